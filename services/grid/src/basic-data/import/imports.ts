import {
  aggregateIdFor,
  coversPlace,
  GridhallError,
  placeFilter,
  type Actor,
  type Sealer,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { JurisdictionDocument } from '../../jurisdiction/jurisdiction.store.js';
import type { Stores } from '../../stores.js';
import { RECORD_KINDS, COLLECTIONS, type RecordKindName } from '../record.js';
import { readerFor } from './import.columns.js';
import { importErrors as errors } from './import.errors.js';
import type { ImportCounts, ImportDocument, ImportStore, RowProblem } from './import.store.js';
import { batchPlace, changeOf, currentRecords, promote, sumOf } from './promote.js';
import { readRows, type SourceRow } from './read-rows.js';
import { RowChecker, type StagedRow } from './rows.check.js';

/** So many rows are checked, staged and promoted together. */
const BATCH_ROWS = 500;
/** So many problems of rows are told; all are counted. */
const TOLD_PROBLEMS = 100;
/** The longest file. */
const MOST_ROWS = 500_000;

/** What imports are made of. */
export interface ImportParts {
  readonly stores: Stores;
  readonly imports: ImportStore;
  readonly sealer: Sealer;
}

/** An import as it is asked for. */
export interface ImportRequest {
  readonly kind: RecordKindName;
  readonly source: AsyncIterable<Uint8Array>;
  readonly isDryRun: boolean;
  /** The same for every try of one import. */
  readonly idempotencyKey: string;
  readonly staffId: string;
  readonly actor: Actor;
  /** Where rows may lie: these places and everything under them. */
  readonly places: readonly string[];
  readonly requestId: string;
}

/** The kind that a collection's name in a path or an option means. @throws IMPORT_KIND_UNKNOWN */
export function kindNamed(name: string): RecordKindName {
  const kind = RECORD_KINDS.find((one) => COLLECTIONS[one] === name);
  if (kind === undefined) throw new GridhallError(errors.IMPORT_KIND_UNKNOWN, { kind: name });
  return kind;
}

async function gridsIn({ jurisdictions }: Stores, places: readonly string[]): Promise<ReadonlySet<string>> {
  const filter = { level: 'GRID', validTo: null, ...placeFilter('_id', places) } as Filter<JurisdictionDocument>;
  const found = await jurisdictions.collection.find(filter, { projection: { _id: 1 } }).toArray();
  return new Set(found.map(({ _id }) => _id));
}

/** What the check of a file's rows comes to. */
interface Checked {
  readonly rows: number;
  readonly batches: number;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  /** Of a dry run; otherwise nothing is known of it yet. */
  readonly counts: ImportCounts;
}

const NONE: ImportCounts = { created: 0, updated: 0, unchanged: 0 };

/** The rows of a file, so many at a time, without its header, which `onHeader` takes. */
async function* inBatches(
  source: AsyncIterable<Uint8Array>,
  onHeader: (header: readonly string[]) => void,
): AsyncGenerator<SourceRow[]> {
  let isBegun = false;
  let waiting: SourceRow[] = [];
  for await (const rows of readRows(source)) {
    for (const row of rows) {
      if (isBegun) waiting.push(row);
      else onHeader(row.cells);
      isBegun = true;
      if (waiting.length < BATCH_ROWS) continue;
      yield waiting;
      waiting = [];
    }
  }
  if (!isBegun) onHeader([]);
  if (waiting.length > 0) yield waiting;
}

/** Checks all rows; stages those of a real run until the first one is wrong. */
async function checkFile(
  parts: ImportParts,
  request: ImportRequest,
  stage: (position: number, rows: readonly StagedRow[]) => Promise<void>,
): Promise<Checked> {
  const { stores, sealer } = parts;
  const { kind, places, isDryRun } = request;
  const grids = await gridsIn(stores, places);
  let checker: RowChecker | undefined;
  const told: RowProblem[] = [];
  const counted: ImportCounts[] = [];
  let [rows, batches, problemCount] = [0, 0, 0];
  const onHeader = (header: readonly string[]): void => {
    const isOwn = (placeCode: string): boolean => coversPlace(places, placeCode);
    checker = new RowChecker({ kind, read: readerFor(kind, header), stores, sealer, grids, isOwn });
  };
  for await (const batch of inBatches(request.source, onHeader)) {
    rows += batch.length;
    if (rows > MOST_ROWS) throw new GridhallError(errors.IMPORT_TOO_MANY_ROWS, { limit: MOST_ROWS });
    const { staged, problems } = (await checker?.check(batch)) ?? { staged: [], problems: [] };
    problemCount += problems.length;
    told.push(...problems.slice(0, TOLD_PROBLEMS - told.length));
    if (isDryRun) counted.push(await foresee(parts, kind, staged));
    else if (problemCount === 0) await stage(batches, staged);
    batches += 1;
  }
  return { rows, batches, problems: told, problemCount, counts: isDryRun ? sumOf(counted) : NONE };
}

/** What rows would come to. */
async function foresee(parts: ImportParts, kind: RecordKindName, rows: readonly StagedRow[]): Promise<ImportCounts> {
  const records = await currentRecords(parts, kind, rows);
  return sumOf(
    rows.map((row) => {
      const record = records.get(row.naturalKey);
      if (record === undefined) return { ...NONE, created: 1 };
      return changeOf(kind, record, row, parts.sealer) === null ? { ...NONE, unchanged: 1 } : { ...NONE, updated: 1 };
    }),
  );
}

/** What an import comes to after its check. */
function outcomeOf({ problemCount }: Checked, isDryRun: boolean): ImportDocument['state'] {
  if (problemCount > 0) return 'REFUSED';
  return isDryRun ? 'CHECKED' : 'PROMOTING';
}

/**
 * Checks a file to its last row and, unless it is a dry run or a row is wrong, makes it sure that all its rows become records:
 * one write decides, before which none does and after which {@link promote} does it, now or after a restart.
 *
 * @param isPromotedHere will the caller promote it at once? Otherwise the service's task does
 * @returns the import, with the same key the one that was made before
 * @throws IMPORT_FILE_TOO_LARGE, IMPORT_ENCODING_WRONG, IMPORT_CSV_MALFORMED, IMPORT_XLSX_MALFORMED, IMPORT_HEADER_WRONG,
 *   IMPORT_TOO_MANY_ROWS, IMPORT_UNDER_WAY
 */
export async function checkImport(
  parts: ImportParts,
  request: ImportRequest,
  isPromotedHere = false,
): Promise<ImportDocument> {
  const { imports, batches } = parts.imports;
  const { kind, isDryRun, staffId, actor, requestId, idempotencyKey } = request;
  const now = (): Date => parts.stores.households.runtime.now();
  const id = aggregateIdFor('basic-data-import', staffId, kind, String(isDryRun), idempotencyKey);
  const begun: ImportDocument = {
    ...{ _id: id, kind, state: 'CHECKING', isDryRun, staffId, actor, requestId },
    ...{ rows: 0, batches: 0, counts: NONE, problems: [], problemCount: 0 },
    ...{ createdAt: now(), finishedAt: null, touchedAt: now(), claimedAt: null, isCleared: false },
  };
  const { _id: _, ...rest } = begun;
  const before = await imports.findOneAndUpdate({ _id: id }, { $setOnInsert: rest }, { upsert: true });
  if (before !== null && before.state === 'CHECKING') {
    throw new GridhallError(errors.IMPORT_UNDER_WAY, { id }, { httpStatus: 409 });
  }
  if (before !== null && before.state !== 'ABANDONED') return before;
  if (before !== null) await imports.replaceOne({ _id: id, state: 'ABANDONED' }, rest);

  const stage = async (position: number, rows: readonly StagedRow[]): Promise<void> => {
    const batchId = `${id}-${position}`;
    const sealedRows = parts.sealer.seal(JSON.stringify(rows), batchPlace(batchId));
    await batches.insertOne({ _id: batchId, importId: id, position, sealedRows, counts: null });
    await imports.updateOne({ _id: id }, { $set: { touchedAt: now() } });
  };
  try {
    const checked = await checkFile(parts, request, stage);
    const state = outcomeOf(checked, isDryRun);
    const finishedAt = state === 'PROMOTING' ? null : now();
    const set = { ...checked, state, finishedAt, touchedAt: now(), claimedAt: isPromotedHere ? now() : null };
    const decided = await imports.findOneAndUpdate(
      { _id: id, state: 'CHECKING' },
      { $set: set },
      { returnDocument: 'after' },
    );
    if (decided === null) throw new Error(`The import ${id} was given up while it was checked.`);
    if (state !== 'PROMOTING') await batches.deleteMany({ importId: id });
    return decided;
  } catch (error) {
    // Nothing of it is kept: the same key may bring the mended file.
    await imports.deleteOne({ _id: id, state: 'CHECKING' });
    await batches.deleteMany({ importId: id });
    throw error;
  }
}

/** {@link checkImport}, and its rows become records before it returns. For tools; a service leaves that to its task. */
export async function runImport(parts: ImportParts, request: ImportRequest): Promise<ImportDocument> {
  const checked = await checkImport(parts, request, true);
  if (checked.state !== 'PROMOTING') return checked;
  await promote(parts, checked);
  return (await parts.imports.imports.findOne({ _id: checked._id })) ?? checked;
}
