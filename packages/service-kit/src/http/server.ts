import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { Logger } from 'pino';
import { REQUEST_ID_HEADER } from '../auth/gateway-signature.js';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';

/** The largest request body that is read as a whole, in bytes. Media do not come this way. */
export const BODY_LIMIT_BYTES = 1_048_576;
/** How long such a body may take to come. */
const BODY_WITHIN_MS = 30_000;
/** A stream on which nothing moves for so long is given up. */
const STREAM_IDLE_MS = 60_000;

/** Answers a request to a plain route beside `/graphql`. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** What an HTTP front serves. */
export interface HttpFrontOptions<Context extends BaseContext> {
  readonly host: string;
  readonly port: number;
  readonly apollo: ApolloServer<Context>;
  /**
   * The context of a GraphQL request, from its headers and its body as it came.
   * A GridhallError with an HTTP status answers the request.
   */
  readonly context: (request: IncomingMessage, body: Buffer) => Promise<Context>;
  /** Called before a GraphQL request is read further, such as for CORS; true when it has answered. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Routes of exactly one path, by `METHOD /path`. */
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /**
   * Routes of every path that begins so, by `/begin/`, for every method. Nothing of the request is read before the handler
   * does: bodies of any size stream both ways, for as long as something moves.
   */
  readonly prefixes?: Readonly<Record<string, RouteHandler>>;
  readonly log: Logger;
}

/** A listening HTTP front. */
export interface HttpFront {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /** Refuses new connections, finishes what is under way, closes idle ones. */
  stop(): Promise<void>;
}

/**
 * Reads a request's body as a whole.
 *
 * @throws BODY_TOO_LARGE (HTTP 413), BODY_TOO_SLOW (HTTP 408)
 */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number = BODY_LIMIT_BYTES,
  withinMs: number = BODY_WITHIN_MS,
): Promise<Buffer> {
  const tooLarge = (): GridhallError =>
    new GridhallError(commonErrors.BODY_TOO_LARGE, { limitBytes }, { httpStatus: 413 });
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  let timer: NodeJS.Timeout | undefined;
  // By its events: an async iterator over a body of one piece costs more than reading it.
  await new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => {
      reject(new GridhallError(commonErrors.BODY_TOO_SLOW, { withinMs }, { httpStatus: 408 }));
    }, withinMs);
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limitBytes) reject(tooLarge());
    });
    request.once('end', resolve);
    request.once('error', reject);
  }).finally(() => {
    clearTimeout(timer);
    request.removeAllListeners('data').pause();
  });
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Answers with an error outside GraphQL's own pipeline, in GraphQL's shape, with the request id that the answer carries. */
export function sendError(response: ServerResponse, error: unknown, log: Logger): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const requestId = response.getHeader(REQUEST_ID_HEADER);
  const named = requestId === undefined ? {} : { requestId };
  if (error instanceof GridhallError) {
    const { http, ...extensions } = error.extensions as { http?: { status?: number } } & Record<string, unknown>;
    sendJson(response, http?.status ?? 400, {
      errors: [{ message: error.message, extensions: { ...extensions, ...named } }],
    });
    return;
  }
  log.error({ err: error, ...named }, 'unforeseen failure outside GraphQL');
  const { en, zh, code } = commonErrors.INTERNAL;
  sendJson(response, 500, { errors: [{ message: en, extensions: { code, messageZh: zh, ...named } }] });
}

/** The JSON in a body, undefined when it is none or not said to be (Apollo Server answers that as the spec says). */
function parseJson(request: IncomingMessage, body: Buffer): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

async function respond(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  const headers: Record<string, string> = {};
  for (const [name, value] of answer.headers) headers[name] = value;
  if (answer.body.kind === 'complete') {
    headers['content-length'] = String(Buffer.byteLength(answer.body.string));
    response.writeHead(answer.status ?? 200, headers);
    response.end(answer.body.string);
    return;
  }
  response.writeHead(answer.status ?? 200, headers);
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

/**
 * A lean HTTP front for Apollo Server on node:http, in place of its Express one: no middleware chain, no second copy
 * of the headers. The gateway and every subgraph stand behind it.
 */
export async function startHttpFront<Context extends BaseContext>(
  options: HttpFrontOptions<Context>,
): Promise<HttpFront> {
  const { apollo, context, routes, log } = options;
  const prefixes = Object.entries(options.prefixes ?? {});

  const graphql = async (request: IncomingMessage, response: ServerResponse, search: string): Promise<void> => {
    const body = request.method === 'POST' ? await readBody(request) : Buffer.alloc(0);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers,
        search,
        body: request.method === 'POST' ? parseJson(request, body) : undefined,
      },
      context: () => context(request, body),
    });
    await respond(response, answer);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    try {
      if (options.before?.(request, response) === true) return;
      const route = routes[`${request.method ?? 'GET'} ${path}`];
      const [, stream] = prefixes.find(([prefix]) => path.startsWith(prefix)) ?? [];
      if (route !== undefined) await route(request, response);
      else if (path === '/graphql') await graphql(request, response, query === undefined ? '' : `?${query}`);
      else if (stream === undefined) throw new GridhallError(commonErrors.PATH_UNKNOWN, { path }, { httpStatus: 404 });
      else {
        request.setTimeout(STREAM_IDLE_MS);
        await stream(request, response);
      }
    } catch (error) {
      // What remains of a body that was too large is not read: the connection cannot be used again.
      if (!request.complete && !response.headersSent) response.setHeader('connection', 'close');
      sendError(response, error, log);
    }
  };

  let isStopping = false;
  // Browsers and proxies connect before they have anything to ask: to node:http such a connection is not idle, and holds a stop up.
  const unused = new Set<Socket>();
  // No time for a whole request: an upload from the field takes as long as it takes. What is read as a whole has its own.
  const limits = { keepAliveTimeout: 65_000, headersTimeout: 30_000, requestTimeout: 0 };
  const server = createServer(limits, (request, response) => {
    unused.delete(request.socket);
    // A connection that finishes its last answer after the stop began is idle from then on: nothing else closes it.
    response.once('close', () => {
      if (isStopping) server.closeIdleConnections();
    });
    if (isStopping) response.setHeader('connection', 'close');
    void handle(request, response);
  });
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${options.host}:${port}`,
    server,
    async stop() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
      await closed;
    },
  };
}
