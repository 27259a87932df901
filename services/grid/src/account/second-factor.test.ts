import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import jwt from 'jsonwebtoken';
import { codeOf, employ, PASSWORD, posting, startTestGrid, TestClock } from './account.fixture.js';
import { accountStore } from './account.store.js';
import { tokenHash } from './device-proof.rules.js';
import { totpCode } from './totp.rules.js';

const STEP = 30_000;
const GRID = '330211101201001';
const OWN = 'Seven towns, one net 7';
const TOWN_ADMIN = [{ role: 'ADMIN', place: '330211101', unit: null } as const];

describe('somebody with more than a password', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const act = (name: string, type: string, fields: string, input: object): Promise<TestResponse> =>
    grid.request(`mutation ($input: ${type}!) { ${name}(input: $input) ${fields} }`, { input });
  const signIn = (userName: string, secondFactor?: string, password = PASSWORD): Promise<TestResponse> =>
    act('signIn', 'SignInInput', '{ refreshToken }', { userName, password, secondFactor });
  const change = (userName: string, currentPassword: string, secondFactor?: string): Promise<TestResponse> =>
    act('changePassword', 'ChangePasswordInput', '{ refreshToken }', {
      ...{ userName, currentPassword, newPassword: OWN, secondFactor },
    });
  const begin = (userName: string, more: object = {}): Promise<TestResponse> =>
    act('beginSecondFactor', 'CredentialsInput', '{ secret uri }', { userName, password: PASSWORD, ...more });
  const confirm = (userName: string, code: string, password = PASSWORD): Promise<TestResponse> =>
    act('confirmSecondFactor', 'ConfirmSecondFactorInput', '{ recoveryCodes session { refreshToken } }', {
      ...{ userName, password, code },
    });
  const refresh = (refreshToken: string, proof?: string): Promise<TestResponse> =>
    act('refreshSession', 'RefreshSessionInput', '{ refreshToken }', { refreshToken, proof });
  /** Sets a second factor up; gives the app, whose clock goes on to a fresh code at each look. */
  const enrol = async (staffId: string): Promise<{ app: () => string; recoveryCodes: string[] }> => {
    const { secret } = (await begin(staffId)).body.data.beginSecondFactor;
    const app = (): string => {
      clock.turn(STEP);
      return totpCode(secret, clock.now());
    };
    const { body } = await confirm(staffId, app());
    return { app, recoveryCodes: body.data.confirmSecondFactor.recoveryCodes };
  };

  beforeAll(async () => {
    grid = await startTestGrid(clock, { GRIDHALL_SECOND_FACTOR_ROLES: 'ADMIN, DISPATCHER' });
  });
  afterAll(async () => grid.stop());

  describe('with an authenticator app', () => {
    it('signs in with its codes from the first on, each good once; sessions of before are over', async () => {
      await employ(grid, 'careful', posting('GRID_MEMBER', GRID));
      const before = (await signIn('careful')).body.data.signIn.refreshToken;
      const { secret, uri } = (await begin('careful')).body.data.beginSecondFactor;
      expect(new URL(uri).searchParams.get('secret')).toBe(secret);
      expect(codeOf(await signIn('careful'))).toBeUndefined();
      const first = totpCode(secret, clock.now());
      const { session, recoveryCodes } = (await confirm('careful', first)).body.data.confirmSecondFactor;
      expect(codeOf(await refresh(before))).toBe('SESSION_ENDED');
      expect(codeOf(await refresh(session.refreshToken))).toBeUndefined();

      expect(codeOf(await signIn('careful'))).toBe('SECOND_FACTOR_REQUIRED');
      expect(codeOf(await signIn('careful', first))).toBe('SECOND_FACTOR_WRONG');
      clock.turn(STEP);
      const next = totpCode(secret, clock.now());
      const both = await Promise.all([signIn('careful', next), signIn('careful', next)]);
      expect(both.map(codeOf).sort()).toEqual(['SECOND_FACTOR_WRONG', undefined]);
      expect(codeOf(await change('careful', PASSWORD))).toBe('SECOND_FACTOR_REQUIRED');
      expect(codeOf(await begin('careful', { secondFactor: recoveryCodes[0] }))).toBe('SECOND_FACTOR_ENROLLED');

      const stored = JSON.stringify(await accountStore(grid.runtime).findById('careful').lean());
      for (const hidden of [secret, ...recoveryCodes]) expect(stored).not.toContain(hidden);
    });

    it('is locked out by wrong codes as by wrong passwords, and the right password does not begin the count anew', async () => {
      await employ(grid, 'guessed', posting('GRID_MEMBER', GRID));
      const { app } = await enrol('guessed');
      const codes = [];
      for (let tries = 0; tries < 5; tries += 1) {
        codes.push(codeOf(await signIn('guessed', '000000')));
        if (tries < 4) expect(codeOf(await signIn('guessed'))).toBe('SECOND_FACTOR_REQUIRED');
      }
      expect(codes).toEqual([...Array.from({ length: 4 }, () => 'SECOND_FACTOR_WRONG'), 'ACCOUNT_LOCKED']);
      expect(codeOf(await signIn('guessed', app()))).toBe('ACCOUNT_LOCKED');
      expect(codeOf(await signIn('guessed'))).toBe('ACCOUNT_LOCKED');
    });

    it('gets in by a recovery code once when the app is lost, gets new ones, and takes the app away', async () => {
      await employ(grid, 'unlucky', posting('GRID_MEMBER', GRID));
      const { app, recoveryCodes } = await enrol('unlucky');
      const [one = '', two = '', three = ''] = recoveryCodes;
      expect(codeOf(await signIn('unlucky', one.toLowerCase()))).toBeUndefined();
      expect(codeOf(await signIn('unlucky', one))).toBe('SECOND_FACTOR_WRONG');
      const me = await grid.request(
        '{ me { secondFactor { recoveryCodesLeft } } }',
        {},
        { as: [], staffId: 'unlucky' },
      );
      expect(me.body.data.me.secondFactor).toEqual({ recoveryCodesLeft: 9 });
      const credentials = { userName: 'unlucky', password: PASSWORD };
      const renewed = await act('renewRecoveryCodes', 'CredentialsInput', '{ recoveryCodes }', {
        ...{ ...credentials, secondFactor: two },
      });
      expect(codeOf(await signIn('unlucky', three))).toBe('SECOND_FACTOR_WRONG');
      const [fresh] = renewed.body.data.renewRecoveryCodes.recoveryCodes;
      expect(codeOf(await signIn('unlucky', fresh))).toBeUndefined();
      const input = { ...credentials, secondFactor: app() };
      expect(codeOf(await act('removeSecondFactor', 'CredentialsInput', '{ hasRemoved }', input))).toBeUndefined();
      expect(codeOf(await signIn('unlucky'))).toBeUndefined();
      const missing = await act('removeSecondFactor', 'CredentialsInput', '{ hasRemoved }', credentials);
      expect(codeOf(missing)).toBe('SECOND_FACTOR_MISSING');
    });

    it('has it taken away by an administrator when all is lost', async () => {
      await employ(grid, 'stranded', posting('GRID_MEMBER', GRID));
      await enrol('stranded');
      const { body } = await grid.request(
        `mutation ($input: AccountCommandInput!) {
          removeSecondFactorOf(input: $input) { account { secondFactor { enrolledAt } activities(first: 1) { edges { node { kind } } } } }
        }`,
        { input: { staffId: 'stranded', expectedVersion: 1, idempotencyKey: randomUUID(), reason: '手机遗失' } },
        { as: TOWN_ADMIN, staffId: 'town-admin' },
      );
      expect(body.data.removeSecondFactorOf.account).toEqual({
        secondFactor: null,
        activities: { edges: [{ node: { kind: 'SECOND_FACTOR_REMOVED' } }] },
      });
      expect(codeOf(await signIn('stranded'))).toBeUndefined();
    });

    it('confirms the newest secret only, within fifteen minutes, by its own code', async () => {
      await employ(grid, 'slow', posting('GRID_MEMBER', GRID));
      expect(codeOf(await confirm('slow', '123456'))).toBe('SECOND_FACTOR_NOT_BEGUN');
      const older = (await begin('slow')).body.data.beginSecondFactor.secret;
      const { secret } = (await begin('slow')).body.data.beginSecondFactor;
      expect(codeOf(await confirm('slow', totpCode(older, clock.now())))).toBe('SECOND_FACTOR_WRONG');
      clock.turn(15 * 60_000 + 1);
      expect(codeOf(await confirm('slow', totpCode(secret, clock.now())))).toBe('SECOND_FACTOR_NOT_BEGUN');
    });
  });

  describe('whose role must have a second factor', () => {
    it('gets in only once it is set up, whether by signing in or by changing the password; others are not asked', async () => {
      await employ(grid, 'desk', posting('DISPATCHER', '330211101'));
      expect(codeOf(await signIn('desk'))).toBe('SECOND_FACTOR_ENROLMENT_REQUIRED');
      expect(codeOf(await change('desk', PASSWORD))).toBe('SECOND_FACTOR_ENROLMENT_REQUIRED');
      const { app } = await enrol('desk');
      expect(codeOf(await signIn('desk', app()))).toBeUndefined();
      expect(codeOf(await change('desk', PASSWORD, app()))).toBeUndefined();
    });

    it('sets it up with a password that serves once, then sets one of their own', async () => {
      await employ(grid, 'new-desk', posting('DISPATCHER', '330211101'));
      const until = new Date(clock.now().getTime() + 3_600_000);
      await accountStore(grid.runtime).updateOne({ _id: 'new-desk' }, { oneTimeUntil: until });
      expect(codeOf(await signIn('new-desk'))).toBe('SECOND_FACTOR_ENROLMENT_REQUIRED');
      const { secret } = (await begin('new-desk')).body.data.beginSecondFactor;
      const { session } = (await confirm('new-desk', totpCode(secret, clock.now()))).body.data.confirmSecondFactor;
      expect(session).toBeNull();
      clock.turn(STEP);
      expect(codeOf(await signIn('new-desk', totpCode(secret, clock.now())))).toBe('PASSWORD_CHANGE_REQUIRED');
      clock.turn(STEP);
      expect(codeOf(await change('new-desk', PASSWORD, totpCode(secret, clock.now())))).toBeUndefined();
    });
  });

  describe('on a device of their own', () => {
    const device = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const prove = (refreshToken: string, jti: string = randomUUID(), by: KeyObject = device.privateKey): string => {
      const iat = Math.floor(clock.now().getTime() / 1000);
      const claims = { jti, iat, htm: 'POST', htu: 'http://127.0.0.1:4000/graphql', ath: tokenHash(refreshToken) };
      return jwt.sign(claims, by, { algorithm: 'ES256', header: { alg: 'ES256', typ: 'dpop+jwt' } });
    };
    const enter = async (): Promise<string> => {
      const { x = '', y = '' } = device.publicKey.export({ format: 'jwk' });
      const { body } = await act('signIn', 'SignInInput', '{ refreshToken }', {
        ...{ userName: 'walker', password: PASSWORD },
        device: { kind: 'PHONE', name: '巡查手机', publicKey: { x, y } },
      });
      return body.data.signIn.refreshToken;
    };
    beforeAll(async () => employ(grid, 'walker', posting('GRID_MEMBER', GRID)));

    it('goes on with proofs of its key, each good once and for one token', async () => {
      const first = await enter();
      const proof = prove(first);
      const second = (await refresh(first, proof)).body.data.refreshSession.refreshToken;
      // The answer may have been lost: asked again with a new proof it is the same, with the old one it is a replay.
      expect(codeOf(await refresh(first, proof))).toBe('DEVICE_PROOF_REPLAYED');
      expect((await refresh(first, prove(first))).body.data.refreshSession.refreshToken).toBe(second);
      expect(codeOf(await refresh(second, prove(first)))).toBe('DEVICE_PROOF_INVALID');
      expect(codeOf(await refresh(second, prove(second)))).toBeUndefined();
      const { body } = await grid.request(
        '{ me { sessions { deviceName isBoundToDevice } } }',
        {},
        { as: [], staffId: 'walker' },
      );
      expect(body.data.me.sessions).toEqual([{ deviceName: '巡查手机', isBoundToDevice: true }]);
    });

    it('makes a stolen refresh token worth nothing, and its owner goes on', async () => {
      const token = await enter();
      const thief = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
      expect(codeOf(await refresh(token))).toBe('DEVICE_PROOF_REQUIRED');
      expect(codeOf(await refresh(token, prove(token, randomUUID(), thief)))).toBe('DEVICE_PROOF_INVALID');
      const next = (await refresh(token, prove(token))).body.data.refreshSession.refreshToken;
      clock.turn(11_000);
      // An old token without a proof does not end the session; with one it was the device's own, so somebody has its key.
      expect(codeOf(await refresh(token))).toBe('DEVICE_PROOF_REQUIRED');
      expect(codeOf(await refresh(next, prove(next)))).toBeUndefined();
      expect(codeOf(await refresh(token, prove(token)))).toBe('REFRESH_TOKEN_REUSED');
    });

    it('is refused with a key that is none', async () => {
      const input = (x: string): object => ({
        ...{ userName: 'walker', password: PASSWORD },
        device: { kind: 'PHONE', publicKey: { x, y: 'A'.repeat(43) } },
      });
      const fields = '{ refreshToken }';
      expect(codeOf(await act('signIn', 'SignInInput', fields, input('A'.repeat(43))))).toBe('DEVICE_KEY_INVALID');
      expect(codeOf(await act('signIn', 'SignInInput', fields, input('short')))).toBe('BAD_INPUT');
    });
  });
});
