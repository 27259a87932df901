import { setTimeout as sleep } from 'node:timers/promises';
import {
  connectNats,
  delay,
  disconnect,
  ensureStream,
  GridhallError,
  isMessageMissing,
  streamName,
} from '@gridhall/service-kit';
import {
  AckPolicy,
  DeliverPolicy,
  nanos,
  type ConsumerMessages,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  type NatsConnection,
  type StreamInfo,
} from 'nats';
import type { Logger } from 'pino';
import { changeOf, markOf, type Change, type Position } from './change.js';
import { liveErrors } from './live.errors.js';
import { RecentChanges } from './recent.js';

/** Changes kept in memory: at 100 a second, the last minute and a half. */
const RECENT = 10_000;
/** How often the stream is looked at: it may have been made anew, or set back. */
const CHECK_MS = 2_000;
/** How long the broker may take for an answer. */
const ANSWER_MS = 2_000;
const RETRY_MS = 300;
/** So long nothing can be heard before those who listen are told. */
const PATIENCE_MS = 10_000;
/** Messages of a replay that are asked for at a time. */
const BATCH = 500;

/** Who is told what comes. */
export interface FeedListener {
  readonly onChange: (change: Change) => void;
  /** What was heard and what comes have a gap between them, or cannot be heard: listeners begin again. */
  readonly onEnd: (reason: GridhallError) => void;
}

/** How to open a feed. */
export interface FeedOptions extends FeedListener {
  readonly natsUrl: string;
  readonly namespace: string;
  readonly streamReplicas: number;
  readonly log: Logger;
}

interface Broker {
  readonly jetstream: JetStreamClient;
  readonly manager: JetStreamManager;
}

/** The stream is another one than before, or lost what it had. */
class StreamChanged extends Error {
  override readonly name = 'StreamChanged';
}

/**
 * The changes of all events as they come: one consumer for the whole process, whoever listens. It goes on where it was after
 * the broker was away, and tells when there is a gap.
 */
export class ChangeFeed {
  readonly #stream: string;
  readonly #subject: string;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #connection: NatsConnection | undefined;
  #broker: Broker | undefined;
  #recent: RecentChanges | undefined;
  #position: Position | null = null;
  #silentSince: number | null = performance.now();

  constructor(private readonly options: FeedOptions) {
    this.#stream = streamName(options.namespace, 'events');
    this.#subject = `${options.namespace}.events.event.>`;
  }

  /** The last change that came; null before the broker was reached. */
  get position(): Position | null {
    return this.#position;
  }

  /** Can changes be heard now? */
  get isHearing(): boolean {
    return this.#silentSince === null;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#silentSince ??= performance.now();
    await this.#running;
    if (this.#connection !== undefined) await disconnect(this.#connection);
  }

  /**
   * Can everything after a position still be told?
   *
   * @throws LIVE_CURSOR_TOO_OLD when it cannot, LIVE_UNAVAILABLE while the broker is away
   */
  async check(position: Position): Promise<void> {
    const { sequence, mark } = position;
    if (this.#position === null) throw new GridhallError(liveErrors.LIVE_UNAVAILABLE);
    if (position.stream !== this.#position.stream) throw new GridhallError(liveErrors.LIVE_CURSOR_TOO_OLD);
    const known = this.#recent?.markAt(sequence) ?? (await this.#asked((broker) => this.#storedMark(broker, sequence)));
    if (known === null || (known !== '' && mark !== '' && known !== mark)) {
      throw new GridhallError(liveErrors.LIVE_CURSOR_TOO_OLD);
    }
  }

  /**
   * All changes after one number up to another: from memory, else from the broker.
   *
   * @throws LIVE_UNAVAILABLE while the broker is away
   */
  async *replay(after: number, upTo: number): AsyncGenerator<Change> {
    const recent = this.#recent?.after(after);
    if (recent != null) {
      for (const change of recent) {
        if (change.position.sequence > upTo) return;
        yield change;
      }
      return;
    }
    yield* this.#stored(after, upTo);
  }

  async #asked<Value>(ask: (broker: Broker) => Promise<Value>): Promise<Value> {
    try {
      if (this.#broker !== undefined) return await ask(this.#broker);
    } catch (error) {
      this.options.log.warn({ err: error }, 'the broker did not answer about changes');
    }
    throw new GridhallError(liveErrors.LIVE_UNAVAILABLE);
  }

  /** The mark of a stored message; '' when it alone is gone, null when what follows it is gone too, or is yet to come. */
  async #storedMark({ manager }: Broker, sequence: number): Promise<string | null> {
    try {
      if (sequence > 0)
        return markOf((await manager.streams.getMessage(this.#stream, { seq: sequence })).json<{ id: string }>().id);
    } catch (error) {
      if (!isMessageMissing(error)) throw error;
    }
    const { first_seq: first, last_seq: last } = (await manager.streams.info(this.#stream)).state;
    return first <= sequence + 1 && sequence <= last ? '' : null;
  }

  async *#stored(after: number, upTo: number): AsyncGenerator<Change> {
    const { name, num_pending: pending } = await this.#asked(({ manager }) =>
      manager.consumers.add(this.#stream, {
        ack_policy: AckPolicy.None,
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: after + 1,
        filter_subjects: [this.#subject],
        inactive_threshold: nanos(30_000),
        mem_storage: true,
        num_replicas: 1,
      }),
    );
    try {
      for (let left = pending; left > 0;) {
        const wanted = Math.min(left, BATCH);
        const batch = await this.#asked((broker) => this.#fetch(broker, name, wanted));
        for (const message of batch) {
          if (message.seq > upTo) return;
          const change = this.#read(message);
          if (change !== null) yield change;
        }
        left -= wanted;
      }
    } finally {
      await this.#broker?.manager.consumers.delete(this.#stream, name).catch(() => undefined);
    }
  }

  async #fetch({ jetstream }: Broker, consumer: string, wanted: number): Promise<JsMsg[]> {
    const batch: JsMsg[] = [];
    const source = await jetstream.consumers.get(this.#stream, consumer);
    for await (const message of await source.fetch({ max_messages: wanted, expires: 2 * ANSWER_MS }))
      batch.push(message);
    // Without acknowledgements, what got lost on the way does not come again.
    if (batch.length < wanted) throw new Error(`Of ${wanted} messages ${batch.length} came.`);
    return batch;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#follow();
      } catch (error) {
        if (this.#isStopping()) break;
        if (error instanceof StreamChanged) this.#forget();
        this.#silentSince ??= performance.now();
        this.options.log.warn({ err: error }, 'changes cannot be heard');
        if (performance.now() - this.#silentSince > PATIENCE_MS) {
          this.options.onEnd(new GridhallError(liveErrors.LIVE_UNAVAILABLE));
        }
        await delay(RETRY_MS, () => signal.aborted);
      }
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #forget(): void {
    this.#position = null;
    this.#recent = undefined;
    this.options.onEnd(new GridhallError(liveErrors.LIVE_CURSOR_TOO_OLD));
  }

  /** Connects once; the connection then comes back by itself, so it is told apart from one that never was. */
  async #open(): Promise<Broker> {
    if (this.#broker !== undefined) return this.#broker;
    this.#connection = await connectNats(this.options.natsUrl, 'gateway', { waits: false });
    this.#broker = {
      jetstream: this.#connection.jetstream({ timeout: ANSWER_MS }),
      manager: await this.#connection.jetstreamManager({ timeout: ANSWER_MS, checkAPI: false }),
    };
    return this.#broker;
  }

  async #follow(): Promise<void> {
    const broker = await this.#open();
    const { namespace, streamReplicas } = this.options;
    const info = await ensureStream(broker.manager, namespace, 'events', streamReplicas);
    const start = this.#position ?? (await this.#end(broker, info));
    this.#compare(info, start);
    if (info.state.first_seq > start.sequence + 1)
      throw new StreamChanged('Messages were dropped that were not heard.');
    this.#position = start;
    this.#recent ??= new RecentChanges(RECENT, start);
    const consumer = await broker.jetstream.consumers.get(this.#stream, {
      filterSubjects: [this.#subject],
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: start.sequence + 1,
    });
    const messages = await consumer.consume({
      max_messages: BATCH,
      idle_heartbeat: CHECK_MS,
      abort_on_missing_resource: true,
      callback: (message) => {
        this.#hear(message);
      },
    });
    this.#silentSince = null;
    await this.#watch(broker, messages);
  }

  /** Until the consumer ends, the stream changes or the feed stops. */
  async #watch({ manager }: Broker, messages: ConsumerMessages): Promise<void> {
    const watching = new AbortController();
    const { signal } = this.#stopping;
    const over = messages.closed().finally(() => {
      watching.abort();
    });
    try {
      while (!watching.signal.aborted) {
        await sleep(CHECK_MS, undefined, { signal: AbortSignal.any([signal, watching.signal]) }).catch(() => undefined);
        if (signal.aborted) return;
        // As it was before asking: what comes while the broker answers is newer than its answer.
        const heard = this.#position;
        if (heard !== null) this.#compare(await manager.streams.info(this.#stream), heard);
      }
      throw new Error('The consumer ended.', { cause: await over });
    } finally {
      messages.stop();
      await over.catch(() => undefined);
    }
  }

  /** @throws StreamChanged for another stream, or one that was set back behind what was heard */
  #compare(info: StreamInfo, position: Position): void {
    if (info.created !== position.stream) throw new StreamChanged('The stream was made anew.');
    if (info.state.last_seq < position.sequence) throw new StreamChanged('The stream was set back.');
  }

  /** Where the stream ends now. */
  async #end(broker: Broker, { created, state }: StreamInfo): Promise<Position> {
    const mark = (await this.#storedMark(broker, state.last_seq)) ?? '';
    return { stream: created, sequence: state.last_seq, mark };
  }

  #hear(message: JsMsg): void {
    const change = this.#read(message);
    // What comes from a consumer of before the last beginning was heard already.
    if (change === null || change.position.sequence <= (this.#position?.sequence ?? Infinity)) return;
    this.#position = change.position;
    this.#recent?.add(change);
    this.options.onChange(change);
  }

  #read(message: JsMsg): Change | null {
    try {
      return changeOf(message.json(), this.#position?.stream ?? '', message.seq);
    } catch (error) {
      this.options.log.error(
        { err: error, subject: message.subject, sequence: message.seq },
        'a change cannot be read',
      );
      return null;
    }
  }
}
