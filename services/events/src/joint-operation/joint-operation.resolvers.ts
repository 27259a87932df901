import { firstBrokenVersion, requireCaller, type TimelineEntry } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { MutationResolvers, Resolvers } from '../generated/graphql.js';
import { reference } from '../event/resolvers/references.js';
import type { JointOperationCommands } from './joint-operation.commands.js';
import type { Invitation, JointOperationRow } from './joint-operation.document.js';
import { listJointOperations } from './joint-operation.list.js';
import { permitJoint, type JointPermit } from './joint-operation.parties.js';
import { seesPersonalData, visibleOperations, type JointOperationStore } from './joint-operation.store.js';
import { jointCommands, jointRows, type JointCommand } from './joint-operation.transitions.js';
import { attendanceOf } from './sign-in.rules.js';

/** What the resolvers of joint operations stand on. */
export interface JointOperationParts {
  readonly store: JointOperationStore;
  readonly commands: JointOperationCommands;
  readonly now: () => Date;
}

/** A unit that was called, with the operation that it was called to. */
export interface ParticipantRow {
  readonly operation: JointOperationRow;
  readonly invitation: Invitation;
}

/** A command, and whether the caller may. */
export interface ActionRow {
  readonly name: JointCommand;
  readonly permit: JointPermit;
}

/** A line of a timeline, and whether the caller sees people and words in it. */
export interface JointEntryRow {
  readonly entry: TimelineEntry;
  readonly isPersonal: boolean;
}

/** The mutation of each command. */
const mutationNames: Readonly<Record<JointCommand, string>> = {
  convene: 'conveneJointOperation',
  answer: 'answerJointOperation',
  signIn: 'signInToJointOperation',
  recordFinding: 'recordJointFinding',
  conclude: 'concludeJointOperation',
  report: 'reportJointOperation',
  cancel: 'cancelJointOperation',
};

/** Resolvers of `joint-operation.graphql`. */
export function jointOperationResolvers({ store, commands, now }: JointOperationParts): Resolvers {
  const find = async (id: string, context: Context): Promise<JointOperationRow | null> =>
    store.findById(id, visibleOperations(requireCaller(context)));
  const seesAll = (operation: JointOperationRow, context: Context): boolean =>
    seesPersonalData(requireCaller(context), operation);
  const command =
    (name: 'plan' | JointCommand) =>
    async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
      const asker = { caller: requireCaller(context), requestId: context.requestId };
      const { document: operation, replayed } = await commands[name](asker, input);
      // Events may have taken a step with it.
      context.loaders.events.clearAll();
      context.loaders.timelines.clearAll();
      return { operation, replayed };
    };
  const mutations: MutationResolvers = {
    planJointOperation: command('plan'),
    conveneJointOperation: command('convene'),
    answerJointOperation: command('answer'),
    signInToJointOperation: command('signIn'),
    recordJointFinding: command('recordFinding'),
    concludeJointOperation: command('conclude'),
    reportJointOperation: command('report'),
    cancelJointOperation: command('cancel'),
  };

  return {
    Query: {
      jointOperation: (_, { id }, context) => find(id, context),
      jointOperations: (_, args, context) => listJointOperations(store, requireCaller(context), args),
    },
    Mutation: mutations,
    Event: {
      jointOperations: ({ _id }, args, context) =>
        listJointOperations(store, requireCaller(context), { ...args, within: { eventId: _id } }),
    },
    Jurisdiction: {
      jointOperations: ({ code }, args, context) =>
        listJointOperations(store, requireCaller(context), { ...args, within: { placeCode: code } }),
    },
    Unit: {
      __resolveReference: ({ id }) => ({ id }),
      jointOperations: ({ id }, args, context) =>
        listJointOperations(store, requireCaller(context), { ...args, within: { unitId: id } }),
    },
    JointOperation: {
      __resolveReference: ({ id }, context) => find(id, context),
      id: ({ _id }) => _id,
      plan: (operation, _, context) => (seesAll(operation, context) ? operation.plan : null),
      title: (operation, _, context) => (seesAll(operation, context) ? operation.title : operation.number),
      place: ({ placeCode }) => ({ code: placeCode }),
      commandUnit: ({ commandUnitId }) => ({ id: commandUnitId }),
      plannedUnits: ({ plannedUnitIds }) => plannedUnitIds.map((id) => ({ id })),
      participants: (operation) => operation.invitations.map((invitation) => ({ operation, invitation })),
      signIns: (operation, _, context) => (seesAll(operation, context) ? operation.signIns : null),
      findings: (operation, _, context) => (seesAll(operation, context) ? operation.findings : null),
      results: (operation, _, context) =>
        operation.results.map((result) => (seesAll(operation, context) ? result : { ...result, text: null })),
      conclusion: (operation, _, context) => (seesAll(operation, context) ? operation.conclusion : null),
      report: (operation, _, context) => (seesAll(operation, context) ? operation.report : null),
      cancelReason: (operation, _, context) => (seesAll(operation, context) ? operation.cancelReason : null),
      timeline: async (operation, _, context) => {
        const isPersonal = seesAll(operation, context);
        const timeline = await store.timelineLoader().load(operation._id);
        return (timeline ?? []).slice(0, operation.version).map((entry) => ({ entry, isPersonal }));
      },
      timelineIntact: async ({ _id, version, headHash }) => {
        const timeline = (await store.timelineLoader().load(_id)) ?? [];
        return firstBrokenVersion(timeline) === null && timeline[version - 1]?.hash === headHash;
      },
      availableActions: (operation, _, context) =>
        jointCommands.map((name) => ({ name, permit: permitJoint(name, operation, requireCaller(context)) })),
    },
    JointOperationAction: {
      command: ({ name }) => mutationNames[name],
      nameZh: ({ name }) => jointRows(name)[0]?.zh ?? name,
      allowed: ({ permit }) => 'posting' in permit,
      whyNot: ({ permit }) =>
        'refusal' in permit
          ? {
              code: permit.refusal.code,
              message: permit.refusal.message,
              messageZh: String(permit.refusal.extensions['messageZh']),
            }
          : null,
    },
    JointMatter: {
      event: ({ eventId }, _, { loaders }) => loaders.events.load(eventId),
      workItem: ({ workItemCode }) => ({ code: workItemCode }),
      place: ({ placeCode }) => ({ code: placeCode }),
    },
    JointParticipant: {
      unit: ({ invitation }) => ({ id: invitation.unitId }),
      state: ({ invitation }) => invitation.state,
      reason: ({ operation, invitation }, _, context) => (seesAll(operation, context) ? invitation.reason : null),
      invitedAt: ({ invitation }) => invitation.invitedAt,
      answeredAt: ({ invitation }) => invitation.answeredAt,
      attendance: ({ operation, invitation }) => attendanceOf(invitation, operation, now()),
      signedIn: ({ operation, invitation }) =>
        operation.signIns.filter(({ unitId }) => unitId === invitation.unitId).length,
    },
    JointSignIn: {
      person: ({ staffId }) => ({ id: staffId }),
      unit: ({ unitId }) => ({ id: unitId }),
    },
    JointFinding: {
      event: ({ eventId }, _, { loaders }) => loaders.events.load(eventId),
      person: ({ staffId }) => ({ id: staffId }),
      unit: ({ posting }) => reference(posting.unit),
    },
    JointFollowUp: {
      kind: ({ task }) => task.kind,
      event: ({ eventId }, _, { loaders }) => (eventId === null ? null : loaders.events.load(eventId)),
    },
    JointTimelineEntry: {
      version: ({ entry }) => entry.version,
      step: ({ entry }) => entry.step,
      command: ({ entry }) => entry.command,
      at: ({ entry }) => entry.at,
      clientAt: ({ entry }) => entry.clientAt ?? null,
      actor: ({ entry: { actor }, isPersonal }) => (isPersonal && 'staffId' in actor ? { id: actor.staffId } : null),
      actorRole: ({ entry: { actor } }) => ('staffId' in actor ? actor.role : actor.system),
      actorUnit: ({ entry: { actor } }) => ('staffId' in actor ? reference(actor.unitId) : null),
      comment: ({ entry, isPersonal }) => (isPersonal ? (entry.comment ?? null) : null),
      hash: ({ entry }) => entry.hash,
    },
  };
}
