import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { dutyEntry } from './duty.enter.js';
import { dutyResolvers } from './duty.resolvers.js';

/** What a department may hand down to grids, by admission. */
export function dutyFeature({ stores }: Core): Feature {
  return { resolvers: dutyResolvers, aggregates: [stores.duties], consumers: [dutyEntry(stores)] };
}
