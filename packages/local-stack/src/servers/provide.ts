import type { ServerName } from '../binaries/manifest.js';
import { resolveServer } from '../binaries/resolve-server.js';
import { LocalStackError } from '../errors/local-stack-error.js';
import type { Home } from '../home.js';
import { freePort, isPortFree, LOOPBACK } from '../platform/ports.js';
import { checkMongo, checkNats, withoutPassword } from './external.js';
import { LocalServer } from './local-server.js';
import { mongoAddress, startMongod } from './mongod.js';
import { natsAddress, startNatsServer } from './nats-server.js';

/** A server to work with: its address, and the process where it is ours. */
export interface ProvidedServer {
  readonly address: string;
  /** Null where the environment named a server that runs already. */
  readonly local: LocalServer | null;
}

/** Ports that are tried first, so that addresses stay the same from start to start. */
const preferredPorts: Readonly<Record<ServerName, readonly number[]>> = {
  mongod: [27_117],
  'nats-server': [4_222, 4_322],
};

async function choosePort(name: ServerName, asked: number | undefined, home: Home): Promise<number> {
  if (asked !== undefined) {
    if (await isPortFree(asked)) return asked;
    throw new LocalStackError('PORT_TAKEN', { server: name, port: asked, host: LOOPBACK });
  }
  const preferred = home.isEphemeral ? [] : preferredPorts[name];
  const port = await freePort(...preferred);
  const [first] = preferred;
  if (first !== undefined && port !== first) {
    home.reporter.info(`Port ${first} is taken by another program: ${name} listens on ${port}`);
  }
  return port;
}

/** A port that was free may be taken by the time a server listens; so often another one is tried. */
const PORT_TRIES = 3;

/** Starts a server on the port that was asked for, or on one that is free. */
async function start(
  name: ServerName,
  asked: number | undefined,
  home: Home,
  make: (port: number) => LocalServer,
): Promise<ProvidedServer> {
  for (let tries = 1; ; tries++) {
    const server = make(await choosePort(name, asked, home));
    const begun = performance.now();
    try {
      await server.start();
    } catch (error) {
      const isTaken = error instanceof LocalStackError && error.code === 'PORT_TAKEN';
      if (!isTaken || asked !== undefined || tries === PORT_TRIES) throw error;
      continue;
    }
    const milliseconds = Math.round(performance.now() - begun);
    home.reporter.info(`${name} ${server.version} on ${LOOPBACK}:${server.port} (${milliseconds} ms)`);
    return { address: server.address, local: server };
  }
}

/** Gives a MongoDB: the one the environment names, else a mongod started here. */
export async function provideMongo(
  home: Home,
  options: {
    readonly given: string | undefined;
    readonly port: number | undefined;
    readonly cacheGigabytes: number;
    readonly oplogMegabytes: number;
  },
): Promise<ProvidedServer> {
  const { given, cacheGigabytes, oplogMegabytes } = options;
  if (given) {
    await checkMongo(given);
    home.reporter.info(`MongoDB at ${withoutPassword(given)}, as MONGODB_URI says`);
    return { address: given, local: null };
  }
  const { path: binary, version } = await resolveServer('mongod', home.reporter);
  const launch = (port: number) => () =>
    startMongod({ binary, port, home: home.folder, cacheGigabytes, oplogMegabytes }, home.reaper);
  return start(
    'mongod',
    options.port,
    home,
    (port) =>
      new LocalServer({ name: 'mongod', version, port, address: mongoAddress(port), home, launch: launch(port) }),
  );
}

/** Gives a NATS server: the one the environment names, else a nats-server started here. */
export async function provideNats(
  home: Home,
  options: { readonly given: string | undefined; readonly port: number | undefined },
): Promise<ProvidedServer> {
  const { given } = options;
  if (given) {
    await checkNats(given);
    home.reporter.info(`NATS at ${withoutPassword(given)}, as NATS_URL says`);
    return { address: given, local: null };
  }
  const { path: binary, version } = await resolveServer('nats-server', home.reporter);
  const launch = (port: number) => () => startNatsServer({ binary, port, home: home.folder }, home.reaper);
  return start(
    'nats-server',
    options.port,
    home,
    (port) =>
      new LocalServer({ name: 'nats-server', version, port, address: natsAddress(port), home, launch: launch(port) }),
  );
}
