import { GridhallError, parseInput, type Caller, type StoreRuntime } from '@gridhall/service-kit';
import { accountErrors } from './account.errors.js';
import { changePasswordSchema, refreshTokenSchema, signInSchema } from './account.input.js';
import type { AccountDocument, AccountStore } from './account.store.js';
import type { LockOut } from './lock-out.store.js';
import { fitsPassword, hashPassword, isOutdatedHash } from './password.hash.js';
import { normalizePassword, passwordProblems } from './password.rules.js';
import type { Sessions } from './sessions.js';
import type { AccessToken, TokenClaims } from '../signing-key/signing-keys.js';

/** An open session as its owner gets it. */
export interface OpenSession {
  readonly access: AccessToken;
  readonly refreshToken: string;
  /** Who the access token says is calling. */
  readonly caller: Caller;
}

/** What accounts need of the rest of grid. */
export interface AccountsOptions {
  readonly runtime: Pick<StoreRuntime, 'log' | 'now'>;
  readonly accounts: AccountStore;
  readonly sessions: Sessions;
  readonly lockOut: LockOut;
  /** What a staff member's token says at a moment: name and active postings. */
  readonly claimsOf: (staffId: string, at: Date) => Promise<TokenClaims>;
  readonly issueToken: (claims: TokenClaims) => Promise<AccessToken>;
}

/** The commands of sign-in (domain §3 "Accounts"). None needs a token; what is secret reaches no log and no error. */
export class Accounts {
  readonly #accounts: AccountStore;
  readonly #sessions: Sessions;
  readonly #lockOut: LockOut;

  constructor(private readonly options: AccountsOptions) {
    this.#accounts = options.accounts;
    this.#sessions = options.sessions;
    this.#lockOut = options.lockOut;
  }

  /**
   * Opens a session.
   *
   * @throws BAD_INPUT, SIGN_IN_FAILED, ACCOUNT_LOCKED
   */
  async signIn(rawInput: unknown, requestId: string): Promise<OpenSession> {
    const { userName, password } = parseInput(signInSchema, rawInput);
    const account = await this.#authenticate(userName, password, requestId);
    if (isOutdatedHash(account.passwordHash)) {
      const filter = { _id: account._id, passwordHash: account.passwordHash };
      await this.#accounts.updateOne(filter, { passwordHash: await hashPassword(password) });
    }
    this.options.runtime.log.info({ requestId, staffId: account._id }, 'signed in');
    return this.#begin(account);
  }

  /**
   * Goes on with a session.
   *
   * @throws BAD_INPUT, SESSION_ENDED, REFRESH_TOKEN_REUSED
   */
  async refresh(rawInput: unknown, requestId: string): Promise<OpenSession> {
    const { refreshToken } = parseInput(refreshTokenSchema, rawInput);
    const outcome = await this.#sessions.refresh(refreshToken, async ({ staffId, passwordVersion }) => {
      const account = await this.#accounts.findById(staffId, { passwordVersion: 1 }).lean();
      return account?.passwordVersion === passwordVersion;
    });
    if (outcome.verdict === 'reused') {
      this.options.runtime.log.warn({ requestId, staffId: outcome.staffId }, 'refresh token reused: session ended');
      throw new GridhallError(accountErrors.REFRESH_TOKEN_REUSED);
    }
    if (outcome.verdict === 'ended') throw new GridhallError(accountErrors.SESSION_ENDED);
    return this.#open(outcome.staffId, outcome.refreshToken);
  }

  /**
   * Ends a session.
   *
   * @returns whether it ended now
   * @throws BAD_INPUT
   */
  async signOut(rawInput: unknown): Promise<boolean> {
    const { refreshToken } = parseInput(refreshTokenSchema, rawInput);
    return this.#sessions.end(refreshToken);
  }

  /**
   * Changes the password: one write, after which no session of before can be refreshed; then opens a new session.
   *
   * @throws BAD_INPUT, SIGN_IN_FAILED, ACCOUNT_LOCKED, PASSWORD_UNCHANGED, PASSWORD_TOO_WEAK
   */
  async changePassword(rawInput: unknown, requestId: string): Promise<OpenSession> {
    const { userName, currentPassword, newPassword } = parseInput(changePasswordSchema, rawInput);
    const account = await this.#authenticate(userName, currentPassword, requestId);
    if (normalizePassword(newPassword) === normalizePassword(currentPassword)) {
      throw new GridhallError(accountErrors.PASSWORD_UNCHANGED);
    }
    const problems = passwordProblems(newPassword, account.names);
    if (problems.length > 0) {
      throw new GridhallError(accountErrors.PASSWORD_TOO_WEAK, {
        problems: problems.map(({ en }) => en).join('; '),
        problemsZh: problems.map(({ zh }) => zh).join('；'),
      });
    }
    const passwordHash = await hashPassword(newPassword);
    const changed = await this.#accounts
      .findOneAndUpdate(
        // Two changes at once: the password that the second one knew is the current one no more.
        { _id: account._id, passwordVersion: account.passwordVersion },
        { $set: { passwordHash }, $inc: { passwordVersion: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (changed === null) throw new GridhallError(accountErrors.SIGN_IN_FAILED);
    // They are over already, for they name the old version; this only tidies up.
    await this.#sessions.endAllOf(account._id);
    this.options.runtime.log.info({ requestId, staffId: account._id }, 'password changed');
    return this.#begin(changed);
  }

  /** The account whose name and password these are; the same work and the same answer whether or not it exists. */
  async #authenticate(userName: string, password: string, requestId: string): Promise<AccountDocument> {
    const account = await this.#accounts.findOne({ names: userName }).lean();
    // An account is locked under all of its names at once.
    const lockName = account?._id ?? userName;
    await this.#lockOut.requireOpen(lockName);
    const fits = await fitsPassword(account?.passwordHash, password);
    if (account === null || !fits) {
      this.options.runtime.log.info({ requestId }, 'sign-in failed');
      await this.#lockOut.countFailure(lockName);
      throw new GridhallError(accountErrors.SIGN_IN_FAILED);
    }
    await this.#lockOut.pass(lockName);
    return account;
  }

  async #begin(account: AccountDocument): Promise<OpenSession> {
    const refreshToken = await this.#sessions.begin(account._id, account.passwordVersion);
    return this.#open(account._id, refreshToken);
  }

  async #open(staffId: string, refreshToken: string): Promise<OpenSession> {
    const claims = await this.options.claimsOf(staffId, this.options.runtime.now());
    return { access: await this.options.issueToken(claims), refreshToken, caller: claims };
  }
}
