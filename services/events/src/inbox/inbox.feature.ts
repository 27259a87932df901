import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { inboxResolvers } from './inbox.resolvers.js';

/** What waits for somebody. */
export function inboxFeature({ store, now }: Core): Feature {
  return { resolvers: inboxResolvers(store, now) };
}
