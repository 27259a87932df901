import { coversPlace, placesFor, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import { activePostings, isActive, isColleague, maskedPhone, type StaffAt } from './staff.rules.js';

/** May the caller look this person up? Oneself always. */
function isKnown(person: StaffAt, context: Context): boolean {
  const caller = requireCaller(context);
  return person._id === caller.staffId || isColleague(placesFor(caller, 'staff:read'), person, context.at);
}

/** One's own number, and those of the people that one administers, are shown in the clear (domain §7, ADMIN). */
function isPhoneOpen(person: StaffAt, context: Context): boolean {
  const caller = requireCaller(context);
  const administered = placesFor(caller, 'district:administer');
  return (
    person._id === caller.staffId ||
    activePostings(person, context.at).some(({ place }) => coversPlace(administered, place))
  );
}

/** Analysts see rows without personal data (domain §7). */
function isAnalystOnly(context: Context): boolean {
  return requireCaller(context).postings.every(({ role }) => role === 'ANALYST');
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
      const { phone } = person;
      if (phone === null || isPhoneOpen(person, context)) return phone;
      return isAnalystOnly(context) || !isKnown(person, context) ? null : maskedPhone(phone);
    },
    postings: (person, _, context) =>
      isKnown(person, context) ? person.postings.filter((posting) => isActive(posting, person.asOf ?? context.at)) : [],
  },
  StaffPosting: {
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    unit: ({ unitId }, _, { loaders }) => (unitId === null ? null : loaders.unit.load(unitId)),
  },
};
