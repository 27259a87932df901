import { placeCodeSchema } from '@gridhall/messages';
import { requireCaller } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { listApplications } from './application.list.js';
import type { ApplicationStore } from './application.store.js';

/** Resolvers that find applications: by number, in a list, in a place. */
export function queryResolvers(store: ApplicationStore): Pick<Resolvers, 'Query' | 'Jurisdiction'> {
  return {
    Query: {
      application: (_, { number }, { loaders }) => loaders.byNumber.load(number),
      applications: async (_, { filter, first, after }, context) =>
        listApplications(store, { caller: requireCaller(context), filter, first, after }),
    },
    Jurisdiction: {
      __resolveReference: ({ code }) => (placeCodeSchema.safeParse(code).success ? { code } : null),
      applications: async ({ code }, { filter, first, after }, context) =>
        listApplications(store, { caller: requireCaller(context), filter, first, after, placeCode: code }),
    },
  };
}
