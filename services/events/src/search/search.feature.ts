import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { EventSearch } from './search.js';
import { searchResolvers } from './search.resolvers.js';

/** Events found by words. */
export function searchFeature({ store, directory }: Core): Feature {
  return { resolvers: searchResolvers(new EventSearch(store, directory)) };
}
