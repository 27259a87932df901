import type { StoreRuntime } from '@gridhall/service-kit';
import { jurisdictionStore, type JurisdictionStore } from './jurisdiction/jurisdiction.store.js';
import { staffStore, type StaffStore } from './staff/staff.store.js';
import { unitStore, type UnitStore } from './unit/unit.store.js';
import { workItemStore, type WorkItemStore } from './work-item/work-item.store.js';

/** Everything that grid keeps, opened on its database: by the running service, and by its tools. */
export interface Stores {
  readonly jurisdictions: JurisdictionStore;
  readonly units: UnitStore;
  readonly workItems: WorkItemStore;
  readonly staff: StaffStore;
}

/** Opens all stores of grid. */
export function openStores(runtime: StoreRuntime): Stores {
  return {
    jurisdictions: jurisdictionStore(runtime),
    units: unitStore(runtime),
    workItems: workItemStore(runtime),
    staff: staffStore(runtime),
  };
}
