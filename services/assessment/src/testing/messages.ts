import type { ApplicationData, EventData, Message, VisitData } from '@gridhall/messages';

/** A message about `aggregateId`'s step to `version`, at second `version` of 1970. */
export function message<Data>(
  aggregate: 'events.event' | 'grid.visit' | 'service-desk.application',
  step: string,
  version: number,
  data: Data,
  aggregateId = 'one',
): Message<Data> {
  return {
    id: `${aggregateId}:${version}`,
    type: `${aggregate}.${step}`,
    schemaVersion: 1,
    aggregateId,
    version,
    createdAt: '2026-06-15T01:00:00.000Z',
    at: new Date(version * 1_000).toISOString(),
    requestId: 'test',
    data,
  };
}

/** An event as it is reported in the morning of 15 June 2026 in a grid. */
export function eventData(change: Partial<EventData> = {}): EventData {
  return {
    eventId: 'one',
    number: '330211101-20260615-0001',
    from: null,
    state: 'REPORTED',
    command: 'report',
    placeCode: '330211101201001',
    level: 'GRID',
    resolvedAtLevel: null,
    platform: null,
    workItemCode: 'WASTE',
    workItemListVersion: 1,
    category: 'URBAN_CONSTRUCTION',
    source: 'STAFF',
    urgency: 'NORMAL',
    holderUnitId: null,
    reporterStaffId: null,
    selfHandled: false,
    reworkCount: 0,
    returnCount: 0,
    reopenCount: 0,
    reportedAt: '2026-06-15T01:00:00.000Z',
    closedAt: null,
    satisfaction: null,
    applicationId: null,
    ...change,
  };
}

/** A visit on 15 June 2026. */
export function visitData(change: Partial<VisitData> = {}): VisitData {
  return {
    visitId: 'one',
    placeCode: '330211101201001',
    staffId: '330211101201001-grid-member-01',
    subject: 'HOUSEHOLD',
    visitedAt: '2026-06-15T03:00:00.000Z',
    ...change,
  };
}

/** An application as it is accepted on 15 June 2026 in a village. */
export function applicationData(change: Partial<ApplicationData> = {}): ApplicationData {
  return {
    applicationId: 'one',
    number: '330211101201-20260615-S0001',
    state: 'ACCEPTED',
    serviceItemCode: 'V01',
    placeCode: '330211101201',
    trips: 1,
    outcome: null,
    delivery: null,
    grade: null,
    submittedAt: '2026-06-15T01:20:00.000Z',
    acceptedAt: '2026-06-15T01:30:00.000Z',
    deliveredAt: null,
    matter: null,
    eventId: null,
    ...change,
  };
}
