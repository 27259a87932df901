import { STAGES, type Stage } from '@gridhall/messages';
import type { FactDocument } from '../fact/fact.collections.js';
import { stageNames, type StageName } from '../fact/stage.rules.js';
import type { Spread, Tally } from '../figures/figure.store.js';
import type { StageMeasure } from '../figures/measures.js';
import type { Span } from '../period/period.rules.js';

/** Every fact there is. */
export interface AllFacts {
  readonly event: readonly FactDocument<'event'>[];
  readonly visit: readonly FactDocument<'visit'>[];
  readonly application: readonly FactDocument<'application'>[];
}

/** The values in a row, and of them the one in the middle and the one nine tenths along. */
function spread(values: readonly (number | null)[]): Spread | null {
  const row = values.flatMap((value) => value ?? []).sort((one, other) => one - other);
  const [median, p90] = [row[Math.ceil(row.length / 2) - 1], row[Math.ceil((row.length * 9) / 10) - 1]];
  return median === undefined || p90 === undefined ? null : { median, p90 };
}

/** Counts one fact after another as the schema's words say, without the table of measures: what the stores are checked against. */
export function naiveCount(facts: AllFacts, place: string, { begin, end }: Span, now: Date): Tally {
  const isIn = (moment: Date | null): boolean => moment !== null && moment >= begin && moment < end;
  const isHere = ({ placeCode }: { placeCode: string }): boolean => placeCode.startsWith(place);
  const events = facts.event
    .filter(isHere)
    .filter(
      ({ reportedAt, state }) => isIn(reportedAt) && state !== 'MERGED' && state !== 'WITHDRAWN' && state !== 'DRAFT',
    );
  const visits = facts.visit.filter(isHere).filter(({ visitedAt }) => isIn(visitedAt));
  const applications = facts.application.filter(isHere);
  const accepted = applications.filter(({ acceptedAt }) => isIn(acceptedAt));
  const services = applications.filter(({ deliveredAt }) => isIn(deliveredAt));
  const closed = events.filter(({ state }) => state === 'CLOSED' || state === 'ARCHIVED');
  const declined = events.filter(({ state }) => state === 'DECLINED');
  const recorded = events.filter(({ state }) => state === 'RECORDED');
  const graded = events.flatMap(({ satisfaction }) => (satisfaction === null ? [] : [satisfaction]));
  const servicesGraded = services.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  const onPlatform = (platform: string | null): number => events.filter((event) => event.platform === platform).length;
  const settledBy = (level: string): number => closed.filter((event) => event.resolvedAtLevel === level).length;
  const isLate = ({ dueAt }: FactDocument<'event'>): boolean => dueAt !== null && dueAt < now;
  const isOpen = (event: FactDocument<'event'>): boolean => ![closed, declined, recorded].flat().includes(event);
  const isLateIn = (event: FactDocument<'event'>, stage: Stage): boolean => event.dueStage === stage && isLate(event);
  const stages = STAGES.map((stage) => [stage, stageNames[stage]] as const);
  const newest = Math.max(
    ...[...events, ...visits, ...accepted, ...services].map(({ steppedAt }) => steppedAt.getTime()),
  );
  return {
    asOf: Number.isFinite(newest) ? new Date(newest) : null,
    times: {
      ...(Object.fromEntries(
        stages.map(([, name]) => [name, spread(events.map((event) => event[`${name}Minutes`]))]),
      ) as Record<StageName, Spread | null>),
      response: spread(events.map(({ responseMinutes }) => responseMinutes)),
      resolution: spread(events.map(({ resolutionMinutes }) => resolutionMinutes)),
    },
    counts: {
      reported: events.length,
      onTheSpot: events.filter(({ selfHandled }) => selfHandled).length,
      dispatched: events.filter(({ dispatchCount }) => dispatchCount > 0).length,
      suggestedDispatches: events.reduce((sum, event) => sum + event.suggestedDispatches, 0),
      keptSuggestions: events.reduce((sum, event) => sum + event.keptSuggestions, 0),
      open: events.length - closed.length - declined.length - recorded.length,
      closed: closed.length,
      responded: events.filter(({ isResponded }) => isResponded).length,
      filed: events.filter(({ isFiled }) => isFiled).length,
      disposed: events.filter(({ isDisposed }) => isDisposed).length,
      disposedOnTime: events.filter(({ isDisposed, disposeMissed }) => isDisposed && disposeMissed === 0).length,
      shouldBeDisposed: events.filter(
        (event) =>
          event.isDisposed ||
          (![declined, recorded].flat().includes(event) && (event.disposeMissed > 0 || isLateIn(event, 'DISPOSE'))),
      ).length,
      closedOnTime: closed.filter(({ missedDeadlines }) => missedDeadlines === 0).length,
      shouldBeClosed:
        closed.length + events.filter((event) => isOpen(event) && (event.missedDeadlines > 0 || isLate(event))).length,
      solved: closed.filter(({ isSolved }) => isSolved).length,
      overdue: events.filter(isLate).length,
      suspended: events.filter(({ suspensionCount }) => suspensionCount > 0).length,
      extended: events.filter(({ extensionCount }) => extensionCount > 0).length,
      ...(Object.fromEntries(
        stages.flatMap(([stage, name]) => [
          [`${name}Kept`, events.reduce((sum, event) => sum + event[`${name}Kept`], 0)],
          [`${name}Missed`, events.reduce((sum, event) => sum + event[`${name}Missed`], 0)],
          [`${name}Overdue`, events.filter((event) => isLateIn(event, stage)).length],
        ]),
      ) as Record<StageMeasure, number>),
      declined: declined.length,
      recorded: recorded.length,
      returned: events.filter(({ returnCount }) => returnCount > 0).length,
      reworked: events.filter(({ reworkCount }) => reworkCount > 0).length,
      reopened: events.filter(({ reopenCount }) => reopenCount > 0).length,
      escalated: events.filter(({ escalationCount }) => escalationCount > 0).length,
      evaluated: graded.length,
      satisfied: graded.filter((grade) => grade >= 3).length,
      onPublicOrder: onPlatform('PUBLIC_ORDER'),
      onMarketSupervision: onPlatform('MARKET_SUPERVISION'),
      onEnforcement: onPlatform('ENFORCEMENT'),
      onConvenienceServices: onPlatform('CONVENIENCE_SERVICES'),
      onNoPlatform: onPlatform(null),
      settledByGrid: settledBy('GRID'),
      settledByVillage: settledBy('VILLAGE'),
      settledByTown: settledBy('TOWN'),
      settledByDistrict: settledBy('DISTRICT'),
      visits: visits.length,
      enterpriseVisits: visits.filter(({ subject }) => subject === 'ENTERPRISE').length,
      applicationsAccepted: accepted.length,
      services: services.length,
      atMostOneTrip: services.filter(({ trips }) => trips <= 1).length,
      servicesEvaluated: servicesGraded.length,
      servicesSatisfied: servicesGraded.filter((grade) => grade >= 3).length,
    },
  };
}
