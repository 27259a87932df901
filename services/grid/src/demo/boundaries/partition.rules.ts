import { cut, edgesOf, type Polygon, type Position } from './polygon.rules.js';

/** Something that takes up room, in proportion to its weight. */
export interface Weighed {
  readonly weight: number;
}

/**
 * Shares a convex polygon out among `parts`, in their order, each an area in proportion to its weight. The parts are
 * convex, share no area and leave none over.
 */
export function partition<Part extends Weighed>(
  polygon: Polygon,
  parts: readonly Part[],
): (readonly [Part, Polygon])[] {
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) return [[only, polygon]];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  let [count, before] = [0, 0];
  // As many first ones as come nearest to half of the weight; at least one on either side.
  for (const { weight } of parts.slice(0, -1)) {
    if (count > 0 && before + weight / 2 > total / 2) break;
    before += weight;
    count += 1;
  }
  const [first, second] = cut(polygon, before / total);
  return [...partition(first, parts.slice(0, count)), ...partition(second, parts.slice(count))];
}

/** A corner within this many degrees (22 cm) of a slanting edge was made on it: two roundings of 11 cm apart. */
const ON_EDGE = 2e-6;

/** Does a corner lie on an edge, between its ends? */
function liesOn([x, y]: Position, [[fromX, fromY], [toX, toY]]: readonly [Position, Position]): boolean {
  if (x < Math.min(fromX, toX) || x > Math.max(fromX, toX) || y < Math.min(fromY, toY) || y > Math.max(fromY, toY))
    return false;
  if ((x === fromX && y === fromY) || (x === toX && y === toY)) return false;
  // What runs along an axis has its corners to the last digit; within its box there is nothing but it.
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  return Math.abs((x - fromX) * alongY - (y - fromY) * alongX) <= ON_EDGE * Math.hypot(alongX, alongY);
}

/**
 * Puts every corner of any polygon into the edges of all others that pass through it. Neighbours then have the same edges,
 * corner by corner: no gap and no overlap is left between them, whether an edge is read as a straight line on the map
 * (RFC 7946 §3.1.1) or as the shortest way on the globe (MongoDB).
 */
export function conform(polygons: readonly Polygon[]): Polygon[] {
  const corners = [...new Map(polygons.flat().map((corner) => [corner.join(), corner])).values()];
  return polygons.map((polygon) =>
    edgesOf(polygon).flatMap((edge) => {
      const [from] = edge;
      const distance = ([x, y]: Position): number => Math.hypot(x - from[0], y - from[1]);
      const between = corners.filter((corner) => liesOn(corner, edge));
      return [from, ...between.sort((a, b) => distance(a) - distance(b))];
    }),
  );
}
