import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Chance that repeats itself: the same seed and label give the same sequence on every machine.
 *
 * Every script draws from a generator of its own, named by its label, so that one more sentence for one kind of matter
 * does not change all the others.
 */
export class Random {
  readonly #generator: RandomGenerator;
  readonly #seed: number;

  constructor(seed: number, label = '') {
    this.#seed = seed;
    const digest = createHash('sha256').update(`${seed}/${label}`).digest();
    this.#generator = xoroshiro128plus(digest.readInt32LE(0));
  }

  /** Another generator of the same seed, independent of what was drawn from this one. */
  fork(label: string): Random {
    return new Random(this.#seed, label);
  }

  /** A whole number from `from` to `to`, both included, each as likely. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.int(1, 10_000) <= percent * 100;
  }

  /** One of some values, each as likely. @throws RangeError when there is none */
  pick<Value>(values: readonly Value[]): Value {
    const value = values.length === 0 ? undefined : values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError('There is nothing to choose from.');
    return value;
  }

  /** The values in another order, every order as likely. */
  shuffle<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value, index) => ({ value, index, key: this.int(0, 0x7fff_ffff) }))
      .sort((one, other) => one.key - other.key || one.index - other.index)
      .map(({ value }) => value);
  }
}
