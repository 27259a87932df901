/** Rounds for a person to read. */
export const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** What a run cost. */
export interface Cost {
  readonly perSecond: number;
  /** This process's processor time for each piece of work, in ms. */
  readonly cpuMs: number;
}

/**
 * Runs writers side by side, each doing `work` again and again with the number of its turn.
 *
 * @param turns how often each of them does it
 */
export async function race(
  writers: number,
  turns: number,
  work: (writer: number, turn: number) => Promise<unknown>,
): Promise<Cost> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let turn = 0; turn < turns; turn++) await work(writer, turn);
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: round((writers * turns) / seconds), cpuMs: round((user + system) / 1000 / (writers * turns), 3) };
}
