import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { ConfigError, createKeyRing, createTokenVerifier, type TokenVerifier } from '@gridhall/service-kit';
import { eventually, type TestSubgraph } from '@gridhall/service-kit/testing';
import jwt from 'jsonwebtoken';
import { startTestGrid, TestClock } from '../account/account.fixture.js';
import { signingKeyCollection } from './signing-key.store.js';
import { SigningKeys, type KeySet, type SigningKeysOptions } from './signing-keys.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const claims = {
  staffId: '330211101-dispatcher-01',
  name: '沈建国',
  postings: [{ role: 'DISPATCHER', place: '330211101', unit: '330211101-COMMAND' }],
} as const;
const kidOf = (token: string): unknown => jwt.decode(token, { complete: true })?.header.kid;

describe('signing keys', () => {
  const sealKey = randomBytes(32).toString('base64url');
  const clock = new TestClock();
  let grid: TestSubgraph;
  let url: string;
  const replica = (options: Partial<SigningKeysOptions> = {}): SigningKeys =>
    new SigningKeys({
      db: grid.runtime.db,
      ring: createKeyRing(sealKey),
      issuer: 'gridhall',
      now: clock.now,
      ...options,
    });
  const newVerifier = (): TokenVerifier => createTokenVerifier({ issuer: 'gridhall', jwks: url });
  const published = async (): Promise<KeySet> => (await fetch(url)).json() as Promise<KeySet>;

  beforeAll(async () => {
    grid = await startTestGrid(clock, { GRIDHALL_SEAL_KEY: sealKey });
    url = `${grid.url}/.well-known/jwks.json`;
  });
  afterAll(async () => grid.stop());
  beforeEach(async () => {
    await signingKeyCollection(grid.runtime.db).deleteMany({});
  });

  it('are one key for ten replicas that start at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => replica().ensure()));
    const { keys } = await published();
    expect(keys).toHaveLength(1);
    const tokens = await Promise.all(Array.from({ length: 10 }, () => replica().issueToken(claims)));
    expect(new Set(tokens.map(({ token }) => kidOf(token)))).toEqual(new Set([keys[0]?.kid]));
  });

  it('are published without their private part, to be kept for a minute', async () => {
    await replica().ensure();
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('application/jwk-set+json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await response.json()).toEqual({
      keys: [
        {
          kty: 'EC',
          crv: 'P-256',
          x: expect.any(String),
          y: expect.any(String),
          kid: expect.any(String),
          use: 'sig',
          alg: 'ES256',
        },
      ],
    });
  });

  it('are rotated once when two ask at once, and not again while the new one waits', async () => {
    await replica().ensure();
    const both = await Promise.all([replica().rotate(), replica().rotate()]);
    const third = await replica().rotate();
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(third.isNew).toBe(false);
    expect(new Set([...both, third].map(({ kid }) => kid)).size).toBe(1);
    expect((await published()).keys).toHaveLength(2);
  });

  it('rotate twice under requests that never stop, of four people at two services, without one refused', async () => {
    // Signing begins sooner than in earnest, but later than a verifier's shortest time between two looks.
    const signer = replica({ publishedBeforeMs: 1_500, now: () => new Date() });
    const services = [newVerifier(), newVerifier()];
    const old = await signer.issueToken(claims);
    const signed = new Set<unknown>();
    const refused: unknown[] = [];
    let requests = 0;
    let isOver = false;
    const ask = async (): Promise<void> => {
      while (!isOver) {
        const { token } = await replica({ now: () => new Date() }).issueToken(claims);
        for (const service of services) {
          requests += 1;
          await service.verify(`Bearer ${token}`).catch((error: unknown) => refused.push(error));
          await service.verify(`Bearer ${old.token}`).catch((error: unknown) => refused.push(error));
        }
        signed.add(kidOf(token));
      }
    };
    const people = Array.from({ length: 4 }, ask);
    for (let rotation = 1; rotation <= 2; rotation += 1) {
      const { kid } = await signer.rotate();
      const before = requests;
      await eventually(() => signed.has(kid) && requests > before + 10);
    }
    isOver = true;
    await Promise.all(people);
    expect(refused).toEqual([]);
    expect(signed.size).toBe(3);
    // Tokens of the oldest key pass on, even with those who learn the keys only now.
    await expect(newVerifier().verify(`Bearer ${old.token}`)).resolves.toMatchObject({ staffId: claims.staffId });
  });

  it('are published as long as a token may hold, and then removed with their private part', async () => {
    const signer = replica();
    const { token } = await signer.issueToken(claims, 24 * 60);
    const old = kidOf(token);
    const next = await signer.rotate();
    clock.turn(5 * MINUTE);
    expect(kidOf((await signer.issueToken(claims)).token)).toBe(next.kid);
    clock.turn(DAY);
    expect((await published()).keys.map(({ kid }) => kid)).toContain(old);
    clock.turn(5 * MINUTE);
    expect((await published()).keys.map(({ kid }) => kid)).toEqual([next.kid]);
    await signer.rotate();
    expect(await signingKeyCollection(grid.runtime.db).findOne({ kid: String(old) })).toBeNull();
  });

  it('rotate by themselves after 90 days', async () => {
    const signer = replica();
    const old = kidOf((await signer.issueToken(claims)).token);
    clock.turn(90 * DAY);
    // The old one goes on until everybody can know the new one.
    expect(kidOf((await signer.issueToken(claims)).token)).toBe(old);
    expect((await published()).keys).toHaveLength(2);
    clock.turn(5 * MINUTE);
    expect(kidOf((await signer.issueToken(claims)).token)).not.toBe(old);
  });

  it('lie sealed in the database, and another seal key is said to be wrong at the start', async () => {
    await replica().ensure();
    const stored = JSON.stringify(await signingKeyCollection(grid.runtime.db).find().toArray());
    expect(stored).not.toContain('PRIVATE KEY');
    const stranger = replica({ ring: createKeyRing(randomBytes(32).toString('base64url')) });
    await expect(stranger.ensure()).rejects.toThrow(ConfigError);
    await expect(stranger.ensure()).rejects.toThrow(/GRIDHALL_SEAL_KEY/);
    // Nor may it make keys that nobody else could open.
    await expect(stranger.rotate()).rejects.toThrow(ConfigError);
    expect((await published()).keys).toHaveLength(1);
  });

  it.each([0, -1, 24 * 60 + 1, Number.NaN])('sign no token for %d minutes', async (minutes) => {
    await expect(replica().issueToken(claims, minutes)).rejects.toThrow(RangeError);
  });

  describe('fetched over HTTP by a verifier', () => {
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const good = async (): Promise<{ header: object; payload: object; signature: string }> => {
      const { token } = await replica().issueToken(claims);
      const [header = '', payload = '', signature = ''] = token.split('.');
      const decode = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
      return { header: decode(header), payload: decode(payload), signature };
    };

    it.each<[string, () => Promise<string>]>([
      [
        'alg none',
        async () => {
          const { header, payload } = await good();
          return `${encode({ ...header, alg: 'none' })}.${encode(payload)}.`;
        },
      ],
      [
        'HS256 with the public key as the secret',
        async () => {
          const { header, payload } = await good();
          const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(payload)}`;
          const [key] = (await published()).keys;
          return `${signed}.${createHmac('sha256', JSON.stringify(key)).update(signed).digest('base64url')}`;
        },
      ],
      [
        'a payload changed after signing',
        async () => {
          const { header, payload, signature } = await good();
          return `${encode(header)}.${encode({ ...payload, sub: '330211-admin-01' })}.${signature}`;
        },
      ],
      [
        'a signature of another key under our key id',
        async () => {
          const { header, payload } = await good();
          const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
          const { kid } = header as { kid: string };
          return jwt.sign(payload, privateKey, { algorithm: 'ES256', keyid: kid });
        },
      ],
      [
        'a key that nobody published',
        async () => {
          const { payload } = await good();
          const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
          return jwt.sign(payload, privateKey, { algorithm: 'ES256', keyid: 'mine' });
        },
      ],
      ['another issuer', async () => (await replica({ issuer: 'elsewhere' }).issueToken(claims)).token],
    ])('refuse %s', async (_, forge) => {
      await expect(newVerifier().verify(`Bearer ${await forge()}`)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    });

    it('refuse a token for another audience', async () => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const kid = 'planted';
      const { payload } = await good();
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      await signingKeyCollection(grid.runtime.db).insertOne({
        _id: 7,
        kid,
        publicKey: { kty: 'EC', crv: 'P-256', x, y },
        sealedPrivateKey: '',
        signsFrom: clock.now(),
        createdAt: clock.now(),
      });
      const sign = (aud: string): string =>
        `Bearer ${jwt.sign({ ...payload, aud }, privateKey, { algorithm: 'ES256', keyid: kid })}`;
      // The key itself is accepted: only the audience makes the difference.
      await expect(newVerifier().verify(sign('gridhall'))).resolves.toMatchObject({ staffId: claims.staffId });
      await expect(newVerifier().verify(sign('elsewhere'))).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    });

    it('refuse a token that has expired', async () => {
      const past = replica({ now: () => new Date(Date.now() - DAY) });
      const { token } = await past.issueToken(claims);
      await expect(newVerifier().verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    });
  });
});
