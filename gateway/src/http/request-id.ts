import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { REQUEST_ID_HEADER } from '@gridhall/service-kit';

/** A caller's own id is taken when it can be nothing but an id in a log line, a header and a signature. */
const sane = /^[\w-]{8,64}$/;

/** Gives a request its id: the caller's, if it is a sane one, else a new one. It stands in the headers from then on. */
export function assignRequestId(request: IncomingMessage): string {
  const given = request.headers[REQUEST_ID_HEADER];
  const id = typeof given === 'string' && sane.test(given) ? given : randomUUID();
  request.headers[REQUEST_ID_HEADER] = id;
  return id;
}

/** The id that the request was given. */
export function requestIdOf(request: IncomingMessage): string {
  const id = request.headers[REQUEST_ID_HEADER];
  return typeof id === 'string' ? id : assignRequestId(request);
}
