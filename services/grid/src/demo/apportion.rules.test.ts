import fc from 'fast-check';
import { apportion } from './apportion.rules.js';

const weights = fc.array(fc.double({ min: 0.001, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('apportioning', () => {
  it('gives out the total, each the least at least, and to within one what is due', () => {
    fc.assert(
      fc.property(weights, fc.nat(3), fc.nat(5_000), (shares, least, extra) => {
        const total = least * shares.length + extra;
        const given = apportion(total, shares, least);
        const sum = shares.reduce((all, weight) => all + weight, 0);
        expect(given.reduce((all, share) => all + share, 0)).toBe(total);
        for (const [index, weight] of shares.entries()) {
          const due = least + (extra * weight) / sum;
          expect(given[index]).toBeGreaterThanOrEqual(Math.floor(due - 1e-6));
          expect(given[index]).toBeLessThanOrEqual(Math.ceil(due + 1e-6));
        }
      }),
    );
  });

  it('gives what is over to the largest remainders, the earlier of equals first', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(5, [0.2, 0.5, 0.3])).toEqual([1, 3, 1]);
  });

  it('refuses a total that cannot give each the least', () => {
    expect(() => apportion(2, [1, 1, 1], 1)).toThrow(RangeError);
  });
});
