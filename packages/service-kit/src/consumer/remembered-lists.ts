import { LRUCache } from 'lru-cache';

/** So many lists are remembered: several times as many as a district has places. */
const KEPT = 20_000;
/** How long a replica may still go by what another replica has changed, in milliseconds. */
const KEPT_FOR_MS = 10_000;

/**
 * Short lists by a key that are asked for all the time and change seldom, such as the units of a place: those that are not in memory are read
 * together, in one query. Empty lists are remembered too.
 */
export class RememberedLists<Row extends object> {
  readonly #lists = new LRUCache<string, readonly Row[]>({ max: KEPT, ttl: KEPT_FOR_MS });
  #forgotten = 0;

  /**
   * @param read the rows of some keys, in one query
   * @param keyOf the key that a row stands under
   */
  constructor(
    private readonly read: (keys: readonly string[]) => Promise<readonly Row[]>,
    private readonly keyOf: (row: Row) => string,
  ) {}

  /** The rows of some keys, key by key, each in the order in which they are read. */
  async of(keys: readonly string[]): Promise<Row[]> {
    const known = new Map(keys.map((key) => [key, this.#lists.get(key)]));
    const missing = [...known].flatMap(([key, list]) => (list === undefined ? [key] : []));
    if (missing.length > 0) {
      const forgotten = this.#forgotten;
      const rows = await this.read(missing);
      for (const key of missing) {
        const list = rows.filter((row) => this.keyOf(row) === key);
        known.set(key, list);
        // What was read before somebody said that it is no longer so is not remembered.
        if (forgotten === this.#forgotten) this.#lists.set(key, list);
      }
    }
    return [...known.values()].flatMap((list) => list ?? []);
  }

  /** Something has changed: all is read anew. */
  forget(): void {
    this.#forgotten++;
    this.#lists.clear();
  }
}
