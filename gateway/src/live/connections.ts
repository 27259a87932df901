import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Client } from './subscriptions.js';

/** Bytes that may wait in a connection's buffer before its subscriptions pause. */
const FULL_BYTES = 65_536;

/** A stream of answers to one client: of one operation, or of all that its client starts on it. */
export class Connection implements Client {
  /** Where it is written to, once the client has come for it. */
  response: ServerResponse | null = null;

  get connection(): this {
    return this;
  }

  /** Is over once what was written before has left, or the client has. */
  readonly room = async (): Promise<void> => {
    while (this.response !== null && !this.response.destroyed && this.response.writableLength > FULL_BYTES) {
      await Promise.race([once(this.response, 'drain'), once(this.response, 'close')]).catch(() => undefined);
    }
  };
}

/** How long a reserved connection may wait for its client. */
const RESERVED_MS = 30_000;

/** Connections that were reserved for several operations (graphql-sse's "single connection mode"), by their token. */
export class Reservations {
  readonly #byToken = new Map<string, { readonly subject: string; readonly connection: Connection }>();

  constructor(private readonly limit: number) {}

  /**
   * Reserves one for a caller.
   *
   * @param onUnclaimed called when nobody came for it
   * @returns its token; null when the caller has too many
   */
  reserve(subject: string, onUnclaimed: (token: string) => void): string | null {
    const own = [...this.#byToken.values()].filter((one) => one.subject === subject);
    if (own.length >= this.limit) return null;
    const token = randomUUID();
    const connection = new Connection();
    this.#byToken.set(token, { subject, connection });
    setTimeout(() => {
      if (connection.response !== null) return;
      this.#byToken.delete(token);
      onUnclaimed(token);
    }, RESERVED_MS).unref();
    return token;
  }

  /** The connection of a token. */
  of(token: string): Connection | undefined {
    return this.#byToken.get(token)?.connection;
  }

  /** The client has left. */
  forget(token: string): void {
    this.#byToken.delete(token);
  }
}
