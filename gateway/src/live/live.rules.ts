import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/** The header that names a reserved connection (graphql-sse protocol, "single connection mode"). */
export const CONNECTION_HEADER = 'x-graphql-event-stream-token';

const EVENT_STREAM = 'text/event-stream';
const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * Does a request to `/graphql` belong to a stream of events? Clients that take JSON as well get JSON: many name the event
 * stream last in every request.
 */
export function wantsStream(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  const { accept } = headers;
  if (accept?.includes(EVENT_STREAM) === true) {
    return (
      new Negotiator({ headers: { accept } }).mediaType([EVENT_STREAM, ...JSON_TYPES]) === EVENT_STREAM &&
      !JSON_TYPES.some((type) => accept.includes(type))
    );
  }
  if (headers[CONNECTION_HEADER] !== undefined) return true;
  // Reserves a connection, for somebody who says who they are.
  return method === 'PUT' && headers.authorization !== undefined;
}
