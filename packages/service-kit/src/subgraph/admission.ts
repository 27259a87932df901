import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  CLIENT_HEADER,
  firstLineOf,
  REQUEST_ID_HEADER,
  SIGNATURE_HEADER,
  verifyGatewaySignature,
} from '../auth/gateway-signature.js';
import type { RouteHandler } from '../http/server.js';
import type { RequestContext } from './context.js';
import type { Runtime } from './runtime.js';

/** Lets a request in that the gateway signed, with its caller. */
export type Admission = (request: IncomingMessage, signed: string | Buffer) => Promise<RequestContext>;

/**
 * Answers a request that the gateway passed on as it came, beside GraphQL: its signature and its token, if it has one, are
 * verified; whether it needs one is the handler's to say. What it throws is answered as a coded error.
 */
export type ForwardedHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
) => Promise<void> | void;

/** The admission of a service's requests (architecture §"Who is calling"). */
export function admission({
  name,
  config,
  verifier,
  log,
}: Pick<Runtime, 'name' | 'config' | 'verifier' | 'log'>): Admission {
  return async ({ headers }, signed) => {
    const header = (key: string): string => {
      const value = headers[key];
      return typeof value === 'string' ? value : '';
    };
    const requestId = header(REQUEST_ID_HEADER) || randomUUID();
    const client = header(CLIENT_HEADER);
    const parts = { service: name, requestId, authorization: header('authorization'), client, body: signed };
    verifyGatewaySignature(config.GRIDHALL_GATEWAY_SECRET, header(SIGNATURE_HEADER) || undefined, parts);
    const caller = await verifier.verify(headers.authorization);
    return { caller, requestId, clientAddress: client === '' ? null : client, log: log.child({ requestId }) };
  };
}

/** The routes of what the gateway passes on, by `/begin/`. */
export function forwardedRoutes(
  handlers: Readonly<Record<string, ForwardedHandler>>,
  admit: Admission,
): Record<string, RouteHandler> {
  return Object.fromEntries(
    Object.entries(handlers).map(([prefix, handler]) => [
      prefix,
      async (request: IncomingMessage, response: ServerResponse) => {
        const context = await admit(request, firstLineOf(request));
        response.setHeader(REQUEST_ID_HEADER, context.requestId);
        await handler(request, response, context);
      },
    ]),
  );
}
