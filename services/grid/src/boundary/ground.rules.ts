import type { Boundary } from '@gridhall/messages';
import { difference, intersection, union, type Geom } from 'polyclip-ts';

type Ground = Boundary['coordinates'];

/** Six decimals are 11 cm: more says nothing (RFC 7946 §11.2). */
const PRECISION = 1e6;
/** Square degrees, about a square metre: what rounding leaves between two borders is no ground. */
const SLIVER = 1e-10;

/** A ground as the clipping takes it. */
export const geometry = (ground: Ground): Geom => ground as unknown as Geom;

/** A result of the clipping as a boundary: rounded, without what has no area; null when nothing is left. */
function boundaryOf(clipped: readonly (readonly (readonly (readonly number[])[])[])[]): Boundary | null {
  const coordinates = clipped
    .map((polygon) => polygon.map(roundedRing).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0 && areaOf({ type: 'MultiPolygon', coordinates: [polygon] }) > SLIVER);
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}

/** A ring whose corners have six decimals, none of them twice in a row. */
function roundedRing(ring: readonly (readonly number[])[]): [number, number][] {
  const rounded = ring.map(([x = 0, y = 0]): [number, number] => [
    Math.round(x * PRECISION) / PRECISION,
    Math.round(y * PRECISION) / PRECISION,
  ]);
  return rounded.filter(
    ([x, y], index) => index === 0 || x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1],
  );
}

/** In square degrees; holes are none of it. */
export function areaOf({ coordinates }: Boundary): number {
  const ringArea = (ring: readonly (readonly number[])[]): number =>
    Math.abs(
      ring.reduce((sum, [x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
        return sum + x * nextY - nextX * y;
      }, 0),
    ) / 2;
  return coordinates.reduce((sum, [outer = [], ...holes]) => {
    const cutOut = holes.reduce((all, hole) => all + ringArea(hole), 0);
    return sum + ringArea(outer) - cutOut;
  }, 0);
}

/** The ground of several places together; null when that of any of them is not known. Pure. */
export function united(boundaries: readonly (Boundary | null)[]): Boundary | null {
  const known = boundaries.flatMap((one) => (one === null ? [] : [geometry(one.coordinates)]));
  const [first, ...others] = known;
  if (first === undefined || known.length < boundaries.length) return null;
  return boundaryOf(union(first, ...others));
}

/** From the least to the greatest longitude (axis 0) or latitude (axis 1). */
function span({ coordinates }: Boundary, axis: 0 | 1): [low: number, high: number] {
  const values = coordinates.flat(2).map((position) => position[axis] ?? 0);
  return [Math.min(...values), Math.max(...values)];
}

/** The part of a ground between two lines of longitude (axis 0) or latitude (axis 1). */
function strip(boundary: Boundary, axis: 0 | 1, low: number, high: number): Boundary | null {
  const [west, east] = axis === 0 ? [low, high] : [-180, 180];
  const [south, north] = axis === 1 ? [low, high] : [-90, 90];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return boundaryOf(intersection(geometry(boundary.coordinates), [ring] as unknown as Geom));
}

/** Cuts a ground across its longer side, so that a share of its area, between 0 and 1, lies in the first part. */
function cut(boundary: Boundary, share: number): [Boundary | null, Boundary | null] {
  const [[west, east], [south, north]] = [span(boundary, 0), span(boundary, 1)];
  const isWide = (east - west) * Math.cos((south * Math.PI) / 180) >= north - south;
  const axis = isWide ? 0 : 1;
  const [first, last] = isWide ? [west, east] : [south, north];
  const wanted = share * areaOf(boundary);
  let [low, high] = [first, last];
  while (high - low > 1 / PRECISION) {
    const middle = (low + high) / 2;
    const part = strip(boundary, axis, first, middle);
    if (part === null || areaOf(part) < wanted) low = middle;
    else high = middle;
  }
  const at = Math.round(low * PRECISION) / PRECISION;
  return [strip(boundary, axis, first, at), strip(boundary, axis, at, last)];
}

/** How many of the first weights come nearest to half of all; at least one on either side. */
function firstHalf(weights: readonly number[], total: number): number {
  let [count, before] = [0, 0];
  for (const weight of weights.slice(0, -1)) {
    if (count > 0 && before + weight / 2 > total / 2) break;
    before += weight;
    count += 1;
  }
  return count;
}

/**
 * Shares a ground out, each part an area in proportion to its weight, halving it again and again so that the parts are no
 * strips; all alike when none weighs anything. Pure.
 *
 * @returns in the order of the weights; null for what weighs nothing, and for all while the ground is not known
 */
export function shared(ground: Boundary | null, weights: readonly number[]): (Boundary | null)[] {
  if (ground === null || weights.length < 2) return weights.map(() => ground);
  const total = weights.reduce((sum, one) => sum + one, 0);
  if (total === 0)
    return shared(
      ground,
      weights.map(() => 1),
    );
  const count = firstHalf(weights, total);
  const [first, second] = [weights.slice(0, count), weights.slice(count)];
  const share = first.reduce((sum, one) => sum + one, 0) / total;
  // One side weighs nothing: it gets no ground.
  if (share === 0) return [...first.map(() => null), ...shared(ground, second)];
  if (share === 1) return [...shared(ground, first), ...second.map(() => null)];
  const [one, other] = cut(ground, share);
  return [...shared(one, first), ...shared(other, second)];
}

/** Do two grounds touch, so that they can be one? Where one is not known, nothing speaks against it. Pure. */
export function touching(one: Boundary | null, other: Boundary | null): boolean {
  if (one === null || other === null) return true;
  const together = union(geometry(one.coordinates), geometry(other.coordinates));
  return together.length < one.coordinates.length + other.coordinates.length;
}

/** The ground that two places share; null for none. Pure. */
export function common(one: Boundary, other: Boundary): Boundary | null {
  return boundaryOf(intersection(geometry(one.coordinates), geometry(other.coordinates)));
}

/** What is left of a ground without that of others; null for nothing. Pure. */
export function remaining(ground: Boundary, others: readonly Boundary[]): Boundary | null {
  return boundaryOf(
    difference(geometry(ground.coordinates), ...others.map(({ coordinates }) => geometry(coordinates))),
  );
}
