import fc from 'fast-check';
import { apportion, deal } from './apportion.js';

describe('apportion', () => {
  it('gives whole numbers that add up and are less than one from the quota', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(10_000), weights, (total, shares) => {
        const counts = apportion(total, shares);
        const sum = shares.reduce((one, other) => one + other, 0);
        expect(counts.reduce((one, other) => one + other, 0)).toBe(total);
        for (const [index, count] of counts.entries()) {
          expect(Math.abs(count - (total * (shares[index] ?? 0)) / sum)).toBeLessThan(1);
        }
      }),
    );
  });

  it('gives equal remainders to the first', () => {
    expect(apportion(1, [1, 1])).toEqual([1, 0]);
    expect(
      deal(3, [
        { value: 'a', weight: 1 },
        { value: 'b', weight: 1 },
      ]),
    ).toEqual(['a', 'a', 'b']);
  });

  it('refuses weights that weigh nothing', () => {
    expect(() => apportion(1, [0])).toThrow(RangeError);
  });
});
