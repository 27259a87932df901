import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createTokenVerifier,
  REQUEST_ID_HEADER,
  SIGNATURE_HEADER,
  signGatewayRequest,
  type TokenVerifier,
} from '@gridhall/service-kit';

/** What every gateway under test is told, and does alike: verify the token, pass it on, sign what it sends. */
export interface Settings {
  readonly supergraphSdl: string;
  readonly verifier: TokenVerifier;
  /** The headers that a subgraph wants to see. */
  headersFor(service: string, requestId: string, authorization: string, body: string): Record<string, string>;
  /** The subgraph's name at an address. */
  serviceAt(url: string): string;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}

/** Reads the settings from the environment of our own gateway. */
export function readSettings(): Settings {
  const secret = required('GRIDHALL_GATEWAY_SECRET');
  const urls = JSON.parse(required('GRIDHALL_SUBGRAPH_URLS')) as Record<string, string>;
  let supergraphSdl = readFileSync(required('GRIDHALL_SUPERGRAPH'), 'utf8');
  for (const [name, url] of Object.entries(urls)) {
    supergraphSdl = supergraphSdl.replace(new RegExp(`(name: "${name}",? url: )"[^"]*"`), `$1${JSON.stringify(url)}`);
  }
  const names = new Map(Object.entries(urls).map(([name, url]) => [url, name]));
  return {
    supergraphSdl,
    verifier: createTokenVerifier({ issuer: 'gridhall', jwks: required('GRIDHALL_JWKS_URL') }),
    headersFor: (service, requestId, authorization, body) => ({
      authorization,
      [REQUEST_ID_HEADER]: requestId,
      [SIGNATURE_HEADER]: signGatewayRequest(secret, { service, requestId, authorization, body }),
    }),
    serviceAt: (url) => {
      const name = names.get(url);
      if (name === undefined) throw new Error(`There is no subgraph at ${url}.`);
      return name;
    },
  };
}

/** Tells whoever started us where we listen, and ends with them. */
export function announce(url: string): void {
  process.stdout.write(`listening ${url}\n`);
  process.stdin.on('close', () => process.exit(0)).resume();
}

/** Listens on a free port of the loopback and announces it. */
export function serve(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => {
    announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}
