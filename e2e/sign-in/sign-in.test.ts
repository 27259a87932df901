import { DEMO_PASSWORD as PASSWORD } from '@gridhall/infra';
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
});
