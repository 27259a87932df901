import type { RequestContext, Sealer } from '@gridhall/service-kit';
import type { Accounts } from './account/accounts.js';
import type { Loaders } from './loaders.js';
import type { Stores } from './stores.js';
import type { Visits } from './visit/visits.js';

/** What grid's resolvers find in a request's context. */
export interface Context extends RequestContext {
  readonly stores: Stores;
  /** The commands of sign-in. */
  readonly accounts: Accounts;
  /** Seals and opens personal data. */
  readonly sealer: Sealer;
  /** Visits: recorded, and found by whom they concern. */
  readonly visits: Visits;
  /** This request's loaders. */
  readonly loaders: Loaders;
  /** The loaders of another moment, where a query says `asOf`; of now without one. */
  readonly loadersAt: (at: Date | null | undefined) => Loaders;
  /** When the request came: postings are those held at this moment. */
  readonly at: Date;
}
