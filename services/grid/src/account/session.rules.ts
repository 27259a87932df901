import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { SessionDocument } from './session.store.js';

/** A session that nobody refreshes for so long is over (RFC 9700 §4.14.2). */
const IDLE_MS = 7 * 24 * 3_600_000;
/** A session is over after so long, however busy: then a password is asked for again. */
const LONGEST_MS = 30 * 24 * 3_600_000;
/**
 * The refresh token before the newest one is answered once more within this time. A phone in a lift loses answers, and a
 * page opened twice refreshes twice: without grace each of them would end its session as if a thief were at work. A thief
 * gains nothing from it that he would not have had by being first, and is found out at the next refresh.
 */
const GRACE_MS = 10_000;

const SECRET_BYTES = 32;
const TOKEN = /^([\w-]{22})\.([\w-]{43})$/;

/** A refresh token in its parts: which session, and the secret that proves it. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly secret: string;
}

/** A new random session id: 128 bits, told in its refresh tokens only. */
export function newSessionId(): string {
  return randomBytes(16).toString('base64url');
}

/** What the owner of a session knows it by: follows from its id, which does not follow from it. */
export function publicIdOf(sessionId: string): string {
  return createHash('sha256').update(`session ${sessionId}`).digest('base64url').slice(0, 22);
}

/** A new random secret of 256 bits. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The token as the client keeps it. */
export function formatRefreshToken({ sessionId, secret }: RefreshToken): string {
  return `${sessionId}.${secret}`;
}

/** The parts of a refresh token; null when it is none of ours. */
export function parseRefreshToken(text: string): RefreshToken | null {
  const [, sessionId, secret] = TOKEN.exec(text) ?? [];
  return sessionId === undefined || secret === undefined ? null : { sessionId, secret };
}

/** What is kept of a secret. It has 256 random bits, so a fast hash is enough: there is nothing to guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * The secret that follows `secret`. Made from it and a random nonce that is kept, so that whoever shows `secret` again in
 * the time of grace gets the very same answer; and from the nonce alone, which the database holds, nobody gets it.
 */
export function nextSecret(secret: string, nonce: string): string {
  return createHmac('sha256', secret).update(nonce).digest('base64url');
}

/** Until when a session can be refreshed that was used at `now`. */
export function sessionEnd(startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS, startedAt.getTime() + LONGEST_MS));
}

/**
 * What a refresh token is worth: `rotate` for the newest, `repeat` for the one before it within the grace, `reused` for any
 * other of the session, `ended` for a session that is over.
 */
export type RefreshVerdict = 'rotate' | 'repeat' | 'reused' | 'ended';

/** Judges the secret that was shown for a session (RFC 9700 §4.14.2). */
export function judgeRefresh(
  session: Pick<SessionDocument, 'secretHash' | 'previousHash' | 'refreshedAt' | 'expiresAt'>,
  secret: string,
  now: Date,
): RefreshVerdict {
  if (session.expiresAt <= now) return 'ended';
  const shown = hashSecret(secret);
  if (shown === session.secretHash) return 'rotate';
  const isInGrace = now.getTime() - session.refreshedAt.getTime() <= GRACE_MS;
  return shown === session.previousHash && isInGrace ? 'repeat' : 'reused';
}
