import { openHome, type Home } from './home.js';
import { memoryOf } from './platform/processes.js';
import { Service, type ServiceOptions } from './processes/service.js';
import { silentReporter, type Reporter } from './reporter.js';
import type { LocalServer } from './servers/local-server.js';
import { provideMongo, provideNats, type ProvidedServer } from './servers/provide.js';

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
  /** Where `MONGODB_URI` and `NATS_URL` are looked up; the environment by default. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Resident memory of one process of the stack. */
export interface ProcessMemory {
  readonly name: string;
  readonly pid: number;
  readonly bytes: number;
}

/** Running servers, and the services beside them. Everything is gone when this process is gone, however it ends. */
export class LocalStack {
  /** Folder of data, logs and records. */
  readonly home: string;
  readonly mongoUri: string;
  readonly natsUrl: string;
  /** The mongod of this stack, or null where `MONGODB_URI` named one. */
  readonly mongod: LocalServer | null;
  /** The nats-server of this stack, or null where `NATS_URL` named one. */
  readonly nats: LocalServer | null;
  readonly #home: Home;
  readonly #services: Service[] = [];
  #stopping: Promise<void> | null = null;

  constructor(home: Home, mongo: ProvidedServer, nats: ProvidedServer) {
    this.home = home.folder;
    this.mongoUri = mongo.address;
    this.natsUrl = nats.address;
    this.mongod = mongo.local;
    this.nats = nats.local;
    this.#home = home;
  }

  /** The services, in the order in which they were given. */
  get services(): readonly Service[] {
    return this.#services;
  }

  /**
   * Runs a Node service on this stack's servers and keeps it running; resolves when it is ready.
   * @throws SERVICE_NOT_READY
   */
  async supervise(options: ServiceOptions): Promise<Service> {
    const addresses = { MONGODB_URI: this.mongoUri, NATS_URL: this.natsUrl };
    const service = new Service({ ...options, environment: { ...addresses, ...options.environment } }, this.#home);
    this.#services.push(service);
    await service.start();
    return service;
  }

  /** Memory of every process of the stack that runs now, servers first. */
  async memory(): Promise<ProcessMemory[]> {
    const processes = [this.mongod, this.nats, ...this.#services].map(async (each): Promise<ProcessMemory[]> => {
      const pid = each?.pid;
      const bytes = pid === undefined ? null : await memoryOf(pid);
      return each && pid !== undefined && bytes !== null ? [{ name: each.name, pid, bytes }] : [];
    });
    return (await Promise.all(processes)).flat();
  }

  /** Stops everything, services first (higher tiers before lower), and waits. Doing it twice is doing it once. */
  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      const tiers = [...new Set(this.#services.map(({ tier }) => tier))].sort((a, b) => b - a);
      for (const tier of tiers) {
        await Promise.all(this.#services.filter((each) => each.tier === tier).map((each) => each.stop()));
      }
      await Promise.all([this.mongod?.stop(), this.nats?.stop()]);
      await this.#home.close();
    })();
    return this.#stopping;
  }
}

/**
 * Gives real servers: those that `MONGODB_URI` and `NATS_URL` name, else ones started here on loopback ports.
 * @throws LocalStackError with any code of the catalogue that concerns homes and servers
 */
export async function startServers(options: StartOptions = {}): Promise<LocalStack> {
  const { reporter = silentReporter, environment = process.env, ephemeral = false } = options;
  const home = await openHome(options.home, { isEphemeral: ephemeral, reporter });
  const mongo = provideMongo(home, {
    given: environment['MONGODB_URI'],
    port: options.ports?.mongod,
    cacheGigabytes: options.mongoCacheGigabytes ?? (ephemeral ? 0.5 : 1),
    oplogMegabytes: options.mongoOplogMegabytes ?? 512,
  });
  const nats = provideNats(home, { given: environment['NATS_URL'], port: options.ports?.nats });
  // Both have come to an end before anything is taken down: nothing is still starting by then.
  const [mongoResult, natsResult] = await Promise.allSettled([mongo, nats]);
  if (mongoResult.status === 'fulfilled' && natsResult.status === 'fulfilled') {
    return new LocalStack(home, mongoResult.value, natsResult.value);
  }
  for (const result of [mongoResult, natsResult]) {
    if (result.status === 'fulfilled') await result.value.local?.stop();
  }
  await home.close();
  throw [mongoResult, natsResult].find((result) => result.status === 'rejected')?.reason;
}
