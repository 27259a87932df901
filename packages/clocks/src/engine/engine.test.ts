import { randomUUID } from 'node:crypto';
import { firstBrokenVersion } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import {
  beginErrands,
  errandClock,
  errandRuntime,
  errandStore,
  fireErrand,
  type ErrandRuntime,
  type ErrandStore,
} from '../testing/errand.fixture.js';
import { ClockEngine, type EngineOptions } from './engine.js';
import type { ErrandDocument } from '../testing/errand.fixture.js';

const HOUR_MS = 3_600_000;
const begun = new Date('2026-11-24T02:00:00.000Z');

describe('the clock engine', () => {
  let now = begun;
  let runtime: ErrandRuntime;
  let store: ErrandStore;
  const engines: ClockEngine<ErrandDocument, { alarm: string | null }, 'begun' | 'rang'>[] = [];

  beforeEach(async () => {
    now = begun;
    runtime = await errandRuntime(String(process.env['MONGODB_URI']), `test_${randomUUID().slice(0, 8)}`, () => now);
    store = errandStore(runtime);
    await store.ensureIndexes();
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map(async (engine) => engine.stop()));
    await runtime.db.dropDatabase();
    await runtime.close();
  });

  function start(options: Partial<EngineOptions<ErrandDocument>> = {}): (typeof engines)[number] {
    const engine = new ClockEngine(store, { fire: fireErrand(store), pollMs: 20, ...options });
    engines.push(engine);
    engine.start();
    return engine;
  }

  const rings = async (id: string): Promise<(string | null | undefined)[]> => {
    const timeline = (await store.timelineLoader().load(id)) ?? [];
    expect(firstBrokenVersion(timeline)).toBeNull();
    return timeline.slice(1).map(({ reasonCode }) => reasonCode);
  };

  const hour = { a: [errandClock(begun, 3600)] };
  const minutesOn = (minutes: number): Date => new Date(begun.getTime() + minutes * 60_000);

  it('lets each alarm take effect at its moment, as a step of its own, and then waits for nothing', async () => {
    await beginErrands(store, hour);
    start();
    for (const [minutes, expected] of [
      [42, ['REMIND']],
      [60, ['REMIND', 'DUE']],
      [90, ['REMIND', 'DUE', 'RED']],
    ] as const) {
      now = new Date(minutesOn(minutes).getTime() - 1);
      const { version } = (await store.findById('a')) ?? {};
      now = minutesOn(minutes);
      await eventually(async () => (await store.findById('a'))?.version === Number(version) + 1);
      expect(await rings('a')).toEqual(expected);
    }
    expect(await store.findById('a')).toMatchObject({ nextAlarmAt: null, clocks: [{ breachedAt: minutesOn(60) }] });
  });

  it('catches up after hours of standstill: late as of the deadline, without reminding of what is past', async () => {
    await beginErrands(store, { ...hour, b: [errandClock(begun, 36_000)] });
    now = new Date(begun.getTime() + 9 * HOUR_MS);
    start();
    await eventually(async () => (await store.findById('a'))?.nextAlarmAt === null);
    expect(await rings('a')).toEqual(['DUE', 'RED']);
    expect(await store.findById('a')).toMatchObject({
      clocks: [{ breachedAt: minutesOn(60), alarms: [{ firedAt: now }, { firedAt: now }, { firedAt: now }] }],
    });
    await eventually(async () => (await store.findById('b'))?.version === 2);
    expect(await rings('b')).toEqual(['REMIND']);
  });

  it('shares the work between replicas, and a replica that leaves gives its part to the others', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `shared-${index}`);
    await beginErrands(store, Object.fromEntries(ids.map((id) => [id, [errandClock(begun, 3600)]])));
    const tries: string[] = [];
    const counted = (name: string): ReturnType<typeof start> =>
      start({
        aliveMs: 600,
        fire: async (document, ring) => {
          tries.push(name);
          return fireErrand(store)(document, ring);
        },
      });
    const [one] = [counted('one'), counted('two')];
    await eventually(async () => (await runtime.db.collection('_clock_engines').countDocuments()) === 2);
    // Both have learnt of each other after their next word, at most.
    const members = runtime.db.collection('_clock_engines');
    const words = await members.find().toArray();
    await eventually(async () =>
      (await members.find().toArray()).every(({ expiresAt }, index) => expiresAt > words[index]?.['expiresAt']),
    );
    now = minutesOn(45);
    await eventually(async () => (await store.collection.countDocuments({ version: 2 })) === 60);
    expect(tries).toHaveLength(60);
    expect(new Set(tries)).toEqual(new Set(['one', 'two']));
    await one.stop();
    now = minutesOn(60);
    await eventually(async () => (await store.collection.countDocuments({ version: 3 })) === 60);
  }, 30_000);

  it('lets one sick aggregate rest and the others not wait, and tells what failed', async () => {
    await beginErrands(store, { sick: [errandClock(begun, 60)], well: [errandClock(begun, 3600)] });
    now = minutesOn(60);
    let isSick = true;
    start({
      fire: async (document, ring) => {
        if (document._id === 'sick' && isSick) throw new Error('sick');
        return fireErrand(store)(document, ring);
      },
    });
    await eventually(async () => (await store.findById('well'))?.version === 2);
    await eventually(async () => {
      const metrics = await runtime.metrics.registry.metrics();
      return /gridhall_clock_failures_total\{aggregate="errand",clock="run",alarm="DUE",.*\} [1-9]/.test(metrics);
    });
    expect(await rings('sick')).toEqual([]);
    isSick = false;
    await eventually(async () => (await store.findById('sick'))?.version === 3);
    await eventually(async () => {
      const metrics = await runtime.metrics.registry.metrics();
      return /gridhall_clock_backlog\{aggregate="errand",.*\} 0/.test(metrics);
    });
  });

  it('takes a person’s step in between as it comes', async () => {
    await beginErrands(store, hour);
    let isFirst = true;
    now = minutesOn(42);
    start({
      fire: async (document, ring) => {
        if (isFirst) {
          isFirst = false;
          await store.change(
            document._id,
            {
              ...{ command: 'touch', expectedVersion: 1, idempotencyKey: 'a-person', fingerprint: 1 },
              ...{ actor: { system: 'a person' }, requestId: 'test' },
            },
            () => ({ set: {}, step: 'rang', entry: { reasonCode: 'TOUCHED' } }),
          );
        }
        return fireErrand(store)(document, ring);
      },
    });
    await eventually(async () => (await store.findById('a'))?.version === 3);
    expect(await rings('a')).toEqual(['TOUCHED', 'REMIND']);
  });

  it('asks its question of the index alone', async () => {
    await beginErrands(store, hour);
    const plan = await store.collection
      .find(
        { nextAlarmAt: { $gt: new Date(0), $lte: minutesOn(60) } },
        { projection: { _id: 1, nextAlarmAt: 1 }, sort: { nextAlarmAt: 1, _id: 1 } },
      )
      .explain('executionStats');
    expect(plan['executionStats']).toMatchObject({ nReturned: 1, totalDocsExamined: 0, totalKeysExamined: 1 });
  });
});
