import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { unitResolvers } from './unit.resolvers.js';

/** Command rooms, departments, their agencies in towns, offices and grid teams. */
export function unitFeature({ stores }: Core): Feature {
  return { resolvers: unitResolvers, aggregates: [stores.units] };
}
