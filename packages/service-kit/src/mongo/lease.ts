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
    // Who may have it is asked inside the update: an upsert's filter cannot compare with the server's clock.
    // A lease that nobody ever took has no time of expiry, and null stands below every time.
    const isOurs = { $or: [{ $eq: ['$holder', this.#holder] }, { $lt: ['$expiresAt', '$$NOW'] }] };
    const taken = { holder: this.#holder, expiresAt: { $add: ['$$NOW', LEASE_MS] } };
    try {
      const lease = await this.#collection.findOneAndUpdate(
        { _id: this.name },
        [{ $replaceWith: { $cond: [isOurs, { $mergeObjects: ['$$ROOT', taken] }, '$$ROOT'] } }],
        { upsert: true, returnDocument: 'after' },
      );
      return lease?.holder === this.#holder;
    } catch (error) {
      // Two took a lease that was not there yet; the other one was first.
      if (error instanceof MongoServerError && error.code === 11_000) return false;
      throw error;
    }
  }

  /** Gives the lease up, so that another replica need not wait. */
  async release(): Promise<void> {
    await this.#collection.deleteOne({ _id: this.name, holder: this.#holder });
  }
}
