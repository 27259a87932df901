import type { MessageContract } from '@gridhall/messages';
import { setTimeout as sleep } from 'node:timers/promises';
import { AckPolicy, DeliverPolicy, nanos, NatsError, type ConsumerMessages, type JsMsg } from 'nats';
import { ensureStream, streamName } from '../nats/streams.js';
import { delay } from '../relay/delay.js';
import type { Runtime } from '../subgraph/runtime.js';

/** The broker's code for a consumer of that name which was made otherwise (JSConsumerExists). */
const ANOTHER_CONSUMER = 10_148;
/** How many messages are handed over at a time, at most. */
const BATCH = 250;
/**
 * The more came last time, the longer the first ones wait for others, so many ms each: one read and one durable write then
 * serve them all, and a message that comes alone hardly waits.
 */
const LINGER_MS_PER_MESSAGE = 4;
const LONGEST_LINGER_MS = 100;
/** After this long without an acknowledgement a message goes to whoever is there: its taker was killed. */
const ACK_WAIT_MS = 10_000;
/** What was handed over and could not be taken comes again after this long. */
const RETRY_MS = 500;

/**
 * A durable subscription to some of one owner's messages: every replica pulls its share. It outlives the broker's
 * restarts, and the loss of the stream or of the durable itself.
 */
export class Subscription {
  #stopping = false;
  #running: Promise<void> = Promise.resolve();
  #messages: ConsumerMessages | undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly durable: string,
    private readonly contracts: readonly MessageContract[],
    private readonly take: (batch: readonly JsMsg[]) => Promise<void>,
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#messages?.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#consume();
      } catch (error) {
        if (this.#isStopping()) break;
        this.runtime.log.warn({ err: error, durable: this.durable }, 'the subscription starts again');
        await delay(300, () => this.#stopping);
      }
    }
  }

  // A method, because the compiler takes a field's value for unchanged over an await.
  #isStopping(): boolean {
    return this.#stopping;
  }

  async #consume(): Promise<void> {
    const { jetstream, jetstreamManager, namespace, config } = this.runtime;
    const [first] = this.contracts;
    if (first === undefined) throw new Error(`The subscription ${this.durable} names no messages.`);
    const stream = streamName(namespace, first.owner);
    await ensureStream(jetstreamManager, namespace, first.owner, config.GRIDHALL_STREAM_REPLICAS);
    const subjects = { filter_subjects: this.contracts.map(({ type }) => `${namespace}.${type}`) };
    const wanted = {
      ...subjects,
      durable_name: this.durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(ACK_WAIT_MS),
      max_ack_pending: 2_000,
      max_deliver: -1,
    };
    try {
      await jetstreamManager.consumers.add(stream, wanted);
    } catch (error) {
      if (!(error instanceof NatsError) || error.api_error?.err_code !== ANOTHER_CONSUMER) throw error;
      // A release before this one heard fewer messages. The broker still knows how far it came; what went by meanwhile is reconciled.
      await jetstreamManager.consumers.update(stream, this.durable, subjects);
    }
    const consumer = await jetstream.consumers.get(stream, this.durable);
    const waiting: JsMsg[] = [];
    let wake: () => void = () => undefined;
    const messages = await consumer.consume({
      max_messages: 2 * BATCH,
      idle_heartbeat: 2_000,
      abort_on_missing_resource: true,
      callback: (message) => {
        waiting.push(message);
        wake();
      },
    });
    this.#messages = messages;
    const state = { isOver: false };
    const closed = messages.closed().then((error) => {
      state.isOver = true;
      wake();
      return error;
    });
    let before = 0;
    try {
      while (!this.#isStopping()) {
        if (waiting.length === 0) {
          if (state.isOver) break;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        if (waiting.length < BATCH && !state.isOver) {
          await sleep(Math.min(LONGEST_LINGER_MS, LINGER_MS_PER_MESSAGE * before));
        }
        const batch = waiting.splice(0, BATCH);
        before = batch.length;
        try {
          await this.take(batch);
        } catch (error) {
          // What was acknowledged already does not hear it.
          for (const message of batch) message.nak(RETRY_MS);
          throw error;
        }
      }
    } finally {
      messages.stop();
      // Nobody else would get them before their time is up.
      for (const message of waiting) message.nak();
    }
    const error = await closed;
    if (error instanceof Error) throw error;
  }
}
