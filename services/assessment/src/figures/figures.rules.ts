import { LEVELS, PLATFORMS, type Level, type Platform } from '@gridhall/messages';
import type { Tally } from './figure.store.js';
import { levelMeasures, platformMeasures, type Counts } from './measures.js';

/** The figures of one place and one period, as `figures.graphql` describes them field by field. */
export interface PlaceFigures extends Omit<Counts, HiddenMeasure> {
  readonly asOf: Date | null;
  readonly onTheSpotRate: number | null;
  readonly dispatchAccuracyRate: number | null;
  readonly suggestionAccuracyRate: number | null;
  readonly closureRate: number | null;
  readonly withinVillageRate: number | null;
  readonly reworkRate: number | null;
  readonly satisfactionRate: number | null;
  readonly atMostOneTripRate: number | null;
  readonly serviceSatisfactionRate: number | null;
  readonly platformShares: readonly PlatformShare[];
  readonly settledByLevel: readonly LevelCount[];
}

/** Measures that are shown in a list or as a rate, not by their own names. */
type HiddenMeasure =
  | (typeof platformMeasures)[Platform]
  | (typeof levelMeasures)[Level]
  | 'onNoPlatform'
  | 'satisfied'
  | 'servicesSatisfied'
  | 'atMostOneTrip';

/** The events of one platform among those reported. */
export interface PlatformShare {
  readonly platform: Platform | null;
  readonly count: number;
  readonly share: number | null;
}

/** The closed events that one level settled. */
export interface LevelCount {
  readonly level: Level;
  readonly count: number;
}

/** `part` of `whole`, 0 to 1; null where there is no whole, for "none of none" is no rate. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The figures that follow from a tally: every formula of the rates stands here, once (event-lifecycle §5). */
export function figuresOf({ counts, asOf }: Tally): PlaceFigures {
  return {
    ...counts,
    asOf,
    onTheSpotRate: rate(counts.onTheSpot, counts.reported),
    dispatchAccuracyRate: rate(counts.dispatched - counts.returned, counts.dispatched),
    suggestionAccuracyRate: rate(counts.keptSuggestions, counts.suggestedDispatches),
    closureRate: rate(counts.closed, counts.reported),
    withinVillageRate: rate(counts.settledByGrid + counts.settledByVillage, counts.closed),
    reworkRate: rate(counts.reworked, counts.reported),
    satisfactionRate: rate(counts.satisfied, counts.evaluated),
    atMostOneTripRate: rate(counts.atMostOneTrip, counts.services),
    serviceSatisfactionRate: rate(counts.servicesSatisfied, counts.servicesEvaluated),
    platformShares: [...PLATFORMS, null].map((platform) => {
      const count = counts[platform === null ? 'onNoPlatform' : platformMeasures[platform]];
      return { platform, count, share: rate(count, counts.reported) };
    }),
    settledByLevel: LEVELS.map((level) => ({ level, count: counts[levelMeasures[level]] })),
  };
}
