import type { Role } from '@gridhall/messages';
import { GridhallError, parseInput, type Caller, type StoreRuntime } from '@gridhall/service-kit';
import type { AccessToken, TokenClaims } from '../signing-key/signing-keys.js';
import { accountErrors } from './account.errors.js';
import {
  changePasswordSchema,
  refreshSchema,
  refreshTokenSchema,
  revokeSessionSchema,
  signInSchema,
} from './account.input.js';
import type { AccountDocument, AccountStore } from './account.store.js';
import type { Authenticator } from './authenticator.js';
import { openDeviceKey } from './device-proof.rules.js';
import { fitsPassword, hashPassword, isOutdatedHash } from './password.hash.js';
import { normalizePassword, normalizeUserName, passwordProblems, REMEMBERED_PASSWORDS } from './password.rules.js';
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
  readonly authenticator: Authenticator;
  readonly audit: SignInAudit;
  /** Who holds one of these roles signs in with a second factor only. */
  readonly secondFactorRoles: readonly Role[];
  /** What a staff member's token says at a moment: name and active postings. */
  readonly claimsOf: (staffId: string, at: Date) => Promise<TokenClaims>;
  readonly issueToken: (claims: TokenClaims) => Promise<AccessToken>;
}

/** The commands of sign-in (domain §3 "Accounts"). What is secret reaches no log, no error and no audit. */
export class Accounts {
  readonly #accounts: AccountStore;
  readonly #sessions: Sessions;
  readonly #audit: SignInAudit;

  constructor(private readonly options: AccountsOptions) {
    this.#accounts = options.accounts;
    this.#sessions = options.sessions;
    this.#audit = options.audit;
  }

  /**
   * Opens a session.
   *
   * @throws BAD_INPUT, SECOND_FACTOR_ENROLMENT_REQUIRED, PASSWORD_CHANGE_REQUIRED, DEVICE_KEY_INVALID, and what
   *   {@link Authenticator.authenticate} throws
   */
  async signIn(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { device, ...credentials } = parseInput(signInSchema, rawInput);
    requireKey(device);
    const { authenticator } = this.options;
    const account = await authenticator.authenticate(credentials, asking);
    await this.#requireEnrolled(account, asking);
    if (account.oneTimeUntil !== null) {
      return authenticator.refuse(account, accountErrors.PASSWORD_CHANGE_REQUIRED, asking);
    }
    if (isOutdatedHash(account.passwordHash)) {
      const filter = { _id: account._id, passwordHash: account.passwordHash };
      await this.#accounts.updateOne(filter, { passwordHash: await hashPassword(credentials.password) });
    }
    this.options.runtime.log.info({ requestId: asking.requestId, staffId: account._id }, 'signed in');
    return this.#begin(account, device, asking);
  }

  /**
   * Opens a session for who signed in at an outside identity provider. Password, second factor and lock-out are that one's.
   *
   * @param name what the provider says that they sign in as here; null when it says nothing
   * @throws EXTERNAL_PERSON_UNKNOWN, ACCOUNT_DISABLED, DEVICE_KEY_INVALID
   */
  async signInExternally(name: string | null, device: Device, asking: Asking): Promise<OpenSession> {
    requireKey(device);
    const account = name === null ? null : await this.#accounts.findOne({ names: normalizeUserName(name) });
    if (account === null) {
      const { code } = accountErrors.EXTERNAL_PERSON_UNKNOWN;
      await this.#audit.record(null, { kind: 'SIGN_IN_REFUSED', reason: code }, asking);
      throw new GridhallError(accountErrors.EXTERNAL_PERSON_UNKNOWN);
    }
    if (account.disabledAt !== null) {
      return this.options.authenticator.refuse(account, accountErrors.ACCOUNT_DISABLED, asking);
    }
    return this.#begin(account.toObject(), device, asking, 'SIGNED_IN_EXTERNALLY');
  }

  /**
   * Goes on with a session.
   *
   * @throws BAD_INPUT, SESSION_ENDED, REFRESH_TOKEN_REUSED, DEVICE_PROOF_REQUIRED, DEVICE_PROOF_INVALID,
   *   DEVICE_PROOF_REPLAYED
   */
  async refresh(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { refreshToken, proof = null } = parseInput(refreshSchema, rawInput);
    const outcome = await this.#sessions.refresh(
      refreshToken,
      { proof, address: asking.clientAddress },
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
   * @throws BAD_INPUT, SECOND_FACTOR_ENROLMENT_REQUIRED, PASSWORD_UNCHANGED, PASSWORD_TOO_WEAK, PASSWORD_USED_BEFORE,
   *   DEVICE_KEY_INVALID, and what {@link Authenticator.authenticate} throws
   */
  async changePassword(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { currentPassword, newPassword, device, ...name } = parseInput(changePasswordSchema, rawInput);
    requireKey(device);
    const account = await this.options.authenticator.authenticate({ ...name, password: currentPassword }, asking);
    await this.#requireEnrolled(account, asking);
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
    this.options.runtime.log.info({ requestId: asking.requestId, staffId: account._id }, 'password changed');
    return this.beginAfresh(changed, device, asking);
  }

  /** Opens a session for somebody whose sessions were all ended a moment ago, and who proved who they are. */
  async beginAfresh(account: AccountDocument, device: Device, asking: Asking): Promise<OpenSession> {
    // They are over already, for they name the old count; this only tidies up.
    await this.#sessions.endAllOf(account._id);
    return this.#begin(account, device, asking);
  }

  /** Refuses who must have a second factor and has none: no session is opened before they do. */
  async #requireEnrolled(account: AccountDocument, asking: Asking): Promise<void> {
    const { secondFactorRoles, authenticator, claimsOf, runtime } = this.options;
    if (account.secondFactor !== null || secondFactorRoles.length === 0) return;
    const { postings } = await claimsOf(account._id, runtime.now());
    if (postings.some(({ role }) => secondFactorRoles.includes(role))) {
      await authenticator.refuse(account, accountErrors.SECOND_FACTOR_ENROLMENT_REQUIRED, asking);
    }
  }

  async #begin(
    { _id: staffId, sessionEpoch }: AccountDocument,
    device: Device,
    asking: Asking,
    kind: 'SIGNED_IN' | 'SIGNED_IN_EXTERNALLY' = 'SIGNED_IN',
  ): Promise<OpenSession> {
    const session = await this.#sessions.begin({ staffId, sessionEpoch }, device, asking.clientAddress);
    const { sessionId } = session;
    await this.#audit.record(staffId, { kind, sessionId, deviceName: device.name }, asking);
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

/** Refuses a device whose key is none, before anything is done. @throws DEVICE_KEY_INVALID */
export function requireKey({ publicKey }: Device): void {
  if (publicKey !== null && openDeviceKey(publicKey) === null) {
    throw new GridhallError(accountErrors.DEVICE_KEY_INVALID);
  }
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
