import { jointOperationMessages, type JointOperationData } from '@gridhall/messages';
import { AggregateStore, postingsFor, type Caller, type StoreRuntime } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { JointOperationDocument } from './joint-operation.document.js';
import { jointErrors } from './joint-operation.errors.js';

/** What happens to joint operations. */
export type JointOperationStep = keyof typeof jointOperationMessages;
/** The store of joint operations. */
export type JointOperationStore = AggregateStore<JointOperationDocument, JointOperationData, JointOperationStep>;

const newestFirst = { startsAt: -1, _id: -1 } as const;

/** Opens the store of joint operations. */
export function jointOperationStore(runtime: StoreRuntime): JointOperationStore {
  return new AggregateStore<JointOperationDocument, JointOperationData, JointOperationStep>(runtime, {
    collection: 'joint_operations',
    contracts: jointOperationMessages,
    indexes: [
      { key: { places: 1, ...newestFirst } },
      { key: { unitIds: 1, ...newestFirst } },
      { key: { eventIds: 1, ...newestFirst } },
      // Few have any: the sweep reads nothing else.
      { key: { pendingFollowUps: 1 }, options: { partialFilterExpression: { pendingFollowUps: { $gt: 0 } } } },
      { key: { number: 1 }, options: { unique: true } },
    ],
    errors: {
      notFound: jointErrors.JOINT_OPERATION_NOT_FOUND,
      versionConflict: jointErrors.JOINT_OPERATION_VERSION_CONFLICT,
    },
    toMessage: (operation, { command, from }) => ({
      operationId: operation._id,
      number: operation.number,
      from: from as JointOperationData['from'],
      state: operation.state,
      command,
      placeCode: operation.placeCode,
      commandUnitId: operation.commandUnitId,
      startsAt: operation.startsAt.toISOString(),
      eventIds: [...operation.eventIds],
      invitations: operation.invitations.map(({ unitId, state }) => {
        const own = operation.signIns.filter((signIn) => signIn.unitId === unitId);
        return { unitId, state, signedIn: own.length, late: own.filter(({ minutesLate }) => minutesLate > 0).length };
      }),
      findings: operation.findings.length,
      newEventIds: operation.findings.flatMap(({ followUp }) =>
        followUp?.task.kind === 'REPORT_EVENT' ? (followUp.eventId ?? []) : [],
      ),
      results: operation.results.map(({ eventId, result }) => ({ eventId, result })),
      concludedAt: operation.concludedAt?.toISOString() ?? null,
    }),
  });
}

/** Postings that see every operation of their place. */
function overseen(caller: Caller): string[] {
  return postingsFor(caller, 'joint-operation:read').map(({ place }) => place);
}

/** The units that the caller belongs to: these see what they were called to. */
function unitsOf(caller: Caller): string[] {
  return postingsFor(caller, 'joint-operation:take-part').flatMap(({ unit }) => unit ?? []);
}

/** The joint operations that the caller may see; each alternative has an index. */
export function visibleOperations(caller: Caller): Filter<JointOperationDocument> {
  return { $or: [{ places: { $in: overseen(caller) } }, { unitIds: { $in: unitsOf(caller) } }] };
}

/** Does the caller see names and words of an operation, or only what can be counted (domain §7, analysts)? */
export function seesPersonalData(
  caller: Caller,
  { placeCode, unitIds }: Pick<JointOperationDocument, 'placeCode' | 'unitIds'>,
): boolean {
  return (
    unitsOf(caller).some((unit) => unitIds.includes(unit)) ||
    postingsFor(caller, 'joint-operation:read').some(
      ({ role, place }) => role !== 'ANALYST' && placeCode.startsWith(place),
    )
  );
}
