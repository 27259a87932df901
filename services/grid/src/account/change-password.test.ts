import { createKeyRing, createSealer } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, employ, PASSWORD, posting, startTestGrid } from './account.fixture.js';
import { accountStore } from './account.store.js';
import { openAccounts } from './open-accounts.js';
import { sessionStore } from './session.store.js';
import type { Asking } from './sign-in.audit.js';
import { SigningKeys } from '../signing-key/signing-keys.js';
import { staffStore } from '../staff/staff.store.js';

const NEW = 'Seven towns, one net 7';

describe('changing the password', () => {
  let grid: TestSubgraph;
  const run = async (mutation: string, type: string, input: object): Promise<TestResponse> =>
    grid.request(`mutation ($input: ${type}!) { ${mutation}(input: $input) { refreshToken me { staffId } } }`, {
      input,
    });
  const signIn = (userName: string, password: string): Promise<TestResponse> =>
    run('signIn', 'SignInInput', { userName, password });
  const refresh = (refreshToken: string): Promise<TestResponse> =>
    run('refreshSession', 'RefreshSessionInput', { refreshToken });
  const change = (userName: string, currentPassword: string, newPassword: string): Promise<TestResponse> =>
    run('changePassword', 'ChangePasswordInput', { userName, currentPassword, newPassword });

  beforeAll(async () => {
    grid = await startTestGrid();
  });
  afterAll(async () => grid.stop());

  it('lets the new one in and the old one no more, ends every session, and opens a new one', async () => {
    await employ(grid, 'changer');
    const sessions = await Promise.all([signIn('changer', PASSWORD), signIn('changer', PASSWORD)]);
    const changed = await change('changer', PASSWORD, NEW);
    expect(changed.body.data.changePassword.me.staffId).toBe('changer');
    for (const { body } of sessions) expect(codeOf(await refresh(body.data.signIn.refreshToken))).toBe('SESSION_ENDED');
    expect(codeOf(await refresh(changed.body.data.changePassword.refreshToken))).toBeUndefined();
    expect(codeOf(await signIn('changer', PASSWORD))).toBe('SIGN_IN_FAILED');
    expect(codeOf(await signIn('changer', NEW))).toBeUndefined();
  });

  it('ends the sessions even when the process dies right after the write', async () => {
    await employ(grid, 'unlucky');
    const { body } = await signIn('unlucky', PASSWORD);
    // All that the command has written by then.
    await accountStore(grid.runtime).updateOne({ _id: 'unlucky' }, { $inc: { sessionEpoch: 1 } });
    expect(await sessionStore(grid.runtime).countDocuments({ staffId: 'unlucky' })).toBe(1);
    expect(codeOf(await refresh(body.data.signIn.refreshToken))).toBe('SESSION_ENDED');
  });

  it('is done once when two do it at the same time', async () => {
    await employ(grid, 'twice');
    const answers = await Promise.all([change('twice', PASSWORD, NEW), change('twice', PASSWORD, `${NEW}!`)]);
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes).toContain('SIGN_IN_FAILED');
  });

  it('refuses a weak one, says all that is wrong with it, and changes nothing', async () => {
    await employ(grid, 'weakling');
    const { body } = await change('weakling', PASSWORD, 'weakling');
    const [{ message, extensions }] = body.errors;
    expect(extensions.code).toBe('PASSWORD_TOO_WEAK');
    for (const problem of [/fewer than 10/, /must mix three/, /user name/]) expect(message).toMatch(problem);
    expect(extensions.messageZh).toContain('包含用户名');
    expect(codeOf(await signIn('weakling', PASSWORD))).toBeUndefined();
  });

  it('refuses the old one', async () => {
    await employ(grid, 'stayer');
    expect(codeOf(await change('stayer', PASSWORD, PASSWORD))).toBe('PASSWORD_UNCHANGED');
  });

  it('counts wrong passwords like signing in does', async () => {
    await employ(grid, 'guessed');
    for (let tries = 0; tries < 5; tries += 1) await change('guessed', 'wrong', NEW);
    expect(codeOf(await change('guessed', PASSWORD, NEW))).toBe('ACCOUNT_LOCKED');
    expect(codeOf(await signIn('guessed', PASSWORD))).toBe('ACCOUNT_LOCKED');
  });
});

describe('the log of sign-in', () => {
  it('tells who signed in, and nothing that opens anything', async () => {
    const grid = await startTestGrid();
    try {
      await employ(grid, 'logged', posting('VOLUNTEER', '330211101201001'));
      const lines: unknown[] = [];
      const write = (...line: unknown[]): void => void lines.push(line);
      const { runtime } = grid;
      const log = Object.assign(Object.create(runtime.log) as typeof runtime.log, { info: write, warn: write });
      const ring = createKeyRing('x'.repeat(43));
      const sealer = createSealer(ring, 'y'.repeat(43));
      const keys = new SigningKeys({ db: runtime.db, ring, issuer: 'log-test', now: runtime.now });
      await runtime.db.collection('signing_keys').deleteMany({});
      const { accounts } = await openAccounts({ ...runtime, log }, staffStore(runtime), keys, sealer, {
        secondFactorRoles: [],
        oidc: null,
      });
      const asking = (requestId: string): Asking => ({ requestId, clientAddress: null });

      const first = await accounts.signIn({ userName: 'logged', password: PASSWORD }, asking('r1'));
      const second = await accounts.refresh({ refreshToken: first.refreshToken }, asking('r2'));
      await accounts.refresh({ refreshToken: second.refreshToken }, asking('r3'));
      const failures = await Promise.allSettled([
        accounts.refresh({ refreshToken: first.refreshToken }, asking('r4')),
        accounts.signIn({ userName: 'logged', password: 'a wrong password' }, asking('r5')),
        accounts.signIn({ userName: 'a-password-in-the-wrong-field', password: 'x' }, asking('r6')),
        accounts.changePassword({ userName: 'logged', currentPassword: PASSWORD, newPassword: 'weak' }, asking('r7')),
      ]);
      await accounts.changePassword({ userName: 'logged', currentPassword: PASSWORD, newPassword: NEW }, asking('r8'));

      expect(failures.every(({ status }) => status === 'rejected')).toBe(true);
      const told = JSON.stringify([lines, failures]);
      expect(told).toContain('"staffId":"logged"');
      const secrets = [PASSWORD, NEW, 'a wrong password', 'a-password-in-the-wrong-field', '"weak"', '$argon2'];
      const tokens = [first, second].flatMap(({ refreshToken, access }) => [...refreshToken.split('.'), access.token]);
      for (const secret of [...secrets, ...tokens]) expect(told).not.toContain(secret);
    } finally {
      await grid.stop();
    }
  });
});
