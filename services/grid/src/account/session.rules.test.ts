import fc from 'fast-check';
import {
  formatRefreshToken,
  hashSecret,
  judgeRefresh,
  newSecret,
  newSessionId,
  nextSecret,
  parseRefreshToken,
  sessionEnd,
  type RefreshVerdict,
} from './session.rules.js';

const DAY = 24 * 3_600_000;
const refreshedAt = new Date('2026-11-24T08:00:00Z');
const after = (ms: number): Date => new Date(refreshedAt.getTime() + ms);
const session = {
  secretHash: hashSecret('newest'),
  previousHash: hashSecret('before'),
  refreshedAt,
  expiresAt: after(7 * DAY),
};

describe('a refresh token', () => {
  it.each<[string, string, number, RefreshVerdict]>([
    ['the newest', 'newest', 0, 'rotate'],
    ['the newest until the session ends', 'newest', 7 * DAY - 1, 'rotate'],
    ['the newest when the session has ended', 'newest', 7 * DAY, 'ended'],
    ['the one before, at once', 'before', 0, 'repeat'],
    ['the one before, within the grace', 'before', 10_000, 'repeat'],
    ['the one before, after the grace', 'before', 10_001, 'reused'],
    ['an older one, at once', 'older', 0, 'reused'],
    ['the one before when the session has ended', 'before', 7 * DAY, 'ended'],
  ])('%s', (_, secret, ms, verdict) => {
    expect(judgeRefresh(session, secret, after(ms))).toBe(verdict);
  });

  it('of a session that was never refreshed has none before it', () => {
    expect(judgeRefresh({ ...session, previousHash: null }, 'before', after(0))).toBe('reused');
  });

  it('is read as it was written', () => {
    const token = { sessionId: newSessionId(), secret: newSecret() };
    expect(parseRefreshToken(formatRefreshToken(token))).toEqual(token);
  });

  it('that is none of ours is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseRefreshToken(text)).toBeNull();
      }),
    );
  });
});

describe('the next secret', () => {
  it('is the same for the same secret and nonce, and another for another of either', () => {
    const [one, other, nonce, otherNonce] = [newSecret(), newSecret(), newSecret(), newSecret()];
    expect(nextSecret(one, nonce)).toBe(nextSecret(one, nonce));
    expect(nextSecret(one, nonce)).not.toBe(nextSecret(other, nonce));
    expect(nextSecret(one, nonce)).not.toBe(nextSecret(one, otherNonce));
    expect(parseRefreshToken(`${newSessionId()}.${nextSecret(one, nonce)}`)).not.toBeNull();
  });
});

describe('a session', () => {
  it('ends after 7 idle days, and after 30 days for good', () => {
    const startedAt = refreshedAt;
    expect(sessionEnd(startedAt, startedAt)).toEqual(after(7 * DAY));
    expect(sessionEnd(startedAt, after(20 * DAY))).toEqual(after(27 * DAY));
    expect(sessionEnd(startedAt, after(29 * DAY))).toEqual(after(30 * DAY));
  });
});
