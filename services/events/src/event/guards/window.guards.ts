import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../../errors.js';
import type { EventFacts } from '../event.document.js';
import { limits } from '../limits.js';
import type { EventGuard, GuardRule, InputGuard } from './guard.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const later = (from: Date | null, ms: number): Date | null => (from === null ? null : new Date(from.getTime() + ms));

/** The last moment to give an event back, by the clock that its dispatch began, or null when it is not dispatched. */
function returnableUntil({ clocks }: EventFacts): Date | null {
  return clocks.findLast(({ name }) => name === 'return-window')?.dueAt ?? null;
}

/** The last moment to ask for more time to dispose of an event: before it runs out (event-lifecycle §1, principle 6). */
function extendableUntil({ clocks }: EventFacts): Date | null {
  return clocks.findLast(({ name }) => name === 'dispose')?.dueAt ?? null;
}

/** The last moment to reopen an event, or null when it is not closed. */
function reopenableUntil({ closedAt, itemDeadlines }: EventFacts): Date | null {
  return later(closedAt, (itemDeadlines?.reopenHours ?? limits.reopenWindowHours) * HOUR_MS);
}

/** The last moment to appeal, or null when it is not declined. */
function appealableUntil({ declinedAt }: EventFacts): Date | null {
  return later(declinedAt, limits.appealWindowDays * DAY_MS);
}

/** Open until a moment of the event's own, counted from a recorded one (event-lifecycle §1, principle 8). */
function window(until: (event: EventFacts) => Date | null, error: (typeof errors)[keyof typeof errors]): EventGuard {
  return {
    asks: 'event',
    until,
    refuse: ({ event, now }) => {
      const last = until(event);
      return last !== null && now <= last ? null : new GridhallError(error, { until: last });
    },
  };
}

/** Not before the clock that the platform tells of, or, when it tells none, not before the default. */
function due(byDefault: (event: EventFacts) => Date | null): InputGuard {
  return {
    asks: 'input',
    input: null,
    refuse: ({ dueAt }, event, _, now) => {
      const at = dueAt ?? byDefault(event);
      return at !== null && now >= at ? null : new GridhallError(errors.CLOCK_NOT_DUE, { dueAt: at });
    },
  };
}

/** Is it still possible, is it possible already, and how often? */
export const windowGuards = {
  withinReturnWindow: window(returnableUntil, errors.RETURN_WINDOW_OVER),
  beforeDeadline: window(extendableUntil, errors.DEADLINE_OVER),
  withinReopenWindow: window(reopenableUntil, errors.REOPEN_WINDOW_OVER),
  withinAppealWindow: window(appealableUntil, errors.APPEAL_WINDOW_OVER),
  reopensLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.reopenCount < limits.reopens ? null : new GridhallError(errors.REOPEN_LIMIT, { limit: limits.reopens }),
  },
  appealsLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.appealCount < limits.appeals ? null : new GridhallError(errors.APPEAL_LIMIT, { limit: limits.appeals }),
  },
  waitsLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.infoRequestCount < limits.infoRequests
        ? null
        : new GridhallError(errors.INFO_REQUEST_LIMIT, { limit: limits.infoRequests }),
  },
  draftExpired: due(({ stageStartedAt }) => later(stageStartedAt, limits.draftDays * DAY_MS)),
  evaluationExpired: due(({ stageStartedAt, itemDeadlines }) =>
    later(stageStartedAt, (itemDeadlines?.evaluateDays ?? limits.evaluationDays) * DAY_MS),
  ),
  windowOver: due((event) => later(reopenableUntil(event), limits.archiveDays * DAY_MS)),
} as const satisfies Record<string, GuardRule>;
