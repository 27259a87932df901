import { GridhallError, type ErrorDefinition, type StoreRuntime } from '@gridhall/service-kit';
import { accountErrors } from './account.errors.js';
import type { AccountDocument, AccountStore } from './account.store.js';
import type { ActivityKind } from './activity.store.js';
import type { LockOut } from './lock-out.store.js';
import { fitsPassword } from './password.hash.js';
import type { SecondFactorCheck } from './second-factor.check.js';
import type { Asking, SignInAudit } from './sign-in.audit.js';

/** What somebody proves who they are with. */
export interface Credentials {
  readonly userName: string;
  readonly password: string;
  /** A code of the second factor, or a recovery code; null when none was given. */
  readonly secondFactor: string | null;
}

/** What checking credentials needs of the rest of grid. */
export interface AuthenticatorOptions {
  readonly runtime: Pick<StoreRuntime, 'log' | 'now'>;
  readonly accounts: AccountStore;
  readonly lockOut: LockOut;
  readonly audit: SignInAudit;
  readonly secondFactor: SecondFactorCheck;
}

/** Finds out whose name, password and second factor these are; every command of sign-in asks here, and nowhere else. */
export class Authenticator {
  constructor(private readonly options: AuthenticatorOptions) {}

  /**
   * The account whose credentials these are; the same work and the same answer whether or not it exists. What stands against
   * signing in with the right password is told to who knows it only, what stands against it beside that to who has the
   * second factor too.
   *
   * @throws SIGN_IN_FAILED, ACCOUNT_LOCKED, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_WRONG, ACCOUNT_DISABLED,
   *   ONE_TIME_PASSWORD_EXPIRED
   */
  async authenticate({ userName, password, secondFactor }: Credentials, asking: Asking): Promise<AccountDocument> {
    const { accounts, lockOut, runtime } = this.options;
    const found = await accounts.findOne({ names: userName });
    // An account is locked under all of its names at once.
    const lockName = found?._id ?? userName;
    await lockOut.requireOpen(lockName);
    const fits = await fitsPassword(found?.passwordHash, password);
    if (found === null || !fits) {
      runtime.log.info({ requestId: asking.requestId }, 'sign-in failed');
      await this.#countFailure(lockName, found?._id ?? null, 'PASSWORD_WRONG', asking);
      throw new GridhallError(accountErrors.SIGN_IN_FAILED);
    }
    const account = found.toObject();
    await this.#requireSecondFactor(account, secondFactor, asking);
    // Only now: who knows the password alone must not have the failures forgotten, and guess codes for ever.
    await lockOut.pass(lockName);
    if (account.disabledAt !== null) return this.refuse(account, accountErrors.ACCOUNT_DISABLED, asking);
    const { oneTimeUntil } = account;
    if (oneTimeUntil !== null && oneTimeUntil <= runtime.now()) {
      const until = oneTimeUntil.toISOString();
      return this.refuse(account, accountErrors.ONE_TIME_PASSWORD_EXPIRED, asking, { until });
    }
    return account;
  }

  /** Refuses somebody who proved who they are, and writes it down. */
  async refuse(
    { _id }: Pick<AccountDocument, '_id'>,
    error: ErrorDefinition,
    asking: Asking,
    details: Readonly<Record<string, string>> = {},
  ): Promise<never> {
    await this.options.audit.record(_id, { kind: 'SIGN_IN_REFUSED', reason: error.code }, asking);
    throw new GridhallError(error, details);
  }

  async #requireSecondFactor(account: AccountDocument, given: string | null, asking: Asking): Promise<void> {
    if (account.secondFactor === null) return;
    if (given === null) {
      // Guesses at a password, many at once, learn no more than one by one.
      await this.options.lockOut.requireOpen(account._id);
      throw new GridhallError(accountErrors.SECOND_FACTOR_REQUIRED);
    }
    const taken = await this.options.secondFactor.take(account, given);
    if (taken === null) {
      await this.#countFailure(account._id, account._id, 'SECOND_FACTOR_WRONG', asking);
      throw new GridhallError(accountErrors.SECOND_FACTOR_WRONG);
    }
    if (taken === 'recovery') await this.options.audit.record(account._id, { kind: 'RECOVERY_CODE_USED' }, asking);
  }

  async #countFailure(lockName: string, staffId: string | null, kind: ActivityKind, asking: Asking): Promise<void> {
    try {
      await this.options.lockOut.countFailure(lockName);
    } catch (error) {
      await this.options.audit.record(staffId, { kind: 'LOCKED' }, asking);
      throw error;
    }
    await this.options.audit.record(staffId, { kind }, asking);
  }
}
