import { GridhallError } from '@gridhall/service-kit';
import { liveErrors } from './live.errors.js';

/** How many subscriptions may be open. */
export interface QuotaLimits {
  readonly process: number;
  readonly subject: number;
  readonly connection: number;
}

/** Counts open subscriptions: of the process, of each token's subject, of each connection. */
export class Quota {
  #open = 0;
  readonly #bySubject = new Map<string, number>();
  readonly #byConnection = new Map<object, number>();

  constructor(private readonly limits: QuotaLimits) {}

  /** All that are open. */
  get open(): number {
    return this.#open;
  }

  /**
   * Counts one more.
   *
   * @returns what ends it again
   * @throws LIVE_TOO_MANY_STREAMS
   */
  take(subject: string, connection: object): () => void {
    const { limits } = this;
    const over = (what: keyof QuotaLimits): GridhallError =>
      new GridhallError(liveErrors.LIVE_TOO_MANY_STREAMS, { what, limit: limits[what] });
    if (this.#open >= limits.process) throw over('process');
    if ((this.#bySubject.get(subject) ?? 0) >= limits.subject) throw over('subject');
    if ((this.#byConnection.get(connection) ?? 0) >= limits.connection) throw over('connection');
    this.#open += 1;
    const ends = [count(this.#bySubject, subject), count(this.#byConnection, connection)];
    return () => {
      this.#open -= 1;
      for (const end of ends) end();
    };
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): () => void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return () => {
    const left = (counts.get(key) ?? 1) - 1;
    if (left === 0) counts.delete(key);
    else counts.set(key, left);
  };
}
