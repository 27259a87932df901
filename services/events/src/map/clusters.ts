import { GridhallError, parseInput, placeFilter, type Caller } from '@gridhall/service-kit';
import type { AggregateOptions, Document } from 'mongodb';
import { z } from 'zod';
import type { EventStore } from '../event/event.store.js';
import { seenInPerson } from '../event/event.visibility.js';
import { aroundBounds, boundsSchema, TIER_RATIO, withinBounds, type Bounds } from './bounds.rules.js';
import { cellsOf, clustersOf, type Cells, type Cluster, type Counted } from './clusters.rules.js';
import { SAMPLE, SAMPLED_TIER } from './map.indexes.js';
import { mapLimits } from './map.limits.js';
import { patiently, shown, type Shown } from './shown.js';

/** What a map shows of a viewport. */
export interface Clusters {
  readonly count: number;
  /** Counted from a sample? */
  readonly isEstimate: boolean;
  readonly cellDegrees: number;
  readonly clusters: readonly Cluster[];
}

const viewSchema = z.object({ bounds: boundsSchema, zoom: z.number().min(0).max(22) });

/**
 * A condition on `places` as one on `placeCode`, which says the same (domain §2): an index cannot be all that is read when
 * one of its fields is a list. Only for what the map's own indexes hold; for all else `places` has its own.
 */
function byCode({ places, ...others }: Document): Document {
  if (places === undefined) return others;
  const codes = typeof places === 'string' ? [places] : (places as { readonly $in: readonly string[] }).$in;
  return { $and: [placeFilter('placeCode', codes), others] };
}

/** A way to count: where to look, and for how many events each one that is found stands. */
interface Way {
  /** Beside what is asked for. */
  readonly where: Document;
  readonly index?: Document | string;
  /** Do the map's own indexes hold all that is looked at? */
  readonly isOnMap: boolean;
  /** So many at most are counted of each alternative. */
  readonly most?: number;
  /** So long it may take; as long as any query of a map unless given. */
  readonly milliseconds?: number;
  readonly stands: number;
}

/** How an alternative is counted. */
interface Counting {
  readonly stages: Document[];
  readonly options: AggregateOptions;
}

/** What is counted: whatever way is taken. */
interface View extends Shown {
  readonly cells: Cells;
}

/**
 * The stages that count the events of each alternative by cell. Each leaves out what those before it count, so that no event
 * counts twice and each is planned on its own best index.
 */
function countings({ alternatives, conditions, cells }: View, { where, index: hint, isOnMap, most }: Way): Counting[] {
  const cell = (field: string): Document => ({ $toInt: { $floor: { $divide: [field, cells.degrees] } } });
  const own = isOnMap ? alternatives.map(byCode) : alternatives;
  const all = [withinBounds(cells.bounds), where, conditions];
  return own.map((alternative, index) => ({
    stages: [
      { $match: { $and: [...all, alternative, ...(index === 0 ? [] : [{ $nor: own.slice(0, index) }])] } },
      ...(most === undefined ? [] : [{ $limit: most }]),
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
    ],
    // Of persons and units there may be so few that their own index is better.
    options: hint === undefined || alternatives[index]?.places === undefined ? {} : { hint },
  }));
}

async function count({ collection }: EventStore, view: View, way: Way): Promise<Counted[]> {
  const counted = await patiently(
    async (bounded) =>
      Promise.all(
        countings(view, way).map(({ stages, options }) =>
          collection.aggregate<Counted>(stages, { ...bounded, ...options }).toArray(),
        ),
      ),
    way.milliseconds,
  );
  return counted.flat();
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((total, cell) => total + cell.count, 0);
}

/** The sample of a viewport: the rarest tiers, so many that it is large enough; and for how many events one of it stands. */
async function sampleOf({ collection }: EventStore, bounds: Bounds): Promise<{ way: Way; inView: number }> {
  const [found] = await collection
    .aggregate<{ count: number; tier: number }>(
      [
        { $match: { 'onMap.tier': { $gte: SAMPLED_TIER }, ...withinBounds(bounds) } },
        { $sort: { 'onMap.tier': -1 } },
        { $limit: mapLimits.sampled + 1 },
        { $group: { _id: null, count: { $sum: 1 }, tier: { $min: '$onMap.tier' } } },
      ],
      { hint: SAMPLE },
    )
    .toArray();
  const { count: sampled = 0, tier = SAMPLED_TIER } = found ?? {};
  // The lowest tier that was met may not be there in whole.
  const lowest = sampled > mapLimits.sampled ? tier + 1 : SAMPLED_TIER;
  return {
    way: { where: { 'onMap.tier': { $gte: lowest } }, index: SAMPLE, isOnMap: true, stands: TIER_RATIO ** lowest },
    inView: sampled * TIER_RATIO ** SAMPLED_TIER,
  };
}

interface Found {
  readonly counted: readonly Counted[];
  readonly stands: number;
}

/** Counts one by one what is so little that a sample would miss it; null when it is not found in time. */
async function search(store: EventStore, view: View): Promise<Found | null> {
  const way: Way = { where: {}, isOnMap: false, milliseconds: mapLimits.searchMs, stands: 1 };
  try {
    return { counted: await count(store, view, way), stands: 1 };
  } catch (error) {
    if (error instanceof GridhallError && error.code === 'MAP_TOO_MANY') return null;
    throw error;
  }
}

/**
 * Counts what is in view: exactly where that is bounded, else from a sample. What is open has its own index. Of all states
 * there may be millions: they are counted one by one where the viewport holds few of any, or few are what is asked for.
 */
async function countView(store: EventStore, view: View): Promise<Found> {
  if (view.isOpenOnly) {
    const most = mapLimits.countedOpen + 1;
    const open = await count(store, view, { where: {}, isOnMap: true, most, stands: 1 });
    if (sum(open) < most) return { counted: open, stands: 1 };
  }
  const { bounds } = view.cells;
  const { way, inView } = await sampleOf(store, bounds);
  if (!view.isOpenOnly && inView <= mapLimits.countedExactly && bounds.east - bounds.west <= mapLimits.widestDegrees) {
    const near: Way = { where: aroundBounds(bounds), index: { point: '2dsphere' }, isOnMap: false, stands: 1 };
    return { counted: await count(store, view, near), stands: 1 };
  }
  const sample: Found = { counted: await count(store, view, way), stands: way.stands };
  if (view.isOpenOnly || sum(sample.counted) * sample.stands > mapLimits.countedExactly) return sample;
  return (await search(store, view)) ?? sample;
}

/**
 * The events of a viewport that the caller may see, as a map shows them at a zoom. What it costs is bounded, whatever there is.
 *
 * @throws BAD_INPUT, MAP_TOO_MANY
 */
export async function eventClusters(
  store: EventStore,
  caller: Caller,
  args: { readonly bounds: unknown; readonly zoom: unknown; readonly filter?: unknown },
): Promise<Clusters> {
  const { bounds, zoom } = parseInput(viewSchema, { bounds: args.bounds, zoom: args.zoom }, []);
  const isCoarse = seenInPerson(caller).postings.length < caller.postings.length;
  const cells = cellsOf(bounds, zoom, isCoarse);
  const found = await countView(store, { ...shown(caller, args.filter), cells });
  const clusters = clustersOf(found.counted, cells, isCoarse, found.stands);
  return {
    count: clusters.reduce((total, cluster) => total + cluster.count, 0),
    isEstimate: found.stands > 1,
    cellDegrees: cells.degrees,
    clusters,
  };
}
