import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../errors.js';

/** Days of one period at most: ten years, so that no one query reads the whole history of a district for ever. */
export const MAX_PERIOD_DAYS = 3_653;

const DAY_MS = 86_400_000;
/**
 * Asia/Shanghai is eight hours ahead of UTC, without summer time since 1991: a day there begins at 16:00 UTC of the
 * day before (domain §2: days are counted in Asia/Shanghai).
 */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** A period as it is asked for: two days, each as the UTC midnight that the `Date` scalar makes of it. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** A period as moments: `begin` belongs to it, `end` no more. */
export interface Span {
  readonly begin: Date;
  readonly end: Date;
}

function dayName(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/**
 * The moments that make up a period of whole Shanghai days, both days included.
 *
 * @throws PERIOD_REVERSED, PERIOD_TOO_LONG
 */
export function spanOf(period: Period): Span {
  const { from, to } = period;
  if (to < from) throw new GridhallError(errors.PERIOD_REVERSED, { from: dayName(from), to: dayName(to) });
  const days = (to.getTime() - from.getTime()) / DAY_MS + 1;
  if (days > MAX_PERIOD_DAYS) throw new GridhallError(errors.PERIOD_TOO_LONG, { days, maxDays: MAX_PERIOD_DAYS });
  return {
    begin: new Date(from.getTime() - SHANGHAI_OFFSET_MS),
    end: new Date(to.getTime() + DAY_MS - SHANGHAI_OFFSET_MS),
  };
}
