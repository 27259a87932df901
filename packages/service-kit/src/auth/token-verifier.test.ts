import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import { createTokenVerifier, TOKEN_AUDIENCE, type Jwks } from './token-verifier.js';

const posting = { role: 'DISPATCHER', place: '330211101', unit: '330211101-COMMAND' };
const claims = { name: '王调度', postings: [posting] };

function makeKey(kid: string): { kid: string; privateKey: KeyObject; jwk: Jwks['keys'][number]; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kty: 'EC' as const, kid };
  return { kid, privateKey, jwk, publicPem: publicKey.export({ format: 'pem', type: 'spki' }) as string };
}

const key = makeKey('one');
const other = makeKey('two');
const verifier = createTokenVerifier({ issuer: 'gridhall', jwks: { keys: [key.jwk] } });

function sign(
  payload: object = claims,
  options: jwt.SignOptions = {},
  by: { kid: string; privateKey: KeyObject } = key,
): string {
  return `Bearer ${jwt.sign(payload, by.privateKey, {
    ...{
      algorithm: 'ES256',
      keyid: by.kid,
      issuer: 'gridhall',
      audience: TOKEN_AUDIENCE,
      subject: 's-1',
      expiresIn: 60,
    },
    ...options,
  })}`;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const payload = { ...claims, sub: 's-1', iss: 'gridhall', aud: TOKEN_AUDIENCE, exp: now + 60 };

/** A token put together by hand, as a forger does. */
function forge(header: object, signature: (signed: string) => string): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  return `Bearer ${signed}.${signature(signed)}`;
}

describe('an access token', () => {
  it('names its caller', async () => {
    expect(await verifier.verify(sign())).toEqual({ staffId: 's-1', name: '王调度', postings: [posting] });
  });

  it('that is not there is nobody’s', async () => {
    expect(await verifier.verify(undefined)).toBeNull();
    expect(await verifier.verify('')).toBeNull();
  });

  it.each<[string, () => string]>([
    ['without a signature (alg none)', () => forge({ alg: 'none', typ: 'JWT', kid: 'one' }, () => '')],
    ['with alg none and somebody’s signature', () => forge({ alg: 'none', kid: 'one' }, () => 'AAAA')],
    [
      'signed by HS256 with the public key for a secret',
      () =>
        forge({ alg: 'HS256', typ: 'JWT', kid: 'one' }, (signed) =>
          createHmac('sha256', key.publicPem).update(signed).digest('base64url'),
        ),
    ],
    ['of another issuer', () => sign(claims, { issuer: 'somebody' })],
    ['for another audience', () => sign(claims, { audience: 'elsewhere' })],
    ['of a key that is not known', () => sign(claims, {}, other)],
    ['of a known key’s name, signed by another', () => sign(claims, {}, { kid: 'one', privateKey: other.privateKey })],
    ['that names no key', () => `Bearer ${jwt.sign(claims, key.privateKey, { algorithm: 'ES256', subject: 's' })}`],
    ['that is not valid yet', () => sign(claims, { notBefore: 3600 })],
    [
      'without an expiry',
      () =>
        `Bearer ${jwt.sign({ ...claims, sub: 's', iss: 'gridhall', aud: TOKEN_AUDIENCE }, key.privateKey, { algorithm: 'ES256', keyid: 'one' })}`,
    ],
    ['with a role that nobody knows', () => sign({ ...claims, postings: [{ ...posting, role: 'EMPEROR' }] })],
    ['with a place that is none', () => sign({ ...claims, postings: [{ ...posting, place: '3302' }] })],
    ['whose payload was changed', () => sign().replace(/\.[^.]+\./, `.${encode({ ...payload, sub: 'another' })}.`)],
    ['that is no token', () => 'Bearer nonsense'],
    ['of another scheme', () => `Basic ${Buffer.from('a:b').toString('base64')}`],
  ])('%s is refused', async (_, token) => {
    await expect(verifier.verify(token())).rejects.toMatchObject({
      code: 'TOKEN_INVALID',
      extensions: { http: { status: 401 } },
    });
  });

  it('that has expired is refused as such, also when it was accepted before', async () => {
    await expect(verifier.verify(sign(claims, { expiresIn: -1 }))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    const token = sign(claims, { expiresIn: 60 });
    await verifier.verify(token);
    jest.useFakeTimers({ now: Date.now() + 61_000, doNotFake: ['nextTick'] });
    try {
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('keys of an issuer', () => {
  let server: Server;
  let url: string;
  let asked = 0;
  let answer: () => { status: number; keys: Jwks['keys'] };
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked++;
      const { status, keys } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = 0;
  });

  it('are fetched once for many tokens at once', async () => {
    answer = () => ({ status: 200, keys: [key.jwk] });
    const remote = createTokenVerifier({ issuer: 'gridhall', jwks: url });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => remote.verify(sign({ ...claims, name: String(index) }))),
    );
    expect(asked).toBe(1);
  });

  it('rotate: a token of a new key makes them be fetched again, and one of a withdrawn key is refused then', async () => {
    const remote = createTokenVerifier({ issuer: 'gridhall', jwks: url });
    answer = () => ({ status: 200, keys: [key.jwk] });
    await remote.verify(sign({ ...claims, name: 'first' }));
    answer = () => ({ status: 200, keys: [other.jwk] });
    jest.useFakeTimers({
      now: Date.now() + 1_500,
      doNotFake: [
        'nextTick',
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'queueMicrotask',
        'setInterval',
        'clearInterval',
        'performance',
      ],
    });
    try {
      await expect(remote.verify(sign({ ...claims, name: 'rotated' }, {}, other))).resolves.toMatchObject({
        name: 'rotated',
      });
      await expect(remote.verify(sign({ ...claims, name: 'late' }))).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    } finally {
      jest.useRealTimers();
    }
  });

  it('are not fetched for every forged key id', async () => {
    answer = () => ({ status: 200, keys: [key.jwk] });
    const remote = createTokenVerifier({ issuer: 'gridhall', jwks: url });
    for (let forged = 0; forged < 20; forged++) {
      const token = sign(claims, {}, { kid: `forged-${forged}`, privateKey: other.privateKey });
      await expect(remote.verify(token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    }
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('that cannot be had are our failure, not the caller’s, and known ones go on', async () => {
    answer = () => ({ status: 503, keys: [] });
    const remote = createTokenVerifier({ issuer: 'gridhall', jwks: url });
    await expect(remote.verify(sign())).rejects.not.toHaveProperty('code', 'TOKEN_INVALID');
    answer = () => ({ status: 200, keys: [key.jwk] });
    await expect(remote.verify(sign())).resolves.toMatchObject({ staffId: 's-1' });
    answer = () => ({ status: 503, keys: [] });
    await expect(remote.verify(sign({ ...claims, name: 'again' }))).resolves.toMatchObject({ name: 'again' });
  });
});
