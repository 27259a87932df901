import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { judgeProof, openDeviceKey, tokenHash, type DeviceKey } from './device-proof.rules.js';

const NOW = new Date('2026-11-24T00:00:00Z');
const TOKEN = `${'s'.repeat(22)}.${'t'.repeat(43)}`;
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
const key: DeviceKey = { x, y };
const good = { jti: 'proof-0001', htm: 'POST', htu: 'https://gridhall.example/graphql', ath: tokenHash(TOKEN) };
const iat = NOW.getTime() / 1000;
const sign = (claims: object, by: KeyObject = pair.privateKey, typ = 'dpop+jwt'): string =>
  jwt.sign({ ...good, iat, ...claims }, by, { algorithm: 'ES256', header: { alg: 'ES256', typ } });
const judge = (proof: string): unknown => judgeProof(key, proof, TOKEN, NOW);

describe('the proof of a device', () => {
  it('holds for its key, its refresh token and its time', () => {
    expect(judge(sign({}))).toEqual({ id: 'proof-0001' });
    for (const seconds of [-300, 300]) expect(judge(sign({ iat: iat + seconds }))).toEqual({ id: 'proof-0001' });
  });

  it.each<[string, () => string, RegExp]>([
    ['of another key', () => sign({}, stranger.privateKey), /not signed/],
    ['for another refresh token', () => sign({ ath: tokenHash('another') }), /another refresh token/],
    ['too old', () => sign({ iat: iat - 301 }), /5 minutes/],
    ['from the future', () => sign({ iat: iat + 301 }), /5 minutes/],
    ['for another method', () => sign({ htm: 'GET' }), /htm/],
    ['for another address', () => sign({ htu: 'https://elsewhere.example/token' }), /htu/],
    ['without an id', () => sign({ jti: undefined }), /jti/],
    ['of another type, such as an access token', () => sign({}, pair.privateKey, 'at+jwt'), /type/],
    ['unsigned', () => `${sign({}).split('.').slice(0, 2).join('.')}.`, /not signed/],
    ['no JWT', () => 'none', /type/],
  ])('is none when it is %s', (_, make, reason) => {
    expect(judge(make())).toEqual({ reason: expect.stringMatching(reason) });
  });

  it('needs a key on the curve', () => {
    expect(openDeviceKey(key)).not.toBeNull();
    expect(openDeviceKey({ x, y: x })).toBeNull();
    expect(openDeviceKey({ x: '', y: '' })).toBeNull();
  });
});
