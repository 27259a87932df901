import type { EventState } from '@gridhall/messages';
import type { Caller } from '@gridhall/service-kit';
import type { EventFacts } from '../event/event.document.js';
import { begin, type Report } from '../event/report.rules.js';
import { grid, people, unitIds, workItems, type Person } from './district.fixture.js';

/** A Tuesday in Zhenhai, 16:30. */
export const now = new Date('2026-11-24T08:30:00.000Z');

/** The same moment, some hours on. */
export function hoursOn(hours: number, from: Date = now): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}

export const report: Report = {
  title: '楼道堆物',
  description: '三楼楼道堆放纸箱。',
  placeCode: grid,
  point: null,
  pointOutsidePlace: false,
  address: null,
  urgency: 'NORMAL',
  source: 'STAFF',
  evidence: [],
  settlement: null,
  applicationId: null,
};

/** A person as a token names them. */
export function callerOf({ staffId, postings }: Person): Caller {
  return { staffId, name: staffId, postings };
}

/** A work item of the fixture's list. */
export function itemOf(code: string): (typeof workItems)[number] {
  const item = workItems.find((one) => one.code === code);
  if (item === undefined) throw new Error(`The fixture has no item ${code}.`);
  return item;
}

const reported: EventFacts = {
  ...begin('event-1', report, itemOf('FIRE'), { staffId: people.member.staffId, posting: null }, now).document,
  number: '330211003-20261124-0001',
};
const accepted: EventFacts = { ...reported, state: 'ACCEPTED', acceptedAt: now };
const dispatched: EventFacts = {
  ...accepted,
  state: 'DISPATCHED',
  holderUnitId: unitIds.agency,
  leadUnitId: unitIds.agency,
  unitIds: [unitIds.agency],
  dispatchedAt: now,
};
const inProgress: EventFacts = { ...dispatched, state: 'IN_PROGRESS', acknowledgedAt: now };
const disposed: EventFacts = {
  ...inProgress,
  state: 'PENDING_VERIFICATION',
  holderUnitId: unitIds.command,
  disposal: { resultCode: 'RESOLVED', unitId: unitIds.agency, staffId: people.handler.staffId },
  disposedAt: now,
  resolvedAtLevel: 'TOWN',
};
const verified: EventFacts = { ...disposed, state: 'PENDING_EVALUATION', holderUnitId: null, verifiedAt: now };
const closed: EventFacts = {
  ...verified,
  state: 'CLOSED',
  holderUnitId: unitIds.command,
  closedAt: now,
  satisfaction: 5,
};

const onTheMainLine: Readonly<Partial<Record<EventState, EventFacts>>> = {
  REPORTED: reported,
  ACCEPTED: accepted,
  DISPATCHED: dispatched,
  IN_PROGRESS: inProgress,
  PENDING_VERIFICATION: disposed,
  PENDING_EVALUATION: verified,
  CLOSED: closed,
};

/** An event as it is in a state on the main line; in the states beside it, with the facts of a reported one. */
export function eventIn(state: EventState, facts: Partial<EventFacts> = {}): EventFacts {
  return { ...(onTheMainLine[state] ?? { ...reported, state }), ...facts };
}
