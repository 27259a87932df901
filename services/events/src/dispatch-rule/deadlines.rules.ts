import { z } from 'zod';
import type { Deadlines, HandlingTerms } from '../event/event.document.js';
import type { Suggestion } from './suggest.rules.js';

const length = (longest: number): z.ZodType<number | null> =>
  z
    .number()
    .positive()
    .max(longest)
    .nullish()
    .transform((value) => value ?? null);

/** How long a unit has, as rules and dispatchers say it; what is left out is as usual. */
export const deadlinesSchema = z.object({ signForWorkingHours: length(200), disposeWorkingDays: length(250) });

const saysSomething = ({ signForWorkingHours, disposeWorkingDays }: Deadlines): boolean =>
  signForWorkingHours !== null || disposeWorkingDays !== null;

/**
 * By which deadlines a dispatch runs (domain §4): those that the dispatcher gives, else those of the rule when its
 * suggestion is followed. Pure.
 *
 * @returns null when the clocks run as usual
 */
export function handlingTerms(
  suggestion: Suggestion | null,
  dispatchedTo: string,
  given: Deadlines | null,
): HandlingTerms | null {
  if (given !== null) return saysSomething(given) ? { setBy: 'DISPATCHER', ...given } : null;
  if (suggestion?.unitId !== dispatchedTo || !saysSomething(suggestion.deadlines)) return null;
  return { setBy: 'RULE', ...suggestion.deadlines };
}
