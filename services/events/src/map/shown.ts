import { GridhallError, parseInput, type Caller } from '@gridhall/service-kit';
import { MongoServerError, type Document, type Filter } from 'mongodb';
import type { EventDocument } from '../event/event.document.js';
import { eventFilterSchema } from '../event/event.filter.rules.js';
import { askedFor, type Asked } from '../event/event.list.js';
import { openStates } from '../event/states.js';
import { mapErrors } from './map.errors.js';
import { mapLimits } from './map.limits.js';

/** What is open: the map's indexes hold no more, so that they stay small however many events there ever were. */
export const isOpen: Filter<EventDocument> = { state: { $in: [...openStates] } };

/** What a map shows. */
export interface Shown extends Asked {
  /** Nothing but what is open? Then the map's own indexes hold all of it. */
  readonly isOpenOnly: boolean;
}

/**
 * What a map shows of what is asked for: unless states or a time are named, what is open.
 *
 * @throws BAD_INPUT
 */
export function shown(caller: Caller, raw: unknown): Shown {
  const { conditions, alternatives } = askedFor({ caller, filter: raw });
  const { states, reportedFrom } = parseInput(eventFilterSchema, raw ?? {}, ['filter']);
  if (states == null || states.length === 0) {
    return reportedFrom == null
      ? { conditions: { $and: [isOpen, conditions] }, alternatives, isOpenOnly: true }
      : { conditions, alternatives, isOpenOnly: false };
  }
  return { conditions, alternatives, isOpenOnly: states.every((state) => openStates.includes(state)) };
}

/** Both parts as one filter; the conditions on top, where they tell MongoDB which indexes will do. */
export function asFilter({ conditions, alternatives }: Asked): Filter<EventDocument> {
  return { $and: [conditions, alternatives.length === 0 ? { _id: { $in: [] } } : { $or: [...alternatives] }] };
}

const EXCEEDED_TIME_LIMIT = 50;

/**
 * Runs a query of the map, which may not take for ever.
 *
 * @param query is given the options that bound it
 * @throws MAP_TOO_MANY
 */
export async function patiently<Result>(
  query: (options: Document) => Promise<Result>,
  milliseconds: number = mapLimits.patienceMs,
): Promise<Result> {
  try {
    return await query({ maxTimeMS: milliseconds });
  } catch (error) {
    if (error instanceof MongoServerError && error.code === EXCEEDED_TIME_LIMIT) {
      throw new GridhallError(mapErrors.MAP_TOO_MANY, { seconds: milliseconds / 1_000 });
    }
    throw error;
  }
}
