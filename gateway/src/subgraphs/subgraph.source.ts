import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  CLIENT_HEADER,
  GridhallError,
  REQUEST_ID_HEADER,
  SIGNATURE_HEADER,
  signGatewayRequest,
} from '@gridhall/service-kit';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import type { GatewayContext } from '../context.js';
import { gatewayErrors } from '../errors/gateway.errors.js';
import { failureOf, mayTryAgain, type Failure } from './failure.rules.js';

/** What a subgraph is asked, as the plan says. */
type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** How a subgraph answered, for metrics. */
export type FetchOutcome = 'ok' | 'error' | 'unavailable' | 'timeout';

/** What a source of a subgraph's data is told. */
export interface SubgraphSourceOptions {
  readonly name: string;
  /** Where it answers GraphQL. */
  readonly url: string;
  readonly secret: string;
  readonly connections: number;
  readonly timeoutMs: number;
  readonly observe: (service: string, outcome: FetchOutcome, seconds: number) => void;
}

/** The longest answer that a subgraph may give, in bytes. */
const LONGEST_ANSWER = 64 * 1_048_576;

/** An object with the members of a GraphQL answer: `data` or `errors`. */
function isAnswer(value: unknown): value is SubgraphResponse {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

/**
 * One subgraph over pooled keep-alive connections, each request signed. In place of @apollo/gateway's own source
 * (docs/decisions/0003-gateway.md).
 */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  readonly name: string;
  readonly #options: SubgraphSourceOptions;
  readonly #pool: Pool;
  readonly #path: string;

  constructor(options: SubgraphSourceOptions) {
    this.name = options.name;
    this.#options = options;
    const { origin, pathname } = new URL(options.url);
    this.#path = pathname;
    this.#pool = new Pool(origin, {
      connections: options.connections,
      // The next answer on a connection would wait for the one before.
      pipelining: 1,
      // Services keep idle connections for 65 s (service-kit's front): ours are gone before.
      keepAliveTimeout: 55_000,
      keepAliveMaxTimeout: 60_000,
      connect: { timeout: 2_000 },
      maxResponseSize: LONGEST_ANSWER,
    });
  }

  /**
   * Sends one part of a plan to the subgraph.
   *
   * @throws SUBGRAPH_UNAVAILABLE, SUBGRAPH_TIMEOUT
   */
  async process(options: Options): Promise<SubgraphResponse> {
    const { request, context } = options;
    const { query = '', variables } = request;
    const body = JSON.stringify({ query, variables });
    const caller = context as GatewayContext;
    const startedAt = performance.now();
    try {
      const answer = await this.#sendWithRetry(body, !query.startsWith('mutation'), caller);
      this.#observe(answer.errors === undefined ? 'ok' : 'error', startedAt);
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      caller.log.warn({ err: error, requestId: caller.requestId, subgraph: this.name }, 'a subgraph did not answer');
      this.#observe(failure === 'timeout' ? 'timeout' : 'unavailable', startedAt);
      throw at(
        this.#presentable(failure),
        'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined,
      );
    }
  }

  /** Can the subgraph answer? For readiness. */
  async isReady(timeoutMs: number): Promise<boolean> {
    try {
      const { statusCode, body } = await this.#pool.request({
        path: '/ready',
        method: 'GET',
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  /** Lets what is under way finish and closes the connections. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #sendWithRetry(body: string, isQuery: boolean, caller: GatewayContext): Promise<SubgraphResponse> {
    try {
      return await this.#send(body, caller);
    } catch (error) {
      if (!mayTryAgain(failureOf(error), isQuery)) throw error;
      return this.#send(body, caller);
    }
  }

  async #send(
    body: string,
    { requestId, clientAddress, authorization, acceptLanguage, deadline }: GatewayContext,
  ): Promise<SubgraphResponse> {
    const { name, secret } = this.#options;
    const timeoutMs = Math.max(1, Math.min(this.#options.timeoutMs, deadline - performance.now()));
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      [REQUEST_ID_HEADER]: requestId,
      [CLIENT_HEADER]: clientAddress,
      [SIGNATURE_HEADER]: signGatewayRequest(secret, {
        ...{ service: name, requestId, authorization, body },
        client: clientAddress,
      }),
    };
    if (authorization !== '') headers['authorization'] = authorization;
    if (acceptLanguage !== '') headers['accept-language'] = acceptLanguage;
    const response = await this.#pool.request({
      path: this.#path,
      method: 'POST',
      headers,
      body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const text = await response.body.text();
    if (response.statusCode >= 500 || response.statusCode === 403) throw unusable(response.statusCode, text);
    const answer: unknown = JSON.parse(text);
    if (!isAnswer(answer)) throw unusable(response.statusCode, text);
    return answer;
  }

  #observe(outcome: FetchOutcome, startedAt: number): void {
    this.#options.observe(this.name, outcome, (performance.now() - startedAt) / 1000);
  }

  #presentable(failure: Failure): GridhallError {
    const { name: service, timeoutMs } = this.#options;
    return failure === 'timeout'
      ? new GridhallError(gatewayErrors.SUBGRAPH_TIMEOUT, { service, timeoutMs })
      : new GridhallError(gatewayErrors.SUBGRAPH_UNAVAILABLE, { service });
  }
}

/** The error where the part was to go; lists on the way have no one place. */
function at(error: GridhallError, path: readonly unknown[] | undefined): GraphQLError {
  const place = (path ?? []).map(String);
  const depth = place.indexOf('@');
  const known = depth === -1 ? place : place.slice(0, depth);
  if (known.length === 0) return error;
  return new GraphQLError(error.message, { path: known, originalError: error, extensions: { ...error.extensions } });
}

/** An answer that is none: a proxy's page, a refused signature, a process on its way out. For our log, not for callers. */
function unusable(status: number, text: string): Error {
  return new Error(`HTTP ${status}: ${text.slice(0, 500)}`);
}
