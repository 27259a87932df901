import type { Resolvers } from '../generated/graphql.js';

/** Resolvers of `application.graphql`. */
export const applicationResolvers: Resolvers = {
  Event: {
    application: ({ applicationId }) => (applicationId === null ? null : { id: applicationId }),
  },
};
