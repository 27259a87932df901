import type { Message, MessageContract } from '@gridhall/messages';
import type { TimelineEntry } from '../aggregate/timeline.js';
import type { Aggregate } from '../aggregate/types.js';
import type { AggregateStore } from '../aggregate/store.js';

/** Any aggregate store, as the relay and the reconciler see it. */
// Stores are invariant in their document; the relay reads only what every aggregate has.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above: no narrower type accepts every store
export type AnyStore = AggregateStore<any, any, any>;

/** A message on its way to the broker. */
export interface Outgoing {
  readonly type: string;
  readonly message: Message;
}

/** The message that a timeline entry stands for. */
export function outgoing(store: AnyStore, aggregateId: string, entry: TimelineEntry): Outgoing {
  const contract = (store.options.contracts as Record<string, MessageContract>)[entry.step];
  if (contract === undefined) throw new Error(`${store.aggregate} has no message for the step ${entry.step}.`);
  return {
    type: contract.type,
    message: {
      id: `${aggregateId}:${entry.version}`,
      type: contract.type,
      schemaVersion: entry.schemaVersion,
      aggregateId,
      version: entry.version,
      createdAt: entry.beganAt.toISOString(),
      at: entry.at.toISOString(),
      requestId: entry.requestId,
      data: entry.message,
    },
  };
}

/** The messages of all steps of a document after `version`, oldest first. */
export function outgoingSince(
  store: AnyStore,
  document: Pick<Aggregate, '_id' | 'timeline'>,
  version: number,
): Outgoing[] {
  return document.timeline
    .filter((entry) => entry.version > version)
    .map((entry) => outgoing(store, document._id, entry));
}
