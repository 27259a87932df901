import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { contractsEnding } from './provider.over.js';
import { providerResolvers } from './provider.resolvers.js';

/** Third parties that a contract lets act in some places on some items. */
export function providerFeature({ stores }: Core): Feature {
  return { resolvers: providerResolvers, tasks: [contractsEnding(stores.units)] };
}
