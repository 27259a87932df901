import { generateKeyPairSync } from 'node:crypto';
import { eventually } from '@gridhall/service-kit/testing';
import jwt from 'jsonwebtoken';
import { castOf, type Cast } from '../harness/life.js';
import { send } from '../harness/person.js';
import { Platform } from '../harness/platform.js';

const ME = '{ me { staffId } }';

describe('a token', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.shared('tokens');
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  const ask = async (token: string | null): ReturnType<typeof send> =>
    send(platform.stack.gatewayUrl, ME, {}, token === null ? {} : { authorization: `Bearer ${token}` });
  const claims = (): jwt.JwtPayload => jwt.decode(cast.member.token) as jwt.JwtPayload;
  const kid = (): string => jwt.decode(cast.member.token, { complete: true })?.header.kid ?? '';

  it('of ours is taken', async () => {
    const { status, data } = await ask(cast.member.token);
    expect([status, data]).toEqual([200, { me: { staffId: cast.member.staffId } }]);
  });

  it('is asked for where there is none', async () => {
    expect((await ask(null)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  const forgeries: readonly (readonly [string, () => string, string])[] = [
    ['with "alg": "none"', () => jwt.sign(claims(), '', { algorithm: 'none', keyid: kid() }), 'TOKEN_INVALID'],
    [
      'signed by somebody else with our key’s id',
      () => jwt.sign(claims(), otherKey, { algorithm: 'ES256', keyid: kid() }),
      'TOKEN_INVALID',
    ],
    [
      'of an unknown key',
      () => jwt.sign(claims(), otherKey, { algorithm: 'ES256', keyid: 'unknown' }),
      'TOKEN_INVALID',
    ],
    ['signed with HMAC', () => jwt.sign(claims(), 'secret', { algorithm: 'HS256', keyid: kid() }), 'TOKEN_INVALID'],
    [
      'whose claims were changed',
      () => {
        const [header, , signature] = cast.member.token.split('.');
        const body = Buffer.from(
          JSON.stringify({ ...claims(), postings: [{ role: 'ADMIN', place: '330211', unit: null }] }),
        );
        return [header, body.toString('base64url'), signature].join('.');
      },
      'TOKEN_INVALID',
    ],
    ['that is none', () => 'abc', 'TOKEN_INVALID'],
  ];
  const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  it.each(forgeries)('%s is refused with 401', async (_, forge, code) => {
    const { status, errors, headers, data } = await ask(forge());
    expect([status, errors[0]?.extensions.code]).toEqual([401, code]);
    expect(headers['www-authenticate']).toMatch(/^Bearer /);
    expect(data ?? null).toBeNull();
  });

  it('that has expired is refused, and says when', async () => {
    const posting = { role: 'GRID_MEMBER', place: cast.grid, unit: null } as const;
    const token = await platform.tools.issueToken({ staffId: 'somebody', name: '某人', postings: [posting] }, 1 / 60);
    const refused = await eventually(async () => {
      const answer = await ask(token);
      return answer.status === 401 && answer;
    });
    expect(refused.errors[0]?.extensions.code).toBe('TOKEN_EXPIRED');
    expect(Date.parse(String(refused.errors[0]?.extensions['expiredAt']))).toBeLessThan(Date.now());
  });

  it('of another issuer is refused', async () => {
    const { openGridTools } = await import('@gridhall/grid');
    const tools = await openGridTools({
      ...platform.stack.environment,
      GRIDHALL_SEAL_KEY: platform.stack.secrets.seal,
      GRIDHALL_TOKEN_ISSUER: 'elsewhere',
    });
    const token = await tools.issueToken({ staffId: 'somebody', name: '某人', postings: [] });
    await tools.close();
    expect(jwt.decode(token)).toMatchObject({ iss: 'elsewhere' });
    const { status, errors } = await ask(token);
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'TOKEN_INVALID']);
  });
});

describe('a subgraph', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await Platform.shared('tokens');
  }, 120_000);
  afterAll(async () => platform.stop());

  it('that is asked past the gateway refuses, whatever the token', async () => {
    const { member } = await castOf(platform);
    for (const url of Object.values(platform.stack.serviceUrls)) {
      const headers = { authorization: `Bearer ${member.token}` };
      for (const signature of [{}, { 'x-gridhall-signature': `t=${Date.now()},v1=${'A'.repeat(43)}` }]) {
        const { status, errors, data } = await send(
          `${url}/graphql`,
          '{ __typename }',
          {},
          {
            ...headers,
            ...signature,
          },
        );
        expect([url, status, errors[0]?.extensions.code]).toEqual([url, 403, 'GATEWAY_SIGNATURE_INVALID']);
        expect(data ?? null).toBeNull();
      }
    }
  });
});
