import type { Role } from '@gridhall/messages';
import type DataLoader from 'dataloader';
import { childCountLoader, childrenLoader, gridCountLoader } from './jurisdiction/jurisdiction.loaders.js';
import type { JurisdictionRow } from './jurisdiction/jurisdiction.store.js';
import type { Team } from './jurisdiction/team.rules.js';
import type { ListLoader } from './paging/lists.js';
import { placeStaffLoader, staffLoader, teamLoader, unitStaffLoader } from './staff/staff.loaders.js';
import type { StaffDocument } from './staff/staff.store.js';
import type { Stores } from './stores.js';
import { placeUnitsLoader } from './unit/unit.list.js';
import type { UnitRow } from './unit/unit.store.js';
import type { VisitRow } from './visit/visit.store.js';
import type { WorkItemRow } from './work-item/work-item.store.js';

/** A request's loaders: everything of a kind that the request asks for is read in one query. */
export interface Loaders {
  /** Places by code. */
  readonly jurisdiction: DataLoader<string, JurisdictionRow | null>;
  /** Units by id. */
  readonly unit: DataLoader<string, UnitRow | null>;
  /** Work items by code. */
  readonly workItem: DataLoader<string, WorkItemRow | null>;
  /** Visits by id. */
  readonly visit: DataLoader<string, VisitRow | null>;
  /** People by staff id. */
  readonly staffMember: DataLoader<string, StaffDocument | null>;
  /** The places right under a place. */
  readonly children: ListLoader<{ places: string[] }, JurisdictionRow>;
  /** How many these are. */
  readonly childCount: DataLoader<string, number>;
  /** How many grids lie in a place. */
  readonly gridCount: DataLoader<string, number>;
  /** The team of a grid. */
  readonly team: DataLoader<string, Team>;
  /** The units at a place. */
  readonly placeUnits: ListLoader<object, UnitRow>;
  /** The people posted at a place. */
  readonly placeStaff: ListLoader<{ role: Role | null }, StaffDocument>;
  /** The people posted for a unit. */
  readonly unitStaff: ListLoader<{ places: string[] }, StaffDocument>;
}

/**
 * The loaders of one request.
 *
 * @param at when it came: postings are those held at this moment
 */
export function openLoaders(stores: Stores, at: Date): Loaders {
  return {
    jurisdiction: stores.jurisdictions.loader(),
    unit: stores.units.loader(),
    workItem: stores.workItems.loader(),
    visit: stores.visits.loader(),
    staffMember: staffLoader(stores.staff),
    children: childrenLoader(stores.jurisdictions),
    childCount: childCountLoader(stores.jurisdictions),
    gridCount: gridCountLoader(stores.jurisdictions),
    team: teamLoader(stores.staff, at),
    placeUnits: placeUnitsLoader(stores.units),
    placeStaff: placeStaffLoader(stores.staff, at),
    unitStaff: unitStaffLoader(stores.staff, at),
  };
}
