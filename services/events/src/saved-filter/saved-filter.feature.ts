import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { savedFilterResolvers } from './saved-filter.resolvers.js';

/** Filters that people keep and share. */
export function savedFilterFeature({ filters, savedFilters }: Core): Feature {
  return { resolvers: savedFilterResolvers(savedFilters), aggregates: [filters] };
}
