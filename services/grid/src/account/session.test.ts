import { createTokenVerifier, type Caller } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { staffStore } from '../staff/staff.store.js';
import { codeOf, employ, PASSWORD, posting, startTestGrid, TestClock } from './account.fixture.js';
import { sessionStore } from './session.store.js';

const TOKENS = '{ accessToken refreshToken expiresAt me { staffId } }';
const SECOND = 1_000;
const DAY = 24 * 3_600_000;

describe('a session', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const refresh = (refreshToken: string): Promise<TestResponse> =>
    grid.request(`mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) ${TOKENS} }`, {
      input: { refreshToken },
    });
  const signOut = (refreshToken: string): Promise<TestResponse> =>
    grid.request('mutation ($input: SignOutInput!) { signOut(input: $input) { hasEnded } }', {
      input: { refreshToken },
    });
  const begin = async (): Promise<string> => {
    const { body } = await grid.request(`mutation ($input: SignInInput!) { signIn(input: $input) ${TOKENS} }`, {
      input: { userName: 'leader-01', password: PASSWORD },
    });
    return body.data.signIn.refreshToken;
  };
  const next = async (refreshToken: string): Promise<string> => {
    const { body } = await refresh(refreshToken);
    return body.data.refreshSession.refreshToken;
  };

  beforeAll(async () => {
    grid = await startTestGrid(clock);
    await employ(grid, 'leader-01', posting('GRID_LEADER', '330211101201001'));
  });
  afterAll(async () => grid.stop());

  it('goes on with a new pair of tokens for each refresh token', async () => {
    const first = await begin();
    const { body } = await refresh(first);
    const { accessToken, refreshToken, me } = body.data.refreshSession;
    expect(me.staffId).toBe('leader-01');
    expect(refreshToken).not.toBe(first);
    const verifier = createTokenVerifier({ issuer: 'gridhall', jwks: `${grid.url}/.well-known/jwks.json` });
    await expect(verifier.verify(`Bearer ${accessToken}`)).resolves.toMatchObject({ staffId: 'leader-01' });
    expect(codeOf(await refresh(refreshToken))).toBeUndefined();
  });

  it('carries the postings that are active when it is refreshed', async () => {
    const token = await begin();
    const moved = [posting('GRID_LEADER', '330211101201002')];
    await staffStore(grid.runtime).updateOne({ _id: 'leader-01' }, { postings: moved });
    const { body } = await refresh(token);
    const [, payload = ''] = body.data.refreshSession.accessToken.split('.');
    const claims: Caller = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims.postings).toEqual([{ role: 'GRID_LEADER', place: '330211101201002', unit: null }]);
  });

  it('answers the token before the newest with the same new one, for ten seconds: an answer may have been lost', async () => {
    const first = await begin();
    const lost = await next(first);
    clock.turn(10 * SECOND);
    const again = await next(first);
    expect(again).toBe(lost);
    expect(codeOf(await refresh(again))).toBeUndefined();
  });

  it('gives ten that refresh at once the same next token', async () => {
    const first = await begin();
    const tokens = await Promise.all(Array.from({ length: 10 }, () => next(first)));
    expect(new Set(tokens).size).toBe(1);
    expect(codeOf(await refresh(tokens[0] ?? ''))).toBeUndefined();
  });

  it('ends, with all its tokens, when an old one is used again after that', async () => {
    const first = await begin();
    const second = await next(first);
    clock.turn(11 * SECOND);
    expect(codeOf(await refresh(first))).toBe('REFRESH_TOKEN_REUSED');
    expect(codeOf(await refresh(second))).toBe('SESSION_ENDED');
    expect(codeOf(await refresh(first))).toBe('SESSION_ENDED');
  });

  it('ends at once when a token is used again whose follower was used', async () => {
    const first = await begin();
    const third = await next(await next(first));
    expect(codeOf(await refresh(first))).toBe('REFRESH_TOKEN_REUSED');
    expect(codeOf(await refresh(third))).toBe('SESSION_ENDED');
  });

  it('ends alone: another session of the same person goes on', async () => {
    const [stolen, other] = [await begin(), await begin()];
    await next(await next(stolen));
    await refresh(stolen);
    expect(codeOf(await refresh(other))).toBeUndefined();
  });

  it('ends after seven idle days', async () => {
    const [busy, idle] = [await begin(), await begin()];
    clock.turn(6 * DAY);
    const newest = await next(busy);
    clock.turn(1 * DAY);
    expect(codeOf(await refresh(idle))).toBe('SESSION_ENDED');
    expect(codeOf(await refresh(newest))).toBeUndefined();
  });

  it('ends after thirty days, however busy', async () => {
    let token = await begin();
    for (let days = 0; days < 24; days += 6) {
      clock.turn(6 * DAY);
      token = await next(token);
    }
    clock.turn(6 * DAY);
    expect(codeOf(await refresh(token))).toBe('SESSION_ENDED');
  });

  it('ends when its owner signs out, once', async () => {
    const token = await next(await begin());
    const answers = [await signOut(token), await signOut(token), await signOut('none of ours')];
    expect(answers.map(({ body }) => body.data.signOut.hasEnded)).toEqual([true, false, false]);
    expect(codeOf(await refresh(token))).toBe('SESSION_ENDED');
  });

  it.each(['', 'none of ours', `${'x'.repeat(22)}.${'y'.repeat(43)}`])('is not begun by %p', async (token) => {
    expect(codeOf(await refresh(token))).toBe(token === '' ? 'BAD_INPUT' : 'SESSION_ENDED');
  });

  it('is shown to its owner with device and times, and ended from another one at once', async () => {
    await employ(grid, 'owner-01', posting('GRID_LEADER', '330211101201001'));
    const enter = async (name: string): Promise<{ refreshToken: string; accessToken: string }> => {
      const input = { userName: 'owner-01', password: PASSWORD, device: { name, kind: 'PHONE' } };
      const { body } = await grid.request(`mutation ($input: SignInInput!) { signIn(input: $input) ${TOKENS} }`, {
        input,
      });
      return body.data.signIn;
    };
    const [phone, desk] = [await enter('手机'), await enter('办公电脑')];
    clock.turn(60 * SECOND);
    const { refreshToken } = (await refresh(phone.refreshToken)).body.data.refreshSession;
    const SESSIONS = '{ me { sessions { id deviceName deviceKind startedAt lastUsedAt isCurrent } } }';
    const list = async (staffId: string): Promise<{ id: string; deviceName: string }[]> =>
      (await grid.request(SESSIONS, {}, { as: [], staffId })).body.data.me.sessions;
    const sessions = await list('owner-01');
    expect(sessions.map(({ deviceName }) => deviceName)).toEqual(['手机', '办公电脑']);
    expect(sessions[0]).toMatchObject({ deviceKind: 'PHONE', lastUsedAt: clock.now().toISOString(), isCurrent: false });
    // What its owner sees of a session is in its tokens, and cannot end it as a refresh token.
    const { sid } = JSON.parse(Buffer.from(phone.accessToken.split('.')[1] ?? '', 'base64url').toString());
    expect(sessions[0]?.id).toBe(sid);
    expect(codeOf(await refresh(`${String(sid)}.${'y'.repeat(43)}`))).toBe('SESSION_ENDED');

    const revoke = async (sessionId: string, staffId: string): Promise<boolean> => {
      const query = 'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { hasEnded } }';
      const { body } = await grid.request(query, { input: { sessionId } }, { as: [], staffId });
      return body.data.revokeSession.hasEnded;
    };
    expect(await revoke(String(sid), 'leader-01')).toBe(false);
    expect(await list('leader-01')).not.toContainEqual(expect.objectContaining({ id: sid }));
    expect([await revoke(String(sid), 'owner-01'), await revoke(String(sid), 'owner-01')]).toEqual([true, false]);
    expect(codeOf(await refresh(refreshToken))).toBe('SESSION_ENDED');
    expect(codeOf(await refresh(desk.refreshToken))).toBeUndefined();
    expect(await list('owner-01')).toHaveLength(1);
  });

  it('leaves nothing in the database that opens it, and is removed from there when it is over', async () => {
    const first = await begin();
    const second = await next(first);
    const store = sessionStore(grid.runtime);
    const stored = JSON.stringify(await store.find().lean());
    for (const token of [first, second]) expect(stored).not.toContain(token.split('.')[1]);
    const [index] = (await store.collection.indexes()).filter(({ expireAfterSeconds }) => expireAfterSeconds === 0);
    expect(index?.key).toEqual({ expiresAt: 1 });
  });
});
