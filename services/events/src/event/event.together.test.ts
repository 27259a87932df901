import { firstBrokenVersion } from '@gridhall/service-kit';
import { grid, nextGrid, people, unitIds } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';
import { hoursOn } from '../testing/facts.fixture.js';
import { note } from '../testing/given.fixture.js';
import { openStates } from './states.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

/** What somebody sees of an event; null when it is as if it were not there. */
async function seen(id: string, fields: string, as: (typeof people)[keyof typeof people]): Promise<unknown> {
  return (await events.ask(`query($id: ID!) { event(id: $id) { ${fields} } }`, { id }, as)).event;
}

describe('merging', () => {
  it('ends the event in its primary, which its reporter follows, and is undone to where it was', async () => {
    const primary = await events.eventIn('ACCEPTED');
    const other = await events.report(people.nextMember, { placeCode: nextGrid });
    expect(await seen(primary.id, 'number', people.nextMember)).toBeNull();
    const merged = await events.step('merge', other, people.dispatcher, { primaryId: primary.id });
    expect(merged).toMatchObject({ state: 'MERGED', version: 2, holderUnit: null });
    expect(await seen(primary.id, 'number title', people.nextMember)).toMatchObject({ title: '楼道堆物' });
    expect(
      await seen(other.id, 'primary { id } availableActions { command allowed }', people.dispatcher),
    ).toMatchObject({
      primary: { id: primary.id },
      availableActions: expect.arrayContaining([{ command: 'UNMERGE', allowed: true }]),
    });
    expect(
      await seen(
        primary.id,
        'followerCount followers { id } timeline(last: 1) { step actor { id } }',
        people.dispatcher,
      ),
    ).toEqual({
      followerCount: 1,
      followers: [{ id: other.id }],
      timeline: [{ step: 'followed', actor: { id: people.dispatcher.staffId } }],
    });
    const back = await events.step('unmerge', merged, people.dispatcher);
    expect(back).toMatchObject({ state: 'REPORTED', holderUnit: { id: unitIds.command } });
    expect(await seen(primary.id, 'number', people.nextMember)).toBeNull();
    for (const { id } of [primary, other]) {
      const { timeline, version, headHash } = await events.stored(id);
      expect(firstBrokenVersion(timeline)).toBeNull();
      expect([timeline.length, timeline.at(-1)?.hash]).toEqual([version, headHash]);
    }
  });

  it('is all or nothing, once however often it is sent, whatever happens to the primary meanwhile', async () => {
    const primary = await events.report();
    const others = await Promise.all(Array.from({ length: 5 }, async () => events.report()));
    await Promise.all(
      [
        events.step('comment', primary, people.dispatcher),
        ...others.flatMap((other) => {
          const input = { primaryId: primary.id, idempotencyKey: `merge-${other.id}` };
          return [1, 2].map(async () => events.step('merge', other, people.dispatcher, input));
        }),
      ].map(async (one) => one.catch(() => undefined)),
    );
    const { followers, version, timeline } = await events.stored(primary.id);
    const states = await Promise.all(others.map(async ({ id }) => events.stored(id)));
    const mergedIds = states.filter(({ state }) => state === 'MERGED').map(({ _id }) => _id);
    expect(mergedIds).toHaveLength(5);
    expect(followers.map(({ eventId }) => eventId).sort()).toEqual(mergedIds.sort());
    expect(version).toBe(timeline.length);
    expect(timeline.filter(({ step }) => step === 'followed')).toHaveLength(5);
  });
});

describe('splitting', () => {
  it('makes accepted events of the parts, which must end before the whole is disposed of', async () => {
    const event = await events.eventIn('IN_PROGRESS');
    const split = await events.step('split', event, people.dispatcher);
    const answer = (await seen(
      split.id,
      'children { id number state version parent { id } reporter { id } }',
      people.dispatcher,
    )) as {
      children: Seen[];
    };
    expect(answer.children).toMatchObject(
      [1, 2].map((part) => ({
        ...{ number: `${event.number}-${String(part)}`, state: 'ACCEPTED', version: 1, reporter: null },
        parent: { id: event.id },
      })),
    );
    await expect(events.step('dispose', split, people.handler)).rejects.toMatchObject({
      code: 'PARTS_UNFINISHED',
      numbers: answer.children.map(({ number }) => number),
    });
    for (const part of answer.children) await events.step('fileForRecord', part, people.dispatcher);
    expect(await events.step('dispose', split, people.handler)).toMatchObject({ state: 'PENDING_VERIFICATION' });
  });
});

describe('assisting units', () => {
  it('see the event, and keep it until they are done or let off', async () => {
    const accepted = await events.eventIn('ACCEPTED');
    const assistUnitIds = [unitIds.orderAgency, unitIds.office];
    const dispatched = await events.step('dispatch', accepted, people.dispatcher, { assistUnitIds });
    let event = await events.step('acknowledge', dispatched, people.handler);
    event = await events.step('answerAssist', event, people.orderHandler);
    await expect(events.step('dispose', event, people.handler)).rejects.toMatchObject({
      code: 'ASSISTS_UNFINISHED',
      unitIds: assistUnitIds,
    });
    event = await events.step('answerAssist', event, people.orderHandler, { answer: 'COMPLETE', text: '已劝导。' });
    event = await events.step('answerAssist', event, people.instructor, { answer: 'DECLINE', text: '无人手。' });
    event = await events.step('answerAssist', event, people.dispatcher, { answer: 'WAIVE', unitId: unitIds.office });
    event = await events.step('dispose', event, people.handler);
    expect(await seen(event.id, 'assignments { unit { id } role state }', people.orderHandler)).toEqual({
      assignments: [
        { unit: { id: unitIds.agency }, role: 'LEAD', state: 'DONE' },
        { unit: { id: unitIds.orderAgency }, role: 'ASSIST', state: 'DONE' },
        { unit: { id: unitIds.office }, role: 'ASSIST', state: 'WAIVED' },
      ],
    });
  });
});

describe('what two persons decide', () => {
  it('waits on the event, with who may decide, and is settled by another one', async () => {
    const event = await events.eventIn('IN_PROGRESS');
    const asked = await events.step('extend', event, people.handler, { workingDays: 4 });
    const shown =
      'pendingRequest { kind workingDays reason { code } by { id } } extensionWorkingDays availableActions { command allowed }';
    expect(await seen(asked.id, shown, people.dispatcher)).toMatchObject({
      pendingRequest: {
        kind: 'EXTEND',
        workingDays: 4,
        reason: { code: 'HARD_MATTER' },
        by: { id: people.handler.staffId },
      },
      availableActions: expect.arrayContaining([
        { command: 'APPROVE_EXTEND', allowed: true },
        { command: 'REJECT_EXTEND', allowed: true },
        { command: 'APPROVE_VOID', allowed: false },
      ]),
    });
    const granted = await events.step('decideRequest', asked, people.dispatcher, { kind: 'EXTEND' });
    expect(await seen(granted.id, shown, people.dispatcher)).toMatchObject({
      pendingRequest: null,
      extensionWorkingDays: 4,
    });
  });

  it('a hotline’s report is declined by the second dispatcher only', async () => {
    const report = await events.report(people.dispatcher, { source: 'HOTLINE' });
    const asked = await events.step('decline', report, people.dispatcher);
    expect(asked).toMatchObject({ state: 'REPORTED' });
    const kept = await events.step('decideRequest', asked, people.dispatcher2, { kind: 'DECLINE', approved: false });
    expect(kept).toMatchObject({ state: 'REPORTED' });
    const again = await events.step('decline', kept, people.dispatcher2);
    expect(await events.step('decideRequest', again, people.dispatcher, { kind: 'DECLINE' })).toMatchObject({
      state: 'DECLINED',
    });
  });

  it('the unit that signed for it agrees to a recall', async () => {
    const asked = await events.step('recall', await events.eventIn('IN_PROGRESS'), people.dispatcher);
    expect(await events.step('decideRequest', asked, people.handler, { kind: 'RECALL' })).toMatchObject({
      state: 'ACCEPTED',
    });
  });

  it('a suspension ends at its date by the platform itself, and its time is kept', async () => {
    const begin = new Date('2026-11-24T01:00:00.000Z');
    events.turnClock(begin);
    const event = await events.eventIn('IN_PROGRESS');
    const asked = await events.step('suspend', event, people.handler, { resumeDate: hoursOn(48, begin) });
    const suspended = await events.step('decideRequest', asked, people.dispatcher, { kind: 'SUSPEND' });
    expect(await events.stored(event.id)).toMatchObject({
      suspension: { since: begin, resumeDate: hoursOn(48, begin) },
    });
    events.turnClock(hoursOn(48, begin));
    const key = { idempotencyKey: 'resume-once' };
    const { document } = await events.bySystem(event.id, 'resume', suspended.version, key);
    expect(document).toMatchObject({ state: 'IN_PROGRESS', suspension: null, suspendedMs: 48 * 3_600_000 });
    expect(await events.bySystem(event.id, 'resume', suspended.version, key)).toMatchObject({ replayed: true });
    events.turnClock(null);
    const { timeline } = await events.stored(event.id);
    expect(timeline.at(-1)).toMatchObject({ step: 'resumed', actor: { system: 'clock' } });
  });
});

describe('a draft', () => {
  const draft = { placeCode: grid, workItemCode: 'FIRE' };

  it('is its reporter’s alone until it is reported', async () => {
    const saved = (await events.send('saveEventDraft', { idempotencyKey: 'draft-to-report', ...draft }, people.member))
      .event;
    expect(saved).toMatchObject({ state: 'DRAFT', version: 1 });
    expect(await seen(saved.id, 'number', people.dispatcher)).toBeNull();
    expect(await seen(saved.id, 'state', people.member)).toEqual({ state: 'DRAFT' });
    const version = { id: saved.id, expectedVersion: 1 };
    const more = { idempotencyKey: 'draft-told-more', ...draft, title: '堆物', draft: version };
    expect((await events.send('saveEventDraft', more, people.member)).event).toMatchObject({
      id: saved.id,
      version: 2,
    });
    const reported = await events.report(people.member, { draft: { ...version, expectedVersion: 2 } });
    expect(reported).toMatchObject({ id: saved.id, state: 'REPORTED', version: 3, number: saved.number });
    expect(await seen(saved.id, 'title', people.dispatcher)).toEqual({ title: '楼道堆物' });
    const again = events.report(people.member, { draft: { ...version, expectedVersion: 3 } });
    await expect(again).rejects.toMatchObject({ code: 'EVENT_STATE_FORBIDS' });
    const others = events.report(people.member2, { draft: { ...version, expectedVersion: 3 } });
    await expect(others).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' });
  });

  it('is thrown away after a week', async () => {
    const saved = (await events.send('saveEventDraft', { idempotencyKey: 'draft-expires', ...draft }, people.member))
      .event;
    await expect(events.bySystem(saved.id, 'expireDraft', 1)).rejects.toMatchObject({ code: 'CLOCK_NOT_DUE' });
    events.turnClock(hoursOn(24 * 7 + 1, new Date()));
    expect(await events.bySystem(saved.id, 'expireDraft', 1)).toMatchObject({ document: { state: 'WITHDRAWN' } });
    events.turnClock(null);
  });
});

describe('the parts of an event', () => {
  it('are found by their index: every disposal asks for them', async () => {
    const open = { parentId: 'some-event', state: { $in: [...openStates] } };
    const { db } = events.subgraph.runtime;
    const plan = JSON.stringify(await db.collection('events').find(open).explain('queryPlanner'));
    expect(plan).toContain('parentId_1');
    expect(plan).not.toContain('COLLSCAN');
  });
});

describe('what moves no event', () => {
  it('is told and kept: instruction, copy, supervision, urge, comment, progress', async () => {
    let event = await events.eventIn('IN_PROGRESS');
    const { stageStartedAt } = await events.stored(event.id);
    event = await events.step('instruct', event, people.centre);
    event = await events.step('copy', event, people.dispatcher);
    event = await events.step('supervise', event, people.supervisor, { supervision: 'YELLOW' });
    event = await events.step('urge', event, people.supervisor);
    event = await events.step('setUrgent', event, people.dispatcher);
    event = await events.step('transferWithinUnit', event, people.handler);
    event = await events.step('addProgress', event, people.handler, { interim: true, evidence: [note] });
    event = await events.step('comment', event, people.departmentHandler);
    expect(event).toMatchObject({ state: 'IN_PROGRESS', version: 12 });
    expect(await events.stored(event.id)).toMatchObject({
      ...{ stageStartedAt, supervision: 'YELLOW', urgeCount: 1, urgency: 'URGENT' },
      ...{ copiedUnitIds: [unitIds.department], assigneeStaffId: people.handler.staffId },
      interimResultAt: expect.any(Date),
    });
    const told = await seen(
      event.id,
      'timeline(commands: ["instruct", "comment"]) { comment actorRole }',
      people.handler,
    );
    expect(told).toEqual({
      timeline: [
        { comment: '限期办结。', actorRole: 'DISPATCHER' },
        { comment: '已电话告知。', actorRole: 'HANDLER' },
      ],
    });
  });

  it('cards only rise, and are given by the platform', async () => {
    const { id } = await events.report();
    await events.bySystem(id, 'warn', 1, { supervision: 'RED' });
    await events.bySystem(id, 'warn', 2, { supervision: 'YELLOW' });
    const { supervision, timeline } = await events.stored(id);
    expect([supervision, timeline.length]).toEqual(['RED', 3]);
  });
});
