import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** 32 bytes, as text: long enough for an HMAC-SHA256 or an AES-256 key. */
const secret = z.base64url().length(43);

const secretsSchema = z.object({
  /** Key of the HMAC with which the gateway signs its requests. */
  gateway: secret,
  /** Key that seals private keys and personal data in grid's database; the other services' keys are derived from it. */
  seal: secret,
});

/** The secrets of one installation. */
export type Secrets = z.infer<typeof secretsSchema>;

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function isThereAlready(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}

/**
 * The secrets of a home: made once, then kept in `<home>/secrets.json`, which only its owner can read. Whoever deletes the
 * file cannot open what was sealed with it any more.
 *
 * @throws Error when the file is there and does not hold secrets: it is never overwritten
 */
export function homeSecrets(home: string): Secrets {
  const file = join(home, 'secrets.json');
  try {
    // `wx`: two starts at once must not each keep secrets of their own.
    const made: Secrets = { gateway: newSecret(), seal: newSecret() };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
  const read = secretsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(
    `${file} does not hold this installation's secrets. Put the right file back, or remove the whole folder.`,
  );
}

/** The key that seals another service's personal data: of its own (RFC 5869), so that one service cannot open another's. */
export function sealKeyOf({ seal }: Secrets, service: string): string {
  const key = hkdfSync('sha256', Buffer.from(seal, 'base64url'), '', `gridhall seal ${service}`, 32);
  return Buffer.from(key).toString('base64url');
}
