import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { legacyGridResolvers } from './legacy-grid.resolvers.js';

/** The grids that single domains had, mapped onto all-round ones. */
export function legacyGridFeature({ stores }: Core): Feature {
  return { resolvers: legacyGridResolvers, aggregates: [stores.legacyGrids] };
}
