import fc from 'fast-check';
import { Secret } from 'otpauth';
import { newRecoveryCodes, newTotpSecret, normalizeRecoveryCode, totpCode, totpStep, totpUri } from './totp.rules.js';

/** The secret of RFC 6238, appendix B. */
const RFC = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;

describe('a time-based code', () => {
  // The last six of the eight digits of RFC 6238, appendix B.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('is that of RFC 6238 at second %d', (second, code) => {
    expect(totpCode(RFC, new Date(second * 1000))).toBe(code);
    expect(totpStep(RFC, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  it('is known by its step, one step early or late, and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2 ** 31 }), fc.integer({ min: -4, max: 4 }), (step, distance) => {
        const code = totpCode(RFC, new Date(step * 30_000));
        const found = totpStep(RFC, code, new Date((step + distance) * 30_000 + 29_999));
        // Another step near may have the same six digits, once in a million.
        if (found !== null && found !== step) expect(totpCode(RFC, new Date(found * 30_000))).toBe(code);
        else expect(found).toBe(Math.abs(distance) <= 1 ? step : null);
      }),
    );
  });

  it.each(['', '12345', '1234567', 'abcdef', '28708２', ' 287082'])('is not %p', (text) => {
    expect(totpStep(RFC, text, new Date(59_000))).toBeNull();
  });

  it('is made of a secret as long as its hash, which apps read from an address', () => {
    const secret = newTotpSecret();
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, '网格通', 'leader-01'));
    expect(uri.href).toMatch(/^otpauth:\/\/totp\//);
    expect(uri.searchParams.get('secret')).toBe(secret);
  });
});

describe('recovery codes', () => {
  it('are ten different ones, known again however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      const kept = normalizeRecoveryCode(code);
      expect(kept).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      expect(
        normalizeRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`),
      ).toBe(kept);
    }
    for (const text of ['', '287082', 'UUUU-UUUU-UUUU', `${codes[0] ?? ''}A`])
      expect(normalizeRecoveryCode(text)).toBeNull();
  });
});
