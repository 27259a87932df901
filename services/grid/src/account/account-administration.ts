import {
  canonicalJson,
  commonErrors,
  GridhallError,
  parseInput,
  placesFor,
  requirePermission,
  sha256,
  type Caller,
  type Sealer,
  type StoreRuntime,
} from '@gridhall/service-kit';
import type { ClientSession } from 'mongoose';
import type { StaffStore } from '../staff/staff.store.js';
import { accountErrors } from './account.errors.js';
import { accountCommandSchema, openAccountSchema } from './account.input.js';
import { isAdministered } from './account.rules.js';
import { newAccount, type AccountDocument, type AccountStore } from './account.store.js';
import type { ActivityKind } from './activity.store.js';
import type { LockOut } from './lock-out.store.js';
import { ONE_TIME_PASSWORD_MS, oneTimePassword } from './one-time-password.js';
import { hashPassword } from './password.hash.js';
import { REMEMBERED_PASSWORDS } from './password.rules.js';
import type { Sessions } from './sessions.js';
import type { Asking, SignInAudit } from './sign-in.audit.js';

/** So many of an account's commands are remembered, to know one that comes again. */
const REMEMBERED_COMMANDS = 20;
/** Looks at an account that others change meanwhile. */
const LOOKS = 3;

/** What the administration needs of the rest of grid. */
export interface AdministrationOptions {
  readonly runtime: Pick<StoreRuntime, 'mongo' | 'now'>;
  readonly accounts: AccountStore;
  readonly staff: StaffStore;
  readonly sessions: Sessions;
  readonly lockOut: LockOut;
  readonly audit: SignInAudit;
  readonly sealer: Sealer;
}

/** Who asks for a command on somebody's account. */
export interface AdministratorAsking extends Asking {
  readonly caller: Caller;
}

/** What a command did. */
export interface AccountOutcome {
  readonly account: AccountDocument;
  /** The same had been done before: nothing was changed now. */
  readonly replayed: boolean;
}

/** A command that gave a password. */
export interface PasswordOutcome extends AccountOutcome {
  readonly oneTimePassword: string;
}

/** What a command changes. */
interface AccountChange {
  readonly kind: ActivityKind;
  readonly set: Partial<AccountDocument>;
  /** Are all sessions over with it? */
  readonly endsSessions?: boolean;
  /** What else is written, together with it. */
  readonly beside?: (transaction: ClientSession) => Promise<void>;
}

/** What administrators do to the accounts of the people of their places; each step is one transaction with its audit. */
export class AccountAdministration {
  constructor(private readonly options: AdministrationOptions) {}

  /**
   * The account of somebody whom the caller administers.
   *
   * @throws FORBIDDEN
   * @returns null when there is none, or it is outside
   */
  async find(caller: Caller, staffId: string): Promise<AccountDocument | null> {
    requirePermission(caller, 'account:administer');
    if (!(await this.#isInReach(caller, staffId))) return null;
    return (await this.options.accounts.findById(staffId))?.toObject() ?? null;
  }

  /** When signing in to an account is locked until; null when it is not. */
  async lockedUntil({ _id }: AccountDocument): Promise<Date | null> {
    return this.options.lockOut.lockedUntil(_id);
  }

  /**
   * Opens an account, with a password that serves once.
   *
   * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, ACCOUNT_EXISTS, USER_NAME_TAKEN, IDEMPOTENCY_KEY_REUSED
   */
  async open(asking: AdministratorAsking, rawInput: unknown): Promise<PasswordOutcome> {
    const { idempotencyKey, staffId, userName = null } = parseInput(openAccountSchema, rawInput);
    requirePermission(asking.caller, 'account:administer');
    await this.#requireInReach(asking.caller, staffId);
    const fingerprint = fingerprintOf('open', asking, { staffId, userName });
    const password = this.#passwordOf(staffId, fingerprint, idempotencyKey);
    const begun = newAccount(staffId, await hashPassword(password));
    const account = {
      ...begun,
      names: [...new Set([...begun.names, ...(userName === null ? [] : [userName])])],
      oneTimeUntil: this.#oneTimeUntil(),
      commands: [{ idempotencyKey, fingerprint, version: 1 }],
    };
    try {
      const created = await this.options.runtime.mongo.transaction(async (transaction) => {
        const [document] = await this.options.accounts.create([account], { session: transaction });
        await this.#record('ACCOUNT_OPENED', staffId, null, asking, transaction);
        return document;
      });
      if (created === undefined) throw new Error('An account was created and is not there.');
      return { account: created.toObject(), replayed: false, oneTimePassword: password };
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 11_000) throw error;
    }
    const there = await this.options.accounts.findById(staffId);
    if (there === null) throw new GridhallError(accountErrors.USER_NAME_TAKEN, { userName });
    if (!isReplay(there, idempotencyKey, fingerprint))
      throw new GridhallError(accountErrors.ACCOUNT_EXISTS, { staffId });
    return { account: there.toObject(), replayed: true, oneTimePassword: password };
  }

  /**
   * Gives an account a password that serves once, and ends all its sessions and its lock.
   *
   * @throws what {@link AccountAdministration.unlock} throws
   */
  async resetPassword(asking: AdministratorAsking, rawInput: unknown): Promise<PasswordOutcome> {
    let password = '';
    const outcome = await this.#change('resetPassword', asking, rawInput, async (account, fingerprint, key) => {
      password = this.#passwordOf(account._id, fingerprint, key);
      const own = account.oneTimeUntil === null ? [account.passwordHash] : [];
      return {
        kind: 'PASSWORD_RESET',
        set: {
          passwordHash: await hashPassword(password),
          oneTimeUntil: this.#oneTimeUntil(),
          earlierHashes: [...own, ...account.earlierHashes].slice(0, REMEMBERED_PASSWORDS),
        },
        endsSessions: true,
        beside: (transaction) => this.options.lockOut.forget(account._id, transaction),
      };
    });
    return { ...outcome, oneTimePassword: password };
  }

  /**
   * Ends the lock of an account before its time.
   *
   * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, ACCOUNT_OWN, ACCOUNT_MISSING, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED
   */
  async unlock(asking: AdministratorAsking, rawInput: unknown): Promise<AccountOutcome> {
    return this.#change('unlock', asking, rawInput, ({ _id }) => ({
      kind: 'ACCOUNT_UNLOCKED',
      set: {},
      beside: (transaction) => this.options.lockOut.forget(_id, transaction),
    }));
  }

  /** Ends all sessions of an account. @throws what {@link AccountAdministration.unlock} throws */
  async revokeSessions(asking: AdministratorAsking, rawInput: unknown): Promise<AccountOutcome> {
    return this.#change('revokeSessions', asking, rawInput, () => ({
      kind: 'SESSIONS_REVOKED',
      set: {},
      endsSessions: true,
    }));
  }

  /** Closes an account to sign-in and ends all its sessions. @throws what {@link AccountAdministration.unlock} throws */
  async disable(asking: AdministratorAsking, rawInput: unknown): Promise<AccountOutcome> {
    return this.#change('disable', asking, rawInput, ({ disabledAt }) => ({
      kind: 'ACCOUNT_DISABLED',
      set: { disabledAt: disabledAt ?? this.options.runtime.now() },
      endsSessions: true,
    }));
  }

  /** Opens a closed account again. @throws what {@link AccountAdministration.unlock} throws */
  async enable(asking: AdministratorAsking, rawInput: unknown): Promise<AccountOutcome> {
    return this.#change('enable', asking, rawInput, () => ({ kind: 'ACCOUNT_ENABLED', set: { disabledAt: null } }));
  }

  /** Takes the second factor away and ends all sessions. @throws what {@link AccountAdministration.unlock} throws */
  async removeSecondFactor(asking: AdministratorAsking, rawInput: unknown): Promise<AccountOutcome> {
    return this.#change('removeSecondFactor', asking, rawInput, () => ({
      kind: 'SECOND_FACTOR_REMOVED',
      set: { secondFactor: null, pendingSecret: null },
      endsSessions: true,
    }));
  }

  async #change(
    command: string,
    asking: AdministratorAsking,
    rawInput: unknown,
    decide: (
      account: AccountDocument,
      fingerprint: string,
      idempotencyKey: string,
    ) => AccountChange | Promise<AccountChange>,
  ): Promise<AccountOutcome> {
    const { staffId, idempotencyKey, expectedVersion, reason } = parseInput(accountCommandSchema, rawInput);
    const { caller } = asking;
    requirePermission(caller, 'account:administer');
    await this.#requireInReach(caller, staffId);
    if (staffId === caller.staffId) throw new GridhallError(accountErrors.ACCOUNT_OWN);
    const fingerprint = fingerprintOf(command, asking, { staffId, reason });
    for (let look = 1; look <= LOOKS; look += 1) {
      const found = await this.options.accounts.findById(staffId);
      if (found === null) throw new GridhallError(accountErrors.ACCOUNT_MISSING, { staffId });
      const account = found.toObject();
      // Asked in any case: what follows from the command, such as a password, follows again when it comes again.
      const change = await decide(account, fingerprint, idempotencyKey);
      if (isReplay(account, idempotencyKey, fingerprint)) return { account, replayed: true };
      const { version: current } = account;
      if (current !== expectedVersion) {
        throw new GridhallError(commonErrors.VERSION_CONFLICT, { current, expected: expectedVersion });
      }
      const changed = await this.#write(account, change, { idempotencyKey, fingerprint, reason }, asking);
      // Somebody was faster: the next look says whether that was this very command.
      if (changed === null) continue;
      if (change.endsSessions === true) await this.options.sessions.endAllOf(staffId);
      return { account: changed, replayed: false };
    }
    throw new Error(`The account of ${staffId} is being changed all the time.`);
  }

  async #write(
    { _id, version }: AccountDocument,
    { kind, set, endsSessions = false, beside }: AccountChange,
    { reason, ...key }: { readonly idempotencyKey: string; readonly fingerprint: string; readonly reason: string },
    asking: AdministratorAsking,
  ): Promise<AccountDocument | null> {
    return this.options.runtime.mongo.transaction(async (transaction) => {
      const changed = await this.options.accounts.findOneAndUpdate(
        { _id, version },
        {
          $set: set,
          $inc: { version: 1, ...(endsSessions ? { sessionEpoch: 1 } : {}) },
          $push: { commands: { $each: [{ ...key, version: version + 1 }], $slice: -REMEMBERED_COMMANDS } },
        },
        { returnDocument: 'after', session: transaction },
      );
      if (changed === null) return null;
      await beside?.(transaction);
      await this.#record(kind, _id, reason, asking, transaction);
      return changed.toObject();
    });
  }

  async #record(
    kind: ActivityKind,
    staffId: string,
    reason: string | null,
    asking: AdministratorAsking,
    transaction: ClientSession,
  ): Promise<void> {
    const byStaffId = asking.caller.staffId;
    await this.options.audit.record(staffId, { kind, byStaffId, reason }, asking, transaction);
  }

  async #isInReach(caller: Caller, staffId: string): Promise<boolean> {
    const person = await this.options.staff.findById(staffId).lean();
    const places = placesFor(caller, 'account:administer');
    return person !== null && isAdministered(places, person, this.options.runtime.now());
  }

  async #requireInReach(caller: Caller, staffId: string): Promise<void> {
    if (!(await this.#isInReach(caller, staffId))) throw new GridhallError(commonErrors.NOT_FOUND, { id: staffId });
  }

  #oneTimeUntil(): Date {
    return new Date(this.options.runtime.now().getTime() + ONE_TIME_PASSWORD_MS);
  }

  #passwordOf(staffId: string, fingerprint: string, idempotencyKey: string): string {
    return oneTimePassword(this.options.sealer, canonicalJson([staffId, fingerprint, idempotencyKey]));
  }
}

/** What names a command with all that was asked: the same key with anything else is refused. */
function fingerprintOf(command: string, { caller }: AdministratorAsking, asked: object): string {
  return sha256(canonicalJson({ command, staffId: caller.staffId, asked }));
}

/** Was a command done before? @throws IDEMPOTENCY_KEY_REUSED when its key was used for another one */
function isReplay(
  { commands }: Pick<AccountDocument, 'commands'>,
  idempotencyKey: string,
  fingerprint: string,
): boolean {
  const done = commands.find((command) => command.idempotencyKey === idempotencyKey);
  if (done === undefined) return false;
  if (done.fingerprint !== fingerprint) throw new GridhallError(commonErrors.IDEMPOTENCY_KEY_REUSED);
  return true;
}
