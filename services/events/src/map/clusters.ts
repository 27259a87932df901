import { parseInput, placeFilter, type Caller } from '@gridhall/service-kit';
import type { Document } from 'mongodb';
import { z } from 'zod';
import type { EventStore } from '../event/event.store.js';
import { seenInPerson } from '../event/event.visibility.js';
import { boundsSchema, withinBounds } from './bounds.rules.js';
import { cellsOf, clustersOf, type Cluster, type Counted } from './clusters.rules.js';
import { mapLimits } from './map.limits.js';
import { patiently, shown, tooMany } from './shown.js';

/** What a map shows of a viewport. */
export interface Clusters {
  readonly count: number;
  readonly cellDegrees: number;
  readonly clusters: readonly Cluster[];
}

const viewSchema = z.object({ bounds: boundsSchema, zoom: z.number().min(0).max(22) });

/**
 * A condition on `places` as one on `placeCode`, which says the same (domain §2): an index cannot be all that is read when
 * one of its fields is a list. Only for what is open, which that index holds; for all else `places` has its own.
 */
function byCode({ places, ...others }: Document): Document {
  if (places === undefined) return others;
  const codes = typeof places === 'string' ? [places] : (places as { readonly $in: readonly string[] }).$in;
  return { $and: [placeFilter('placeCode', codes), others] };
}

/**
 * The stages that count the events of each alternative by cell. Each leaves out what those before it count, so that no event
 * counts twice and each is planned on its own best index.
 */
function countings(own: readonly Document[], conditions: Document, degrees: number): Document[][] {
  const cell = (field: string): Document => ({ $toInt: { $floor: { $divide: [field, degrees] } } });
  return own.map((alternative, index) => [
    {
      $match: { $and: [conditions, alternative, ...(index === 0 ? [] : [{ $nor: own.slice(0, index) }])] },
    },
    { $limit: mapLimits.countedEvents + 1 },
    {
      $group: {
        _id: { column: cell('$onMap.longitude'), row: cell('$onMap.latitude') },
        count: { $sum: 1 },
        longitude: { $sum: '$onMap.longitude' },
        latitude: { $sum: '$onMap.latitude' },
        first: { $min: '$_id' },
      },
    },
    { $project: { count: 1, first: 1, sums: { longitude: '$longitude', latitude: '$latitude' } } },
  ]);
}

/**
 * The events of a viewport that the caller may see, as a map shows them at a zoom.
 *
 * @throws BAD_INPUT, MAP_TOO_MANY
 */
export async function eventClusters(
  { collection }: EventStore,
  caller: Caller,
  args: { readonly bounds: unknown; readonly zoom: unknown; readonly filter?: unknown },
): Promise<Clusters> {
  const { bounds, zoom } = parseInput(viewSchema, { bounds: args.bounds, zoom: args.zoom }, []);
  const isCoarse = seenInPerson(caller).postings.length < caller.postings.length;
  const cells = cellsOf(bounds, zoom, isCoarse);
  const { conditions, alternatives, isOpenOnly } = shown(caller, args.filter);
  const own = isOpenOnly ? alternatives.map(byCode) : alternatives;
  const inView = { $and: [withinBounds(cells.bounds), conditions] };
  const counted = await patiently(async (options) =>
    Promise.all(
      countings(own, inView, cells.degrees).map((stages) => collection.aggregate<Counted>(stages, options).toArray()),
    ),
  );
  const clusters = clustersOf(counted.flat(), cells, isCoarse);
  const count = clusters.reduce((sum, cluster) => sum + cluster.count, 0);
  if (count > mapLimits.countedEvents) throw tooMany();
  return { count, cellDegrees: cells.degrees, clusters };
}
