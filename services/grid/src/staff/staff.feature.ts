import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { staffResolvers } from './staff.resolvers.js';
import { ensureStaffIndexes } from './staff.store.js';

/** The people of the net and their postings. */
export async function staffFeature({ runtime }: Core): Promise<Feature> {
  await ensureStaffIndexes(runtime);
  return { resolvers: staffResolvers };
}
