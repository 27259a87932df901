import type { Feature } from '@gridhall/service-kit';
import { serviceItemResolvers } from './service-item.resolvers.js';

/** What can be applied for. */
export const serviceItemFeature: Feature = { resolvers: serviceItemResolvers };
