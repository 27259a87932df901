import type DataLoader from 'dataloader';
import type { JurisdictionRow } from './jurisdiction/jurisdiction.store.js';
import type { StaffDocument } from './staff/staff.store.js';
import { staffLoader } from './staff/staff.loaders.js';
import type { Stores } from './stores.js';
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
}

/** The loaders of one request. */
export function openLoaders(stores: Stores): Loaders {
  return {
    jurisdiction: stores.jurisdictions.loader(),
    unit: stores.units.loader(),
    workItem: stores.workItems.loader(),
    visit: stores.visits.loader(),
    staffMember: staffLoader(stores.staff),
  };
}
