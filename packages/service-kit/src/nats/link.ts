import { Events, type NatsConnection } from 'nats';

/** The connection to the broker broke, or is broken: whatever was asked over it gets no answer any more. */
export class BrokerAway extends Error {
  override readonly name = 'BrokerAway';
  override readonly message = 'The connection to the broker broke before it answered.';
}

/**
 * Asks the broker only while there is a connection, and gives up as soon as it breaks. The client itself would wait for its
 * time to run out, 10 s for a publication: what was under way when a connection broke is lost, and so is what is sent while
 * there is none.
 */
export class BrokerLink {
  readonly #pending = new Set<(error: BrokerAway) => void>();
  #isConnected = true;

  /** @param nats connected now; watched until it is closed */
  constructor(nats: Pick<NatsConnection, 'status'>) {
    void this.#watch(nats);
  }

  /** Is there a connection, as far as is known? */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /**
   * The broker's answer.
   *
   * @throws BrokerAway when there is no connection, or as soon as it breaks; whatever `ask` throws
   */
  async answer<Value>(ask: () => Promise<Value>): Promise<Value> {
    if (!this.#isConnected) throw new BrokerAway();
    // No Promise.race with a promise that lives on: each race would stay in its memory.
    return new Promise((resolve, reject) => {
      this.#pending.add(reject);
      ask()
        .then(resolve, reject)
        .finally(() => this.#pending.delete(reject));
    });
  }

  async #watch(nats: Pick<NatsConnection, 'status'>): Promise<void> {
    for await (const { type } of nats.status()) {
      if (type === Events.Reconnect) this.#isConnected = true;
      if (type !== Events.Disconnect) continue;
      this.#isConnected = false;
      const pending = [...this.#pending];
      this.#pending.clear();
      for (const reject of pending) reject(new BrokerAway());
    }
  }
}
