import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { jurisdictionResolvers } from './jurisdiction.resolvers.js';

/** The net itself: districts, towns, villages and grids. */
export function jurisdictionFeature({ stores }: Core): Feature {
  return { resolvers: jurisdictionResolvers, aggregates: [stores.jurisdictions] };
}
