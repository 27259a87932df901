import type { ChangeStreamDocument, Document } from 'mongodb';
import type { TimelineEntry } from '../aggregate/timeline.js';
import { outgoing, type AnyStore, type Outgoing } from './outbox.js';

/** What the relay asks of a change stream for the collections of its stores. */
export function changePipeline(collections: readonly string[]): Document[] {
  return [
    { $match: { operationType: { $in: ['insert', 'update'] }, 'ns.coll': { $in: [...collections] } } },
    {
      $project: {
        operationType: 1,
        ns: 1,
        documentKey: 1,
        clusterTime: 1,
        wallTime: 1,
        'updateDescription.updatedFields': 1,
        'fullDocument.timeline': 1,
      },
    },
  ];
}

/** When a change was written, in ms of Unix time by the database's clock. */
export function changedAt(change: ChangeStreamDocument): number {
  const { wallTime, clusterTime } = change as { wallTime?: Date; clusterTime?: { getHighBits(): number } };
  return wallTime?.getTime() ?? (clusterTime === undefined ? Date.now() : clusterTime.getHighBits() * 1000);
}

/** The messages of the steps that a change added: all of a new document's, or those pushed onto an older one's timeline. */
export function messagesOf(stores: ReadonlyMap<string, AnyStore>, change: ChangeStreamDocument): Outgoing[] {
  if (change.operationType !== 'insert' && change.operationType !== 'update') return [];
  const store = stores.get(change.ns.coll);
  if (store === undefined) return [];
  const id = String(change.documentKey._id);
  const entries =
    change.operationType === 'insert'
      ? (change.fullDocument['timeline'] as TimelineEntry[])
      : Object.entries((change.updateDescription.updatedFields ?? {}) as Record<string, unknown>)
          .filter(([path]) => /^timeline\.\d+$/.test(path))
          .map(([, entry]) => entry as TimelineEntry)
          // The stream does not promise an order of fields.
          .sort((a, b) => a.version - b.version);
  return entries.map((entry) => outgoing(store, id, entry));
}
