import type { Boundary } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import type { JurisdictionFacts, JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';
import { fromNowOn } from '../jurisdiction/validity.rules.js';
import { rezoningErrors as errors } from './rezoning.errors.js';

/** What people say of a new grid. */
export interface GridAsked {
  /** Null: the village's next one. */
  readonly code: string | null;
  readonly name: string;
  readonly households: number;
  readonly leaderStaffId: string | null;
  readonly staffIds: readonly string[];
}

/** A grid that begins where others end. */
export interface NewGrid extends GridAsked {
  readonly code: string;
  readonly boundary: Boundary | null;
  readonly boundaryIsGenerated: boolean;
}

/** What is done to the net at one moment: some grids end, others begin in their place. */
export interface Rezoning {
  readonly endedCodes: readonly string[];
  /** The first one has what nothing else says of. */
  readonly grids: readonly NewGrid[];
  readonly at: Date;
}

/** The code of the village that a grid lies in (domain §2). */
function villageOf(gridCode: string): string {
  return gridCode.slice(0, 12);
}

/**
 * @returns the village that all of the grids lie in
 * @throws GRID_REQUIRED, GRIDS_OF_SEVERAL_VILLAGES
 */
export function commonVillage(gridCodes: readonly string[]): string {
  for (const placeCode of gridCodes) {
    if (placeCode.length !== 15) throw new GridhallError(errors.GRID_REQUIRED, { placeCode });
  }
  const [villageCode = '', ...others] = new Set(gridCodes.map(villageOf));
  if (others.length === 0) return villageCode;
  throw new GridhallError(errors.GRIDS_OF_SEVERAL_VILLAGES, { villageCodes: [villageCode, ...others] });
}

/** @throws GRID_ENDED */
export function requireGoing(grid: JurisdictionRow): JurisdictionRow {
  if (grid.validTo === null) return grid;
  throw new GridhallError(errors.GRID_ENDED, { placeCode: grid._id, successorCodes: grid.successors });
}

/**
 * Gives every new grid its code: the one that was asked for, or the next after all that the village ever had. Pure.
 *
 * @param given every code of a grid that the village has or had
 * @throws GRID_CODE_WRONG, GRID_CODE_TAKEN
 */
export function withCodes(
  villageCode: string,
  given: readonly string[],
  grids: readonly GridAsked[],
): (GridAsked & { readonly code: string })[] {
  const taken = new Set(given);
  const take = (placeCode: string): string => {
    const isOfVillage = /^\d{15}$/.test(placeCode) && villageOf(placeCode) === villageCode;
    if (!isOfVillage) throw new GridhallError(errors.GRID_CODE_WRONG, { placeCode, villageCode });
    if (taken.has(placeCode)) throw new GridhallError(errors.GRID_CODE_TAKEN, { placeCode });
    taken.add(placeCode);
    return placeCode;
  };
  const asked = grids.map((grid) => ({ grid, code: grid.code === null ? null : take(grid.code) }));
  const next = (): string => {
    const last = Math.max(0, ...[...taken].map((code) => Number(code.slice(12))));
    return take(`${villageCode}${String(last + 1).padStart(3, '0')}`);
  };
  return asked.map(({ grid, code }) => ({ ...grid, code: code ?? next() }));
}

/** The facts of a grid that begins in the place of others. Pure. */
export function begunFacts(grid: NewGrid, ended: readonly JurisdictionRow[], at: Date): JurisdictionFacts {
  const { code, name, households, boundary, boundaryIsGenerated } = grid;
  const areaType = ended[0]?.grid?.areaType ?? 'RURAL';
  return {
    ...{ name, level: 'GRID', kind: 'GRID', parentCode: villageOf(code), boundary, boundaryIsGenerated },
    grid: { areaType, households },
    ...fromNowOn(
      at,
      ended.map(({ _id }) => _id),
    ),
  };
}
