import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER, sendError } from '@gridhall/service-kit';
import type { Logger } from 'pino';
import { refusalOf, wantsPage, type RequestHead } from './negotiation.rules.js';
import { assignRequestId } from './request-id.js';
import { setSecurityHeaders } from './security-headers.js';

/** Looks at a request before it is read; true when it has been answered, or will be. */
export type Before = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What stands before the reading of a request. */
export interface BeforeOptions {
  readonly log: Logger;
  readonly cors: Before;
  /** The page for people: answers its own paths, and a browser that opens `/graphql`. */
  readonly explorer: {
    readonly answers: (path: string) => boolean;
    readonly page: (request: IncomingMessage, response: ServerResponse) => void;
  };
  /** What answers as a stream of events. */
  readonly live: {
    readonly wants: (method: string | undefined, headers: IncomingHttpHeaders) => boolean;
    readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  };
  /** The gateway is on its way out: connections are not kept. */
  readonly isStopping: () => boolean;
}

/**
 * Gives each request its id and each answer its security headers, answers preflights and pages, and refuses what could not be
 * GraphQL over HTTP before its body is read.
 */
export function beforeRequest({ log, cors, explorer, live, isStopping }: BeforeOptions): Before {
  return (request, response) => {
    response.setHeader(REQUEST_ID_HEADER, assignRequestId(request));
    setSecurityHeaders(response);
    if (isStopping()) response.setHeader('connection', 'close');
    if (cors(request, response)) return true;
    const { method, url = '/' } = request;
    const path = url.split('?', 1)[0] ?? '/';
    const head: RequestHead = { method, accept: request.headers.accept, contentType: request.headers['content-type'] };
    if (explorer.answers(path) || (path === '/graphql' && wantsPage(head))) {
      explorer.page(request, response);
      return true;
    }
    if (path !== '/graphql') return false;
    if (live.wants(method, request.headers)) {
      live.answer(request, response);
      return true;
    }
    const refusal = refusalOf(head);
    if (refusal === null) return false;
    if (refusal.code === 'METHOD_NOT_ALLOWED') response.setHeader('allow', 'GET, POST');
    // What was sent with it stays unread, and the connection cannot be used again.
    response.setHeader('connection', 'close');
    sendError(response, refusal, log);
    return true;
  };
}
