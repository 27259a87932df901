import { ensureIndexes, type Actor, type StoreRuntime } from '@gridhall/service-kit';
import type { Collection } from 'mongodb';
import type { RecordKindName } from '../record.js';

/** CHECKING: its rows come in; REFUSED: a row is wrong, nothing is imported; CHECKED: a dry run without a wrong row; PROMOTING: all
 * rows are right and become records; DONE: all are. ABANDONED: whoever checked it died before the last row. */
export const IMPORT_STATES = ['CHECKING', 'REFUSED', 'CHECKED', 'PROMOTING', 'DONE', 'ABANDONED'] as const;
/** One of {@link IMPORT_STATES}. */
export type ImportState = (typeof IMPORT_STATES)[number];

/** What is wrong with a row. */
export interface RowProblem {
  readonly row: number;
  /** English and Chinese name of the column; null for the row as a whole. */
  readonly column: string | null;
  readonly columnZh: string | null;
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}

/** What rows come to: of a dry run what they would. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** An import of basic data. */
export interface ImportDocument {
  _id: string;
  kind: RecordKindName;
  state: ImportState;
  isDryRun: boolean;
  staffId: string;
  /** In which posting it was asked for: its steps are taken in it. */
  actor: Actor;
  requestId: string;
  rows: number;
  batches: number;
  counts: ImportCounts;
  /** The first of them; `problemCount` are all. */
  problems: readonly RowProblem[];
  problemCount: number;
  createdAt: Date;
  finishedAt: Date | null;
  /** Whoever works on it says so from time to time; when it was not said for long, another one takes it. */
  touchedAt: Date;
  /** When somebody began to promote it. */
  claimedAt: Date | null;
  /** Is nothing of what was staged left? */
  isCleared: boolean;
}

/** Some rows of an import between their check and their becoming records. */
export interface ImportBatch {
  _id: string;
  importId: string;
  position: number;
  /** The rows as JSON, sealed as one text: much in them is personal. */
  sealedRows: string;
  /** What they came to; null while they are not promoted. */
  counts: ImportCounts | null;
}

/** Collection of {@link ImportBatch}. */
export const IMPORT_BATCHES = 'basic_data_import_batches';

/** What imports are kept in. */
export interface ImportStore {
  readonly imports: Collection<ImportDocument>;
  readonly batches: Collection<ImportBatch>;
}

/** Opens the store of imports. */
export function importStore({ db }: Pick<StoreRuntime, 'db'>): ImportStore {
  return { imports: db.collection('basic_data_imports'), batches: db.collection(IMPORT_BATCHES) };
}

/** Makes the indexes of imports. */
export async function ensureImportIndexes({ db }: Pick<StoreRuntime, 'db'>): Promise<void> {
  await ensureIndexes(db, 'basic_data_imports', [{ key: { state: 1, touchedAt: 1 } }]);
  await ensureIndexes(db, IMPORT_BATCHES, [{ key: { importId: 1, position: 1 } }]);
}
