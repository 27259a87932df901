import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { visitMatters } from './visit.matters.js';
import { visitResolvers } from './visit.resolvers.js';

/** Events that visits raised, and the way they come. */
export function visitFeature({ commands }: Core): Feature {
  return { resolvers: visitResolvers, consumers: [visitMatters(commands)] };
}
