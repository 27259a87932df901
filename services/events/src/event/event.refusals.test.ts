import { randomUUID } from 'node:crypto';
import { jurisdictionMessages, unitMessages, workItemMessages, type WorkItemData } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import type { errors } from '../errors.js';
import {
  district,
  farGrid,
  grid,
  known,
  messageOf,
  otherTown,
  otherVillage,
  people,
  unitIds,
  units,
  workItems,
} from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { note, photo } from '../testing/given.fixture.js';
import { hoursOn } from '../testing/facts.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

/** Takes the steps before the refused one a while before the clock runs. */
async function earlier<Value>(hours: number, act: () => Promise<Value>): Promise<Value> {
  events.turnClock(hoursOn(-hours, new Date()));
  try {
    return await act();
  } finally {
    events.turnClock(null);
  }
}

/** What provokes each error of the catalogue. */
const provocations: Readonly<Record<keyof typeof errors, () => Promise<unknown>>> = {
  EVENT_NOT_FOUND: async () => events.step('accept', { id: 'no-such-event', version: 1 }, people.dispatcher),
  EVENT_VERSION_CONFLICT: async () => {
    const { id } = await events.eventIn('ACCEPTED');
    return events.step('dispatch', { id, version: 1 }, people.dispatcher);
  },
  EVENT_STATE_FORBIDS: async () => events.step('dispatch', await events.report(), people.dispatcher),
  EVENT_AT_OTHER_LEVEL: async () => events.step('accept', await events.report(), people.centre),
  EVENT_HELD_BY_OTHER_UNIT: async () => {
    const dispatched = await events.eventIn('DISPATCHED');
    return events.step('acknowledge', dispatched, people.leader);
  },
  NOT_THE_REPORTER: async () => events.step('evaluate', await events.eventIn('PENDING_EVALUATION'), people.member2),
  PLACE_UNKNOWN: async () => events.report(people.dispatcher, { placeCode: `${grid.slice(0, 12)}999` }),
  PLACE_ENDED: async () => {
    const code = `${grid.slice(0, 12)}998`;
    const place = { code, name: code, level: 'GRID', kind: 'GRID', parentCode: grid.slice(0, 12) } as const;
    const ended = { ...place, endedAt: '2026-11-24T00:00:00.000Z', successorCodes: [grid] };
    await events.subgraph.publish(messageOf(jurisdictionMessages.established, code, place));
    await events.subgraph.publish(messageOf(jurisdictionMessages.ended, code, ended, 2));
    const places = events.subgraph.runtime.db.collection('places');
    await eventually(async () => (await places.countDocuments({ code, version: 2 })) === 1);
    return events.report(people.dispatcher, { placeCode: code });
  },
  WORK_ITEM_UNKNOWN: async () => events.report(people.member, { workItemCode: 'GREENERY' }),
  UNIT_UNKNOWN: async () => {
    const accepted = await events.eventIn('ACCEPTED');
    return events.step('dispatch', accepted, people.dispatcher, { unitId: 'no-such-unit' });
  },
  NOT_FOR_THE_SPOT: async () =>
    events.report(people.member, { workItemCode: 'HAZARDOUS_CHEMICALS', settled: true, evidence: [photo] }),
  EVIDENCE_REQUIRED: async () => events.report(people.member, { settled: true }),
  EVIDENCE_MISSING: async () => {
    const fire = known(workItems, ({ code }) => code === 'FIRE');
    const papers: WorkItemData = { ...fire, code: 'PAPERS', requiredEvidence: ['PHOTO_AFTER', 'DOCUMENT'] };
    await events.subgraph.publish(messageOf(workItemMessages.admitted, papers.code, papers));
    await events.isKept('workItems', papers.code);
    const inHand = await events.eventIn('IN_PROGRESS', { workItemCode: papers.code });
    return events.step('dispose', inHand, people.handler);
  },
  TEXT_REQUIRED: async () =>
    events.step('dispose', await events.eventIn('IN_PROGRESS'), people.handler, { text: ' \n ' }),
  REASON_REQUIRED: async () => {
    const disposed = await events.eventIn('PENDING_VERIFICATION');
    return events.step('verify', disposed, people.leader, { passed: false });
  },
  REASON_UNKNOWN: async () =>
    events.step('return', await events.eventIn('DISPATCHED'), people.handler, { reasonCode: 'TOO_MUCH_WORK' }),
  COMMENT_REQUIRED: async () =>
    events.step('return', await events.eventIn('DISPATCHED'), people.handler, { reasonCode: 'OTHER', comment: '' }),
  GRADE_REQUIRED: async () =>
    events.step('evaluate', await events.eventIn('PENDING_EVALUATION'), people.member, { satisfaction: 6 }),
  UNIT_NOT_IN_SERVICE: async () => {
    const agency = known(units, ({ unitId }) => unitId === unitIds.agency);
    const former = { ...agency, unitId: `${agency.unitId}-FORMER`, dissolvedAt: '2026-11-01T00:00:00.000Z' };
    await events.subgraph.publish(messageOf(unitMessages.dissolved, former.unitId, former));
    await events.isKept('units', former.unitId);
    return events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, { unitId: former.unitId });
  },
  UNIT_OUT_OF_AREA: async () =>
    events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, { unitId: unitIds.farAgency }),
  UNIT_OF_OTHER_PLATFORM: async () =>
    events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, { unitId: unitIds.orderAgency }),
  PROVIDER_NOT_UNDER_CONTRACT: async () =>
    events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, { unitId: unitIds.formerProvider }),
  PROVIDER_SUSPENDED: async () =>
    events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, { unitId: unitIds.suspendedProvider }),
  PROVIDER_OUT_OF_SCOPE: async () => {
    const accepted = await events.eventIn('ACCEPTED', { workItemCode: 'HAZARDOUS_CHEMICALS' });
    return events.step('dispatch', accepted, people.dispatcher, { unitId: unitIds.provider });
  },
  UNIT_NOT_SUBORDINATE: async () =>
    events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, { unitId: unitIds.department }),
  NO_UNIT_SUGGESTED: async () => {
    // In the other town nobody but an agency of enforcement works, and the matter is of another platform.
    const reported = await events.report(people.centre, { placeCode: otherTown, workItemCode: 'PETITION' });
    const accepted = await events.step('accept', reported, people.farDispatcher);
    return events.step('dispatch', accepted, people.farDispatcher, { unitId: null });
  },
  ITEM_NOT_ADMITTED: async () => {
    const accepted = await events.eventIn('ACCEPTED', { workItemCode: 'HAZARDOUS_CHEMICALS' });
    return events.step('dispatch', accepted, people.dispatcher, { unitId: unitIds.office });
  },
  LEVEL_HIGHEST: async () =>
    events.step('escalate', await events.report(people.centre, { placeCode: district }), people.centre),
  ESCALATION_LIMIT: async () => {
    let event = await events.eventIn('ACCEPTED', { urgency: 'URGENT' });
    for (const as of [people.leader, people.leader, people.leader]) {
      event = await events.step('dispatch', event, people.dispatcher, { unitId: unitIds.team });
      event = await events.step('escalate', event, as, { reasonCode: 'BEYOND_AUTHORITY' });
    }
    return events.step('escalate', event, people.dispatcher);
  },
  RETURN_WINDOW_OVER: async () => {
    const dispatched = await earlier(24 * 7, async () => events.eventIn('DISPATCHED'));
    return events.step('return', dispatched, people.handler);
  },
  DEADLINE_OVER: async () => {
    const late = await earlier(24 * 30, async () => events.eventIn('IN_PROGRESS'));
    return events.step('extend', late, people.handler);
  },
  VERIFIER_OF_DISPOSING_UNIT: async () => {
    const settled = await events.report(people.member, { settled: true, evidence: [photo] });
    return events.step('verify', settled, people.leader);
  },
  REOPEN_WINDOW_OVER: async () => {
    const closed = await earlier(73, async () => events.eventIn('CLOSED'));
    return events.step('reopen', closed, people.dispatcher);
  },
  REOPEN_LIMIT: async () => {
    let event = await events.eventIn('CLOSED');
    for (let count = 1; count <= 2; count++) {
      event = await events.step('reopen', event, people.dispatcher);
      event = await events.step('dispatch', event, people.dispatcher);
      event = await events.step('acknowledge', event, people.handler);
      event = await events.step('dispose', event, people.handler);
      event = await events.step('verify', event, people.leader);
      event = await events.step('close', event, people.dispatcher);
    }
    return events.step('reopen', event, people.dispatcher);
  },
  UNIT_DOES_NOT_ASSIST: async () => events.step('answerAssist', await events.eventIn('IN_PROGRESS'), people.handler),
  UNITS_REQUIRED: async () => events.step('copy', await events.eventIn('ACCEPTED'), people.dispatcher, { unitIds: [] }),
  PARTS_REQUIRED: async () =>
    events.step('split', await events.eventIn('ACCEPTED'), people.dispatcher, {
      parts: [{ title: '一', description: '只有一件' }],
    }),
  SUPERVISION_REQUIRED: async () => {
    const { id, version } = await events.eventIn('ACCEPTED');
    return events.bySystem(id, 'warn', version);
  },
  SUPERVISION_UNCHANGED: async () => {
    const supervised = await events.step('supervise', await events.report(), people.supervisor);
    return events.step('supervise', supervised, people.supervisor);
  },
  NOT_SUPERVISED: async () => events.step('cancelSupervision', await events.report(), people.supervisor),
  URGENT_ALREADY: async () =>
    events.step('setUrgent', await events.report(people.member, { urgency: 'URGENT' }), people.dispatcher),
  FLAG_SET_ALREADY: async () =>
    events.step('setConfidential', await events.report(people.member, { confidential: true }), people.member),
  LIFTING_UNEXPLAINED: async () =>
    events.step('setConfidential', await events.report(people.member, { confidential: true }), people.dispatcher, {
      confidential: false,
    }),
  DOUBT_REQUIRED: async () =>
    events.step('requestConfirmation', await events.report(), people.dispatcher, { comment: null }),
  UNIT_ASSIGNED_ALREADY: async () =>
    events.step('requestAssist', await events.eventIn('IN_PROGRESS'), people.handler, {
      assistUnitIds: [unitIds.agency],
    }),
  ASSIGNMENT_STATE_FORBIDS: async () => {
    const assisted = await events.step('requestAssist', await events.eventIn('IN_PROGRESS'), people.handler);
    const finish = { answer: 'COMPLETE', text: '完成。' };
    return events.step('answerAssist', assisted, people.orderHandler, finish);
  },
  ASSISTS_UNFINISHED: async () => {
    const assisted = await events.step('requestAssist', await events.eventIn('IN_PROGRESS'), people.handler);
    return events.step('dispose', assisted, people.handler);
  },
  PARTS_UNFINISHED: async () => {
    const split = await events.step('split', await events.eventIn('IN_PROGRESS'), people.dispatcher);
    return events.step('dispose', split, people.handler);
  },
  LEVEL_LOWEST: async () => events.step('delegate', await events.eventIn('ACCEPTED'), people.dispatcher),
  APPEAL_WINDOW_OVER: async () => {
    const declined = await earlier(24 * 8, async () =>
      events.step('decline', await events.report(), people.dispatcher),
    );
    return events.step('appeal', declined, people.member);
  },
  APPEAL_LIMIT: async () => {
    const declined = await events.step('decline', await events.report(), people.dispatcher);
    const appealed = await events.step('appeal', declined, people.member);
    const again = await events.step('decline', appealed, people.dispatcher);
    return events.step('appeal', again, people.member);
  },
  INFO_REQUEST_LIMIT: async () => {
    let event = await events.report();
    for (let count = 1; count <= 2; count++) {
      event = await events.step('requestInfo', event, people.dispatcher);
      event = await events.step('supplyInfo', event, people.member);
    }
    return events.step('requestInfo', event, people.dispatcher);
  },
  CLOCK_NOT_DUE: async () => {
    const { id, version } = await events.eventIn('PENDING_EVALUATION');
    return events.bySystem(id, 'expireEvaluation', version);
  },
  REQUEST_PENDING: async () => {
    const asked = await events.step('extend', await events.eventIn('IN_PROGRESS'), people.handler);
    return events.step('extend', asked, people.handler);
  },
  NOTHING_REQUESTED: async () =>
    events.step('decideRequest', await events.eventIn('IN_PROGRESS'), people.dispatcher, { kind: 'EXTEND' }),
  SECOND_PERSON_REQUIRED: async () => {
    const asked = await events.step('void', await events.eventIn('ACCEPTED'), people.dispatcher);
    return events.step('decideRequest', asked, people.dispatcher, { kind: 'VOID' });
  },
  EXTENSION_LIMIT: async () =>
    events.step('extend', await events.eventIn('IN_PROGRESS'), people.handler, { workingDays: 11 }),
  SUSPENSION_LIMIT: async () => {
    const { id, version } = await events.eventIn('IN_PROGRESS');
    // As another replica would have written it: another version than the one that is remembered.
    const later = { suspendedMs: 180 * 24 * 3_600_000, version: version + 1 };
    await events.collection.updateOne({ _id: id as never }, { $set: later });
    const resumeDate = hoursOn(24, new Date());
    return events.step('suspend', { id, version: version + 1 }, people.handler, { resumeDate });
  },
  RESUME_DATE_REQUIRED: async () =>
    events.step('suspend', await events.eventIn('IN_PROGRESS'), people.handler, {
      resumeDate: hoursOn(24 * 31, new Date()),
    }),
  EVENT_HAS_FOLLOWERS: async () => {
    const primary = await events.report();
    const { id: primaryId } = primary;
    await events.step('merge', await events.report(), people.dispatcher, { primaryId });
    const { id: otherId } = await events.report();
    return events.step('merge', { id: primaryId, version: 2 }, people.dispatcher, { primaryId: otherId });
  },
  PRIMARY_OUT_OF_SCOPE: async () => {
    const event = await events.report();
    return events.step('merge', event, people.dispatcher, { primaryId: event.id });
  },
  PRIMARY_NOT_OPEN: async () => {
    const { id: primaryId } = await events.eventIn('CLOSED');
    return events.step('merge', await events.report(), people.dispatcher, { primaryId });
  },
  PRIMARY_CLOSED: async () => {
    let primary = await events.eventIn('PENDING_VERIFICATION');
    const merged = await events.step('merge', await events.report(), people.dispatcher, { primaryId: primary.id });
    primary = await events.step('verify', { ...primary, version: primary.version + 1 }, people.leader);
    await events.step('close', primary, people.dispatcher);
    return events.step('unmerge', merged, people.dispatcher);
  },
  EVALUATED_ALREADY: async () => {
    const asked = await events.eventIn('PENDING_EVALUATION');
    const dissatisfied = await events.step('evaluate', asked, people.member, { satisfaction: 1 });
    return events.step('evaluate', dissatisfied, people.member);
  },
  NOT_DISSATISFIED: async () => events.step('redo', await events.eventIn('PENDING_EVALUATION'), people.dispatcher),
  FILE_INCOMPLETE: async () => {
    const { id, version } = await earlier(24 * 20, async () => events.eventIn('CLOSED'));
    await events.collection.updateOne({ _id: id as never }, { $set: { disposal: null } });
    return events.bySystem(id, 'archive', version);
  },
  CLIENT_CLOCK_AHEAD: async () => events.report(people.member, { clientAt: hoursOn(25, new Date()) }),
};

describe('every error of the catalogue', () => {
  it.each(Object.entries(provocations))('%s is what the caller is told, in both languages', async (code, provoke) => {
    const refusal: unknown = await provoke().catch((error: unknown) => error);
    // What only the platform itself is told comes without a request.
    const told = refusal instanceof GridhallError ? { ...refusal.extensions, requestId: '' } : refusal;
    expect(told).toMatchObject({
      code,
      messageZh: expect.stringMatching(/[\u4e00-\u9fff]/),
      requestId: expect.any(String),
    });
    // Every placeholder of the words was filled.
    expect(String(refusal)).not.toMatch(/\{\w+\}/);
  });
});

describe('input from outside', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a short key', { idempotencyKey: 'short' }, 'input.idempotencyKey'],
    ['an empty title', { title: '   ' }, 'input.title'],
    ['a title without end', { title: '长'.repeat(101) }, 'input.title'],
    ['control characters', { description: 'a\u0000b' }, 'input.description'],
    ['a code that is no place’s', { placeCode: '33021' }, 'input.placeCode'],
    ['a point beyond the poles', { point: { longitude: 0, latitude: 91 } }, 'input.point.latitude'],
    ['a source of the platform’s own', { source: 'SENSOR' }, 'input.source'],
    ['twenty-one photos', { evidence: Array.from({ length: 21 }, () => photo) }, 'input.evidence'],
  ])('is refused with the path of the field: %s', async (_, input, path) => {
    const refusal: unknown = await events.report(people.member, input).catch((error: unknown) => error);
    const issues = (refusal as { issues?: { path: string[] }[] }).issues ?? [];
    expect(refusal).toMatchObject({ code: 'BAD_INPUT' });
    expect(issues.map((issue) => issue.path.join('.'))).toContain(path);
  });

  it('leaves nothing half-written when it is refused', async () => {
    const before = await events.collection.countDocuments();
    await Promise.allSettled([
      events.report(people.member, { workItemCode: 'GREENERY' }),
      events.report(people.member, { title: '' }),
      events.report(people.member, { placeCode: farGrid }),
    ]);
    expect(await events.collection.countDocuments()).toBe(before);
    const event = await events.eventIn('IN_PROGRESS');
    await expect(events.step('dispose', event, people.handler, { evidence: [] })).rejects.toMatchObject({
      code: 'EVIDENCE_REQUIRED',
    });
    expect(await events.stored(event.id)).toMatchObject({ version: event.version, state: 'IN_PROGRESS' });
  });
});

describe('who may not', () => {
  it('report in a place that is not theirs, known or not', async () => {
    await expect(events.report(people.member, { placeCode: farGrid })).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    const unknown = `${otherTown}999`;
    await expect(events.report(people.member, { placeCode: unknown })).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    await expect(events.report(people.member, { placeCode: otherVillage })).rejects.toMatchObject({
      code: 'OUT_OF_SCOPE',
    });
  });

  it.each(['analyst', 'admin', 'supervisor', 'handler'] as const)('report, as %s', async (as) => {
    await expect(events.report(people[as])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('settle on the spot from a desk', async () => {
    const settled = { settled: true, evidence: [photo] };
    await expect(events.report(people.dispatcher, settled)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('learn of an event outside their postings, by whatever way', async () => {
    const event = await events.report();
    for (const as of [people.farMember, people.nextMember, people.orderHandler]) {
      const read = await events.ask('query($id: ID!) { event(id: $id) { id } }', { id: event.id }, as);
      expect(read.event).toBeNull();
    }
    const verify = events.step('verify', event, {
      ...people.leader,
      postings: [{ role: 'GRID_LEADER', place: farGrid, unit: null }],
    });
    await expect(verify).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' });
  });

  it('do or see anything without a token', async () => {
    const { errors: refusals } = await events.answer('{ events { edges { node { id } } } }', {}, null);
    expect(refusals?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('sent again', () => {
  it('a report that comes ten times at once is one event with one number', async () => {
    const input = { idempotencyKey: randomUUID() };
    const all = await Promise.all(Array.from({ length: 10 }, async () => events.report(people.member, input)));
    expect(new Set(all.map(({ id, number }) => `${id} ${number}`)).size).toBe(1);
    expect(await events.collection.countDocuments({ _id: all[0]?.id as never })).toBe(1);
  });

  it('a command that comes ten times at once is one step', async () => {
    const event = await events.report();
    const input = { id: event.id, expectedVersion: 1, idempotencyKey: randomUUID() };
    const all = await Promise.all(
      Array.from({ length: 10 }, async () => events.send('acceptEvent', input, people.dispatcher)),
    );
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await events.stored(event.id)).toMatchObject({
      version: 2,
      timeline: [expect.anything(), { step: 'accepted' }],
    });
  });

  it('a command is answered with the one step even after others followed', async () => {
    const event = await events.report();
    const input = { id: event.id, expectedVersion: 1, idempotencyKey: randomUUID() };
    const { event: accepted } = await events.send('acceptEvent', input, people.dispatcher);
    await events.step('dispatch', accepted, people.dispatcher);
    const again = await events.send('acceptEvent', input, people.dispatcher);
    expect(again).toMatchObject({ replayed: true, event: { state: 'DISPATCHED', version: 3 } });
  });

  it('a key is one person’s one act: for another matter, command or person it is refused', async () => {
    const idempotencyKey = randomUUID();
    await events.report(people.member, { idempotencyKey });
    const other = { idempotencyKey, title: '另一件事' };
    await expect(events.report(people.member, other)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });

    const dispatched = await events.eventIn('DISPATCHED');
    const begun = await events.step('acknowledge', dispatched, people.handler, { idempotencyKey });
    const sameKey = { idempotencyKey, evidence: [note] };
    await expect(events.step('dispose', begun, people.handler, sameKey)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });

    const reported = await events.report();
    const accepted = await events.step('accept', reported, people.dispatcher, { idempotencyKey });
    const byOther = events.step('accept', accepted, people.dispatcher2, { idempotencyKey });
    await expect(byOther).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

describe('at once', () => {
  it('of two dispatchers one wins, the other is told that somebody was faster', async () => {
    const accepted = await events.eventIn('ACCEPTED');
    const outcomes = await Promise.allSettled([
      events.step('dispatch', accepted, people.dispatcher, { unitId: unitIds.agency }),
      events.step('dispatch', accepted, people.dispatcher2, { unitId: unitIds.team }),
    ]);
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toEqual([expect.objectContaining({ code: 'EVENT_VERSION_CONFLICT', current: 3, expected: 2 })]);
    const stored = await events.stored(accepted.id);
    expect(stored).toMatchObject({ version: 3, holderUnitId: won[0]?.holderUnit?.id });
    expect(stored.timeline).toHaveLength(3);
  });

  it('a hundred reports get the hundred numbers of their town and day, without a gap', async () => {
    events.turnClock(new Date('2017-11-16T01:00:00.000Z'));
    const all = await Promise.all(Array.from({ length: 100 }, async () => events.report()));
    events.turnClock(null);
    const numbers = all.map(({ number }) => number).sort();
    const expected = Array.from(
      { length: 100 },
      (_, index) => `330211003-20171116-${String(index + 1).padStart(4, '0')}`,
    );
    expect(numbers).toEqual(expected);
  });
});
