import type { Logger } from 'pino';
import type { Caller } from '../auth/caller.js';

/** What every request has, before a service adds its loaders. */
export interface RequestContext {
  /** Who is calling; null without a token. */
  readonly caller: Caller | null;
  /** The same in gateway, subgraphs, messages and consumers. */
  readonly requestId: string;
  /** The network address that the request came to the gateway from; null where nobody said. */
  readonly clientAddress: string | null;
  /** Every line of it carries the request id. */
  readonly log: Logger;
}
