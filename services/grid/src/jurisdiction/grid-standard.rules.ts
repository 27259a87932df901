import type { AreaType } from './jurisdiction.store.js';

/** Households that a grid should have, by what its homes are like (domain §1). */
export const STANDARD_HOUSEHOLDS: Readonly<Record<AreaType, number>> = { RURAL: 150, COMMUNITY: 300 };

/** How far a grid may lie from the standard, as a share of it, and still be of standard size. */
const TOLERANCE = 1 / 3;

/** A grid's size against the standard. */
export interface GridStandard {
  readonly areaType: AreaType;
  readonly households: number;
  readonly standardHouseholds: number;
  readonly size: 'UNDER' | 'STANDARD' | 'OVER';
}

/** Measures a grid against the standard of its area type. */
export function gridStandardOf({ areaType, households }: Pick<GridStandard, 'areaType' | 'households'>): GridStandard {
  const standardHouseholds = STANDARD_HOUSEHOLDS[areaType];
  const deviation = households / standardHouseholds - 1;
  const size = deviation > TOLERANCE ? 'OVER' : deviation < -TOLERANCE ? 'UNDER' : 'STANDARD';
  return { areaType, households, standardHouseholds, size };
}
