import type { EventState } from '@gridhall/messages';
import type { Caller } from '@gridhall/service-kit';
import { clocksAfter } from '../clock/clock.rules.js';
import { clockTerms } from '../clock/terms.js';
import { workItemRecord, type WorkItemRecord } from '../directory/records.js';
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
export function itemOf(code: string): WorkItemRecord {
  const item = workItems.find((one) => one.code === code);
  if (item === undefined) throw new Error(`The fixture has no item ${code}.`);
  return workItemRecord(item);
}

const terms = clockTerms({});

const reported: EventFacts = {
  ...begin('event-1', report, itemOf('FIRE'), { staffId: people.member.staffId, posting: null }, now).document,
  number: '330211003-20261124-0001',
};
const accepted: EventFacts = { ...reported, state: 'ACCEPTED', acceptedAt: now };
const handedOver: EventFacts = {
  ...accepted,
  state: 'DISPATCHED',
  holderUnitId: unitIds.agency,
  leadUnitId: unitIds.agency,
  unitIds: [unitIds.agency],
  dispatchedAt: now,
  assignments: [
    {
      ...{ unitId: unitIds.agency, role: 'LEAD', isMandatory: true, state: 'PENDING' },
      ...{ askedAt: now, answeredAt: null },
    },
  ],
};
const dispatched: EventFacts = { ...handedOver, ...clocksAfter(null, handedOver, now, terms) };
const signedFor: EventFacts = {
  ...dispatched,
  state: 'IN_PROGRESS',
  acknowledgedAt: now,
  assignments: dispatched.assignments.map((one) => ({ ...one, state: 'ACCEPTED', answeredAt: now })),
};
const inProgress: EventFacts = { ...signedFor, ...clocksAfter(dispatched, signedFor, now, terms) };
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

const before = { since: now, from: 'REPORTED', holderUnitId: unitIds.command } as const;

const all: Readonly<Partial<Record<EventState, EventFacts>>> = {
  DRAFT: { ...reported, state: 'DRAFT', places: [], holderUnitId: null },
  REPORTED: reported,
  CONFIRMING: { ...reported, state: 'CONFIRMING', holderUnitId: unitIds.team },
  INFO_REQUESTED: {
    ...reported,
    state: 'INFO_REQUESTED',
    holderUnitId: null,
    infoRequest: before,
    infoRequestCount: 1,
  },
  ACCEPTED: accepted,
  DISPATCHED: dispatched,
  IN_PROGRESS: inProgress,
  SUSPENDED: {
    ...inProgress,
    state: 'SUSPENDED',
    suspension: { since: now, resumeDate: hoursOn(240) },
    suspensionCount: 1,
  },
  PENDING_VERIFICATION: disposed,
  PENDING_EVALUATION: verified,
  CLOSED: closed,
  ARCHIVED: { ...closed, state: 'ARCHIVED', holderUnitId: null },
  DECLINED: { ...reported, state: 'DECLINED', holderUnitId: null, declinedAt: now },
  MERGED: { ...reported, state: 'MERGED', holderUnitId: null, merge: { ...before, primaryId: 'event-2' } },
};

/** An event as it is in a state, on the shortest way there. */
export function eventIn(state: EventState, facts: Partial<EventFacts> = {}): EventFacts {
  return { ...(all[state] ?? { ...reported, state, holderUnitId: null }), ...facts };
}
