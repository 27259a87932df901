import { CLIENT_HEADER, REQUEST_ID_HEADER, SIGNATURE_HEADER } from '@gridhall/service-kit';

/** What the gateway passes on beside GraphQL; nothing else of a service can be reached through it. */
export interface ForwardRule {
  /** How the path begins at the gateway, with the slash at its end. */
  readonly prefix: string;
  /** The service, by its name in the supergraph. */
  readonly service: string;
  /** How the path begins at the service. */
  readonly path: string;
  /** The longest body, in bytes. */
  readonly limitBytes: number;
}

const MEBIBYTE = 1_048_576;

/** What single services serve beside media, and how long a body may be there. */
const OWN: Readonly<Record<string, readonly (readonly [path: string, limitBytes: number])[]>> = {
  // The façade for the outside, and case files.
  events: [
    ['/open311/', MEBIBYTE],
    ['/case-files/', MEBIBYTE],
  ],
  // Files of basic data to import.
  grid: [['/basic-data/', 64 * MEBIBYTE]],
};

/**
 * The prefixes: `/media/<service>/…` leads to `/media/…` of every service of the supergraph, `/open311/…` and `/case-files/…`
 * to events, `/basic-data/…` to grid.
 *
 * @param services names of the supergraph's subgraphs
 * @param mediaBytes the largest medium that may pass, whatever its kind: the service that keeps it has a limit for each
 */
export function forwardRules(services: Iterable<string>, mediaBytes: number): ForwardRule[] {
  return [...services].flatMap((service) => [
    { prefix: `/media/${service}/`, service, path: '/media/', limitBytes: mediaBytes },
    ...(OWN[service] ?? []).map(([path, limitBytes]) => ({ prefix: path, service, path, limitBytes })),
  ]);
}

/**
 * The path and query to ask the service for; null for a path that could mean another one to somebody on the way: with `.`, `..`
 * or empty segments, however they are written, or with signs that no URL has (RFC 3986 §3.3, §3.4).
 */
export function pathAtService({ prefix, path }: ForwardRule, url: string): string | null {
  const rest = url.slice(prefix.length);
  const [below = ''] = rest.split('?', 1);
  const segments = below.split('/');
  const isOdd =
    !/^[\w\-.~!$&'()*+,;=:@/%?]*$/.test(rest) ||
    /%(?:2e|2f|5c|00)/i.test(below) ||
    segments.some((segment) => segment === '.' || segment === '..') ||
    segments.slice(0, -1).includes('');
  return isOdd ? null : `${path}${rest}`;
}

/** Headers of one connection, not of the message (RFC 9110 §7.6.1), and those that undici or node make anew. */
const ofTheConnection: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'host'],
]);
/** What the gateway says itself, to either side. */
const ours: ReadonlySet<string> = new Set([SIGNATURE_HEADER, REQUEST_ID_HEADER, CLIENT_HEADER]);

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The headers that pass: none of the connection, none that the gateway sets, and none that `Connection` names. */
function passing(headers: Headers, isKept: (name: string) => boolean): Record<string, string | string[]> {
  const named = new Set(
    String(headers['connection'] ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || ofTheConnection.has(name) || ours.has(name) || named.has(name) || !isKept(name))
      continue;
    kept[name] = value;
  }
  return kept;
}

/** The headers of a request that go on to the service: those about the caller's way to us stay. */
export function requestHeaders(headers: Headers): Record<string, string | string[]> {
  return passing(headers, (name) => name !== 'cookie' && !name.startsWith('x-forwarded-') && name !== 'forwarded');
}

/** The headers of an answer that go on to the caller; which origins may read it the gateway alone says. */
export function responseHeaders(headers: Headers): Record<string, string | string[]> {
  return passing(headers, (name) => !name.startsWith('access-control-') && name !== 'set-cookie');
}
