import type { Document, Filter } from 'mongodb';
import type { RunningConsumer } from '../consumer/consumer.js';
import { ensureIndexes } from '../mongo/connect.js';
import { Lease } from '../mongo/lease.js';
import { delay } from '../relay/delay.js';
import type { Runtime } from '../subgraph/runtime.js';

const DAY_MS = 24 * 3_600_000;
/** Records that are anonymised at once. */
const BATCH = 500;

/** How long personal data of a kind of record is kept: data, read by the task, the docs and the tests. */
export interface RetentionRule {
  /** Stable: tombstones name it. */
  readonly name: string;
  readonly collection: string;
  /** Path of the moment from which the days count; null for none yet. */
  readonly since: string;
  readonly afterDays: number;
  /** What stands in the place of the personal data from then on. */
  readonly anonymised: Readonly<Record<string, unknown>>;
}

/** What stays of personal data that is gone: its record keeps id, history and all else. */
export interface Tombstone {
  readonly at: Date;
  /** The rule by which it went. */
  readonly rule: string;
}

/** A record of which personal data may be gone. */
export interface Retained {
  tombstone?: Tombstone;
}

/**
 * Takes the personal data out of records whose time is over, and leaves a tombstone. Record by record, in one write each:
 * a stop in between leaves the rest for the next turn. One replica does so at a time; done twice, nothing more happens.
 */
export class Retention implements RunningConsumer {
  readonly #lease: Lease;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly rules: readonly RetentionRule[],
    private readonly batch = BATCH,
  ) {
    this.#lease = new Lease(runtime.db, 'retention');
  }

  /** Makes the indexes by which records are found whose time is over. */
  async ensureIndexes(): Promise<void> {
    await Promise.all(
      this.rules.map(({ collection, since }) =>
        ensureIndexes(this.runtime.db, collection, [{ key: { 'tombstone.rule': 1, [since]: 1 } }]),
      ),
    );
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  /** Takes a turn now. Returns how many records were anonymised; 0 also when another replica has the turn. */
  async reconcile(): Promise<number> {
    let count = 0;
    for (const rule of this.rules) count += await this.#apply(rule);
    if (count > 0) this.runtime.log.info({ count }, 'records were anonymised');
    return count;
  }

  async #apply({ name, collection, since, afterDays, anonymised }: RetentionRule): Promise<number> {
    const records = this.runtime.db.collection(collection);
    const at = this.runtime.now();
    const isOver: Filter<Document> = {
      'tombstone.rule': null,
      [since]: { $lt: new Date(at.getTime() - afterDays * DAY_MS) },
    };
    const update = { $set: { ...anonymised, tombstone: { at, rule: name } } };
    let count = 0;
    while (!this.#stopping && (await this.#lease.claim())) {
      const ids = (await records.find(isOver, { projection: { _id: 1 }, limit: this.batch }).toArray()).map(
        ({ _id }) => _id,
      );
      if (ids.length === 0) break;
      count += (await records.updateMany({ ...isOver, _id: { $in: ids } }, update)).modifiedCount;
    }
    return count;
  }

  async #run(): Promise<void> {
    for (;;) {
      await delay(this.runtime.config.GRIDHALL_RECONCILE_SECONDS * 1_000, () => this.#stopping);
      if (this.#stopping) return;
      try {
        await this.reconcile();
      } catch (error) {
        // The database is away: the next turn comes.
        this.runtime.log.warn({ err: error }, 'could not look after retention');
      }
    }
  }
}
