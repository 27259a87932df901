/** The later of two moments. Two replicas of an owner may stamp two steps with clocks that differ a little. */
export function laterOf(one: Date | undefined, other: Date): Date {
  return one !== undefined && one > other ? one : other;
}
