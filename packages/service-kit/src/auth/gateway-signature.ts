import { createHmac, timingSafeEqual } from 'node:crypto';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';

/** The header in which the gateway signs what it sends to a subgraph. */
export const SIGNATURE_HEADER = 'x-gridhall-signature';
/** The header of the request id, from the gateway on. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** The header in which the gateway tells a subgraph the network address that a request came from. */
export const CLIENT_HEADER = 'x-gridhall-client';

/** How far the clocks of gateway and subgraph may lie apart; an older signature is a replay. */
const TOLERANCE_MS = 60_000;

/** What is signed: another service, caller, request or body makes another signature. */
export interface SignedParts {
  /** Name of the subgraph it is meant for. */
  readonly service: string;
  readonly requestId: string;
  /** The Authorization header, or '' without one. */
  readonly authorization: string;
  /** The {@link CLIENT_HEADER}, absent or '' without one. */
  readonly client?: string;
  readonly body: string | Buffer;
}

/** What is signed of a request whose body streams, in the body's place: method, path and query. No JSON begins like it. */
export function firstLineOf({
  method = 'GET',
  url = '/',
}: {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}): string {
  return `${method} ${url}`;
}

function mac(secret: string, at: number, parts: SignedParts): Buffer {
  return (
    createHmac('sha256', secret)
      // The address ends with a sign that no header holds, so that it cannot be taken for a part of its neighbour.
      .update(`${at}.${parts.service}.${parts.requestId}.${parts.client ?? ''}\n${parts.authorization}.`)
      .update(parts.body)
      .digest()
  );
}

/**
 * The value of {@link SIGNATURE_HEADER} for a request: `t=<unix ms>,v1=<base64url HMAC-SHA256>`.
 * HMAC rather than a token per request: 5 µs against 100 µs, and both ends are ours.
 */
export function signGatewayRequest(secret: string, parts: SignedParts, at: number = Date.now()): string {
  return `t=${at},v1=${mac(secret, at, parts).toString('base64url')}`;
}

/**
 * Checks that the gateway signed the request.
 *
 * @throws GATEWAY_SIGNATURE_INVALID (HTTP 403) with the reason
 */
export function verifyGatewaySignature(
  secret: string,
  header: string | undefined,
  parts: SignedParts,
  now: number = Date.now(),
): void {
  const refuse = (reason: string): never => {
    throw new GridhallError(commonErrors.GATEWAY_SIGNATURE_INVALID, { reason }, { httpStatus: 403 });
  };
  if (header === undefined) return refuse('the request is not signed');
  const match = /^t=(\d{13}),v1=([\w-]{43})$/.exec(header);
  if (match?.[1] === undefined || match[2] === undefined) return refuse('the signature is malformed');
  const at = Number(match[1]);
  if (Math.abs(now - at) > TOLERANCE_MS) return refuse('the signature is too old');
  if (!timingSafeEqual(mac(secret, at, parts), Buffer.from(match[2], 'base64url'))) {
    return refuse('the signature does not fit');
  }
}
