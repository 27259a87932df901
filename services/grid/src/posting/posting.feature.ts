import type { Feature } from '@gridhall/service-kit';
import { postingResolvers } from './posting.resolvers.js';

/** People who are posted, moved and let go, and what they have in hand. */
export const postingFeature: Feature = { resolvers: postingResolvers };
