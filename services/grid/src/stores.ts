import type { StoreRuntime } from '@gridhall/service-kit';
import { recordStores, type RecordStores } from './basic-data/record.store.js';
import { dutyStore, type DutyStore } from './duty/duty.store.js';
import { standardStore, type StandardStore } from './grid-standard/standard.store.js';
import { jurisdictionStore, type JurisdictionStore } from './jurisdiction/jurisdiction.store.js';
import { legacyGridStore, type LegacyGridStore } from './legacy-grid/legacy-grid.store.js';
import { ensureStaffIndexes, staffStore, type StaffStore } from './staff/staff.store.js';
import { unitStore, type UnitStore } from './unit/unit.store.js';
import { visitPlanStore, type VisitPlanStore } from './visit/visit.plan.store.js';
import { visitStore, type VisitStore } from './visit/visit.store.js';
import { workItemListStore, type WorkItemListStore } from './work-item-list/work-item-list.store.js';
import { workItemStore, type WorkItemStore } from './work-item/work-item.store.js';

/** Everything that grid keeps, opened on its database: by the running service, and by its tools. */
export interface Stores extends RecordStores {
  readonly jurisdictions: JurisdictionStore;
  readonly standards: StandardStore;
  readonly legacyGrids: LegacyGridStore;
  readonly units: UnitStore;
  readonly workItems: WorkItemStore;
  readonly workItemLists: WorkItemListStore;
  readonly duties: DutyStore;
  readonly visits: VisitStore;
  readonly visitPlans: VisitPlanStore;
  readonly staff: StaffStore;
}

/** Opens all stores of grid. */
export function openStores(runtime: StoreRuntime): Stores {
  return {
    jurisdictions: jurisdictionStore(runtime),
    standards: standardStore(runtime),
    legacyGrids: legacyGridStore(runtime),
    units: unitStore(runtime),
    workItems: workItemStore(runtime),
    workItemLists: workItemListStore(runtime),
    duties: dutyStore(runtime),
    visits: visitStore(runtime),
    visitPlans: visitPlanStore(runtime),
    ...recordStores(runtime),
    staff: staffStore(runtime),
  };
}

/** Makes the indexes of all stores, for tools that may come before the first service. */
export async function ensureStoreIndexes(runtime: StoreRuntime, { staff: _, ...aggregates }: Stores): Promise<void> {
  await Promise.all([...Object.values(aggregates).map((store) => store.ensureIndexes()), ensureStaffIndexes(runtime)]);
}
