import {
  canonicalJson,
  connection,
  coversPlace,
  parseInput,
  placesFor,
  type Caller,
  type Connection,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { visitFilterSchema } from './visit.input.js';
import type { VisitDocument, VisitRow, VisitStore } from './visit.store.js';

/** What a list of visits is asked for. */
export interface VisitListQuery {
  readonly caller: Caller;
  readonly filter?: unknown;
  /** The place or the person that the list hangs on. */
  readonly of: { readonly placeCode: string } | { readonly staffId: string };
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The visits that the caller may see: those at their places, and their own. Says what `visitSight` says of one. */
export function visibleVisits(caller: Caller): Filter<VisitDocument> {
  return { $or: [{ places: { $in: placesFor(caller, 'visit:read') } }, { staffId: caller.staffId }] };
}

/** The visits in a place that the caller may see; where the caller's own place holds it, nothing else need be asked. */
function visibleWithin(caller: Caller, placeCode: string): Filter<VisitDocument> {
  const places = placesFor(caller, 'visit:read');
  if (coversPlace(places, placeCode)) return { places: placeCode };
  const inner = places.filter((place) => place.startsWith(placeCode));
  return { $or: [{ places: { $in: inner } }, { places: placeCode, staffId: caller.staffId }] };
}

/**
 * The MongoDB filter of a list: what the caller may see of what is asked for.
 *
 * @throws BAD_INPUT
 */
export function visitListFilter({ caller, filter: raw, of }: VisitListQuery): Filter<VisitDocument> {
  const { subject, staffId, placeCode, from, to } = parseInput(visitFilterSchema, raw ?? {}, ['filter']);
  const isAbout = 'placeCode' in of ? visibleWithin(caller, of.placeCode) : { $and: [of, visibleVisits(caller)] };
  const all: Filter<VisitDocument>[] = [
    isAbout,
    ...(subject == null ? [] : [{ subject }]),
    ...(staffId == null ? [] : [{ staffId }]),
    ...(placeCode == null ? [] : [{ places: placeCode }]),
    ...(from == null ? [] : [{ visitedAt: { $gte: from } }]),
    ...(to == null ? [] : [{ visitedAt: { $lt: to } }]),
  ];
  return { $and: all };
}

/**
 * A page of visits, newest first.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listVisits(store: VisitStore, query: VisitListQuery): Promise<Connection<VisitRow>> {
  return connection<VisitRow>({
    // Rows are read without the timeline.
    collection: store.collection as never,
    filter: visitListFilter(query) as Filter<VisitRow>,
    sort: [
      ['visitedAt', -1],
      ['_id', -1],
    ],
    scope: `visits ${canonicalJson([query.of, query.filter ?? null])}`,
    first: query.first,
    after: query.after,
    projection: { timeline: 0, commands: 0 },
  });
}
