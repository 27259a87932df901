import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER } from '@gridhall/service-kit';
import { CONNECTION_HEADER } from '../live/live.rules.js';

const PREFLIGHT_SECONDS = 86_400;

/** What front ends of other origins send and read of the tus protocol 1.0.0 (Headers), and of parts of a recording. */
const uploading = ['tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset'];
const uploaded = ['location', 'tus-resumable', 'upload-expires', 'upload-length', 'upload-offset'];

/**
 * Answers to browsers of other origins (Fetch standard §3.2). Without credentials: callers carry tokens, not cookies.
 *
 * @param origins which may ask; `*` for any
 * @returns true when the request was a preflight and has been answered
 */
export function cors(origins: readonly string[]): (request: IncomingMessage, response: ServerResponse) => boolean {
  const isAny = origins.includes('*');
  const allowed = new Set(origins);
  return (request, response) => {
    const { origin } = request.headers;
    if (origin === undefined || origins.length === 0) return false;
    // Caches must not give one origin's answer to another.
    if (!isAny) response.setHeader('vary', 'origin');
    if (!isAny && !allowed.has(origin)) return false;
    response.setHeader('access-control-allow-origin', isAny ? '*' : origin);
    response.setHeader('access-control-expose-headers', [REQUEST_ID_HEADER, ...uploaded].join(', '));
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
    response.writeHead(204, {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': [
        ...['authorization', 'content-type', 'accept-language', REQUEST_ID_HEADER],
        ...['apollo-require-preflight', 'x-apollo-operation-name', 'range', ...uploading, CONNECTION_HEADER],
      ].join(', '),
      'access-control-max-age': String(PREFLIGHT_SECONDS),
    });
    response.end();
    return true;
  };
}
