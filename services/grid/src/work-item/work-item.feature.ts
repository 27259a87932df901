import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { workItemResolvers } from './work-item.resolvers.js';

/** The items that events are reported as. */
export function workItemFeature({ stores }: Core): Feature {
  return { resolvers: workItemResolvers, aggregates: [stores.workItems] };
}
