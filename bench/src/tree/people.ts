import type { Db } from 'mongodb';
import type { TreeOptions } from './options.js';

/** Rows of one command. */
const AT_ONCE = 5_000;
const CHECKED_ON = '2026-11-01';

/** A row as counts read it. What nobody here asks for, its sealed fields and its history, is left out. */
interface CountedRow {
  readonly _id: string;
  readonly placeCode: string;
  readonly state: 'CURRENT';
  readonly checkedOn: string;
  readonly naturalKey: string;
  readonly closedAt: null;
  readonly householdId?: string;
}

/** Puts rows into a collection, spread evenly over the grids. */
async function fill(
  db: Db,
  collection: string,
  count: number,
  rowOf: (index: number) => Pick<CountedRow, 'placeCode' | 'householdId'>,
): Promise<void> {
  for (let begun = 0; begun < count; begun += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - begun) }, (_, offset): CountedRow => {
      const id = `bench-${begun + offset}`;
      const counted = { state: 'CURRENT', checkedOn: CHECKED_ON, closedAt: null } as const;
      return { _id: id, naturalKey: id, ...counted, ...rowOf(begun + offset) };
    });
    await db.collection<CountedRow>(collection).insertMany(rows, { ordered: false });
  }
}

/** Lets households and residents live in the grids of a district, in grid's own database. */
export async function settle(
  db: Db,
  gridCodes: readonly string[],
  { households, residents }: TreeOptions,
): Promise<void> {
  const gridOf = (household: number): string => gridCodes[household % gridCodes.length] ?? '';
  await fill(db, 'households', households, (index) => ({ placeCode: gridOf(index) }));
  await fill(db, 'residents', residents, (index) => {
    const household = index % households;
    return { placeCode: gridOf(household), householdId: `bench-${household}` };
  });
}
