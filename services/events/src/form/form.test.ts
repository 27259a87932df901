import { workItemMessages, type WorkItemData } from '@gridhall/messages';
import { eventually } from '@gridhall/service-kit/testing';
import { messageOf, people, workItems } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

const fire = workItems.find(({ code }) => code === 'FIRE');
if (fire === undefined) throw new Error('The fixture has no items.');

/** How long stages take where nobody says otherwise (event-lifecycle §4). */
const usual = {
  ...{ acceptWorkingDays: 2, acceptUrgentMinutes: 30, dispatchWorkingHours: 2, signForWorkingHours: 4 },
  ...{ returnWorkingDays: 2, verifyWorkingDays: 1, evaluateDays: 3, reopenHours: 72 },
};
const formFields: WorkItemData['formFields'] = [
  { name: 'floor', label: '楼层', type: 'NUMBER', required: true, options: [], min: 1, max: 99 },
  { name: 'blocked', label: '堵塞通道', type: 'BOOLEAN', required: false, options: [], min: null, max: null },
  { name: 'things', label: '堆放物', type: 'CHOICES', required: false, options: ['纸箱', '家具'], min: 1, max: 2 },
];

/** Tells events of the next version of an item, as grid does, and waits until it knows. */
async function revise(code: string, version: number, more: Partial<WorkItemData>): Promise<void> {
  const contract = version === 1 ? workItemMessages.admitted : workItemMessages.revised;
  await events.subgraph.publish(
    messageOf(contract, code, { ...fire, code, listVersion: version, ...more } as WorkItemData, version),
  );
  const kept = events.subgraph.runtime.db.collection<{ _id: string; version: number }>('workItems');
  await eventually(async () => (await kept.findOne({ _id: code }))?.version === version);
}

const EXTRA = 'query ($id: ID!) { event(id: $id) { extra { name label text number flag date choices } } }';
const extraOf = async (id: string, as = people.member): Promise<object[]> =>
  (await events.ask(EXTRA, { id }, as)).event.extra;

describe('the form of a work item', () => {
  it('is answered when a matter is reported, and the event keeps what was answered then', async () => {
    await revise('FORM', 1, { formFields });
    const extra = [
      { name: 'things', choices: ['纸箱'] },
      { name: 'floor', number: 3 },
    ];
    const { id } = await events.report(people.member, { workItemCode: 'FORM', extra });
    const nothing = { text: null, number: null, flag: null, date: null, choices: null };
    const answered = [
      { ...nothing, name: 'floor', label: '楼层', number: 3 },
      { ...nothing, name: 'things', label: '堆放物', choices: ['纸箱'] },
    ];
    expect(await extraOf(id)).toEqual(answered);
    expect(await extraOf(id, people.analyst)).toEqual([]);
    await revise('FORM', 2, { formFields: [] });
    expect(await extraOf(id)).toEqual(answered);
  });

  it('refuses what does not fit, field by field, and lets a draft be incomplete', async () => {
    await revise('STRICT', 1, { formFields });
    const extra = [
      { name: 'blocked', text: '是' },
      { name: 'things', choices: ['自行车'] },
      { name: 'colour', text: '红' },
    ];
    await expect(events.report(people.member, { workItemCode: 'STRICT', extra })).rejects.toMatchObject({
      code: 'EXTRA_FIELDS_INVALID',
      fields: [
        { name: 'colour', code: 'UNKNOWN' },
        { name: 'floor', code: 'REQUIRED' },
        { name: 'blocked', code: 'WRONG_TYPE' },
        { name: 'things', code: 'NOT_AN_OPTION' },
      ],
    });
    const draft = { title: '', description: '', placeCode: '330211003201001', workItemCode: 'STRICT', evidence: [] };
    const kept = await events.send('saveEventDraft', { idempotencyKey: 'strict-draft', ...draft }, people.member);
    expect(kept.event.state).toBe('DRAFT');
  });

  it('is asked no more, nor the item reported on, once it left the list', async () => {
    await revise('LEAVING', 1, {});
    await revise('LEAVING', 2, { isWithdrawn: true });
    await eventually(async () => {
      const reported = events.report(people.member, { workItemCode: 'LEAVING' });
      await expect(reported).rejects.toMatchObject({ code: 'WORK_ITEM_WITHDRAWN' });
      return true;
    });
  });
});

describe('the deadlines of a work item', () => {
  const dueIn = async (id: string, clock: string): Promise<number> => {
    const { clocks } = await events.stored(id);
    const found = clocks.findLast(({ name }) => name === clock);
    return ((found?.dueAt?.getTime() ?? Number.NaN) - (found?.startedAt.getTime() ?? Number.NaN)) / 60_000;
  };

  it('are what the clocks of its events run by, in the version that they were reported under', async () => {
    events.turnClock(new Date('2026-11-24T01:00:00.000Z'));
    await revise('QUICK', 1, { deadlines: { ...usual, acceptWorkingDays: 0.25, acceptUrgentMinutes: 10 } });
    const quick = await events.report(people.member, { workItemCode: 'QUICK' });
    const before = await dueIn(quick.id, 'accept');
    const urgent = await events.report(people.member, { workItemCode: 'QUICK', urgency: 'URGENT' });
    expect(await dueIn(urgent.id, 'accept')).toBe(10);
    await revise('QUICK', 2, { deadlines: usual });
    let usually = quick;
    // What is in memory follows what is in the database.
    await eventually(async () => {
      usually = await events.report(people.member, { workItemCode: 'QUICK' });
      return (await events.stored(usually.id)).workItemListVersion === 2;
    });
    expect(before).toBeLessThan(24 * 60);
    expect(await dueIn(usually.id, 'accept')).toBeGreaterThan(24 * 60);
    expect(await dueIn(quick.id, 'accept')).toBe(before);
    expect(await events.stored(usually.id)).toMatchObject({ itemDeadlines: null });
    expect(await events.stored(quick.id)).toMatchObject({
      itemDeadlines: { acceptWorkingDays: 0.25, acceptUrgentMinutes: 10 },
    });
    events.turnClock(null);
  });
});
