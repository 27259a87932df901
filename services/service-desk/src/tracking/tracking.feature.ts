import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { Tracking } from './tracking.js';
import { trackingResolvers } from './tracking.resolvers.js';
import { TrackingTries } from './tracking.store.js';

/** How an applicant, who has no account, follows what became of an application. */
export async function trackingFeature({ runtime: { db, now }, store, sealer }: Core): Promise<Feature> {
  const tries = new TrackingTries(db, now);
  await tries.ensureIndexes();
  return { resolvers: trackingResolvers(new Tracking(store, tries, sealer)) };
}
