import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CLIENT_HEADER,
  commonErrors,
  firstLineOf,
  GridhallError,
  REQUEST_ID_HEADER,
  SIGNATURE_HEADER,
  signGatewayRequest,
  type RouteHandler,
} from '@gridhall/service-kit';
import type { Logger } from 'pino';
import { Pool, type Dispatcher } from 'undici';
import { gatewayErrors } from '../errors/gateway.errors.js';
import { clientAddressOf } from '../http/client-address.js';
import { requestIdOf } from '../http/request-id.js';
import { failureOf } from '../subgraphs/failure.rules.js';
import { pathAtService, requestHeaders, responseHeaders, type ForwardRule } from './forward.rules.js';

/** How what was passed on ended, for metrics. */
export type ForwardOutcome = 'ok' | 'refused' | 'unavailable' | 'timeout' | 'aborted';

/** What passing on is told. */
export interface ForwardOptions {
  readonly rules: readonly ForwardRule[];
  /** Where each service answers GraphQL, by name: its other paths are at the same origin. */
  readonly urls: ReadonlyMap<string, string>;
  readonly secret: string;
  /** Connections to each service, beside those for GraphQL: a hundred uploads make no query wait. */
  readonly connections: number;
  /** How long a service may take to begin its answer once it has the whole request. */
  readonly timeoutMs: number;
  readonly trustedProxies: number;
  readonly observe: (service: string, outcome: ForwardOutcome, seconds: number) => void;
  readonly log: Logger;
}

/** What the gateway passes on, running. */
export interface Forwarding {
  /** Handlers by prefix, for the HTTP front. */
  readonly prefixes: Readonly<Record<string, RouteHandler>>;
  /** Lets what is under way finish and closes the connections. */
  close(): Promise<void>;
}

const tooLarge = (limitBytes: number): GridhallError =>
  new GridhallError(commonErrors.BODY_TOO_LARGE, { limitBytes }, { httpStatus: 413 });

/** Counts what passes, and ends a body that grows past the limit without having said so. */
function bounded(limitBytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      passed += chunk.length;
      if (passed > limitBytes) done(tooLarge(limitBytes));
      else done(null, chunk);
    },
  });
}

/** The request's body as it is passed on, null without one. @throws BODY_TOO_LARGE (HTTP 413) */
function bodyOf({ headers }: IncomingMessage, limitBytes: number): Transform | null {
  const length = headers['content-length'];
  if (Number(length ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const hasBody = headers['transfer-encoding'] !== undefined || Number(length ?? 0) > 0;
  return hasBody ? bounded(limitBytes) : null;
}

/** What became of a request whose service gave no whole answer, in words for the caller. */
function failed(error: unknown, service: string, timeoutMs: number): { outcome: ForwardOutcome; error: unknown } {
  if (error instanceof GridhallError) return { outcome: 'refused', error };
  return failureOf(error) === 'timeout'
    ? {
        outcome: 'timeout',
        error: new GridhallError(gatewayErrors.SUBGRAPH_TIMEOUT, { service, timeoutMs }, { httpStatus: 504 }),
      }
    : {
        outcome: 'unavailable',
        error: new GridhallError(gatewayErrors.SUBGRAPH_UNAVAILABLE, { service }, { httpStatus: 502 }),
      };
}

/**
 * Passes requests under a few prefixes on to services, streaming both ways: media and what the outside asks without GraphQL.
 * Each is signed by its first line, so that a service takes nothing that did not come this way; the service checks the rest.
 *
 * Answers of its own: PATH_UNKNOWN (404), BODY_TOO_LARGE (413), SUBGRAPH_UNAVAILABLE (502), SUBGRAPH_TIMEOUT (504).
 */
export function createForwarding(options: ForwardOptions): Forwarding {
  const { rules, urls, secret, timeoutMs, observe, log } = options;
  const pools = new Map(
    [...urls].map(([service, url]) => [
      service,
      new Pool(new URL(url).origin, { connections: options.connections, pipelining: 1, connect: { timeout: 2_000 } }),
    ]),
  );

  const send = async (
    { service, limitBytes }: ForwardRule,
    path: string,
    request: IncomingMessage,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> => {
    const pool = pools.get(service);
    if (pool === undefined) throw new Error(`Nobody said where the service ${service} is.`);
    const method = request.method ?? 'GET';
    const requestId = requestIdOf(request);
    const { authorization = '' } = request.headers;
    const client = clientAddressOf(request, options.trustedProxies);
    const signed = { service, requestId, authorization, client, body: firstLineOf({ method, url: path }) };
    const body = bodyOf(request, limitBytes);
    // A service may answer before it has read all; then the rest of the body is nobody's, and its end no failure.
    if (body !== null) pipeline(request, body, { signal }).catch(() => undefined);
    return pool.request({
      ...{ path, method, body, signal },
      headers: {
        ...requestHeaders(request.headers),
        [REQUEST_ID_HEADER]: requestId,
        [CLIENT_HEADER]: client,
        [SIGNATURE_HEADER]: signGatewayRequest(secret, signed),
      },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  };

  const forward = async (rule: ForwardRule, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathAtService(rule, request.url ?? '/');
    if (path === null) throw new GridhallError(commonErrors.PATH_UNKNOWN, { path: request.url }, { httpStatus: 404 });
    const startedAt = performance.now();
    const ended = (outcome: ForwardOutcome): void =>
      observe(rule.service, outcome, (performance.now() - startedAt) / 1_000);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      const answer = await send(rule, path, request, gone.signal);
      for (const [name, value] of Object.entries(responseHeaders(answer.headers))) response.setHeader(name, value);
      // What is left of the body stays unread, and the connection cannot be used again.
      if (!request.complete) response.setHeader('connection', 'close');
      response.writeHead(answer.statusCode);
      await pipeline(answer.body, response);
      ended('ok');
    } catch (error) {
      if (gone.signal.aborted) {
        ended('aborted');
        return;
      }
      const { outcome, error: shown } = failed(error, rule.service, timeoutMs);
      const requestId = requestIdOf(request);
      if (outcome !== 'refused')
        log.warn({ err: error, requestId, subgraph: rule.service }, 'a service did not answer');
      ended(outcome);
      throw shown;
    }
  };

  return {
    prefixes: Object.fromEntries(
      rules.map((rule) => [rule.prefix, (request, response) => forward(rule, request, response)]),
    ),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
