import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

/** The public part of a key pair that never leaves a device: P-256, RFC 7518 §6.2.1. */
export interface DeviceKey {
  readonly x: string;
  readonly y: string;
}

/** A proof is taken so long before and after its time: clocks of phones differ. */
const TOLERANCE_MS = 5 * 60_000;

/** What a proof says, RFC 9449 §4.2. */
const claimsSchema = z.object({
  jti: z.string().min(8).max(128),
  htm: z.literal('POST'),
  htu: z.url(),
  iat: z.number(),
  ath: z.string(),
});

/** A proof that holds, or what is wrong with it. */
export type ProofVerdict = { readonly id: string } | { readonly reason: string };

/** The key of a device; null when the coordinates are those of no point of the curve. */
export function openDeviceKey({ x, y }: DeviceKey): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return null;
  }
}

/** What a proof says of the token that it is for: RFC 9449 §4.2, `ath`. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Judges a proof that whoever refreshes a session holds the key of its device: a DPoP proof (RFC 9449 §4.2, §4.3), whose `ath`
 * is the hash of the refresh token that it goes with. Another token, another key, another time, and it proves nothing; that
 * it serves once is for the caller to see to, by its id.
 */
export function judgeProof(key: DeviceKey, proof: string, refreshToken: string, now: Date): ProofVerdict {
  const header = jwt.decode(proof, { complete: true })?.header;
  if (header?.typ !== 'dpop+jwt') return { reason: 'it is no JWT of the type dpop+jwt' };
  const opened = openDeviceKey(key);
  if (opened === null) return { reason: 'the session’s key is none' };
  let payload: unknown;
  try {
    payload = jwt.verify(proof, opened, { algorithms: ['ES256'], ignoreExpiration: true, ignoreNotBefore: true });
  } catch {
    return { reason: 'it is not signed by the key of the session’s device' };
  }
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return { reason: `its claim ${String(claims.error.issues[0]?.path[0])} does not fit` };
  const { jti, htu, iat, ath } = claims.data;
  if (new URL(htu).pathname !== '/graphql') return { reason: 'its claim htu is not the address of /graphql' };
  if (ath !== tokenHash(refreshToken)) return { reason: 'it was made for another refresh token' };
  if (Math.abs(iat * 1000 - now.getTime()) > TOLERANCE_MS) return { reason: 'its time lies more than 5 minutes off' };
  return { id: jti };
}
