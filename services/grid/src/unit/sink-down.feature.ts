import type { Feature } from '@gridhall/service-kit';
import { sinkDownResolvers } from './sink-down.resolvers.js';

/** What departments handed down to towns' agencies. */
export const sinkDownFeature: Feature = { resolvers: sinkDownResolvers };
