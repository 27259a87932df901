import type { Role } from '@gridhall/messages';
import type DataLoader from 'dataloader';
import { childCountLoader, childrenLoader, gridCountLoader, placeLoader } from './jurisdiction/jurisdiction.loaders.js';
import type { JurisdictionRow } from './jurisdiction/jurisdiction.store.js';
import type { Team } from './jurisdiction/team.rules.js';
import type { PlaceAt } from './jurisdiction/validity.rules.js';
import type { ListLoader } from './paging/lists.js';
import { placeStaffLoader, staffLoader, teamLoader, unitStaffLoader } from './staff/staff.loaders.js';
import type { StaffAt } from './staff/staff.rules.js';
import type { StaffDocument } from './staff/staff.store.js';
import type { Stores } from './stores.js';
import { placeUnitsLoader } from './unit/unit.list.js';
import type { UnitRow } from './unit/unit.store.js';
import type { VisitPlanRow } from './visit/visit.plan.store.js';
import type { VisitRow } from './visit/visit.store.js';
import type { WorkItemRow } from './work-item/work-item.store.js';

/** A request's loaders: everything of a kind that the request asks for is read in one query. */
export interface Loaders {
  /** Places by code, those that are no more too. */
  readonly jurisdiction: DataLoader<string, PlaceAt | null>;
  /** Units by id. */
  readonly unit: DataLoader<string, UnitRow | null>;
  /** Work items by code. */
  readonly workItem: DataLoader<string, WorkItemRow | null>;
  /** Visits by id. */
  readonly visit: DataLoader<string, VisitRow | null>;
  /** Planned visits by id. */
  readonly visitPlan: DataLoader<string, VisitPlanRow | null>;
  /** People by staff id. */
  readonly staffMember: DataLoader<string, StaffAt | null>;
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
 * The loaders of one request, for one moment.
 *
 * @param at places are what they were, and postings those held, at this moment
 */
export function openLoaders(stores: Stores, at: Date): Loaders {
  return {
    jurisdiction: placeLoader(stores.jurisdictions, at),
    unit: stores.units.loader(),
    workItem: stores.workItems.loader(),
    visit: stores.visits.loader(),
    visitPlan: stores.visitPlans.loader(),
    staffMember: staffLoader(stores.staff, at),
    children: childrenLoader(stores.jurisdictions, at),
    childCount: childCountLoader(stores.jurisdictions, at),
    gridCount: gridCountLoader(stores.jurisdictions, at),
    team: teamLoader(stores.staff, at),
    placeUnits: placeUnitsLoader(stores.units),
    placeStaff: placeStaffLoader(stores.staff, at),
    unitStaff: unitStaffLoader(stores.staff, at),
  };
}

/** A request's loaders for any moment; those of one moment are the same ones, however often they are asked for. */
export function loadersByMoment(stores: Stores, now: Date, loaders: Loaders): (at: Date | null | undefined) => Loaders {
  const opened = new Map([[now.getTime(), loaders]]);
  return (at) => {
    const moment = at ?? now;
    const known = opened.get(moment.getTime()) ?? openLoaders(stores, moment);
    opened.set(moment.getTime(), known);
    return known;
  };
}
