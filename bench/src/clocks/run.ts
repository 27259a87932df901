import { join } from 'node:path';
import { GatewayClient, generateDay, playDay, type Stack } from '@gridhall/infra';
import { freePort, workspaceFolder } from '@gridhall/local-stack';
import { databaseName } from '@gridhall/service-kit';
import { openDistrict } from '../district.js';
import { median } from '../statistics.js';
import { BareWriter, WRITERS } from '../writes/bare.js';
import { cpuSecondsOf } from '../writes/cpu.js';
import { DueEvents } from './due-events.js';

const CLOCKS = 100_000;
/** Replicas that share the work, round by round. */
const ROUNDS = [1, 3] as const;
const BARE_SECONDS = 4;
const POLL_MS = 250;

/** Starts replicas of the events service that do nothing but let clocks take effect. @returns how to end them */
async function startReplicas(stack: Stack, count: number): Promise<{ pids: number[]; stop: () => Promise<void> }> {
  const replicas = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const port = await freePort();
      return stack.servers.supervise({
        name: `clocks-${count}-${index + 1}`,
        url: `http://127.0.0.1:${port}`,
        script: join(workspaceFolder(), 'services/events/dist/main.js'),
        environment: { ...stack.environment, PORT: String(port), GRIDHALL_CLOCKS: 'true', LOG_LEVEL: 'warn' },
      });
    }),
  );
  return {
    pids: replicas.flatMap(({ pid }) => pid ?? []),
    stop: async () => {
      await Promise.all(replicas.map(async (replica) => replica.stop()));
    },
  };
}

/** CPU milliseconds that some processes use in ten seconds with nothing due, each. */
async function idleCpu(pids: readonly number[]): Promise<number> {
  const used = (): number => pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
  const before = used();
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return ((used() - before) * 1_000) / pids.length;
}

/**
 * `pnpm bench clocks`: 100,000 clocks of events due in the same minute, by one replica and by three, against durable
 * updates of the same events by the mongodb driver alone in the same run. Each clock is a step of the life cycle with all that
 * it takes: rules, timeline, hash, message.
 */
export async function benchClocks(say: (line: string) => void): Promise<Record<string, unknown>> {
  const environmentOf = { events: { GRIDHALL_CLOCKS: 'false' } };
  const district = await openDistrict({ ephemeral: true, environment: { LOG_LEVEL: 'warn' }, environmentOf });
  const { stack, model, tokenOf } = district;
  const database = databaseName(stack.namespace, 'events');
  const due = await DueEvents.open(stack.servers.mongoUri, database);
  try {
    const client = new GatewayClient(stack.gatewayUrl, WRITERS);
    await playDay(generateDay(model, { seed: 1, events: 400 }), {
      client,
      tokenOf,
      run: 'clocks',
      concurrency: WRITERS,
    });
    await client.close();
    const bare = await BareWriter.open(stack.servers.mongoUri, database, 'bare', {
      isIndexed: false,
      isReadBefore: false,
    });
    await bare.run(1);
    const bares: number[] = [];
    const figures: Record<string, unknown> = { bench: 'clocks', clocks: CLOCKS };
    for (const replicas of ROUNDS) {
      bares.push(await bare.run(BARE_SECONDS));
      say(`Putting in ${CLOCKS} events that were due in one minute`);
      const begun = new Date();
      await due.put(CLOCKS, begun);
      const running = await startReplicas(stack, replicas);
      for (let waiting = CLOCKS; waiting > 0; waiting = await due.waiting(begun)) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      const { archived, steps, seconds } = await due.outcome(begun);
      if (archived !== CLOCKS || steps !== CLOCKS) throw new Error(`${archived} archived in ${steps} steps.`);
      const perSecond = CLOCKS / seconds;
      say(`  ${replicas} replicas: ${seconds.toFixed(1)} s, ${perSecond.toFixed(0)}/s`);
      figures[`secondsBy${replicas}`] = Math.round(seconds * 10) / 10;
      figures[`perSecondBy${replicas}`] = Math.round(perSecond);
      if (replicas === 1) figures['idleCpuMillisecondsIn10s'] = Math.round(await idleCpu(running.pids));
      await running.stop();
      await due.forget();
    }
    bares.push(await bare.run(BARE_SECONDS));
    await bare.close();
    const bareUpdatesPerSecond = median(bares);
    for (const replicas of ROUNDS) {
      figures[`ratioBy${replicas}`] =
        Math.round((Number(figures[`perSecondBy${replicas}`]) / bareUpdatesPerSecond) * 100) / 100;
    }
    return { ...figures, bareUpdatesPerSecond: Math.round(bareUpdatesPerSecond) };
  } finally {
    await due.close();
    await district.stop();
  }
}
