import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServers } from '@gridhall/local-stack';
import { ensureStream, streamName } from '../nats/streams.js';
import { Relay } from '../relay/relay.js';
import { createSubgraph, type Subgraph } from '../subgraph/subgraph.js';
import { MarkedRelay } from './marked-relay.js';
import { matterStore, report, step } from './matter.js';
import { median, race, round } from './measure.js';

const WRITERS = 32;
const STEPS = 10;
const LIVES = 12;
const ROUNDS = 5;

type Way = 'none' | 'tail' | 'marked';

interface Measured {
  readonly stepsPerSecond: number;
  /** After the last step, until the broker has every message. */
  readonly catchUpMs: number;
  readonly cpuMsPerStep: number;
}

async function open(mongoUri: string, natsUrl: string, namespace: string): Promise<Subgraph> {
  return createSubgraph(
    {
      name: 'events',
      directory: join(__dirname, '../../test-fixture'),
      setUp: () => ({ resolvers: {}, context: (base) => base }),
    },
    {
      ...{ MONGODB_URI: mongoUri, NATS_URL: natsUrl, GRIDHALL_NAMESPACE: namespace, LOG_LEVEL: 'warn' },
      ...{ GRIDHALL_GATEWAY_SECRET: 'x'.repeat(32), GRIDHALL_JWKS_URL: 'http://127.0.0.1:9/keys' },
    },
  );
}

/** One way, on a database and a stream of its own. */
async function measure(way: Way, mongoUri: string, natsUrl: string, namespace: string): Promise<Measured> {
  const subgraph = await open(mongoUri, natsUrl, namespace);
  const { runtime } = subgraph;
  const store = matterStore(runtime, 'matters');
  await store.ensureIndexes();
  await ensureStream(runtime.jetstreamManager, namespace, 'events', 1);
  const id = (writer: number, life: number): string => `m-${writer}-${life}`;
  const writers = Array.from({ length: WRITERS }, (_, writer) => writer);
  const relay = way === 'tail' ? new Relay(runtime, [store]) : new MarkedRelay(runtime, store);
  await report(
    store,
    writers.flatMap((writer) => Array.from({ length: LIVES }, (_, life) => id(writer, life))),
  );
  const sent = async (): Promise<number> =>
    (await runtime.jetstreamManager.streams.info(streamName(namespace, 'events'))).state.messages;
  // The tail sends the reports too; the marked way begins with the steps.
  const before = way === 'tail' ? WRITERS * LIVES : 0;
  if (way !== 'none') await relay.start();
  while (way === 'tail' && (await sent()) < before) await sleep(20);
  const cost = await race(WRITERS, LIVES * STEPS, (writer, turn) =>
    step(
      store,
      id(writer, Math.floor(turn / STEPS)),
      (turn % STEPS) + 1,
      way === 'marked' ? { unpublished: true } : {},
    ),
  );
  const doneAt = performance.now();
  const expected = before + WRITERS * LIVES * STEPS;
  while (way !== 'none' && (await sent()) < expected) await sleep(5);
  const catchUpMs = round(performance.now() - doneAt);
  await relay.stop();
  await runtime.db.dropDatabase();
  await subgraph.stop();
  return { stepsPerSecond: cost.perSecond, catchUpMs: way === 'none' ? 0 : catchUpMs, cpuMsPerStep: cost.cpuMs };
}

/**
 * `pnpm bench relay`: steps per second, 32 writers through the store, on servers of its own: without a relay, with (a) the
 * relay that tails the change stream, and with (b) documents marked unpublished (docs/decisions/0002-relay.md).
 *
 * @param say tells how it goes
 */
export async function benchRelay(say: (line: string) => void): Promise<Record<string, unknown>> {
  const stack = await startServers({ ephemeral: true, environment: {} });
  const measured: Record<Way, Measured[]> = { none: [], tail: [], marked: [] };
  try {
    for (let turn = 0; turn <= ROUNDS; turn++) {
      for (const way of ['none', 'tail', 'marked'] as const) {
        const one = await measure(way, stack.mongoUri, stack.natsUrl, `bench-${way}-${turn}`);
        say(`${way}: ${JSON.stringify(one)}`);
        // The first round warms up.
        if (turn > 0) measured[way].push(one);
      }
    }
  } finally {
    await stack.stop();
  }
  const of = (runs: readonly Measured[]): Measured => ({
    stepsPerSecond: median(runs.map(({ stepsPerSecond }) => stepsPerSecond)),
    catchUpMs: median(runs.map(({ catchUpMs }) => catchUpMs)),
    cpuMsPerStep: median(runs.map(({ cpuMsPerStep }) => cpuMsPerStep)),
  });
  return { writers: WRITERS, none: of(measured.none), tail: of(measured.tail), marked: of(measured.marked) };
}
