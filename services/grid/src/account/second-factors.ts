import { GridhallError, parseInput, type Sealer, type StoreRuntime } from '@gridhall/service-kit';
import { accountErrors } from './account.errors.js';
import { confirmSecondFactorSchema, credentialsSchema } from './account.input.js';
import type { AccountDocument, AccountStore, SecondFactor } from './account.store.js';
import { requireKey, type Accounts, type OpenSession } from './accounts.js';
import type { Authenticator } from './authenticator.js';
import { recoveryDigest, secretPlace } from './second-factor.check.js';
import type { Asking, SignInAudit } from './sign-in.audit.js';
import { newRecoveryCodes, newTotpSecret, totpStep, totpUri } from './totp.rules.js';

/** How long a new secret waits to be confirmed by its first code. */
const CONFIRM_WITHIN_MS = 15 * 60_000;
/** Under which name an authenticator app shows it. */
const ISSUER = 'Gridhall';

/** What second factors need of the rest of grid. */
export interface SecondFactorsOptions {
  readonly runtime: Pick<StoreRuntime, 'mongo' | 'now'>;
  readonly store: AccountStore;
  readonly accounts: Accounts;
  readonly authenticator: Authenticator;
  readonly audit: SignInAudit;
  readonly sealer: Sealer;
}

/** A secret to be put into an authenticator app. */
export interface BegunSecondFactor {
  readonly secret: string;
  readonly uri: string;
}

/** What a confirmation gives. */
export interface ConfirmedSecondFactor {
  readonly recoveryCodes: readonly string[];
  /** Null where a password of one's own must be set first. */
  readonly session: OpenSession | null;
}

/**
 * The second factor 双因素认证 of an account: codes of an authenticator app (TOTP, RFC 6238). Each command asks for the password
 * anew, as OWASP's Multifactor Authentication Cheat Sheet has it, so that none needs a token: who must enrol before they are
 * let in does it by the same commands as who wants to.
 */
export class SecondFactors {
  constructor(private readonly options: SecondFactorsOptions) {}

  /**
   * Gives a new secret, which counts for nothing until it is confirmed; begun again, only the newest can be.
   *
   * @throws BAD_INPUT, SECOND_FACTOR_ENROLLED, and what Authenticator.authenticate throws
   */
  async begin(rawInput: unknown, asking: Asking): Promise<BegunSecondFactor> {
    const { authenticator, store, sealer, runtime } = this.options;
    const account = await authenticator.authenticate(parseInput(credentialsSchema, rawInput), asking);
    if (account.secondFactor !== null) throw new GridhallError(accountErrors.SECOND_FACTOR_ENROLLED);
    const secret = newTotpSecret();
    const pendingSecret = { sealedSecret: sealer.seal(secret, secretPlace(account._id)), begunAt: runtime.now() };
    await store.updateOne({ _id: account._id, secondFactor: null }, { $set: { pendingSecret } });
    return { secret, uri: totpUri(secret, ISSUER, account._id) };
  }

  /**
   * Confirms the secret by its first code: from now on signing in asks for one. Ends all sessions, which began without, and
   * opens a new one.
   *
   * @throws BAD_INPUT, DEVICE_KEY_INVALID, SECOND_FACTOR_NOT_BEGUN, SECOND_FACTOR_WRONG, and what Authenticator.authenticate throws
   */
  async confirm(rawInput: unknown, asking: Asking): Promise<ConfirmedSecondFactor> {
    const { authenticator, sealer, runtime, accounts } = this.options;
    const { code, device, ...credentials } = parseInput(confirmSecondFactorSchema, rawInput);
    requireKey(device);
    const account = await authenticator.authenticate({ ...credentials, secondFactor: null }, asking);
    const { pendingSecret } = account;
    const now = runtime.now();
    if (pendingSecret === null || now.getTime() - pendingSecret.begunAt.getTime() > CONFIRM_WITHIN_MS) {
      throw new GridhallError(accountErrors.SECOND_FACTOR_NOT_BEGUN);
    }
    const { sealedSecret } = pendingSecret;
    const lastStep = totpStep(sealer.unseal(sealedSecret, secretPlace(account._id)), code, now);
    if (lastStep === null) throw new GridhallError(accountErrors.SECOND_FACTOR_WRONG);
    const recoveryCodes = newRecoveryCodes();
    const secondFactor = { sealedSecret, lastStep, enrolledAt: now, ...this.#kept(account, recoveryCodes) };
    const changed = await this.#change(account, asking, {
      kind: 'SECOND_FACTOR_ENROLLED',
      filter: { secondFactor: null, 'pendingSecret.begunAt': pendingSecret.begunAt },
      update: { $set: { secondFactor, pendingSecret: null }, $inc: { sessionEpoch: 1 } },
    });
    if (changed === null) throw new GridhallError(accountErrors.SECOND_FACTOR_NOT_BEGUN);
    const session = changed.oneTimeUntil === null ? await accounts.beginAfresh(changed, device, asking) : null;
    return { recoveryCodes, session };
  }

  /** The second factor of somebody; null without one. */
  async of(staffId: string): Promise<SecondFactor | null> {
    return (await this.options.store.findById(staffId))?.toObject().secondFactor ?? null;
  }

  /**
   * Takes the second factor away, by itself.
   *
   * @throws BAD_INPUT, SECOND_FACTOR_MISSING, and what Authenticator.authenticate throws
   */
  async remove(rawInput: unknown, asking: Asking): Promise<void> {
    await this.#ofEnrolled(rawInput, asking, () => ({
      kind: 'SECOND_FACTOR_REMOVED',
      update: { $set: { secondFactor: null, pendingSecret: null } },
    }));
  }

  /**
   * Gives new recovery codes; the ones before are void.
   *
   * @throws BAD_INPUT, SECOND_FACTOR_MISSING, and what Authenticator.authenticate throws
   */
  async renewRecoveryCodes(rawInput: unknown, asking: Asking): Promise<readonly string[]> {
    const codes = newRecoveryCodes();
    await this.#ofEnrolled(rawInput, asking, (account) => ({
      kind: 'RECOVERY_CODES_RENEWED',
      update: { $set: { 'secondFactor.recoveryDigests': this.#kept(account, codes).recoveryDigests } },
    }));
    return codes;
  }

  async #ofEnrolled(
    rawInput: unknown,
    asking: Asking,
    decide: (account: AccountDocument) => Pick<SecondFactorChange, 'kind' | 'update'>,
  ): Promise<void> {
    const account = await this.options.authenticator.authenticate(parseInput(credentialsSchema, rawInput), asking);
    const { secondFactor } = account;
    if (secondFactor === null) throw new GridhallError(accountErrors.SECOND_FACTOR_MISSING);
    const filter = { 'secondFactor.enrolledAt': secondFactor.enrolledAt };
    const changed = await this.#change(account, asking, { ...decide(account), filter });
    if (changed === null) throw new GridhallError(accountErrors.SECOND_FACTOR_MISSING);
  }

  /** A change together with its line in the audit. */
  async #change(
    { _id }: AccountDocument,
    asking: Asking,
    { kind, filter, update }: SecondFactorChange,
  ): Promise<AccountDocument | null> {
    const { runtime, store, audit } = this.options;
    return runtime.mongo.transaction(async (transaction) => {
      const options = { returnDocument: 'after', session: transaction } as const;
      const changed = await store.findOneAndUpdate({ _id, ...filter }, update, options);
      if (changed === null) return null;
      await audit.record(_id, { kind }, asking, transaction);
      return changed.toObject();
    });
  }

  #kept({ _id }: AccountDocument, codes: readonly string[]): { readonly recoveryDigests: string[] } {
    return { recoveryDigests: codes.map((code) => recoveryDigest(this.options.sealer, _id, code)) };
  }
}

interface SecondFactorChange {
  readonly kind: 'SECOND_FACTOR_ENROLLED' | 'SECOND_FACTOR_REMOVED' | 'RECOVERY_CODES_RENEWED';
  readonly filter: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, object>>;
}
