import { randomUUID } from 'node:crypto';
import type { Collection, Db } from 'mongodb';

interface MemberDocument {
  _id: string;
  group: string;
  expiresAt: Date;
}

/** A replica's part of the work: of `count` parts the one at `rank`. */
export interface Share {
  readonly rank: number;
  readonly count: number;
}

/**
 * The replicas that share a work, by what the database knows of them: each says again and again that it lives, and all
 * divide by the same list. While a list is old, two may hold the same part or none one, for as long as a member's word holds:
 * what is done must be harmless when done twice. The clock is the database's.
 */
export class Members {
  readonly #id = randomUUID();
  readonly #collection: Collection<MemberDocument>;

  /**
   * @param group names the work
   * @param aliveMs how long a member's word holds: the longest standstill of its part after it was killed
   */
  constructor(
    db: Db,
    private readonly group: string,
    private readonly aliveMs: number,
  ) {
    // A word that is lost in a crash is said again: it need not be durable.
    this.#collection = db.collection<MemberDocument>('_clock_engines', { writeConcern: { w: 1 } });
  }

  /** Lets the database forget the dead by itself. */
  async ensureIndexes(): Promise<void> {
    await this.#collection.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 60 }, undefined);
  }

  /** Says that this replica lives, and gives its part among those that do. */
  async beat(): Promise<Share> {
    const expiresAt = { $add: ['$$NOW', this.aliveMs] };
    await this.#collection.updateOne(
      { _id: this.#id },
      [{ $replaceWith: { _id: this.#id, group: this.group, expiresAt } }],
      {
        upsert: true,
      },
    );
    const alive = await this.#collection
      .find(
        { group: this.group, $expr: { $gt: ['$expiresAt', '$$NOW'] } },
        { projection: { _id: 1 }, sort: { _id: 1 } },
      )
      .toArray();
    const rank = alive.findIndex(({ _id }) => _id === this.#id);
    // Stopped for longer than its word held: alone until the next beat, which is harmless.
    return rank === -1 ? { rank: 0, count: 1 } : { rank, count: alive.length };
  }

  /** Gives its part to the others at once. */
  async leave(): Promise<void> {
    await this.#collection.deleteOne({ _id: this.#id });
  }
}

/** Does an id fall into a part? The same for everyone, and even whatever the ids look like (FNV-1a). */
export function isIn({ rank, count }: Share, id: string): boolean {
  if (count === 1) return true;
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % count === rank;
}
