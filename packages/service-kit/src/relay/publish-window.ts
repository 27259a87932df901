import type { BrokerLink } from '../nats/link.js';
import { publish } from './publisher.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { Outgoing } from './outbox.js';

/** How many messages may be on their way to the broker at once. */
const WINDOW = 256;

/** The stream was set back behind what it had acknowledged, while we were talking to it. */
export class BrokerLostMessages extends Error {
  override readonly name = 'BrokerLostMessages';
  override readonly message = 'The broker numbers messages lower than it did before.';
}

interface UnderWay {
  readonly since: number;
  readonly done: Promise<void>;
}

/** Keeps up to {@link WINDOW} messages on their way, and calls back in the order in which they were added. */
export class PublishWindow {
  readonly #underWay: UnderWay[] = [];
  #failure: { readonly error: unknown } | undefined;

  /** @param lastSequence the stream's newest sequence number that the broker told us so far */
  constructor(
    private readonly runtime: Pick<Runtime, 'jetstream' | 'namespace' | 'metrics'>,
    private readonly link: BrokerLink,
    public lastSequence = 0,
  ) {}

  /** Since when the oldest message waits that the broker has not acknowledged, in ms of Unix time; null without one. */
  get oldestSince(): number | null {
    return this.#underWay[0]?.since ?? null;
  }

  /**
   * Sends a message; waits while too many are on their way.
   *
   * @param since when the step became known, in ms of Unix time
   * @param onAcknowledged called once this message and all before it are on the broker's disk
   * @throws the failure of any message before: BrokerAway as soon as the connection breaks
   */
  async add(message: Outgoing, since: number, onAcknowledged: () => void): Promise<void> {
    this.#check();
    const before = this.#underWay.at(-1)?.done ?? Promise.resolve();
    const acknowledgement = this.link.answer(async () => publish(this.runtime, message));
    const done = (async () => {
      const [{ seq, duplicate }] = await Promise.all([acknowledgement, before]);
      // Our messages get rising numbers in the order in which we send them, unless the stream was set back.
      if (!duplicate && seq <= this.lastSequence) throw new BrokerLostMessages();
      this.lastSequence = Math.max(this.lastSequence, seq);
      this.runtime.metrics.publishedTotal.inc();
      // In order, so the one acknowledged is the oldest.
      this.#underWay.shift();
      onAcknowledged();
    })();
    done.catch((error: unknown) => {
      this.#failure ??= { error };
    });
    this.#underWay.push({ since, done });
    if (this.#underWay.length >= WINDOW) await this.#underWay[0]?.done;
  }

  /** Waits until the broker has acknowledged everything that is on its way. @throws the first failure */
  async drain(): Promise<void> {
    // Each waits for the one before, so the last one is all of them.
    await this.#underWay.at(-1)?.done;
    this.#check();
  }

  #check(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
