import type { IncomingMessage, ServerResponse } from 'node:http';
import { GridhallError, readBody, requireCaller, sendError } from '@gridhall/service-kit';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { createHandler, type Handler, type RequestParams, type Response } from 'graphql-sse';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import { formatError } from '../errors/present.js';
import { gatewayErrors } from '../errors/gateway.errors.js';
import { Connection, Reservations } from './connections.js';
import type { LiveDocuments } from './documents.js';
import { CONNECTION_HEADER } from './live.rules.js';
import type { LiveAnswer } from './live-stream.js';
import type { Subscriptions } from './subscriptions.js';

/** What answers streams. */
export interface LiveHandlerOptions {
  readonly documents: LiveDocuments;
  readonly subscriptions: Subscriptions;
  readonly context: (request: IncomingMessage) => Promise<GatewayContext>;
  /** Runs an operation that is no subscription, as any other. */
  readonly execute: (params: RequestParams, context: GatewayContext) => Promise<LiveAnswer>;
  /** Connections that one caller may reserve. */
  readonly reservations: number;
  readonly log: Logger;
}

/** What one HTTP request of a stream carries through graphql-sse. */
interface Exchange {
  readonly context: GatewayContext;
  readonly connection: Connection;
}

/** How long a stream that has ended may take to leave. */
const LEAVE_MS = 5_000;

/**
 * Answers requests as text/event-stream in the graphql-sse protocol, each operation in a connection of its own or several in
 * one that was reserved.
 */
export function createLiveHandler(
  options: LiveHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const reservations = new Reservations(options.reservations);
  const handler: Handler<IncomingMessage, Exchange> = createHandler<IncomingMessage, Exchange>({
    authenticate: ({ raw, method, context: { context } }) => {
      if (method !== 'PUT') return tokenOf(raw);
      const reserved = reservations.reserve(requireCaller(context).staffId, (token) => void discard(token));
      return reserved ?? [null, { status: 429, statusText: 'Too Many Requests' }];
    },
    onSubscribe: async ({ method, context: exchange }, params) => {
      try {
        return asSent(await answersOf(options, params, method, exchange));
      } catch (error) {
        return asSent(refusal(error, exchange.context, options.log));
      }
    },
  });

  /** Takes the place of the client that did not come, so that graphql-sse forgets the connection. */
  const discard = async (token: string): Promise<void> => {
    const headers = new Map([
      ['accept', 'text/event-stream'],
      [CONNECTION_HEADER, token],
    ]);
    const raw = { headers: Object.fromEntries(headers) } as unknown as IncomingMessage;
    const [body] = await handler({ method: 'GET', url: '/', headers, body: null, raw, context: {} as Exchange });
    if (body !== null && typeof body !== 'string') await body.return();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const context = await options.context(request);
    const token = tokenOf(request);
    const connection = (token === null ? undefined : reservations.of(token)) ?? new Connection();
    const sent = await handler({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: {
        get: (name) => {
          const value = request.headers[name];
          // graphql-sse knows the plain type only.
          return name === 'accept' && value?.includes('text/event-stream') === true
            ? 'text/event-stream'
            : String(value ?? '');
        },
      },
      body: async () => (await readBody(request)).toString(),
      raw: request,
      context: { context, connection },
    });
    await write(sent, response, connection);
    if (token !== null && connection.response === response) reservations.forget(token);
  };

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // What was sent with it stays unread, and the connection cannot be used again.
      if (!request.complete && !response.headersSent) response.setHeader('connection', 'close');
      sendError(response, asRefused(error, response), options.log);
    });
  };
}

function tokenOf({ url = '/', headers }: IncomingMessage): string | null {
  const named = headers[CONNECTION_HEADER] ?? new URLSearchParams(url.split('?')[1]).get('token');
  return typeof named === 'string' && named !== '' ? named : null;
}

/** A refusal of a token comes with headers of its own (RFC 6750 §3). */
function asRefused(error: unknown, response: ServerResponse): unknown {
  if (!(error instanceof GraphQLError) || !(error.originalError instanceof GridhallError)) return error;
  const { headers } = error.extensions['http'] as { readonly headers?: ReadonlyMap<string, string> };
  if (headers !== undefined && !response.headersSent)
    for (const [name, value] of headers) response.setHeader(name, value);
  return error.originalError;
}

/** Runs an operation: answers as they come. */
async function answersOf(
  { documents, subscriptions, execute }: LiveHandlerOptions,
  params: RequestParams,
  method: string,
  { context, connection }: Exchange,
): Promise<AsyncGenerator<LiveAnswer>> {
  const { subscription, isMutation } = documents.read(params.query, params.operationName);
  if (subscription !== null) {
    return subscriptions.open(subscription, params.variables ?? {}, context, connection);
  }
  if (isMutation && method === 'GET') {
    throw new GridhallError(gatewayErrors.METHOD_NOT_ALLOWED, { method });
  }
  return single(await execute(params, context));
}

/** graphql-sse's type wants errors as objects of graphql-js; it writes them as JSON, which ours are already. */
function asSent(answers: AsyncGenerator<LiveAnswer>): AsyncGenerator<ExecutionResult> {
  return answers as unknown as AsyncGenerator<ExecutionResult>;
}

// eslint-disable-next-line @typescript-eslint/require-await -- graphql-sse takes answers as a sequence
async function* single(result: LiveAnswer): AsyncGenerator<LiveAnswer> {
  yield result;
}

/** A refusal as the one answer of a stream. */
function refusal(error: unknown, { requestId }: GatewayContext, log: Logger): AsyncGenerator<LiveAnswer> {
  const graphqlError = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  const shown = formatError(graphqlError.toJSON(), graphqlError);
  if (shown.extensions?.['code'] === 'INTERNAL') log.error({ err: error, requestId }, 'unforeseen failure of a stream');
  const errors = [{ ...shown, extensions: { ...shown.extensions, requestId } }];
  return single({ errors });
}

/** Writes what graphql-sse answers; a stream until it ends or its client leaves. */
async function write([body, head]: Response, response: ServerResponse, connection: Connection): Promise<void> {
  if (body === null || typeof body === 'string') {
    response.writeHead(head.status, head.headers);
    response.end(body ?? undefined);
    return;
  }
  connection.response = response;
  const leave = (): void => void body.return();
  response.once('close', leave);
  if (response.destroyed) leave();
  // A proxy that gathers an answer before it passes it on would hold everything back.
  response.writeHead(head.status, { ...head.headers, 'x-accel-buffering': 'no' });
  // Nothing is waited for here: subscriptions wait for room before they answer, so graphql-sse's own list stays short.
  for await (const text of body) if (!response.destroyed) response.write(text);
  const timer = setTimeout(() => response.destroy(), LEAVE_MS);
  response.end(() => {
    clearTimeout(timer);
  });
}
