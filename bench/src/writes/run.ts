import { GatewayClient, generateDay, playDay, type Day } from '@gridhall/infra';
import { databaseName } from '@gridhall/service-kit';
import { openDistrict, reportedEventsOf, type District } from '../district.js';
import { median } from '../statistics.js';
import { BareWriter, WRITERS, type Rung } from './bare.js';
import { cpuBetween, cpuSeconds } from './cpu.js';
import { eventSizes } from './sizes.js';

/** Rounds, bare and platform in turn; the machine's mood changes slowly, so neighbours are compared. */
const ROUNDS = 5;
const BARE_SECONDS = 4;
/** Events of a round on the platform: some four thousand transitions. */
const EVENTS_PER_ROUND = 1_100;
/** Played before, until what runs has been compiled. */
const EVENTS_TO_WARM_UP = 2_000;

interface Round {
  /** Updates a second by the driver alone. */
  readonly bare: number;
  /** The same on a collection with the events' indexes. */
  readonly indexed: number;
  /** The same, each document read before. */
  readonly readAndIndexed: number;
  /** Transitions a second. */
  readonly platform: number;
  /** CPU milliseconds per transition, by process. */
  readonly cpu: Readonly<Record<string, number>>;
}

async function platformRound(
  { stack, tokenOf }: District,
  day: Day,
  run: string,
): Promise<Pick<Round, 'platform' | 'cpu'>> {
  // Who signs in does so before: it is the path of a write that counts here.
  for (const { begins, steps } of day.events) {
    const actors = [...(begins.by === 'REPORT' ? [begins.actor] : []), ...steps.map(({ actor }) => actor)];
    for (const actor of actors) await tokenOf(actor);
  }
  const client = new GatewayClient(stack.gatewayUrl, WRITERS);
  const processes = { ...stack.processes(), 'this player': process.pid };
  const before = cpuSeconds(processes);
  const { tally, seconds, failures } = await playDay(day, { client, tokenOf, run, concurrency: WRITERS });
  const used = cpuBetween(before, cpuSeconds(processes));
  await client.close();
  if (failures.length > 0) throw failures[0];
  const perTransition = Object.entries(used).map(([name, cpu]) => [name, (cpu * 1_000) / tally.transitions] as const);
  return { platform: tally.transitions / seconds, cpu: Object.fromEntries(perTransition) };
}

/**
 * `pnpm bench writes`: transitions a second through the gateway, by people with their own tokens, against durable
 * one-document updates of the same events by the mongodb driver alone, on the same mongod in the same run. And where the
 * rest goes: what the events' indexes and the read before cost the bare driver too, and CPU of each process per transition.
 */
export async function benchWrites(say: (line: string) => void): Promise<Record<string, unknown>> {
  const district = await openDistrict({ ephemeral: true, environment: { LOG_LEVEL: 'info' } });
  try {
    const { stack, model } = district;
    const dayOf = (seed: number, events: number): Day => reportedEventsOf(generateDay(model, { seed, events }));
    say('Warming up');
    await platformRound(district, dayOf(1, EVENTS_TO_WARM_UP), 'warm-up');
    const sizes = await eventSizes(stack);
    const source = databaseName(stack.namespace, 'events');
    const open = (name: string, rung: Rung): Promise<BareWriter> =>
      BareWriter.open(stack.servers.mongoUri, source, name, rung);
    const writers = {
      bare: await open('bare', { isIndexed: false, isReadBefore: false }),
      indexed: await open('indexed', { isIndexed: true, isReadBefore: false }),
      readAndIndexed: await open('read', { isIndexed: true, isReadBefore: true }),
    };
    for (const writer of Object.values(writers)) await writer.run(1);
    const rounds: Round[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const bare = await writers.bare.run(BARE_SECONDS);
      const platform = await platformRound(district, dayOf(round + 1, EVENTS_PER_ROUND), `round-${round}`);
      const indexed = await writers.indexed.run(BARE_SECONDS);
      const readAndIndexed = await writers.readAndIndexed.run(BARE_SECONDS);
      rounds.push({ bare, indexed, readAndIndexed, ...platform });
      say(
        `  round ${round}: bare ${bare.toFixed(0)}/s, with the events' indexes ${indexed.toFixed(0)}/s, read before ${readAndIndexed.toFixed(0)}/s, platform ${platform.platform.toFixed(0)}/s: ${(platform.platform / bare).toFixed(3)} of bare`,
      );
    }
    for (const writer of Object.values(writers)) await writer.close();
    const names = Object.keys(rounds[0]?.cpu ?? {});
    const cpu = Object.fromEntries(
      names.map((name) => [name, round2(median(rounds.map((one) => one.cpu[name] ?? 0)))]),
    );
    say('CPU milliseconds per transition, median of the rounds:');
    for (const [name, milliseconds] of Object.entries(cpu)) say(`  ${name.padEnd(14)} ${milliseconds.toFixed(2)}`);
    return {
      bench: 'writes',
      bareUpdatesPerSecond: Math.round(median(rounds.map(({ bare }) => bare))),
      indexedUpdatesPerSecond: Math.round(median(rounds.map(({ indexed }) => indexed))),
      readAndIndexedUpdatesPerSecond: Math.round(median(rounds.map(({ readAndIndexed }) => readAndIndexed))),
      transitionsPerSecond: Math.round(median(rounds.map(({ platform }) => platform))),
      ratio: round2(median(rounds.map(({ bare, platform }) => platform / bare))),
      cpuMillisecondsPerTransition: cpu,
      writers: WRITERS,
      documentBytes: sizes.document,
      entryBytes: sizes.entry,
    };
  } finally {
    await district.stop();
  }
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
