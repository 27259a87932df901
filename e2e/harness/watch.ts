import { createClient, type Client } from 'graphql-sse';
import type { Person } from './person.js';

const WATCH = `subscription Watch($place: ID!, $after: String, $opening: Boolean) {
  eventChanged(placeCode: $place, after: $after, opening: $opening) {
    cursor
    step
    event { number state reporter { name } place { name } }
  }
}`;

/** What a subscriber is told of a change. */
export interface Told {
  readonly cursor: string;
  readonly step: string | null;
  readonly event: {
    readonly number: string;
    readonly state: string;
    readonly reporter: { readonly name: string };
  } | null;
}

/** A live stream, as its subscriber holds it. */
export interface Watching {
  /** The next answer, whatever it is. */
  next(): Promise<unknown>;
  /** The next change; fails on any error. */
  told(): Promise<Told>;
  leave(): void;
}

/** People who watch what changes in a place, with graphql-sse's own client; all leave at the end. */
export class Watchers {
  readonly #clients: Client[] = [];

  constructor(private readonly gatewayUrl: string) {}

  /** Subscribes as somebody. */
  watch(person: Person, variables: Readonly<Record<string, unknown>>): Watching {
    const client = createClient({
      url: this.gatewayUrl,
      headers: { authorization: `Bearer ${person.token}` },
      retryAttempts: 0,
    });
    this.#clients.push(client);
    const answers = client.iterate({ query: WATCH, variables: { ...variables } });
    const next = async (): Promise<unknown> => (await answers.next()).value;
    return {
      next,
      told: async () => {
        const answer = (await next()) as { readonly data?: { readonly eventChanged: Told } };
        if (answer.data == null) throw new Error(JSON.stringify(answer));
        return answer.data.eventChanged;
      },
      leave: () => {
        client.dispose();
      },
    };
  }

  leave(): void {
    for (const client of this.#clients) client.dispose();
  }
}
