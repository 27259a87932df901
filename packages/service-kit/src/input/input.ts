import { z } from 'zod';
import { domainErrors } from '../errors/domain.errors.js';
import { GridhallError } from '../errors/gridhall-error.js';

/** A device's clock may be ahead of ours by so many hours. */
const CLIENT_AHEAD_HOURS = 24;

/** Text of people, up to so many characters: trimmed, without control characters. */
export function peoplesText(longest: number): z.ZodString {
  return (
    z
      .string()
      .trim()
      .max(longest)
      // NUL and its kin break exports and screens; line breaks and tabs are fine.
      // eslint-disable-next-line no-control-regex -- see above
      .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, 'must not hold control characters')
  );
}

/** A day of the calendar as the `Date` scalar gives it, midnight UTC: kept and compared as `2026-11-24`. */
export const calendarDay = z.date().transform((day) => day.toISOString().slice(0, 10));

/**
 * The client's time is evidence; one from tomorrow is none.
 *
 * @throws CLIENT_CLOCK_AHEAD
 */
export function checkClientClock(at: Date | null | undefined, now: Date): void {
  if (at == null || at.getTime() - now.getTime() <= CLIENT_AHEAD_HOURS * 3_600_000) return;
  throw new GridhallError(domainErrors.CLIENT_CLOCK_AHEAD, {
    clientAt: at.toISOString(),
    serverAt: now.toISOString(),
  });
}
