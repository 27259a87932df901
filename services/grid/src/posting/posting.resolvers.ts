import { placesFor, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import { activePostings, isColleague, type StaffAt } from '../staff/staff.rules.js';
import { endPosting, postStaff, recordStaffLeaving, transferStaff, type PostingCommand } from './posting.commands.js';

const DAY_MS = 24 * 3_600_000;

/** The first moment of a day of the calendar, as the `Date` scalar gives it, in Asia/Shanghai (domain §2). */
function beginningOf(day: Date): Date {
  return new Date(`${day.toISOString().slice(0, 10)}T00:00:00+08:00`);
}

/** A command on postings as a mutation. */
const act =
  (command: PostingCommand) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { staffId, replayed } = await command(context.stores, asker, input, context.at);
    return { staffMember: await required(context.loaders.staffMember, staffId), replayed };
  };

/** Is it a colleague, or the caller? */
function isKnown(person: StaffAt, context: Context): boolean {
  const caller = requireCaller(context);
  return person._id === caller.staffId || isColleague(placesFor(caller, 'staff:read'), person, context.at);
}

/** Postings and workload 任职与工作量. */
export const postingResolvers: Resolvers = {
  Mutation: {
    postStaff: act(postStaff),
    endPosting: act(endPosting),
    transferStaff: act(transferStaff),
    recordStaffLeaving: act(recordStaffLeaving),
  },
  StaffMember: {
    version: (person, _, context) => (isKnown(person, context) ? (person.version ?? 0) : null),
    leftAt: (person, _, context) => (isKnown(person, context) ? (person.leftAt ?? null) : null),
    workload: async (person, { from, to }, context) => {
      if (!isKnown(person, context)) return null;
      const grids = activePostings(person, person.asOf ?? context.at).filter(({ place }) => place.length === 15);
      const visits = await context.loaders.visitCount.load({
        staffId: person._id,
        from: beginningOf(from),
        to: new Date(beginningOf(to).getTime() + DAY_MS),
      });
      return { gridsHeld: new Set(grids.map(({ place }) => place)).size, visits };
    },
  },
  GridTeam: {
    unit: ({ gridCode }, _, { loaders }) => loaders.unit.load(`${gridCode}-TEAM`),
  },
};
