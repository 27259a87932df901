import { coversPlace } from '@gridhall/service-kit';

/** A place at or near a point. */
export interface PlaceAtPoint {
  readonly code: string;
  /** From the point to the place's border; 0 inside. */
  readonly metres: number;
}

/** The nearest first; of those that hold the point the innermost; on a border between two the one with the lesser code. */
function byNearness(one: PlaceAtPoint, other: PlaceAtPoint): number {
  return one.metres - other.metres || other.code.length - one.code.length || (one.code < other.code ? -1 : 1);
}

/** The place that a point is in: the innermost one that is known; undefined when there is none. */
export function nearestPlace(places: readonly PlaceAtPoint[]): PlaceAtPoint | undefined {
  return [...places].sort(byNearness)[0];
}

/** What is known of a place that was named, and of its district. */
export interface NamedPlace {
  readonly code: string;
  readonly isBounded: boolean;
  readonly isDistrictBounded: boolean;
}

/** Where a matter lies. */
export interface Placing {
  readonly placeCode: string;
  /** Does the point lie farther outside the named place than a receiver errs? */
  readonly pointOutsidePlace: boolean;
}

/**
 * Where a matter lies that was told with a point, and perhaps a place (event-lifecycle §3, "grid found or chosen"). A place
 * that was named is made as fine as the point allows, and is never contradicted: the person stands there, the receiver errs.
 * Where the reporter works counts before where the point lies exactly. Pure.
 *
 * @param candidates the places within a receiver's error of the point
 * @param ownPlaces where the caller may report
 * @returns 'outside' when the point lies outside the district
 */
export function placeOf(
  candidates: readonly PlaceAtPoint[],
  named: NamedPlace | null,
  ownPlaces: readonly string[],
): Placing | 'outside' {
  const fitting = candidates.filter(({ code }) => named === null || code.startsWith(named.code));
  const own = fitting.filter(({ code }) => coversPlace(ownPlaces, code));
  const found = nearestPlace(own) ?? nearestPlace(fitting);
  if (found !== undefined) return { placeCode: found.code, pointOutsidePlace: false };
  if (named === null) return 'outside';
  const districtCode = named.code.slice(0, 6);
  const isInDistrict = !named.isDistrictBounded || candidates.some(({ code }) => code.startsWith(districtCode));
  return isInDistrict ? { placeCode: named.code, pointOutsidePlace: named.isBounded } : 'outside';
}
