import { hash } from 'node:crypto';
import type { Document } from 'mongodb';
import { z } from 'zod';
import type { Point } from './coordinates.rules.js';

/** A rectangle of the map, in degrees on WGS-84: its west and south edge belong to it, its east and north edge do not. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** MapBoundsInput. */
export const boundsSchema = z
  .object({
    west: z.number().min(-180).max(180),
    south: z.number().min(-90).max(90),
    east: z.number().min(-180).max(180),
    north: z.number().min(-90).max(90),
  })
  .refine(({ west, east }) => west < east, { path: ['east'], message: 'must lie east of west' })
  .refine(({ south, north }) => south < north, { path: ['north'], message: 'must lie north of south' });

/** Strips of the map, about 130 m wide in Zhenhai. */
const STRIPS = 2 ** 18;

/** Where the map finds a point: the strip lets an index be walked strip by strip, in each only what lies in the rectangle. */
export interface OnMap extends Point {
  readonly strip: number;
  /** In which sample it is: one event in four is of tier 1 or higher, one in sixteen of tier 2 or higher, and so on. */
  readonly tier: number;
}

/** Of so many events one is in the next tier. */
export const TIER_RATIO = 4;
/** One event in 250,000 is in it: no district needs a smaller sample. */
const HIGHEST_TIER = 9;

function stripOf(longitude: number): number {
  return Math.floor(((longitude + 180) / 360) * STRIPS);
}

/** Chance, but the same for an event whenever it is asked: two bits of its hash for each tier. Where it lies says nothing about it. */
function tierOf(eventId: string): number {
  // Another piece of the hash than the one by which trivial matters are verified by sample.
  const zeros = Math.clz32(Number.parseInt(hash('sha256', eventId).slice(8, 16), 16));
  return Math.min(HIGHEST_TIER, Math.floor(zeros / Math.log2(TIER_RATIO)));
}

/** Where the map finds an event with a point. Pure. */
export function onMap({ longitude, latitude }: Point, eventId: string): OnMap {
  return { strip: stripOf(longitude), longitude, latitude, tier: tierOf(eventId) };
}

/** A MongoDB filter for what lies in a rectangle; the one test of it for lists and maps, so that their counts agree. */
export function withinBounds({ west, south, east, north }: Bounds): Document {
  return {
    'onMap.strip': { $gte: stripOf(west), $lte: stripOf(east) },
    'onMap.latitude': { $gte: south, $lt: north },
    'onMap.longitude': { $gte: west, $lt: east },
  };
}

/** A rectangle in the form in which the index of points finds it, a little larger: its sides are great circles, which bulge. */
export function aroundBounds({ west, south, east, north }: Bounds): Document {
  // Half-way between two corners, at a latitude of 45° where it is most: π / 180 / 16 of the width squared.
  const margin = 0.0012 * (east - west) ** 2 + 1e-6;
  const [low, high] = [Math.max(-90, south - margin), Math.min(90, north + margin)];
  const corners = [
    [west, low],
    [east, low],
    [east, high],
    [west, high],
    [west, low],
  ];
  return { point: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [corners] } } } };
}
