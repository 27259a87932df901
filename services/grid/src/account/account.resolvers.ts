import { permissions, requireCaller, type Caller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers, ResolversTypes } from '../generated/graphql.js';
import type { OpenSession } from './accounts.js';

/**
 * A session's answer. The rest of the operation runs as who signed in, so that it may ask for what hangs on `me` at once:
 * the caller has just proved who they are.
 */
function answer(context: Context, { access, refreshToken, caller }: OpenSession): ResolversTypes['SessionPayload'] {
  Object.assign(context, { caller });
  return { accessToken: access.token, refreshToken, expiresAt: access.expiresAt, me: caller };
}

/** The actions that a caller's postings grant, each once, in alphabetical order. */
function grantedActions({ postings }: Caller): string[] {
  return [...new Set<string>(postings.flatMap(({ role }) => permissions[role]))].sort();
}

/** Sign-in, sessions, and who is calling. */
export const accountResolvers: Resolvers = {
  Query: {
    me: (_, __, context) => requireCaller(context),
  },
  Mutation: {
    signIn: async (_, { input }, context) => answer(context, await context.accounts.signIn(input, context)),
    refreshSession: async (_, { input }, context) => answer(context, await context.accounts.refresh(input, context)),
    beginExternalSignIn: (_, { input }, context) => context.externalSignIn.begin(input),
    completeExternalSignIn: async (_, { input }, context) =>
      answer(context, await context.externalSignIn.complete(input, context)),
    beginSecondFactor: (_, { input }, context) => context.secondFactors.begin(input, context),
    confirmSecondFactor: async (_, { input }, context) => {
      const { recoveryCodes, session } = await context.secondFactors.confirm(input, context);
      return { recoveryCodes, session: session === null ? null : answer(context, session) };
    },
    removeSecondFactor: async (_, { input }, context) => {
      await context.secondFactors.remove(input, context);
      return { hasRemoved: true };
    },
    renewRecoveryCodes: async (_, { input }, context) => ({
      recoveryCodes: await context.secondFactors.renewRecoveryCodes(input, context),
    }),
    signOut: async (_, { input }, context) => ({ hasEnded: await context.accounts.signOut(input, context) }),
    revokeSession: async (_, { input }, context) => ({
      hasEnded: await context.accounts.revokeSession(requireCaller(context), input, context),
    }),
    changePassword: async (_, { input }, context) =>
      answer(context, await context.accounts.changePassword(input, context)),
  },
  Me: {
    staffMember: ({ staffId }, _, { loaders }) => loaders.staffMember.load(staffId),
    permissions: grantedActions,
    secondFactor: ({ staffId }, _, { secondFactors }) => secondFactors.of(staffId),
    sessions: ({ staffId }, _, { accounts }) => accounts.sessionsOf(staffId),
    accountActivities: ({ staffId }, page, { activities }) => activities.list({ staffId }, page),
  },
  SecondFactor: {
    recoveryCodesLeft: ({ recoveryDigests }) => recoveryDigests.length,
  },
  AccountSession: {
    id: ({ publicId }) => publicId,
    isBoundToDevice: ({ deviceKey }) => deviceKey !== null,
    lastUsedAt: ({ refreshedAt }) => refreshedAt,
    isCurrent: ({ publicId }, _, { caller }) => publicId === caller?.sessionId,
  },
  MePosting: {
    placeCode: ({ place }) => place,
    place: ({ place }, _, { loaders }) => loaders.jurisdiction.load(place),
    unit: ({ unit }, _, { loaders }) => (unit === null ? null : loaders.unit.load(unit)),
  },
};
