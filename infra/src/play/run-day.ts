import { setTimeout as delay } from 'node:timers/promises';
import type { DistrictModel } from '../day/district.model.js';
import { countsBetween, differences, type Difference, type ReadFigures } from '../day/figures/compare.js';
import type { Counts } from '../day/figures/counts.js';
import { expectedCounts } from '../day/figures/expected.js';
import { figuresQuery, figuresVariables, readFigures } from '../day/figures/read.js';
import { periodOfRun } from '../day/figures/shanghai.js';
import type { Day, ScriptActor } from '../day/script.js';
import { playDay, type PlayOptions, type PlayResult } from './play-day.js';

/** A day that was played, and whether the platform counted what was sent. */
export interface DayReport extends PlayResult {
  /** Of the district: what the platform counted since the beginning of the run, and what was sent. */
  readonly platform: Counts;
  readonly sent: Counts;
  /** Every figure of the district and its towns that does not agree. */
  readonly differences: readonly Difference[];
  /** Towns whose every figure agrees. */
  readonly townsAgreeing: number;
  readonly towns: number;
  /** Seconds from the last acknowledged step until the figures agreed, or until waiting ended. */
  readonly settledSeconds: number;
}

/** How long figures may take to catch up after the last step. */
const CATCH_UP_MS = 60_000;
const CATCH_UP_POLL_MS = 200;

/**
 * Plays a day and compares what the platform then counts with what was sent, for the district and every town, figure by
 * figure. What the platform counted before the run is taken off: the same day may have been played before.
 *
 * @param reader who may read figures of the whole district
 */
export async function runDay(
  district: DistrictModel,
  day: Day,
  reader: ScriptActor,
  options: PlayOptions,
): Promise<DayReport> {
  const places = [district.code, ...district.towns.map(({ code }) => code)];
  const period = periodOfRun(new Date());
  const read = async (): Promise<ReadFigures[]> => {
    const variables = figuresVariables(places, period);
    return readFigures(
      places,
      await options.client.request(figuresQuery(places), variables, await options.tokenOf(reader)),
    );
  };
  const before = await read();
  const sent = places.map((place) => expectedCounts(day, place));
  const played = await playDay(day, options);

  const begun = performance.now();
  const compare = (after: readonly ReadFigures[]): Difference[][] =>
    places.map((_, index) => {
      const [earlier, later, expected] = [before[index], after[index], sent[index]];
      return earlier === undefined || later === undefined || expected === undefined
        ? []
        : differences(earlier, later, expected);
    });
  let after = await read();
  let found = compare(after);
  // What failed to play was never acknowledged: then no waiting makes the figures agree.
  const isWorthWaiting = (): boolean => played.failures.length === 0 && performance.now() - begun < CATCH_UP_MS;
  while (found.flat().length > 0 && isWorthWaiting()) {
    await delay(CATCH_UP_POLL_MS);
    after = await read();
    found = compare(after);
  }
  const [districtBefore, districtAfter, districtSent] = [before[0], after[0], sent[0]];
  if (districtBefore === undefined || districtAfter === undefined || districtSent === undefined) {
    throw new Error('The district has no figures.');
  }
  return {
    ...played,
    platform: countsBetween(districtBefore, districtAfter),
    sent: districtSent,
    differences: found.flat(),
    towns: district.towns.length,
    townsAgreeing: found.slice(1).filter((one) => one.length === 0).length,
    settledSeconds: (performance.now() - begun) / 1_000,
  };
}
