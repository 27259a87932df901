import {
  aggregateIdFor,
  commonErrors,
  GridhallError,
  sealedPlace,
  shanghaiDay,
  type Sealer,
} from '@gridhall/service-kit';
import { isDeepStrictEqual } from 'node:util';
import type { Stores } from '../../stores.js';
import { storeOf } from '../record.commands.js';
import { changedFacts, recordFacts, type Placement } from '../record.rules.js';
import type { RecordRow } from '../record.js';
import {
  IMPORT_BATCHES,
  type ImportBatch,
  type ImportCounts,
  type ImportDocument,
  type ImportStore,
} from './import.store.js';
import type { StagedRow } from './rows.check.js';

/** What promoting needs. */
export interface Promoting {
  readonly stores: Stores;
  readonly imports: ImportStore;
  readonly sealer: Sealer;
}

/** So many batches are on their way to the database at a time: while one is written the next one is made. */
const IN_FLIGHT = 2;
/** Somebody else registers or changes one of a batch's records meanwhile so many times at most. */
const TRIES = 8;

/** Where a batch's rows are sealed for. */
export const batchPlace = (id: string): string => sealedPlace(IMPORT_BATCHES, id, 'sealedRows');

/** Adds counts up. */
export function sumOf(all: readonly ImportCounts[]): ImportCounts {
  return all.reduce(
    (sum, one) => ({
      created: sum.created + one.created,
      updated: sum.updated + one.updated,
      unchanged: sum.unchanged + one.unchanged,
    }),
    { created: 0, updated: 0, unchanged: 0 },
  );
}

/** The records that have the natural keys of some rows now, by natural key. */
export async function currentRecords(
  { stores }: Pick<Promoting, 'stores'>,
  kind: ImportDocument['kind'],
  rows: readonly StagedRow[],
): Promise<ReadonlyMap<string, RecordRow>> {
  const found = await storeOf(stores, kind)
    .collection.find<RecordRow>(
      { naturalKey: { $in: rows.map(({ naturalKey }) => naturalKey) }, closedAt: null },
      { projection: { timeline: 0 } },
    )
    .toArray();
  return new Map(found.map((record) => [record.naturalKey, record]));
}

/** What a row changes of the record that is there; null for nothing. */
export function changeOf(
  kind: ImportDocument['kind'],
  record: RecordRow,
  { said, placement }: Pick<StagedRow, 'said' | 'placement'>,
  sealer: Sealer,
): { readonly set: Partial<RecordRow>; readonly changed: readonly string[]; readonly isMove: boolean } | null {
  const { set, changed } = changedFacts(kind, record, said, sealer);
  const { placeCode, householdId } = record;
  const isMove = !isDeepStrictEqual(
    { ...placement },
    householdId === undefined ? { placeCode } : { placeCode, householdId },
  );
  // By its key it is the same record: a household's key has its grid in it, the others' do not change with the place.
  const { naturalKey: _, ...rest } = set;
  return changed.length === 0 && !isMove ? null : { set: { ...rest, ...placement }, changed, isMove };
}

/** Brings the rows of a batch into the records. Done again it finds its own work done, and counts it as before. */
async function promoteRows(parts: Promoting, job: ImportDocument, staged: readonly StagedRow[]): Promise<ImportCounts> {
  const { stores, sealer } = parts;
  const { kind, actor, requestId } = job;
  const store = storeOf(stores, kind);
  const day = shanghaiDay(store.runtime.now());
  const rows = kind === 'resident' ? await withHouseholds(parts, staged) : staged;
  const idOf = ({ naturalKey }: StagedRow): string => aggregateIdFor(kind, 'import', job._id, naturalKey);
  const own = `import:${job._id}`;

  for (let tries = 1; tries <= TRIES; tries++) {
    const records = await currentRecords(parts, kind, rows);
    const missing = rows.filter(({ naturalKey }) => !records.has(naturalKey));
    const births = missing.map((row) => ({
      id: idOf(row),
      document: recordFacts(kind, { id: idOf(row), day, ...row }, sealer),
      step: 'registered' as const,
      entry: { to: row.placement.placeCode },
    }));
    const inserted = await store.insertMany(births, { command: 'import', actor, requestId });
    const changes = rows.flatMap((row) => {
      const record = records.get(row.naturalKey);
      const change = record === undefined ? null : changeOf(kind, record, row, sealer);
      return record === undefined || change === null ? [] : [{ record, ...change }];
    });
    const outcomes = await Promise.allSettled(
      changes.map(async ({ record, set, changed, isMove }) =>
        store.change(
          record._id,
          {
            ...{ command: 'import', idempotencyKey: own, fingerprint: job._id, actor, requestId },
            ...{ expectedVersion: record.version, read: () => Promise.resolve(record) },
          },
          ({ placeCode: from }) => ({
            set: { ...set, checkedOn: day },
            step: isMove ? 'moved' : 'updated',
            entry: { evidence: changed, ...(isMove ? { from, to: set.placeCode ?? from } : {}) },
          }),
        ),
      ),
    );
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    const failure = lost.find(({ reason }) => !isConflict(reason));
    if (failure !== undefined) throw failure.reason;
    // Somebody was faster with one of them: what there is now is looked at again, and what is done already is nothing to do.
    if (lost.length > 0 || inserted < births.length) continue;
    const changed = new Set(changes.map(({ record }) => record.naturalKey));
    return countsOf(rows, records, { idOf, own, changed });
  }
  throw new Error(`The records of the import ${job._id} change faster than they are written.`);
}

function isConflict(reason: unknown): boolean {
  return reason instanceof GridhallError && reason.extensions['code'] === commonErrors.VERSION_CONFLICT.code;
}

/** How an import knows what it did itself. */
interface OwnWork {
  /** The id of the record that it makes of a row. */
  readonly idOf: (row: StagedRow) => string;
  /** The key of its commands. */
  readonly own: string;
  /** The natural keys of what it changed just now. */
  readonly changed: ReadonlySet<string>;
}

/**
 * What became of rows, by the records themselves, so that an import that was cut off counts what it did before too.
 *
 * @param records those that were there already
 */
function countsOf(
  rows: readonly StagedRow[],
  records: ReadonlyMap<string, RecordRow>,
  { idOf, own, changed }: OwnWork,
): ImportCounts {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const record = records.get(row.naturalKey);
    if (record === undefined || record._id === idOf(row)) counts.created += 1;
    else if (changed.has(row.naturalKey) || record.commands.some(({ key }) => key === own)) counts.updated += 1;
    else counts.unchanged += 1;
  }
  return counts;
}

/** Residents are where their household is now: it may have moved since the rows were checked. */
async function withHouseholds({ stores }: Promoting, rows: readonly StagedRow[]): Promise<StagedRow[]> {
  const ids = [...new Set(rows.flatMap(({ placement }) => placement.householdId ?? []))];
  const found = await stores.households.collection
    .find({ _id: { $in: ids } }, { projection: { placeCode: 1 } })
    .toArray();
  const places = new Map(found.map(({ _id, placeCode }) => [_id, placeCode]));
  return rows.map((row) => {
    const { placeCode, householdId } = row.placement;
    const placement: Placement = { ...row.placement, placeCode: places.get(householdId ?? '') ?? placeCode };
    return { ...row, placement };
  });
}

async function promoteBatch(parts: Promoting, job: ImportDocument, batch: ImportBatch): Promise<void> {
  const { imports, sealer } = parts;
  const rows = JSON.parse(sealer.unseal(batch.sealedRows, batchPlace(batch._id))) as StagedRow[];
  const counts = await promoteRows(parts, job, rows);
  await imports.batches.updateOne({ _id: batch._id }, { $set: { counts } });
  await imports.imports.updateOne({ _id: job._id }, { $set: { touchedAt: parts.stores.households.runtime.now() } });
}

/**
 * Makes the rows of an import records, those that are not yet, and ends it. May be done by several at once, and again after
 * whoever did it died between any two lines: a batch that is done is not done twice, and one that is done in part is finished.
 *
 * @param isStopping asked between batches: what remains is left to the next one
 */
export async function promote(
  parts: Promoting,
  job: ImportDocument,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const { imports, batches } = parts.imports;
  const importId = job._id;
  const open = batches.find({ importId, counts: null }, { sort: { position: 1 }, batchSize: IN_FLIGHT });
  const underWay = new Set<Promise<void>>();
  try {
    for await (const batch of open) {
      if (isStopping()) return;
      const one: Promise<void> = promoteBatch(parts, job, batch).finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
    }
  } finally {
    await Promise.all(underWay);
  }
  const done = await batches.find({ importId }, { projection: { counts: 1 } }).toArray();
  const counts = sumOf(done.flatMap((batch) => batch.counts ?? []));
  const now = parts.stores.households.runtime.now();
  await imports.updateOne(
    { _id: importId, state: 'PROMOTING' },
    { $set: { state: 'DONE', counts, finishedAt: now, touchedAt: now } },
  );
  // What was staged has become records; until here a second one finds it done.
  await batches.deleteMany({ importId });
}
