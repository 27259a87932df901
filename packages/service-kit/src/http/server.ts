import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { Logger } from 'pino';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';

/** The largest request body, in bytes. Media do not come this way. */
export const BODY_LIMIT_BYTES = 1_048_576;

/** A plain route beside `/graphql`, by `METHOD /path`. */
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
  readonly routes: Readonly<Record<string, RouteHandler>>;
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
 * Reads a request's body.
 *
 * @throws BODY_TOO_LARGE (HTTP 413)
 */
export async function readBody(request: IncomingMessage, limitBytes: number = BODY_LIMIT_BYTES): Promise<Buffer> {
  const tooLarge = (): GridhallError =>
    new GridhallError(commonErrors.BODY_TOO_LARGE, { limitBytes }, { httpStatus: 413 });
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
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

/** Answers with an error outside GraphQL's own pipeline, in GraphQL's shape. */
export function sendError(response: ServerResponse, error: unknown, log: Logger): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof GridhallError) {
    const { http, ...extensions } = error.extensions as { http?: { status?: number } } & Record<string, unknown>;
    sendJson(response, http?.status ?? 400, { errors: [{ message: error.message, extensions }] });
    return;
  }
  log.error({ err: error }, 'unforeseen failure outside GraphQL');
  const { en, zh, code } = commonErrors.INTERNAL;
  sendJson(response, 500, { errors: [{ message: en, extensions: { code, messageZh: zh } }] });
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
      if (route !== undefined) await route(request, response);
      else if (path === '/graphql') await graphql(request, response, query === undefined ? '' : `?${query}`);
      else
        sendJson(response, 404, {
          errors: [{ message: 'Nothing is served at this path.', extensions: { code: 'PATH_UNKNOWN' } }],
        });
    } catch (error) {
      // What remains of a body that was too large is not read: the connection cannot be used again.
      if (!request.complete) response.setHeader('connection', 'close');
      sendError(response, error, log);
    }
  };

  let isStopping = false;
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 }, (request, response) => {
    // A connection that finishes its last answer after the stop began is idle from then on: nothing else closes it.
    response.once('close', () => {
      if (isStopping) server.closeIdleConnections();
    });
    if (isStopping) response.setHeader('connection', 'close');
    void handle(request, response);
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
      await closed;
    },
  };
}
