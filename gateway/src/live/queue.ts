import type { Change } from './change.js';

/** What a client has not been told yet: bounded, by telling of an event only the last where too much waits. */
export class ChangeQueue {
  #waiting: Change[] = [];

  constructor(
    private readonly limit: number,
    private readonly onCoalesced: (count: number) => void,
  ) {}

  /** How many wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /**
   * Puts a change at the end. Order stays that of the stream, so that whoever has heard one has heard all before it, or a
   * later one of the same event will come.
   *
   * @returns false when there are too many events even so
   */
  push(change: Change): boolean {
    this.#waiting.push(change);
    if (this.#waiting.length <= this.limit) return true;
    const last = new Map(this.#waiting.map((one) => [one.eventId, one]));
    const kept = this.#waiting.filter((one) => last.get(one.eventId) === one);
    this.onCoalesced(this.#waiting.length - kept.length);
    this.#waiting = kept;
    return kept.length <= this.limit;
  }

  /** Takes the first one. */
  shift(): Change | undefined {
    return this.#waiting.shift();
  }
}
