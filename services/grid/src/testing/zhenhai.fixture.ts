import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyRing, type KeyRing, type Posting } from '@gridhall/service-kit';
import { startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import { accountStore } from '../account/account.store.js';
import { grid } from '../definition.js';
import { establishDemo } from '../demo/establish-demo.js';
import { importDivisions } from '../divisions/import-divisions.js';
import { openStores, type Stores } from '../stores.js';

/** The default district, as the project ships it. */
export const ZHENHAI_FILE = join(__dirname, '../../data/zhenhai-divisions.csv');
/** Its code. */
export const ZHENHAI = '330211';
/** Jiulonghu town, a village of it, and two grids of that. */
export const TOWN = '330211101';
export const VILLAGE = '330211101201';
export const GRID = '330211101201001';
export const NEXT_GRID = '330211101201002';
/** Another town, and a village of it. */
export const OTHER_TOWN = '330211001';
export const OTHER_VILLAGE = '330211001001';

/** Grid on real servers, with Zhenhai or a part of it. */
export interface Zhenhai {
  readonly subgraph: TestSubgraph;
  readonly stores: Stores;
  readonly ring: KeyRing;
}

/** Starts grid and establishes Zhenhai in its database. */
export function startZhenhai(): Promise<Zhenhai> {
  return startWith(ZHENHAI_FILE);
}

/** Starts grid and establishes {@link TOWN} and {@link OTHER_TOWN} only, a quarter of Zhenhai. */
export async function startTwoTowns(): Promise<Zhenhai> {
  const [head, district, ...rows] = (await readFile(ZHENHAI_FILE, 'utf8')).split('\n');
  const kept = rows.filter((row) => row.startsWith(TOWN) || row.startsWith(OTHER_TOWN));
  const folder = await mkdtemp(join(tmpdir(), 'gridhall-two-towns-'));
  try {
    const file = join(folder, 'two-towns.csv');
    await writeFile(file, `${[head, district, ...kept].join('\n')}\n`);
    return await startWith(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function startWith(divisions: string): Promise<Zhenhai> {
  const sealKey = randomBytes(32).toString('base64url');
  const ring = createKeyRing(sealKey);
  const subgraph = await startTestSubgraph(grid, { GRIDHALL_SEAL_KEY: sealKey });
  const stores = openStores(subgraph.runtime);
  await importDivisions(stores.jurisdictions, divisions, ZHENHAI);
  const accounts = accountStore(subgraph.runtime);
  await establishDemo({ ...stores, accounts, ring }, ZHENHAI, 'A password of the tests 1');
  return { subgraph, stores, ring };
}

/** Somebody posted in a role at a place. */
export function posted(role: Posting['role'], place: string, unit: string | null = null): Posting[] {
  return [{ role, place, unit }];
}

/** Runs `act` and counts the queries that the database answered meanwhile, by its own profiler; not their batches. */
export async function countReads({ subgraph }: Zhenhai, act: () => Promise<unknown>): Promise<number> {
  const { db } = subgraph.runtime;
  const begun = new Date();
  await db.setProfilingLevel('all');
  try {
    await act();
  } finally {
    await db.setProfilingLevel('off');
  }
  return db.collection('system.profile').countDocuments({
    ts: { $gte: begun },
    op: { $in: ['query', 'command'] },
    ns: { $regex: /\.(jurisdictions|units|staff|work_items)$/ },
    // The relay reads what was established in its own time.
    'command.filter.updatedAt': { $exists: false },
  });
}
