import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { postingSchema, type Caller } from './caller.js';

/** The audience of every access token. */
export const TOKEN_AUDIENCE = 'gridhall';

const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string(),
  postings: z.array(postingSchema).max(50),
  sid: z.string().max(64).optional(),
  exp: z.int(),
});

const jwksSchema = z.object({ keys: z.array(z.object({ kid: z.string(), kty: z.literal('EC') }).loose()) });

/** Public keys by key id, as a JWKS document (RFC 7517 §5) carries them. */
export type Jwks = z.infer<typeof jwksSchema>;

/** Turns access tokens into callers. */
export interface TokenVerifier {
  /**
   * @param authorization the Authorization header
   * @returns null without a header
   * @throws TOKEN_INVALID, TOKEN_EXPIRED (HTTP 401)
   */
  verify(authorization: string | undefined): Promise<Caller | null>;
  /** Fetches the keys unless some are known. For readiness. */
  ready(): Promise<void>;
}

/** How many verified tokens are remembered, so that a token costs its 0.2 ms of curve arithmetic once. */
const REMEMBERED_TOKENS = 10_000;
/** A token with an unknown key id makes us look for new keys, at most this often (a forger could ask for ever). */
const REFETCH_AFTER_MS = 1_000;

/**
 * A verifier of access tokens: ES256 only (RFC 8725 §3.1: the algorithm is ours to say, not the token's), issuer,
 * audience and expiry checked, keys from a JWKS that is fetched again when a token names a key that is not known yet.
 */
export function createTokenVerifier(options: {
  issuer: string;
  /** Where the issuer publishes its keys, or the keys themselves. */
  jwks: string | Jwks;
}): TokenVerifier {
  const { issuer, jwks } = options;
  const verified = new LRUCache<string, { caller: Caller; expiresAt: number }>({ max: REMEMBERED_TOKENS });
  let keys = new Map<string, KeyObject>();
  let fetchedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  const adopt = (document: unknown): void => {
    keys = new Map(
      jwksSchema
        .parse(document)
        .keys.map((key) => [key.kid, createPublicKey({ key: key as JsonWebKey, format: 'jwk' })]),
    );
  };
  if (typeof jwks !== 'string') adopt(jwks);

  const refetch = async (): Promise<void> => {
    if (typeof jwks !== 'string' || Date.now() - fetchedAt < REFETCH_AFTER_MS) return;
    fetching ??= (async () => {
      try {
        const response = await fetch(jwks, { signal: AbortSignal.timeout(5_000) });
        if (!response.ok) throw new Error(`The issuer's keys at ${jwks} answered ${response.status}.`);
        adopt(await response.json());
        fetchedAt = Date.now();
      } finally {
        fetching = undefined;
      }
    })();
    await fetching;
  };

  const invalid = (reason: string): GridhallError =>
    new GridhallError(commonErrors.TOKEN_INVALID, { reason }, { httpStatus: 401 });

  const keyFor = async (token: string): Promise<KeyObject> => {
    const kid = jwt.decode(token, { complete: true })?.header.kid;
    if (kid === undefined) throw invalid('it does not name its key');
    if (!keys.has(kid)) await refetch();
    const key = keys.get(kid);
    if (key === undefined) throw invalid('its key is not known');
    return key;
  };

  const expired = (expiresAt: number): GridhallError =>
    new GridhallError(
      commonErrors.TOKEN_EXPIRED,
      { expiredAt: new Date(expiresAt).toISOString() },
      { httpStatus: 401 },
    );

  return {
    async ready() {
      if (keys.size === 0) await refetch();
    },
    async verify(authorization) {
      if (authorization === undefined || authorization === '') return null;
      const known = verified.get(authorization);
      if (known !== undefined) {
        if (known.expiresAt <= Date.now()) throw expired(known.expiresAt);
        return known.caller;
      }
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
      if (token === undefined) throw invalid('the header is not "Bearer <token>"');
      const key = await keyFor(token);
      let payload: unknown;
      try {
        payload = jwt.verify(token, key, { algorithms: ['ES256'], issuer, audience: TOKEN_AUDIENCE });
      } catch (error) {
        if (error instanceof jwt.TokenExpiredError) throw expired(error.expiredAt.getTime());
        throw invalid(error instanceof Error ? error.message : 'it cannot be read');
      }
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) throw invalid('its claims are not ours');
      const { sub, name, postings, sid, exp } = claims.data;
      const caller: Caller = { staffId: sub, name, postings, ...(sid === undefined ? {} : { sessionId: sid }) };
      verified.set(authorization, { caller, expiresAt: exp * 1000 });
      return caller;
    },
  };
}
