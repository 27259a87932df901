import gcoord from 'gcoord';
import { z } from 'zod';

/** A point on WGS-84 (EPSG:4326), in degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** The reference systems that points come in: the receiver's, and those of Chinese maps (GB 20263; BD-09 is Baidu's). */
const systems = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** Seven decimals are a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

/** The same place on WGS-84. Outside China the Chinese systems do not differ from it. */
export function toWgs84({ longitude, latitude }: Point, crs: keyof typeof systems): Point {
  const [east, north] = gcoord.transform([longitude, latitude], systems[crs], gcoord.WGS84);
  return { longitude: rounded(east), latitude: rounded(north) };
}

/** EventPointInput: in any of the reference systems; what comes out is on WGS-84. */
export const pointSchema = z
  .object({
    longitude: z.number().min(-180).max(180),
    latitude: z.number().min(-90).max(90),
    crs: z.enum(['WGS84', 'GCJ02', 'BD09']).default('WGS84'),
  })
  .transform(({ crs, ...point }) => toWgs84(point, crs));

/** As MongoDB takes it. */
export function geoJson({ longitude, latitude }: Point): { type: 'Point'; coordinates: [number, number] } {
  return { type: 'Point', coordinates: [longitude, latitude] };
}
