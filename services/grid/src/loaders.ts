import type { Role } from '@gridhall/messages';
import type DataLoader from 'dataloader';
import {
  countsLoader,
  freshnessLoader,
  tagCountsLoader,
  type BasicDataCounts,
  type Freshness,
} from './basic-data/figures.js';
import type { CareTag } from './basic-data/care-tags.js';
import { storeOf } from './basic-data/record.commands.js';
import type { RecordKindName, RecordRow } from './basic-data/record.js';
import { childCountLoader, childrenLoader, gridCountLoader, placeLoader } from './jurisdiction/jurisdiction.loaders.js';
import type { JurisdictionRow } from './jurisdiction/jurisdiction.store.js';
import type { Team } from './jurisdiction/team.rules.js';
import type { PlaceAt } from './jurisdiction/validity.rules.js';
import { standardLoader, type DistrictStandard } from './grid-standard/standard.store.js';
import { legacyGridsLoader } from './legacy-grid/legacy-grid.loader.js';
import type { LegacyGridRow } from './legacy-grid/legacy-grid.store.js';
import type { ListLoader } from './paging/lists.js';
import { visitCountLoader, type VisitsAsked } from './posting/workload.loader.js';
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
  /** Households, residents and enterprises by id. */
  readonly household: DataLoader<string, RecordRow | null>;
  readonly resident: DataLoader<string, RecordRow | null>;
  readonly enterprise: DataLoader<string, RecordRow | null>;
  /** How many of these lie in a place. */
  readonly basicDataCounts: DataLoader<string, BasicDataCounts>;
  /** How many residents of a place have each care tag. */
  readonly careTagCounts: DataLoader<string, readonly { readonly tag: CareTag; readonly residents: number }[]>;
  /** How fresh the records of a kind are in a place, where a check holds for so many days. */
  readonly freshness: (kind: RecordKindName, withinDays: number) => DataLoader<string, Freshness>;
  /** People by staff id. */
  readonly staffMember: DataLoader<string, StaffAt | null>;
  /** The places right under a place. */
  readonly children: ListLoader<{ places: string[] }, JurisdictionRow>;
  /** How many these are. */
  readonly childCount: DataLoader<string, number>;
  /** The standard of grids, by the district's code. */
  readonly gridStandard: DataLoader<string, DistrictStandard>;
  /** The domains' grids that were merged into a grid. */
  readonly legacyGrids: DataLoader<string, LegacyGridRow[]>;
  /** How many visits people made in a time. */
  readonly visitCount: DataLoader<VisitsAsked, number, string>;
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

/** One loader for the same arguments, so that all places that are asked about with them are read together. */
function byArguments<Loader>(
  open: (kind: RecordKindName, withinDays: number) => Loader,
): (kind: RecordKindName, withinDays: number) => Loader {
  const opened = new Map<string, Loader>();
  return (kind, withinDays) => {
    const name = `${kind} ${withinDays}`;
    const loader = opened.get(name) ?? open(kind, withinDays);
    opened.set(name, loader);
    return loader;
  };
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
    household: stores.households.loader(),
    resident: stores.residents.loader(),
    enterprise: stores.enterprises.loader(),
    basicDataCounts: countsLoader(stores),
    careTagCounts: tagCountsLoader(stores),
    freshness: byArguments((kind, withinDays) => freshnessLoader(storeOf(stores, kind), withinDays, at)),
    staffMember: staffLoader(stores.staff, at),
    children: childrenLoader(stores.jurisdictions, at),
    childCount: childCountLoader(stores.jurisdictions, at),
    gridCount: gridCountLoader(stores.jurisdictions, at),
    gridStandard: standardLoader(stores.standards),
    legacyGrids: legacyGridsLoader(stores.legacyGrids),
    visitCount: visitCountLoader(stores.visits),
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
