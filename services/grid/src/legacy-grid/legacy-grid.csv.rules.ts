import { legacyDomainSchema, placeCodeSchema } from '@gridhall/messages';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { LegacyGridFacts } from './legacy-grid.store.js';

/** The columns of the file. */
const LEGACY_COLUMNS = ['domain', 'code', 'name', 'placeCode', 'gridCode'] as const;

/** A complaint about a row. */
export interface RowIssue {
  /** Counted from 1, the header's. */
  readonly row: number;
  readonly column: string | null;
  /** In words: what was found, and what should be there. */
  readonly detail: string;
}

/** A row that can be. */
export interface LegacyRow extends LegacyGridFacts {
  readonly row: number;
}

const rowSchema = z.object({
  domain: legacyDomainSchema,
  code: z.string().min(1).max(64),
  name: z.string().min(1).max(100),
  placeCode: placeCodeSchema.refine((code) => code.length === 9 || code.length === 12, 'must be a town or a village'),
  gridCode: z
    .string()
    .regex(/^(\d{15})?$/, 'must be a grid, or left empty')
    .transform((code) => (code === '' ? null : code)),
});

type Cells = Readonly<Record<string, string>>;

/** Does an all-round grid share ground with the place that a domain's grid lies in? */
export function liesIn(gridCode: string, placeCode: string): boolean {
  return gridCode.startsWith(placeCode);
}

function readRow(cells: Cells, row: number): LegacyRow | RowIssue[] {
  const read = rowSchema.safeParse(cells);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => ({ row, column: String(path[0] ?? ''), detail: message }));
  }
  const { gridCode, placeCode } = read.data;
  if (gridCode !== null && !liesIn(gridCode, placeCode)) {
    return [{ row, column: 'gridCode', detail: `does not lie in ${placeCode}` }];
  }
  return { row, ...read.data };
}

/**
 * Reads a file of domains' grids: all complaints about all rows, not the first one only. Pure.
 *
 * @param text UTF-8 with or without a byte order mark, the columns {@link LEGACY_COLUMNS}
 */
export function readLegacyGrids(text: string): {
  readonly rows: readonly LegacyRow[];
  readonly issues: readonly RowIssue[];
} {
  let header: readonly string[] = [];
  let records: { readonly record: Cells; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, {
      ...{ bom: true, trim: true, skipEmptyLines: true, info: true, relaxColumnCountLess: true },
      columns: (found: string[]) => (header = found),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return { rows: [], issues: [{ row: line, column: null, detail: `is no CSV: ${error.code}` }] };
  }
  if (header.join() !== LEGACY_COLUMNS.join()) {
    const detail = `the columns must be ${LEGACY_COLUMNS.join(',')}; they are ${header.join(',')}`;
    return { rows: [], issues: [{ row: 1, column: null, detail }] };
  }
  const issues: RowIssue[] = [];
  const rows: LegacyRow[] = [];
  const first = new Map<string, number>();
  for (const { record, info } of records) {
    const read = readRow(record, info.lines);
    if (!('domain' in read)) {
      issues.push(...read);
      continue;
    }
    const key = `${read.domain} ${read.code}`;
    const before = first.get(key);
    if (before !== undefined) issues.push({ row: read.row, column: 'code', detail: `row ${before} has it too` });
    first.set(key, before ?? read.row);
    rows.push(read);
  }
  return { rows, issues };
}
