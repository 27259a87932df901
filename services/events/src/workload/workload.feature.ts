import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import type { Resolvers } from '../generated/graphql.js';
import { workloadLoaders, type WorkloadLoaders } from './workload.loaders.js';

/** What counting adds to a request's context. */
export interface WorkloadContext {
  /** What people and units have in hand. */
  readonly workload: WorkloadLoaders;
}

const resolvers: Resolvers = {
  StaffMember: { eventsInHand: ({ id }, _, { workload }) => workload.ofPerson.load(id) },
  Unit: { eventsInHand: ({ id }, _, { workload }) => workload.ofUnit.load(id) },
};

/** How much people and units have in hand. */
export function workloadFeature({ store }: Core): Feature<WorkloadContext> {
  return { resolvers, context: ({ caller }) => ({ workload: workloadLoaders(store, caller) }) };
}
