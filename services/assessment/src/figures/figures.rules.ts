import { LEVELS, PLATFORMS, STAGES, type Level, type Platform, type Stage } from '@gridhall/messages';
import { stageNames } from '../fact/stage.rules.js';
import type { Spread, Tally } from './figure.store.js';
import { levelMeasures, platformMeasures, type Counts, type StageMeasure } from './measures.js';

/** The figures of one place and one period, as `figures.graphql` describes them field by field. */
export interface PlaceFigures extends Omit<Counts, HiddenMeasure> {
  readonly asOf: Date | null;
  readonly onTheSpotRate: number | null;
  readonly dispatchAccuracyRate: number | null;
  readonly suggestionAccuracyRate: number | null;
  readonly closureRate: number | null;
  readonly closeOnTimeRate: number | null;
  readonly closedShare: number | null;
  readonly validEventShare: number | null;
  readonly filingRate: number | null;
  readonly acceptOnTimeRate: number | null;
  readonly disposeRate: number | null;
  readonly disposeOnTimeRate: number | null;
  readonly responseRate: number | null;
  readonly resolutionRate: number | null;
  readonly returnRate: number | null;
  readonly reopenRate: number | null;
  readonly escalatedShare: number | null;
  readonly suspendedShare: number | null;
  readonly extendedShare: number | null;
  readonly responseTime: TimeFigures;
  readonly resolutionTime: TimeFigures;
  readonly stages: readonly StageFigures[];
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
  | StageMeasure
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

/** How long something takes: percentiles, not means (event-lifecycle §5). */
export interface TimeFigures {
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
}

/** How the deadlines of one stage are kept. */
export interface StageFigures extends TimeFigures {
  readonly stage: Stage;
  readonly kept: number;
  readonly missed: number;
  readonly overdue: number;
  readonly onTimeRate: number | null;
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

function timeFigures(spread: Spread | null): TimeFigures {
  return { medianHours: spread && spread.median / 60, p90Hours: spread && spread.p90 / 60 };
}

function stageFigures({ counts, times }: Tally, stage: Stage): StageFigures {
  const name = stageNames[stage];
  const [kept, missed, overdue] = [counts[`${name}Kept`], counts[`${name}Missed`], counts[`${name}Overdue`]];
  return {
    ...{ stage, kept, missed, overdue, onTimeRate: rate(kept, kept + missed + overdue) },
    ...timeFigures(times[name]),
  };
}

/** The figures that follow from a tally: every formula of the rates stands here, once (event-lifecycle §5). */
export function figuresOf(tally: Tally): PlaceFigures {
  const { counts, times, asOf } = tally;
  return {
    ...counts,
    asOf,
    onTheSpotRate: rate(counts.onTheSpot, counts.reported),
    dispatchAccuracyRate: rate(counts.dispatched - counts.returned, counts.dispatched),
    suggestionAccuracyRate: rate(counts.keptSuggestions, counts.suggestedDispatches),
    validEventShare: rate(counts.responded - counts.declined, counts.responded),
    filingRate: rate(counts.filed, counts.reported - counts.onTheSpot),
    acceptOnTimeRate: stageFigures(tally, 'ACCEPT').onTimeRate,
    disposeRate: rate(counts.disposed, counts.shouldBeDisposed),
    disposeOnTimeRate: rate(counts.disposedOnTime, counts.shouldBeDisposed),
    closureRate: rate(counts.closed, counts.shouldBeClosed),
    closeOnTimeRate: rate(counts.closedOnTime, counts.shouldBeClosed),
    closedShare: rate(counts.closed, counts.reported),
    responseRate: rate(counts.responded, counts.reported),
    resolutionRate: rate(counts.solved, counts.closed),
    returnRate: rate(counts.returned, counts.dispatched),
    reopenRate: rate(counts.reopened, counts.reported),
    escalatedShare: rate(counts.escalated, counts.reported),
    suspendedShare: rate(counts.suspended, counts.reported),
    extendedShare: rate(counts.extended, counts.reported),
    responseTime: timeFigures(times.response),
    resolutionTime: timeFigures(times.resolution),
    stages: STAGES.map((stage) => stageFigures(tally, stage)),
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
