import { GridhallError, type ErrorDefinition, type Sealer } from '@gridhall/service-kit';
import type { Stores } from '../../stores.js';
import { saidSchemas } from '../record.input.js';
import { naturalKeyOf, type Placement, type Said } from '../record.rules.js';
import type { RecordKindName } from '../record.js';
import { storeOf } from '../record.commands.js';
import { COLUMNS, type CellReader, type Column } from './import.columns.js';
import { rowErrors } from './import.errors.js';
import type { RowProblem } from './import.store.js';
import type { SourceRow } from './read-rows.js';

/** A row that is right, before it becomes a record. */
export interface StagedRow {
  readonly row: number;
  readonly naturalKey: string;
  readonly placement: Placement;
  readonly said: Said;
}

/** What rows are checked against. */
export interface RowChecks {
  readonly kind: RecordKindName;
  readonly read: CellReader;
  readonly stores: Stores;
  readonly sealer: Sealer;
  /** The grids in use where rows may lie. */
  readonly grids: ReadonlySet<string>;
  /** Does a place belong to those of whoever imports? */
  readonly isOwn: (placeCode: string) => boolean;
}

/** The column of a kind that says what a record is known by. */
const KEY_FIELD: Readonly<Record<RecordKindName, string>> = {
  household: 'address',
  resident: 'identityNumber',
  enterprise: 'creditCode',
};
/** So much of a digest tells a million rows apart: 90 bits. */
const KEPT_OF_DIGEST = 15;

/** A row whose cells are right by themselves. */
interface ReadRow {
  readonly row: number;
  readonly placeCode: string;
  readonly said: Said;
  /** Of a resident: the digest by which the household is found. */
  readonly householdKey: string | null;
}

/** Checks the rows of a file, some at a time: each by itself, against the rows before it, and against what is there. */
export class RowChecker {
  /** Rows by natural key, all of the file: 60 bytes each. */
  readonly #seen = new Map<string, number>();
  readonly #columns: ReadonlyMap<string, Column>;

  constructor(private readonly checks: RowChecks) {
    this.#columns = new Map(COLUMNS[checks.kind].map((column) => [column.field, column]));
  }

  /** @returns the rows that are right, and what is wrong with the others, in the order of the rows */
  async check(rows: readonly SourceRow[]): Promise<{ readonly staged: StagedRow[]; readonly problems: RowProblem[] }> {
    const problems: RowProblem[] = [];
    const sound = rows.flatMap((row) => this.#read(row, problems) ?? []);
    const households = await this.#households(sound);
    const placed = sound.flatMap((row) => {
      const household = row.householdKey === null ? undefined : households.get(row.householdKey);
      if (row.householdKey !== null && household === undefined) {
        problems.push(this.#problem(row.row, rowErrors.IMPORT_HOUSEHOLD_UNKNOWN, 'householdAddress'));
        return [];
      }
      return [this.#staged(row, household)];
    });
    const elsewhere = await this.#elsewhere(placed);
    const staged = placed.filter(({ row, naturalKey }) => {
      if (!elsewhere.has(naturalKey)) return true;
      problems.push(this.#problem(row, rowErrors.IMPORT_RECORD_ELSEWHERE, KEY_FIELD[this.checks.kind]));
      return false;
    });
    const once = staged.filter(({ row, naturalKey }) => this.#isFirst(row, naturalKey, problems));
    return { staged: once, problems: problems.sort((one, other) => one.row - other.row) };
  }

  #read({ row, cells }: SourceRow, problems: RowProblem[]): ReadRow | null {
    const { kind, read, sealer, grids } = this.checks;
    const values = read(cells);
    if (values === null) {
      problems.push(this.#problem(row, rowErrors.IMPORT_ROW_TOO_LONG, null));
      return null;
    }
    const { placeCode, householdAddress, ...fields } = values;
    const wrong: RowProblem[] = [];
    if (typeof placeCode !== 'string' || !grids.has(placeCode)) {
      const error = placeCode === undefined ? rowErrors.IMPORT_CELL_WRONG : rowErrors.IMPORT_GRID_UNKNOWN;
      wrong.push(this.#problem(row, error, 'placeCode'));
    }
    if (kind === 'resident' && householdAddress === undefined) {
      wrong.push(this.#problem(row, rowErrors.IMPORT_CELL_WRONG, 'householdAddress'));
    }
    const { data, error } = saidSchemas[kind].safeParse(fields);
    const wrongFields = new Set(error?.issues.map(({ path }) => String(path[0])));
    for (const field of wrongFields) wrong.push(this.#problem(row, rowErrors.IMPORT_CELL_WRONG, field));
    if (data === undefined || wrong.length > 0) {
      problems.push(...wrong);
      return null;
    }
    const place = String(placeCode);
    const householdKey =
      kind === 'resident' ? naturalKeyOf('household', { address: householdAddress }, place, sealer) : null;
    return { row, placeCode: place, said: data, householdKey };
  }

  /** The households of residents' rows, by digest: current ones, for no other has the digest without a day of closing. */
  async #households(rows: readonly ReadRow[]): Promise<ReadonlyMap<string, Placement>> {
    const keys = [...new Set(rows.flatMap(({ householdKey }) => householdKey ?? []))];
    if (keys.length === 0) return new Map();
    const found = await this.checks.stores.households.collection
      .find({ naturalKey: { $in: keys }, closedAt: null }, { projection: { naturalKey: 1, placeCode: 1 } })
      .toArray();
    return new Map(found.map(({ _id, naturalKey, placeCode }) => [naturalKey, { placeCode, householdId: _id }]));
  }

  #staged({ row, placeCode, said }: ReadRow, household: Placement | undefined): StagedRow {
    const { kind, sealer } = this.checks;
    const placement = household ?? { placeCode };
    return { row, said, placement, naturalKey: naturalKeyOf(kind, said, placeCode, sealer) };
  }

  /** The natural keys that a current record has outside the places of whoever imports. */
  async #elsewhere(rows: readonly StagedRow[]): Promise<ReadonlySet<string>> {
    const { stores, kind, isOwn } = this.checks;
    const found = await storeOf(stores, kind)
      .collection.find(
        { naturalKey: { $in: rows.map(({ naturalKey }) => naturalKey) }, closedAt: null },
        { projection: { _id: 0, naturalKey: 1, placeCode: 1 } },
      )
      .toArray();
    return new Set(found.flatMap(({ naturalKey, placeCode }) => (isOwn(placeCode) ? [] : [naturalKey])));
  }

  #isFirst(row: number, naturalKey: string, problems: RowProblem[]): boolean {
    const key = naturalKey.slice(0, KEPT_OF_DIGEST);
    const firstRow = this.#seen.get(key);
    if (firstRow === undefined) {
      this.#seen.set(key, row);
      return true;
    }
    problems.push(this.#problem(row, rowErrors.IMPORT_ROW_TWICE, KEY_FIELD[this.checks.kind], { firstRow }));
    return false;
  }

  #problem(row: number, error: ErrorDefinition, field: string | null, more: Record<string, unknown> = {}): RowProblem {
    const { zh, hint, hintZh } = this.#columns.get(field ?? '') ?? { zh: null, hint: '', hintZh: '' };
    const { message, extensions } = new GridhallError(error, {
      row,
      column: field,
      columnZh: zh,
      hint,
      hintZh,
      ...more,
    });
    const messageZh = String(extensions['messageZh']);
    return { row, column: field, columnZh: zh, code: error.code, message, messageZh };
  }
}
