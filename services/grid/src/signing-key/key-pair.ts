import { createHash, createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyRing } from '@gridhall/service-kit';
import type { PublicKey, SigningKeyDocument } from './signing-key.store.js';

const generate = promisify(generateKeyPair);

/** RFC 7638 §3: SHA-256 over the required members, in lexicographic order, without white space. */
function thumbprint({ crv, kty, x, y }: PublicKey): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}

/** Where a private part is sealed for: it opens for no other key. */
export const signingKeyPlace = (kid: string): string => `signing-key:${kid}`;

/** Makes a key pair for ES256 (RFC 7518 §3.4), its private part sealed. */
export async function makeKeyPair(
  ring: KeyRing,
): Promise<Pick<SigningKeyDocument, 'kid' | 'publicKey' | 'sealedPrivateKey'>> {
  const pair = await generate('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const publicKey: PublicKey = { kty: 'EC', crv: 'P-256', x, y };
  const kid = thumbprint(publicKey);
  const sealedPrivateKey = ring.seal(
    pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    signingKeyPlace(kid),
  );
  return { kid, publicKey, sealedPrivateKey };
}

/**
 * The private part of a key.
 *
 * @throws Error when it was sealed with another seal key, or was changed
 */
export function openPrivateKey(ring: KeyRing, key: Pick<SigningKeyDocument, 'kid' | 'sealedPrivateKey'>): KeyObject {
  return createPrivateKey(ring.unseal(key.sealedPrivateKey, signingKeyPlace(key.kid)));
}
