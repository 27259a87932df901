import { placeCodeSchema } from '@gridhall/messages';
import { requireCaller, type AccessLog } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { listApplications } from './application.list.js';
import type { ApplicationStore } from './application.store.js';

/** Resolvers that find applications, by number, in a list, in a place, and looks at their applicants. */
export function queryResolvers(
  store: ApplicationStore,
  accessLog: AccessLog,
): Required<Pick<Resolvers, 'Query' | 'Jurisdiction' | 'PersonalDataAccess'>> {
  return {
    Query: {
      application: (_, { number }, { loaders }) => loaders.byNumber.load(number),
      applications: async (_, { filter, first, after }, context) =>
        listApplications(store, { caller: requireCaller(context), filter, first, after }),
      applicantAccesses: (_, args, context) => accessLog.page(requireCaller(context), args),
    },
    PersonalDataAccess: {
      id: ({ _id }) => _id,
      staffMember: ({ staffId }) => ({ id: staffId }),
      place: ({ placeCode }) => ({ code: placeCode }),
    },
    Jurisdiction: {
      __resolveReference: ({ code }) => (placeCodeSchema.safeParse(code).success ? { code } : null),
      applications: async ({ code }, { filter, first, after }, context) =>
        listApplications(store, { caller: requireCaller(context), filter, first, after, placeCode: code }),
    },
  };
}
