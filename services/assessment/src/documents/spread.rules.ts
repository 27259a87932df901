import type { Spread } from '../figures/figure.store.js';

/**
 * Median and 90th percentile of values that occur so often each, as DuckDB's `quantile_disc` has them: the least value
 * that this share of them does not exceed. Pure.
 *
 * @param occurrences at least one
 */
export function spreadOf(occurrences: readonly (readonly [value: number, count: number])[]): Spread {
  const ordered = [...occurrences].sort(([one], [other]) => one - other);
  const total = ordered.reduce((sum, [, count]) => sum + count, 0);
  const at = (tenths: number): number => {
    // In whole numbers: 0.9 is none that a binary fraction holds.
    let left = Math.ceil((total * tenths) / 10);
    for (const [value, count] of ordered) {
      left -= count;
      if (left <= 0) return value;
    }
    throw new RangeError('There is nothing of which to find a percentile.');
  };
  return { median: at(5), p90: at(9) };
}
