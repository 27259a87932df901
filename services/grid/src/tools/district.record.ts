import type { JurisdictionKind, Platform, UnitData, WorkItemData } from '@gridhall/messages';
import { placeFilter, type Posting } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { JurisdictionDocument, JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';
import { validAt } from '../jurisdiction/validity.rules.js';
import { activePostings } from '../staff/staff.rules.js';
import type { StaffDocument, StaffFilter } from '../staff/staff.store.js';
import type { Stores } from '../stores.js';
import type { UnitDocument, UnitRow } from '../unit/unit.store.js';
import type { WorkItemRow } from '../work-item/work-item.store.js';

/** A place in a district's record. */
export interface PlaceRecord {
  readonly code: string;
  readonly name: string;
  readonly kind: JurisdictionKind;
}

/** A grid, with the households that live in it. */
export interface GridRecord extends PlaceRecord {
  readonly households: number | null;
}

/** A village or community, with its grids by code. */
export interface VillageRecord extends PlaceRecord {
  readonly kind: 'COMMUNITY' | 'VILLAGE';
  readonly grids: readonly GridRecord[];
}

/** A town or street, with its villages by code. */
export interface TownRecord extends PlaceRecord {
  readonly villages: readonly VillageRecord[];
}

/** A unit of a district. */
export interface UnitRecord extends Omit<UnitData, 'unitId'> {
  readonly id: string;
  readonly platform: Platform | null;
}

/** Somebody who holds a posting in a district now, with all the postings that they hold now. */
export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly postings: readonly Posting[];
}

/** Everything that grid knows of a district, as plain data in a stable order: by code and id, the work items by the list. */
export interface DistrictRecord extends PlaceRecord {
  readonly towns: readonly TownRecord[];
  readonly units: readonly UnitRecord[];
  readonly staff: readonly StaffRecord[];
  readonly workItems: readonly (Omit<WorkItemData, 'requiredEvidence'> &
    Pick<WorkItemRow, 'admittedLevel' | 'requiredEvidence'>)[];
}

type PlaceRow = Pick<JurisdictionRow, '_id' | 'name' | 'kind' | 'parentCode' | 'grid'>;

function treeOf(
  rows: readonly PlaceRow[],
  districtCode: string,
): Omit<DistrictRecord, 'units' | 'staff' | 'workItems'> | null {
  const byParent = new Map<string | null, PlaceRow[]>();
  for (const row of rows) byParent.set(row.parentCode, [...(byParent.get(row.parentCode) ?? []), row]);
  const under = (code: string): readonly PlaceRow[] => byParent.get(code) ?? [];
  const record = ({ _id, name, kind }: PlaceRow): PlaceRecord => ({ code: _id, name, kind });
  const district = rows.find(({ _id }) => _id === districtCode);
  if (district === undefined) return null;
  return {
    ...record(district),
    towns: under(district._id).map((town) => ({
      ...record(town),
      villages: under(town._id).map((village) => ({
        ...record(village),
        kind: village.kind === 'COMMUNITY' ? 'COMMUNITY' : 'VILLAGE',
        grids: under(village._id).map((grid) => ({ ...record(grid), households: grid.grid?.households ?? null })),
      })),
    })),
  };
}

/**
 * Reads a whole district, for tools and generators; a district is a few thousand rows.
 *
 * @param at places are those of the net, and postings those held, at this moment
 * @returns null when the net has no such district
 */
export async function readDistrict(stores: Stores, districtCode: string, at: Date): Promise<DistrictRecord | null> {
  const { jurisdictions, units, workItems, staff } = stores;
  const projection = { timeline: 0, commands: 0 } as const;
  const sort = { _id: 1 } as const;
  const [placeRows, unitRows, staffRows, itemRows] = await Promise.all([
    jurisdictions.collection
      .find<PlaceRow>(
        { ...(placeFilter('_id', [districtCode]) as Filter<JurisdictionDocument>), ...validAt(at) },
        { projection, sort },
      )
      .toArray(),
    units.collection
      .find<UnitRow>(placeFilter('placeCode', [districtCode]) as Filter<UnitDocument>, { projection, sort })
      .toArray(),
    staff
      .find(placeFilter('postings.placeCode', [districtCode]) as StaffFilter)
      .sort(sort)
      .lean<StaffDocument[]>(),
    workItems.collection.find<WorkItemRow>({}, { projection, sort: { position: 1 } }).toArray(),
  ]);
  const tree = treeOf(placeRows, districtCode);
  if (tree === null) return null;
  return {
    ...tree,
    units: unitRows.map((unit) => {
      const { unitId: id, ...data } = units.options.toMessage(unit, { step: 'established', command: '', from: null });
      return { id, ...data };
    }),
    staff: staffRows
      .map((person) => ({ id: person._id, name: person.name, postings: activePostings(person, at) }))
      .filter(({ postings }) => postings.some(({ place }) => place.startsWith(districtCode))),
    workItems: itemRows.map((item) => ({
      ...workItems.options.toMessage(item, { step: 'admitted', command: '', from: null }),
      admittedLevel: item.admittedLevel,
      requiredEvidence: item.requiredEvidence,
    })),
  };
}
