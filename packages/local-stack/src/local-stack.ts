import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveServer } from './binaries/resolve-server.js';
import type { ServerName } from './binaries/manifest.js';
import { LocalStackError } from './errors/local-stack-error.js';
import { homeFolder, makeFolder } from './platform/folders.js';
import { tryLock, type HeldLock } from './platform/lock-file.js';
import { freePort, isPortFree, LOOPBACK } from './platform/ports.js';
import { Reaper } from './processes/reaper.js';
import { silentReporter, type Reporter } from './reporter.js';
import { checkMongo, checkNats, withoutPassword } from './servers/external.js';
import { LocalServer } from './servers/local-server.js';
import { mongoAddress, startMongod } from './servers/mongod.js';
import { natsAddress, startNatsServer } from './servers/nats-server.js';
import { StackRecord, stopLeftovers } from './stack-record.js';

/** What can be said about the servers to start; everything has a default. */
export interface StartOptions {
  /** Folder of data, logs and records; `GRIDHALL_HOME` or `.local` by default. */
  readonly home?: string;
  /** A temporary home that is removed at the end, and any free ports: for tests. */
  readonly ephemeral?: boolean;
  readonly reporter?: Reporter;
  /** Exactly these ports, or PORT_TAKEN. By default 27117 and 4222, and other free ones where those are taken. */
  readonly ports?: { readonly mongod?: number; readonly nats?: number };
  /** Upper bound of MongoDB's cache in GB; 1 by default, 0.5 for an ephemeral one. */
  readonly mongoCacheGigabytes?: number;
  /** Upper bound of MongoDB's oplog in MB; 512 by default. */
  readonly mongoOplogMegabytes?: number;
  /** Where `MONGODB_URI`, `NATS_URL` are looked up; the environment by default. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Running servers, and everything that was started beside them. */
export interface LocalStack {
  readonly home: string;
  readonly mongoUri: string;
  readonly natsUrl: string;
  /** The mongod of this stack, or null where `MONGODB_URI` named one. */
  readonly mongod: LocalServer | null;
  /** The nats-server of this stack, or null where `NATS_URL` named one. */
  readonly nats: LocalServer | null;
  /** Stops everything, services first, and waits. Doing it twice is doing it once. */
  stop(): Promise<void>;
}

const preferredPorts: Readonly<Record<ServerName, readonly number[]>> = {
  mongod: [27_117],
  'nats-server': [4_222, 4_322],
};

async function choosePort(name: ServerName, asked: number | undefined, options: StartOptions): Promise<number> {
  if (asked !== undefined) {
    if (await isPortFree(asked)) return asked;
    throw new LocalStackError('PORT_TAKEN', { server: name, port: asked, host: LOOPBACK });
  }
  const preferred = options.ephemeral ? [] : preferredPorts[name];
  const port = await freePort(...preferred);
  const [first] = preferred;
  if (first !== undefined && port !== first) {
    options.reporter?.info(`Port ${first} is taken by another program: ${name} listens on ${port}`);
  }
  return port;
}

async function lockHome(home: string): Promise<HeldLock> {
  makeFolder(join(home, 'run'));
  const lock = await tryLock(join(home, 'run', 'lock'));
  if ('release' in lock) return lock;
  throw new LocalStackError('HOME_IN_USE', { home, pid: lock.holder.pid });
}

/**
 * Gives real servers: those that `MONGODB_URI` and `NATS_URL` name, else ones started here on loopback ports, which are gone when
 * this process is gone, however it ends.
 * @throws LocalStackError with any code of the catalogue that concerns servers
 */
export async function startServers(options: StartOptions = {}): Promise<LocalStack> {
  const { reporter = silentReporter, environment = process.env, ephemeral = false } = options;
  const home = ephemeral ? mkdtempSync(join(tmpdir(), 'gridhall-')) : (options.home ?? homeFolder());
  const lock = await lockHome(home);
  const record = new StackRecord(home);
  const reaper = new Reaper();
  const running: LocalServer[] = [];
  if (ephemeral) reaper.removeFolder(home);

  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= (async () => {
      await Promise.all(running.map((server) => server.stop()));
      record.remove();
      lock.release();
      await reaper.close();
    })();
    return stopping;
  };

  const provideMongo = async (): Promise<LocalServer | string> => {
    const given = environment['MONGODB_URI'];
    if (given) {
      await checkMongo(given);
      reporter.info(`MongoDB: ${withoutPassword(given)}, as MONGODB_URI says`);
      return given;
    }
    const binary = await resolveServer('mongod', reporter);
    const port = await choosePort('mongod', options.ports?.mongod, options);
    const launch = () =>
      startMongod(
        {
          binary: binary.path,
          port,
          home,
          cacheGigabytes: options.mongoCacheGigabytes ?? (ephemeral ? 0.5 : 1),
          oplogMegabytes: options.mongoOplogMegabytes ?? 512,
        },
        reaper,
      );
    const { version } = binary;
    const address = mongoAddress(port);
    return startServer(new LocalServer({ name: 'mongod', port, address, version, launch, record, reporter }));
  };

  const provideNats = async (): Promise<LocalServer | string> => {
    const given = environment['NATS_URL'];
    if (given) {
      await checkNats(given);
      reporter.info(`NATS: ${withoutPassword(given)}, as NATS_URL says`);
      return given;
    }
    const binary = await resolveServer('nats-server', reporter);
    const port = await choosePort('nats-server', options.ports?.nats, options);
    const launch = () => startNatsServer({ binary: binary.path, port, home }, reaper);
    const { version } = binary;
    const address = natsAddress(port);
    return startServer(new LocalServer({ name: 'nats-server', port, address, version, launch, record, reporter }));
  };

  const startServer = async (server: LocalServer): Promise<LocalServer> => {
    running.push(server);
    const start = performance.now();
    await server.start();
    const took = Math.round(performance.now() - start);
    reporter.info(`${server.name} ${server.version} on ${LOOPBACK}:${server.port} (${took} ms)`);
    return server;
  };

  try {
    await stopLeftovers(record.readEarlier(), reporter);
    const [mongo, nats] = await settleAll([provideMongo(), provideNats()]);
    return {
      home,
      mongoUri: typeof mongo === 'string' ? mongo : mongo.address,
      natsUrl: typeof nats === 'string' ? nats : nats.address,
      mongod: typeof mongo === 'string' ? null : mongo,
      nats: typeof nats === 'string' ? null : nats,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Like Promise.all, but waits for all before it throws, so that nothing is still starting while the rest is taken down. */
async function settleAll<A, B>(promises: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
