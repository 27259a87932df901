import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { staffStore } from '../staff/staff.store.js';
import { codeOf, employ, PASSWORD, posting, startTestGrid, TestClock } from './account.fixture.js';
import { accountStore } from './account.store.js';

const TOWN = '330211101';
const GRID = '330211101201001';
const OWN = 'Seven towns, one net 7';
const HOUR = 3_600_000;
const ACCOUNT = '{ account { version disabledAt lockedUntil oneTimePasswordUntil userNames } replayed }';

describe('the administration of accounts', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const town: readonly Posting[] = [{ role: 'ADMIN', place: TOWN, unit: null }];
  const ask = (query: string, variables: object, as: readonly Posting[] | null = town): Promise<TestResponse> =>
    grid.request(query, variables as Record<string, unknown>, { as, staffId: 'town-admin' });
  const act = (name: string, input: object, as: readonly Posting[] = town): Promise<TestResponse> => {
    const fields = /open|reset/.test(name) ? ACCOUNT.replace('{', '{ oneTimePassword ') : ACCOUNT;
    const type = name === 'openAccount' ? 'OpenAccountInput' : 'AccountCommandInput';
    const given = { idempotencyKey: randomUUID(), ...(name === 'openAccount' ? {} : { reason: '本人申请' }), ...input };
    return ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${fields} }`, { input: given }, as);
  };
  const session = (name: string, type: string, input: object): Promise<TestResponse> =>
    grid.request(`mutation ($input: ${type}!) { ${name}(input: $input) { refreshToken } }`, { input });
  const signIn = (userName: string, password: string): Promise<TestResponse> =>
    session('signIn', 'SignInInput', { userName, password, device: { kind: 'PHONE', name: '巡查手机' } });
  const refresh = (refreshToken: string): Promise<TestResponse> =>
    session('refreshSession', 'RefreshSessionInput', { refreshToken });
  const change = (userName: string, currentPassword: string, newPassword: string): Promise<TestResponse> =>
    session('changePassword', 'ChangePasswordInput', { userName, currentPassword, newPassword });
  const hire = async (staffId: string, ...places: string[]): Promise<void> => {
    const postings = places.map((place) => posting('GRID_MEMBER', place));
    await staffStore(grid.runtime).create({ _id: staffId, name: '王秀英', phone: null, postings });
  };

  beforeAll(async () => {
    grid = await startTestGrid(clock);
    await employ(grid, 'town-admin', posting('ADMIN', TOWN));
  });
  afterAll(async () => grid.stop());

  it('opens an account with a password that serves once: for choosing one’s own, and for nothing else', async () => {
    await hire('newcomer', GRID);
    const input = { staffId: 'newcomer', userName: 'Wang.XY', idempotencyKey: 'open-newcomer' };
    const { oneTimePassword, account } = (await act('openAccount', input)).body.data.openAccount;
    expect(account).toMatchObject({ version: 1, userNames: ['newcomer', 'wang.xy'] });
    expect(oneTimePassword).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    // The same act again answers the same password, which is kept nowhere.
    expect((await act('openAccount', input)).body.data.openAccount).toMatchObject({ oneTimePassword, replayed: true });
    expect(JSON.stringify(await accountStore(grid.runtime).findById('newcomer').lean())).not.toContain(oneTimePassword);
    expect(codeOf(await signIn('wang.xy', oneTimePassword))).toBe('PASSWORD_CHANGE_REQUIRED');
    expect(codeOf(await change('newcomer', oneTimePassword, 'Wang.XY-2026!'))).toBe('PASSWORD_TOO_WEAK');
    expect(codeOf(await change('newcomer', oneTimePassword, OWN))).toBeUndefined();
    expect(codeOf(await signIn('newcomer', oneTimePassword))).toBe('SIGN_IN_FAILED');
    expect(codeOf(await signIn('newcomer', OWN))).toBeUndefined();
  });

  it('opens no second account, and none under a name that somebody bears', async () => {
    await employ(grid, 'resident', posting('GRID_MEMBER', GRID));
    await hire('namesake', GRID);
    expect(codeOf(await act('openAccount', { staffId: 'resident' }))).toBe('ACCOUNT_EXISTS');
    expect(codeOf(await act('openAccount', { staffId: 'namesake', userName: 'resident' }))).toBe('USER_NAME_TAKEN');
    expect(codeOf(await act('openAccount', { staffId: 'namesake', userName: '12345' }))).toBe('BAD_INPUT');
    const idempotencyKey = 'twice-with-the-same-key';
    const both = await Promise.all([1, 2].map(() => act('openAccount', { staffId: 'namesake', idempotencyKey })));
    const [one, other] = both.map(({ body }) => body.data.openAccount);
    expect(one.oneTimePassword).toBe(other.oneTimePassword);
    expect([one.replayed, other.replayed].sort()).toEqual([false, true]);
    const reused = await act('openAccount', { staffId: 'namesake', idempotencyKey, userName: 'else' });
    expect(codeOf(reused)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('resets a password: the old one, every session and a lock are over, the new one waits for three days', async () => {
    await employ(grid, 'forgetful', posting('GRID_MEMBER', GRID));
    const { refreshToken } = (await signIn('forgetful', PASSWORD)).body.data.signIn;
    for (let tries = 0; tries < 5; tries += 1) await signIn('forgetful', 'wrong');
    const { oneTimePassword } = (await act('resetPassword', { staffId: 'forgetful', expectedVersion: 1 })).body.data
      .resetPassword;
    expect(codeOf(await refresh(refreshToken))).toBe('SESSION_ENDED');
    expect(codeOf(await signIn('forgetful', PASSWORD))).toBe('SIGN_IN_FAILED');
    clock.turn(72 * HOUR);
    expect(codeOf(await change('forgetful', oneTimePassword, OWN))).toBe('ONE_TIME_PASSWORD_EXPIRED');
    const again = (await act('resetPassword', { staffId: 'forgetful', expectedVersion: 2 })).body.data.resetPassword;
    expect(again.oneTimePassword).not.toBe(oneTimePassword);
    // The owner's last password is remembered beyond the reset; the ones that serve once were nobody's.
    expect(codeOf(await change('forgetful', again.oneTimePassword, PASSWORD))).toBe('PASSWORD_USED_BEFORE');
    expect(codeOf(await change('forgetful', again.oneTimePassword, OWN))).toBeUndefined();
  });

  it('takes the last five passwords back from nobody, and the sixth', async () => {
    await employ(grid, 'rotator', posting('GRID_MEMBER', GRID));
    const passwords = [PASSWORD, ...[1, 2, 3, 4, 5].map((number) => `${OWN} ${number}`)];
    for (const [index, next] of passwords.slice(1).entries()) {
      expect(codeOf(await change('rotator', passwords[index] ?? '', next))).toBeUndefined();
    }
    const current = passwords.at(-1) ?? '';
    expect(codeOf(await change('rotator', current, passwords[1] ?? ''))).toBe('PASSWORD_USED_BEFORE');
    expect(codeOf(await change('rotator', current, PASSWORD))).toBeUndefined();
  });

  it('ends a lock, ends all sessions, closes an account and opens it again; each once for each key, at the version that was seen', async () => {
    await employ(grid, 'changed', posting('GRID_MEMBER', GRID));
    for (let tries = 0; tries < 5; tries += 1) await signIn('changed', 'wrong');
    const seen = await ask('{ account(staffId: "changed") { version lockedUntil } }', {});
    expect(seen.body.data.account).toEqual({ version: 1, lockedUntil: expect.any(String) });
    const unlock = { staffId: 'changed', expectedVersion: 1, idempotencyKey: 'unlock-changed' };
    expect((await act('unlockAccount', unlock)).body.data.unlockAccount.account.lockedUntil).toBeNull();
    const { refreshToken } = (await signIn('changed', PASSWORD)).body.data.signIn;

    expect(codeOf(await act('revokeSessions', { staffId: 'changed', expectedVersion: 1 }))).toBe('VERSION_CONFLICT');
    await act('revokeSessions', { staffId: 'changed', expectedVersion: 2 });
    expect(codeOf(await refresh(refreshToken))).toBe('SESSION_ENDED');

    const later = (await signIn('changed', PASSWORD)).body.data.signIn;
    const disabled = await act('disableAccount', { staffId: 'changed', expectedVersion: 3 });
    expect(disabled.body.data.disableAccount.account).toMatchObject({ version: 4, disabledAt: expect.any(String) });
    expect(codeOf(await refresh(later.refreshToken))).toBe('SESSION_ENDED');
    expect(codeOf(await signIn('changed', PASSWORD))).toBe('ACCOUNT_DISABLED');
    expect(codeOf(await signIn('changed', 'wrong'))).toBe('SIGN_IN_FAILED');
    expect(codeOf(await change('changed', PASSWORD, OWN))).toBe('ACCOUNT_DISABLED');
    await act('enableAccount', { staffId: 'changed', expectedVersion: 4 });
    expect(codeOf(await signIn('changed', PASSWORD))).toBeUndefined();

    expect((await act('unlockAccount', unlock)).body.data.unlockAccount.replayed).toBe(true);
    const reused = await act('disableAccount', { ...unlock, expectedVersion: 5 });
    expect(codeOf(reused)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await accountStore(grid.runtime).findById('changed').lean())?.version).toBe(5);
  });

  it('does nothing outside its places, nothing for who is posted above too, and nothing to its own account', async () => {
    await employ(grid, 'elsewhere', posting('GRID_MEMBER', '330211102201001'));
    await employ(grid, 'above', posting('DISPATCHER', TOWN), posting('ADMIN', '330211'));
    await hire('nobody-yet', GRID);
    for (const staffId of ['elsewhere', 'above', 'no-such-person']) {
      expect(codeOf(await act('resetPassword', { staffId, expectedVersion: 1 }))).toBe('NOT_FOUND');
      expect(codeOf(await act('openAccount', { staffId }))).toBe('NOT_FOUND');
      const { body } = await ask('query ($id: ID!) { account(staffId: $id) { version } }', { id: staffId });
      expect(body).toEqual({ data: { account: null } });
    }
    expect(codeOf(await act('disableAccount', { staffId: 'nobody-yet', expectedVersion: 1 }))).toBe('ACCOUNT_MISSING');
    expect(codeOf(await act('resetPassword', { staffId: 'town-admin', expectedVersion: 1 }))).toBe('ACCOUNT_OWN');
    const dispatcher = [{ role: 'DISPATCHER', place: TOWN, unit: null } as const];
    expect(codeOf(await act('resetPassword', { staffId: 'above', expectedVersion: 1 }, dispatcher))).toBe('FORBIDDEN');
  });

  it('is audited with every sign-in: the owner reads their own, administrators those of the people of their places', async () => {
    const AUDIT = '{ edges { node { kind address deviceName reason by { id } } } pageInfo { hasNextPage endCursor } }';
    await employ(grid, 'watched', posting('GRID_MEMBER', GRID));
    await employ(grid, 'unwatched', posting('GRID_MEMBER', '330211102201001'));
    await signIn('watched', 'wrong');
    clock.turn(1_000);
    await signIn('unwatched', PASSWORD);
    const { refreshToken } = (await signIn('watched', PASSWORD)).body.data.signIn;
    clock.turn(1_000);
    await act('disableAccount', { staffId: 'watched', expectedVersion: 1, reason: '离岗' });
    clock.turn(1_000);
    await signIn('watched', PASSWORD);
    expect(codeOf(await refresh(refreshToken))).toBe('SESSION_ENDED');

    const member = [{ role: 'GRID_MEMBER', place: GRID, unit: null } as const];
    const own = await grid.request(`{ me { accountActivities ${AUDIT} } }`, {}, { as: member, staffId: 'watched' });
    const rows = own.body.data.me.accountActivities.edges.map(({ node }: { node: unknown }) => node);
    const plain = { address: null, deviceName: null, reason: null, by: null };
    expect(rows).toEqual([
      { ...plain, kind: 'SIGN_IN_REFUSED', reason: 'ACCOUNT_DISABLED' },
      { ...plain, kind: 'ACCOUNT_DISABLED', reason: '离岗', by: { id: 'town-admin' } },
      { ...plain, kind: 'SIGNED_IN', deviceName: '巡查手机' },
      { ...plain, kind: 'PASSWORD_WRONG' },
    ]);

    const LIST = `query ($filter: AccountActivityFilter, $first: Int, $after: String) {
      accountActivities(filter: $filter, first: $first, after: $after) ${AUDIT.replace('kind', 'staffId kind')}
    }`;
    const first = (await ask(LIST, { first: 2, filter: { kinds: ['SIGNED_IN', 'ACCOUNT_DISABLED'] } })).body.data;
    const seen = first.accountActivities.edges.map(({ node }: { node: { staffId: string } }) => node.staffId);
    expect(seen).toEqual(['watched', 'watched']);
    const { endCursor, hasNextPage } = first.accountActivities.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(codeOf(await ask(LIST, { after: endCursor }))).toBe('CURSOR_INVALID');
    const others = await ask(LIST, { filter: { staffId: 'unwatched' } });
    expect(others.body.data.accountActivities.edges).toEqual([]);
    const district = [{ role: 'ADMIN', place: '330211', unit: null } as const];
    const all = await ask(LIST, { filter: { staffId: 'unwatched' } }, district);
    expect(all.body.data.accountActivities.edges).toHaveLength(1);
  });
});
