import { canonicalJson, decodeCursor, encodeCursor, parseInput, parsePage, type Caller } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { EventDocument } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { seenInPerson } from '../event/event.visibility.js';
import { geoJson, pointSchema, type Point } from './coordinates.rules.js';
import { mapLimits } from './map.limits.js';
import { asFilter, patiently, shown } from './shown.js';

/** An event near a point. */
export interface Near {
  readonly _id: string;
  readonly metres: number;
}

/** A row of a page of events near a point. */
export interface NearEdge {
  readonly cursor: string;
  readonly id: string;
  readonly metres: number;
}

/** A page of events near a point. */
export interface NearPage {
  readonly edges: readonly NearEdge[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** So far, in metres, a distance may come out otherwise when it is bounded by what it came out as before. */
const SLACK = 0.01;

function isAfter(one: Near, other: Near): boolean {
  return one.metres > other.metres || (one.metres === other.metres && one._id > other._id);
}

/**
 * The events nearest to a point, the id deciding ties; read from the index outwards, no farther than the page needs.
 *
 * @param around `after` is the last row of the page before
 * @throws MAP_TOO_MANY when it takes too long
 */
export async function nearest(
  { collection }: EventStore,
  filter: Filter<EventDocument>,
  around: { readonly point: Point; readonly metres: number; readonly rows: number; readonly after?: Near | null },
): Promise<Near[]> {
  const { point, metres, rows, after = null } = around;
  const $geoNear = {
    ...{ near: geoJson(point), key: 'point', distanceField: 'metres', query: filter },
    ...{ minDistance: Math.max(0, (after?.metres ?? 0) - SLACK), maxDistance: metres },
  };
  return patiently(async (options) => {
    const cursor = collection.aggregate<Near>([{ $geoNear }, { $project: { metres: 1 } }], {
      ...options,
      batchSize: rows + 1,
    });
    const found: Near[] = [];
    for await (const row of cursor) {
      const last = found[rows - 1];
      // Those at one distance come in any order: all of them are read before the page is cut.
      if (last !== undefined && row.metres > last.metres) break;
      if (after === null || isAfter(row, after)) found.push(row);
    }
    return found.sort((one, other) => (isAfter(one, other) ? 1 : -1)).slice(0, rows);
  });
}

const nearSchema = z.object({
  point: pointSchema,
  radiusMetres: z.number().positive().max(mapLimits.nearMetres),
});

/**
 * A page of the events near a point that the caller may see, nearest first. Where things lie exactly is personal data, so
 * what is seen without them does not count.
 *
 * @throws BAD_INPUT, CURSOR_INVALID, MAP_TOO_MANY
 */
export async function eventsNear(
  store: EventStore,
  caller: Caller,
  args: {
    readonly point: unknown;
    readonly radiusMetres: unknown;
    readonly filter?: unknown;
    readonly first?: unknown;
    readonly after?: unknown;
  },
): Promise<NearPage> {
  const { point, radiusMetres } = parseInput(nearSchema, { point: args.point, radiusMetres: args.radiusMetres }, []);
  const { size, after } = parsePage(args);
  const scope = `near ${canonicalJson([point, radiusMetres, args.filter ?? null])}`;
  const filter = asFilter(shown(seenInPerson(caller), args.filter));
  const found = await nearest(store, filter, {
    ...{ point, metres: radiusMetres, rows: size + 1 },
    after: after === null ? null : rowOf(decodeCursor(scope, after, 2)),
  });
  const edges = found
    .slice(0, size)
    .map(({ _id, metres }): NearEdge => ({ cursor: encodeCursor(scope, [metres, _id]), id: _id, metres }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function rowOf([metres, _id]: readonly unknown[]): Near {
  return { metres: Number(metres), _id: String(_id) };
}
