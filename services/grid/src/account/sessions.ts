import {
  formatRefreshToken,
  hashSecret,
  judgeRefresh,
  newSecret,
  newSessionId,
  nextSecret,
  parseRefreshToken,
  sessionEnd,
} from './session.rules.js';
import type { SessionDocument, SessionStore } from './session.store.js';

/** What refreshing a session came to. */
export type RefreshOutcome =
  | { readonly verdict: 'refreshed'; readonly staffId: string; readonly refreshToken: string }
  | { readonly verdict: 'reused'; readonly staffId: string }
  | { readonly verdict: 'ended' };

/** A refresh that another one overtook looks again; the second look finds the other's, or the end. */
const LOOKS = 3;

/**
 * Sessions and their refresh tokens: random, kept as hashes, new at each use; an old one that is used again ends the
 * session with all its tokens (RFC 9700 §4.14.2).
 */
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly now: () => Date,
  ) {}

  /** Begins a session and gives its first refresh token. */
  async begin(staffId: string, passwordVersion: number): Promise<string> {
    const token = { sessionId: newSessionId(), secret: newSecret() };
    const startedAt = this.now();
    await this.store.create({
      _id: token.sessionId,
      staffId,
      secretHash: hashSecret(token.secret),
      previousHash: null,
      nonce: null,
      passwordVersion,
      startedAt,
      refreshedAt: startedAt,
      expiresAt: sessionEnd(startedAt, startedAt),
    });
    return formatRefreshToken(token);
  }

  /**
   * Gives the next refresh token for the newest one. Two who show the same one at the same time get the same next one.
   *
   * @param mayGoOn is the session's account still there, with the password that it began with?
   */
  async refresh(
    refreshToken: string,
    mayGoOn: (session: SessionDocument) => Promise<boolean>,
  ): Promise<RefreshOutcome> {
    const token = parseRefreshToken(refreshToken);
    if (token === null) return { verdict: 'ended' };
    const { sessionId, secret } = token;
    const refreshed = (session: SessionDocument, nonce: string): RefreshOutcome => ({
      verdict: 'refreshed',
      staffId: session.staffId,
      refreshToken: formatRefreshToken({ sessionId, secret: nextSecret(secret, nonce) }),
    });
    for (let look = 1; look <= LOOKS; look += 1) {
      const session = await this.store.findById(sessionId).lean();
      if (session === null) return { verdict: 'ended' };
      const now = this.now();
      const verdict = judgeRefresh(session, secret, now);
      if (verdict === 'reused') {
        await this.store.deleteOne({ _id: sessionId });
        return { verdict, staffId: session.staffId };
      }
      if (verdict === 'ended' || !(await mayGoOn(session))) {
        await this.store.deleteOne({ _id: sessionId });
        return { verdict: 'ended' };
      }
      if (verdict === 'repeat' && session.nonce !== null) return refreshed(session, session.nonce);
      const nonce = newSecret();
      if (await this.#rotate(session, nextSecret(secret, nonce), nonce, now)) return refreshed(session, nonce);
    }
    return { verdict: 'ended' };
  }

  /** Puts the next secret in the place of the newest one, unless somebody was faster. */
  async #rotate(session: SessionDocument, secret: string, nonce: string, now: Date): Promise<boolean> {
    const { _id, secretHash, startedAt } = session;
    const { matchedCount } = await this.store.updateOne(
      { _id, secretHash },
      {
        secretHash: hashSecret(secret),
        previousHash: secretHash,
        nonce,
        refreshedAt: now,
        expiresAt: sessionEnd(startedAt, now),
      },
    );
    return matchedCount === 1;
  }

  /** Ends the session of a refresh token, whichever of its tokens it is. Returns whether it ended now. */
  async end(refreshToken: string): Promise<boolean> {
    const token = parseRefreshToken(refreshToken);
    if (token === null) return false;
    const { deletedCount } = await this.store.deleteOne({ _id: token.sessionId });
    return deletedCount === 1;
  }

  /** Ends all sessions of somebody. */
  async endAllOf(staffId: string): Promise<void> {
    await this.store.deleteMany({ staffId });
  }
}
