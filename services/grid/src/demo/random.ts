import { createHash } from 'node:crypto';

/** Something to choose from, and how often it comes up. */
export interface Weighted<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Draws that are the same for the same seed, on every machine: a demo district must not differ from one start to the
 * next. Not for secrets. The generator is mulberry32: 32 bits of state are plenty for a village's draws.
 */
export class Random {
  #state: number;

  /** @param seed any text; each village, each grid has one of its own, so that one draw more moves no other place */
  constructor(seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32LE();
  }

  /** From 0 up to, without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both among them. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** A number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** @throws RangeError when there is nothing to choose from */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new RangeError('There is nothing to choose from.');
    return value;
  }

  /** @throws RangeError when there is nothing to choose from */
  pickWeighted<Value>(options: readonly Weighted<Value>[]): Value {
    let rest = this.next() * options.reduce((sum, { weight }) => sum + weight, 0);
    const chosen = options.find(({ weight }) => (rest -= weight) < 0) ?? options.at(-1);
    if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
    return chosen.value;
  }
}
