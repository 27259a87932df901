import type { RequestContext } from '@gridhall/service-kit';
import type { EventLoaders } from './event/event.loaders.js';

/** What events' resolvers find in a request's context. */
export interface Context extends RequestContext {
  /** Loaders of this request, one batch per kind. */
  readonly loaders: EventLoaders;
}
