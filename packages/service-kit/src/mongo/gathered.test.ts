import { randomUUID } from 'node:crypto';
import { MongoClient, type Collection } from 'mongodb';
import { gatheredInserts, gatheredUpdates } from './gathered.js';

interface Row {
  readonly _id: string;
  readonly name: string;
  version: number;
}

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ _id: `row-${index}`, name: `name-${index}`, version: 1 }));

describe('gathered writes', () => {
  let client: MongoClient;
  let rows: Collection<Row>;
  beforeAll(async () => {
    client = await MongoClient.connect(process.env['MONGODB_URI'] ?? '', { monitorCommands: true });
  });
  beforeEach(async () => {
    rows = client.db(`gathered-${randomUUID().slice(0, 8)}`).collection<Row>('rows');
    await rows.createIndexes([{ key: { name: 1 }, unique: true }]);
  });
  afterEach(async () => client.db(rows.dbName).dropDatabase());
  afterAll(async () => client.close());

  /** Runs `act` and counts the commands of a name that it sent. */
  async function commands(name: string, act: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const note = ({ commandName }: { commandName: string }): void => {
      if (commandName === name) count++;
    };
    client.on('commandStarted', note);
    await act();
    client.off('commandStarted', note);
    return count;
  }

  it('go together when many come at once, alone when one comes', async () => {
    const insert = gatheredInserts(rows);
    const update = gatheredUpdates(rows);
    const many = rowsOf(150);
    expect(await commands('insert', () => Promise.all(many.map(insert)))).toBeLessThan(5);
    expect(await rows.countDocuments()).toBe(150);
    const raise = ({ _id, version }: Row): Promise<boolean> =>
      update({ filter: { _id, version }, update: { $inc: { version: 1 } } });
    let answers: boolean[] = [];
    const sent = await commands('update', async () => {
      answers = await Promise.all(many.map(raise));
    });
    expect(sent).toBeLessThan(5);
    expect(answers.every((answer) => answer)).toBe(true);
    expect(await rows.countDocuments({ version: 2 })).toBe(150);
    expect(await commands('update', () => raise({ _id: 'row-0', name: '', version: 2 }))).toBe(1);
  });

  it('tell each insert its own error, naming the index, and do all the others', async () => {
    const insert = gatheredInserts(rows);
    await rows.insertOne({ _id: 'first', name: 'taken', version: 1 });
    const batch: Row[] = [
      ...rowsOf(20),
      { _id: 'second', name: 'taken', version: 1 },
      { _id: 'first', name: 'x', version: 1 },
    ];
    const outcomes = await Promise.allSettled(batch.map(insert));
    expect(outcomes.slice(0, 20).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(outcomes.slice(20)).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: 11_000, keyPattern: { name: 1 } }) as unknown },
      { status: 'rejected', reason: expect.objectContaining({ code: 11_000, keyPattern: { _id: 1 } }) as unknown },
    ]);
    expect(await rows.countDocuments()).toBe(21);
  });

  it('never say of an update that it was done when it was not', async () => {
    await rows.insertMany(rowsOf(30));
    const update = gatheredUpdates(rows);
    // Every third one expects a version that is not there, one sets a name that is taken.
    const answers = await Promise.allSettled(
      rowsOf(30).map(({ _id, version }, index) =>
        update({
          filter: { _id, version: index % 3 === 0 ? 9 : version },
          update: index === 1 ? { $set: { name: 'name-2' } } : { $inc: { version: 1 } },
        }),
      ),
    );
    expect(answers[1]).toMatchObject({ status: 'rejected', reason: { code: 11_000 } });
    const done = answers.flatMap((answer, index) => (answer.status === 'fulfilled' && answer.value ? [index] : []));
    for (const index of done) expect(index % 3).not.toBe(0);
    expect(await rows.countDocuments({ version: 2 })).toBe(19);
  });
});
