import { nationalCalendar, readCalendarFile, WorkingCalendar } from '@gridhall/clocks';
import { z } from 'zod';
import { clockTable, overrides } from './clock.table.js';
import type { ClockTerms } from './policy.rules.js';

/** The environment that clocks read. */
export const clockConfigSchema = z.object({
  GRIDHALL_CALENDAR_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('A working calendar to take the place of the national one (docs/clocks.md).'),
  GRIDHALL_CLOCKS: z.stringbool().default(true).describe('Let the clocks of events take effect in this replica.'),
  GRIDHALL_CLOCK_POLL_SECONDS: z.coerce
    .number()
    .positive()
    .default(5)
    .describe('How late at most a clock may be noticed that was set a moment ago.'),
});

/**
 * The terms that are in force.
 *
 * @throws ConfigError when the calendar's file does not fit
 */
export function clockTerms({
  GRIDHALL_CALENDAR_FILE: file,
}: Pick<z.output<typeof clockConfigSchema>, 'GRIDHALL_CALENDAR_FILE'>): ClockTerms {
  const calendar = new WorkingCalendar(file === undefined ? nationalCalendar : readCalendarFile(file));
  return { calendar, table: clockTable, overrides };
}
