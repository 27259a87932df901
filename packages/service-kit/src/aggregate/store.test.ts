import { commonErrors } from '../errors/catalogue.js';
import { begin, counterDefinition, counterErrors, counterStore, increase } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { firstBrokenVersion } from './timeline.js';

describe('the aggregate store', () => {
  let subgraph: TestSubgraph;
  let store: ReturnType<typeof counterStore>;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(counterDefinition);
    store = counterStore(subgraph.runtime);
  });
  afterAll(async () => subgraph.stop());

  it('makes one document of ten simultaneous tries of one act', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => begin(store, 'ten')));
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await store.collection.countDocuments({ _id: 'ten' })).toBe(1);
  });

  it('lets one of two racing commands win and tells the other the present version', async () => {
    await begin(store, 'race');
    const outcomes = await Promise.allSettled([
      increase(store, 'race', 1, 'key-one'),
      increase(store, 'race', 1, 'key-two'),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'VERSION_CONFLICT', extensions: { current: 2, expected: 1 } });
    expect(await store.findById('race')).toMatchObject({ version: 2, value: 1 });
  });

  it('answers a command sent ten times at once with the one change', async () => {
    await begin(store, 'again');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => increase(store, 'again', 1, 'same-key')));
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await store.findById('again')).toMatchObject({ version: 2, value: 1 });
  });

  it('refuses a key that was used for something else', async () => {
    await begin(store, 'key');
    await increase(store, 'key', 1, 'one-key', 1);
    await expect(increase(store, 'key', 2, 'one-key', 5)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('writes nothing when the rules refuse, and says that there is nothing at an unknown id', async () => {
    await begin(store, 'refused');
    await expect(increase(store, 'refused', 1, 'too-high', 5000)).rejects.toMatchObject({
      code: counterErrors.COUNTER_TOO_HIGH.code,
    });
    expect(await store.findById('refused')).toMatchObject({ version: 1, value: 0 });
    await expect(increase(store, 'nobody', 1)).rejects.toMatchObject({ code: commonErrors.NOT_FOUND.code });
  });

  it('chains the timeline, so that a change by hand shows', async () => {
    await begin(store, 'chain');
    for (let version = 1; version <= 5; version++) await increase(store, 'chain', version);
    const before = await store.collection.findOne({ _id: 'chain' });
    expect(firstBrokenVersion(before?.timeline ?? [])).toBeNull();
    await store.collection.updateOne({ _id: 'chain' }, { $set: { 'timeline.2.to': 'forged' } as never });
    const after = await store.collection.findOne({ _id: 'chain' });
    expect(firstBrokenVersion(after?.timeline ?? [])).toBe(3);
  });

  it('puts in many at once, and again without doubling any', async () => {
    const births = Array.from({ length: 50 }, (_, index) => ({
      id: `many-${index}`,
      document: { value: index },
      step: 'begun' as const,
      entry: {},
    }));
    const command = { command: 'set-up', actor: { system: 'test' }, requestId: 'test' };
    expect(await store.insertMany(births.slice(0, 30), command)).toBe(30);
    expect(await store.insertMany(births, command)).toBe(20);
    expect(await store.collection.countDocuments({ _id: /^many-/ })).toBe(50);
  });
});
