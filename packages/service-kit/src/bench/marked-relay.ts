import { setTimeout as sleep } from 'node:timers/promises';
import { outgoing } from '../relay/outbox.js';
import { publish } from '../relay/publisher.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { matterStore, MatterDocument } from './matter.js';

const BATCH = 250;
const IDLE_MS = 5;

/**
 * Way (b) of carrying steps to the broker, for the bench alone: documents marked `unpublished` by the step's own write are
 * taken in batches, published, and marked after the broker's acknowledgement.
 */
export class MarkedRelay {
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly store: ReturnType<typeof matterStore>,
  ) {}

  async start(): Promise<void> {
    await this.store.collection.createIndex({ unpublished: 1 }, { partialFilterExpression: { unpublished: true } }, {});
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const documents = await this.store.collection
        .find<Pick<MatterDocument, '_id' | 'version' | 'publishedVersion' | 'timeline'>>(
          { unpublished: true },
          { projection: { version: 1, publishedVersion: 1, timeline: { $slice: -16 } }, limit: BATCH },
        )
        .toArray();
      if (documents.length === 0) {
        await sleep(IDLE_MS);
        continue;
      }
      await Promise.all(
        documents.flatMap(({ _id, publishedVersion = 0, timeline }) =>
          timeline
            .filter(({ version }) => version > publishedVersion)
            .map((entry) => publish(this.runtime, outgoing(this.store, _id, entry))),
        ),
      );
      // One that took another step meanwhile stays marked, and is taken again.
      await this.store.collection.bulkWrite(
        documents.map(({ _id, version }) => ({
          updateOne: { filter: { _id, version }, update: { $set: { publishedVersion: version, unpublished: false } } },
        })),
        { ordered: false },
      );
    }
  }
}
