import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalizePassword } from './password.rules.js';

/**
 * Argon2id with 19 MiB, 2 passes, 1 lane: the least that OWASP's Password Storage Cheat Sheet recommends, about 10 ms of
 * one core. (Argon2id is the library's default; the tests read it off the hash.)
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
/** How hashes with these parameters begin (PHC string format). */
const CURRENT = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** The hash of a password, with its salt and parameters, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), parameters);
}

/** Stands in for the hash that an unknown user does not have; no password fits it. */
const nobodysHash = hashPassword(randomBytes(32).toString('base64url'));

/**
 * Does the password fit? Without a hash, for a user who does not exist, it does the same work and says no: how long an
 * answer takes must not tell who exists.
 */
export async function fitsPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodysHash), normalizePassword(password));
  return fits && passwordHash !== undefined;
}

/** Was the hash made with other parameters than today's? Then it is made anew when the password is next at hand. */
export function isOutdatedHash(passwordHash: string): boolean {
  return !passwordHash.startsWith(CURRENT);
}
