import {
  formatRefreshToken,
  hashSecret,
  judgeRefresh,
  newSecret,
  newSessionId,
  nextSecret,
  parseRefreshToken,
  publicIdOf,
  sessionEnd,
} from './session.rules.js';
import type { DeviceKind, SessionDocument, SessionStore } from './session.store.js';

/** What one signs in on, in the owner's words. */
export interface Device {
  readonly name: string | null;
  readonly kind: DeviceKind;
}

/** Whose session it is, and what its owner knows it by. */
export interface SessionNames {
  readonly staffId: string;
  readonly sessionId: string;
  readonly deviceName: string | null;
}

const namesOf = ({ staffId, publicId, deviceName }: SessionDocument): SessionNames => ({
  ...{ staffId, deviceName },
  sessionId: publicId,
});

/** What refreshing a session came to. */
export type RefreshOutcome =
  | ({ readonly verdict: 'refreshed'; readonly refreshToken: string } & SessionNames)
  | ({ readonly verdict: 'reused' } & SessionNames)
  | { readonly verdict: 'ended' };

/** So many sessions are shown; more than people have devices. */
const LISTED = 50;

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
  async begin(
    { staffId, sessionEpoch }: Pick<SessionDocument, 'staffId' | 'sessionEpoch'>,
    { name, kind }: Device,
    address: string | null,
  ): Promise<{ readonly refreshToken: string; readonly sessionId: string }> {
    const token = { sessionId: newSessionId(), secret: newSecret() };
    const startedAt = this.now();
    await this.store.create({
      _id: token.sessionId,
      publicId: publicIdOf(token.sessionId),
      ...{ staffId, deviceName: name, deviceKind: kind, lastAddress: address },
      secretHash: hashSecret(token.secret),
      previousHash: null,
      nonce: null,
      sessionEpoch,
      startedAt,
      refreshedAt: startedAt,
      expiresAt: sessionEnd(startedAt, startedAt),
    });
    return { refreshToken: formatRefreshToken(token), sessionId: publicIdOf(token.sessionId) };
  }

  /**
   * Gives the next refresh token for the newest one. Two who show the same one at the same time get the same next one.
   *
   * @param address where it is asked from
   * @param mayGoOn is the session's account still there, with the password that it began with?
   */
  async refresh(
    refreshToken: string,
    address: string | null,
    mayGoOn: (session: SessionDocument) => Promise<boolean>,
  ): Promise<RefreshOutcome> {
    const token = parseRefreshToken(refreshToken);
    if (token === null) return { verdict: 'ended' };
    const { sessionId, secret } = token;
    const refreshed = (session: SessionDocument, nonce: string): RefreshOutcome => ({
      verdict: 'refreshed',
      ...namesOf(session),
      refreshToken: formatRefreshToken({ sessionId, secret: nextSecret(secret, nonce) }),
    });
    for (let look = 1; look <= LOOKS; look += 1) {
      const session = await this.store.findById(sessionId).lean();
      if (session === null) return { verdict: 'ended' };
      const now = this.now();
      const verdict = judgeRefresh(session, secret, now);
      if (verdict === 'reused') {
        await this.store.deleteOne({ _id: sessionId });
        return { verdict, ...namesOf(session) };
      }
      if (verdict === 'ended' || !(await mayGoOn(session))) {
        await this.store.deleteOne({ _id: sessionId });
        return { verdict: 'ended' };
      }
      if (verdict === 'repeat' && session.nonce !== null) return refreshed(session, session.nonce);
      const nonce = newSecret();
      if (await this.#rotate(session, nextSecret(secret, nonce), { nonce, now, address }))
        return refreshed(session, nonce);
    }
    return { verdict: 'ended' };
  }

  /** Puts the next secret in the place of the newest one, unless somebody was faster. */
  async #rotate(
    session: SessionDocument,
    secret: string,
    { nonce, now, address }: { readonly nonce: string; readonly now: Date; readonly address: string | null },
  ): Promise<boolean> {
    const { _id, secretHash, startedAt } = session;
    const { matchedCount } = await this.store.updateOne(
      { _id, secretHash },
      {
        secretHash: hashSecret(secret),
        previousHash: secretHash,
        nonce,
        refreshedAt: now,
        lastAddress: address,
        expiresAt: sessionEnd(startedAt, now),
      },
    );
    return matchedCount === 1;
  }

  /** Ends the session of a refresh token, whichever of its tokens it is; null when it had ended before. */
  async end(refreshToken: string): Promise<SessionNames | null> {
    const token = parseRefreshToken(refreshToken);
    if (token === null) return null;
    const ended = await this.store.findOneAndDelete({ _id: token.sessionId }).lean();
    return ended === null ? null : namesOf(ended);
  }

  /** Ends a session of somebody, by the id that they know it by; null when it had ended before, or is not theirs. */
  async revoke(staffId: string, sessionId: string): Promise<SessionNames | null> {
    const ended = await this.store.findOneAndDelete({ staffId, publicId: sessionId }).lean();
    return ended === null ? null : namesOf(ended);
  }

  /** The open sessions of somebody, those used last first, at most {@link LISTED}. */
  async listOf({
    staffId,
    sessionEpoch,
  }: Pick<SessionDocument, 'staffId' | 'sessionEpoch'>): Promise<SessionDocument[]> {
    return this.store
      .find({ staffId, sessionEpoch, expiresAt: { $gt: this.now() } })
      .sort({ refreshedAt: -1 })
      .limit(LISTED)
      .lean();
  }

  /** Removes the sessions of somebody that are over, for the account counts on. */
  async endAllOf(staffId: string): Promise<void> {
    await this.store.deleteMany({ staffId });
  }
}
