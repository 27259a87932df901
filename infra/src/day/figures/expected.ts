import type { Level, Platform } from '@gridhall/messages';
import type { ApplicationScript, Day, EventScript, VisitScript } from '../script.js';
import { noCounts, type CountName, type Counts } from './counts.js';
import { outcomeOf } from './event.outcome.js';

const platformCount: Readonly<Record<Platform, CountName>> = {
  PUBLIC_ORDER: 'onPublicOrder',
  MARKET_SUPERVISION: 'onMarketSupervision',
  ENFORCEMENT: 'onEnforcement',
  CONVENIENCE_SERVICES: 'onConvenienceServices',
};
const levelCount: Readonly<Record<Level, CountName>> = {
  GRID: 'settledByGrid',
  VILLAGE: 'settledByVillage',
  TOWN: 'settledByTown',
  DISTRICT: 'settledByDistrict',
};

type Add = (name: CountName, when?: boolean) => void;

function countEvent(script: EventScript, add: Add): void {
  const outcome = outcomeOf(script);
  const isClosed = outcome.state === 'CLOSED';
  add('reported');
  add('onTheSpot', outcome.isOnTheSpot);
  add('responded', outcome.isResponded);
  add('filed', outcome.isFiled);
  add('dispatched', outcome.isDispatched);
  // Settled by a unit, not on the spot.
  add('disposed', outcome.settledBy !== null && !outcome.isOnTheSpot);
  add(isClosed ? 'closed' : 'open');
  add('returned', outcome.isReturned);
  add('reworked', outcome.isReworked);
  add('reopened', outcome.isReopened);
  add('escalated', outcome.isEscalated);
  add('evaluated', outcome.grade !== null);
  add('satisfied', (outcome.grade ?? 0) >= 3);
  add(script.platform === null ? 'onNoPlatform' : platformCount[script.platform]);
  if (isClosed && outcome.settledBy !== null) add(levelCount[outcome.settledBy]);
}

function countVisit(script: VisitScript, add: Add): void {
  add('visits');
  add('enterpriseVisits', script.subject === 'ENTERPRISE');
}

/**
 * Trips that the applicant made: one to hand in, one more each time something missing was brought. A day is played within
 * one visit to the window: who fetches the result there waits for it, and makes no trip of its own.
 */
function tripsOf(script: ApplicationScript): number {
  return 1 + script.steps.filter(({ command }) => command === 'complete').length;
}

function countApplication(script: ApplicationScript, add: Add): void {
  const isCompleted = script.steps.some(({ command }) => command === 'complete');
  add('applicationsAccepted', script.forgotten.length === 0 || isCompleted);
  if (!script.steps.some(({ command }) => command === 'deliver')) return;
  add('services');
  add('atMostOneTrip', tripsOf(script) <= 1);
  const grade = script.steps.flatMap((step) => (step.command === 'evaluate' ? [step.grade] : []))[0] ?? null;
  add('servicesEvaluated', grade !== null);
  add('servicesSatisfied', (grade ?? 0) >= 3);
}

/**
 * The figures that a day must give in a place, counted from what was sent and nothing else: neither the platform's code
 * nor its answers have a part in it.
 *
 * @param place code of the place; everything under it counts (domain §2: a place is a prefix)
 */
export function expectedCounts(day: Day, place: string): Counts {
  const counts = noCounts();
  const add: Add = (name, when = true) => {
    if (when) counts[name] += 1;
  };
  const here = ({ placeCode }: { readonly placeCode: string }): boolean => placeCode.startsWith(place);
  for (const script of day.events.filter(here)) countEvent(script, add);
  for (const script of day.visits.filter(here)) countVisit(script, add);
  for (const script of day.applications.filter(here)) countApplication(script, add);
  return counts;
}
