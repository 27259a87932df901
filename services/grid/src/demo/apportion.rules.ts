/**
 * Shares `total` out in proportion to `weights`, in whole numbers that add up to it, each at least `least`: by largest
 * remainders (Hamilton's method), what is equal going to the earlier one.
 *
 * @throws RangeError when `total` is less than `least` for each
 */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const free = total - least * weights.length;
  if (free < 0) throw new RangeError(`${total} is less than ${least} for each of ${weights.length}.`);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => least);
  const exact = weights.map((weight) => (free * weight) / sum);
  const shares = exact.map((share) => Math.floor(share));
  const left = free - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => least + share + (lucky.has(index) ? 1 : 0));
}
