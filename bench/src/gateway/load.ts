import { Pool } from 'undici';

/** What one burst of load showed. */
export interface Burst {
  readonly requestsPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** Asks one gateway over connections that are kept. */
export class Asker {
  readonly #pool: Pool;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #connections: number;

  constructor(url: string, authorization: string, connections: number) {
    this.#pool = new Pool(new URL(url).origin, { connections, pipelining: 1 });
    this.#connections = connections;
    this.#headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
  }

  /**
   * Asks one query.
   *
   * @returns the answer's text
   * @throws Error when the answer holds an error: an answer that is wrong is not fast
   */
  async ask(query: string): Promise<string> {
    const { statusCode, body } = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify({ query }),
    });
    const text = await body.text();
    if (statusCode !== 200 || text.includes('"errors"'))
      throw new Error(`${statusCode} ${text.slice(0, 1_000)} to ${query}`);
    return text;
  }

  /** Asks on every connection at once, for so long. */
  async burst(source: Iterator<string, never>, seconds: number): Promise<Burst> {
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    const times: number[] = [];
    const work = async (): Promise<void> => {
      for (let now = performance.now(); now < until;) {
        await this.ask(source.next().value);
        const then = performance.now();
        times.push(then - now);
        now = then;
      }
    };
    await Promise.all(Array.from({ length: this.#connections }, work));
    const elapsed = (performance.now() - begun) / 1_000;
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
    return { requestsPerSecond: times.length / elapsed, medianMs: at(0.5), p99Ms: at(0.99) };
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
