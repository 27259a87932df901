import type { RequestContext } from '@gridhall/service-kit';
import type { EventLoaders } from './event/event.loaders.js';
import type { MediaLoader } from './media/media.resolvers.js';

/** What events' resolvers find in a request's context. */
export interface Context extends RequestContext {
  /** Loaders of this request, one batch per kind. */
  readonly loaders: EventLoaders;
  /** Media by id, in one query for all of this request. */
  readonly media: MediaLoader;
}
