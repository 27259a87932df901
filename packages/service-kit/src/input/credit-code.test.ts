import fc from 'fast-check';
import { creditCode, isCreditCode } from './credit-code.js';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The standard's own example, and one of each registering authority (GB 32100-2015). */

describe('a unified social credit code', () => {
  it('is one of the standard’s own', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100I000100Y43',
    '9135010AM000100Y43',
    '91350100m000100y43',
  ])('%j is none', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('has one check character, and no other character can be exchanged unnoticed', () => {
    const example = '91350100M000100Y43';
    fc.assert(
      fc.property(fc.nat(17), fc.nat(30), (at, index) => {
        const changed = example.slice(0, at) + (CHARACTERS[index] ?? '') + example.slice(at + 1);
        expect(isCreditCode(changed)).toBe(changed === example);
      }),
    );
  });

  it('is read as people write it', () => {
    expect(creditCode.parse(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
    expect(creditCode.safeParse('91350100M000100Y44').success).toBe(false);
  });
});
