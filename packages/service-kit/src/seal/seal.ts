import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Bytes of a nonce and of a tag of AES-GCM (NIST SP 800-38D §5.2.1.1, §5.2.1.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** In front of every sealed text: another way of sealing gets another mark, and both can be opened. */
const MARK = 's1.';

/** A key as configuration gives it: 32 bytes, base64url without padding. */
export const sealKeySchema = z
  .string()
  .regex(/^[\w-]{43}$/, 'must be 32 random bytes in base64url: 43 characters')
  .describe('Key that seals personal data and private keys in the database; without it they cannot be opened again.');

/** Seals texts that must not lie open in a database: names, phone numbers, private keys (domain §3). */
export interface Sealer {
  /**
   * Seals a text.
   *
   * @param place where the text is kept, such as `application:<id>:phone`: it opens nowhere else, so that nobody can
   *   swap one record's sealed text for another's
   */
  seal(text: string, place: string): string;
  /**
   * Opens a sealed text.
   *
   * @throws Error when it was changed, sealed with another key or for another place
   */
  unseal(sealed: string, place: string): string;
  /** The same for the same text and key, and telling nothing of it to who lacks the key: to compare by, base64url. */
  digest(text: string): string;
}

/** A {@link Sealer} with a key (AES-256-GCM, HMAC-SHA-256; a key of its own for each by HKDF, RFC 5869). */
export function createSealer(key: string): Sealer {
  const secret = Buffer.from(sealKeySchema.parse(key), 'base64url');
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `gridhall ${purpose}`, 32));
  const sealing = derive('seal');
  const digesting = derive('digest');
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return MARK + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal(sealed, place) {
      if (!sealed.startsWith(MARK)) throw new Error('The text is not sealed in a way that is known here.');
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url');
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    digest: (text) => createHmac('sha256', digesting).update(text).digest('base64url'),
  };
}
