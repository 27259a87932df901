import fc from 'fast-check';
import {
  identityCheckCharacter,
  identityNumberFacts,
  identityNumberSchema,
  normaliseIdentityNumber,
} from './identity-number.js';

/** Numbers that nobody has: a region, a day, a sequence. */
const numbers = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31T23:59:59Z'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, day, sequence]) => {
    const body = `${region}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
    return body + identityCheckCharacter(body);
  });

describe('an identity number', () => {
  it.each([
    // The standard's own examples, GB 11643-1999 annex A.
    ['11010519491231002X', '11010519491231002X'],
    ['440524188001010014', '440524188001010014'],
    [' 110105 19491231 002x ', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['110105194912310021', null],
    ['110105194902300021', null],
    ['110105491231', null],
    ['', null],
    ['王建国', null],
  ])('%j is kept as %j', (text, kept) => {
    expect(normaliseIdentityNumber(text)).toBe(kept);
  });

  it('has a check character that finds each wrong digit and each two that were swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(normaliseIdentityNumber(number)).toBe(number);
        const digits = Array.from(number);
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(normaliseIdentityNumber(digits.join(''))).toBeNull();
        const [one, other] = [number.charAt(at), number.charAt(at + 1)];
        if (one !== other) {
          expect(normaliseIdentityNumber(number.slice(0, at) + other + one + number.slice(at + 2))).toBeNull();
        }
      }),
    );
  });

  it('is the same of 15 digits as of 18, for those born in the century of the short ones', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(normaliseIdentityNumber(number.slice(0, 6) + number.slice(8, 17))).toBe(number);
      }),
    );
  });

  it('says where, when and as what its holder was registered', () => {
    expect(identityNumberFacts('11010519491231002X')).toEqual({
      regionCode: '110105',
      bornOn: '1949-12-31',
      sex: 'FEMALE',
    });
    expect(identityNumberFacts('440524188001010014')).toMatchObject({ bornOn: '1880-01-01', sex: 'MALE' });
  });

  it('is refused without being repeated', () => {
    const refusal = identityNumberSchema.safeParse('110105194912310021');
    expect(refusal.success).toBe(false);
    expect(JSON.stringify(refusal.error)).not.toContain('110105194912310021');
  });
});
