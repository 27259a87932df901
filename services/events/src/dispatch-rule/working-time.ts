import type { WorkingCalendar } from '@gridhall/clocks';

/** Does a moment lie in working time? */
export type IsWorkingTime = (at: Date) => boolean;

/** Working time by the calendar in force: the first minute of work lies in it, the one after the last does not. */
export function workingTimeOf(calendar: WorkingCalendar): IsWorkingTime {
  return (at) => calendar.between(at, new Date(at.getTime() + 1)) === 1;
}
