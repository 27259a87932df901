import type { RequestContext } from '@gridhall/service-kit';
import type { ApplicationLoaders } from './application/application.loaders.js';
import type { PlaceLoader } from './directory/directory.js';

/** What service-desk's resolvers find in a request's context. */
export interface Context extends RequestContext {
  /** Loaders of this request, one batch per kind. */
  readonly loaders: ApplicationLoaders & { readonly places: PlaceLoader };
}
