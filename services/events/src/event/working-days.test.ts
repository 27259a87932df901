import { shanghaiDay } from '@gridhall/service-kit';
import fc from 'fast-check';
import { addWorkingDays } from './working-days.js';

const shanghai = (text: string): Date => new Date(`${text}+08:00`);

describe('working days in Shanghai', () => {
  it.each([
    ['Tuesday to Thursday', '2026-11-24T16:30', 2, '2026-11-26T16:30'],
    ['Thursday over the weekend to Monday', '2026-11-26T09:00', 2, '2026-11-30T09:00'],
    ['Friday evening to Tuesday', '2026-11-27T23:59', 2, '2026-12-01T23:59'],
    ['from Saturday counts from Monday’s beginning', '2026-11-28T12:00', 2, '2026-12-02T00:00'],
    ['from Sunday too', '2026-11-29T23:00', 1, '2026-12-01T00:00'],
    ['Monday early, which is Sunday in UTC', '2026-11-30T07:00', 1, '2026-12-01T07:00'],
  ])('%s', (_, from, days, until) => {
    expect(addWorkingDays(shanghai(from), days)).toEqual(shanghai(until));
  });

  it('never ends at a weekend, never before it began, and later for a later beginning', () => {
    const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 1, max: 30 }), (one, other, days) => {
        const end = addWorkingDays(one, days);
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${shanghaiDay(end)}T00:00:00Z`).getUTCDay());
        expect(end > one).toBe(true);
        if (one <= other) expect(end <= addWorkingDays(other, days)).toBe(true);
      }),
    );
  });
});
