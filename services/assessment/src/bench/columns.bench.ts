/**
 * Measures the two stores of figures on the same facts (docs/decisions/0005-column-store.md):
 *
 *     MONGODB_URI=mongodb://… node services/assessment/dist/bench/columns.bench.js [facts …]
 *
 * The facts are in Zhenhai's proportions of 2017 (domain §1): of a million 526,000 are events, 129,000 visits, 345,000
 * applications. Prints what it measured as one JSON object on its last line.
 */
import { MongoClient, type Db } from 'mongodb';
import { pino } from 'pino';
import { ColumnStore } from '../columns/column.store.js';
import { DocumentStore } from '../documents/document.store.js';
import { factCollections } from '../fact/fact.collections.js';
import type { FigureStore } from '../figures/figure.store.js';
import { allCohorts } from '../figures/measures.js';
import { spanOf } from '../period/period.rules.js';
import { BEGIN, Chance, DISTRICT, GRIDS, RandomFacts, SPREAD_MS, TOWNS, VILLAGES } from '../testing/random-facts.js';

const SHARES = { event: 0.526, visit: 0.129, application: 0.345 } as const;
const INSERT_BATCH = 5_000;
const CHANGED = 3_000;
const day = (name: string): Date => new Date(`${name}T00:00:00Z`);
const year = spanOf({ from: day('2026-01-01'), to: day('2026-12-31') });
const oneDay = spanOf({ from: day('2026-06-15'), to: day('2026-06-15') });
const now = day('2026-06-16');

const questions: Record<string, (store: FigureStore) => Promise<unknown>> = {
  districtDay: (store) => store.tally([DISTRICT], oneDay, now),
  districtYear: (store) => store.tally([DISTRICT], year, now),
  villageYear: (store) => store.tally(VILLAGES.slice(0, 1), year, now),
  districtTownsVillagesYear: (store) => store.tally([DISTRICT, ...TOWNS, ...VILLAGES], year, now),
  gridsYear: (store) => store.tally(GRIDS, year, now),
};

interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Median of some runs, after one that is not counted. */
async function measure(work: () => Promise<unknown>, runs: number): Promise<Measured> {
  await work();
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  return { ms: round(times[Math.floor(runs / 2)] ?? 0), cpuMs: round((user + system) / 1000 / runs) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const residentMb = (): number => Math.round(process.memoryUsage.rss() / 1e6);

/** The fact as of a moment: facts come in the order of time, and both stores profit from it. */
function at<Fact extends object>(fact: Fact, moment: number): Fact {
  return Object.fromEntries(
    Object.entries(fact).map(([field, value]) => [field, value instanceof Date ? new Date(moment) : value]),
  ) as Fact;
}

async function fill(db: Db, facts: number): Promise<void> {
  await db.dropDatabase();
  const random = new RandomFacts(new Chance(42));
  for (const kind of ['event', 'visit', 'application'] as const) {
    const collection = db.collection<{ _id: string }>(factCollections[kind]);
    for (const { moment } of allCohorts.filter((cohort) => cohort.facts === kind)) {
      await collection.createIndex({ placeCode: 1, [moment]: 1 }, undefined, undefined);
    }
    const total = Math.round(facts * SHARES[kind]);
    for (let made = 0; made < total; made += INSERT_BATCH) {
      const batch = Array.from({ length: Math.min(total - made, INSERT_BATCH) }, (_, index) =>
        at(random[kind](), BEGIN + (SPREAD_MS * (made + index)) / total),
      );
      await collection.insertMany(batch);
    }
  }
}

async function loaded(columns: ColumnStore): Promise<void> {
  while (!columns.isLoaded) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Gives many facts a new state, as a busy second of writes does. */
async function change(db: Db, random: RandomFacts, facts: number): Promise<void> {
  const chance = new Chance(facts);
  await db.collection<{ _id: string }>(factCollections.event).bulkWrite(
    Array.from({ length: CHANGED }, () => {
      const { _id: _, ...fact } = random.event();
      const _id = `fact-${String(chance.below(Math.round(facts * SHARES.event))).padStart(8, '0')}`;
      return { replaceOne: { filter: { _id }, replacement: fact } };
    }),
    { ordered: false },
  );
}

async function bench(db: Db, facts: number): Promise<Record<string, unknown>> {
  await fill(db, facts);
  const before = residentMb();
  const columns = new ColumnStore(db, pino({ level: 'warn' }), { memoryMb: 2_048, threads: 2 });
  const startedAt = performance.now();
  columns.start();
  await loaded(columns);
  const result: Record<string, unknown> = {
    loadMs: Math.round(performance.now() - startedAt),
    loadMb: residentMb() - before,
  };
  const documents = new DocumentStore(db);
  for (const [name, ask] of Object.entries(questions)) {
    result[name] = {
      columns: await measure(() => ask(columns), 15),
      documents: await measure(() => ask(documents), facts > 500_000 ? 3 : 7),
    };
  }
  const random = new RandomFacts(new Chance(7));
  const nothing = await measure(() => columns.tally(TOWNS.slice(0, 1), oneDay, now), 15);
  const times: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < 5; run++) {
    await change(db, random, facts);
    const usedBefore = process.cpuUsage();
    const askedAt = performance.now();
    await columns.tally(TOWNS.slice(0, 1), oneDay, now);
    times.push(performance.now() - askedAt);
    const used = process.cpuUsage(usedBefore);
    cpu.push((used.user + used.system) / 1000);
  }
  result[`readAfter${CHANGED}Changes`] = {
    ms: round(times.sort((a, b) => a - b)[2] ?? 0),
    cpuMs: round(cpu.sort((a, b) => a - b)[2] ?? 0),
    without: nothing,
  };
  result['residentMb'] = residentMb();
  await columns.stop();
  return result;
}

async function main(): Promise<void> {
  const uri = process.env['MONGODB_URI'];
  if (uri === undefined) throw new Error('Set MONGODB_URI to a replica set.');
  const client = await MongoClient.connect(uri);
  const db = client.db('gridhall_bench_columns');
  const sizes = process.argv.slice(2).map(Number);
  const results: Record<string, unknown> = {};
  for (const facts of sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes) {
    results[String(facts)] = await bench(db, facts);
    process.stderr.write(`${facts} facts: ${JSON.stringify(results[String(facts)], null, 2)}\n`);
  }
  await db.dropDatabase();
  await client.close();
  process.stdout.write(`${JSON.stringify(results)}\n`);
}

void main();
