import { nationalCalendar, WorkingCalendar } from '@gridhall/clocks';
import { eventIn, now } from '../testing/facts.fixture.js';
import { clockTable, overrides } from './clock.table.js';
import { policyOf, type ClockTerms } from './policy.rules.js';

const terms: ClockTerms = { calendar: new WorkingCalendar(nationalCalendar), table: clockTable, overrides };
const event = eventIn('REPORTED');
const DAY = 450;

describe('how long a clock runs', () => {
  it.each([
    ['accept', 'WORKING', 2 * DAY],
    ['confirm', 'WORKING', DAY],
    ['info-wait', 'ELAPSED', 72 * 60],
    ['dispatch', 'WORKING', 120],
    ['sign-for', 'WORKING', 240],
    ['return-window', 'WORKING', 2 * DAY],
    ['dispose', 'WORKING', 7 * DAY],
    ['verify', 'WORKING', DAY],
    ['evaluate', 'ELAPSED', 3 * 1440],
    ['reopen-window', 'ELAPSED', 72 * 60],
    ['archive', 'ELAPSED', 10 * 1440],
    ['appeal-window', 'ELAPSED', 7 * 1440],
    ['draft', 'ELAPSED', 7 * 1440],
  ] as const)('%s: %s %i minutes by default', (name, counting, minutes) => {
    expect(policyOf(name, event, now, terms)).toMatchObject({ counting, minutes });
  });

  it.each([
    ['accept', 30],
    ['confirm', 120],
    ['dispatch', 30],
    ['sign-for', 60],
  ] as const)('%s: %i minutes round the clock when it is urgent', (name, minutes) => {
    const urgent = { ...event, urgency: 'URGENT' as const };
    expect(policyOf(name, urgent, now, terms)).toMatchObject({ counting: 'ELAPSED', minutes });
  });

  it('to dispose follows from the item', () => {
    expect(policyOf('dispose', { ...event, disposeWorkingDays: 15 }, now, terms).minutes).toBe(15 * DAY);
  });

  it.each([
    ['2026-11-24T09:00', DAY - 30],
    ['2026-11-24T13:30', 240],
    ['2026-11-24T17:00', 240],
    ['2026-11-24T23:00', DAY],
    ['2026-11-28T10:00', DAY],
  ])(
    'to dispose of what is simple: begun at %s the rest of the working day, and half of one at least',
    (at, minutes) => {
      const simple = { ...event, disposeWorkingDays: 1 };
      expect(policyOf('dispose', simple, new Date(`${at}:00+08:00`), terms)).toMatchObject({
        counting: 'WORKING',
        minutes,
      });
    },
  );

  it('is what the override says that says most of the event', () => {
    const hours = (amount: number): { amount: number; unit: 'hours' } => ({ amount, unit: 'hours' });
    const own: ClockTerms = {
      ...terms,
      overrides: [
        { clock: 'dispose', workItemCode: 'FIRE', level: 'TOWN', urgency: 'URGENT', allowance: hours(1) },
        { clock: 'dispose', workItemCode: 'FIRE', allowance: hours(4) },
        { clock: 'dispose', workItemCode: 'FIRE', level: 'TOWN', allowance: hours(3) },
        { clock: 'dispose', level: 'DISTRICT', allowance: hours(9) },
        { clock: 'dispose', urgency: 'URGENT', allowance: hours(5) },
      ],
    };
    const hoursOf = (facts: Partial<typeof event>): number =>
      policyOf('dispose', { ...event, ...facts }, now, own).minutes / 60;
    expect(hoursOf({ urgency: 'URGENT' })).toBe(1);
    expect(hoursOf({})).toBe(3);
    expect(hoursOf({ commandLevel: 'DISTRICT', workItemCode: 'WASTE' })).toBe(9);
    expect(hoursOf({ commandLevel: 'DISTRICT', workItemCode: 'FIRE' })).toBe(9);
    expect(hoursOf({ workItemCode: 'WASTE', urgency: 'URGENT' })).toBe(5);
    expect(hoursOf({ workItemCode: 'WASTE' })).toBe((7 * DAY) / 60);
  });
});
