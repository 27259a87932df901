import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** What authenticator apps all know: SHA-1, six digits, thirty seconds (RFC 6238 §1.2, RFC 4226 §5.3). */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A code of the step before or after is taken too: clocks differ, and typing takes time (RFC 6238 §5.2). */
const WINDOW = 1;
/** As long as the hash, as RFC 4226 §4 R6 recommends. */
const SECRET_BYTES = 20;
/** So many recovery codes are given at a time. */
const RECOVERY_CODES = 10;
/** Crockford's base 32: none of I, L, O, U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECOVERY_SIGNS = 12;

/** A new secret, base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The secret as an authenticator app scans it, an `otpauth://` address for a QR code. */
export function totpUri(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...SETTINGS, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/** The code that an app shows at a moment. */
export function totpCode(secret: string, at: Date): string {
  return new TOTP({ ...SETTINGS, secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

/**
 * The time step whose code this is, near a moment; null when it is none's. Who takes a code must take none of this step or
 * an earlier one again (RFC 6238 §5.2).
 */
export function totpStep(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...SETTINGS, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / SETTINGS.period) + delta;
}

/** New recovery codes, such as `7K2M-9QXA-0BCD`: 60 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(RECOVERY_SIGNS)]
      .map((byte) => ALPHABET.charAt(byte & 31))
      .join('')
      .replace(/.{4}(?=.)/g, '$&-'),
  );
}

/** A recovery code as it is kept and compared, however it was typed; null for what is none. */
export function normalizeRecoveryCode(text: string): string | null {
  const signs = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${RECOVERY_SIGNS}}$`).test(signs) ? signs : null;
}
