import { LEASE_MS, Lease } from './lease.js';
import { counterDefinition } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';

describe('a lease', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(counterDefinition);
  });
  afterAll(async () => subgraph.stop());

  it('is held by exactly one of many that claim it at once, also when it was never taken before', async () => {
    for (let round = 0; round < 10; round++) {
      const leases = Array.from({ length: 8 }, () => new Lease(subgraph.runtime.db, `many-${round}`));
      const held = await Promise.all(leases.map((lease) => lease.claim()));
      expect(held.filter(Boolean)).toHaveLength(1);
    }
  });

  it('is renewed by its holder for its whole length, and by nobody else', async () => {
    const { db } = subgraph.runtime;
    const [first, second] = [new Lease(db, 'renewed'), new Lease(db, 'renewed')];
    expect(await first.claim()).toBe(true);
    const leases = db.collection<{ _id: string; expiresAt: Date }>('_leases');
    await leases.updateOne({ _id: 'renewed' }, [{ $set: { expiresAt: { $add: ['$$NOW', 60] } } }]);
    expect(await first.claim()).toBe(true);
    const [left] = await leases
      .aggregate<{ ms: number }>([
        { $match: { _id: 'renewed' } },
        { $project: { ms: { $subtract: ['$expiresAt', '$$NOW'] } } },
      ])
      .toArray();
    expect(left?.ms).toBeGreaterThan(LEASE_MS / 2);
    expect(await second.claim()).toBe(false);
  });

  it('is taken over when its time is up, and the paused holder then learns that it lost it', async () => {
    const { db } = subgraph.runtime;
    const [paused, next] = [new Lease(db, 'paused'), new Lease(db, 'paused')];
    expect(await paused.claim()).toBe(true);
    await db
      .collection<{ _id: string }>('_leases')
      .updateOne({ _id: 'paused' }, [{ $set: { expiresAt: { $subtract: ['$$NOW', 1] } } }]);
    expect(await next.claim()).toBe(true);
    expect(await paused.claim()).toBe(false);
    // What the loser gives up is no longer its own to give.
    await paused.release();
    expect(await next.claim()).toBe(true);
  });

  it('is free at once when its holder gives it up', async () => {
    const { db } = subgraph.runtime;
    const [first, second] = [new Lease(db, 'given-up'), new Lease(db, 'given-up')];
    await first.claim();
    await first.release();
    expect(await second.claim()).toBe(true);
  });
});
