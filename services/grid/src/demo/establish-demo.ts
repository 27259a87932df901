import { randomUUID } from 'node:crypto';
import {
  GridhallError,
  placeFilter,
  shanghaiDay,
  type Aggregate,
  type AggregateStore,
  type Birth,
  type KeyRing,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { createAccounts, type AccountStore } from '../account/account.store.js';
import type { JurisdictionDocument, JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';
import { fromNowOn } from '../jurisdiction/validity.rules.js';
import { withSealedPhone } from '../staff/staff.phone.js';
import type { StaffDocument, StaffStore } from '../staff/staff.store.js';
import type { Stores } from '../stores.js';
import { COMMON_DEADLINES, WORK_ITEM_LIST_VERSION, WORK_ITEMS } from '../work-item/work-item.list.js';
import { firstList } from '../work-item-list/first-list.js';
import { drawBoundaries } from './boundaries/draw.rules.js';
import { establishBoundaries } from './boundaries/establish-boundaries.js';
import { demoErrors as errors } from './demo.errors.js';
import { layGrids, type DemoPlace } from './grids.rules.js';
import { foundProviders } from './providers.rules.js';
import { postStaff } from './staff.rules.js';
import { foundUnits, type DemoTree } from './units.rules.js';

/** How many of a kind the district has, and how many of them were made now. */
export interface Made {
  readonly created: number;
  readonly total: number;
}

/** What an establishment made; done again, nothing. */
export type DemoSummary = Readonly<
  Record<'grids' | 'units' | 'staff' | 'workItems' | 'workItemLists' | 'boundaries' | 'accounts', Made>
>;

/** Puts in the aggregates that are not there yet. Those that are cost a look, not their message and hash again. */
async function insertMissing<Document extends Aggregate<Data>, Data, Step extends string>(
  store: AggregateStore<Document, Data, Step>,
  births: readonly (Birth<Document, Step> & { readonly id: string })[],
  requestId: string,
): Promise<Made> {
  const filter = { _id: { $in: births.map(({ id }) => id) } } as Filter<Document>;
  const known = new Set((await store.collection.distinct('_id', filter)) as string[]);
  const missing = births.filter(({ id }) => !known.has(id));
  const command = { command: 'establish-demo', actor: { system: 'establish-demo' }, requestId };
  return { created: await store.insertMany(missing, command), total: births.length };
}

/** Puts in the people who are not there yet; whoever is there keeps name and postings. */
async function insertStaff(store: StaffStore, ring: KeyRing, people: readonly StaffDocument[]): Promise<Made> {
  const ids = people.map(({ _id }) => _id);
  const known = new Set(await store.distinct('_id', { _id: { $in: ids } }));
  const missing = people.filter(({ _id }) => !known.has(_id));
  if (missing.length === 0) return { created: 0, total: people.length };
  // An upsert that sets on insert only: two establishments at once do not meet in an error.
  const { upsertedCount } = await store.collection.bulkWrite(
    missing
      .map((person) => withSealedPhone(ring, person))
      .map(({ _id, ...person }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: person }, upsert: true },
      })) as never,
    { ordered: false },
  );
  return { created: upsertedCount, total: people.length };
}

async function readTree({ jurisdictions }: Stores, districtCode: string): Promise<DemoTree> {
  const filter = { ...placeFilter('_id', [districtCode]), level: { $ne: 'GRID' } } as Filter<JurisdictionDocument>;
  const rows = await jurisdictions.collection
    .find<Pick<JurisdictionRow, '_id' | 'name' | 'kind' | 'level'>>(filter, {
      projection: { name: 1, kind: 1, level: 1 },
      sort: { _id: 1 },
    })
    .toArray();
  const at = (level: JurisdictionRow['level']): DemoPlace[] =>
    rows.flatMap(({ _id, name, kind, ...row }) => (row.level === level ? [{ code: _id, name, kind }] : []));
  const [district] = at('DISTRICT');
  if (district === undefined) throw new GridhallError(errors.DISTRICT_NOT_IMPORTED, { districtCode });
  const villages = at('VILLAGE');
  if (villages.length === 0) throw new GridhallError(errors.DISTRICT_WITHOUT_VILLAGES, { districtCode });
  return { district, towns: at('TOWN'), villages, grids: layGrids(villages) };
}

/**
 * Gives a district that has its divisions everything else that it works with: grids, units, people, the work-item list,
 * a map, and an account for each of the people. The same district gets the same ones; what is there already stays as it is, so
 * an establishment that was cut off is finished by doing it again.
 *
 * @param password of every account made now
 * @throws DISTRICT_NOT_IMPORTED, DISTRICT_WITHOUT_VILLAGES, and what createAccounts throws
 */
export async function establishDemo(
  stores: Stores & { readonly accounts: AccountStore; readonly ring: KeyRing },
  districtCode: string,
  password: string,
): Promise<DemoSummary> {
  const tree = await readTree(stores, districtCode);
  const year = Number(shanghaiDay(stores.units.runtime.now()).slice(0, 4));
  const unitData = [...foundUnits(tree), ...foundProviders(tree, year)];
  const people = postStaff(tree, unitData);
  const requestId = randomUUID();
  const boundaries = drawBoundaries(tree);

  const grids = tree.grids.map(({ code, name, villageCode, areaType, households }) => ({
    id: code,
    step: 'established' as const,
    document: {
      ...({ name, level: 'GRID', kind: 'GRID', parentCode: villageCode } as const),
      ...{ grid: { areaType, households }, boundary: boundaries.get(code) ?? null },
      boundaryIsGenerated: boundaries.has(code),
      ...fromNowOn(),
    },
    entry: { to: name },
  }));
  const units = unitData.map(({ unitId, ...unit }) => ({
    id: unitId,
    step: 'established' as const,
    document: unit,
    entry: { to: unit.name },
  }));
  const workItems = WORK_ITEMS.map(({ code, disposeWorkingDays, ...item }, index) => ({
    id: code,
    step: 'admitted' as const,
    document: {
      ...item,
      listVersion: WORK_ITEM_LIST_VERSION,
      position: index + 1,
      deadlines: { ...COMMON_DEADLINES, disposeWorkingDays },
    },
    entry: { to: item.name },
  }));

  const [madeGrids, madeUnits, madeItems, madeStaff, madeLists] = await Promise.all([
    insertMissing(stores.jurisdictions, grids, requestId),
    insertMissing(stores.units, units, requestId),
    insertMissing(stores.workItems, workItems, requestId),
    insertStaff(stores.staff, stores.ring, people),
    insertMissing(stores.workItemLists, [firstList(districtCode, stores.workItemLists.runtime.now())], requestId),
  ]);
  const actor = { system: 'establish-demo' };
  const drawn = await establishBoundaries(stores.jurisdictions, districtCode, boundaries, { actor, requestId });
  const ids = people.map(({ _id }) => _id);
  const { created } = await createAccounts(stores.accounts, ids, password);
  return {
    grids: madeGrids,
    units: madeUnits,
    staff: madeStaff,
    workItems: madeItems,
    workItemLists: madeLists,
    boundaries: { created: drawn, total: boundaries.size },
    accounts: { created, total: ids.length },
  };
}
