import { createHmac } from 'node:crypto';
import { sealKeySchema, type KeyRing } from './key-ring.js';

/** Seals texts that must not lie open in a database: names, phone numbers, private keys (domain §3). */
export interface Sealer extends KeyRing {
  /**
   * The same for the same text and purpose, and telling nothing of it to who lacks the index key: to compare by, and to find
   * sealed records by equality (a blind index). base64url. It outlives every seal key.
   *
   * @param purpose what is compared with each other, such as `resident.identityNumber`: of two purposes, equal texts do not
   *   show to be equal
   * @param text normalised, so that what is the same is written the same
   */
  digest(purpose: string, text: string): string;
}

/**
 * A {@link Sealer} of a ring and an index key (HMAC-SHA-256, RFC 2104).
 *
 * @param indexKey 32 bytes in base64url, used for nothing else
 */
export function createSealer(ring: KeyRing, indexKey: string): Sealer {
  const key = Buffer.from(sealKeySchema.parse(indexKey), 'base64url');
  return {
    ...ring,
    digest: (purpose, text) => createHmac('sha256', key).update(`${purpose}\u0000${text}`).digest('base64url'),
  };
}
