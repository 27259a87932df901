import { LEVELS, levelOfPlace, placeAtLevel, placeCodeSchema, type Level } from '@gridhall/messages';

/** The fact field that holds the code of the place at each level; the code of a level below the fact's own is null. */
export const placeFields = {
  DISTRICT: 'districtCode',
  TOWN: 'townCode',
  VILLAGE: 'villageCode',
  GRID: 'gridCode',
} as const satisfies Record<Level, string>;

/** The name of a fact field that holds a place's code. */
export type PlaceField = (typeof placeFields)[Level];

/** Every place that a fact counts for, so that figures group by a field at any level. */
export interface FactPlaces extends Record<PlaceField, string | null> {
  /** The place's own code: one index on it serves every level, for a place is a prefix (domain §2). */
  readonly placeCode: string;
}

/** The places that something at `placeCode` counts for: the place itself and those that stand over it. */
export function placesOf(placeCode: string): FactPlaces {
  const places: FactPlaces = { placeCode, districtCode: null, townCode: null, villageCode: null, gridCode: null };
  for (const level of LEVELS) places[placeFields[level]] = placeAtLevel(placeCode, level) ?? null;
  return places;
}

/** Places by their levels. What is no place code is at none, and left out. */
export function byLevel(places: readonly string[]): Map<Level, readonly string[]> {
  const levels = LEVELS.map((level) => [level, places.filter((code) => levelOf(code) === level)] as const);
  return new Map(levels.filter(([, codes]) => codes.length > 0));
}

function levelOf(code: string): Level | undefined {
  return placeCodeSchema.safeParse(code).success ? levelOfPlace(code) : undefined;
}
