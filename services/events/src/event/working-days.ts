import { shanghaiDay } from '@gridhall/service-kit';

const DAY_MS = 24 * 3_600_000;
/** Asia/Shanghai is UTC+8 all year. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

function isWeekend(at: Date): boolean {
  return [0, 6].includes(new Date(at.getTime() + SHANGHAI_OFFSET_MS).getUTCDay());
}

/**
 * The same time of day, `days` working days on: Monday to Friday in Asia/Shanghai. From a weekend it counts from the
 * beginning of Monday. The national calendar with its holidays and make-up days comes with the clocks.
 */
export function addWorkingDays(from: Date, days: number): Date {
  let at = from;
  if (isWeekend(at)) {
    while (isWeekend(at)) at = new Date(at.getTime() + DAY_MS);
    at = new Date(`${shanghaiDay(at)}T00:00:00+08:00`);
  }
  for (let left = days; left > 0;) {
    at = new Date(at.getTime() + DAY_MS);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}
