import { isRunning, nationalCalendar, nextAlarmAt, WorkingCalendar } from '@gridhall/clocks';
import { EVENT_STATES, type EventState } from '@gridhall/messages';
import fc from 'fast-check';
import { states } from '../event/states.js';
import { eventIn, hoursOn, now } from '../testing/facts.fixture.js';
import { clocksAfter, type Clocks, type Followed } from './clock.rules.js';
import { clockTable, overrides } from './clock.table.js';
import type { ClockTerms } from './policy.rules.js';

const terms: ClockTerms = { calendar: new WorkingCalendar(nationalCalendar), table: clockTable, overrides };
const waiting: readonly EventState[] = ['INFO_REQUESTED', 'SUSPENDED', 'MERGED'];

/** The event after a step, with its clocks. */
function step(before: Followed | null, facts: Partial<Followed>, at: Date): Followed & Clocks {
  const after: Followed = { ...(before ?? eventIn('REPORTED')), ...facts };
  return { ...after, ...clocksAfter(before, after, at, terms) };
}

/** The event after it moved on. */
function moved(before: Followed, state: EventState, at: Date): Followed & Clocks {
  return step(before, { state, stageStartedAt: at }, at);
}

const open = ({ clocks }: Followed): string[] => clocks.filter(({ metAt }) => metAt === null).map(({ name }) => name);
const begun = step(null, {}, now);

describe('the clocks of an event', () => {
  it('are those of its state', () => {
    expect(open(begun)).toEqual(['accept']);
    expect(begun).toMatchObject({ dueAt: new Date('2026-11-26T08:30:00.000Z') });
    const accepted = moved(begun, 'ACCEPTED', hoursOn(1));
    expect(open(accepted)).toEqual(['dispatch']);
    expect(accepted.clocks[0]).toMatchObject({ name: 'accept', metAt: hoursOn(1), breachedAt: null, alarms: [] });
  });

  it('do not move with what moves no event', () => {
    expect(step(begun, {}, hoursOn(20)).clocks).toEqual(begun.clocks);
  });

  it('go on where the event goes on: the accept clock beside a confirmation', () => {
    const back = moved(moved(begun, 'CONFIRMING', hoursOn(1)), 'REPORTED', hoursOn(20));
    expect(open(back)).toEqual(['accept']);
    expect(back.clocks[0]).toEqual(begun.clocks[0]);
  });

  it.each(waiting)('stand still while it is %s, and go on with the time that was left', (state) => {
    const inProgress = moved(eventIn('DISPATCHED'), 'IN_PROGRESS', now);
    const paused = moved(inProgress, state, hoursOn(1));
    expect(paused.clocks.find(({ name }) => name === 'dispose')).toMatchObject({ dueAt: null, metAt: null });
    expect(paused.dueAt).toBeNull();
    const resumed = moved(paused, 'IN_PROGRESS', hoursOn(1 + 7 * 24));
    expect(open(resumed)).toEqual(['dispose']);
    const [due, later] = [inProgress, resumed].map(
      ({ clocks }) => clocks.find(({ name }) => name === 'dispose')?.dueAt,
    );
    // From Tuesday to Tuesday: five working days.
    expect(later).toEqual(terms.calendar.addWorkingDays(due ?? now, 5));
  });

  it('begin anew when a stage does in its own state, as by an escalation', () => {
    const escalated = step(begun, { stageStartedAt: hoursOn(20), commandLevel: 'DISTRICT' }, hoursOn(20));
    expect(escalated.clocks.map(({ startedAt, metAt }) => [startedAt, metAt])).toEqual([
      [now, hoursOn(20)],
      [hoursOn(20), null],
    ]);
  });

  it('are those of an urgent matter from the moment that it becomes one', () => {
    const urgent = step(begun, { urgency: 'URGENT' }, hoursOn(5));
    expect(urgent.clocks.at(-1)).toMatchObject({ name: 'accept', counting: 'ELAPSED', dueAt: hoursOn(5.5) });
    const disposing = moved(eventIn('DISPATCHED'), 'IN_PROGRESS', now);
    expect(step(disposing, { urgency: 'URGENT' }, hoursOn(5)).clocks).toEqual(disposing.clocks);
  });

  it('of any life are at most one of a name, those of the state running, and others only paused while it waits', () => {
    const lives = fc.array(fc.tuple(fc.constantFrom(...EVENT_STATES), fc.integer({ min: 1, max: 300 }), fc.boolean()), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lives, (life) => {
        let [event, at] = [begun, now];
        for (const [state, hours, isUrgent] of life) {
          at = hoursOn(hours, at);
          event = step(event, { state, stageStartedAt: at, urgency: isUrgent ? 'URGENT' : event.urgency }, at);
          const names = open(event);
          expect(new Set(names).size).toBe(names.length);
          const own = states.find((row) => row.state === state)?.clocks ?? [];
          const running = event.clocks.filter(isRunning).map(({ name }) => name);
          expect([...running].sort()).toEqual([...own].sort());
          if (!waiting.includes(state)) expect(names).toHaveLength(own.length);
          expect(event).toMatchObject({ nextAlarmAt: state === 'MERGED' ? null : nextAlarmAt(event.clocks) });
        }
      }),
    );
  });
});
