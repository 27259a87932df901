import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKEN_AUDIENCE } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import jwt from 'jsonwebtoken';
import { newKey } from './testing/issuer.fixture.js';
import { startTestPlatform, type Answer, type TestPlatform } from './testing/gateway.fixture.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});

const whoAmI = (authorization: string): Promise<Answer> =>
  platform.ask('{ whoAmI event(id: "e1") { number } }', { headers: { authorization } });

/** A token that says that it needs no signature. */
function unsigned(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: 'forger', name: 'forger', postings: [], aud: TOKEN_AUDIENCE, iss: 'gridhall', exp: 4e9 };
  return `Bearer ${part({ alg: 'none', kid: 'any' })}.${part(claims)}.`;
}

describe('a token', () => {
  it('of the issuer is accepted, and without one the caller is nobody', async () => {
    expect((await whoAmI(platform.issuer.bearer({ staffId: 's-1' }))).body.data.whoAmI).toBe('s-1');
    expect((await platform.ask('{ whoAmI }')).body).toEqual({ data: { whoAmI: null } });
  });

  const forged: readonly (readonly [string, () => string, string])[] = [
    ['with alg none', unsigned, 'TOKEN_INVALID'],
    ['of another issuer', () => platform.issuer.bearer({ issuer: 'elsewhere' }), 'TOKEN_INVALID'],
    ['for another audience', () => platform.issuer.bearer({ audience: 'elsewhere' }), 'TOKEN_INVALID'],
    ['of an unknown key', () => platform.issuer.bearer({ key: newKey() }), 'TOKEN_INVALID'],
    ['that expired', () => platform.issuer.bearer({ expiresIn: -1 }), 'TOKEN_EXPIRED'],
    ['that was altered', () => `${platform.issuer.bearer().slice(0, -6)}AAAAAA`, 'TOKEN_INVALID'],
    ['signed with HMAC', () => `Bearer ${jwt.sign({ sub: 'x' }, 'secret', { keyid: 'k' })}`, 'TOKEN_INVALID'],
    ['that is no token', () => 'Basic dXNlcjpwYXNz', 'TOKEN_INVALID'],
  ];

  it.each(forged)('%s is refused with 401 before any subgraph is asked', async (_, authorization, code) => {
    const before = platform.subgraphs.events.received.length;
    const { status, headers, body } = await whoAmI(authorization());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code, requestId: headers.get('x-request-id') });
    expect(body.errors?.[0]?.extensions['messageZh']).toMatch(/令牌/);
    expect(body).not.toHaveProperty('data');
    expect(platform.subgraphs.events.received).toHaveLength(before);
  });
});

describe('a rotation of keys', () => {
  it('fails no request: old tokens and new ones are accepted throughout', async () => {
    const { issuer } = platform;
    let asked = 0;
    let isOver = false;
    const keepAsking = async (authorization: () => string): Promise<void> => {
      while (!isOver) {
        const { status, body } = await whoAmI(authorization());
        if (status !== 200 || body.errors !== undefined) throw new Error(JSON.stringify(body));
        asked += 1;
      }
    };
    const old = issuer.bearer({ staffId: 'old' });
    const callers = [keepAsking(() => old), keepAsking(() => issuer.bearer()), keepAsking(() => issuer.bearer())];
    const all = Promise.all(callers);
    const more = (count: number): Promise<true> =>
      Promise.race([
        eventually(() => asked >= count || undefined).then(() => true as const),
        all.then(() => true as const),
      ]);
    await more(10);
    // A key is published before it signs, as grid does it: who fetched the keys just now does not fetch them again at once.
    issuer.publishNext();
    await eventually(() => issuer.msSinceFetch() > 1_100);
    const fetchedBefore = issuer.fetches();
    issuer.rotate();
    const rotatedAt = asked;
    await more(rotatedAt + 30);
    isOver = true;
    await all;
    expect(issuer.fetches()).toBeGreaterThan(fetchedBefore);
  });
});

describe('an issuer that cannot be reached', () => {
  it('is not the fault of the token, and the gateway is not ready', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const lonely = await startTestPlatform({ GRIDHALL_JWKS_URL: `http://127.0.0.1:${port}/jwks.json` });
    const { status, body } = await lonely.ask('{ whoAmI }', { headers: { authorization: platform.issuer.bearer() } });
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
    const ready = await fetch(`${lonely.gateway.url}/ready`);
    expect(await ready.json()).toMatchObject({ status: 'not ready', problems: { keys: expect.any(String) } });
    await lonely.stop();
  });
});
