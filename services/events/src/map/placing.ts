import { GridhallError } from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import type { Point } from './coordinates.rules.js';
import { mapErrors } from './map.errors.js';
import { mapLimits } from './map.limits.js';
import { nearestPlace, placeOf, type PlaceAtPoint, type Placing } from './placing.rules.js';

/**
 * The place at a point: the innermost one that is known, or the nearest within a receiver's error.
 *
 * @throws POINT_OUTSIDE_DISTRICT
 */
export async function locate(directory: Directory, point: Point): Promise<PlaceAtPoint> {
  const place = nearestPlace(await directory.placesNear(point, mapLimits.toleranceMetres));
  if (place === undefined) throw new GridhallError(mapErrors.POINT_OUTSIDE_DISTRICT, { ...point });
  return place;
}

/**
 * Where a matter lies, as it was told: by a place, by a point on WGS-84, or by both ({@link placeOf}).
 *
 * @param ownPlaces where the caller may report; their grids are preferred on a border
 * @throws POINT_OUTSIDE_DISTRICT
 */
export async function placeReport(
  directory: Directory,
  { placeCode, point }: { readonly placeCode: string | null; readonly point: Point | null },
  ownPlaces: readonly string[],
): Promise<Placing> {
  if (point === null) {
    if (placeCode === null) throw new Error('A report has a place or a point.');
    return { placeCode, pointOutsidePlace: false };
  }
  const [candidates, place, district] = await Promise.all([
    directory.placesNear(point, mapLimits.toleranceMetres),
    placeCode === null ? null : directory.findPlace(placeCode),
    placeCode === null ? null : directory.findPlace(placeCode.slice(0, 6)),
  ]);
  const named =
    placeCode === null
      ? null
      : {
          code: placeCode,
          isBounded: place?.boundary !== undefined,
          isDistrictBounded: district?.boundary !== undefined,
        };
  const placing = placeOf(candidates, named, ownPlaces);
  if (placing === 'outside') throw new GridhallError(mapErrors.POINT_OUTSIDE_DISTRICT, { ...point });
  return placing;
}
