import { itemOf, materialsOf } from '../application/application.parts.js';
import type { Resolvers } from '../generated/graphql.js';
import type { Tracking } from './tracking.js';

/** Resolvers of `tracking.graphql`. */
export function trackingResolvers(tracking: Tracking): Resolvers {
  return {
    Query: { trackApplication: (_, input) => tracking.open(input) },
    TrackedApplication: {
      serviceItem: itemOf,
      missingMaterials: (application) => materialsOf(application, application.missingMaterials),
      outcome: ({ decision }) => decision?.outcome ?? null,
    },
  };
}
