import { randomUUID } from 'node:crypto';
import { MongoServerError, type Collection, type Db } from 'mongodb';

interface LeaseDocument {
  _id: string;
  holder: string;
  expiresAt: Date;
}

/** How long a lease holds without being renewed: the longest standstill after its holder was killed. */
export const LEASE_MS = 5_000;

/**
 * Work that must be done by one replica at a time, claimed in the database (architecture §"The shape").
 *
 * A holder that was paused past its time may act once more before it notices. What is done under a lease must
 * therefore be harmless when done twice; the lease only keeps it from being done twice all the time.
 */
export class Lease {
  readonly #holder = randomUUID();
  readonly #collection: Collection<LeaseDocument>;

  constructor(
    db: Db,
    private readonly name: string,
  ) {
    this.#collection = db.collection<LeaseDocument>('_leases');
  }

  /** Takes or renews the lease. Returns whether this replica holds it now. The clock is the database's. */
  async claim(): Promise<boolean> {
    try {
      const { matchedCount, upsertedCount } = await this.#collection.updateOne(
        {
          _id: this.name,
          $or: [{ holder: this.#holder }, { $expr: { $lt: ['$expiresAt', '$$NOW'] } }],
        },
        [{ $set: { holder: this.#holder, expiresAt: { $add: ['$$NOW', LEASE_MS] } } }],
        { upsert: true },
      );
      return matchedCount + upsertedCount > 0;
    } catch (error) {
      // Somebody else holds it: the filter found nothing and the upsert met the other's document.
      if (error instanceof MongoServerError && error.code === 11_000) return false;
      throw error;
    }
  }

  /** Gives the lease up, so that another replica need not wait. */
  async release(): Promise<void> {
    await this.#collection.deleteOne({ _id: this.name, holder: this.#holder });
  }
}
