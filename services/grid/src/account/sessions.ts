import { GridhallError } from '@gridhall/service-kit';
import { accountErrors } from './account.errors.js';
import { judgeProof, type DeviceKey } from './device-proof.rules.js';
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
  /** The key that every refresh must be proved with; null for none. */
  readonly publicKey: DeviceKey | null;
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

/**
 * So many proofs are remembered. A proof goes with one refresh token, which is worth nothing once it was refreshed twice; so
 * older ones prove nothing any more.
 */
const REMEMBERED_PROOFS = 20;

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
    { name, kind, publicKey }: Device,
    address: string | null,
  ): Promise<{ readonly refreshToken: string; readonly sessionId: string }> {
    const token = { sessionId: newSessionId(), secret: newSecret() };
    const startedAt = this.now();
    await this.store.create({
      _id: token.sessionId,
      publicId: publicIdOf(token.sessionId),
      ...{ staffId, deviceName: name, deviceKind: kind, lastAddress: address },
      ...{ deviceKey: publicKey, proofIds: [] },
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
   * Gives the next refresh token for the newest one. The session of a device goes on for who proves to hold its key only, and
   * is not ended by anybody else: a stolen token is worth nothing. Two who show
   * the same one at the same time get the same next one.
   *
   * @param refreshToken as it was shown
   * @param use the proof that comes with the token, null without one; and where it is asked from
   * @param mayGoOn is the session's account still there, with the password that it began with?
   * @throws DEVICE_PROOF_REQUIRED, DEVICE_PROOF_INVALID, DEVICE_PROOF_REPLAYED
   */
  async refresh(
    refreshToken: string,
    use: { readonly proof: string | null; readonly address: string | null },
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
      if (look === 1) await this.#requireProof(session, refreshToken, use.proof, now);
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
      if (await this.#rotate(session, nextSecret(secret, nonce), { nonce, now, address: use.address }))
        return refreshed(session, nonce);
    }
    return { verdict: 'ended' };
  }

  /** Takes the proof that whoever asks holds the key of the session's device, once. */
  async #requireProof(
    { _id, deviceKey }: SessionDocument,
    refreshToken: string,
    proof: string | null,
    now: Date,
  ): Promise<void> {
    if (deviceKey == null) return;
    if (proof === null) throw new GridhallError(accountErrors.DEVICE_PROOF_REQUIRED);
    const verdict = judgeProof(deviceKey, proof, refreshToken, now);
    if ('reason' in verdict) {
      const { reason } = verdict;
      throw new GridhallError(accountErrors.DEVICE_PROOF_INVALID, { reason, serverAt: now.toISOString() });
    }
    const { modifiedCount } = await this.store.updateOne(
      { _id, proofIds: { $ne: verdict.id } },
      { $push: { proofIds: { $each: [verdict.id], $slice: -REMEMBERED_PROOFS } } },
    );
    if (modifiedCount === 0) throw new GridhallError(accountErrors.DEVICE_PROOF_REPLAYED);
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
