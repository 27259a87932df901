import { createHash } from 'node:crypto';
import { GridhallError, type StoreRuntime } from '@gridhall/service-kit';
import { Schema, type ClientSession, type Model } from 'mongoose';
import { accountErrors } from './account.errors.js';

/** So many failures … */
const FAILURES = 5;
/** … within this time … */
const WITHIN_MS = 15 * 60_000;
/** … lock for this long (issue 5 "lock-out"; NIST SP 800-63B §3.2.2 asks for a limit, the numbers are ours). */
const LOCKED_MS = 15 * 60_000;

/** The failures under one name. */
interface LockOutDocument {
  /** Hash of the account's id, or of the name where there is no account: people type passwords into that field. */
  _id: string;
  failedAt: Date[];
  lockedUntil: Date | null;
  expiresAt: Date;
}

const lockOutSchema = new Schema<LockOutDocument>(
  {
    _id: { type: String, required: true },
    failedAt: { type: [Date], required: true },
    lockedUntil: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const idOf = (name: string): string => createHash('sha256').update(name).digest('base64url');
const locked = (until: Date): GridhallError =>
  new GridhallError(accountErrors.ACCOUNT_LOCKED, { until: until.toISOString() });

/**
 * Counts failures to sign in, in the database and atomically: ten guesses at once, at ten replicas, count as ten. Names
 * without an account are counted and locked like all others, so that a lock does not tell who exists.
 */
export class LockOut {
  readonly #model: Model<LockOutDocument>;

  constructor(
    { mongo }: StoreRuntime,
    private readonly now: () => Date,
  ) {
    this.#model = mongo.model<LockOutDocument>('LockOut', lockOutSchema, 'lock_outs');
  }

  /** Makes the index that removes what is over. */
  async ensureIndexes(): Promise<void> {
    await this.#model.createIndexes();
  }

  /**
   * Asked before any work is done.
   *
   * @throws ACCOUNT_LOCKED
   */
  async requireOpen(name: string): Promise<void> {
    const until = await this.lockedUntil(name);
    if (until !== null) throw locked(until);
  }

  /**
   * Counts a failure.
   *
   * @throws ACCOUNT_LOCKED when it was one too many
   */
  async countFailure(name: string): Promise<void> {
    const now = this.now();
    const since = new Date(now.getTime() - WITHIN_MS);
    const until = new Date(now.getTime() + LOCKED_MS);
    const recent = { $filter: { input: { $ifNull: ['$failedAt', []] }, cond: { $gt: ['$$this', since] } } };
    const record = await this.#model
      .findOneAndUpdate(
        { _id: idOf(name) },
        [
          {
            $set: {
              failedAt: { $concatArrays: [recent, [now]] },
              expiresAt: new Date(now.getTime() + WITHIN_MS + LOCKED_MS),
            },
          },
          { $set: { lockedUntil: { $cond: [{ $gte: [{ $size: '$failedAt' }, FAILURES] }, until, null] } } },
        ],
        { upsert: true, returnDocument: 'after', updatePipeline: true },
      )
      .lean();
    if (record.lockedUntil !== null) throw locked(record.lockedUntil);
  }

  /** Until when signing in under a name is locked; null when it is not. */
  async lockedUntil(name: string): Promise<Date | null> {
    const record = await this.#model.findById(idOf(name)).lean();
    return record?.lockedUntil != null && record.lockedUntil > this.now() ? record.lockedUntil : null;
  }

  /** Forgets the failures under a name, and the lock, in a transaction. */
  async forget(name: string, transaction: ClientSession): Promise<void> {
    await this.#model.deleteOne({ _id: idOf(name) }, { session: transaction });
  }

  /**
   * Asked when the password fits: forgets the failures, unless they locked while the password was being checked. Of many
   * guesses at once no more get an answer than of guesses one by one.
   *
   * @throws ACCOUNT_LOCKED
   */
  async pass(name: string): Promise<void> {
    const isOpen = { $or: [{ lockedUntil: null }, { lockedUntil: { $lte: this.now() } }] };
    const { deletedCount } = await this.#model.deleteOne({ _id: idOf(name), ...isOpen });
    if (deletedCount === 0) await this.requireOpen(name);
  }
}
