import { eventually } from '@gridhall/service-kit/testing';
import fc from 'fast-check';
import { MongoClient, type Collection, type Db } from 'mongodb';
import { pino } from 'pino';
import { ColumnStore } from '../columns/column.store.js';
import { DocumentStore } from '../documents/document.store.js';
import { factCollections, type FactDocument, type FactKind } from '../fact/fact.collections.js';
import { spanOf } from '../period/period.rules.js';
import { naiveCount, type AllFacts } from '../testing/naive-count.js';
import { BEGIN, Chance, DISTRICT, GRIDS, RandomFacts, SPREAD_MS, TOWNS, VILLAGES } from '../testing/random-facts.js';

const KINDS = ['event', 'visit', 'application'] as const;
const DAY_MS = 86_400_000;
/** A day as the `Date` scalar gives it: the UTC midnight of its name. */
const day = (offset: number): Date => new Date(Math.floor((BEGIN + offset * DAY_MS) / DAY_MS) * DAY_MS);

/** What is past then is late: in the middle of the facts. */
const now = new Date(BEGIN + SPREAD_MS / 2);

describe('the stores of figures', () => {
  let client: MongoClient;
  let db: Db;
  let columns: ColumnStore;
  let documents: DocumentStore;
  const facts = <Kind extends FactKind>(kind: Kind): Collection<FactDocument<Kind>> =>
    db.collection<FactDocument<Kind>>(factCollections[kind]);
  const all = async (): Promise<AllFacts> => ({
    event: await facts('event').find().toArray(),
    visit: await facts('visit').find().toArray(),
    application: await facts('application').find().toArray(),
  });

  beforeAll(async () => {
    client = await MongoClient.connect(process.env['MONGODB_URI'] ?? '', { writeConcern: { w: 'majority' } });
    db = client.db('assessment_stores_test');
    await db.dropDatabase();
    columns = new ColumnStore(db, pino({ level: 'silent' }), { memoryMb: 128, threads: 1 });
    documents = new DocumentStore(db);
    columns.start();
    await eventually(() => columns.isLoaded);
  });
  afterAll(async () => {
    await columns.stop();
    await db.dropDatabase();
    await client.close();
  });

  /** Puts random facts in, changes some, takes some away, as months of messages do. */
  async function shake(seed: number, count: number): Promise<void> {
    const chance = new Chance(seed);
    const random = new RandomFacts(chance);
    for (const kind of KINDS) {
      await db.collection(factCollections[kind]).deleteMany({});
      const made = Array.from({ length: count }, () => random[kind]());
      if (made.length === 0) continue;
      await db.collection<{ _id: string }>(factCollections[kind]).insertMany(made);
      const touched = made.filter(() => chance.isLess(0.3));
      if (touched.length === 0) continue;
      await db.collection<{ _id: string }>(factCollections[kind]).bulkWrite(
        touched.map(({ _id }) => {
          const { _id: _, ...replacement } = random[kind]();
          const filter = { _id };
          return chance.isLess(0.2) ? { deleteOne: { filter } } : { replaceOne: { filter, replacement } };
        }),
      );
    }
  }

  it('count the same as one fact after another counted by hand, for any facts, places and days', async () => {
    const place = fc.oneof(
      fc.constant(DISTRICT),
      fc.constantFrom(...TOWNS),
      fc.constantFrom(...VILLAGES),
      fc.constantFrom(...GRIDS),
      fc.constantFrom('330212', '330211199', '330211101999'),
    );
    const lastDay = Math.floor(SPREAD_MS / DAY_MS);
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 0, max: 60 }),
        fc.uniqueArray(place, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: lastDay }),
        fc.constantFrom(0, 1, 6, 30, lastDay),
        async (seed, count, places, from, length) => {
          await shake(seed, count);
          const span = spanOf({ from: day(from), to: day(from + length) });
          const [byColumns, byDocuments, present] = await Promise.all([
            columns.tally(places, span, now),
            documents.tally(places, span, now),
            all(),
          ]);
          const expected = new Map(places.map((code) => [code, naiveCount(present, code, span, now)]));
          expect(byDocuments).toEqual(expected);
          expect(byColumns).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leave nothing of a fact that moved from one place to another', async () => {
    await shake(1, 0);
    const span = spanOf({ from: day(0), to: day(400) });
    const fact = { ...new RandomFacts(new Chance(5)).event(), state: 'CLOSED' as const };
    const [here, there] = [TOWNS[0] ?? '', TOWNS[1] ?? ''];
    await facts('event').insertOne({ ...fact, placeCode: here, townCode: here });
    expect((await columns.tally([here], span, now)).get(here)?.counts.reported).toBe(1);
    await facts('event').updateOne({ _id: fact._id }, { $set: { placeCode: there, townCode: there } });
    const tallies = await columns.tally([here, there], span, now);
    expect([here, there].map((code) => tallies.get(code)?.counts.reported)).toEqual([0, 1]);
  });

  it('answer for what is no place with nothing, without asking it of the database', async () => {
    const span = spanOf({ from: day(0), to: day(1) });
    const odd = ["330211'); DROP TABLE event_facts; --", '1', ''];
    for (const store of [columns, documents]) {
      const tallies = await store.tally(odd, span, now);
      expect([...tallies.values()].map(({ counts }) => counts.reported)).toEqual([0, 0, 0]);
    }
  });

  it('are loaded anew by themselves when the facts are dropped, and count what came after', async () => {
    await shake(2, 20);
    const span = spanOf({ from: day(-1), to: day(400) });
    await db.dropDatabase();
    // A reader finds out; whoever asks MongoDB meanwhile is answered.
    await expect(columns.tally([DISTRICT], span, now)).rejects.toThrow('could not answer');
    await shake(3, 20);
    await eventually(async () => (await columns.tally([DISTRICT], span, now)).size > 0, { timeoutMs: 20_000 });
    const present = await all();
    expect((await columns.tally([DISTRICT], span, now)).get(DISTRICT)).toEqual(
      naiveCount(present, DISTRICT, span, now),
    );
  });

  it('refuse rather than swell when the facts do not fit into their memory', async () => {
    const small = new ColumnStore(db, pino({ level: 'silent' }), { memoryMb: 1, threads: 1 });
    await shake(4, 3_000);
    small.start();
    await expect(small.tally([DISTRICT], spanOf({ from: day(0), to: day(1) }), now)).rejects.toThrow('The columns');
    await small.stop();
  });
});
