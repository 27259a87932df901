import type { Feature } from '@gridhall/service-kit';
import { boundaryResolvers } from './boundary.resolvers.js';

/** Surveyed boundaries, checked and brought in. */
export const boundaryFeature: Feature = { resolvers: boundaryResolvers };
