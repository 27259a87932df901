import type { Feature } from '@gridhall/service-kit';
import { centreResolvers } from './centre.resolvers.js';

/** The centres at which people are served. */
export const centreFeature: Feature = { resolvers: centreResolvers };
