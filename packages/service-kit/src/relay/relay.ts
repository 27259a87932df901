import { MongoServerError, type ChangeStream, type ChangeStreamDocument, type Document, type Timestamp } from 'mongodb';
import type { StreamInfo } from 'nats';
import type { TimelineEntry } from '../aggregate/timeline.js';
import type { Aggregate } from '../aggregate/types.js';
import { Lease } from '../mongo/lease.js';
import { ensureStream } from '../nats/streams.js';
import type { Runtime } from '../subgraph/runtime.js';
import { delay } from './delay.js';
import { CheckpointStore, type Checkpoint } from './checkpoint.js';
import { outgoing, outgoingSince, type AnyStore, type Outgoing } from './outbox.js';
import { publish } from './publisher.js';

/** How many messages may be on their way to the broker at once. */
const WINDOW = 256;
/** How often the lease is renewed and the checkpoint written; well under {@link LEASE_MS}. */
const HEARTBEAT_MS = 1_000;
/** How far back everything is sent again when the stream was lost; what is older is the reconciler's. */
const RESEND_HOURS = 24;
/** MongoDB's codes for a resume token whose place in the oplog is gone. */
const HISTORY_LOST = new Set([136, 280, 286]);

/**
 * Carries timeline entries to JetStream, in the order of the oplog, at least once.
 *
 * One replica does so at a time, under a lease. It tails the change stream of the service's database and moves its
 * checkpoint only over what the broker acknowledged, so a crash anywhere repeats and never skips; the message id lets
 * the broker and every consumer drop a repeat. It costs no write per step (docs/decisions/0002-relay.md).
 */
export class Relay {
  readonly #lease: Lease;
  readonly #checkpoints: CheckpointStore;
  readonly #stores: ReadonlyMap<string, AnyStore>;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();
  #changes: ChangeStream | undefined;
  #lagSeconds = 0;
  #mustSendAgain = false;

  constructor(
    private readonly runtime: Runtime,
    stores: readonly AnyStore[],
  ) {
    this.#lease = new Lease(runtime.db, 'relay');
    this.#checkpoints = new CheckpointStore(runtime.db);
    this.#stores = new Map(stores.map((store) => [store.collection.collectionName, store]));
  }

  /** Seconds between the newest relayed step and its acknowledgement: readiness looks at it. */
  get lagSeconds(): number {
    return this.#lagSeconds;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Stops after what is on its way has been acknowledged, and lets another replica go on at once. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#changes?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        if (await this.#lease.claim()) {
          await this.#relayWhileHolding();
        } else {
          await delay(HEARTBEAT_MS, () => this.#stopping);
        }
      } catch (error) {
        if (this.#stopping) break;
        if (error instanceof BrokerLostMessages) this.#mustSendAgain = true;
        this.runtime.log.warn({ err: error }, 'the relay starts again from its checkpoint');
        await delay(500, () => this.#stopping);
      }
    }
    await this.#lease.release().catch(() => undefined);
  }

  async #relayWhileHolding(): Promise<void> {
    const stream = await this.#stream();
    const checkpoint = await this.#startingPoint(stream);
    if (this.#stopping) return;
    try {
      await this.#tail(checkpoint, stream);
    } catch (error) {
      if (!(error instanceof MongoServerError) || !HISTORY_LOST.has(Number(error.code))) throw error;
      this.runtime.log.warn('the checkpoint fell out of the oplog; sending again what changed since');
      await this.#rescan(checkpoint.at, stream);
    }
  }

  async #stream(): Promise<StreamInfo> {
    const { jetstreamManager, namespace, name, config } = this.runtime;
    return ensureStream(jetstreamManager, namespace, name, config.GRIDHALL_STREAM_REPLICAS);
  }

  /** Where to tail from. Sends again what the broker lost since the checkpoint, or everything when there is none. */
  async #startingPoint(stream: StreamInfo): Promise<Checkpoint> {
    const checkpoint = await this.#checkpoints.read();
    if (checkpoint === null) return this.#rescan(new Date(0), stream);
    const isSameStream = checkpoint.streamCreatedAt === stream.created;
    const isBehind = !isSameStream || stream.state.last_seq < checkpoint.streamSequence;
    if (!isBehind && !this.#mustSendAgain) return checkpoint;
    this.runtime.log.warn({ checkpoint, streamState: stream.state }, 'the broker lost messages; sending them again');
    const next = await this.#rescan(new Date(Date.now() - RESEND_HOURS * 3_600_000), stream);
    this.#mustSendAgain = false;
    return next;
  }

  /** Sends everything that changed since `since`, then gives the checkpoint from before it began. */
  async #rescan(since: Date, stream: StreamInfo): Promise<Checkpoint> {
    const { operationTime } = (await this.runtime.db.command({ ping: 1 })) as { operationTime: Timestamp };
    const window = new PublishWindow(this.runtime);
    for (const store of this.#stores.values()) {
      const documents = store.collection
        .find<Pick<Aggregate, '_id' | 'timeline'>>({ updatedAt: { $gte: since } }, { projection: { timeline: 1 } })
        .sort({ updatedAt: 1 });
      for await (const document of documents) {
        const entries = outgoingSince(store, document, 0).filter(({ message }) => message.at >= since.toISOString());
        for (const message of entries) await window.add(message, () => undefined);
        await this.#keepLease(window);
        if (this.#stopping) break;
      }
    }
    await window.drain();
    // Stopped half-way: the old checkpoint stands, and the next holder rescans.
    const checkpoint = this.#checkpoint(stream, window.lastSequence, { operationTime });
    if (!this.#stopping) await this.#checkpoints.write(checkpoint);
    return checkpoint;
  }

  #checkpoint(
    stream: StreamInfo,
    lastSequence: number,
    place: Pick<Checkpoint, 'resumeToken' | 'operationTime'>,
  ): Checkpoint {
    return { ...place, at: new Date(), streamCreatedAt: stream.created, streamSequence: lastSequence };
  }

  #renewedAt = 0;
  async #keepLease(window: PublishWindow): Promise<void> {
    if (Date.now() - this.#renewedAt < HEARTBEAT_MS) return;
    if (!(await this.#lease.claim())) {
      await window.drain().catch(() => undefined);
      throw new Error('Another replica took the relay over.');
    }
    this.#renewedAt = Date.now();
  }

  async #tail(checkpoint: Checkpoint, stream: StreamInfo): Promise<void> {
    const { db } = this.runtime;
    const changes = db.watch(this.#pipeline(), {
      ...(checkpoint.resumeToken === undefined ? {} : { resumeAfter: checkpoint.resumeToken }),
      ...(checkpoint.operationTime === undefined ? {} : { startAtOperationTime: checkpoint.operationTime }),
      batchSize: 500,
      maxAwaitTimeMS: HEARTBEAT_MS,
    });
    this.#changes = changes;
    const window = new PublishWindow(this.runtime);
    window.lastSequence = checkpoint.streamSequence;
    let acknowledged: Checkpoint['resumeToken'];
    let writtenAt = 0;
    try {
      while (!this.#stopping) {
        await this.#keepLease(window);
        const change = await changes.tryNext();
        if (change === null) {
          // Nothing new within the await time: what is on its way is all there is.
          await window.drain();
          this.#lagSeconds = 0;
          // Moves on while nothing of ours changes, so that the checkpoint does not fall out of the oplog.
          acknowledged = changes.resumeToken;
        } else {
          for (const message of this.#messagesOf(change)) {
            await window.add(message, () => {
              acknowledged = change._id;
              this.#lagSeconds = (Date.now() - Date.parse(message.message.at)) / 1000;
              this.runtime.metrics.relayLagSeconds.set(this.#lagSeconds);
            });
          }
        }
        if (acknowledged !== undefined && Date.now() - writtenAt > HEARTBEAT_MS) {
          await this.#checkpoints.write(this.#checkpoint(stream, window.lastSequence, { resumeToken: acknowledged }));
          writtenAt = Date.now();
        }
      }
    } finally {
      await window.drain().catch(() => undefined);
      if (acknowledged !== undefined) {
        await this.#checkpoints.write(this.#checkpoint(stream, window.lastSequence, { resumeToken: acknowledged }));
      }
      await changes.close();
    }
  }

  #pipeline(): Document[] {
    return [
      { $match: { operationType: { $in: ['insert', 'update'] }, 'ns.coll': { $in: [...this.#stores.keys()] } } },
      { $project: { operationType: 1, ns: 1, documentKey: 1, 'updateDescription.updatedFields': 1, 'fullDocument.timeline': 1 } },
    ];
  }

  /** The entries that a change added: all of a new document's, or those pushed onto an older one's timeline. */
  #messagesOf(change: ChangeStreamDocument): Outgoing[] {
    if (change.operationType !== 'insert' && change.operationType !== 'update') return [];
    const store = this.#stores.get(change.ns.coll);
    if (store === undefined) return [];
    const id = String(change.documentKey._id);
    if (change.operationType === 'insert') {
      return (change.fullDocument['timeline'] as TimelineEntry[]).map((entry) => outgoing(store, id, entry));
    }
    return Object.entries(change.updateDescription.updatedFields ?? {})
      .filter(([path]) => /^timeline\.\d+$/.test(path))
      .map(([, entry]) => outgoing(store, id, entry as TimelineEntry));
  }
}

/** The stream was set back behind what it had acknowledged, while we were talking to it. */
class BrokerLostMessages extends Error {
  override readonly message = 'The broker numbers messages lower than it did before.';
}

/** Keeps up to {@link WINDOW} messages on their way, and calls back in the order in which they were added. */
class PublishWindow {
  /** The stream's newest sequence number that the broker told us. */
  lastSequence = 0;
  #underWay: Promise<void>[] = [];

  constructor(private readonly runtime: Runtime) {}

  /** @param onAcknowledged called once this message and all before it are on the broker's disk */
  async add(message: Outgoing, onAcknowledged: () => void): Promise<void> {
    const before = this.#underWay.at(-1) ?? Promise.resolve();
    const acknowledgement = publish(this.runtime, message);
    const done = (async () => {
      const [{ seq, duplicate }] = await Promise.all([acknowledgement, before]);
      // Our messages get rising numbers in the order in which we send them, unless the stream was set back.
      if (!duplicate && seq <= this.lastSequence) throw new BrokerLostMessages();
      this.lastSequence = Math.max(this.lastSequence, seq);
      this.runtime.metrics.publishedTotal.inc();
      onAcknowledged();
    })();
    // The failure is met by whoever awaits the window; until then it must not count as unhandled.
    done.catch(() => undefined);
    this.#underWay.push(done);
    if (this.#underWay.length >= WINDOW) await this.#underWay.shift();
  }

  async drain(): Promise<void> {
    const underWay = this.#underWay;
    this.#underWay = [];
    await Promise.all(underWay);
  }
}
