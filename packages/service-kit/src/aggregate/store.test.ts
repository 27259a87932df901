import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { begin, counterDefinition, counterErrors, counterStore, increase } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { AggregateStore } from './store.js';
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

  describe('with a document that it remembers', () => {
    /** A second replica's store on the same database. */
    let other: ReturnType<typeof counterStore>;
    beforeAll(() => {
      other = counterStore(subgraph.runtime);
    });
    /** Kind and stage of what MongoDB was asked on the counters meanwhile. */
    const asked = async (work: () => Promise<unknown>): Promise<unknown[]> => {
      const { db } = subgraph.runtime;
      await db.command({ profile: 2 });
      await work();
      await db.command({ profile: 0 });
      const operations = await db
        .collection('system.profile')
        // The relay may still be reading what was there when it began.
        .find(
          { ns: `${db.databaseName}.counters`, 'command.filter.updatedAt': { $exists: false } },
          { sort: { ts: 1 } },
        )
        .toArray();
      await db.collection('system.profile').drop();
      return operations.map(({ op, execStats }) => [op, (execStats as { stage?: string } | undefined)?.stage]);
    };

    it('writes once for a step and reads nothing; else it reads once, and nothing more for a repeat', async () => {
      await begin(store, 'cost');
      const [read, write] = [
        ['query', 'PROJECTION_DEFAULT'],
        ['update', 'UPDATE'],
      ];
      expect(await asked(() => increase(store, 'cost', 1))).toEqual([write]);
      expect(await asked(() => increase(other, 'cost', 2))).toEqual([read, write]);
      expect(await asked(() => increase(other, 'cost', 2))).toEqual([read]);
    });

    it('tells of the present version when another replica changed it, and goes on from there', async () => {
      await begin(store, 'stale');
      await increase(other, 'stale', 1, 'elsewhere', 5);
      await expect(increase(store, 'stale', 1, 'too-late')).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
        extensions: { current: 2, expected: 1 },
      });
      expect(await increase(store, 'stale', 1, 'elsewhere', 5)).toMatchObject({ replayed: true });
      expect(await increase(store, 'stale', 2)).toMatchObject({ document: { version: 3, value: 6 } });
    });

    it('refuses on what the database says, not on what it remembers', async () => {
      await begin(store, 'refusal');
      await increase(store, 'refusal', 1, 'to-the-top', 1_000);
      await store.collection.updateOne({ _id: 'refusal' }, { $set: { value: 3 } });
      expect(await increase(store, 'refusal', 2)).toMatchObject({ document: { version: 3, value: 4 } });
    });

    it('does not find for one caller what it remembers from another', async () => {
      await begin(store, 'hidden');
      const command = {
        ...{ command: 'increase', expectedVersion: 1, idempotencyKey: 'hidden-key', fingerprint: 1, requestId: 'r' },
        ...{ actor: { system: 'test' }, filter: { value: 7 } },
      };
      const decide = () => ({ set: { value: 1 }, step: 'increased' as const, entry: {} });
      await expect(store.change('hidden', command, decide)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await store.findById('hidden')).toMatchObject({ version: 1, value: 0 });
    });
  });

  it('remembers a bounded number of commands, and an older one sent again still changes nothing', async () => {
    await begin(store, 'long');
    for (let version = 1; version <= 130; version++) await increase(store, 'long', version);
    const long = await store.findById('long');
    // Cut to 64 when 128 were there, at the step to version 129.
    expect(long?.commands.map(({ version }) => version)).toEqual(Array.from({ length: 66 }, (_, index) => 66 + index));
    expect(await begin(store, 'long')).toMatchObject({ replayed: true, document: { version: 131 } });
    await expect(increase(store, 'long', 1)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await increase(store, 'long', 70)).toMatchObject({ replayed: true });
    expect(await store.findById('long')).toMatchObject({ version: 131, value: 130 });
  });

  it('keeps the whole state, timeline apart, equal to what a command answered', async () => {
    await begin(store, 'answer');
    const { document } = await increase(store, 'answer', 1);
    expect(await store.findById('answer')).toEqual(document);
  });

  it('takes the posting that the decision names for the actor, and the client’s time as evidence', async () => {
    await begin(store, 'actor');
    const actor = { staffId: 's', role: 'DISPATCHER', placeCode: '330211101', unitId: null };
    const clientAt = new Date(1_000);
    await store.change(
      'actor',
      {
        ...{ command: 'increase', expectedVersion: 1, idempotencyKey: 'actor-key', fingerprint: 1, requestId: 'r-1' },
        ...{ actor: { system: 'nobody' }, clientAt },
      },
      () => ({
        actor,
        set: { value: 9 },
        step: 'increased',
        entry: { reasonCode: 'BECAUSE', evidence: [{ media: 'm' }] },
      }),
    );
    const [, line] = (await store.timelineLoader().load('actor')) ?? [];
    expect(line).toMatchObject({
      actor,
      clientAt,
      requestId: 'r-1',
      reasonCode: 'BECAUSE',
      evidence: [{ media: 'm' }],
    });
    expect(firstBrokenVersion((await store.timelineLoader().load('actor')) ?? [])).toBeNull();
  });

  it('loads any number of aggregates in one query, each as found or null', async () => {
    await begin(store, 'load-1');
    await begin(store, 'load-2');
    const loader = store.loader();
    const loaded = await loader.loadMany(['load-2', 'nobody', 'load-1']);
    expect(loaded.map((one) => (one === null || one instanceof Error ? one : one._id))).toEqual([
      'load-2',
      null,
      'load-1',
    ]);
    expect(Object.keys(loaded[0] ?? {})).not.toContain('timeline');
  });

  it('writes nothing whose message breaks its contract', async () => {
    await begin(store, 'contract');
    await expect(increase(store, 'contract', 1, 'contract-key', 'many' as unknown as number)).rejects.toThrow();
    expect(await store.findById('contract')).toMatchObject({ version: 1, value: 0 });
  });

  it('does not find what the filter leaves out', async () => {
    await begin(store, 'filtered');
    const command = { command: 'increase', expectedVersion: 1, idempotencyKey: 'f', fingerprint: 1, requestId: 'r' };
    await expect(
      store.change('filtered', { ...command, actor: { system: 'test' }, filter: { value: 7 } }, () => {
        throw new Error('must not be asked');
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
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

  it('writes what follows from a step with the step, from the first on', async () => {
    const derived = new AggregateStore(subgraph.runtime, {
      ...store.options,
      derived: (after, before) => ({ value: after.value + (before === null ? 100 : 10) }),
    });
    expect((await begin(derived, 'derived')).document.value).toBe(100);
    expect((await increase(derived, 'derived', 1)).document.value).toBe(111);
    expect(await derived.findById('derived')).toMatchObject({ value: 111 });
    const [, line] = (await derived.timelineLoader().load('derived')) ?? [];
    expect(line?.message).toMatchObject({ value: 111 });
  });

  describe('a step of several at once', () => {
    /** Moves `by` from one counter to another. */
    const move = async (from: string, to: string, expectedVersion: number, by: number, fails = false) =>
      store.changeTogether(
        from,
        {
          ...{ command: 'give', expectedVersion, idempotencyKey: `give-${from}-${to}-${expectedVersion}` },
          ...{ fingerprint: { by }, actor: { system: 'test' }, requestId: 'test' },
        },
        async (giver, read) => {
          const taker = await read(to);
          if (taker === null) throw new GridhallError(commonErrors.NOT_FOUND, { id: to });
          const step = (value: number) => ({ set: { value }, step: 'increased' as const, entry: {} });
          const born = { id: `${from}-${to}`, document: { value: by }, step: 'begun' as const, entry: {} };
          return {
            change: step(giver.value - by),
            others: [{ document: taker, command: 'take', change: step(taker.value + by) }],
            // The same id a second time: the whole fails when all else is written.
            births: fails ? [born, born] : [born],
          };
        },
      );

    it('is written for all of them, each with its own entry, and again changes nothing', async () => {
      await begin(store, 'giver');
      await begin(store, 'taker');
      expect(await move('giver', 'taker', 1, 3)).toMatchObject({
        replayed: false,
        document: { value: -3, version: 2 },
      });
      expect(await move('giver', 'taker', 1, 3)).toMatchObject({ replayed: true, document: { version: 2 } });
      expect(await store.findById('taker')).toMatchObject({ value: 3, version: 2 });
      expect(await store.findById('giver-taker')).toMatchObject({ value: 3, version: 1 });
      for (const id of ['giver', 'taker', 'giver-taker']) {
        expect(firstBrokenVersion((await store.timelineLoader().load(id)) ?? [])).toBeNull();
      }
      // What is remembered is what was written.
      expect((await increase(store, 'taker', 2)).document.value).toBe(4);
      await expect(move('giver', 'taker', 1, 4)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      await expect(move('giver', 'nobody', 2, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is written for none of them when one cannot be', async () => {
      await begin(store, 'poor');
      await begin(store, 'rich');
      await expect(move('poor', 'rich', 1, 3, true)).rejects.toThrow(/E11000/);
      for (const id of ['poor', 'rich']) expect(await store.findById(id)).toMatchObject({ value: 0, version: 1 });
      expect(await store.findById('poor-rich')).toBeNull();
    });

    it('loses none of many that come to the same one at once', async () => {
      const givers = Array.from({ length: 8 }, (_, index) => `giver-${index}`);
      await begin(store, 'pot');
      await Promise.all(givers.map(async (id) => begin(store, id)));
      await Promise.all(givers.map(async (id) => move(id, 'pot', 1, 2)));
      expect(await store.findById('pot')).toMatchObject({ value: 16, version: 9 });
    });
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
