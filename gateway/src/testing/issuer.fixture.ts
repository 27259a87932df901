import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKEN_AUDIENCE, type Posting } from '@gridhall/service-kit';
import jwt from 'jsonwebtoken';

/** What a test wants to be different about a token. */
export interface TokenOptions {
  readonly staffId?: string;
  readonly postings?: readonly Posting[];
  readonly issuer?: string;
  readonly audience?: string;
  /** In seconds; negative for one that has expired. */
  readonly expiresIn?: number;
  /** Another key than the issuer's current one. */
  readonly key?: SigningKey;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** An issuer of tokens that publishes its keys over HTTP, as grid does. */
export interface TestIssuer {
  readonly url: string;
  /** How often the keys were asked for. */
  fetches(): number;
  /** Milliseconds since the keys were last asked for. */
  msSinceFetch(): number;
  /** Publishes the next key beside the others; it does not sign yet. */
  publishNext(): void;
  /** Signs with the newest key from now on; the keys before stay published. */
  rotate(): void;
  /** An Authorization header. */
  bearer(options?: TokenOptions): string;
  stop(): Promise<void>;
}

export const ISSUER = 'gridhall';

export function newKey(): SigningKey {
  return { kid: randomUUID(), ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
}

const analyst: readonly Posting[] = [{ role: 'ANALYST', place: '330211', unit: '330211-CENTRE' }];

export async function startIssuer(): Promise<TestIssuer> {
  let keys = [newKey()];
  let current = keys[0];
  let fetches = 0;
  let fetchedAt = 0;
  const server = createServer((_, response) => {
    fetches += 1;
    fetchedAt = Date.now();
    const published = keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`,
    fetches: () => fetches,
    msSinceFetch: () => Date.now() - fetchedAt,
    publishNext: () => {
      keys = [newKey(), ...keys];
    },
    rotate: () => {
      current = keys[0];
    },
    bearer: (options = {}) => {
      const { staffId = 'tester', postings = analyst, issuer = ISSUER, audience = TOKEN_AUDIENCE } = options;
      const key = options.key ?? current ?? newKey();
      const token = jwt.sign({ name: staffId, postings }, key.privateKey, {
        ...{ algorithm: 'ES256', keyid: key.kid, issuer, audience },
        ...{ subject: staffId, expiresIn: options.expiresIn ?? 900 },
      });
      return `Bearer ${token}`;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
