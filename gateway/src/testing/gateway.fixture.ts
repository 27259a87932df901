import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectNats, streamName } from '@gridhall/service-kit';
import { composeServices } from '@theguild/federation-composition';
import { createGateway, type Gateway, type GatewayOverrides } from '../gateway.js';
import { fixtureSubgraphs } from './federation.fixture.js';
import { startIssuer, type TestIssuer } from './issuer.fixture.js';
import { SECRET, startFixtureSubgraph, type FixtureSubgraph } from './subgraph.fixture.js';

type Federation = ReturnType<typeof fixtureSubgraphs>;
export type SubgraphName = keyof Federation;

/** What an operation answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of every shape
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** A gateway before three subgraphs and an issuer, all over real HTTP. */
export interface TestPlatform {
  readonly gateway: Gateway;
  readonly supergraph: { readonly path: string };
  /** What the gateway was told by its environment: another replica is told the same. */
  readonly environment: Readonly<Record<string, string>>;
  readonly issuer: TestIssuer;
  readonly subgraphs: Readonly<Record<SubgraphName, FixtureSubgraph>>;
  ask(query: string, options?: { variables?: object; headers?: Record<string, string> }): Promise<Answer>;
  stop(): Promise<void>;
}

/** A composed supergraph as a file, and a folder to remove. */
function composeFixture(
  federation: Federation,
  urls: Readonly<Record<SubgraphName, string>>,
): { path: string; folder: string } {
  const services = Object.entries(federation).map(([name, { typeDefs }]) => ({
    ...{ name, typeDefs },
    url: urls[name as SubgraphName],
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(JSON.stringify(errors));
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-gateway-'));
  const path = join(folder, 'supergraph.graphql');
  writeFileSync(path, supergraphSdl);
  return { path, folder };
}

async function forget(natsUrl: string, namespace: string): Promise<void> {
  const nats = await connectNats(natsUrl, 'tests');
  const manager = await nats.jetstreamManager({ checkAPI: false });
  await manager.streams.delete(streamName(namespace, 'events')).catch(() => undefined);
  await nats.close();
}

const started: TestPlatform[] = [];
// Also what a failed test left running: the test run would not end.
afterAll(() => Promise.all(started.map((platform) => platform.stop())));

/** Starts it all; a test may set further environment variables of the gateway, and bring subgraphs of its own. */
export async function startTestPlatform(
  environment: Readonly<Record<string, string>> = {},
  overrides: GatewayOverrides = {},
  subgraphsOf: (issuer: TestIssuer) => Federation = fixtureSubgraphs,
): Promise<TestPlatform> {
  const issuer = await startIssuer();
  const federation = subgraphsOf(issuer);
  const natsUrl = process.env['NATS_URL'] ?? '';
  const namespace = environment['GRIDHALL_NAMESPACE'] ?? `test-${randomUUID().slice(0, 8)}`;
  const start = (name: SubgraphName): Promise<FixtureSubgraph> => {
    const { typeDefs, resolvers } = federation[name];
    return startFixtureSubgraph(name, typeDefs, resolvers, issuer);
  };
  const subgraphs = { grid: await start('grid'), events: await start('events'), assessment: await start('assessment') };
  const urls = { grid: subgraphs.grid.url, events: subgraphs.events.url, assessment: subgraphs.assessment.url };
  const supergraph = composeFixture(federation, urls);
  const told = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    NATS_URL: natsUrl,
    GRIDHALL_NAMESPACE: namespace,
    GRIDHALL_GATEWAY_SECRET: SECRET,
    GRIDHALL_JWKS_URL: issuer.url,
    GRIDHALL_SUPERGRAPH: supergraph.path,
    ...environment,
  };
  const gateway = await createGateway(told, overrides);
  let stopped: Promise<void> | undefined;
  const platform: TestPlatform = {
    gateway,
    supergraph,
    environment: told,
    issuer,
    subgraphs,
    async ask(query, { variables, headers = {} } = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    stop: () =>
      (stopped ??= (async () => {
        await gateway.stop();
        await Promise.all([...Object.values(subgraphs).map((subgraph) => subgraph.stop()), issuer.stop()]);
        await forget(natsUrl, namespace);
        rmSync(supergraph.folder, { recursive: true, force: true });
      })()),
  };
  started.push(platform);
  return platform;
}
