import { STAGES, type EventState, type Level, type Platform } from '@gridhall/messages';
import type { FactFields, FactKind } from '../fact/fact.collections.js';
import { stageNames, type StageName } from '../fact/stage.rules.js';
import {
  all,
  always,
  any,
  atLeast,
  atMost,
  isNull,
  isPast,
  isTrue,
  noneOf,
  oneOf,
  sumOf,
  type Condition,
  type Sum,
} from './condition.js';

/** States that leave the statistics (event-lifecycle §1.7, §5), and drafts, which nobody reported yet. */
const UNCOUNTED: readonly EventState[] = ['MERGED', 'WITHDRAWN', 'DRAFT'];
/** States in which a matter was handled and is done with. */
const CLOSED: readonly EventState[] = ['CLOSED', 'ARCHIVED'];
/** States in which a matter ended without being handled. */
const ENDED_UNHANDLED: readonly EventState[] = ['DECLINED', 'RECORDED'];

/** The lowest grade that counts as satisfied: of the five of 好差评, the State Council's rules call the last two bad. */
const SATISFIED_FROM = 3;

/** The measure that counts the events of each platform. */
export const platformMeasures = {
  PUBLIC_ORDER: 'onPublicOrder',
  MARKET_SUPERVISION: 'onMarketSupervision',
  ENFORCEMENT: 'onEnforcement',
  CONVENIENCE_SERVICES: 'onConvenienceServices',
} as const satisfies Record<Platform, string>;

/** The measure that counts the closed events that each level settled. */
export const levelMeasures = {
  GRID: 'settledByGrid',
  VILLAGE: 'settledByVillage',
  TOWN: 'settledByTown',
  DISTRICT: 'settledByDistrict',
} as const satisfies Record<Level, string>;

/** A length of time of which median and 90th percentile are figures: of a stage, or of the whole. */
export type TimeName = StageName | 'response' | 'resolution';

/** What is counted of the deadlines of a stage. */
export type StageMeasure = `${StageName}${'Kept' | 'Missed' | 'Overdue'}`;

type FieldOf<Kind extends FactKind> = string & keyof FactFields[Kind];

/** Facts that belong to a period by the same moment, and what is counted of them. */
interface Cohort<Kind extends FactKind, Measure extends string> {
  readonly facts: Kind;
  /** The moment that puts a fact into a period; a fact without it is in none. */
  readonly moment: FieldOf<Kind>;
  /** Facts that do not meet this are not counted at all. */
  readonly counted: Condition<FieldOf<Kind>>;
  /** Each measure with the facts that it counts, or the field of which it is the sum. */
  readonly measures: Readonly<Record<Measure, Condition<FieldOf<Kind>> | Sum<FieldOf<Kind>>>>;
  /** Each length of time with the field that holds it in whole minutes; facts without a value have no part in it. */
  readonly times?: Readonly<Partial<Record<TimeName, FieldOf<Kind>>>>;
}

/** Checks a cohort's fields against its facts' as it is written down. */
function cohort<Kind extends FactKind, Measure extends string>(
  definition: Cohort<Kind, Measure>,
): Cohort<Kind, Measure> {
  return definition;
}

const closed = oneOf('state', CLOSED);
// All other states: somebody still owes a step.
const open = noneOf('state', [...UNCOUNTED, ...CLOSED, ...ENDED_UNHANDLED]);
const overdue = isPast('dueAt');
const disposalOverdue = all<FieldOf<'event'>>(oneOf('dueStage', ['DISPOSE']), overdue);

/** How the deadlines of each stage were kept, and how many run and are past. */
const stageMeasures = Object.fromEntries(
  STAGES.flatMap((stage): [StageMeasure, Condition<FieldOf<'event'>> | Sum<FieldOf<'event'>>][] => {
    const name = stageNames[stage];
    return [
      [`${name}Kept`, sumOf(`${name}Kept`)],
      [`${name}Missed`, sumOf(`${name}Missed`)],
      [`${name}Overdue`, all<FieldOf<'event'>>(oneOf('dueStage', [stage]), overdue)],
    ];
  }),
  // The names follow from the stages: Object.fromEntries forgets which they are.
) as Record<StageMeasure, Condition<FieldOf<'event'>> | Sum<FieldOf<'event'>>>;

/**
 * Everything that is counted, in one table. Both stores count from it; the formulas in `figures.rules.ts` divide what it
 * counts. An indicator of an assessment scheme to come is a line here and a formula there.
 */
const cohorts = {
  reportedEvents: cohort({
    facts: 'event',
    moment: 'reportedAt',
    counted: noneOf('state', UNCOUNTED),
    measures: {
      reported: always,
      onTheSpot: isTrue('selfHandled'),
      dispatched: atLeast('dispatchCount', 1),
      open,
      closed,
      responded: isTrue('isResponded'),
      filed: isTrue('isFiled'),
      disposed: isTrue('isDisposed'),
      disposedOnTime: all<FieldOf<'event'>>(isTrue('isDisposed'), atMost('disposeMissed', 0)),
      shouldBeDisposed: any<FieldOf<'event'>>(
        isTrue('isDisposed'),
        all<FieldOf<'event'>>(
          noneOf('state', ENDED_UNHANDLED),
          any<FieldOf<'event'>>(atLeast('disposeMissed', 1), disposalOverdue),
        ),
      ),
      closedOnTime: all<FieldOf<'event'>>(closed, atMost('missedDeadlines', 0)),
      shouldBeClosed: any<FieldOf<'event'>>(
        closed,
        all<FieldOf<'event'>>(open, any<FieldOf<'event'>>(atLeast('missedDeadlines', 1), overdue)),
      ),
      solved: all<FieldOf<'event'>>(closed, isTrue('isSolved')),
      overdue,
      suspended: atLeast('suspensionCount', 1),
      extended: atLeast('extensionCount', 1),
      ...stageMeasures,
      declined: oneOf('state', ['DECLINED']),
      recorded: oneOf('state', ['RECORDED']),
      suggestedDispatches: sumOf('suggestedDispatches'),
      keptSuggestions: sumOf('keptSuggestions'),
      returned: atLeast('returnCount', 1),
      reworked: atLeast('reworkCount', 1),
      reopened: atLeast('reopenCount', 1),
      escalated: atLeast('escalationCount', 1),
      evaluated: atLeast('satisfaction', 1),
      satisfied: atLeast('satisfaction', SATISFIED_FROM),
      onPublicOrder: oneOf('platform', ['PUBLIC_ORDER']),
      onMarketSupervision: oneOf('platform', ['MARKET_SUPERVISION']),
      onEnforcement: oneOf('platform', ['ENFORCEMENT']),
      onConvenienceServices: oneOf('platform', ['CONVENIENCE_SERVICES']),
      onNoPlatform: isNull('platform'),
      settledByGrid: all(closed, oneOf('resolvedAtLevel', ['GRID'])),
      settledByVillage: all(closed, oneOf('resolvedAtLevel', ['VILLAGE'])),
      settledByTown: all(closed, oneOf('resolvedAtLevel', ['TOWN'])),
      settledByDistrict: all(closed, oneOf('resolvedAtLevel', ['DISTRICT'])),
    },
    times: {
      ...{ accept: 'acceptMinutes', confirm: 'confirmMinutes', dispatch: 'dispatchMinutes' },
      ...{ signFor: 'signForMinutes', dispose: 'disposeMinutes', verify: 'verifyMinutes' },
      ...{ response: 'responseMinutes', resolution: 'resolutionMinutes' },
    },
  }),
  visits: cohort({
    facts: 'visit',
    moment: 'visitedAt',
    counted: always,
    measures: { visits: always, enterpriseVisits: oneOf('subject', ['ENTERPRISE']) },
  }),
  acceptedApplications: cohort({
    facts: 'application',
    moment: 'acceptedAt',
    counted: always,
    measures: { applicationsAccepted: always },
  }),
  deliveredApplications: cohort({
    facts: 'application',
    moment: 'deliveredAt',
    counted: always,
    measures: {
      services: always,
      atMostOneTrip: atMost('trips', 1),
      servicesEvaluated: atLeast('grade', 1),
      servicesSatisfied: atLeast('grade', SATISFIED_FROM),
    },
  }),
} as const;

type Cohorts = typeof cohorts;
/** The name of something that is counted. */
export type Measure = { [Name in keyof Cohorts]: keyof Cohorts[Name]['measures'] }[keyof Cohorts];
/** What one place has of each measure in one period. */
export type Counts = Readonly<Record<Measure, number>>;

/** The cohorts as the stores walk through them. */
export const allCohorts: readonly {
  readonly name: string;
  readonly facts: FactKind;
  readonly moment: string;
  readonly counted: Condition;
  readonly measures: readonly { readonly measure: Measure; readonly counts: Condition | Sum }[];
  readonly times: readonly { readonly time: TimeName; readonly field: string }[];
}[] = Object.entries(cohorts).map(([name, { facts, moment, counted, measures, times = {} }]) => ({
  name,
  facts,
  moment,
  counted,
  measures: Object.entries<Condition | Sum>(measures).map(([measure, counts]) => ({
    measure: measure as Measure,
    counts,
  })),
  times: Object.entries<string>(times).map(([time, field]) => ({ time: time as TimeName, field })),
}));

/** Every measure. */
export const allMeasures: readonly Measure[] = allCohorts.flatMap(({ measures }) => measures.map((one) => one.measure));

/** Every length of time. */
export const allTimes: readonly TimeName[] = allCohorts.flatMap(({ times }) => times.map(({ time }) => time));
