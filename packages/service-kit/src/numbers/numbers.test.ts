import type { Db } from 'mongodb';
import { ensureIndexes } from '../mongo/connect.js';
import { counterDefinition } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { isNumberTaken, Numbers } from './numbers.js';

const PREFIX = '330211003001-20171116-S';

describe('numbers', () => {
  let subgraph: TestSubgraph;
  let db: Db;
  let numbers: Numbers;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(counterDefinition);
    db = subgraph.runtime.db;
    numbers = new Numbers(db, 'papers');
    await ensureIndexes(db, 'papers', [{ key: { number: 1 }, options: { unique: true } }]);
  });
  afterAll(async () => subgraph.stop());

  it('of one prefix follow one another, each given once, however many ask at once', async () => {
    const given = await Promise.all(Array.from({ length: 20 }, (_, index) => numbers.allot(`a-${index}`, PREFIX)));
    const expected = Array.from({ length: 20 }, (_, index) => `${PREFIX}${String(index + 1).padStart(4, '0')}`);
    expect(given.toSorted()).toEqual(expected);
    expect(await numbers.allot('b', '330211003002-20171116-S')).toBe('330211003002-20171116-S0001');
  });

  it('are the same for who asks twice', async () => {
    const twice = await Promise.all([numbers.allot('twice', PREFIX), numbers.allot('twice', PREFIX)]);
    expect(new Set(twice).size).toBe(1);
  });

  it('go on after the highest that is taken when the counter was lost, past four digits too', async () => {
    const prefix = '330211003003-20171116-S';
    // One that was made from another has something behind its sequence, and counts for nothing.
    const taken = ['9999', '0001', '9999-2'].map((end) => ({ number: `${prefix}${end}` }));
    await db.collection('papers').insertMany(taken);
    const insert = async (id: string): Promise<string> =>
      numbers.give(id, async (allot) => {
        const number = await allot(prefix);
        await db.collection('papers').insertOne({ number });
        return number;
      });
    expect(await insert('after-loss')).toBe(`${prefix}10000`);
    expect(await insert('next')).toBe(`${prefix}10001`);
  });

  it('do not hide another failure', async () => {
    await expect(numbers.give('x', async () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(isNumberTaken(new Error('refused'))).toBe(false);
  });
});
