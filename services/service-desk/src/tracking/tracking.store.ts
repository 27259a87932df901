import { ensureIndexes } from '@gridhall/service-kit';
import type { Collection, Db } from 'mongodb';

/** Wrong codes that a number takes before it locks. */
const WRONG_CODES = 5;
/** How long the tries of a number are remembered, from the first one: so long it stays locked at most. */
const REMEMBERED_MINUTES = 60;

interface Tries {
  /** The number that was asked for, whether or not there is such an application: a lock tells nobody which it is. */
  _id: string;
  count: number;
  until: Date;
}

const COLLECTION = 'tracking_tries';

/** A try at a number's code. */
export interface Try {
  readonly isLocked: boolean;
  /** Tries that are left after this one. */
  readonly triesLeft: number;
  /** When the tries so far are forgotten. */
  readonly until: Date;
}

/** Counts the tries at tracking codes, so that nobody finds one by trying; however many replicas and tries at once. */
export class TrackingTries {
  readonly #tries: Collection<Tries>;

  constructor(
    private readonly db: Db,
    private readonly now: () => Date,
  ) {
    this.#tries = db.collection<Tries>(COLLECTION);
  }

  /** Makes the index by which what is forgotten is removed. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.db, COLLECTION, [{ key: { until: 1 }, options: { expireAfterSeconds: 0 } }]);
  }

  /** Counts a try before the code is looked at: of a hundred at the same time, five are looked at. */
  async begin(number: string): Promise<Try> {
    const now = this.now();
    const fresh = new Date(now.getTime() + REMEMBERED_MINUTES * 60_000);
    const isOver = { $lte: [{ $ifNull: ['$until', now] }, now] };
    const tries = await this.#tries.findOneAndUpdate(
      { _id: number },
      [
        {
          $set: {
            count: { $cond: [isOver, 1, { $add: ['$count', 1] }] },
            until: { $cond: [isOver, fresh, '$until'] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    const { count, until } = tries ?? { count: 1, until: fresh };
    return { isLocked: count > WRONG_CODES, triesLeft: Math.max(WRONG_CODES - count, 0), until };
  }

  /** The code was right: the tries before it were slips of the finger. */
  async succeed(number: string): Promise<void> {
    await this.#tries.deleteOne({ _id: number });
  }
}
