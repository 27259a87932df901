import type { StoreRuntime } from '@gridhall/service-kit';
import { jurisdictionStore, type JurisdictionStore } from './jurisdiction/jurisdiction.store.js';
import { ensureStaffIndexes, staffStore, type StaffStore } from './staff/staff.store.js';
import { unitStore, type UnitStore } from './unit/unit.store.js';
import { visitStore, type VisitStore } from './visit/visit.store.js';
import { workItemStore, type WorkItemStore } from './work-item/work-item.store.js';

/** Everything that grid keeps, opened on its database: by the running service, and by its tools. */
export interface Stores {
  readonly jurisdictions: JurisdictionStore;
  readonly units: UnitStore;
  readonly workItems: WorkItemStore;
  readonly visits: VisitStore;
  readonly staff: StaffStore;
}

/** Opens all stores of grid. */
export function openStores(runtime: StoreRuntime): Stores {
  return {
    jurisdictions: jurisdictionStore(runtime),
    units: unitStore(runtime),
    workItems: workItemStore(runtime),
    visits: visitStore(runtime),
    staff: staffStore(runtime),
  };
}

/** The stores whose steps are relayed to the broker. */
export function aggregatesOf({
  jurisdictions,
  units,
  workItems,
  visits,
}: Stores): readonly (JurisdictionStore | UnitStore | WorkItemStore | VisitStore)[] {
  return [jurisdictions, units, workItems, visits];
}

/** Makes the indexes of all stores, for tools that may come before the first service. */
export async function ensureStoreIndexes(runtime: StoreRuntime, stores: Stores): Promise<void> {
  await Promise.all([...aggregatesOf(stores).map((store) => store.ensureIndexes()), ensureStaffIndexes(runtime)]);
}
