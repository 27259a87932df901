import type { AccessLog, RequestContext, Sealer } from '@gridhall/service-kit';
import type { Accounts } from './account/accounts.js';
import type { Loaders } from './loaders.js';
import type { Stores } from './stores.js';
import type { Visits } from './visit/visits.js';

/** What grid's resolvers find in a request's context. */
export interface Context extends RequestContext {
  readonly stores: Stores;
  /** Seals and opens what grid keeps sealed. */
  readonly sealer: Sealer;
  /** The looks at personal data in the clear. */
  readonly accessLog: AccessLog;
  /** The commands of sign-in. */
  readonly accounts: Accounts;
  /** Visits: recorded, and found by whom they concern. */
  readonly visits: Visits;
  /** This request's loaders. */
  readonly loaders: Loaders;
  /** The loaders of another moment, where a query says `asOf`; of now without one. */
  readonly loadersAt: (at: Date | null | undefined) => Loaders;
  /** When the request came: postings are those held at this moment. */
  readonly at: Date;
}
