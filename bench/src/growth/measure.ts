/** How long some askings took, in milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The p50 and p99 of some durations in milliseconds. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { p50: at(0.5), p99: at(0.99) };
}

/** Does something again and again, one after the other, and tells how long each took, in milliseconds. The first tenth warms up. */
export async function timed(times: number, work: (turn: number) => Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  for (let turn = -Math.ceil(times / 10); turn < times; turn++) {
    const begun = performance.now();
    await work(Math.abs(turn));
    if (turn >= 0) durations.push(performance.now() - begun);
  }
  return durations;
}

/** How much longer than at first. */
export function ratioOf(timing: Timing, to: Timing): Timing {
  return { p50: round(timing.p50 / to.p50), p99: round(timing.p99 / to.p99) };
}
