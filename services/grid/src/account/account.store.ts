import type { StoreRuntime } from '@gridhall/service-kit';
import { Schema, type Model } from 'mongoose';
import { hashPassword } from './password.hash.js';
import { normalizeUserName } from './password.rules.js';

/** What somebody signs in with, as MongoDB holds it. */
export interface AccountDocument {
  /** The staff id. */
  _id: string;
  /** What one may sign in as: the staff id, and a name of one's own; each belongs to one account only. */
  names: string[];
  passwordHash: string;
  /** Counts password changes: a session of an earlier one is over, whether or not it could be removed in time. */
  passwordVersion: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The accounts. */
export type AccountStore = Model<AccountDocument>;

const accountSchema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    names: { type: [String], required: true },
    passwordHash: { type: String, required: true },
    passwordVersion: { type: Number, required: true, default: 1 },
  },
  { versionKey: false, timestamps: true },
).index({ names: 1 }, { unique: true });

/** Opens the store of accounts. */
export function accountStore({ mongo }: StoreRuntime): AccountStore {
  return mongo.model<AccountDocument>('Account', accountSchema, 'accounts');
}

/** What {@link createAccounts} did. */
export interface CreatedAccounts {
  readonly created: number;
}

/**
 * Gives an account to each of `staffIds` that has none, all with one password; user name is the staff id. Those that have
 * one keep it, with its password.
 *
 * Only fit for a demonstration: the password is hashed once and the one hash, with its one salt, stored for all, so who
 * guesses one has guessed them all. Thousands of hashes would take a minute, and protect nothing here, where the
 * password is printed on the screen.
 */
export async function createAccounts(
  store: AccountStore,
  staffIds: readonly string[],
  password: string,
): Promise<CreatedAccounts> {
  // A tool may come before the service has ever started.
  await store.createIndexes();
  const known = new Set(await store.distinct('_id', { _id: { $in: staffIds } }));
  const missing = [...new Set(staffIds)].filter((staffId) => !known.has(staffId));
  if (missing.length === 0) return { created: 0 };
  const passwordHash = await hashPassword(password);
  const accounts = missing.map((_id) => ({ _id, names: [normalizeUserName(_id)], passwordHash, passwordVersion: 1 }));
  try {
    await store.insertMany(accounts, { ordered: false, lean: true });
    return { created: accounts.length };
  } catch (error) {
    // Another set-up at the same time was faster with some: they are there. A name that somebody else bears is a fault.
    const { code, insertedCount } = error as { code?: unknown; insertedCount?: number };
    const there = await store.countDocuments({ _id: { $in: missing } });
    if (code !== 11_000 || there < missing.length) throw error;
    return { created: insertedCount ?? 0 };
  }
}
