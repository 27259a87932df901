import type { Change, Position } from './change.js';

/** The last changes, so that those who come back after a moment cost the broker nothing. */
export class RecentChanges {
  #changes: Change[] = [];

  /** @param from everything after it is put in here, until there are too many */
  constructor(
    private readonly limit: number,
    private from: Position,
  ) {}

  /** Adds the next one. */
  add(change: Change): void {
    this.#changes.push(change);
    // In large cuts: each moves all that stay.
    if (this.#changes.length < 2 * this.limit) return;
    const dropped = this.#changes.splice(0, this.#changes.length - this.limit);
    this.from = dropped.at(-1)?.position ?? this.from;
  }

  /** The mark of the message of a number; undefined when it is not known here. */
  markAt(sequence: number): string | undefined {
    if (sequence === this.from.sequence) return this.from.mark;
    const position = this.#changes[this.#indexAfter(sequence - 1)]?.position;
    return position?.sequence === sequence ? position.mark : undefined;
  }

  /** All changes after a number; null when some of them are no longer here. */
  after(sequence: number): readonly Change[] | null {
    return sequence < this.from.sequence ? null : this.#changes.slice(this.#indexAfter(sequence));
  }

  /** The index of the first change whose number is greater, by halving. */
  #indexAfter(sequence: number): number {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const change = this.#changes[middle];
      if (change !== undefined && change.position.sequence <= sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
