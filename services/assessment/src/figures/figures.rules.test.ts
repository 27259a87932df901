import fc from 'fast-check';
import { Chance, RandomFacts, DISTRICT } from '../testing/random-facts.js';
import { naiveCount } from '../testing/naive-count.js';
import { spanOf } from '../period/period.rules.js';
import { figuresOf, rate } from './figures.rules.js';

const year = spanOf({ from: new Date('2025-11-01T00:00:00Z'), to: new Date('2027-01-31T00:00:00Z') });

/** What is past then is late. */
const now = new Date('2026-06-15T00:00:00Z');

describe('figures', () => {
  it('of nothing are zeros, without a rate and without a time', () => {
    const figures = figuresOf(naiveCount({ event: [], visit: [], application: [] }, DISTRICT, year, now));
    expect(figures).toMatchObject({
      reported: 0,
      closureRate: null,
      withinVillageRate: null,
      atMostOneTripRate: null,
      asOf: null,
    });
    expect(figures.platformShares).toHaveLength(5);
    expect(figures.platformShares.every(({ count, share }) => count === 0 && share === null)).toBe(true);
  });

  it.each([
    [0, 0, null],
    [0, 4, 0],
    [1, 4, 0.25],
    [4, 4, 1],
  ])('rate %d of %d as %d', (part, whole, expected) => {
    expect(rate(part, whole)).toBe(expected);
  });

  it('agree with one another, whatever was counted', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(80), (seed, size) => {
        const random = new RandomFacts(new Chance(seed));
        const make = <Fact>(one: () => Fact): Fact[] => Array.from({ length: size }, one);
        const tally = naiveCount(
          {
            event: make(() => random.event()),
            visit: make(() => random.visit()),
            application: make(() => random.application()),
          },
          DISTRICT,
          year,
          now,
        );
        const figures = figuresOf(tally);
        expect(figures.open + figures.closed + figures.declined + figures.recorded).toBe(figures.reported);
        expect(figures.platformShares.reduce((sum, { count }) => sum + count, 0)).toBe(figures.reported);
        if (figures.reported > 0)
          expect(figures.platformShares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
        expect(figures.settledByLevel.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(figures.closed);
        for (const one of [
          figures.closureRate,
          figures.closeOnTimeRate,
          figures.closedShare,
          figures.disposeRate,
          figures.disposeOnTimeRate,
          figures.resolutionRate,
          ...figures.stages.map(({ onTimeRate }) => onTimeRate),
          figures.withinVillageRate,
          figures.satisfactionRate,
          figures.atMostOneTripRate,
        ]) {
          expect(one === null || (one >= 0 && one <= 1)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
