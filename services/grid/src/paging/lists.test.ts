import { randomUUID } from 'node:crypto';
import { connectMongo, type Connection } from '@gridhall/service-kit';
import type { Collection } from 'mongodb';
import fc from 'fast-check';
import { ListLoader } from './lists.js';

interface Row {
  _id: string;
  lists: string[];
  isOpen: boolean;
}

const LISTS = ['a', 'b', 'c', 'empty'] as const;

describe('lists of many places', () => {
  let mongo: Awaited<ReturnType<typeof connectMongo>>;
  let collection: Collection<Row>;
  const loader = (): ListLoader<{ isOpen: boolean }, Row> =>
    new ListLoader(({ isOpen }) => ({
      scope: `rows ${String(isOpen)}`,
      collection,
      among: (lists) => ({ lists: { $in: lists }, isOpen }),
      listsOfRow: '$lists',
      without: ['isOpen'],
    }));
  const idsOf = ({ edges }: Connection<Row>): string[] => edges.map(({ node }) => node._id);

  beforeAll(async () => {
    mongo = await connectMongo(process.env['MONGODB_URI'] ?? '', `test_${randomUUID().slice(0, 8)}`);
    collection = mongo.collection<Row>('rows');
  });
  afterAll(async () => {
    await mongo.dropDatabase();
    await mongo.close();
  });

  it('hold every row once in each of its lists, in order, whether read together or page by page', async () => {
    const rows = fc.uniqueArray(
      fc.record({
        _id: fc.stringMatching(/^[a-z]{1,3}$/),
        lists: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
        isOpen: fc.boolean(),
      }),
      { maxLength: 30, selector: ({ _id }) => _id },
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), async (given, first) => {
        await collection.deleteMany({});
        if (given.length > 0) await collection.insertMany(given.map((row) => ({ ...row })));
        const lists = loader();
        const pages = await Promise.all(LISTS.map((list) => lists.load(list, { isOpen: true }, { first })));
        for (const [index, list] of LISTS.entries()) {
          let page = pages[index];
          const seen: string[] = [];
          while (page !== undefined) {
            seen.push(...idsOf(page));
            const { hasNextPage, endCursor }: Connection<Row>['pageInfo'] = page.pageInfo;
            page = hasNextPage ? await lists.load(list, { isOpen: true }, { first, after: endCursor }) : undefined;
          }
          const expected = given.filter((row) => row.isOpen && row.lists.includes(list)).map(({ _id }) => _id);
          expect(seen).toEqual(expected.sort());
        }
      }),
      { numRuns: 25 },
    );
  });

  it('give rows without what is not read', async () => {
    await collection.deleteMany({});
    await collection.insertOne({ _id: 'one', lists: ['a'], isOpen: true });
    const { edges } = await loader().load('a', { isOpen: true }, {});
    expect(edges.map(({ node }) => node)).toEqual([{ _id: 'one', lists: ['a'] }]);
  });

  it('refuse a cursor of another list, or of the same list narrowed otherwise', async () => {
    await collection.deleteMany({});
    await collection.insertMany(['one', 'two'].map((_id) => ({ _id, lists: ['a', 'b'], isOpen: true })));
    const lists = loader();
    const { pageInfo } = await lists.load('a', { isOpen: true }, { first: 1 });
    const page = { first: 1, after: pageInfo.endCursor };
    await expect(lists.load('a', { isOpen: true }, page)).resolves.toMatchObject({ edges: [{ node: { _id: 'two' } }] });
    await expect(lists.load('b', { isOpen: true }, page)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(lists.load('a', { isOpen: false }, page)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });
});
