import { hash } from '@node-rs/argon2';
import { createTokenVerifier } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, employ, PASSWORD, posting, startTestGrid, TestClock } from './account.fixture.js';
import { accountStore, createAccounts, newAccount } from './account.store.js';
import { LockOut } from './lock-out.store.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken refreshToken expiresAt me { staffId name permissions } }
}`;
const MINUTE = 60_000;

describe('signing in', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const signIn = (userName: string, password: string): Promise<TestResponse> =>
    grid.request(SIGN_IN, { input: { userName, password } });
  const times = async (count: number, act: () => Promise<TestResponse>): Promise<unknown[]> => {
    const codes = [];
    for (let done = 0; done < count; done += 1) codes.push(codeOf(await act()));
    return codes;
  };

  beforeAll(async () => {
    grid = await startTestGrid(clock);
  });
  afterAll(async () => grid.stop());

  it('gives tokens that every service accepts, with the postings that are active now', async () => {
    const ended = { ...posting('ADMIN', '330211'), to: new Date('2018-01-01T00:00:00Z') };
    const still = posting('DISPATCHER', '330211101', '330211101-COMMAND');
    await employ(grid, '330211101-dispatcher-01', ended, still);
    const { body } = await signIn('330211101-dispatcher-01', PASSWORD);
    expect(body.data.signIn.me).toMatchObject({ staffId: '330211101-dispatcher-01', name: '沈建国' });
    expect(body.data.signIn.me.permissions).toEqual(expect.arrayContaining(['event:dispatch', 'visit:read']));
    expect(body.data.signIn.me.permissions).not.toContain('district:administer');
    const lifeMs = new Date(body.data.signIn.expiresAt).getTime() - clock.now().getTime();
    // The token counts in whole seconds.
    expect(lifeMs).toBeGreaterThan(15 * MINUTE - 1_000);
    expect(lifeMs).toBeLessThanOrEqual(15 * MINUTE);
    const verifier = createTokenVerifier({ issuer: 'gridhall', jwks: `${grid.url}/.well-known/jwks.json` });
    await expect(verifier.verify(`Bearer ${body.data.signIn.accessToken}`)).resolves.toEqual({
      staffId: '330211101-dispatcher-01',
      name: '沈建国',
      postings: [{ role: 'DISPATCHER', place: '330211101', unit: '330211101-COMMAND' }],
      sessionId: expect.any(String),
    });
  });

  it('takes a user name of one’s own as well as the staff id, in any case', async () => {
    await employ(grid, 'two-names');
    await accountStore(grid.runtime).updateOne({ _id: 'two-names' }, { $push: { names: 'shen.jg' } });
    for (const name of ['Shen.JG', 'TWO-names ']) {
      expect((await signIn(name, PASSWORD)).body.data.signIn.me.staffId).toBe('two-names');
    }
  });

  it('answers alike when there is no such user and when the password is wrong', async () => {
    await employ(grid, 'somebody');
    const answers = await Promise.all([signIn('somebody', 'wrong'), signIn('nobody', 'wrong')]);
    const [known, unknown] = answers.map(({ status, body }) => {
      const { requestId: _, ...extensions } = body.errors[0].extensions;
      return { status, message: body.errors[0].message, extensions };
    });
    expect(known).toMatchObject({ extensions: { code: 'SIGN_IN_FAILED' } });
    expect(unknown).toEqual(known);
  });

  it('opens for who has an account and no record, and allows nothing', async () => {
    await createAccounts(accountStore(grid.runtime), ['no-record'], PASSWORD);
    const { body } = await signIn('no-record', PASSWORD);
    expect(body.data.signIn.me).toEqual({ staffId: 'no-record', name: 'no-record', permissions: [] });
  });

  it('refuses what is no user name or no password, and echoes neither', async () => {
    const { body } = await signIn('x'.repeat(200), 'secret-'.repeat(200));
    expect(body.errors[0].extensions.code).toBe('BAD_INPUT');
    expect(body.errors[0].extensions.issues.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'input.userName',
      'input.password',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/xxxx|secret-/);
  });

  it('makes an outdated hash anew', async () => {
    const accounts = accountStore(grid.runtime);
    const passwordHash = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
    await accounts.create(newAccount('old-hash', passwordHash));
    expect(codeOf(await signIn('old-hash', PASSWORD))).toBeUndefined();
    expect((await accounts.findById('old-hash').lean())?.passwordHash).toMatch(/m=19456,t=2,p=1/);
    expect(codeOf(await signIn('old-hash', PASSWORD))).toBeUndefined();
  });

  describe('is locked out', () => {
    it('after five failures, for fifteen minutes, whatever the password; the answer says until when', async () => {
      await employ(grid, 'locked');
      expect(await times(5, () => signIn('locked', 'wrong'))).toEqual([
        ...Array.from({ length: 4 }, () => 'SIGN_IN_FAILED'),
        'ACCOUNT_LOCKED',
      ]);
      const { body } = await signIn('locked', PASSWORD);
      expect(body.errors[0].extensions.code).toBe('ACCOUNT_LOCKED');
      const until = new Date(clock.now().getTime() + 15 * MINUTE).toISOString();
      expect(body.errors[0].extensions.until).toBe(until);
      expect(body.errors[0].message).toContain(until);
      clock.turn(15 * MINUTE - 1);
      expect(codeOf(await signIn('locked', PASSWORD))).toBe('ACCOUNT_LOCKED');
      clock.turn(1);
      expect(codeOf(await signIn('locked', PASSWORD))).toBeUndefined();
    });

    it('under a name that nobody has, just so', async () => {
      expect(await times(6, () => signIn('never-was', 'wrong'))).toEqual([
        ...Array.from({ length: 4 }, () => 'SIGN_IN_FAILED'),
        'ACCOUNT_LOCKED',
        'ACCOUNT_LOCKED',
      ]);
    });

    it('not by failures that lie more than fifteen minutes back', async () => {
      await employ(grid, 'slow');
      await times(4, () => signIn('slow', 'wrong'));
      clock.turn(15 * MINUTE);
      expect(await times(4, () => signIn('slow', 'wrong'))).not.toContain('ACCOUNT_LOCKED');
      expect(codeOf(await signIn('slow', PASSWORD))).toBeUndefined();
    });

    it('not by failures before the last success', async () => {
      await employ(grid, 'forgetful');
      for (let round = 0; round < 3; round += 1) {
        await times(4, () => signIn('forgetful', 'wrong'));
        expect(codeOf(await signIn('forgetful', PASSWORD))).toBeUndefined();
      }
    });

    it('under all names of the account at once', async () => {
      await employ(grid, 'both');
      await accountStore(grid.runtime).updateOne({ _id: 'both' }, { $push: { names: 'other' } });
      await times(3, () => signIn('both', 'wrong'));
      expect(await times(2, () => signIn('other', 'wrong'))).toEqual(['SIGN_IN_FAILED', 'ACCOUNT_LOCKED']);
      expect(codeOf(await signIn('both', PASSWORD))).toBe('ACCOUNT_LOCKED');
    });

    it('by ten guesses at once, which count as ten', async () => {
      const lockOut = new LockOut(grid.runtime, clock.now);
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => lockOut.countFailure('at-once')));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
      const record = await grid.runtime.db.collection('lock_outs').findOne({ failedAt: { $size: 10 } });
      expect(record?.['lockedUntil']).toBeInstanceOf(Date);
      // One whose password was being checked meanwhile learns no more than that.
      await expect(lockOut.pass('at-once')).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
    });

    it('through the door too: of ten wrong guesses at once four at most learn that they were wrong', async () => {
      await employ(grid, 'stormed');
      const codes = (await Promise.all(Array.from({ length: 10 }, () => signIn('stormed', 'wrong')))).map(codeOf);
      expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(4);
      expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(6);
    });

    it('keeps no name in the record: people type passwords into that field', async () => {
      await signIn('my-secret-password', 'x');
      const records = await grid.runtime.db.collection('lock_outs').find().toArray();
      expect(JSON.stringify(records)).not.toContain('my-secret-password');
    });
  });

  describe('accounts of the demonstration', () => {
    it('are made once, share one hash, and keep a password that was changed', async () => {
      const store = accountStore(grid.runtime);
      const staffIds = Array.from({ length: 300 }, (_, index) => `demo-${index}`);
      const all = { _id: { $in: staffIds } };
      const both = await Promise.all([
        createAccounts(store, staffIds, PASSWORD),
        createAccounts(store, staffIds.slice(100), PASSWORD),
      ]);
      expect(both.reduce((sum, { created }) => sum + created, 0)).toBe(300);
      expect((await store.distinct('passwordHash', all)).length).toBeLessThanOrEqual(2);
      await store.updateOne({ _id: 'demo-0' }, { passwordHash: 'changed' });
      expect(await createAccounts(store, [...staffIds, 'demo-300'], 'Another one 9')).toEqual({ created: 1 });
      expect((await store.findById('demo-0').lean())?.passwordHash).toBe('changed');
      expect(await store.countDocuments(all)).toBe(300);
      expect(codeOf(await signIn('demo-299', PASSWORD))).toBeUndefined();
    });

    it('are not made silently without the name that somebody else bears', async () => {
      const store = accountStore(grid.runtime);
      await createAccounts(store, ['bearer'], PASSWORD);
      await store.updateOne({ _id: 'bearer' }, { $push: { names: 'taken' } });
      await expect(createAccounts(store, ['taken'], PASSWORD)).rejects.toThrow(/taken/);
    });
  });
});
