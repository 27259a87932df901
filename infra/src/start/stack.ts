import { join } from 'node:path';
import {
  freePort,
  LocalStackError,
  silentReporter,
  startServers,
  workspaceFolder,
  type LocalStack,
  type ProcessMemory,
  type Reporter,
  type Service,
} from '@gridhall/local-stack';
import { subgraphs, SUPERGRAPH_FILE, type SubgraphEntry } from '../compose/compose.js';
import { homeSecrets, sealKeyOf, type Secrets } from './secrets.js';

/** Name of a process of the platform, beside the servers. */
export type ProcessName = SubgraphEntry['name'] | 'gateway';

/** How to start a stack; everything has a default. */
export interface StackOptions {
  /** Folder of data, logs and secrets; `GRIDHALL_HOME` or `.local` by default. */
  readonly home?: string;
  /** A temporary home that is removed at the end, and any free ports: for tests and benches. */
  readonly ephemeral?: boolean;
  readonly reporter?: Reporter;
  /** Exactly this port for the gateway, or PORT_TAKEN; by default 4000, another free one where that is taken. */
  readonly gatewayPort?: number;
  /** In front of every database and subject; `gridhall` by default. */
  readonly namespace?: string;
  /** Added to the environment of all processes, or of one. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly environmentOf?: Readonly<Partial<Record<ProcessName, Readonly<Record<string, string>>>>>;
}

/** A running platform: servers, four services, gateway. */
export interface Stack {
  /** The one GraphQL endpoint. */
  readonly gatewayUrl: string;
  /** Base address of each subgraph. */
  readonly serviceUrls: Readonly<Record<SubgraphEntry['name'], string>>;
  readonly servers: LocalStack;
  /** Folder of data, logs and secrets. */
  readonly home: string;
  readonly namespace: string;
  readonly secrets: Secrets;
  /** Where the token issuer publishes its keys. */
  readonly jwksUrl: string;
  /** The environment that a process of the platform has, without its port: for programs that work beside it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The process numbers of everything that runs now, by name. */
  processes(): Readonly<Record<string, number>>;
  /** Resident memory of each process now. */
  memory(): Promise<ProcessMemory[]>;
  /** Ends a process with SIGKILL, as a fault would, and leaves it down. */
  kill(name: ProcessName): Promise<void>;
  /** Starts it again at the same address and waits until it is ready. */
  restart(name: ProcessName): Promise<void>;
  /** Takes the broker down, in good order. */
  stopNats(): Promise<void>;
  /** Brings the broker back, on the same port and data. */
  startNats(): Promise<void>;
  /** Stops everything, gateway first, and waits. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const GATEWAY_PORT = 4_000;

/** Chooses ports: the usual ones where they are free, each another one. @throws PORT_TAKEN */
async function choosePorts(options: StackOptions): Promise<ReadonlyMap<ProcessName, number>> {
  const ports = new Map<ProcessName, number>();
  const { gatewayPort } = options;
  if (gatewayPort !== undefined) {
    if ((await freePort(gatewayPort)) !== gatewayPort) {
      throw new LocalStackError('PORT_TAKEN', { server: 'the gateway', port: gatewayPort, host: HOST });
    }
    ports.set('gateway', gatewayPort);
  }
  for (const { name, port } of [{ name: 'gateway' as const, port: GATEWAY_PORT }, ...subgraphs]) {
    if (ports.has(name)) continue;
    const preferred = options.ephemeral === true ? [] : [port];
    let free = await freePort(...preferred);
    while ([...ports.values()].includes(free)) free = await freePort();
    ports.set(name, free);
    if (preferred.length > 0 && free !== port) {
      options.reporter?.info(`Port ${port} is taken by another program: ${name} listens on ${free}`);
    }
  }
  return ports;
}

/** What each process is told beside the servers' addresses. */
function environments(
  urls: ReadonlyMap<ProcessName, string>,
  options: StackOptions,
  secrets: Secrets,
): (name: ProcessName) => Record<string, string> {
  const url = (name: ProcessName): string => urls.get(name) ?? '';
  const common = {
    HOST,
    GRIDHALL_NAMESPACE: options.namespace ?? 'gridhall',
    GRIDHALL_GATEWAY_SECRET: secrets.gateway,
    GRIDHALL_JWKS_URL: `${url('grid')}/.well-known/jwks.json`,
  };
  const own: Readonly<Partial<Record<ProcessName, Record<string, string>>>> = {
    grid: { GRIDHALL_SEAL_KEY: secrets.seal, GRIDHALL_PUBLIC_URL: url('gateway') },
    'service-desk': { GRIDHALL_SEAL_KEY: sealKeyOf(secrets, 'service-desk') },
    events: { GRIDHALL_PUBLIC_URL: url('gateway'), GRIDHALL_SEAL_KEY: sealKeyOf(secrets, 'events') },
    gateway: {
      GRIDHALL_SUPERGRAPH: join(workspaceFolder(), SUPERGRAPH_FILE),
      GRIDHALL_SUBGRAPH_URLS: JSON.stringify(
        Object.fromEntries(subgraphs.map(({ name }) => [name, `${url(name)}/graphql`])),
      ),
    },
  };
  return (name) => ({
    ...common,
    PORT: new URL(url(name)).port,
    ...own[name],
    ...options.environment,
    ...options.environmentOf?.[name],
  });
}

function folderOf(name: ProcessName): string {
  return name === 'gateway' ? name : join('services', name);
}

/**
 * Starts all processes at the same time: each waits by itself for what it needs of the others. The first one to fail is the
 * cause and ends it at once; the others, the gateway above all, would wait for it in vain.
 */
async function startProcesses(
  servers: LocalStack,
  urls: ReadonlyMap<ProcessName, string>,
  environmentOf: (name: ProcessName) => Record<string, string>,
): Promise<ReadonlyMap<ProcessName, Service>> {
  const starting = [...urls].map(async ([name, url]) => {
    const service = await servers.supervise({
      name,
      url,
      script: join(workspaceFolder(), folderOf(name), 'dist', 'main.js'),
      environment: environmentOf(name),
      tier: name === 'gateway' ? 1 : 0,
    });
    return [name, service] as const;
  });
  try {
    return new Map(await Promise.all(starting));
  } catch (error) {
    await servers.stop();
    await Promise.allSettled(starting);
    throw error;
  }
}

/**
 * Starts the platform on one machine: servers, services and gateway, ready to be asked. It knows no district yet:
 * `establish` of district.ts makes one.
 *
 * @throws LocalStackError PORT_TAKEN, SERVICE_NOT_READY, HOME_IN_USE and the others of its catalogue
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { reporter = silentReporter, ephemeral = false, home } = options;
  const servers = await startServers({ ephemeral, reporter, ...(home === undefined ? {} : { home }) });
  try {
    return await startPlatform(servers, options);
  } catch (error) {
    await servers.stop();
    throw error;
  }
}

async function startPlatform(servers: LocalStack, options: StackOptions): Promise<Stack> {
  const secrets = homeSecrets(servers.home);
  const ports = await choosePorts(options);
  const urls = new Map([...ports].map(([name, port]) => [name, `http://${HOST}:${port}`]));
  const environmentOf = environments(urls, options, secrets);
  const services = await startProcesses(servers, urls, environmentOf);
  const service = (name: ProcessName): Service => {
    const found = services.get(name);
    if (found === undefined) throw new Error(`There is no process ${name}.`);
    return found;
  };
  const { PORT: _port, ...environment } = environmentOf('grid');
  const named = [...[servers.mongod, servers.nats].filter((server) => server !== null), ...services.values()];
  return {
    gatewayUrl: `${urls.get('gateway') ?? ''}/graphql`,
    // Every subgraph of the list has an address here; Object.fromEntries forgets the names.
    serviceUrls: Object.fromEntries(subgraphs.map(({ name }) => [name, service(name).url])) as Stack['serviceUrls'],
    servers,
    home: servers.home,
    namespace: options.namespace ?? 'gridhall',
    secrets,
    jwksUrl: `${service('grid').url}/.well-known/jwks.json`,
    environment: { MONGODB_URI: servers.mongoUri, NATS_URL: servers.natsUrl, ...environment },
    processes: () => Object.fromEntries(named.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name, pid]]))),
    memory: () => servers.memory(),
    kill: (name) => service(name).kill(),
    restart: (name) => service(name).start(),
    stopNats: async () => {
      await servers.nats?.stop();
    },
    startNats: async () => {
      await servers.nats?.start();
    },
    stop: () => servers.stop(),
  };
}
