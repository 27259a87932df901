import { readFileSync } from 'node:fs';
import { ConfigError } from '@gridhall/service-kit';
import { z } from 'zod';
import china from './china.json';

const day = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:30');

/** Days of rest in a row, and the weekend days that are worked for them (调休), as a notice names them. */
const periodSchema = z
  .strictObject({
    name: z.string().min(1).describe('The holiday.'),
    from: day.describe('First day of rest.'),
    to: day.describe('Last day of rest.'),
    makeUpDays: z.array(day).describe('Weekend days that are worked instead.'),
  })
  .refine(({ from, to }) => from <= to, 'a holiday ends after it begins');

/** A working calendar as it stands in a file. */
export const calendarSchema = z.strictObject({
  version: z.string().min(1).max(40).describe('What clocks name as the calendar that they were counted by.'),
  workingHours: z
    .array(z.strictObject({ from: timeOfDay, to: timeOfDay }))
    .min(1)
    .refine(
      (spells) => spells.every(({ from, to }, index) => from < to && from >= (spells[index - 1]?.to ?? '00:00')),
      'spells of work follow each other and each ends after it begins',
    )
    .describe('The spells of work of every working day, in Asia/Shanghai.'),
  years: z
    .array(
      z.strictObject({
        year: z.int(),
        basis: z
          .enum(['announced', 'provisional'])
          .describe('Announced by the State Council, or derived from the law while it is not.'),
        source: z.string().min(1).describe('The notice.'),
        periods: z.array(periodSchema),
      }),
    )
    .min(1),
});

/** A working calendar as data: Monday to Friday, but for what its years say. */
export type CalendarData = z.output<typeof calendarSchema>;

/** The national calendar, 2017 to 2027: days by the State Council's notices, 2027 provisional (docs/clocks.md). */
export const nationalCalendar: CalendarData = calendarSchema.parse(china);

/**
 * A calendar from a file of the same shape, which takes the place of the national one.
 *
 * @throws ConfigError when it cannot be read or does not fit
 */
export function readCalendarFile(path: string): CalendarData {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`The calendar ${path} cannot be read: ${(error as Error).message}`);
  }
  const result = calendarSchema.safeParse(json);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The calendar ${path} does not fit:\n${lines.join('\n')}`);
}
