import fc from 'fast-check';
import { creditCodeCheck, isCreditCode } from './credit-code.rules.js';

describe('a unified social credit code', () => {
  it.each([
    ['91350100M000100Y43', true],
    ['91440300708461136T', true],
    ['914403001922038216', true],
    ['91350100M000100Y44', false],
    ['91350100M000100I43', false],
    ['91350100m000100y43', false],
    ['91350100M000100Y4', false],
    ['', false],
  ])('%s is one (GB 32100): %s', (text, isOne) => {
    expect(isCreditCode(text)).toBe(isOne);
  });

  it('is known for wrong when any one of its characters is another one', () => {
    const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const some = fc.string({ unit: fc.constantFrom(...characters), minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(some, fc.nat(17), fc.constantFrom(...characters), (first17, position, other) => {
        const code = first17 + (creditCodeCheck(first17) ?? '');
        expect(isCreditCode(code)).toBe(true);
        fc.pre(code[position] !== other);
        expect(isCreditCode(code.slice(0, position) + other + code.slice(position + 1))).toBe(false);
      }),
    );
  });
});
