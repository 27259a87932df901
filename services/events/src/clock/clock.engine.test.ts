import { eventually } from '@gridhall/service-kit/testing';
import type { EventDocument } from '../event/event.document.js';
import { people } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents({ clocks: true });
});
afterAll(async () => events.stop());

/** A Monday in Zhenhai, 9:00. */
const monday = new Date('2026-11-23T01:00:00.000Z');
const hours = (count: number, from = monday): Date => new Date(from.getTime() + count * 3_600_000);

/** Turns the clock and waits until all that is due has taken effect. */
async function until(at: Date, id: string): Promise<EventDocument> {
  events.turnClock(at);
  return eventually(async () => {
    const event = await events.stored(id);
    return event.nextAlarmAt === null || event.nextAlarmAt > at ? event : undefined;
  });
}

/** The steps that the platform took by itself. */
function taken({ timeline }: EventDocument): string[] {
  return timeline.flatMap(({ command, actor }) => ('system' in actor && actor.system === 'clock' ? command : []));
}

describe('the clocks of an event', () => {
  beforeEach(async () => {
    // A pass that began by the clock of the test before may still be under way: it is over when this one's alarms were fired.
    events.turnClock(hours(-24 * 7));
    const { id } = await events.report();
    await until(monday, id);
  });

  it('remind, give the yellow and the red card, and take it up a level, each once; at the top the red card is all', async () => {
    const { id } = await events.report();
    // Two working days: 630, 900 and 1,350 minutes of working time.
    expect(taken(await until(new Date('2026-11-24T03:59:00.000Z'), id))).toEqual([]);
    const reminded = await until(new Date('2026-11-24T04:00:00.000Z'), id);
    expect(taken(reminded)).toEqual(['remind']);
    const yellow = await until(new Date('2026-11-25T01:00:00.000Z'), id);
    expect(taken(yellow)).toEqual(['remind', 'warn']);
    expect(yellow).toMatchObject({
      supervision: 'YELLOW',
      clocks: [{ breachedAt: new Date('2026-11-25T01:00:00.000Z') }],
    });
    const red = await until(new Date('2026-11-26T01:00:00.000Z'), id);
    expect(taken(red)).toEqual(['remind', 'warn', 'warn', 'escalate']);
    expect(red).toMatchObject({ supervision: 'RED', state: 'REPORTED', commandLevel: 'DISTRICT', escalationCount: 1 });
    const atTop = await until(hours(24 * 14), id);
    expect(taken(atTop).slice(4)).toEqual(['warn', 'warn']);
    expect(atTop).toMatchObject({ commandLevel: 'DISTRICT', escalationCount: 1, nextAlarmAt: null });
  });

  it('catch up after days of standstill, in order, and remind of nothing that is past', async () => {
    const { id } = await events.report();
    const event = await until(new Date('2026-11-26T01:00:00.000Z'), id);
    expect(taken(event)).toEqual(['warn', 'warn', 'escalate']);
    expect(event.clocks[0]).toMatchObject({ breachedAt: new Date('2026-11-25T01:00:00.000Z') });
  });

  it('close what nobody evaluates, and archive what is closed, for good', async () => {
    const { id } = await events.eventIn('PENDING_EVALUATION');
    const closed = await until(hours(72), id);
    expect(closed).toMatchObject({ state: 'CLOSED', closedAt: hours(72) });
    expect(await until(hours(72 + 240), id)).toMatchObject({ state: 'ARCHIVED', nextAlarmAt: null, dueAt: null });
    expect(taken(await events.stored(id))).toEqual(['expireEvaluation', 'archive']);
  });

  it('stand still only from the approval of a suspension on, until the platform takes it up again at its date', async () => {
    const inProgress = await events.eventIn('IN_PROGRESS');
    const due = (await events.stored(inProgress.id)).dueAt;
    const resumeDate = hours(24 * 14);
    const asked = await events.step('suspend', inProgress, people.handler, { resumeDate: resumeDate.toISOString() });
    expect((await events.stored(asked.id)).dueAt).toEqual(due);
    events.turnClock(hours(24));
    const suspended = await events.step('decideRequest', asked, people.dispatcher, { kind: 'SUSPEND' });
    expect(await events.stored(suspended.id)).toMatchObject({
      state: 'SUSPENDED',
      dueAt: null,
      nextAlarmAt: resumeDate,
    });
    const resumed = await until(resumeDate, suspended.id);
    // Six working days were left of seven.
    expect(resumed).toMatchObject({ state: 'IN_PROGRESS', dueAt: new Date('2026-12-15T01:00:00.000Z') });
    expect(taken(resumed)).toEqual(['resume']);
  });

  it('run longer from the approval of an extension on', async () => {
    const inProgress = await events.eventIn('IN_PROGRESS');
    const asked = await events.step('extend', inProgress, people.handler, { workingDays: 3 });
    const extended = await events.step('decideRequest', asked, people.dispatcher, { kind: 'EXTEND' });
    expect(await events.stored(extended.id)).toMatchObject({ dueAt: new Date('2026-12-07T01:00:00.000Z') });
  });

  it('give an event back whose reporter is silent, with the time that was left', async () => {
    const reported = await events.report();
    events.turnClock(hours(1));
    await events.step('requestInfo', reported, people.dispatcher);
    const back = await until(hours(73), reported.id);
    expect(back).toMatchObject({ state: 'REPORTED', dueAt: new Date('2026-11-30T01:00:00.000Z') });
    expect(taken(back)).toEqual(['supplyInfo']);
  });

  it('never pass a verification: it goes to the command room, and on to the red card', async () => {
    const { id } = await events.eventIn('PENDING_VERIFICATION');
    const event = await until(hours(72), id);
    expect(event).toMatchObject({ state: 'PENDING_VERIFICATION', supervision: 'RED', nextAlarmAt: null });
    expect(taken(event)).toEqual(['warn', 'reassignVerification', 'warn']);
  });
});
