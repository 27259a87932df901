import { grid, people, unitIds, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { note, photo } from '../testing/given.fixture.js';

describe('the life of an event', () => {
  let events: EventsUnderTest;
  beforeAll(async () => {
    events = await startEvents();
  });
  afterAll(async () => events.stop());

  it('leads from the report over seven people to the end', async () => {
    const reported = await events.report();
    expect(reported).toMatchObject({
      state: 'REPORTED',
      version: 1,
      level: 'TOWN',
      holderUnit: { id: unitIds.command },
    });
    const accepted = await events.step('accept', reported, people.dispatcher);
    expect(accepted).toMatchObject({ state: 'ACCEPTED', version: 2, holderUnit: { id: unitIds.command } });
    const dispatched = await events.step('dispatch', accepted, people.dispatcher);
    expect(dispatched).toMatchObject({ state: 'DISPATCHED', level: 'TOWN', holderUnit: { id: unitIds.agency } });
    const begun = await events.step('acknowledge', dispatched, people.handler);
    expect(begun).toMatchObject({ state: 'IN_PROGRESS', holderUnit: { id: unitIds.agency } });
    const disposed = await events.step('dispose', begun, people.handler);
    expect(disposed).toMatchObject({ state: 'PENDING_VERIFICATION', resolvedAtLevel: 'TOWN' });
    const verified = await events.step('verify', disposed, people.leader);
    expect(verified).toMatchObject({ state: 'PENDING_EVALUATION', holderUnit: null });
    const closed = await events.step('evaluate', verified, people.member, { satisfaction: 4 });
    expect(closed).toMatchObject({ state: 'CLOSED', version: 7, holderUnit: { id: unitIds.command } });
    expect(await events.stored(closed.id)).toMatchObject({ satisfaction: 4, closedAt: expect.any(Date) });
  });

  it('shows the whole life with who, in which post, from, to, why and what shows it', async () => {
    const { id } = await events.eventIn('PENDING_EVALUATION');
    const { event } = await events.ask(
      `query($id: ID!) { event(id: $id) {
        place { code } grid { code } workItem { code } reporter { id } timelineIntact application { id }
        leadUnit { id } disposal { result { code nameZh nameEn } unit { id } }
        evidence { kind phase reference capturedAt }
        timeline { version step command from to actor { id } actorRole actorPlace { code } actorUnit { id } reasonCode comment hash }
      } }`,
      { id },
      people.leader,
    );
    expect(event).toMatchObject({
      place: { code: grid },
      grid: { code: grid },
      workItem: { code: 'FIRE' },
      reporter: { id: people.member.staffId },
      leadUnit: { id: unitIds.agency },
      disposal: { result: { code: 'RESOLVED', nameZh: '已解决', nameEn: 'Settled' }, unit: { id: unitIds.agency } },
      application: null,
      timelineIntact: true,
    });
    expect(event.evidence).toEqual([photo, note]);
    expect(
      event.timeline.map(({ version, step, from, to }: Record<string, unknown>) => [version, step, from, to]),
    ).toEqual([
      [1, 'reported', null, 'REPORTED'],
      [2, 'accepted', 'REPORTED', 'ACCEPTED'],
      [3, 'dispatched', 'ACCEPTED', 'DISPATCHED'],
      [4, 'acknowledged', 'DISPATCHED', 'IN_PROGRESS'],
      [5, 'disposed', 'IN_PROGRESS', 'PENDING_VERIFICATION'],
      [6, 'verified', 'PENDING_VERIFICATION', 'PENDING_EVALUATION'],
    ]);
    expect(event.timeline[4]).toMatchObject({
      command: 'dispose',
      actor: { id: people.handler.staffId },
      actorRole: 'HANDLER',
      actorUnit: { id: unitIds.agency },
      reasonCode: 'RESOLVED',
      comment: '已清理。',
      hash: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('shows the newest entries when fewer are asked for', async () => {
    const { id } = await events.eventIn('DISPATCHED');
    const query = 'query($id: ID!, $last: Int) { event(id: $id) { timeline(last: $last) { version } } }';
    const { event } = await events.ask(query, { id, last: 2 }, people.leader);
    expect(event.timeline).toEqual([{ version: 2 }, { version: 3 }]);
    await expect(events.ask(query, { id, last: 0 }, people.leader)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('shows that the record was changed by hand, or its end cut off', async () => {
    const intact = async (id: string): Promise<boolean> => {
      const { event } = await events.ask(
        'query($id: ID!) { event(id: $id) { timelineIntact } }',
        { id },
        people.leader,
      );
      return event.timelineIntact;
    };
    const changed = await events.eventIn('IN_PROGRESS');
    await events.collection.updateOne({ _id: changed.id as never }, { $set: { 'timeline.1.comment': '从未说过' } });
    expect(await intact(changed.id)).toBe(false);
    const cut = await events.eventIn('IN_PROGRESS');
    await events.collection.updateOne({ _id: cut.id as never }, { $pop: { timeline: 1 } });
    expect(await intact(cut.id)).toBe(false);
  });

  it('settles on the spot in one call, at the level of the grid, and is still verified', async () => {
    const settled = await events.report(people.member, {
      settled: true,
      settlementText: '当场清理。',
      evidence: [{ ...photo, phase: 'BEFORE' }, photo],
    });
    expect(settled).toMatchObject({
      state: 'PENDING_VERIFICATION',
      version: 1,
      level: 'GRID',
      resolvedAtLevel: 'GRID',
    });
    const closed = await events.step('verify', settled, people.instructor);
    // Who disposed of it is the reporter: there is nobody to ask.
    expect(closed).toMatchObject({ state: 'CLOSED', resolvedAtLevel: 'GRID' });
  });

  it('verifies of trivial matters settled on the spot a sample, and closes the others at once', async () => {
    const states = await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        // The sample follows from the id, the id from reporter and key: these sixty are the same in every run.
        const trivial = {
          workItemCode: 'WASTE',
          settled: true,
          evidence: [photo],
          idempotencyKey: `trivial-${number}`,
        };
        return (await events.report(people.volunteer, trivial)).state;
      }),
    );
    expect(new Set(states)).toEqual(new Set(['CLOSED', 'PENDING_VERIFICATION']));
    expect(states.filter((state) => state === 'CLOSED').length).toBeGreaterThan(45);
  });

  it('takes what was settled badly on the spot back to the command room', async () => {
    const settled = await events.report(people.member, { settled: true, evidence: [photo] });
    const failed = await events.step('verify', settled, people.instructor, { passed: false, reasonCode: 'NOT_DONE' });
    expect(failed).toMatchObject({ state: 'REPORTED', resolvedAtLevel: null, holderUnit: { id: unitIds.command } });
    expect(await events.stored(failed.id)).toMatchObject({ selfHandled: false, reworkCount: 1, disposal: null });
  });

  it('comes back from a unit that is not concerned, and the third time the centre arbitrates', async () => {
    let event = await events.eventIn('ACCEPTED');
    for (const count of [1, 2, 3]) {
      event = await events.step('dispatch', event, people.dispatcher);
      event = await events.step('return', event, people.handler);
      expect(await events.stored(event.id)).toMatchObject({ state: 'ACCEPTED', returnCount: count });
    }
    expect(event).toMatchObject({ level: 'DISTRICT', holderUnit: { id: unitIds.centre } });
    await expect(events.step('dispatch', event, people.dispatcher)).rejects.toMatchObject({
      code: 'EVENT_AT_OTHER_LEVEL',
    });
    expect(await events.step('dispatch', event, people.centre)).toMatchObject({ state: 'DISPATCHED' });
  });

  it('goes back to the unit when a verifier fails the disposal', async () => {
    const disposed = await events.eventIn('PENDING_VERIFICATION');
    const failed = await events.step('verify', disposed, people.leader, { passed: false, reasonCode: 'PARTLY_DONE' });
    expect(failed).toMatchObject({ state: 'IN_PROGRESS', holderUnit: { id: unitIds.agency }, resolvedAtLevel: null });
    const again = await events.step('dispose', failed, people.handler);
    const passed = await events.step('verify', again, people.leader);
    expect(await events.stored(passed.id)).toMatchObject({ state: 'PENDING_EVALUATION', reworkCount: 1 });
  });

  it('goes up from the grid to the town, from there to the district, and no further', async () => {
    const accepted = await events.eventIn('ACCEPTED');
    const dispatched = await events.step('dispatch', accepted, people.dispatcher, { unitId: unitIds.team });
    expect(dispatched).toMatchObject({ level: 'GRID' });
    const begun = await events.step('acknowledge', dispatched, people.member2);
    const atTown = await events.step('escalate', begun, people.leader, { reasonCode: 'BEYOND_AUTHORITY' });
    expect(atTown).toMatchObject({ state: 'ACCEPTED', level: 'TOWN', holderUnit: { id: unitIds.command } });
    const atDistrict = await events.step('escalate', atTown, people.dispatcher);
    expect(atDistrict).toMatchObject({ state: 'ACCEPTED', level: 'DISTRICT', holderUnit: { id: unitIds.centre } });
    await expect(events.step('escalate', atDistrict, people.centre)).rejects.toMatchObject({ code: 'LEVEL_HIGHEST' });
    const department = { unitId: unitIds.department };
    const atDepartment = await events.step('dispatch', atDistrict, people.centre, department);
    const inHand = await events.step('acknowledge', atDepartment, people.departmentHandler);
    const disposed = await events.step('dispose', inHand, people.departmentHandler);
    expect(disposed).toMatchObject({ resolvedAtLevel: 'DISTRICT' });
  });

  it('is closed without an answer by the command room, and taken up again by it', async () => {
    const asked = await events.eventIn('PENDING_EVALUATION');
    const closed = await events.step('close', asked, people.dispatcher);
    expect(closed).toMatchObject({ state: 'CLOSED' });
    const reopened = await events.step('reopen', closed, people.supervisor);
    expect(reopened).toMatchObject({ state: 'ACCEPTED', resolvedAtLevel: null, holderUnit: { id: unitIds.command } });
    const stored = await events.stored(reopened.id);
    expect(stored).toMatchObject({ reopenCount: 1, closedAt: null, satisfaction: null, leadUnitId: unitIds.agency });
  });

  it.each<[string, Person]>([
    ['the reporter', people.member],
    ['a dispatcher on the reporter’s behalf', people.dispatcher],
  ])('is evaluated by %s', async (_, as) => {
    const asked = await events.eventIn('PENDING_EVALUATION');
    expect(await events.step('evaluate', asked, as, { satisfaction: 3 })).toMatchObject({ state: 'CLOSED' });
  });

  it('is reopened by its reporter too', async () => {
    const closed = await events.eventIn('CLOSED');
    const reopened = await events.step('reopen', closed, people.member, { reasonCode: 'NOT_SOLVED' });
    expect(reopened).toMatchObject({ state: 'ACCEPTED' });
  });
});
