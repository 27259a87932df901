import { fork, type ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '@gridhall/service-kit/testing';
import { beginErrands, errandClock, errandRuntime, errandStore } from '../testing/errand.fixture.js';

const replicaFile = join(__dirname, '../../dist/testing/replica.fixture.js');
const ERRANDS = 240;
const REPLICAS = 3;
const KILLS = 5;

describe('three replicas that are killed at random', () => {
  const uri = String(process.env['MONGODB_URI']);
  const database = `test_${randomUUID().slice(0, 8)}`;
  let replicas: ChildProcess[] = [];
  const started: Promise<unknown>[] = [];

  function startReplica(): void {
    const replica = fork(replicaFile, [uri, database], { stdio: 'ignore' });
    // It may be killed before it tells.
    started.push(Promise.race([once(replica, 'message'), once(replica, 'exit')]));
    replicas.push(replica);
  }

  async function kill(replica: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
    replicas = replicas.filter((one) => one !== replica);
    const ended = once(replica, 'exit');
    replica.kill(signal);
    const [status] = (await ended) as [number | null];
    return status;
  }

  afterAll(async () => {
    await Promise.all(replicas.map(async (replica) => kill(replica, 'SIGKILL')));
    const runtime = await errandRuntime(uri, database);
    await runtime.db.dropDatabase();
    await runtime.close();
  });

  it('let every alarm take effect once, none twice, none too early', async () => {
    const runtime = await errandRuntime(uri, database);
    const store = errandStore(runtime);
    await store.ensureIndexes();
    for (let replica = 0; replica < REPLICAS; replica++) startReplica();
    await Promise.all(started);
    // A third was due while nobody ran; the others become due one after the other while replicas die.
    const begun = Date.now();
    const clocks = Array.from({ length: ERRANDS }, (_, index) => {
      const isOld = index % 3 === 0;
      return [`errand-${index}`, [errandClock(new Date(begun - (isOld ? 3_600_000 : 0) + index * 10), 1)]] as const;
    });
    await beginErrands(store, Object.fromEntries(clocks));

    const rings = async (): Promise<number> => {
      const [sum] = await store.collection
        .aggregate<{ taken: number }>([{ $group: { _id: null, taken: { $sum: { $subtract: ['$version', 1] } } } }])
        .toArray();
      return sum?.taken ?? 0;
    };
    // At least two alarms of each: the reminders of some go under.
    for (let killed = 1; killed <= KILLS; killed++) {
      await eventually(async () => (await rings()) >= (killed * 2 * ERRANDS) / (KILLS + 2));
      const victim = replicas[randomInt(replicas.length)];
      if (victim === undefined) throw new Error('There is no replica to kill.');
      await kill(victim, 'SIGKILL');
      startReplica();
    }
    await eventually(async () => (await store.collection.countDocuments({ nextAlarmAt: null })) === ERRANDS, {
      timeoutMs: 25_000,
    });

    const wrong: unknown[] = [];
    for await (const {
      _id,
      timeline,
      clocks: [clock],
    } of store.collection.find()) {
      const rang = timeline.slice(1).map(({ reasonCode }) => reasonCode);
      const [reminded] = clock?.alarms ?? [];
      const isGoneUnder = reminded?.firedAt?.getTime() === clock?.alarms[1]?.firedAt?.getTime();
      const isOnce = rang.join() === (isGoneUnder ? 'DUE,RED' : 'REMIND,DUE,RED');
      const isTimely = timeline.slice(1).every(({ reasonCode, at }) => {
        const due = clock?.alarms.find(({ name }) => name === reasonCode)?.at;
        return due != null && at >= due;
      });
      if (!isOnce || !isTimely) wrong.push({ _id, rang, clock });
    }
    expect(wrong).toEqual([]);
    await Promise.all(started);
    const stopped = await Promise.all([...replicas].map(async (replica) => kill(replica, 'SIGTERM')));
    expect(stopped).toEqual(Array.from({ length: REPLICAS }, () => 0));
    await runtime.close();
  }, 60_000);
});
