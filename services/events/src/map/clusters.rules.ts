import type { Bounds } from './bounds.rules.js';
import { mapLimits } from './map.limits.js';

/** Those who see no personal data see no finer cells: half a kilometre, about a grid. */
const COARSE_DEGREES = 360 / 2 ** 16;

/** How a viewport is divided. */
export interface Cells {
  /** The side of a cell, in degrees; the cells of one size lie where they lie, whatever the viewport. */
  readonly degrees: number;
  /** What is counted: the viewport, and for those who see no personal data all of the cells that it touches. */
  readonly bounds: Bounds;
}

function across(from: number, to: number, degrees: number): number {
  return Math.ceil(to / degrees) - Math.floor(from / degrees);
}

/**
 * Divides a viewport into cells of 64 pixels, of tiles 256 pixels wide, or as much wider as makes them few enough. Pure.
 *
 * @param zoom of the map: at zoom 0 the world is one tile wide
 * @param isCoarse nothing may be told of finer than a grid
 */
export function cellsOf(bounds: Bounds, zoom: number, isCoarse: boolean): Cells {
  const { west, south, east, north } = bounds;
  let degrees = Math.max(360 / 2 ** (zoom + 2), isCoarse ? COARSE_DEGREES : 0);
  while (across(west, east, degrees) * across(south, north, degrees) > mapLimits.clusters) degrees *= 2;
  if (!isCoarse) return { degrees, bounds };
  const down = (edge: number): number => Math.floor(edge / degrees) * degrees;
  const up = (edge: number): number => Math.ceil(edge / degrees) * degrees;
  return { degrees, bounds: { west: down(west), south: down(south), east: up(east), north: up(north) } };
}

/** Some events in a cell, as MongoDB counts them. */
export interface Counted {
  readonly _id: { readonly column: number; readonly row: number };
  readonly count: number;
  /** Of their coordinates. */
  readonly sums: { readonly longitude: number; readonly latitude: number };
  /** One of them. */
  readonly first: string;
}

/** Events that a map shows as one. */
export interface Cluster {
  readonly count: number;
  readonly point: { readonly longitude: number; readonly latitude: number };
  readonly bounds: Bounds;
  /** The event when it is alone, and may be told apart. */
  readonly eventId: string | null;
}

/**
 * Lays together what was counted of each cell, the fullest first. Pure.
 *
 * @param stands so many events each one that was counted stands for
 */
export function clustersOf(
  counted: readonly Counted[],
  { degrees }: Cells,
  isCoarse: boolean,
  stands: number,
): Cluster[] {
  const byCell = new Map<string, Counted>();
  for (const one of counted) {
    const key = `${one._id.column} ${one._id.row}`;
    const before = byCell.get(key);
    byCell.set(
      key,
      before === undefined
        ? one
        : {
            ...before,
            count: before.count + one.count,
            sums: {
              longitude: before.sums.longitude + one.sums.longitude,
              latitude: before.sums.latitude + one.sums.latitude,
            },
          },
    );
  }
  const clusters = [...byCell.values()].map(({ _id: { column, row }, count, sums, first }): Cluster => {
    const [west, south] = [column * degrees, row * degrees];
    const middle = { longitude: west + degrees / 2, latitude: south + degrees / 2 };
    return {
      count: count * stands,
      point: isCoarse ? middle : { longitude: sums.longitude / count, latitude: sums.latitude / count },
      bounds: { west, south, east: west + degrees, north: south + degrees },
      eventId: count === 1 && stands === 1 && !isCoarse ? first : null,
    };
  });
  return clusters.sort((one, other) => other.count - one.count);
}
