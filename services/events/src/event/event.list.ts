import {
  eventSourceSchema,
  eventStateSchema,
  levelSchema,
  placeCodeSchema,
  platformSchema,
  workItemCategorySchema,
} from '@gridhall/messages';
import { canonicalJson, connection, parseInput, type Caller, type Connection } from '@gridhall/service-kit';
import type { Document, Filter } from 'mongodb';
import { z } from 'zod';
import { boundsSchema, withinBounds } from '../map/bounds.rules.js';
import type { EventDocument, EventRow } from './event.document.js';
import type { EventStore } from './event.store.js';
import { seenInPerson, visibleAlternatives, visibleReports } from './event.visibility.js';

const id = z.string().min(1).max(128);
const some = <Schema extends z.ZodType>(schema: Schema): z.ZodOptional<z.ZodNullable<z.ZodArray<Schema>>> =>
  z.array(schema).max(100).nullish();

/** Which events a list holds, as it comes from outside. */
export const eventFilterSchema = z.strictObject({
  states: some(eventStateSchema),
  levels: some(levelSchema),
  platforms: some(platformSchema),
  categories: some(workItemCategorySchema),
  workItemCodes: some(id),
  sources: some(eventSourceSchema),
  placeCode: placeCodeSchema.nullish(),
  reporterId: id.nullish(),
  holderUnitId: id.nullish(),
  reportedFrom: z.date().nullish(),
  reportedTo: z.date().nullish(),
  bounds: boundsSchema.nullish(),
});
/** Which events a list holds. */
export type EventFilter = z.output<typeof eventFilterSchema>;

/** The conditions of a filter, all but its place. An empty list of alternatives narrows nothing. */
function conditions(filter: EventFilter): Filter<EventDocument> {
  const oneOf = (field: string, values: readonly string[] | null | undefined): Document => {
    const [only, ...others] = values ?? [];
    if (only === undefined) return {};
    return { [field]: others.length === 0 ? only : { $in: [only, ...others] } };
  };
  const { reporterId, holderUnitId, reportedFrom, reportedTo } = filter;
  return {
    ...oneOf('state', filter.states),
    ...oneOf('level', filter.levels),
    ...oneOf('platform', filter.platforms),
    ...oneOf('category', filter.categories),
    ...oneOf('workItemCode', filter.workItemCodes),
    ...oneOf('source', filter.sources),
    ...(reporterId == null ? {} : { reporterStaffId: reporterId }),
    ...(holderUnitId == null ? {} : { holderUnitId }),
    ...(reportedFrom == null && reportedTo == null
      ? {}
      : {
          reportedAt: {
            ...(reportedFrom == null ? {} : { $gte: reportedFrom }),
            ...(reportedTo == null ? {} : { $lt: reportedTo }),
          },
        }),
    ...(filter.bounds == null ? {} : withinBounds(filter.bounds)),
  };
}

/** Where two places meet: the inner one, or nothing. */
function inner(one: string | undefined, other: string | undefined): string | undefined | null {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.startsWith(other)) return one;
  return other.startsWith(one) ? other : null;
}

/** What a list is asked for. */
export interface ListQuery {
  readonly caller: Caller;
  readonly filter?: unknown;
  /** The list hangs on a place or a person, which narrows it too. */
  readonly within?: { readonly placeCode?: string; readonly reporterId?: string };
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** Fields to read; all but timeline and commands unless given. */
  readonly projection?: Document;
}

/** A filter that nothing fits. */
const nothing: Filter<EventDocument> = { _id: { $in: [] } };

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
export function askedFor({ caller, filter: raw, within = {} }: ListQuery): Asked {
  const filter = parseInput(eventFilterSchema, raw ?? {}, ['filter']);
  const place = inner(filter.placeCode ?? undefined, within.placeCode);
  const isOtherPerson =
    within.reporterId !== undefined && filter.reporterId != null && filter.reporterId !== within.reporterId;
  if (place === null || isOtherPerson) return { conditions: {}, alternatives: [] };
  const reporterId = within.reporterId ?? filter.reporterId;
  // Where something lies exactly is personal data, so what is seen without them does not count.
  const seer = filter.bounds == null ? caller : seenInPerson(caller);
  return {
    conditions: conditions({ ...filter, reporterId }),
    alternatives: reporterId == null ? visibleAlternatives(seer, place) : visibleReports(seer, reporterId, place),
  };
}

/** The MongoDB filter of a list. */
function listFilter(query: ListQuery): Filter<EventDocument> {
  const { conditions: asked, alternatives } = askedFor(query);
  // Each alternative carries all conditions, so that each is planned on its own best index.
  const [first, ...others] = alternatives.map((alternative) => and(alternative, asked));
  if (first === undefined) return nothing;
  return others.length === 0 ? first : { $or: [first, ...others] };
}

/** Both filters; a field that stands in both must fit both. */
function and(one: Filter<EventDocument>, other: Filter<EventDocument>): Filter<EventDocument> {
  const isApart = Object.keys(one).every((field) => !(field in other));
  return isApart ? { ...one, ...other } : { $and: [one, other] };
}

/**
 * A page of events, newest first.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listEvents(store: EventStore, query: ListQuery): Promise<Connection<EventRow>> {
  return connection<EventDocument>({
    collection: store.collection,
    filter: listFilter(query),
    sort: [
      ['reportedAt', -1],
      ['_id', -1],
    ],
    scope: `events ${canonicalJson([query.filter ?? null, query.within ?? null])}`,
    first: query.first,
    after: query.after,
    projection: query.projection ?? { timeline: 0, commands: 0 },
  });
}
