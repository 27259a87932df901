import { people } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());
afterEach(() => {
  events.turnClock(null);
});

const CLOCKS = `query($id: ID!) { event(id: $id) { dueAt isOverdue clocks {
  name nameZh isDeadline state startedAt dueAt remindAt yellowAt redAt metAt breachedAt countsWorkingTime allowedMinutes
  remainingMinutes pausedMinutes calendarVersion } } }`;

describe('Event.clocks', () => {
  it('tells each stage’s deadline in working time, and how it was kept', async () => {
    events.turnClock(new Date('2026-09-30T09:00:00.000Z'));
    const event = await events.report();
    // Two working days over the National Day, and on the make-up Saturday after it.
    const ask = async (): Promise<unknown> => (await events.ask(CLOCKS, { id: event.id }, people.dispatcher)).event;
    const accept = {
      ...{ name: 'accept', nameZh: '受理', isDeadline: true, state: 'RUNNING', startedAt: '2026-09-30T09:00:00.000Z' },
      ...{
        dueAt: '2026-10-09T09:00:00.000Z',
        remindAt: '2026-10-09T03:00:00.000Z',
        yellowAt: '2026-10-09T09:00:00.000Z',
      },
      ...{ redAt: '2026-10-10T09:00:00.000Z', metAt: null, breachedAt: null, countsWorkingTime: true },
      ...{ allowedMinutes: 900, remainingMinutes: 900, pausedMinutes: 0, calendarVersion: 'cn-2026.1' },
    };
    expect(await ask()).toEqual({ dueAt: accept.dueAt, isOverdue: false, clocks: [accept] });
    events.turnClock(new Date('2026-10-09T03:30:00.000Z'));
    expect(await ask()).toMatchObject({ isOverdue: false, clocks: [{ state: 'DUE_SOON', remainingMinutes: 240 }] });
    events.turnClock(new Date('2026-10-09T09:30:00.000Z'));
    expect(await ask()).toMatchObject({ isOverdue: true, clocks: [{ state: 'OVERDUE', remainingMinutes: -30 }] });
    await events.step('accept', event, people.dispatcher);
    expect(await ask()).toMatchObject({
      dueAt: '2026-10-10T02:30:00.000Z',
      isOverdue: false,
      clocks: [
        { state: 'MISSED', metAt: '2026-10-09T09:30:00.000Z', breachedAt: accept.dueAt },
        { name: 'dispatch', state: 'RUNNING' },
      ],
    });
    const { timeline } = await events.stored(event.id);
    expect(timeline.map(({ message: { endedStages, due } }) => ({ endedStages, due }))).toEqual([
      { endedStages: [], due: { stage: 'ACCEPT', at: accept.dueAt } },
      {
        endedStages: [{ stage: 'ACCEPT', minutes: 930, outcome: 'MISSED' }],
        due: { stage: 'DISPATCH', at: '2026-10-10T02:30:00.000Z' },
      },
    ]);
  });

  it('is kept by the same one write as the step, with no clock of a state that is gone', async () => {
    const closed = await events.eventIn('CLOSED');
    const { clocks, nextAlarmAt, dueAt } = await events.stored(closed.id);
    expect(clocks.map(({ name, metAt }) => [name, metAt !== null])).toEqual([
      ...['accept', 'dispatch', 'sign-for', 'return-window', 'dispose', 'verify', 'evaluate'].map((name) => [
        name,
        true,
      ]),
      ...['reopen-window', 'archive'].map((name) => [name, false]),
    ]);
    expect(nextAlarmAt).toEqual(clocks.at(-1)?.dueAt);
    expect(dueAt).toBeNull();
  });
});
