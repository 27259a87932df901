import type { RequestContext } from '@gridhall/service-kit';
import type { tallyLoader } from './figures/figures.loader.js';

/** What assessment's resolvers find in a request's context. */
export interface Context extends RequestContext {
  /** Tallies of this request, batched and remembered for as long as it runs. */
  readonly tallies: ReturnType<typeof tallyLoader>;
}
