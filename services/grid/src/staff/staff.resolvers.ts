import { personal, placesFor, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import { phoneOf } from './staff.phone.js';
import { activePostings, isActive, isColleague, type StaffAt } from './staff.rules.js';

/** May the caller look this person up? Oneself always. */
export function isKnown(person: StaffAt, context: Context): boolean {
  const caller = requireCaller(context);
  return person._id === caller.staffId || isColleague(placesFor(caller, 'staff:read'), person, context.at);
}

/** People 人员. */
export const staffResolvers: Resolvers = {
  Query: {
    staffMember: async (_, { id, asOf }, context) => {
      const person = await context.loadersAt(asOf).staffMember.load(id);
      return person !== null && isKnown(person, context) ? person : null;
    },
  },
  StaffMember: {
    // Who may see a row may know whom it names; what else there is of the person, each field decides.
    __resolveReference: ({ id }, { loaders }) => loaders.staffMember.load(id),
    id: ({ _id }) => _id,
    phone: (person, _, context) => {
      if (!isKnown(person, context)) return null;
      const places = activePostings(person, context.at).map(({ place }) => place);
      return personal(phoneOf(context.sealer, person), { places, staffId: person._id });
    },
    postings: (person, _, context) =>
      isKnown(person, context) ? person.postings.filter((posting) => isActive(posting, person.asOf ?? context.at)) : [],
  },
  StaffPosting: {
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    unit: ({ unitId }, _, { loaders }) => (unitId === null ? null : loaders.unit.load(unitId)),
  },
};
