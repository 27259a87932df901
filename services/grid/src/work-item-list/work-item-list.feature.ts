import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { listApplier } from './work-item-list.apply.js';
import { workItemListResolvers } from './work-item-list.resolvers.js';

/** The versions of the work-item list, from draft to publication. */
export function workItemListFeature({ stores }: Core): Feature {
  return {
    resolvers: workItemListResolvers,
    aggregates: [stores.workItemLists],
    consumers: [listApplier(stores)],
  };
}
