import type { Db } from 'mongodb';
import {
  begin,
  counterDefinition,
  counterStore,
  increase,
  mirrorDefinition,
  type MirrorDocument,
} from '../testing/counter.fixture.js';
import { collect, eventually, startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { deadLetters, replayDeadLetters } from '../consumer/dead-letters.js';
import { ensureStream, streamName } from '../nats/streams.js';

/** An owner and a mirror in one namespace. */
async function startPair(
  namespace: string,
  isIndigestible?: Parameters<typeof mirrorDefinition>[0],
  more: Readonly<Record<string, string>> = {},
): Promise<[TestSubgraph, TestSubgraph]> {
  const environment = { GRIDHALL_NAMESPACE: namespace, ...more };
  return Promise.all([
    startTestSubgraph(counterDefinition, environment),
    startTestSubgraph(mirrorDefinition(isIndigestible), environment),
  ]);
}

async function stopPair(pair: readonly TestSubgraph[]): Promise<void> {
  for (const { runtime } of pair) await runtime.db.dropDatabase();
  await Promise.all(pair.map((subgraph) => subgraph.stop()));
}

async function mirror(db: Db, id: string): Promise<MirrorDocument | null> {
  return db.collection<MirrorDocument>('mirrors').findOne({ _id: id });
}

describe('messages between services', () => {
  it('reach the mirror once each and in order, whatever is repeated', async () => {
    const pair = await startPair('relay-order');
    const [owner, consumer] = pair;
    const store = counterStore(owner.runtime);
    await begin(store, 'a');
    for (let version = 1; version <= 20; version++) await increase(store, 'a', version);
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 21);
    // The broker's copy of every message, sent again under other ids, changes nothing.
    const { jetstreamManager, jetstream } = owner.runtime;
    const name = streamName('relay-order', 'events');
    const { state } = await jetstreamManager.streams.info(name);
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      const stored = await jetstreamManager.streams.getMessage(name, { seq });
      await jetstream.publish(stored.subject, stored.data);
    }
    await eventually(async () => {
      const { num_pending, num_ack_pending } = await jetstreamManager.consumers.info(name, 'assessment-counters');
      return num_pending + num_ack_pending === 0;
    });
    expect(await mirror(consumer.runtime.db, 'a')).toMatchObject({ version: 21, value: 20, steps: 21 });
    await jetstreamManager.streams.delete(name);
    await stopPair(pair);
  });

  it('are sent again when the whole stream is deleted, and when single messages are', async () => {
    const pair = await startPair('relay-loss');
    const [owner, consumer] = pair;
    const store = counterStore(owner.runtime);
    const { jetstreamManager } = owner.runtime;
    const name = streamName('relay-loss', 'events');
    await begin(store, 'a');
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 1);

    await jetstreamManager.streams.delete(name);
    await begin(store, 'b');
    await increase(store, 'a', 1);
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 2);
    await eventually(async () => (await mirror(consumer.runtime.db, 'b'))?.version === 1);

    // The mirror forgets what it had, and the broker has nothing left: only the owner can tell.
    await eventually(async () => (await jetstreamManager.streams.info(name)).state.messages > 0);
    await jetstreamManager.streams.purge(name);
    await consumer.runtime.db.collection<MirrorDocument>('mirrors').deleteOne({ _id: 'a' });
    await eventually(
      async () => {
        await consumer.consumers[0]?.reconcile?.();
        return (await mirror(consumer.runtime.db, 'a'))?.version === 2;
      },
      { timeoutMs: 20_000, everyMs: 500 },
    );
    await jetstreamManager.streams.delete(name);
    await stopPair(pair);
  });

  it('that cannot be taken are put aside with the reason, and taken when replayed', async () => {
    let isPoison = true;
    const pair = await startPair('relay-poison', (message) => isPoison && message.data.value === 1);
    const [owner, consumer] = pair;
    const store = counterStore(owner.runtime);
    const { jetstreamManager, jetstream } = consumer.runtime;
    await begin(store, 'a');
    await increase(store, 'a', 1);
    const [letter] = await eventually(async () => {
      const found = await collect(deadLetters(jetstreamManager, 'relay-poison'));
      return found.length > 0 && found;
    });
    expect(letter).toMatchObject({ durable: 'assessment-counters', reason: 'indigestible' });
    expect((await mirror(consumer.runtime.db, 'a'))?.version).toBe(1);
    isPoison = false;
    expect(await replayDeadLetters({ jetstream, jetstreamManager, namespace: 'relay-poison' })).toBe(1);
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 2);
    for (const stream of ['events', 'dead-letters']) await jetstreamManager.streams.delete(`relay-poison-${stream}`);
    await stopPair(pair);
  });

  it('wait for one another: one that overtook is applied after the one it overtook', async () => {
    const namespace = 'relay-gap';
    const consumer = await startTestSubgraph(mirrorDefinition(), { GRIDHALL_NAMESPACE: namespace });
    const message = (version: number): Parameters<TestSubgraph['publish']>[0] => ({
      id: `g:${version}`,
      type: version === 1 ? 'events.counter.begun' : 'events.counter.increased',
      schemaVersion: 1,
      aggregateId: 'g',
      version,
      createdAt: new Date(0).toISOString(),
      at: new Date(version).toISOString(),
      requestId: 'test',
      data: { value: version - 1, from: null },
    });
    for (const version of [1, 3, 2, 4]) await consumer.publish(message(version));
    await eventually(async () => (await mirror(consumer.runtime.db, 'g'))?.version === 4);
    expect(await mirror(consumer.runtime.db, 'g')).toMatchObject({ value: 3, steps: 4 });
    await consumer.runtime.jetstreamManager.streams.delete(streamName(namespace, 'events'));
    await stopPair([consumer]);
  });

  it('go on from the checkpoint after a stop, and from the records when the checkpoint is gone from the oplog', async () => {
    const namespace = 'relay-resume';
    const environment = { GRIDHALL_NAMESPACE: namespace };
    const consumer = await startTestSubgraph(mirrorDefinition(), environment);
    const first = await startTestSubgraph(counterDefinition, environment);
    await begin(counterStore(first.runtime), 'a');
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 1);
    await first.stop();

    const second = await startTestSubgraph(counterDefinition, environment);
    await increase(counterStore(second.runtime), 'a', 1);
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 2);
    await second.stop();

    // A token of a place that the oplog no longer has, as after a standstill longer than the oplog reaches.
    const { db } = consumer.runtime.mongo.useDb(`${namespace}_events`.replaceAll('-', '_'));
    await db?.collection<{ _id: string }>('_relay').updateOne(
      { _id: 'relay' },
      {
        $unset: { resumeToken: 1 },
        $set: { operationTime: new (await import('mongodb')).Timestamp({ t: 1, i: 1 }) },
      },
    );
    const third = await startTestSubgraph(counterDefinition, environment);
    await increase(counterStore(third.runtime), 'a', 2);
    await eventually(async () => (await mirror(consumer.runtime.db, 'a'))?.version === 3);
    await third.runtime.jetstreamManager.streams.delete(streamName(namespace, 'events'));
    await stopPair([third, consumer]);
  });

  it('are sent once by two replicas, and go on at once when the one that sends stops', async () => {
    const namespace = 'relay-replicas';
    const environment = { GRIDHALL_NAMESPACE: namespace };
    const [one, other] = await startPair(namespace);
    const second = await startTestSubgraph(counterDefinition, environment);
    const stores = [counterStore(one.runtime), counterStore(second.runtime)] as const;
    await begin(stores[0], 'a');
    for (let version = 1; version <= 10; version++) await increase(stores[version % 2 === 0 ? 0 : 1], 'a', version);
    await eventually(async () => (await mirror(other.runtime.db, 'a'))?.version === 11);
    const stream = await one.runtime.jetstreamManager.streams.info(streamName(namespace, 'events'));
    expect(stream.state.last_seq).toBe(11);
    await one.stop();
    await increase(stores[1], 'a', 11);
    await eventually(async () => (await mirror(other.runtime.db, 'a'))?.version === 12);
    await second.runtime.jetstreamManager.streams.delete(streamName(namespace, 'events'));
    await stopPair([second, other]);
  });

  it('are sent again by an idle relay whose stream was taken away and made anew by somebody else', async () => {
    const namespace = 'relay-idle';
    const owner = await startTestSubgraph(counterDefinition, { GRIDHALL_NAMESPACE: namespace });
    const store = counterStore(owner.runtime);
    await begin(store, 'a');
    await increase(store, 'a', 1);
    const { jetstreamManager } = owner.runtime;
    const name = streamName(namespace, 'events');
    const count = async (): Promise<number> => (await jetstreamManager.streams.info(name)).state.messages;
    await eventually(async () => (await count()) === 2);
    await jetstreamManager.streams.delete(name);
    // A consumer makes the stream when it is first; nothing new is written that would make the relay notice.
    await ensureStream(jetstreamManager, namespace, 'events', 1);
    await eventually(async () => (await count()) === 2, { timeoutMs: 20_000 });
    await jetstreamManager.streams.delete(name);
    await stopPair([owner]);
  });

  it('of a step whose change the relay saw half are all behind the checkpoint, or none', async () => {
    const namespace = 'relay-many';
    const owner = await startTestSubgraph(counterDefinition, { GRIDHALL_NAMESPACE: namespace });
    const store = counterStore(owner.runtime);
    const { jetstreamManager, db } = owner.runtime;
    await begin(store, 'a');
    await increase(store, 'a', 1);
    const document = await store.collection.findOne({ _id: 'a' });
    if (document === null) throw new Error('It was begun.');
    // One document with several entries at once, as a restore puts it in.
    await store.collection.insertOne({ ...document, _id: 'restored' });
    const name = streamName(namespace, 'events');
    await eventually(async () => (await jetstreamManager.streams.info(name)).state.messages === 4);
    const ids = await Promise.all(
      [1, 2, 3, 4].map(
        async (seq) => (await jetstreamManager.streams.getMessage(name, { seq })).json<{ id: string }>().id,
      ),
    );
    expect(ids).toEqual(['a:1', 'a:2', 'restored:1', 'restored:2']);
    expect(
      await eventually(() =>
        db
          .collection<{ _id: string }>('_relay')
          .findOne({ _id: 'relay' })
          .then((found) => found ?? undefined),
      ),
    ).toMatchObject({ streamSequence: expect.any(Number) as number });
    await jetstreamManager.streams.delete(name);
    await stopPair([owner]);
  });

  it('of many aggregates heal after the mirror lost some, were it the newest step or all of them', async () => {
    const pair = await startPair('relay-heal');
    const [owner, consumer] = pair;
    const store = counterStore(owner.runtime);
    const ids = Array.from({ length: 40 }, (_, index) => `h-${index}`);
    await Promise.all(ids.map((id) => begin(store, id)));
    await Promise.all(ids.map((id) => increase(store, id, 1)));
    const mirrors = consumer.runtime.db.collection<MirrorDocument>('mirrors');
    const whole = async (): Promise<boolean> => (await mirrors.countDocuments({ version: 2 })) === ids.length;
    await eventually(whole);
    expect(await consumer.consumers[0]?.reconcile?.()).toBe(0);
    await mirrors.deleteMany({ _id: { $in: ids.slice(0, 10) } });
    await mirrors.updateMany({ _id: { $in: ids.slice(10, 15) } }, { $set: { version: 1, value: 0, steps: 1 } });
    // Steps of the last seconds count as still on their way: their owner's clock is set back for the test.
    await store.collection.updateMany({}, { $set: { updatedAt: new Date(Date.now() - 60_000) } });
    expect(await consumer.consumers[0]?.reconcile?.()).toBe(15);
    await eventually(whole);
    expect(await consumer.consumers[0]?.reconcile?.()).toBe(0);
    expect(await mirrors.countDocuments({ version: 2, value: 1, steps: 2 })).toBe(ids.length);
    await owner.runtime.jetstreamManager.streams.delete(streamName('relay-heal', 'events'));
    await stopPair(pair);
  });

  it('are compared with the owner some at a time, however many there are: the newest each turn, the older ones in rotation', async () => {
    const KEYS = 10;
    const pair = await startPair('relay-rotation', undefined, { GRIDHALL_RECONCILE_KEYS: String(KEYS) });
    const [owner, consumer] = pair;
    const store = counterStore(owner.runtime);
    const ids = Array.from({ length: 65 }, (_, index) => `r-${String(index).padStart(2, '0')}`);
    const births = ids.map((id) => ({ id, document: { value: 0 }, step: 'begun' as const, entry: { to: '0' } }));
    await store.insertMany(births, { command: 'begin', actor: { system: 'test' }, requestId: 'test' });
    await store.collection.updateMany({}, { $set: { updatedAt: new Date(Date.now() - 60_000) } });
    const mirrors = consumer.runtime.db.collection<MirrorDocument>('mirrors');
    const arrived = async (): Promise<boolean> => (await mirrors.countDocuments()) === ids.length;
    await eventually(arrived);
    const turn = async (): Promise<number | undefined> => consumer.consumers[0]?.reconcile?.();

    await mirrors.deleteMany({ _id: { $in: ['r-25', 'r-60'] } });
    const dbs = [owner.runtime.db, consumer.runtime.db];
    for (const db of dbs) await db.command({ profile: 2 });
    expect(await turn()).toBe(1);
    await eventually(async () => (await mirror(consumer.runtime.db, 'r-60')) !== null);
    expect(await turn()).toBe(0);
    for (const db of dbs) await db.command({ profile: 0 });
    const notes = await Promise.all(
      dbs.map((db) =>
        db
          .collection('system.profile')
          .find({ 'command.aggregate': { $exists: true } })
          .toArray(),
      ),
    );
    expect(notes.flat().length).toBeGreaterThanOrEqual(8);
    for (const note of notes.flat()) {
      expect([note['docsExamined'], Number(note['keysExamined']) <= KEYS + 2]).toEqual([0, true]);
    }
    expect(await turn()).toBe(1);
    await eventually(arrived);
    // One lies anew where the rotation was already: it comes there again.
    await mirrors.deleteOne({ _id: 'r-00' });
    await eventually(async () => (await turn()) === 1);
    await eventually(arrived);
    const metrics = await (await fetch(`${consumer.url}/metrics`)).text();
    const began = /^gridhall_reconcile_rotation_began_timestamp_seconds\{.*\} (\S+)$/m.exec(metrics)?.[1];
    expect(Number(began) * 1_000).toBeGreaterThan(Date.now() - 60_000);
    await owner.runtime.jetstreamManager.streams.delete(streamName('relay-rotation', 'events'));
    await stopPair(pair);
  });
});
