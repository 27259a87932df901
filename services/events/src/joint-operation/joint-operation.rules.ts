import { GridhallError, type Caller, type Change, type Posting } from '@gridhall/service-kit';
import type { JointMatter, JointOperationDocument, JointOperationFacts } from './joint-operation.document.js';
import { jointErrors } from './joint-operation.errors.js';
import type { AnswerInput, ConcludeInput, FindingInput, SignInInput } from './joint-operation.input.js';
import { permitJoint } from './joint-operation.parties.js';
import type { JointOperationStep } from './joint-operation.store.js';
import type { JointCommand } from './joint-operation.transitions.js';
import { judgePresence } from './sign-in.rules.js';

/** What a command is given, by command. */
export interface JointGiven {
  readonly convene: { readonly unitIds: readonly string[] };
  readonly answer: Pick<AnswerInput, 'accepted' | 'reason'>;
  readonly signIn: Pick<SignInInput, 'point' | 'accuracyMetres'> & { readonly clientAt: Date | null };
  readonly recordFinding: Omit<FindingInput, 'id' | 'expectedVersion' | 'idempotencyKey' | 'clientAt'> & {
    readonly findingId: string;
  };
  readonly conclude: Pick<ConcludeInput, 'results' | 'conclusion'>;
  readonly report: { readonly text: string };
  readonly cancel: { readonly reason: string };
}

/** What a step has to go by, once it is allowed. */
interface JointStep {
  readonly operation: JointOperationFacts;
  readonly staffId: string;
  readonly posting: Posting;
  readonly now: Date;
}

type Effect = Partial<JointOperationFacts>;

function matterOf({ matters }: JointOperationFacts, eventId: string): JointMatter {
  const matter = matters.find((one) => one.eventId === eventId);
  if (matter === undefined) throw new GridhallError(jointErrors.JOINT_EVENT_NOT_OF_IT, { eventId });
  return matter;
}

/** The unit that somebody acts for; the command room's own people act for it. */
function unitOf({ operation, posting }: JointStep): string {
  return posting.unit ?? operation.commandUnitId;
}

/** What each command changes, when the table and the parties allow it. Pure. */
const effects: { readonly [Name in JointCommand]: (step: JointStep, given: JointGiven[Name]) => Effect } = {
  convene: ({ operation, now }, { unitIds }) => {
    const wanted = unitIds.length > 0 ? unitIds : operation.plannedUnitIds;
    const standing = new Set(
      operation.invitations.flatMap(({ unitId, state }) => (state === 'DECLINED' ? [] : unitId)),
    );
    const called = [...new Set(wanted)].filter((unitId) => !standing.has(unitId));
    if (called.length === 0) throw new GridhallError(jointErrors.JOINT_UNITS_REQUIRED);
    const invitations = [
      ...operation.invitations.filter(({ unitId }) => !called.includes(unitId)),
      ...called.map(
        (unitId) => ({ unitId, state: 'INVITED', reason: null, invitedAt: now, answeredAt: null }) as const,
      ),
    ];
    const unitsOfIt = invitations.map(({ unitId }) => unitId);
    return { invitations, unitIds: unitsOfIt, convenedAt: operation.convenedAt ?? now };
  },

  answer: (step, { accepted, reason }) => ({
    invitations: step.operation.invitations.map((invitation) =>
      invitation.unitId === unitOf(step)
        ? { ...invitation, state: accepted ? 'ACCEPTED' : 'DECLINED', reason, answeredAt: step.now }
        : invitation,
    ),
  }),

  signIn: (step, presence) => {
    const { operation, staffId, now } = step;
    const unitId = unitOf(step);
    const before = operation.signIns.find((signIn) => signIn.staffId === staffId);
    if (before !== undefined) throw new GridhallError(jointErrors.SIGNED_IN_ALREADY, { at: before.at.toISOString() });
    const invitation = operation.invitations.find((one) => one.unitId === unitId);
    if (invitation?.state === 'DECLINED') throw new GridhallError(jointErrors.UNIT_DECLINED);
    return {
      signIns: [...operation.signIns, { staffId, unitId, ...judgePresence(operation, presence, now) }],
      // Who is there has accepted.
      invitations: operation.invitations.map((one) =>
        one.unitId === unitId && one.state === 'INVITED' ? { ...one, state: 'ACCEPTED', answeredAt: now } : one,
      ),
    };
  },

  recordFinding: (step, { findingId: id, eventId, text, evidence, measures, newEvent, dispose }) => {
    const { operation, staffId, posting, now } = step;
    matterOf(operation, eventId);
    if (!operation.signIns.some(({ unitId }) => unitId === unitOf(step))) {
      throw new GridhallError(jointErrors.NOT_SIGNED_IN);
    }
    const task = newEvent
      ? ({ kind: 'REPORT_EVENT', matter: newEvent } as const)
      : dispose && ({ kind: 'DISPOSE_EVENT', ...dispose } as const);
    const followUp = task ? ({ task, state: 'PENDING', eventId: null, refusal: null } as const) : null;
    const finding = { id, eventId, staffId, posting, at: now, text, evidence, measures, followUp };
    return {
      findings: [...operation.findings, finding],
      pendingFollowUps: operation.pendingFollowUps + (followUp === null ? 0 : 1),
    };
  },

  conclude: ({ operation, now }, { results, conclusion }) => {
    for (const { eventId } of results) matterOf(operation, eventId);
    for (const eventId of operation.eventIds) {
      if (results.filter((result) => result.eventId === eventId).length !== 1) {
        throw new GridhallError(jointErrors.JOINT_RESULT_MISSING, { eventId });
      }
    }
    return { results, conclusion, concludedAt: now };
  },

  report: ({ now }, { text }) => ({ report: text, reportedAt: now }),

  cancel: ({ now }, { reason }) => ({ cancelReason: reason, cancelledAt: now }),
};

/** What others are told of a command. */
const steps: Readonly<Record<JointCommand, JointOperationStep>> = {
  convene: 'convened',
  answer: 'answered',
  signIn: 'signed-in',
  recordFinding: 'found',
  conclude: 'concluded',
  report: 'reported',
  cancel: 'cancelled',
};

/**
 * What a command does to a joint operation: the one place where state × command × caller becomes a new state. Pure.
 *
 * @throws FORBIDDEN, JOINT_OPERATION_STATE_FORBIDS, NOT_THE_COMMAND_ROOM, UNIT_NOT_INVITED, and what the command refuses
 */
export function decideJoint<Name extends JointCommand>(
  operation: JointOperationFacts,
  command: Name,
  given: JointGiven[Name],
  caller: Caller,
  now: Date,
): Change<JointOperationDocument, JointOperationStep> {
  const permitted = permitJoint(command, operation, caller);
  if ('refusal' in permitted) throw permitted.refusal;
  const { row, posting } = permitted;
  const { staffId } = caller;
  const effect: (step: JointStep, given: JointGiven[Name]) => Effect = effects[command];
  const set = effect({ operation, staffId, posting, now }, given);
  const to = row.to === 'same' ? operation.state : row.to;
  return {
    actor: { staffId, role: posting.role, placeCode: posting.place, unitId: posting.unit },
    set: { ...set, state: to },
    step: steps[command],
    entry: { from: operation.state, to, comment: commentOf(given) },
  };
}

/** The words that a step is remembered by. */
function commentOf(given: JointGiven[JointCommand]): string | null {
  if ('conclusion' in given) return given.conclusion;
  if ('reason' in given) return given.reason;
  return 'text' in given ? given.text : null;
}
