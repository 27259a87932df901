import type { Sealer } from '@gridhall/service-kit';

/** How long a one-time password may wait to be used. */
export const ONE_TIME_PASSWORD_MS = 72 * 3_600_000;
/** Sixteen signs of 32: 80 bits. */
const SIGNS = 16;
/** Crockford's base 32: none of I, L, O, U, which are misread over a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The one-time password that an administrator's command gives, such as `7K2M-…`. It follows from the command and the index
 * key: asked again, the command answers the same one, and yet it is kept nowhere.
 *
 * @param act names the command, once in all time
 */
export function oneTimePassword(sealer: Sealer, act: string): string {
  const bytes = Buffer.from(sealer.digest('account.oneTimePassword', act), 'base64url').subarray(0, SIGNS);
  const signs = [...bytes].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return signs.replace(/.{4}(?=.)/g, '$&-');
}
