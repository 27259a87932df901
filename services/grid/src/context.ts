import type { RequestContext } from '@gridhall/service-kit';
import type { Accounts } from './account/accounts.js';
import type { Loaders } from './loaders.js';
import type { Stores } from './stores.js';
import type { MediaLoader } from './visit/visit.media.js';
import type { VisitPlans } from './visit/visit.plans.js';
import type { VisitWords } from './visit/visit.words.js';
import type { Visits } from './visit/visits.js';

/** What grid's resolvers find in a request's context. */
export interface Context extends RequestContext {
  readonly stores: Stores;
  /** The commands of sign-in. */
  readonly accounts: Accounts;
  /** The commands on visits. */
  readonly visits: Visits;
  /** The commands on planned visits. */
  readonly visitPlans: VisitPlans;
  /** Media of visits by id. */
  readonly media: MediaLoader;
  /** Opens what people told on visits, for those who may see it. */
  readonly visitWords: VisitWords;
  /** This request's loaders. */
  readonly loaders: Loaders;
  /** The loaders of another moment, where a query says `asOf`; of now without one. */
  readonly loadersAt: (at: Date | null | undefined) => Loaders;
  /** When the request came: postings are those held at this moment. */
  readonly at: Date;
}
