import fc from 'fast-check';
import type { Collection } from 'mongodb';
import { counterDefinition } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { connection, LARGEST_PAGE, type ConnectionQuery } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';

interface Row {
  _id: string;
  place: string;
  at: Date;
  rank: number;
}

describe('a paged list', () => {
  let subgraph: TestSubgraph;
  let rows: Collection<Row>;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(counterDefinition);
    rows = subgraph.runtime.db.collection<Row>('rows');
  });
  afterAll(async () => subgraph.stop());

  const query = (options: Partial<ConnectionQuery<Row>> = {}): ConnectionQuery<Row> => ({
    ...{
      collection: rows,
      filter: {},
      sort: [
        ['at', -1],
        ['_id', -1],
      ],
      scope: 'rows',
    },
    ...options,
  });

  it('holds every row once and in order, whatever the size of its pages and however many rows share a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 4 }), rank: fc.integer({ min: 0, max: 2 }) }), {
          maxLength: 25,
        }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom<1 | -1>(1, -1),
        async (made, first, direction) => {
          await rows.deleteMany({});
          const all = made.map(({ at, rank }, index) => ({
            _id: `r${String(index).padStart(2, '0')}`,
            place: 'p',
            at: new Date(at),
            rank,
          }));
          if (all.length > 0) await rows.insertMany(all);
          const sort = [
            ['at', direction],
            ['rank', direction],
            ['_id', direction],
          ] as const;
          const seen: string[] = [];
          let after: string | null = null;
          let pages = 0;
          for (;;) {
            const page: Awaited<ReturnType<typeof connection<Row>>> = await connection(query({ sort, first, after }));
            seen.push(...page.edges.map(({ node }) => node._id));
            expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
            expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
            pages++;
            if (!page.pageInfo.hasNextPage) break;
            expect(page.edges).toHaveLength(first);
            after = page.pageInfo.endCursor;
          }
          const whole = await rows
            .find({}, { sort: sort.map(([field, way]) => [field, way] as [string, 1 | -1]) })
            .toArray();
          expect(seen).toEqual(whole.map(({ _id }) => _id));
          expect(pages).toBe(Math.max(1, Math.ceil(all.length / first)));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('goes on behind its cursor while rows are added and taken away around it', async () => {
    await rows.deleteMany({});
    const row = (n: number): Row => ({ _id: `n${n}`, place: 'p', at: new Date(n), rank: 0 });
    await rows.insertMany([1, 2, 3, 4, 5, 6].map(row));
    const first = await connection(query({ first: 3 }));
    expect(first.edges.map(({ node }) => node._id)).toEqual(['n6', 'n5', 'n4']);
    await rows.insertOne(row(7));
    await rows.deleteOne({ _id: 'n4' });
    const next = await connection(query({ first: 3, after: first.pageInfo.endCursor }));
    expect(next.edges.map(({ node }) => node._id)).toEqual(['n3', 'n2', 'n1']);
    expect(next.pageInfo.hasNextPage).toBe(false);
  });

  it('finds its page in an index, not by skipping', async () => {
    await rows.createIndex({ at: -1, _id: -1 }, undefined, undefined);
    const { db } = subgraph.runtime;
    await db.command({ profile: 2 });
    const page = await connection(query({ first: 1 }));
    await connection(query({ first: 1, after: page.pageInfo.endCursor }));
    await db.command({ profile: 0 });
    const [last] = await db
      .collection('system.profile')
      .find({ ns: `${db.databaseName}.rows` }, { sort: { ts: -1 }, limit: 1 })
      .toArray();
    // The cursor's own row, the page's, and one to see whether there are more.
    expect(last).toMatchObject({ planSummary: expect.stringContaining('IXSCAN') as string, docsExamined: 3 });
  });

  it.each([0, -1, LARGEST_PAGE + 1, 1.5])('of %d rows is refused', async (first) => {
    await expect(connection(query({ first }))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      extensions: { issues: [{ path: ['first'] }] },
    });
  });

  it.each([
    ['of another list', encodeCursor('other', [new Date(1), 'a'])],
    ['with other keys', encodeCursor('rows', [new Date(1)])],
    ['that is none', 'nonsense'],
    ['that is empty', ''],
    ['made by hand', Buffer.from(JSON.stringify(['x', { $gt: '' }, 'a'])).toString('base64url')],
    ['with an operator for a key', encodeCursor('rows', [{ $gt: '' }, 'a'])],
  ])('refuses a cursor %s', async (_, after) => {
    await expect(connection(query({ after }))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });
});

describe('a cursor', () => {
  it('gives back what it was made of', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    fc.assert(
      fc.property(fc.string(), fc.array(value, { minLength: 1, maxLength: 4 }), (scope, values) => {
        expect(decodeCursor(scope, encodeCursor(scope, values), values.length)).toEqual(values);
      }),
    );
  });
});
