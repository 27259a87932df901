import fc from 'fast-check';
import { signGatewayRequest, verifyGatewaySignature, type SignedParts } from './gateway-signature.js';

const secret = 'a secret of the gateway and its subgraphs';
const at = 1_764_000_000_000;
const parts: SignedParts = { service: 'grid', requestId: 'r-1', authorization: 'Bearer t', body: '{"query":"{ me }"}' };
const signature = signGatewayRequest(secret, parts, at);
const refusal = (reason: string) =>
  expect.objectContaining({
    code: 'GATEWAY_SIGNATURE_INVALID',
    extensions: expect.objectContaining({ reason, http: { status: 403 } }) as unknown,
  }) as unknown;

function verdict(header: string | undefined, of: SignedParts = parts, now = at): unknown {
  try {
    verifyGatewaySignature(secret, header, of, now);
    return 'accepted';
  } catch (error) {
    return error;
  }
}

describe('the gateway’s signature', () => {
  it('is accepted for what it signs, whether the body is text or bytes, for a minute', () => {
    expect(verdict(signature)).toBe('accepted');
    expect(verdict(signature, { ...parts, body: Buffer.from(parts.body as string) })).toBe('accepted');
    expect(verdict(signature, parts, at + 60_000)).toBe('accepted');
    expect(verdict(signature, parts, at - 60_000)).toBe('accepted');
  });

  it.each<[string, Partial<SignedParts>]>([
    ['another service', { service: 'events' }],
    ['another request', { requestId: 'r-2' }],
    ['another caller', { authorization: 'Bearer u' }],
    ['no caller', { authorization: '' }],
    ['another address', { client: '10.0.0.1' }],
    ['another body', { body: '{"query":"{ me  }"}' }],
  ])('does not fit %s', (_, change) => {
    expect(verdict(signature, { ...parts, ...change })).toEqual(refusal('the signature does not fit'));
  });

  it('does not fit another secret, another time, or one changed character', () => {
    expect(verdict(signGatewayRequest('another secret', parts, at))).toEqual(refusal('the signature does not fit'));
    expect(verdict(signature.replace(String(at), String(at + 1)))).toEqual(refusal('the signature does not fit'));
  });

  it('is too old after a minute, and too young before', () => {
    expect(verdict(signature, parts, at + 60_001)).toEqual(refusal('the signature is too old'));
    expect(verdict(signature, parts, at - 60_001)).toEqual(refusal('the signature is too old'));
  });

  it.each(['', 't=1,v1=x', signature.slice(0, -1), `${signature}=`, `v1=${signature}`, signature.toUpperCase()])(
    'is malformed as %j',
    (header) => {
      expect(verdict(header)).toEqual(refusal('the signature is malformed'));
    },
  );

  it('has to be there', () => {
    expect(verdict(undefined)).toEqual(refusal('the request is not signed'));
  });

  it('never fits what was not signed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (service, requestId, authorization, body) => {
        const forged = { service, requestId, authorization, body };
        const isSame = Object.entries(parts).every(([name, value]) => forged[name as keyof typeof forged] === value);
        fc.pre(!isSame);
        expect(verdict(signature, forged)).not.toBe('accepted');
      }),
    );
  });
});
