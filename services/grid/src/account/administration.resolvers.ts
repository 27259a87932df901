import { parseInput, placesFor, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { AccountAdministration, AdministratorAsking } from './account-administration.js';
import { activityFilterSchema } from './account.input.js';

const asking = (context: Context): AdministratorAsking => ({
  caller: requireCaller(context),
  requestId: context.requestId,
  clientAddress: context.clientAddress,
});

/** A command on accounts as a mutation. */
const act =
  <Outcome>(command: (of: AccountAdministration, asker: AdministratorAsking, input: unknown) => Promise<Outcome>) =>
  (_: unknown, { input }: { readonly input: unknown }, context: Context): Promise<Outcome> =>
    command(context.administration, asking(context), input);

/** What administrators do to accounts, and the audit. */
export const administrationResolvers: Resolvers = {
  Query: {
    account: (_, { staffId }, context) => context.administration.find(requireCaller(context), staffId),
    accountActivities: (_, { filter, first, after }, context) => {
      const places = placesFor(requireCaller(context), 'account:administer');
      const narrowed = parseInput(activityFilterSchema, filter ?? {}, ['filter']);
      return context.activities.list({ ...narrowed, places }, { first, after });
    },
  },
  Mutation: {
    openAccount: act((administration, asker, input) => administration.open(asker, input)),
    resetPassword: act((administration, asker, input) => administration.resetPassword(asker, input)),
    unlockAccount: act((administration, asker, input) => administration.unlock(asker, input)),
    revokeSessions: act((administration, asker, input) => administration.revokeSessions(asker, input)),
    disableAccount: act((administration, asker, input) => administration.disable(asker, input)),
    removeSecondFactorOf: act((administration, asker, input) => administration.removeSecondFactor(asker, input)),
    enableAccount: act((administration, asker, input) => administration.enable(asker, input)),
  },
  Account: {
    staffId: ({ _id }) => _id,
    staffMember: ({ _id }, _, { loaders }) => loaders.staffMember.load(_id),
    userNames: ({ names }) => names,
    openedAt: ({ createdAt }) => createdAt,
    lockedUntil: (account, _, { administration }) => administration.lockedUntil(account),
    secondFactor: ({ secondFactor }) => secondFactor,
    oneTimePasswordUntil: ({ oneTimeUntil }) => oneTimeUntil,
    sessions: ({ _id }, _, { accounts }) => accounts.sessionsOf(_id),
    activities: ({ _id }, page, { activities }) => activities.list({ staffId: _id }, page),
  },
  AccountActivity: {
    id: ({ _id }) => _id,
    // Lines without a person belong to no place and no account: no list holds them.
    staffId: ({ staffId }) => staffId ?? '',
    staffMember: ({ staffId }, _, { loaders }) => (staffId === null ? null : loaders.staffMember.load(staffId)),
    by: ({ byStaffId }, _, { loaders }) => (byStaffId === null ? null : loaders.staffMember.load(byStaffId)),
  },
};
