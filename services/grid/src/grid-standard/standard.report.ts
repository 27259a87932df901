import { placeFilter } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { touching } from '../boundary/ground.rules.js';
import { gridStandardOf, type GridStandard, type StandardSizes } from '../jurisdiction/grid-standard.rules.js';
import type { JurisdictionDocument, JurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { validAt } from '../jurisdiction/validity.rules.js';
import { propose, type MeasuredGrid, type RezoningProposal } from './proposal.rules.js';

/** How a place's grids lie to the standard. */
export interface StandardFigures {
  readonly placeCode: string;
  readonly grids: number;
  readonly households: number;
  readonly under: number;
  readonly standard: number;
  readonly over: number;
}

/** Grids of a place that are part of the net at a moment, by code, in one query. */
export async function measuredGrids(
  { collection }: JurisdictionStore,
  placeCode: string,
  at: Date,
  withGround: boolean,
): Promise<MeasuredGrid[]> {
  const filter = { ...placeFilter('_id', [placeCode]), level: 'GRID', ...validAt(at) } as Filter<JurisdictionDocument>;
  const projection = { name: 1, version: 1, grid: 1, ...(withGround ? { boundary: 1 } : {}) };
  const found = await collection.find<MeasuredGrid>(filter, { projection, sort: { _id: 1 } }).toArray();
  return found.map((grid) => ({ ...grid, boundary: withGround ? grid.boundary : null }));
}

/** The figures of a place, and of each place right under it that has grids. Pure. */
export function standardFigures(
  placeCode: string,
  grids: readonly MeasuredGrid[],
  sizes: StandardSizes,
): { readonly whole: StandardFigures; readonly parts: readonly StandardFigures[] } {
  const count = (code: string): StandardFigures => {
    const own = grids.filter(({ _id }) => _id.startsWith(code));
    const of = (size: GridStandard['size']): number =>
      own.filter(({ grid }) => gridStandardOf(grid, sizes).size === size).length;
    return {
      ...{ placeCode: code, grids: own.length, under: of('UNDER'), standard: of('STANDARD'), over: of('OVER') },
      households: own.reduce((sum, { grid }) => sum + grid.households, 0),
    };
  };
  const length = placeCode.length + 3;
  const parts = length > 12 ? [] : [...new Set(grids.map(({ _id }) => _id.slice(0, length)))];
  return { whole: count(placeCode), parts: parts.map(count) };
}

/** The proposals for all villages of a place, by village. */
export function proposals(grids: readonly MeasuredGrid[], sizes: StandardSizes): RezoningProposal[] {
  const villages = [...new Set(grids.map(({ _id }) => _id.slice(0, 12)))];
  return villages.flatMap((village) => {
    const own = grids.filter(({ _id }) => _id.startsWith(village));
    return propose(own, sizes, touching);
  });
}
