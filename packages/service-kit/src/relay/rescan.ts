import type { Db } from 'mongodb';
import type { Aggregate } from '../aggregate/types.js';
import type { Place } from './checkpoint.js';
import { outgoingSince, type AnyStore } from './outbox.js';
import type { PublishWindow } from './publish-window.js';

/**
 * A step carries the time at which its writer began, and is written a little later; clocks of replicas differ. What was
 * stamped this long before a moment may have been written after it.
 */
const STAMPED_EARLY_MS = 10 * 60_000;

/**
 * Sends every step that was written since a moment, straight from the records: when there is no place in the oplog to go
 * on from, or the broker lost what it had.
 *
 * @param options.pause called after every document; throws or gives true to stop half-way
 * @returns the place from which to tail on; null when it was stopped
 */
export async function rescan(
  db: Db,
  stores: Iterable<AnyStore>,
  options: { readonly since: Date; readonly window: PublishWindow; readonly pause: () => Promise<boolean> },
): Promise<Place | null> {
  const { window, pause } = options;
  const since = new Date(Math.max(0, options.since.getTime() - STAMPED_EARLY_MS));
  const begunAt = new Date();
  // One causal session: every read waits for the majority to have what was written before `operationTime`, so that no
  // step can fall between the last document read and the first change tailed.
  return db.client.withSession({ causalConsistency: true }, async (session) => {
    await db.command({ ping: 1 }, { session });
    const { operationTime } = session;
    if (operationTime === undefined) throw new Error('MongoDB does not tell its time: it must be a replica set.');
    for (const store of stores) {
      const documents = store.collection
        .find<Pick<Aggregate, '_id' | 'timeline'>>(
          { updatedAt: { $gte: since } },
          { session, readConcern: 'majority', projection: { timeline: 1 } },
        )
        .sort({ updatedAt: 1 });
      for await (const document of documents) {
        const steps = outgoingSince(store, document, 0).filter(({ message }) => message.at >= since.toISOString());
        for (const step of steps) await window.add(step, begunAt.getTime(), () => undefined);
        if (await pause()) return null;
      }
    }
    await window.drain();
    return { operationTime, at: begunAt };
  });
}
