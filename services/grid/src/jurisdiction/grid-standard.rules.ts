import type { AreaType } from '@gridhall/messages';

/** Households that a grid of an area type should have, and from where to where it is of standard size. */
export interface StandardSize {
  readonly standardHouseholds: number;
  readonly leastHouseholds: number;
  readonly mostHouseholds: number;
}

/** The standard of each area type. */
export type StandardSizes = Readonly<Record<AreaType, StandardSize>>;

/** Households that a grid should have, by what its homes are like (domain §1), where a district has set nothing else. */
export const STANDARD_HOUSEHOLDS: Readonly<Record<AreaType, number>> = { RURAL: 150, COMMUNITY: 300 };

/** A standard with a third of it to either side, in whole households. */
function aboutThird(standardHouseholds: number): StandardSize {
  const third = standardHouseholds / 3;
  return {
    standardHouseholds,
    leastHouseholds: Math.ceil(standardHouseholds - third),
    mostHouseholds: Math.floor(standardHouseholds + third),
  };
}

/** The standard of a district that has set none. */
export const USUAL_SIZES: StandardSizes = {
  RURAL: aboutThird(STANDARD_HOUSEHOLDS.RURAL),
  COMMUNITY: aboutThird(STANDARD_HOUSEHOLDS.COMMUNITY),
};

/** A grid's size against the standard. */
export interface GridStandard extends StandardSize {
  readonly areaType: AreaType;
  readonly households: number;
  readonly size: 'UNDER' | 'STANDARD' | 'OVER';
}

/** Measures a grid against the standard of its area type. */
export function gridStandardOf(
  { areaType, households }: Pick<GridStandard, 'areaType' | 'households'>,
  sizes: StandardSizes,
): GridStandard {
  const standard = sizes[areaType];
  const { leastHouseholds, mostHouseholds } = standard;
  const size = households > mostHouseholds ? 'OVER' : households < leastHouseholds ? 'UNDER' : 'STANDARD';
  return { areaType, households, ...standard, size };
}
