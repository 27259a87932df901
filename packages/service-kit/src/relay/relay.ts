import { setTimeout as sleep } from 'node:timers/promises';
import { MongoServerError, type ChangeStream, type ChangeStreamDocument } from 'mongodb';
import type { StreamInfo } from 'nats';
import { Lease } from '../mongo/lease.js';
import { BrokerLink } from '../nats/link.js';
import { ensureStream, streamName } from '../nats/streams.js';
import type { Runtime } from '../subgraph/runtime.js';
import { changedAt, changePipeline, messagesOf } from './changes.js';
import { CheckpointStore, type Checkpoint, type Place } from './checkpoint.js';
import { delay } from './delay.js';
import type { AnyStore } from './outbox.js';
import { BrokerLostMessages, PublishWindow } from './publish-window.js';
import { rescan } from './rescan.js';

/**
 * After working this long the relay rests, so that each asking brings many changes: a little for each that came, up to
 * this much, by which steps are told later. One that comes alone hardly waits.
 */
const WORK_MS = 5;
const REST_MS_PER_CHANGE = 2;
const LONGEST_REST_MS = 50;
/** How often the lease is renewed and the checkpoint written; well under the length of the lease. */
const HEARTBEAT_MS = 1_000;
/** How often the stream is looked at: a broker may lose what it had while there is nothing new to tell it. */
const STREAM_CHECK_MS = 3_000;
/** How far back everything is sent again when the broker lost messages; what is older is the reconciler's. */
const RESEND_MS = 24 * 3_600_000;
/** MongoDB's codes for a place in the oplog that is gone, or was of another one. */
const HISTORY_LOST = new Set([136, 260, 280, 286]);

/**
 * Carries timeline entries to JetStream, in the order of the oplog, at least once.
 *
 * One replica does so at a time, under a lease. It tails the change stream of the service's database and moves its
 * checkpoint only over what the broker acknowledged, so a crash anywhere repeats and never skips; the message id lets
 * the broker and every consumer drop a repeat. It costs no write per step (docs/decisions/0002-relay.md).
 */
export class Relay {
  readonly #link: BrokerLink;
  readonly #lease: Lease;
  readonly #checkpoints: CheckpointStore;
  readonly #stores: ReadonlyMap<string, AnyStore>;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();
  #changes: ChangeStream | undefined;
  /** Since when the oldest step waits that the broker does not have, in ms of Unix time. */
  #behindSince: number | null = null;
  #mustSendAgain = false;
  #renewedAt = 0;

  constructor(
    private readonly runtime: Runtime,
    stores: readonly AnyStore[],
  ) {
    this.#link = new BrokerLink(runtime.nats);
    this.#lease = new Lease(runtime.db, 'relay');
    this.#checkpoints = new CheckpointStore(runtime.db);
    this.#stores = new Map(stores.map((store) => [store.collection.collectionName, store]));
  }

  /** Seconds for which the oldest step waits that the broker does not have; 0 on a replica that does not hold the lease. */
  get lagSeconds(): number {
    return this.#behindSince === null ? 0 : Math.max(0, (Date.now() - this.#behindSince) / 1000);
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
        if (!this.#link.isConnected) {
          // Nothing can be told: the lease may go to a replica that has a connection.
          await delay(HEARTBEAT_MS, () => this.#stopping || this.#link.isConnected);
        } else if (await this.#lease.claim()) {
          this.#renewedAt = Date.now();
          await this.#relayWhileHolding();
        } else {
          this.#behindSince = null;
          await delay(HEARTBEAT_MS, () => this.#stopping);
        }
      } catch (error) {
        if (this.#isStopping()) break;
        if (error instanceof BrokerLostMessages) this.#mustSendAgain = true;
        this.#behindSince ??= Date.now();
        this.runtime.log.warn({ err: error }, 'the relay starts again from its checkpoint');
        await delay(300, () => this.#stopping);
      }
    }
    await this.#lease.release().catch(() => undefined);
  }

  // A method, because the compiler takes a field's value for unchanged over an await.
  #isStopping(): boolean {
    return this.#stopping;
  }

  async #relayWhileHolding(): Promise<void> {
    const { jetstreamManager, namespace, name, config } = this.runtime;
    const stream = await this.#link.answer(async () =>
      ensureStream(jetstreamManager, namespace, name, config.GRIDHALL_STREAM_REPLICAS),
    );
    const checkpoint = await this.#startingPoint(stream);
    if (checkpoint === null || this.#isStopping()) return;
    try {
      await this.#tail(checkpoint, stream);
    } catch (error) {
      if (!(error instanceof MongoServerError) || !HISTORY_LOST.has(Number(error.code))) throw error;
      this.runtime.log.warn({ err: error }, 'the checkpoint fell out of the oplog; sending again what changed since');
      const reached = (await this.#checkpoints.read()) ?? checkpoint;
      await this.#rescan(reached.at, stream);
    }
  }

  /** Where to tail from. Sends again what the broker lost since the checkpoint, or everything when there is none. */
  async #startingPoint(stream: StreamInfo): Promise<Checkpoint | null> {
    const checkpoint = await this.#checkpoints.read();
    if (checkpoint === null) return this.#rescan(new Date(0), stream);
    const isSameStream = checkpoint.streamCreatedAt === stream.created;
    const isBehind = !isSameStream || stream.state.last_seq < checkpoint.streamSequence;
    if (!isBehind && !this.#mustSendAgain) return checkpoint;
    this.runtime.log.warn({ checkpoint, streamState: stream.state }, 'the broker lost messages; sending them again');
    // Not only what is younger than a day: also all that was not sent yet when the checkpoint was taken.
    const since = Math.min(Date.now() - RESEND_MS, checkpoint.at.getTime());
    const next = await this.#rescan(new Date(since), stream);
    if (next !== null) this.#mustSendAgain = false;
    return next;
  }

  /** Sends every step since `since`. Stopped half-way it gives null: the old checkpoint stands, the next one rescans. */
  async #rescan(since: Date, stream: StreamInfo): Promise<Checkpoint | null> {
    this.#behindSince ??= Date.now();
    const window = new PublishWindow(this.runtime, this.#link);
    const place = await rescan(this.runtime.db, this.#stores.values(), {
      since,
      window,
      pause: async () => {
        await this.#keepLease();
        return this.#stopping;
      },
    });
    return place === null ? null : this.#reach(place, stream, window.lastSequence);
  }

  async #reach(place: Place, stream: StreamInfo, streamSequence: number): Promise<Checkpoint> {
    const checkpoint = { ...place, streamCreatedAt: stream.created, streamSequence };
    await this.#checkpoints.write(checkpoint);
    return checkpoint;
  }

  /** Renews the lease when it is time. @throws Error when another replica has it: what is not sent yet is its to send */
  async #keepLease(): Promise<void> {
    if (Date.now() - this.#renewedAt < HEARTBEAT_MS) return;
    if (!(await this.#lease.claim())) throw new Error('Another replica took the relay over.');
    this.#renewedAt = Date.now();
  }

  async #tail(checkpoint: Checkpoint, stream: StreamInfo): Promise<void> {
    const changes = this.runtime.db.watch(changePipeline([...this.#stores.keys()]), {
      ...(checkpoint.resumeToken === undefined ? {} : { resumeAfter: checkpoint.resumeToken }),
      ...(checkpoint.operationTime === undefined ? {} : { startAtOperationTime: checkpoint.operationTime }),
      readConcern: { level: 'majority' },
      batchSize: 500,
      maxAwaitTimeMS: HEARTBEAT_MS,
    });
    this.#changes = changes;
    const window = new PublishWindow(this.runtime, this.#link, checkpoint.streamSequence);
    let reached: Place | undefined;
    let [writtenAt, checkedAt, restedAt, came] = [0, Date.now(), Date.now(), 0];
    const write = async (): Promise<void> => {
      if (reached !== undefined) await this.#reach(reached, stream, window.lastSequence);
      reached = undefined;
    };
    try {
      while (!this.#isStopping()) {
        await this.#keepLease();
        if (Date.now() - checkedAt > STREAM_CHECK_MS) {
          await this.#checkStream(stream, window);
          checkedAt = Date.now();
        }
        const askedAt = new Date();
        const change: ChangeStreamDocument | null = await changes.tryNext();
        if (change === null) {
          // Nothing new within the await time: what is on its way is all there is.
          await window.drain();
          this.#behindSince = null;
          // Moves on while nothing of ours changes, so that the checkpoint does not fall out of the oplog.
          reached = { resumeToken: changes.resumeToken, at: askedAt };
        } else {
          const since = changedAt(change);
          const messages = messagesOf(this.#stores, change);
          for (const [index, message] of messages.entries()) {
            this.#behindSince ??= since;
            await window.add(message, since, () => {
              // A change is behind us when the last of its messages is.
              if (index === messages.length - 1) reached = { resumeToken: change._id, at: new Date(since) };
              this.#behindSince = window.oldestSince;
            });
          }
          came++;
          if (Date.now() - restedAt > WORK_MS) {
            await sleep(Math.min(LONGEST_REST_MS, REST_MS_PER_CHANGE * came));
            [came, restedAt] = [0, Date.now()];
          }
        }
        if (Date.now() - writtenAt > HEARTBEAT_MS) {
          await write();
          writtenAt = Date.now();
        }
      }
    } finally {
      await window.drain().catch(() => undefined);
      await write().catch(() => undefined);
      await changes.close().catch(() => undefined);
    }
  }

  /** @throws BrokerLostMessages when the stream is another one, or was set back; the broker's error when it is gone */
  async #checkStream(stream: StreamInfo, window: PublishWindow): Promise<void> {
    const acknowledged = window.lastSequence;
    const { jetstreamManager, namespace, name } = this.runtime;
    const now = await this.#link.answer(async () => jetstreamManager.streams.info(streamName(namespace, name)));
    if (now.created !== stream.created || now.state.last_seq < acknowledged) throw new BrokerLostMessages();
  }
}
