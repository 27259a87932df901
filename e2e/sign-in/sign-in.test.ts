import { DEMO_PASSWORD as PASSWORD } from '@gridhall/infra';
import { Secret, TOTP } from 'otpauth';
import { send } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { district: DISTRICT, town: TOWN } = placesOf('sign-in');

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken refreshToken expiresAt }
}`;
const REFRESH = `mutation Refresh($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken }
}`;
const ME = '{ me { staffId name permissions postings { role place { code name } unit { name } } } }';

describe('somebody who signs in', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await Platform.shared('sign-in');
  }, 120_000);
  afterAll(async () => platform.stop());

  const post = async (query: string, variables = {}, token = ''): ReturnType<typeof send> =>
    send(platform.stack.gatewayUrl, query, variables, token === '' ? {} : { authorization: `Bearer ${token}` });

  it('with user name and password is known to every subgraph by their postings', async () => {
    const { staffId } = await platform.person('DISPATCHER', TOWN);
    const { data } = await post(SIGN_IN, { input: { userName: staffId, password: PASSWORD } });
    expect(Date.parse(data.signIn.expiresAt)).toBeGreaterThan(Date.now());
    const me = await post(ME, {}, data.signIn.accessToken);
    expect(me.data.me).toMatchObject({
      staffId,
      permissions: expect.arrayContaining(['event:accept', 'event:dispatch']),
      postings: [{ role: 'DISPATCHER', place: { code: TOWN, name: '九龙湖镇' }, unit: { name: expect.any(String) } }],
    });
    const events = await post('{ events { edges { node { id } } } }', {}, data.signIn.accessToken);
    expect(events.errors).toEqual([]);
  });

  it('goes on with the refresh token, which serves once', async () => {
    const { staffId } = await platform.person('SUPERVISOR', DISTRICT);
    const first = await post(SIGN_IN, { input: { userName: staffId, password: PASSWORD } });
    const second = await post(REFRESH, { input: { refreshToken: first.data.signIn.refreshToken } });
    expect(second.data.refreshSession.refreshToken).not.toBe(first.data.signIn.refreshToken);
    const me = await post(ME, {}, second.data.refreshSession.accessToken);
    expect(me.data.me.staffId).toBe(staffId);
  });

  it('with a wrong password is told no more than somebody who does not exist, and is locked out after five tries', async () => {
    const { staffId } = await platform.person('ANALYST', DISTRICT);
    const wrong = async (userName: string): Promise<unknown> => {
      const { errors, data } = await post(SIGN_IN, { input: { userName, password: 'wrong-password' } });
      expect(data ?? null).toBeNull();
      return errors[0]?.extensions.code;
    };
    expect(await wrong('nobody-of-this-name')).toBe(await wrong(staffId));
    for (let tries = 2; tries <= 5; tries++) await wrong(staffId);
    const locked = await post(SIGN_IN, { input: { userName: staffId, password: PASSWORD } });
    expect(locked.errors[0]?.extensions.code).toBe('ACCOUNT_LOCKED');
    expect(JSON.stringify(locked.errors)).not.toContain(PASSWORD);
  });

  it('for the first time sets a password and a second factor, sees their sessions, and is out where one is revoked', async () => {
    const [admin, { staffId }] = await Promise.all([
      platform.person('ADMIN', DISTRICT),
      platform.person('GRID_LEADER', platform.grids.get(`${TOWN}200`) ?? ''),
    ]);
    const call = async (name: string, fields: string, input: object, token = ''): ReturnType<typeof post> => {
      const type =
        name.includes('SecondFactor') && !name.startsWith('confirm')
          ? 'Credentials'
          : name.replace(/^./, (first) => first.toUpperCase());
      return post(`mutation ($input: ${type}Input!) { ${name}(input: $input) ${fields} }`, { input }, token);
    };
    const { data: known } = await admin.ask('query ($id: ID!) { account(staffId: $id) { version } }', { id: staffId });
    const reset = await admin.ask(
      'mutation ($input: AccountCommandInput!) { resetPassword(input: $input) { oneTimePassword } }',
      { input: { staffId, expectedVersion: known.account.version, idempotencyKey: 'first-sign-in', reason: '新入职' } },
    );
    const { oneTimePassword } = reset.data.resetPassword;
    const first = await call('signIn', '{ accessToken }', { userName: staffId, password: oneTimePassword });
    expect(first.errors[0]?.extensions.code).toBe('PASSWORD_CHANGE_REQUIRED');

    const password = 'Nine dragons lake 9';
    const own = { userName: staffId, currentPassword: oneTimePassword, newPassword: password };
    expect((await call('changePassword', '{ accessToken }', own)).errors).toEqual([]);
    const credentials = { userName: staffId, password };
    const { secret } = (await call('beginSecondFactor', '{ secret uri }', credentials)).data.beginSecondFactor;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const confirmed = await call('confirmSecondFactor', '{ recoveryCodes session { accessToken } }', {
      ...{ ...credentials, code, device: { kind: 'PC', name: '办公电脑' } },
    });
    const { recoveryCodes, session } = confirmed.data.confirmSecondFactor;

    const asked = await call('signIn', '{ refreshToken }', credentials);
    expect(asked.errors[0]?.extensions.code).toBe('SECOND_FACTOR_REQUIRED');
    const phone = await call('signIn', '{ refreshToken }', {
      ...{ ...credentials, secondFactor: recoveryCodes[0], device: { kind: 'PHONE', name: '巡查手机' } },
    });
    const { refreshToken } = phone.data.signIn;
    const SESSIONS =
      '{ me { sessions { id deviceName lastAddress isCurrent } accountActivities(first: 100) { edges { node { kind address } } } } }';
    const { me } = (await post(SESSIONS, {}, session.accessToken)).data;
    expect(me.sessions).toEqual([
      { id: expect.any(String), deviceName: '巡查手机', lastAddress: '127.0.0.1', isCurrent: false },
      { id: expect.any(String), deviceName: '办公电脑', lastAddress: '127.0.0.1', isCurrent: true },
    ]);
    const kinds = me.accountActivities.edges.map(({ node }: { node: { kind: string } }) => node.kind);
    expect(kinds.slice(0, 2).sort()).toEqual(['RECOVERY_CODE_USED', 'SIGNED_IN']);
    expect(kinds).toEqual(expect.arrayContaining(['SECOND_FACTOR_ENROLLED', 'PASSWORD_CHANGED', 'PASSWORD_RESET']));

    const revoked = await call('revokeSession', '{ hasEnded }', { sessionId: me.sessions[0].id }, session.accessToken);
    expect(revoked.data.revokeSession.hasEnded).toBe(true);
    const refused = await post(REFRESH, { input: { refreshToken } });
    expect(refused.errors[0]?.extensions.code).toBe('SESSION_ENDED');
  });
});
