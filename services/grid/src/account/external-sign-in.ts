import { ensureIndexes, GridhallError, parseInput, type StoreRuntime } from '@gridhall/service-kit';
import type { Collection } from 'mongodb';
import { accountErrors } from './account.errors.js';
import { beginExternalSignInSchema, completeExternalSignInSchema } from './account.input.js';
import type { Accounts, OpenSession } from './accounts.js';
import type { OidcClient, OidcRequest } from './oidc.client.js';
import { hashSecret, newSecret } from './session.rules.js';
import type { Asking } from './sign-in.audit.js';

const ATTEMPTS = 'external_sign_ins';
/** How long somebody may take at the provider. */
const COMPLETE_WITHIN_MS = 10 * 60_000;

/** A sign-in at the provider that is under way. */
interface AttemptDocument extends OidcRequest {
  /** Hash of what the front end holds. */
  _id: string;
  /** MongoDB removes it after that. */
  expiresAt: Date;
}

/** A sign-in that begins. */
export interface BegunExternalSignIn {
  readonly authorizationUrl: string;
  readonly attempt: string;
  readonly expiresAt: Date;
}

/**
 * Signing in at an outside identity provider. Who begins gets a secret beside the address, and only who shows it can complete:
 * an answer of the provider that somebody else slips in is worth nothing (RFC 9700 §4.7, in a cookie's place).
 */
export class ExternalSignIn {
  readonly #attempts: Collection<AttemptDocument>;

  constructor(
    private readonly runtime: Pick<StoreRuntime, 'db' | 'now'>,
    private readonly accounts: Accounts,
    private readonly client: OidcClient | null,
  ) {
    this.#attempts = runtime.db.collection<AttemptDocument>(ATTEMPTS);
  }

  /** Makes the index that removes what nobody completed. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.runtime.db, ATTEMPTS, [{ key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } }]);
  }

  /**
   * Begins a sign-in.
   *
   * @throws BAD_INPUT, EXTERNAL_SIGN_IN_OFF, EXTERNAL_REDIRECT_UNKNOWN, EXTERNAL_PROVIDER_UNAVAILABLE
   */
  async begin(rawInput: unknown): Promise<BegunExternalSignIn> {
    const { redirectUri } = parseInput(beginExternalSignInSchema, rawInput);
    const client = this.#client();
    if (!client.settings.redirectUris.includes(redirectUri)) {
      throw new GridhallError(accountErrors.EXTERNAL_REDIRECT_UNKNOWN, { redirectUri });
    }
    const { url, request } = await client.begin(redirectUri);
    const attempt = newSecret();
    const expiresAt = new Date(this.runtime.now().getTime() + COMPLETE_WITHIN_MS);
    await this.#attempts.insertOne({ _id: hashSecret(attempt), ...request, expiresAt });
    return { authorizationUrl: url, attempt, expiresAt };
  }

  /**
   * Completes a sign-in, once, and opens a session.
   *
   * @throws BAD_INPUT, EXTERNAL_SIGN_IN_OFF, EXTERNAL_SIGN_IN_ENDED, EXTERNAL_SIGN_IN_FAILED, EXTERNAL_PROVIDER_UNAVAILABLE,
   *   EXTERNAL_PERSON_UNKNOWN, ACCOUNT_DISABLED, DEVICE_KEY_INVALID
   */
  async complete(rawInput: unknown, asking: Asking): Promise<OpenSession> {
    const { attempt, callbackUrl, device } = parseInput(completeExternalSignInSchema, rawInput);
    const client = this.#client();
    const begun = await this.#attempts.findOneAndDelete({ _id: hashSecret(attempt) });
    if (begun === null || begun.expiresAt <= this.runtime.now()) {
      throw new GridhallError(accountErrors.EXTERNAL_SIGN_IN_ENDED);
    }
    const name = await client.complete(begun, new URL(callbackUrl).searchParams);
    return this.accounts.signInExternally(name, device, asking);
  }

  #client(): OidcClient {
    if (this.client === null) throw new GridhallError(accountErrors.EXTERNAL_SIGN_IN_OFF);
    return this.client;
  }
}
