import type { StoreRuntime } from '@gridhall/service-kit';
import { Schema, type Model } from 'mongoose';
import { hashPassword } from './password.hash.js';
import { normalizeUserName } from './password.rules.js';

/** The collection of accounts. */
export const ACCOUNTS = 'accounts';

/** A command of an administrator that was done. */
export interface AccountCommand {
  idempotencyKey: string;
  /** Who asked for what: the same key with anything else is refused. */
  fingerprint: string;
  /** The account's version after it. */
  version: number;
}

/** A second factor (TOTP, RFC 6238), as MongoDB holds it. */
export interface SecondFactor {
  /** The secret, sealed for this account. */
  sealedSecret: string;
  /** The newest time step of which a code was taken: none of it, or of one before, is taken again. */
  lastStep: number;
  /** Digests of the recovery codes that are left. */
  recoveryDigests: string[];
  enrolledAt: Date;
}

/** What somebody signs in with, as MongoDB holds it. */
export interface AccountDocument {
  /** The staff id. */
  _id: string;
  /** What one may sign in as: the staff id, and a name of one's own; each belongs to one account only. */
  names: string[];
  passwordHash: string;
  /** Hashes of the passwords before, the newest first: none of them may come back. */
  earlierHashes: string[];
  /** Until when a password that an administrator gave may be used, once, to set one's own; null for one's own. */
  oneTimeUntil: Date | null;
  /** The authenticator app that signing in asks for; null without one. */
  secondFactor: SecondFactor | null;
  /** A secret that was given out and not confirmed yet. */
  pendingSecret: { sealedSecret: string; begunAt: Date } | null;
  /** Since when nobody may sign in. */
  disabledAt: Date | null;
  /**
   * Counts what ends all sessions, such as a change of the password: a session of an earlier count is over, whether or not
   * it could be removed in time.
   */
  sessionEpoch: number;
  /** Counts what administrators do to the account. */
  version: number;
  /** Their last commands, so that one that comes again is not done again. */
  commands: AccountCommand[];
  createdAt: Date;
  updatedAt: Date;
}

/** The accounts. */
export type AccountStore = Model<AccountDocument>;

const commandSchema = new Schema<AccountCommand>(
  {
    idempotencyKey: { type: String, required: true },
    fingerprint: { type: String, required: true },
    version: { type: Number, required: true },
  },
  { _id: false },
);

const secondFactorSchema = new Schema<SecondFactor>(
  {
    sealedSecret: { type: String, required: true },
    lastStep: { type: Number, required: true },
    recoveryDigests: { type: [String], required: true },
    enrolledAt: { type: Date, required: true },
  },
  { _id: false },
);

const pendingSecretSchema = new Schema<NonNullable<AccountDocument['pendingSecret']>>(
  { sealedSecret: { type: String, required: true }, begunAt: { type: Date, required: true } },
  { _id: false },
);

const accountSchema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    names: { type: [String], required: true },
    passwordHash: { type: String, required: true },
    earlierHashes: { type: [String], default: [] },
    oneTimeUntil: { type: Date, default: null },
    secondFactor: { type: secondFactorSchema, default: null },
    pendingSecret: { type: pendingSecretSchema, default: null },
    disabledAt: { type: Date, default: null },
    sessionEpoch: { type: Number, required: true, default: 1 },
    version: { type: Number, required: true, default: 1 },
    commands: { type: [commandSchema], default: [] },
  },
  { versionKey: false, timestamps: true },
).index({ names: 1 }, { unique: true });

/** Opens the store of accounts. */
export function accountStore({ mongo }: StoreRuntime): AccountStore {
  return mongo.model<AccountDocument>('Account', accountSchema, ACCOUNTS);
}

/** An account as it begins: with the staff id as its name, and a password that holds. */
export function newAccount(staffId: string, passwordHash: string): Omit<AccountDocument, 'createdAt' | 'updatedAt'> {
  return {
    ...{ _id: staffId, names: [normalizeUserName(staffId)], passwordHash, earlierHashes: [] },
    ...{
      oneTimeUntil: null,
      secondFactor: null,
      pendingSecret: null,
      disabledAt: null,
      sessionEpoch: 1,
      version: 1,
      commands: [],
    },
  };
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
  const accounts = missing.map((_id) => newAccount(_id, passwordHash));
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
