import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  establish,
  GatewayClient,
  generateDay,
  openTools,
  playDay,
  startStack,
  tokenDesk,
  ZHENHAI,
  type Stack,
} from '@gridhall/infra';
import { workspaceFolder } from '@gridhall/local-stack';
import { z } from 'zod';
import { median } from '../statistics.js';
import { cpuSecondsOf } from '../writes/cpu.js';
import { startRivals, type Contender } from './contenders/contender.js';
import { Asker, type Burst } from './load.js';
import { queries, type Subjects, type Workload } from './queries.js';

const CONNECTIONS = 50;
const SECONDS = 3;
const ROUNDS = 5;
const WARM_UP_SECONDS = 3;
/** Events that are there to be read. */
const EVENTS = 300;
/** Queries that every gateway must answer alike before any is timed. */
const COMPARED = 60;
const OURS = 'gridhall';
const STOCK = 'stock @apollo/gateway';
const RUST = '@graphql-hive/gateway on its Rust planner';
const workloads: readonly Workload[] = ['novel', 'mixed', 'literals'];

const SUBJECTS = `{
  events(first: 100) { edges { node { id } } }
  serviceItems(first: 100) { edges { node { id: code } } }
}`;
const idsSchema = z
  .object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) })
  .transform(({ edges }) => edges.map(({ node }) => node.id));

interface Measured extends Burst {
  readonly cpuMs: number;
}

function ours(stack: Stack): Contender {
  const pid = stack.processes()['gateway'] ?? 0;
  const url = new URL(stack.gatewayUrl).origin;
  return { name: OURS, url, cpuSeconds: () => cpuSecondsOf(pid), stop: () => undefined };
}

/** A district with some hundred events in it, and a token of somebody who may read them all. */
async function prepare(stack: Stack): Promise<{ subjects: Subjects; authorization: string }> {
  const tools = await openTools(stack);
  try {
    const { model } = await establish(stack, tools, ZHENHAI);
    const tokenOf = tokenDesk((claims, minutes) => tools.issueToken(claims, minutes));
    const client = new GatewayClient(stack.gatewayUrl, 16);
    const day = generateDay(model, { seed: 1, events: EVENTS });
    await playDay({ ...day, visits: [], applications: [] }, { client, tokenOf, run: 'bench', concurrency: 16 });
    const postings = [{ role: 'SUPERVISOR' as const, place: model.code, unit: `${model.code}-CENTRE` }];
    const token = await tools.issueToken({ staffId: `${model.code}-supervisor-01`, name: 'bench', postings }, 120);
    const data = await client.request(SUBJECTS, {}, token);
    const { events, serviceItems } = z.object({ events: idsSchema, serviceItems: idsSchema }).parse(data);
    await client.close();
    const places = model.towns.flatMap(({ code, villages }) => [code, ...villages.map((village) => village.code)]);
    return { subjects: { events, places, serviceItems }, authorization: `Bearer ${token}` };
  } finally {
    await tools.close();
  }
}

/** The environment that the rivals have from our own gateway's. */
function environmentOf(stack: Stack): Record<string, string> {
  const urls = Object.entries(stack.serviceUrls).map(([name, url]) => [name, `${url}/graphql`] as const);
  return {
    GRIDHALL_GATEWAY_SECRET: stack.secrets.gateway,
    GRIDHALL_JWKS_URL: stack.jwksUrl,
    GRIDHALL_SUPERGRAPH: join(workspaceFolder(), 'infra', 'supergraph.graphql'),
    GRIDHALL_SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(urls)),
  };
}

/** @throws Error unless all give the same data to the same queries */
async function compareAnswers(askers: ReadonlyMap<string, Asker>, subjects: Subjects): Promise<void> {
  const source = queries(subjects, 'novel', 1);
  for (let count = 0; count < COMPARED; count += 1) {
    const query = source.next().value;
    const answers = await Promise.all(
      [...askers].map(async ([name, asker]) => [name, JSON.parse(await asker.ask(query)) as unknown] as const),
    );
    const [, expected] = answers[0] ?? [];
    for (const [name, answer] of answers) {
      if (!isDeepStrictEqual(answer, expected)) {
        throw new Error(`${name} answers otherwise:\n${query}\n${JSON.stringify(expected)}\n${JSON.stringify(answer)}`);
      }
    }
  }
}

async function measure(
  contender: Contender,
  asker: Asker,
  source: Iterator<string, never>,
  seconds: number,
): Promise<Measured> {
  const before = contender.cpuSeconds();
  const burst = await asker.burst(source, seconds);
  const requests = burst.requestsPerSecond * seconds;
  return { ...burst, cpuMs: ((contender.cpuSeconds() - before) * 1_000) / requests };
}

/** One workload: rounds in which all take their turn, each round beginning with another one. */
async function runWorkload(
  workload: Workload,
  contenders: readonly Contender[],
  askers: ReadonlyMap<string, Asker>,
  subjects: Subjects,
  say: (line: string) => void,
): Promise<Map<string, Measured[]>> {
  const measured = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (turn + round) % contenders.length;
      const contender = contenders[index];
      const asker = contender === undefined ? undefined : askers.get(contender.name);
      if (contender === undefined || asker === undefined) throw new Error('A contender is missing.');
      // Each burst has texts of its own: what a subgraph remembers of one gateway's turn helps no other.
      const source = queries(subjects, workload, 1_000 * (round + 1) + index);
      const result = await measure(contender, asker, source, round === 0 ? WARM_UP_SECONDS : SECONDS);
      if (round > 0) measured.get(contender.name)?.push(result);
    }
  }
  for (const [name, results] of measured) {
    const of = (key: keyof Measured): number => median(results.map((result) => result[key]));
    say(
      `  ${workload.padEnd(9)} ${name.padEnd(44)} ${of('requestsPerSecond').toFixed(0).padStart(5)}/s` +
        `  median ${of('medianMs').toFixed(1)} ms  p99 ${of('p99Ms').toFixed(1)} ms  gateway CPU ${of('cpuMs').toFixed(2)} ms each`,
    );
  }
  return measured;
}

/** The median of the ratios of neighbours: one round against the same round. */
function ratio(of: readonly Measured[], to: readonly Measured[], key: 'requestsPerSecond' | 'cpuMs'): number {
  const ratios = of.flatMap((one, round) => {
    const other = to[round];
    return other === undefined ? [] : [key === 'cpuMs' ? other[key] / one[key] : one[key] / other[key]];
  });
  return Math.round(median(ratios) * 100) / 100;
}

/**
 * `pnpm bench gateway`: distinct queries over three subgraphs a second, 50 connections, on our own supergraph and services: our
 * gateway, stock @apollo/gateway, and @graphql-hive/gateway with and without its Rust planner, all of them verifying the token
 * and signing what they send. In turns, so that the machine's mood meets all alike; the services and the asking share its
 * processors, so beside the throughput stands the CPU that the gateway alone used.
 */
export async function benchGateway(say: (line: string) => void): Promise<Record<string, unknown>> {
  const stack = await startStack({ ephemeral: true, environment: { LOG_LEVEL: 'warn', NODE_ENV: 'production' } });
  let contenders: Contender[] = [];
  try {
    const { subjects, authorization } = await prepare(stack);
    contenders = [ours(stack), ...(await startRivals(environmentOf(stack)))];
    const askers = new Map(contenders.map(({ name, url }) => [name, new Asker(url, authorization, CONNECTIONS)]));
    await compareAnswers(askers, subjects);
    say(`All give the same answers to ${COMPARED} queries; ${ROUNDS} rounds of ${SECONDS} s each`);
    const figures: Record<string, unknown> = {};
    for (const workload of workloads) {
      const measured = await runWorkload(workload, contenders, askers, subjects, say);
      const mine = measured.get(OURS) ?? [];
      const against = (name: string, key: 'requestsPerSecond' | 'cpuMs'): number =>
        ratio(mine, measured.get(name) ?? [], key);
      figures[workload] = {
        requestsPerSecond: Object.fromEntries(
          [...measured].map(([name, all]) => [name, Math.round(median(all.map((one) => one.requestsPerSecond)))]),
        ),
        timesStock: against(STOCK, 'requestsPerSecond'),
        timesHiveRust: against(RUST, 'requestsPerSecond'),
        timesStockPerCpu: against(STOCK, 'cpuMs'),
        timesHiveRustPerCpu: against(RUST, 'cpuMs'),
      };
    }
    await Promise.all([...askers.values()].map((asker) => asker.close()));
    return { connections: CONNECTIONS, rounds: ROUNDS, ...figures };
  } finally {
    for (const contender of contenders) contender.stop();
    await stack.stop();
  }
}
