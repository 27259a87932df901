import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { DocumentStore } from './document.store.js';
import { PlanCache } from './plan.cache.js';

type Plan = Parameters<PlanCache['set']>[1];

const planOf = (operation: string): Plan => ({
  kind: 'QueryPlan',
  node: {
    kind: 'Sequence',
    nodes: [
      { kind: 'Fetch', serviceName: 'grid', operation, operationKind: 'query' as never, operationName: undefined },
    ],
  },
});

describe('the cache of plans', () => {
  it('keeps to its memory, and forgets what was not asked for the longest', async () => {
    const outcomes: string[] = [];
    const cache = new PlanCache(60_000, (outcome) => outcomes.push(outcome));
    for (let index = 0; index < 10; index += 1) {
      await cache.set(`plan-${index}`, planOf('x'.repeat(1_000)));
      await cache.get('plan-0');
    }
    expect(await cache.get('plan-0')).toBeDefined();
    expect(await cache.get('plan-9')).toBeDefined();
    expect(await cache.get('plan-1')).toBeUndefined();
    expect(new Set(outcomes)).toEqual(new Set(['hit', 'miss']));
    cache.clear();
    expect(await cache.get('plan-0')).toBeUndefined();
  });
});

describe('the store of documents', () => {
  it('finds by the hash of the text, whatever stands before it, and keeps to its memory', async () => {
    const store = new DocumentStore(100_000);
    const hashes = Array.from({ length: 30 }, (_, index) => {
      const text = `{ field${index} ${' '.repeat(200)} }`;
      const hash = createHash('sha256').update(text).digest('hex');
      store.put(hash, parse(text));
      return hash;
    });
    expect(await store.get(`schema:${hashes.at(-1) ?? ''}`)).toBeDefined();
    expect(await store.get(`other:${hashes.at(-1) ?? ''}`)).toBeDefined();
    expect(await store.get(hashes[0] ?? '')).toBeUndefined();
  });
});
