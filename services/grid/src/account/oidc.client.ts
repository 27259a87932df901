import { GridhallError } from '@gridhall/service-kit';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import { accountErrors } from './account.errors.js';

/** An outside identity provider (OpenID Connect), as configuration names it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client that has none, and is known by PKCE alone. */
  readonly clientSecret: string | null;
  /** The claim that names the person by what they sign in as here. */
  readonly staffClaim: string;
  /** Where front ends may ask to be sent back to. */
  readonly redirectUris: readonly string[];
}

/** What must be kept of a request to the provider until its answer comes: the answer is for this one alone. */
export interface OidcRequest {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
}

/** Hosts on which a provider may be asked without TLS: what is sent does not leave the machine. */
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/** The authorization-code flow with PKCE (RFC 6749 §4.1, RFC 7636) against one provider, discovered when it is first needed. */
export class OidcClient {
  #discovered: Promise<Configuration> | undefined;

  constructor(readonly settings: OidcSettings) {}

  /**
   * Begins: where to send the person, and what to keep.
   *
   * @throws EXTERNAL_PROVIDER_UNAVAILABLE
   */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly request: OidcRequest }> {
    const configuration = await this.#configuration();
    const request = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), redirectUri };
    const { href: url } = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: request.state,
      nonce: request.nonce,
      code_challenge: await calculatePKCECodeChallenge(request.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url, request };
  }

  /**
   * Completes: exchanges the code, checks the ID token's signature, issuer, audience, time and nonce, and says who it is.
   *
   * @param callback the query that the provider sent the person back with
   * @returns the claim that names the person; null when the provider tells none
   * @throws EXTERNAL_SIGN_IN_FAILED, EXTERNAL_PROVIDER_UNAVAILABLE
   */
  async complete({ redirectUri, ...request }: OidcRequest, callback: URLSearchParams): Promise<string | null> {
    const configuration = await this.#configuration();
    const url = new URL(redirectUri);
    url.search = callback.toString();
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: request.codeVerifier,
        expectedState: request.state,
        expectedNonce: request.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return null;
      // Providers tell what the `profile` scope asks for in the ID token, or only when asked (OpenID Connect Core §5.4).
      const told = claims[this.settings.staffClaim] ?? (await this.#userInfo(tokens.access_token, claims.sub));
      return typeof told === 'string' ? told : null;
    } catch (error) {
      throw this.#shown(error);
    }
  }

  async #userInfo(accessToken: string, subject: string): Promise<unknown> {
    const configuration = await this.#configuration();
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return null;
    return (await fetchUserInfo(configuration, accessToken, subject))[this.settings.staffClaim];
  }

  async #configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out: a provider on this very machine has no certificate
    const execute = LOOPBACK.test(url.hostname) ? [allowInsecureRequests] : [];
    this.#discovered ??= discovery(url, clientId, clientSecret ?? undefined, undefined, { execute });
    try {
      return await this.#discovered;
    } catch {
      // The provider may be back when the next one asks.
      this.#discovered = undefined;
      throw new GridhallError(accountErrors.EXTERNAL_PROVIDER_UNAVAILABLE);
    }
  }

  /** A failure in words for the person: a refusal of the provider, or an answer that does not fit. */
  #shown(error: unknown): unknown {
    const isRefusal = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError;
    if (isRefusal) return new GridhallError(accountErrors.EXTERNAL_SIGN_IN_FAILED, { reason: error.error });
    if (!(error instanceof ClientError)) return error;
    const isAway = error.code === 'OAUTH_TIMEOUT' || error.cause instanceof TypeError;
    return isAway
      ? new GridhallError(accountErrors.EXTERNAL_PROVIDER_UNAVAILABLE)
      : new GridhallError(accountErrors.EXTERNAL_SIGN_IN_FAILED, { reason: error.code ?? 'unknown' });
  }
}
