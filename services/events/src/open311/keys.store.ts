import { hash, randomBytes } from 'node:crypto';
import { ensureIndexes, GridhallError, placeFilter } from '@gridhall/service-kit';
import { MongoServerError, type Collection, type Db, type Filter } from 'mongodb';
import { open311Errors } from './open311.errors.js';

/** Where the reports of an outside party come from. */
export type OutsideSource = 'RESIDENT' | 'HOTLINE';

/** A key by which an outside party reports. */
export interface OutsideKey {
  _id: string;
  /** Who has it: the operator of a hotline, of an app. */
  party: string;
  source: OutsideSource;
  /** It reports in this place and under it. */
  placeCode: string;
  /** The page for residents uses it: it has no secret, for a page cannot keep one. */
  isForPage: boolean;
  /** SHA-256 of the secret, which nobody keeps; null for the page's. */
  secretHash: string | null;
  requestsPerMinute: number;
  issuedAt: Date;
  issuedBy: string;
  revokedAt: Date | null;
  revokedBy: string | null;
}

interface Calls {
  _id: string;
  count: number;
  at: Date;
}

const MINUTE_MS = 60_000;

/** A new secret: 256 random bits, with a mark by which secret scanners know it. */
export function newSecret(): string {
  return `gh311_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret. Of so many random bits a plain hash gives nothing away. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** The keys of outside parties, and how often they called. */
export class OutsideKeys {
  readonly collection: Collection<OutsideKey>;
  readonly #calls: Collection<Calls>;

  constructor(
    private readonly db: Db,
    private readonly now: () => Date,
  ) {
    this.collection = db.collection<OutsideKey>('open311_keys');
    // Lost counts of a minute harm nobody: the disks need not be waited for.
    this.#calls = db.collection<Calls>('open311_calls', { writeConcern: { w: 1 } });
  }

  /** Makes the indexes; several replicas may do so at once. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.db, 'open311_keys', [
      {
        key: { secretHash: 1 },
        options: { unique: true, partialFilterExpression: { secretHash: { $type: 'string' } } },
      },
      { key: { placeCode: 1, _id: 1 } },
    ]);
    await ensureIndexes(this.db, 'open311_calls', [{ key: { at: 1 }, options: { expireAfterSeconds: 300 } }]);
  }

  /** Notes a key. Returns false when there is one with this id already. */
  async issue(key: OutsideKey): Promise<boolean> {
    try {
      await this.collection.insertOne(key);
      return true;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === 11_000) return false;
      throw error;
    }
  }

  /** Ends a key in one of some places; the first to do so is noted. Null when there is none. */
  async revoke(id: string, places: readonly string[], by: string): Promise<OutsideKey | null> {
    const filter = { _id: id, ...placeFilter('placeCode', places) } as Filter<OutsideKey>;
    const revoked = { revokedAt: this.now(), revokedBy: by };
    await this.collection.updateOne({ ...filter, revokedAt: null }, { $set: revoked });
    return this.collection.findOne(filter);
  }

  /** The page's key: the newest one that holds. */
  async pageKey(): Promise<OutsideKey | null> {
    const filter = { isForPage: true, revokedAt: null };
    return this.collection.findOne(filter, { sort: { issuedAt: -1, _id: 1 } });
  }

  /**
   * The key that an `api_key` is, counted as one call of it.
   *
   * @throws OPEN311_KEY_REQUIRED, OPEN311_KEY_INVALID (403), OPEN311_RATE_LIMITED (429)
   */
  async admit(apiKey: string | null): Promise<OutsideKey> {
    if (apiKey === null || apiKey === '') {
      throw new GridhallError(open311Errors.OPEN311_KEY_REQUIRED, {}, { httpStatus: 403 });
    }
    const key = await this.collection.findOne({
      $or: [{ secretHash: hashOf(apiKey) }, { _id: apiKey, isForPage: true }],
    });
    if (key?.revokedAt !== null) {
      throw new GridhallError(open311Errors.OPEN311_KEY_INVALID, {}, { httpStatus: 403 });
    }
    await this.#count(key);
    return key;
  }

  /** Counts in the database: the limit is the key's, however many replicas answer. */
  async #count({ _id: id, requestsPerMinute: perMinute }: OutsideKey): Promise<void> {
    const at = this.now();
    const minute = Math.floor(at.getTime() / MINUTE_MS);
    const calls = await this.#calls.findOneAndUpdate(
      { _id: `${id}:${String(minute)}` },
      { $inc: { count: 1 }, $setOnInsert: { at } },
      { upsert: true, returnDocument: 'after' },
    );
    if ((calls?.count ?? 0) <= perMinute) return;
    const retryAfterSeconds = Math.ceil(((minute + 1) * MINUTE_MS - at.getTime()) / 1_000);
    throw new GridhallError(open311Errors.OPEN311_RATE_LIMITED, { perMinute, retryAfterSeconds }, { httpStatus: 429 });
  }
}
