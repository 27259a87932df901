import type { Span } from '../period/period.rules.js';
import { allMeasures, allTimes, type Counts, type Measure, type TimeName } from './measures.js';

/** How a length of time is spread over the facts that have it, in whole minutes: percentiles, not means (event-lifecycle §5). */
export interface Spread {
  /** The least value that half of them do not exceed. */
  readonly median: number;
  /** The least value that nine in ten do not exceed. */
  readonly p90: number;
}

/** What was counted for one place and one period. */
export interface Tally {
  readonly counts: Counts;
  /** Null where no fact has the length of time. */
  readonly times: Readonly<Record<TimeName, Spread | null>>;
  /** The newest step of any fact counted; null when there was none. */
  readonly asOf: Date | null;
}

/**
 * What counts facts. Whatever the store, an answer holds every fact that the service's MongoDB held when it was asked.
 * Past one machine, a cluster's store takes this place (architecture §"Growing").
 */
export interface FigureStore {
  /**
   * Counts for many places at once, in a number of queries that does not grow with theirs.
   *
   * @param places codes of any levels, each once
   * @param now what is past is late
   * @returns a tally for each of `places`
   */
  tally(places: readonly string[], span: Span, now: Date): Promise<ReadonlyMap<string, Tally>>;
}

/** A tally as it is put together: of one row of each cohort, in any order. */
export class TallySheet {
  readonly #tallies = new Map<
    string,
    {
      counts: Record<Measure, number>;
      times: Record<TimeName, Spread | null>;
      asOf: Date | null;
    }
  >();

  constructor(places: readonly string[]) {
    for (const place of places) this.#tallies.set(place, { counts: nothing(), times: timeless(), asOf: null });
  }

  /** Adds one cohort's counts of a place; a place that nobody asked for is passed over. */
  add(place: string, counts: Partial<Counts>, asOf: Date | null): void {
    const tally = this.#tallies.get(place);
    if (tally === undefined) return;
    Object.assign(tally.counts, counts);
    if (asOf !== null && (tally.asOf === null || asOf > tally.asOf)) tally.asOf = asOf;
  }

  /** Sets how a length of time is spread in a place. */
  setTime(place: string, time: TimeName, spread: Spread): void {
    const tally = this.#tallies.get(place);
    if (tally !== undefined) tally.times[time] = spread;
  }

  get tallies(): ReadonlyMap<string, Tally> {
    return this.#tallies;
  }
}

function nothing(): Record<Measure, number> {
  return Object.fromEntries(allMeasures.map((measure) => [measure, 0])) as Record<Measure, number>;
}

function timeless(): Record<TimeName, Spread | null> {
  return Object.fromEntries(allTimes.map((time) => [time, null])) as Record<TimeName, Spread | null>;
}
