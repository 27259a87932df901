import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { standardResolvers } from './standard.resolvers.js';

/** How large a grid should be, which are not, and what could be done about it. */
export function standardFeature({ stores }: Core): Feature {
  return { resolvers: standardResolvers, aggregates: [stores.standards] };
}
