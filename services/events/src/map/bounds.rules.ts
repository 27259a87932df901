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
}

function stripOf(longitude: number): number {
  return Math.floor(((longitude + 180) / 360) * STRIPS);
}

/** Where the map finds a point. */
export function onMap({ longitude, latitude }: Point): OnMap {
  return { strip: stripOf(longitude), longitude, latitude };
}

/** A MongoDB filter for what lies in a rectangle; the one test of it for lists and maps, so that their counts agree. */
export function withinBounds({ west, south, east, north }: Bounds): Document {
  return {
    'onMap.strip': { $gte: stripOf(west), $lte: stripOf(east) },
    'onMap.latitude': { $gte: south, $lt: north },
    'onMap.longitude': { $gte: west, $lt: east },
  };
}
