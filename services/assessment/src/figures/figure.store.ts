import type { Span } from '../period/period.rules.js';
import { allMeasures, type Counts, type Measure } from './measures.js';

/** What was counted for one place and one period. */
export interface Tally {
  readonly counts: Counts;
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
   * @returns a tally for each of `places`
   */
  tally(places: readonly string[], span: Span): Promise<ReadonlyMap<string, Tally>>;
}

/** A tally as it is put together: of one row of each cohort, in any order. */
export class TallySheet {
  readonly #tallies = new Map<string, { counts: Record<Measure, number>; asOf: Date | null }>();

  constructor(places: readonly string[]) {
    for (const place of places) this.#tallies.set(place, { counts: nothing(), asOf: null });
  }

  /** Adds one cohort's counts of a place; a place that nobody asked for is passed over. */
  add(place: string, counts: Partial<Counts>, asOf: Date | null): void {
    const tally = this.#tallies.get(place);
    if (tally === undefined) return;
    Object.assign(tally.counts, counts);
    if (asOf !== null && (tally.asOf === null || asOf > tally.asOf)) tally.asOf = asOf;
  }

  get tallies(): ReadonlyMap<string, Tally> {
    return this.#tallies;
  }
}

function nothing(): Record<Measure, number> {
  return Object.fromEntries(allMeasures.map((measure) => [measure, 0])) as Record<Measure, number>;
}
