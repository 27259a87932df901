import type { FactDocument } from '../fact/fact.collections.js';
import type { Tally } from '../figures/figure.store.js';
import type { Span } from '../period/period.rules.js';

/** Every fact there is. */
export interface AllFacts {
  readonly event: readonly FactDocument<'event'>[];
  readonly visit: readonly FactDocument<'visit'>[];
  readonly application: readonly FactDocument<'application'>[];
}

/** Counts one fact after another as the schema's words say, without the table of measures: what the stores are checked against. */
export function naiveCount(facts: AllFacts, place: string, { begin, end }: Span): Tally {
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
  const newest = Math.max(
    ...[...events, ...visits, ...accepted, ...services].map(({ steppedAt }) => steppedAt.getTime()),
  );
  return {
    asOf: Number.isFinite(newest) ? new Date(newest) : null,
    counts: {
      reported: events.length,
      onTheSpot: events.filter(({ selfHandled }) => selfHandled).length,
      dispatched: events.filter(({ dispatchCount }) => dispatchCount > 0).length,
      suggestedDispatches: events.reduce((sum, event) => sum + event.suggestedDispatches, 0),
      keptSuggestions: events.reduce((sum, event) => sum + event.keptSuggestions, 0),
      open: events.length - closed.length - declined.length - recorded.length,
      closed: closed.length,
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
