import { startServers } from '@gridhall/local-stack';
import { destination } from 'pino';
import { createLogger } from '../log/logger.js';
import { createMetrics } from '../metrics/metrics.js';
import { connectMongo } from '../mongo/connect.js';
import { bareStep, matterStore, report, step } from './matter.js';
import { median, race, round, type Cost } from './measure.js';

const WRITERS = 32;
/** Steps of one document: an event's life has about ten. */
const STEPS = 10;
const LIVES = 12;
const ROUNDS = 5;

/**
 * `pnpm bench write-path`: a step through the store against the same step as a bare update, and as a bare read and update,
 * 32 writers in one process, on servers of its own.
 *
 * @param say tells how it goes
 */
export async function benchWritePath(say: (line: string) => void): Promise<Record<string, unknown>> {
  const stack = await startServers({ ephemeral: true, environment: {} });
  const mongo = await connectMongo(stack.mongoUri, 'bench');
  const db = mongo.getClient().db('bench');
  const runtime = {
    ...{
      db,
      mongo,
      log: createLogger('bench', 'info', destination({ dest: '/dev/null', sync: false, minLength: 8_192 })),
      metrics: createMetrics('bench'),
    },
    now: () => new Date(),
  };
  const store = matterStore(runtime, 'matters');
  await store.ensureIndexes();
  const [bare, both, ours, reads]: Cost[][] = [[], [], [], []];
  for (let turn = 0; turn <= ROUNDS; turn++) {
    const id = (kind: string, writer: number, life: number): string => `${kind}-${turn}-${writer}-${life}`;
    for (const kind of ['bare', 'both', 'ours']) {
      const ids = Array.from({ length: WRITERS * LIVES }, (_, index) =>
        id(kind, index % WRITERS, Math.floor(index / WRITERS)),
      );
      await report(store, ids);
    }
    const sample = await store.collection.findOne({ _id: id('bare', 0, 0) });
    const line = sample?.timeline[0];
    if (line === undefined) throw new Error('Nothing was reported.');
    const place = (n: number): [life: number, version: number] => [Math.floor(n / STEPS), (n % STEPS) + 1];
    const bareCost = await race(WRITERS, LIVES * STEPS, async (writer, n) => {
      const [life, version] = place(n);
      await bareStep(store, id('bare', writer, life), version, { ...line, comment: '请及时处置', evidence: [] });
    });
    // What a step needs whoever takes it: the rules must see the document before they decide.
    const bothCost = await race(WRITERS, LIVES * STEPS, async (writer, n) => {
      const [life, version] = place(n);
      await store.findById(id('both', writer, life));
      await bareStep(store, id('both', writer, life), version, { ...line, comment: '请及时处置', evidence: [] });
    });
    const ourCost = await race(WRITERS, LIVES * STEPS, async (writer, n) => {
      const [life, version] = place(n);
      await step(store, id('ours', writer, life), version);
    });
    const readCost = await race(WRITERS, LIVES * STEPS, async (writer, n) =>
      store.findById(id('ours', writer, place(n)[0])),
    );
    say(`round ${turn}: ${JSON.stringify({ bareCost, bothCost, ourCost, readCost })}`);
    // The first round warms up.
    if (turn === 0) continue;
    bare?.push(bareCost);
    both?.push(bothCost);
    ours?.push(ourCost);
    reads?.push(readCost);
  }
  const of = (costs: readonly Cost[] | undefined): Cost => ({
    perSecond: median((costs ?? []).map(({ perSecond }) => perSecond)),
    cpuMs: median((costs ?? []).map(({ cpuMs }) => cpuMs)),
  });
  const result = { bareUpdate: of(bare), bareReadAndUpdate: of(both), storeChange: of(ours), read: of(reads) };
  const share = (of: Cost): number => round(result.storeChange.perSecond / of.perSecond, 2);
  const shares = { ofBareUpdate: share(result.bareUpdate), ofBareReadAndUpdate: share(result.bareReadAndUpdate) };
  await mongo.close();
  await stack.stop();
  return { writers: WRITERS, ...result, shares };
}
