/**
 * Shares out `total` whole things in proportion to weights, exactly: the method of largest remainders (Hamilton's), so
 * that a day of any size has the proportions of the year as nearly as whole numbers can.
 *
 * @returns a count for each weight; they add up to `total`
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum <= 0) throw new RangeError('The weights must add up to more than nothing.');
  const quotas = weights.map((weight) => (total * weight) / sum);
  const counts = quotas.map(Math.floor);
  const left = total - counts.reduce((one, other) => one + other, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    // Equal remainders go to the first: the outcome must not depend on the sort's mood.
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** `total` values in proportion to their weights, those of one kind side by side. */
export function deal<Value>(
  total: number,
  kinds: readonly { readonly value: Value; readonly weight: number }[],
): Value[] {
  const counts = apportion(
    total,
    kinds.map(({ weight }) => weight),
  );
  return kinds.flatMap(({ value }, index) => Array.from({ length: counts[index] ?? 0 }, () => value));
}
