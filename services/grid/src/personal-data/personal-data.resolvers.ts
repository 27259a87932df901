import { requireCaller, reveal, type RevealableKind } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { PersonalDataKind, Resolvers } from '../generated/graphql.js';
import { isKnown } from '../staff/staff.resolvers.js';

/** What can be shown in the clear, of whom the caller may see anything at all. */
const kinds: Readonly<Record<PersonalDataKind, RevealableKind<Context>>> = {
  STAFF_MEMBER: {
    type: 'StaffMember',
    find: async (id, context) => {
      const person = await context.loaders.staffMember.load(id);
      return person !== null && isKnown(person, context) ? person : null;
    },
  },
  VISIT: { type: 'Visit', find: (id, context) => context.visits.find(requireCaller(context), id) },
};

/** Personal data 个人信息: looks at it in the clear, and who looked. */
export const personalDataResolvers: Resolvers = {
  Query: {
    personalDataAccesses: (_, args, context) => context.accessLog.page(requireCaller(context), args),
  },
  Mutation: {
    revealPersonalData: (_, { input }, context, info) => reveal(kinds, context.accessLog, input, context, info),
  },
  PersonalDataAccess: {
    id: ({ _id }) => _id,
    staffMember: ({ staffId }, _, { loaders }) => loaders.staffMember.load(staffId),
    place: ({ placeCode }, _, { loaders }) => loaders.jurisdiction.load(placeCode),
  },
};
