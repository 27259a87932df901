import type { AreaType } from './jurisdiction.store.js';

/** Households that a grid should have, by what its homes are like (domain §1). */
export const STANDARD_HOUSEHOLDS: Readonly<Record<AreaType, number>> = { RURAL: 150, COMMUNITY: 300 };

/** A grid of standard size lies at most this part of it away from the standard: a third. */
const PART = 3;

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
  // In whole numbers: 100 of 150 is a third less, and a fraction would say a hair more.
  const deviation = (households - standardHouseholds) * PART;
  const size = deviation > standardHouseholds ? 'OVER' : deviation < -standardHouseholds ? 'UNDER' : 'STANDARD';
  return { areaType, households, standardHouseholds, size };
}
