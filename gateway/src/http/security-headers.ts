import type { ServerResponse } from 'node:http';

/** What every answer tells a browser: data is data, wherever it is opened. The page of the explorer has a policy of its own. */
const headers: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['referrer-policy', 'no-referrer'],
  // Answers hold what one caller may see.
  ['cache-control', 'no-store'],
];

/** Sets the security headers of an answer; a route may set others after. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}
