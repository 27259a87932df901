import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Bytes of a nonce and of a tag of AES-GCM (NIST SP 800-38D §5.2.1.1, §5.2.1.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** In front of every sealed text, before the id of its key: another way of sealing gets another mark. */
const MARK = 's2';
/** Sealed before keys had ids: every key is tried. */
const MARK_WITHOUT_ID = 's1';
/** 48 bits: two keys of one installation do not meet. */
const KEY_ID_LENGTH = 8;

/** A key as configuration gives it: 32 bytes, base64url without padding. */
export const sealKeySchema = z
  .string()
  .regex(/^[\w-]{43}$/, 'must be 32 random bytes in base64url: 43 characters')
  .describe('Key that seals personal data and private keys in the database; without it they cannot be opened again.');

/** What a service that seals is told by its environment. */
export const sealConfig = {
  GRIDHALL_SEAL_KEY: sealKeySchema,
  GRIDHALL_SEAL_OTHER_KEYS: z
    .string()
    .transform((list) => list.split(',').flatMap((key) => key.trim() || []))
    .pipe(z.array(sealKeySchema))
    .default([])
    .describe(
      'Keys that open and do not seal, with commas between: the next key before it seals, the one before until nothing is sealed with it any more.',
    ),
} as const;

/** {@link sealConfig}, read. */
export interface SealConfig {
  readonly GRIDHALL_SEAL_KEY: string;
  readonly GRIDHALL_SEAL_OTHER_KEYS: readonly string[];
}

/** Keys that seal texts which must not lie open in a database: one seals, each opens what names it. */
export interface KeyRing {
  /** Id of the key that seals. It tells the key from every other one, and nothing of it. */
  readonly currentId: string;
  /** Ids of all keys. */
  readonly ids: ReadonlySet<string>;
  /**
   * Seals a text with the current key.
   *
   * @param place where the text is kept, as {@link sealedPlace} writes it: it opens nowhere else, so that nobody can swap
   *   one record's sealed text, or one field's, for another's
   */
  seal(text: string, place: string): string;
  /**
   * Opens a sealed text.
   *
   * @throws Error when it was changed, sealed for another place or with a key that is not on the ring
   */
  unseal(sealed: string, place: string): string;
}

/** What a sealed text is bound to: its collection or kind, its record, its field. Ids have no colon. */
export function sealedPlace(collection: string, id: string, field: string): string {
  return `${collection}:${id}:${field}`;
}

interface Key {
  readonly id: string;
  readonly sealing: Buffer;
}

/** A key of its own for each purpose by HKDF, RFC 5869. */
function keyOf(text: string): Key {
  const secret = Buffer.from(sealKeySchema.parse(text), 'base64url');
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `gridhall ${purpose}`, 32));
  const digest = createHmac('sha256', derive('digest')).update('the key of this database').digest('base64url');
  return { id: digest.slice(0, KEY_ID_LENGTH), sealing: derive('seal') };
}

function open(key: Buffer, bytes: Buffer, place: string): string {
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** Does a text look sealed, with whatever key? No name or number begins so. */
export function isSealed(text: string): boolean {
  return /^s[12]\./.test(text);
}

function headOf(keyId: string): string {
  return `${MARK}.${keyId}.`;
}

/** What the texts look like that the key of an id sealed: for queries. Neither ids nor marks hold what a pattern minds. */
export function sealedBy(keyId: string): RegExp {
  return new RegExp(`^${MARK}\\.${keyId}\\.`);
}

/**
 * A {@link KeyRing} (AES-256-GCM with a random nonce per text).
 *
 * @param current the key that seals
 * @param others keys that open only
 */
export function createKeyRing(current: string, others: readonly string[] = []): KeyRing {
  const sealer = keyOf(current);
  const keys = new Map([sealer, ...others.map(keyOf)].map((key) => [key.id, key]));
  const openWithAny = (bytes: Buffer, place: string): string => {
    for (const { sealing } of keys.values()) {
      try {
        return open(sealing, bytes, place);
      } catch {
        // Another key's, or changed: the tag cannot tell which.
      }
    }
    throw new Error('No key of the ring opens the text.');
  };
  return {
    currentId: sealer.id,
    ids: new Set(keys.keys()),
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealer.sealing, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return headOf(sealer.id) + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal(sealed, place) {
      const [mark, ...rest] = sealed.split('.');
      const bytes = Buffer.from(rest.at(-1) ?? '', 'base64url');
      if (mark === MARK_WITHOUT_ID && rest.length === 1) return openWithAny(bytes, place);
      const key = mark === MARK && rest.length === 2 ? keys.get(rest[0] ?? '') : undefined;
      if (key === undefined) throw new Error('The text is not sealed with a key that is known here.');
      return open(key.sealing, bytes, place);
    },
  };
}
