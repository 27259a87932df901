import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { shanghai } from '../testing/shanghai.fixture.js';
import { nationalCalendar } from './calendar-data.js';
import { elapsedTime, WorkingCalendar } from './calendar.js';

const calendar = new WorkingCalendar(nationalCalendar);
const MINUTE_MS = 60_000;

/** Any moment of the calendar's years, most of them near what is easily got wrong. */
const edges = [
  '2019-12-31 23:59',
  '2018-12-29 08:29',
  '2026-02-14 17:30',
  '2026-02-24 00:00',
  '2025-10-11 12:00',
  '2025-12-31 17:29',
];
const moment = fc.oneof(
  fc.date({ min: shanghai('2017-01-01 00:00'), max: shanghai('2026-11-30 00:00'), noInvalidDate: true }),
  fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -90, max: 90 }))
    .map(([edge, minutes]) => new Date(shanghai(edge).getTime() + minutes * MINUTE_MS)),
);
const milliseconds = fc.oneof(
  fc.integer({ min: 0, max: 40 * 450 * MINUTE_MS }),
  fc.integer({ min: 0, max: 900 }).map((minutes) => minutes * MINUTE_MS),
);

describe('working time', () => {
  it.each([
    ['within a morning', '2026-11-24 09:00', 60, '2026-11-24 10:00'],
    ['over noon', '2026-11-24 11:30', 60, '2026-11-24 14:00'],
    ['over the night', '2026-11-24 17:00', 60, '2026-11-25 09:00'],
    ['until the evening, not the next morning', '2026-11-24 16:30', 60, '2026-11-24 17:30'],
    ['from before work', '2026-11-24 03:00', 60, '2026-11-24 09:30'],
    ['from midnight', '2026-11-24 00:00', 450, '2026-11-24 17:30'],
    ['over a weekend', '2026-11-27 17:00', 60, '2026-11-30 09:00'],
    ['over the Spring Festival, from its make-up Saturday', '2026-02-14 17:00', 60, '2026-02-24 09:00'],
    ['on a make-up Sunday', '2026-09-20 10:00', 60, '2026-09-20 11:00'],
    ['over the National Day and on the make-up Saturday after it', '2026-09-30 17:00', 450, '2026-10-08 17:00'],
    ['over a make-up Saturday', '2026-10-09 17:00', 480, '2026-10-10 17:30'],
    ['over the year’s end', '2025-12-31 17:00', 60, '2026-01-04 09:00'],
    ['into the provisional year', '2026-12-31 17:00', 60, '2027-01-04 09:00'],
    ['beyond the calendar, where only weekends rest', '2028-01-03 08:30', 450, '2028-01-03 17:30'],
    ['no time at all', '2026-11-28 10:00', 0, '2026-11-28 10:00'],
  ])('is added %s', (_, from, minutes, until) => {
    expect(calendar.addWorkingMinutes(shanghai(from), minutes)).toEqual(shanghai(until));
  });

  it('is added in days, each as long as any other', () => {
    expect(calendar.addWorkingDays(shanghai('2026-11-24 10:00'), 7)).toEqual(shanghai('2026-12-03 10:00'));
    expect(calendar.addWorkingDays(shanghai('2026-11-28 10:00'), 1)).toEqual(shanghai('2026-11-30 17:30'));
  });

  it.each([
    ['2026-11-24 10:00', '2026-11-24 17:30'],
    ['2026-11-24 17:30', '2026-11-25 17:30'],
    ['2026-11-28 10:00', '2026-11-30 17:30'],
    ['2026-02-14 23:00', '2026-02-24 17:30'],
  ])('of the day of %s ends %s', (at, until) => {
    expect(calendar.endOfWorkingDay(shanghai(at))).toEqual(shanghai(until));
  });

  it('is what counting minute by minute finds, by a list of days that others keep', () => {
    const isWorked = (at: number): boolean => {
      const local = new Date(at + 8 * 3_600_000).toISOString();
      const time = local.slice(11, 16);
      const isWithinHours = (time >= '08:30' && time < '12:00') || (time >= '13:30' && time < '17:30');
      return isWithinHours && isWorkday(local.slice(0, 10));
    };
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 3 * 1440 }), (from, minutes) => {
        const begin = Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS;
        let counted = 0;
        for (let minute = 0; minute < minutes; minute++) if (isWorked(begin + minute * MINUTE_MS)) counted++;
        const until = new Date(begin + minutes * MINUTE_MS);
        expect(calendar.workingMinutesBetween(new Date(begin), until)).toBe(counted);
        expect(calendar.workingMinutesBetween(until, new Date(begin))).toBe(0 - counted);
      }),
      { numRuns: 25 },
    );
  });

  it('between a moment and what is added to it is what was added, and no moment before has as much', () => {
    fc.assert(
      fc.property(moment, milliseconds, (from, added) => {
        const until = calendar.add(from, added);
        expect(calendar.between(from, until)).toBe(added);
        if (added > 0) expect(calendar.between(from, new Date(until.getTime() - 1))).toBe(added - 1);
      }),
    );
  });

  it('is added in one or in two parts to the same end', () => {
    fc.assert(
      fc.property(moment, milliseconds, milliseconds, (from, one, other) => {
        expect(calendar.add(calendar.add(from, one), other)).toEqual(calendar.add(from, one + other));
      }),
    );
  });

  it('never leads a later beginning to an earlier end', () => {
    fc.assert(
      fc.property(moment, moment, milliseconds, (one, other, added) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(calendar.add(first, Math.max(added, 1)) <= calendar.add(second, Math.max(added, 1))).toBe(true);
      }),
    );
  });

  it('is refused when it is no length of time', () => {
    for (const minutes of [-1, Number.NaN, Infinity]) {
      expect(() => calendar.addWorkingMinutes(new Date(), minutes)).toThrow(RangeError);
    }
  });
});

it('round the clock, time is added as it is', () => {
  const from = shanghai('2026-02-16 23:59');
  expect(elapsedTime.add(from, MINUTE_MS)).toEqual(shanghai('2026-02-17 00:00'));
  expect(elapsedTime.between(from, shanghai('2026-02-17 00:00'))).toBe(MINUTE_MS);
});
