import {
  aggregateIdFor,
  changeAt,
  changing,
  coversPlace,
  GridhallError,
  parseInput,
  placesFor,
  requirePermission,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { z } from 'zod';
import type { Stores } from '../stores.js';
import { liesIn, readLegacyGrids, type LegacyRow, type RowIssue } from './legacy-grid.csv.rules.js';
import { legacyGridErrors as errors } from './legacy-grid.errors.js';
import { legacyGridId, type LegacyGridDocument, type LegacyGridRow } from './legacy-grid.store.js';

/** Complaints that an error's words tell of. */
const MOST_TOLD = 3;
/** Changed rows that are written at a time. */
const AT_ONCE = 50;

const importSchema = z.object({ csv: z.string().min(1) });
const mapSchema = z.object({
  ...changing,
  gridCode: z
    .string()
    .regex(/^\d{15}$/, 'must be a grid')
    .nullish()
    .transform((value) => value ?? null),
});

/** What an import did. */
export interface LegacyImport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const action = 'district:administer';

/** What is wrong with rows as far as the net can tell. */
async function issuesOfNet(
  { jurisdictions }: Stores,
  rows: readonly LegacyRow[],
  places: readonly string[],
): Promise<RowIssue[]> {
  const codes = [
    ...new Set(rows.flatMap(({ placeCode, gridCode }) => (gridCode === null ? [placeCode] : [placeCode, gridCode]))),
  ];
  const known = new Set(await jurisdictions.collection.distinct('_id', { _id: { $in: codes }, validTo: null }));
  return rows.flatMap(({ row, placeCode, gridCode }): RowIssue[] => {
    // What lies outside is as if it did not exist.
    if (!known.has(placeCode) || !coversPlace(places, placeCode)) {
      return [{ row, column: 'placeCode', detail: `the net has no place ${placeCode}` }];
    }
    if (gridCode === null || known.has(gridCode)) return [];
    return [{ row, column: 'gridCode', detail: `the net has no grid ${gridCode} now` }];
  });
}

const isSame = (known: LegacyGridRow, { name, placeCode, gridCode }: LegacyRow): boolean =>
  // A file without a mapping takes none back.
  known.name === name && known.placeCode === placeCode && (gridCode === null || known.gridCode === gridCode);

/**
 * Brings domains' grids in, by domain and code: all rows are checked before the first is written, each is written whole, and
 * the same file again changes nothing.
 *
 * @throws BAD_INPUT, FORBIDDEN, LEGACY_GRIDS_WRONG, VERSION_CONFLICT when somebody changes the same ones meanwhile
 */
export async function importLegacyGrids(stores: Stores, asker: PersonAsking, rawInput: unknown): Promise<LegacyImport> {
  const { caller, requestId } = asker;
  const [{ role, place, unit: unitId }] = requirePermission(caller, action);
  const { rows, issues: badRows } = readLegacyGrids(parseInput(importSchema, rawInput).csv);
  const issues = [...badRows, ...(await issuesOfNet(stores, rows, placesFor(caller, action)))];
  if (issues.length > 0) {
    issues.sort((one, other) => one.row - other.row);
    const told = issues.slice(0, MOST_TOLD).map(({ row, column, detail }) => `${row} ${column ?? ''}: ${detail}`);
    throw new GridhallError(errors.LEGACY_GRIDS_WRONG, { count: issues.length, summary: told.join('; '), issues });
  }
  const { legacyGrids } = stores;
  const loader = legacyGrids.loader();
  const known = await loader.loadMany(rows.map(legacyGridId));
  const actor = { staffId: caller.staffId, role, placeCode: place, unitId };
  const fresh = rows.filter((_, index) => known[index] === null);
  const created = await legacyGrids.insertMany(
    fresh.map(({ row, ...facts }) => ({
      id: legacyGridId(facts),
      document: facts,
      step: 'imported',
      entry: { to: facts.gridCode, comment: `${row}` },
    })),
    { command: 'importLegacyGrids', actor, requestId },
  );
  const changed = rows.flatMap((row, index) => {
    const before = known[index];
    if (before instanceof Error) throw before;
    return before == null || isSame(before, row) ? [] : [{ row, before }];
  });
  for (let begun = 0; begun < changed.length; begun += AT_ONCE) {
    await Promise.all(
      changed.slice(begun, begun + AT_ONCE).map(async ({ row: { row: _, ...facts }, before }) => {
        const idempotencyKey = aggregateIdFor('import', before._id, String(before.version));
        const command = { command: 'importLegacyGrids', idempotencyKey, fingerprint: facts, actor, requestId };
        return legacyGrids.change(before._id, { ...command, expectedVersion: before.version }, ({ gridCode }) => ({
          set: { ...facts, gridCode: facts.gridCode ?? gridCode },
          step: 'imported',
          entry: { from: gridCode, to: facts.gridCode ?? gridCode },
        }));
      }),
    );
  }
  return { created, changed: changed.length, unchanged: rows.length - fresh.length - changed.length };
}

/**
 * Merges a domain's grid into an all-round one, or takes it out again.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, LEGACY_GRID_ELSEWHERE, PLACE_ENDED, IDEMPOTENCY_KEY_REUSED
 */
export async function mapLegacyGrid(
  { legacyGrids, jurisdictions }: Stores,
  asker: PersonAsking,
  rawInput: unknown,
): Promise<Outcome<LegacyGridDocument>> {
  const { gridCode, ...keyed } = parseInput(mapSchema, rawInput);
  const grid = gridCode === null ? null : await jurisdictions.findById(gridCode);
  return changeAt(legacyGrids, asker, { action, command: 'mapLegacyGrid', keyed, asked: gridCode }, (legacy) => {
    const { placeCode } = legacy;
    if (gridCode !== null && (grid === null || !liesIn(gridCode, placeCode))) {
      throw new GridhallError(errors.LEGACY_GRID_ELSEWHERE, { gridCode, placeCode });
    }
    if (grid?.validTo != null) {
      const { validTo, successors } = grid;
      throw new GridhallError(errors.PLACE_ENDED, {
        ...{ placeCode: gridCode, endedAt: validTo.toISOString(), successorCodes: successors },
      });
    }
    return { set: { gridCode }, step: 'mapped', entry: { from: legacy.gridCode, to: gridCode } };
  });
}
