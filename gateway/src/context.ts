import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { GridhallError, type Caller, type TokenVerifier } from '@gridhall/service-kit';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { gatewayErrors } from './errors/gateway.errors.js';
import { clientAddressOf } from './http/client-address.js';
import { requestIdOf } from './http/request-id.js';

/** What belongs to one request on its way through the gateway. */
export interface GatewayContext {
  /** Who calls, as the token says; null without one. */
  readonly caller: Caller | null;
  readonly requestId: string;
  readonly log: Logger;
  /** The network address that the request came from. */
  readonly clientAddress: string;
  /** The Authorization header as it came, '' without one: each subgraph verifies it again. */
  readonly authorization: string;
  /** The Accept-Language header, '' without one. */
  readonly acceptLanguage: string;
  /** When the request has taken too long, on performance.now()'s clock. */
  readonly deadline: number;
}

/** A refusal of a token with the request's id and, as RFC 6750 §3 asks, the scheme to use. */
function refused(error: GraphQLError, requestId: string): GraphQLError {
  const http = { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]) };
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, requestId, http },
  });
}

/**
 * Makes the contexts of requests. A bad token ends the request here: no part of it is planned or sent on.
 *
 * Its result throws TOKEN_INVALID, TOKEN_EXPIRED (HTTP 401), ISSUER_UNAVAILABLE (HTTP 503).
 */
export function contextMaker(options: {
  readonly verifier: TokenVerifier;
  readonly log: Logger;
  readonly requestTimeoutMs: number;
  readonly trustedProxies: number;
}): (request: IncomingMessage) => Promise<GatewayContext> {
  const { verifier, log, requestTimeoutMs, trustedProxies } = options;
  const callerOf = async (authorization: string | undefined, requestId: string): Promise<Caller | null> => {
    try {
      return await verifier.verify(authorization);
    } catch (error) {
      if (error instanceof GridhallError) throw refused(error, requestId);
      log.error({ err: error, requestId }, "the issuer's keys cannot be fetched");
      throw new GridhallError(gatewayErrors.ISSUER_UNAVAILABLE, { requestId }, { httpStatus: 503 });
    }
  };
  return async (request) => {
    const { authorization, 'accept-language': acceptLanguage } = request.headers;
    const deadline = performance.now() + requestTimeoutMs;
    const requestId = requestIdOf(request);
    return {
      caller: await callerOf(authorization, requestId),
      requestId,
      clientAddress: clientAddressOf(request, trustedProxies),
      log,
      authorization: authorization ?? '',
      acceptLanguage: acceptLanguage ?? '',
      deadline,
    };
  };
}
