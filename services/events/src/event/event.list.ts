import { canonicalJson, connection, parseInput, type Caller, type Connection } from '@gridhall/service-kit';
import type { Document, Filter } from 'mongodb';
import type { EventDocument, EventRow } from './event.document.js';
import {
  all,
  asksInPerson,
  asksReporter,
  conditions,
  eventFilterSchema,
  nothing,
  type EventFilter,
} from './event.filter.rules.js';
import type { EventStore } from './event.store.js';
import { learnable, seenInPerson, visibleAlternatives, visibleReports } from './event.visibility.js';

/** The order of every list: newest first, the id deciding ties. */
export const newestFirst: [string, -1][] = [
  ['reportedAt', -1],
  ['_id', -1],
];

/** An event as lists read it: without what grows. */
export const rowProjection = { timeline: 0, commands: 0, words: 0 } as const;

/** Where places meet: the innermost one, null when they do not, undefined when none is given. */
function innermost(places: readonly (string | null | undefined)[]): string | undefined | null {
  let meeting: string | undefined;
  for (const place of places) {
    if (place == null || meeting?.startsWith(place) === true) continue;
    if (meeting !== undefined && !place.startsWith(meeting)) return null;
    meeting = place;
  }
  return meeting;
}

/** What a list is asked for. */
export interface ListQuery {
  readonly caller: Caller;
  readonly filter?: unknown;
  /** A filter that was saved before, which narrows it too. */
  readonly saved?: EventFilter | undefined;
  /** The list hangs on a place or a person, which narrows it too. */
  readonly within?: { readonly placeCode?: string; readonly reporterId?: string };
  /** A box of an inbox: its name, what it holds in alternatives that the caller sees all of, and what narrows it. */
  readonly box?: {
    readonly name: string;
    readonly alternatives: readonly Filter<EventDocument>[];
    readonly conditions: Filter<EventDocument>;
  };
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** Fields to read; all but what grows unless given. */
  readonly projection?: Document;
}

/** What is asked for, in parts. */
export interface Asked {
  /** Each must hold of every event. */
  readonly conditions: Filter<EventDocument>;
  /** One must hold: why the caller may see it. None: nothing is found. */
  readonly alternatives: readonly Filter<EventDocument>[];
}

/**
 * The parts of a filter: what is asked for, and what the caller may see of it. Every alternative has an index.
 *
 * @throws BAD_INPUT
 */
export function askedFor({ caller, filter: raw, saved = {}, within = {}, box }: ListQuery): Asked {
  const filter = parseInput(eventFilterSchema, raw ?? {}, ['filter']);
  const place = innermost([filter.placeCode, saved.placeCode, within.placeCode]);
  const [reporterId, ...others] = new Set(
    [filter.reporterId, saved.reporterId, within.reporterId].flatMap((id) => id ?? []),
  );
  if (place === null || others.length > 0) return { conditions: {}, alternatives: [] };
  const isOthers = reporterId !== undefined && reporterId !== caller.staffId;
  const asked = all([
    conditions(filter),
    conditions(saved),
    isOthers || asksReporter({ not: filter.not }) || asksReporter({ not: saved.not }) ? learnable(caller) : {},
    reporterId === undefined ? {} : { reporterStaffId: reporterId },
  ]);
  if (box !== undefined) {
    const here = place === undefined ? {} : { places: place };
    return { conditions: all([asked, box.conditions, here]), alternatives: box.alternatives };
  }
  // Of personal data, what is seen without them does not count.
  const seer = asksInPerson(filter) || asksInPerson(saved) ? seenInPerson(caller) : caller;
  return {
    conditions: asked,
    alternatives: reporterId === undefined ? visibleAlternatives(seer, place) : visibleReports(seer, reporterId, place),
  };
}

/**
 * The MongoDB filter of a list. Each alternative carries all conditions, so that each is planned on its own best index.
 *
 * @param more what must hold beside an alternative
 * @throws BAD_INPUT
 */
export function listFilter(
  query: ListQuery,
  more: (alternative: Filter<EventDocument>) => Filter<EventDocument> = () => ({}),
): Filter<EventDocument> {
  const { conditions: asked, alternatives } = askedFor(query);
  const [first, ...others] = alternatives.map((alternative) => all([alternative, asked, more(alternative)]));
  if (first === undefined) return nothing;
  return others.length === 0 ? first : { $or: [first, ...others] };
}

/**
 * A page of events, newest first.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listEvents(store: EventStore, query: ListQuery): Promise<Connection<EventRow>> {
  const { filter, saved, within, box, first, after, projection } = query;
  return connection<EventDocument>({
    collection: store.collection,
    filter: listFilter(query),
    sort: newestFirst,
    scope: `events ${canonicalJson([filter ?? null, saved ?? null, within ?? null, box?.name ?? null])}`,
    ...{ first, after },
    projection: projection ?? rowProjection,
  });
}

/** So many are counted; beyond, a number tells nobody more. */
const MOST_COUNTED = 10_000;

/**
 * How many events a list holds, by the same filter: exact up to ten thousand, then capped, so that no count reads all of a district.
 *
 * @throws BAD_INPUT
 */
export async function countEvents(
  store: EventStore,
  query: ListQuery,
): Promise<{ readonly value: number; readonly isCapped: boolean }> {
  const value = await store.collection.countDocuments(listFilter(query), { limit: MOST_COUNTED + 1 });
  return { value: Math.min(value, MOST_COUNTED), isCapped: value > MOST_COUNTED };
}
