import { nationalCalendar, startClock, WorkingCalendar } from '@gridhall/clocks';
import { nothingGiven } from '../event/command.js';
import type { EventFacts } from '../event/event.document.js';
import { decide } from '../event/event.rules.js';
import { states } from '../event/states.js';
import { eventIn, hoursOn, now } from '../testing/facts.fixture.js';
import { alarmStep } from './clock.alarms.js';
import { clockTable } from './clock.table.js';

const calendar = new WorkingCalendar(nationalCalendar);
const before = { since: now, from: 'ACCEPTED', holderUnitId: null } as const;

/** Every alarm of every clock, in every state in which it runs. */
const alarms = states.flatMap(({ state, clocks }) =>
  clocks.flatMap((clock) => clockTable[clock].alarms.map(({ name }) => ({ state, clock, name }))),
);

function eventWith(
  { state, clock: name }: Pick<(typeof alarms)[number], 'state' | 'clock'>,
  facts: Partial<EventFacts> = {},
): EventFacts {
  const policy = { counting: 'ELAPSED', minutes: 60, alarms: clockTable[name].alarms } as const;
  const waits = { infoRequest: before, suspension: { since: now, resumeDate: hoursOn(1) } };
  return { ...eventIn(state), ...waits, clocks: [startClock(name, policy, now, calendar)], ...facts };
}

describe('the step that an alarm asks for', () => {
  it.each(alarms)(
    'is one that the table allows: $name of $clock in $state',
    ({ state, clock: name, name: alarmName }) => {
      const event = eventWith({ state, clock: name });
      const [clock] = event.clocks;
      const alarm = clock?.alarms.find((one) => one.name === alarmName);
      if (clock === undefined || alarm?.at == null) throw new Error('The clock has no such alarm.');
      const { command, supervision = null, settles } = alarmStep({ clock, alarm }, event, alarm.at);
      const given = { ...nothingGiven, supervision, dueAt: alarm.at, reasonCode: 'CLOCK_BREACHED', comment: '到期' };
      expect(() => decide(event, command, given, { system: 'clock' }, hoursOn(2))).not.toThrow();
      expect(settles(event).clocks?.[0]?.alarms.find((one) => one.name === alarmName)?.firedAt).toEqual(alarm.at);
    },
  );

  it('is the red card alone where nobody stands above: the escalation goes under in it', () => {
    const event = eventWith({ state: 'ACCEPTED', clock: 'dispatch' }, { level: 'DISTRICT', commandLevel: 'DISTRICT' });
    const [clock] = event.clocks;
    const red = clock?.alarms.find(({ name }) => name === 'RED');
    if (clock === undefined || red === undefined) throw new Error('The clock has no red card.');
    const { command, supervision, settles } = alarmStep({ clock, alarm: red }, event, hoursOn(2));
    expect([command, supervision]).toEqual(['warn', 'RED']);
    expect(settles(event).clocks?.[0]?.alarms.map(({ firedAt }) => firedAt !== null)).toEqual([true, true, true, true]);
  });
});
