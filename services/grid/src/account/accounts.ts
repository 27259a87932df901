import { GridhallError, parseInput, type Caller, type StoreRuntime } from '@gridhall/service-kit';
import type { AccessToken, TokenClaims } from '../signing-key/signing-keys.js';
import { accountErrors } from './account.errors.js';
import { changePasswordSchema, refreshTokenSchema, revokeSessionSchema, signInSchema } from './account.input.js';
import type { AccountDocument, AccountStore } from './account.store.js';
import type { LockOut } from './lock-out.store.js';
import { fitsPassword, hashPassword, isOutdatedHash } from './password.hash.js';
import { normalizePassword, passwordProblems, REMEMBERED_PASSWORDS } from './password.rules.js';
import type { SessionDocument } from './session.store.js';
import type { Device, Sessions } from './sessions.js';
import type { Asking, SignInAudit } from './sign-in.audit.js';

/** An open session as its owner gets it. */
export interface OpenSession {
  readonly access: AccessToken;
  readonly refreshToken: string;
  /** Who the access token says is calling. */
  readonly caller: Caller;
}

/** What accounts need of the rest of grid. */
export interface AccountsOptions {
  readonly runtime: Pick<StoreRuntime, 'log' | 'mongo' | 'now'>;
  readonly accounts: AccountStore;
  readonly sessions: Sessions;
  readonly lockOut: LockOut;
  readonly audit: SignInAudit;
  /** What a staff member's token says at a moment: name and active postings. */
  readonly claimsOf: (staffId: string, at: Date) => Promise<TokenClaims>;
  readonly issueToken: (claims: TokenClaims) => Promise<AccessToken>;
}

/** The commands of sign-in (domain §3 "Accounts"). What is secret reaches no log, no error and no audit. */
export class Accounts {
  readonly #accounts: AccountStore;
  readonly #sessions: Sessions;
  readonly #lockOut: LockOut;
  readonly #audit: SignInAudit;

  constructor(private readonly options: AccountsOptions) {
    this.#accounts = options.accounts;
    this.#sessions = options.sessions;
    this.#lockOut = options.lockOut;
    this.#audit = options.audit;
  }

  /**
   * Opens a session.
   *
   * @throws BAD_INPUT, SIGN_IN_FAILED, ACCOUNT_LOCKED, ACCOUNT_DISABLED, PASSWORD_CHANGE_REQUIRED, ONE_TIME_PASSWORD_EXPIRED
   */
  async signIn(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { userName, password, device } = parseInput(signInSchema, rawInput);
    const account = await this.#authenticate(userName, password, asking);
    if (account.oneTimeUntil !== null) return this.#refuse(account, accountErrors.PASSWORD_CHANGE_REQUIRED, asking);
    if (isOutdatedHash(account.passwordHash)) {
      const filter = { _id: account._id, passwordHash: account.passwordHash };
      await this.#accounts.updateOne(filter, { passwordHash: await hashPassword(password) });
    }
    this.options.runtime.log.info({ requestId: asking.requestId, staffId: account._id }, 'signed in');
    return this.#begin(account, device, asking);
  }

  /**
   * Goes on with a session.
   *
   * @throws BAD_INPUT, SESSION_ENDED, REFRESH_TOKEN_REUSED
   */
  async refresh(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { refreshToken } = parseInput(refreshTokenSchema, rawInput);
    const outcome = await this.#sessions.refresh(
      refreshToken,
      asking.clientAddress,
      async ({ staffId, sessionEpoch }) => {
        const account = await this.#accounts.findById(staffId, { sessionEpoch: 1 });
        return account?.sessionEpoch === sessionEpoch;
      },
    );
    if (outcome.verdict === 'reused') {
      const { staffId, sessionId, deviceName } = outcome;
      this.options.runtime.log.warn({ requestId: asking.requestId, staffId }, 'refresh token reused: session ended');
      await this.#audit.record(staffId, { kind: 'REFRESH_TOKEN_REUSED', sessionId, deviceName }, asking);
      throw new GridhallError(accountErrors.REFRESH_TOKEN_REUSED);
    }
    if (outcome.verdict === 'ended') throw new GridhallError(accountErrors.SESSION_ENDED);
    return this.#open(outcome.staffId, outcome);
  }

  /**
   * Ends a session by its refresh token.
   *
   * @returns whether it ended now
   * @throws BAD_INPUT
   */
  async signOut(rawInput: unknown, asking: Asking): Promise<boolean> {
    const { refreshToken } = parseInput(refreshTokenSchema, rawInput);
    const ended = await this.#sessions.end(refreshToken);
    if (ended === null) return false;
    const { staffId, ...session } = ended;
    await this.#audit.record(staffId, { kind: 'SIGNED_OUT', ...session }, asking);
    return true;
  }

  /**
   * Ends one of the caller's own sessions, on whichever device.
   *
   * @returns whether it ended now; false too when it is nobody's, or somebody else's
   * @throws BAD_INPUT
   */
  async revokeSession(caller: Caller, rawInput: unknown, asking: Asking): Promise<boolean> {
    const { sessionId } = parseInput(revokeSessionSchema, rawInput);
    const ended = await this.#sessions.revoke(caller.staffId, sessionId);
    if (ended === null) return false;
    const { staffId, ...session } = ended;
    await this.#audit.record(staffId, { kind: 'SESSION_REVOKED', ...session }, asking);
    return true;
  }

  /** The open sessions of somebody, those used last first; none for who has no account. */
  async sessionsOf(staffId: string): Promise<SessionDocument[]> {
    const account = await this.#accounts.findById(staffId, { sessionEpoch: 1 });
    return account === null ? [] : this.#sessions.listOf({ staffId, sessionEpoch: account.sessionEpoch });
  }

  /**
   * Changes the password, or sets the first one of one's own: one write, after which no session of before can be refreshed;
   * then opens a new session.
   *
   * @throws BAD_INPUT, SIGN_IN_FAILED, ACCOUNT_LOCKED, ACCOUNT_DISABLED, ONE_TIME_PASSWORD_EXPIRED, PASSWORD_UNCHANGED,
   *   PASSWORD_TOO_WEAK, PASSWORD_USED_BEFORE
   */
  async changePassword(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { userName, currentPassword, newPassword, device } = parseInput(changePasswordSchema, rawInput);
    const account = await this.#authenticate(userName, currentPassword, asking);
    await requireGood(newPassword, currentPassword, account);
    const passwordHash = await hashPassword(newPassword);
    const changed = await this.options.runtime.mongo.transaction(async (transaction) => {
      const after = await this.#accounts.findOneAndUpdate(
        // Two changes at once: the password that the second one knew is the current one no more.
        { _id: account._id, sessionEpoch: account.sessionEpoch, passwordHash: account.passwordHash },
        {
          $set: { passwordHash, oneTimeUntil: null, earlierHashes: rememberedHashes(account) },
          $inc: { sessionEpoch: 1 },
        },
        { returnDocument: 'after', session: transaction },
      );
      if (after !== null) {
        await this.#audit.record(
          account._id,
          { kind: 'PASSWORD_CHANGED', deviceName: device.name },
          asking,
          transaction,
        );
      }
      return after;
    });
    if (changed === null) throw new GridhallError(accountErrors.SIGN_IN_FAILED);
    // They are over already, for they name the old count; this only tidies up.
    await this.#sessions.endAllOf(account._id);
    this.options.runtime.log.info({ requestId: asking.requestId, staffId: account._id }, 'password changed');
    return this.#begin(changed, device, asking);
  }

  /**
   * The account whose name and password these are; the same work and the same answer whether or not it exists. What stands
   * against signing in with the right password is told to who knows it only.
   */
  async #authenticate(userName: string, password: string, asking: Asking): Promise<AccountDocument> {
    const account = await this.#accounts.findOne({ names: userName });
    // An account is locked under all of its names at once.
    const lockName = account?._id ?? userName;
    await this.#lockOut.requireOpen(lockName);
    const fits = await fitsPassword(account?.passwordHash, password);
    if (account === null || !fits) {
      this.options.runtime.log.info({ requestId: asking.requestId }, 'sign-in failed');
      await this.#countFailure(lockName, account?._id ?? null, asking);
      throw new GridhallError(accountErrors.SIGN_IN_FAILED);
    }
    await this.#lockOut.pass(lockName);
    if (account.disabledAt !== null) return this.#refuse(account, accountErrors.ACCOUNT_DISABLED, asking);
    const { oneTimeUntil } = account;
    if (oneTimeUntil !== null && oneTimeUntil <= this.options.runtime.now()) {
      const until = oneTimeUntil.toISOString();
      return this.#refuse(account, accountErrors.ONE_TIME_PASSWORD_EXPIRED, asking, { until });
    }
    return account.toObject();
  }

  async #countFailure(lockName: string, staffId: string | null, asking: Asking): Promise<void> {
    try {
      await this.#lockOut.countFailure(lockName);
    } catch (error) {
      await this.#audit.record(staffId, { kind: 'LOCKED' }, asking);
      throw error;
    }
    await this.#audit.record(staffId, { kind: 'PASSWORD_WRONG' }, asking);
  }

  async #refuse(
    { _id }: Pick<AccountDocument, '_id'>,
    error: (typeof accountErrors)[keyof typeof accountErrors],
    asking: Asking,
    details: Readonly<Record<string, string>> = {},
  ): Promise<never> {
    await this.#audit.record(_id, { kind: 'SIGN_IN_REFUSED', reason: error.code }, asking);
    throw new GridhallError(error, details);
  }

  async #begin({ _id: staffId, sessionEpoch }: AccountDocument, device: Device, asking: Asking): Promise<OpenSession> {
    const session = await this.#sessions.begin({ staffId, sessionEpoch }, device, asking.clientAddress);
    const { sessionId } = session;
    await this.#audit.record(staffId, { kind: 'SIGNED_IN', sessionId, deviceName: device.name }, asking);
    return this.#open(staffId, session);
  }

  async #open(
    staffId: string,
    { refreshToken, sessionId }: { readonly refreshToken: string; readonly sessionId: string },
  ): Promise<OpenSession> {
    const claims = { ...(await this.options.claimsOf(staffId, this.options.runtime.now())), sessionId };
    return { access: await this.options.issueToken(claims), refreshToken, caller: claims };
  }
}

/** The hashes that are remembered beside the one in use, once it is replaced. A password that serves once is not one's own. */
function rememberedHashes({ passwordHash, earlierHashes, oneTimeUntil }: AccountDocument): string[] {
  return [...(oneTimeUntil === null ? [passwordHash] : []), ...earlierHashes].slice(0, REMEMBERED_PASSWORDS - 1);
}

/** @throws PASSWORD_UNCHANGED, PASSWORD_TOO_WEAK, PASSWORD_USED_BEFORE */
async function requireGood(newPassword: string, currentPassword: string, account: AccountDocument): Promise<void> {
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
  for (const earlier of account.earlierHashes) {
    if (await fitsPassword(earlier, newPassword)) {
      throw new GridhallError(accountErrors.PASSWORD_USED_BEFORE, { remembered: REMEMBERED_PASSWORDS });
    }
  }
}
