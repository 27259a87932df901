import type { Boundary } from '@gridhall/messages';
import { gridStandardOf, type StandardSizes } from '../jurisdiction/grid-standard.rules.js';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';

/** What a proposal looks at of a grid. */
export type MeasuredGrid = Pick<JurisdictionRow, '_id' | 'name' | 'version' | 'boundary'> & {
  readonly grid: NonNullable<JurisdictionRow['grid']>;
};

/** A split or a merge by which grids would come nearer to the standard; a person decides. */
export interface RezoningProposal {
  readonly kind: 'MERGE' | 'SPLIT';
  readonly villageCode: string;
  readonly grids: readonly MeasuredGrid[];
  /** The grids that there would be. */
  readonly into: readonly { readonly name: string; readonly households: number }[];
}

/** Do two grounds touch? Where one is not known, nothing speaks against it. */
export type Touches = (one: Boundary | null, other: Boundary | null) => boolean;

const householdsOf = (grids: readonly MeasuredGrid[]): number =>
  grids.reduce((sum, { grid }) => sum + grid.households, 0);

/** As many parts of about the standard size, as even as whole households go. */
function split(grid: MeasuredGrid, sizes: StandardSizes): RezoningProposal {
  const { households, areaType } = grid.grid;
  const { standardHouseholds, mostHouseholds } = sizes[areaType];
  const count = Math.max(2, Math.round(households / standardHouseholds), Math.ceil(households / mostHouseholds));
  const into = Array.from({ length: count }, (_, index) => ({
    name: `${grid.name}（${index + 1}）`,
    households: Math.floor(households / count) + (index < households % count ? 1 : 0),
  }));
  return { kind: 'SPLIT', villageCode: grid._id.slice(0, 12), grids: [grid], into };
}

/** Neighbours of small grids, one after the other, while they fit into one. */
function gather(
  first: MeasuredGrid,
  candidates: readonly MeasuredGrid[],
  sizes: StandardSizes,
  touches: Touches,
): MeasuredGrid[] {
  const { leastHouseholds, mostHouseholds } = sizes[first.grid.areaType];
  const group = [first];
  for (const next of candidates) {
    if (householdsOf(group) >= leastHouseholds) break;
    const fits = next.grid.areaType === first.grid.areaType && householdsOf([...group, next]) <= mostHouseholds;
    if (fits && group.some(({ boundary }) => touches(boundary, next.boundary))) group.push(next);
  }
  return group;
}

/**
 * Proposes splits of a village's grids over the standard and merges of those under it: small ones with small neighbours first,
 * then with one of standard size. No grid is in two proposals; a merge stays within the standard's bounds. Pure.
 *
 * @param grids of one village, in the order of their codes
 */
export function propose(
  grids: readonly MeasuredGrid[],
  sizes: StandardSizes,
  touches: Touches = () => true,
): RezoningProposal[] {
  const sizeOf = ({ grid }: MeasuredGrid): string => gridStandardOf(grid, sizes).size;
  const proposals = grids.filter((grid) => sizeOf(grid) === 'OVER').map((grid) => split(grid, sizes));
  const small = grids.filter((grid) => sizeOf(grid) === 'UNDER');
  const standard = grids.filter((grid) => sizeOf(grid) === 'STANDARD');
  const taken = new Set<string>();
  for (const first of small) {
    if (taken.has(first._id)) continue;
    const free = [...small, ...standard].filter((grid) => grid !== first && !taken.has(grid._id));
    const group = gather(first, free, sizes, touches);
    if (group.length < 2) continue;
    for (const { _id } of group) taken.add(_id);
    const into = [{ name: first.name, households: householdsOf(group) }];
    proposals.push({ kind: 'MERGE', villageCode: first._id.slice(0, 12), grids: group, into });
  }
  return proposals;
}
