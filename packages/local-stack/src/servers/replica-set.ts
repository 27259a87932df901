import {
  MongoServerError,
  MongoServerSelectionError,
  MongoNetworkError,
  type MongoClient,
  type Document,
} from 'mongodb';
import { LOOPBACK } from '../platform/ports.js';

/** Name of the local replica set; it has to stay the same for data to be opened again. */
export const replicaSetName = 'gridhall';

const configuration = (port: number, version: number): Document => ({
  _id: replicaSetName,
  version,
  members: [{ _id: 0, host: `${LOOPBACK}:${port}` }],
  // With one voter an election only has to notice itself: the defaults (10 s) are for networks.
  settings: { electionTimeoutMillis: 500, heartbeatIntervalMillis: 500 },
});

/** MongoDB's `NotYetInitialized`. */
const isNotInitialised = (error: unknown): boolean => error instanceof MongoServerError && error.code === 94;

/** Moves the set to its present port when that is not the one it was left with. */
async function followPort(client: MongoClient, port: number): Promise<void> {
  const local = await client
    .db('local')
    .collection<{ version: number; members: { host: string }[] }>('system.replset')
    .findOne();
  const host = local?.members[0]?.host;
  if (host === undefined || host === `${LOOPBACK}:${port}`) return;
  await client.db('admin').command({
    replSetReconfig: configuration(port, (local?.version ?? 1) + 1),
    // There is no primary to do it: the only member does not know itself under the old port.
    force: true,
  });
}

/**
 * Asks once: true when this server is primary and takes writes, null when not yet. Initiates the set where that was never done
 * and follows a changed port, so that calling it again and again is all that is needed.
 */
export async function awaitPrimary(client: MongoClient, port: number): Promise<true | null> {
  const admin = client.db('admin');
  try {
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return true;
    if (hello['isreplicaset'] === true) {
      try {
        await admin.command({ replSetGetStatus: 1 });
      } catch (error) {
        if (!isNotInitialised(error)) {
          // InvalidReplicaSetConfig: the stored configuration does not hold this member.
          if (error instanceof MongoServerError && error.code === 93) await followPort(client, port);
          return null;
        }
        await admin.command({ replSetInitiate: configuration(port, 1) });
      }
    }
    return null;
  } catch (error) {
    // Not listening yet, or busy with becoming what it will be: ask again.
    if (error instanceof MongoServerSelectionError || error instanceof MongoNetworkError) return null;
    if (error instanceof MongoServerError) return null;
    throw error;
  }
}
