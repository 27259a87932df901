const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/** What failed rests before it is tried again, longer each time: one sick aggregate must not keep the others waiting. */
export class Backoff {
  readonly #held = new Map<string, { readonly until: number; readonly restMs: number }>();

  /** Lets an aggregate rest. @returns for how many milliseconds */
  hold(id: string): number {
    const restMs = Math.min((this.#held.get(id)?.restMs ?? FIRST_MS / 2) * 2, LONGEST_MS);
    this.#held.set(id, { until: Date.now() + restMs, restMs });
    return restMs;
  }

  /** Does it rest now? */
  holds(id: string): boolean {
    return (this.#held.get(id)?.until ?? 0) > Date.now();
  }

  /** It is well again. */
  forget(id: string): void {
    this.#held.delete(id);
  }
}
