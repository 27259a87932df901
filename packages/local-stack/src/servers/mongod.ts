import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { LocalStackError } from '../errors/local-stack-error.js';
import { makeFolder } from '../platform/folders.js';
import { isListening, LOOPBACK } from '../platform/ports.js';
import { poll } from '../platform/wait.js';
import { describeEnd, ManagedProcess } from '../processes/managed-process.js';
import type { Reaper } from '../processes/reaper.js';
import { awaitPrimary, replicaSetName } from './replica-set.js';

/** How one local mongod is run. */
export interface MongodOptions {
  readonly binary: string;
  readonly port: number;
  readonly home: string;
  /** Upper bound of the storage engine's cache. */
  readonly cacheGigabytes: number;
  /** Upper bound of the oplog, which the relays read. */
  readonly oplogMegabytes: number;
}

/** The address services are given. */
export const mongoAddress = (port: number): string => `mongodb://${LOOPBACK}:${port}/?replicaSet=${replicaSetName}`;

const argumentsOf = ({ port, home, cacheGigabytes, oplogMegabytes }: MongodOptions): string[] => [
  ...['--dbpath', join(home, 'mongo'), '--bind_ip', LOOPBACK, '--port', String(port)],
  ...['--replSet', replicaSetName, '--oplogSize', String(oplogMegabytes)],
  ...['--wiredTigerCacheSizeGB', String(cacheGigabytes)],
  // A socket file in /tmp would collide with another user's server on the same port.
  '--nounixsocket',
  // Full-time diagnostic capture writes every second to the same disk that the journal needs.
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  '--quiet',
];

function startFailure(mongod: ManagedProcess, options: MongodOptions, reason: string): LocalStackError {
  const output = mongod.output();
  if (/"id":23016|Address already in use/.test(output)) {
    return new LocalStackError('PORT_TAKEN', { server: 'mongod', port: options.port, host: LOOPBACK });
  }
  // Not the name alone: mongod speaks of its featureCompatibilityVersion at every start.
  if (/invalid featureCompatibilityVersion|IncompatibleServerVersion|Wrong mongod version/.test(output)) {
    return new LocalStackError('DATA_OF_ANOTHER_VERSION', {
      server: 'mongod',
      path: join(options.home, 'mongo'),
      version: options.binary,
    });
  }
  if (mongod.end?.failure || /GLIBC|error while loading shared libraries|cannot execute/.test(output)) {
    const detail = output.trim().split('\n').at(-1) ?? '';
    return new LocalStackError('SERVER_NOT_RUNNABLE', {
      server: 'mongod',
      path: options.binary,
      reason: detail === '' ? reason : detail,
      variable: 'MONGODB_URI',
    });
  }
  return new LocalStackError('SERVER_DID_NOT_START', { server: 'mongod', reason, log: mongod.logFile });
}

/**
 * Starts mongod as a replica set of one and waits until it is primary.
 * @throws DATA_OF_ANOTHER_VERSION, SERVER_NOT_RUNNABLE, PORT_TAKEN, SERVER_DID_NOT_START
 */
export async function startMongod(options: MongodOptions, reaper: Reaper): Promise<ManagedProcess> {
  makeFolder(join(options.home, 'mongo'));
  const mongod = new ManagedProcess(
    {
      name: 'mongod',
      command: options.binary,
      args: argumentsOf(options),
      logFile: join(options.home, 'logs', 'mongod.log'),
    },
    reaper,
  );
  try {
    // Each step also ends when the process does: no waiting for what will not come.
    const unless = <T>(ask: () => Promise<T | null>) => (mongod.end ? Promise.resolve(false as const) : ask());
    const isUp = await poll(() => unless(() => isListening(options.port)), { timeoutMs: 60_000 });
    const isPrimary = isUp === true && (await becomePrimary(options.port, mongod.pid, unless));
    if (!isPrimary) {
      const reason = mongod.end ? `it ended with ${describeEnd(mongod.end)}` : 'it was not primary within 60 s';
      throw startFailure(mongod, options, reason);
    }
    return mongod;
  } catch (error) {
    await mongod.stop({ graceMs: 2_000 });
    throw error;
  }
}

/** Is it our process that answers? Another one may have been quicker to take the port, and ours about to end for it. */
async function isAnsweredBy(client: MongoClient, pid: number | undefined): Promise<boolean> {
  const status = await client.db('admin').command({ serverStatus: 1, metrics: 0, wiredTiger: 0 });
  return Number(status['pid']) === pid;
}

async function becomePrimary(
  port: number,
  pid: number | undefined,
  unless: <T>(ask: () => Promise<T | null>) => Promise<T | false | null>,
): Promise<boolean> {
  const client = new MongoClient(`mongodb://${LOOPBACK}:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 1_000,
    maxPoolSize: 1,
  });
  try {
    const ask = async (): Promise<true | null> =>
      (await isAnsweredBy(client, pid).catch(() => false)) ? awaitPrimary(client, port) : null;
    return (await poll(() => unless(ask), { timeoutMs: 60_000 })) === true;
  } finally {
    await client.close();
  }
}
