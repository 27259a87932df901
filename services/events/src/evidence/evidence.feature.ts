import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { evidenceResolvers } from './evidence.resolvers.js';

/** Whether an event's record is as it was written. */
export function evidenceFeature({ store, now }: Core): Feature {
  return { resolvers: evidenceResolvers(store, now) };
}
