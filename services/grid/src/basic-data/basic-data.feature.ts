import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { basicDataResolvers } from './basic-data.resolvers.js';
import { householdFollowing } from './follow-household.js';

/** The households, residents and enterprises of grids. */
export function basicDataFeature({ stores }: Core): Feature {
  return {
    resolvers: basicDataResolvers,
    aggregates: [stores.households, stores.residents, stores.enterprises],
    consumers: [householdFollowing(stores)],
  };
}
