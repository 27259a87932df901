import { handlingTerms } from '../../dispatch-rule/deadlines.rules.js';
import { dispatchRecord } from '../../dispatch-rule/dispatch-record.rules.js';
import type { ChangeCommand, SystemCommand } from '../command.js';
import type { Assignment, EventFacts } from '../event.document.js';
import { commandUnitId, levelAbove, levelBelow, levelOfUnit } from '../levels.js';
import { limits } from '../limits.js';
import { answered, atCommand, ended, request, stays, union, unsuspended, type Effects, type Step } from './effect.js';

type Handling = Extract<
  ChangeCommand | SystemCommand,
  | 'dispatch'
  | 'recall'
  | 'approveRecall'
  | 'rejectRecall'
  | 'void'
  | 'approveVoid'
  | 'rejectVoid'
  | 'escalate'
  | 'delegate'
  | 'acknowledge'
  | 'return'
  | 'addProgress'
  | 'transferWithinUnit'
  | 'requestAssist'
  | 'acceptAssist'
  | 'completeAssist'
  | 'declineAssist'
  | 'waiveAssist'
  | 'extend'
  | 'approveExtend'
  | 'rejectExtend'
  | 'suspend'
  | 'approveSuspend'
  | 'rejectSuspend'
  | 'resume'
  | 'dispose'
>;

const isLead = ({ role }: Assignment): boolean => role === 'LEAD';

function asks({ given: { assists }, now }: Step): Assignment[] {
  return assists.map(({ unit, isMandatory }) => ({
    ...{ unitId: unit.unitId, role: 'ASSIST', isMandatory, state: 'PENDING', askedAt: now, answeredAt: null },
  }));
}

/** The assignment of the caller's own unit gets another state. */
const answers =
  (state: Assignment['state']) =>
  ({ event, now, posting }: Step) => {
    const isOwn = ({ role, unitId }: Assignment): boolean => role === 'ASSIST' && unitId === posting?.unit;
    return stays(event, { assignments: answered(event.assignments, isOwn, state, now) });
  };

function granted({ pending }: EventFacts): NonNullable<EventFacts['pending']> {
  if (pending === null) throw new Error('The guard requestPending lets no approval of nothing through.');
  return pending;
}

const refused = ({ event }: Step): ReturnType<typeof stays> => stays(event, { pending: null });

/** What the commands do from the dispatch to the disposal, when the table, the parties and the guards allow it. Pure. */
export const handlingEffects: Effects<Handling> = {
  dispatch: (step) => {
    const { event, given, now } = step;
    if (given.unit === null) throw new Error('The guard unitCoversPlace lets no dispatch without a unit through.');
    const { unitId, kind } = given.unit;
    const lead: Assignment = {
      ...{ unitId, role: 'LEAD', isMandatory: true, state: 'PENDING', askedAt: now, answeredAt: null },
    };
    const assignments = [lead, ...asks(step)];
    return {
      to: 'DISPATCHED',
      set: {
        level: levelOfUnit(kind, event.commandLevel),
        holderUnitId: unitId,
        leadUnitId: unitId,
        unitIds: union(
          event.unitIds,
          assignments.map((one) => one.unitId),
        ),
        assignments,
        extensionWorkingDays: 0,
        dispatchedAt: now,
        acknowledgedAt: null,
        dispatchRecord:
          given.suggestion == null ? null : dispatchRecord(given.suggestion, unitId, given.overrideReason ?? null),
        handlingTerms: handlingTerms(given.suggestion ?? null, unitId, given.deadlines ?? null),
      },
    };
  },

  recall: (step) =>
    step.event.state === 'DISPATCHED'
      ? { to: 'ACCEPTED', set: atCommand(step.event) }
      : stays(step.event, { pending: request('recall', step) }),
  approveRecall: ({ event }) => ({ to: 'ACCEPTED', set: atCommand(event) }),
  rejectRecall: refused,

  void: (step) => stays(step.event, { pending: request('void', step) }),
  approveVoid: ({ event, now }) => ({
    to: 'DECLINED',
    set: { ...atCommand(event), declinedAt: now, ...ended(event, now) },
  }),
  rejectVoid: refused,

  escalate: ({ event, now }) => ({
    to: event.state === 'REPORTED' ? 'REPORTED' : 'ACCEPTED',
    set: {
      ...atCommand(event, levelAbove(event)),
      escalationCount: event.escalationCount + 1,
      stageStartedAt: now,
    },
  }),

  delegate: ({ event, now }) => ({
    to: 'ACCEPTED',
    set: { ...atCommand(event, levelBelow(event)), stageStartedAt: now },
  }),

  acknowledge: ({ event, now }) => ({
    to: 'IN_PROGRESS',
    set: { acknowledgedAt: now, assignments: answered(event.assignments, isLead, 'ACCEPTED', now) },
  }),

  return: ({ event, now }) => {
    const returnCount = event.returnCount + 1;
    const isForArbitration = returnCount >= limits.returnsUntilArbitration;
    const assignments = answered(event.assignments, isLead, 'DECLINED', now);
    const back = atCommand({ ...event, assignments }, isForArbitration ? 'DISTRICT' : undefined);
    return { to: 'ACCEPTED', set: { returnCount, ...back } };
  },

  addProgress: ({ event, given: { isInterim }, now }) => stays(event, isInterim ? { interimResultAt: now } : {}),

  transferWithinUnit: ({ event, given: { staffId } }) => stays(event, { assigneeStaffId: staffId }),

  requestAssist: (step) => {
    const { event, given } = step;
    return stays(event, {
      assignments: [...event.assignments, ...asks(step)],
      unitIds: union(
        event.unitIds,
        given.assists.map(({ unit }) => unit.unitId),
      ),
    });
  },
  acceptAssist: answers('ACCEPTED'),
  completeAssist: answers('DONE'),
  declineAssist: answers('DECLINED'),
  waiveAssist: ({ event, given: { unit }, now }) => {
    const isNamed = ({ role, unitId }: Assignment): boolean => role === 'ASSIST' && unitId === unit?.unitId;
    return stays(event, { assignments: answered(event.assignments, isNamed, 'WAIVED', now) });
  },

  extend: (step) => stays(step.event, { pending: request('extend', step) }),
  approveExtend: ({ event }) =>
    stays(event, {
      pending: null,
      extensionWorkingDays: event.extensionWorkingDays + (granted(event).workingDays ?? 0),
    }),
  rejectExtend: refused,

  suspend: (step) => stays(step.event, { pending: request('suspend', step) }),
  approveSuspend: ({ event, now }) => ({
    to: 'SUSPENDED',
    set: {
      suspension: { since: now, resumeDate: granted(event).resumeDate ?? now },
      suspensionCount: event.suspensionCount + 1,
    },
  }),
  rejectSuspend: refused,
  resume: ({ event, now }) => ({ to: 'IN_PROGRESS', set: unsuspended(event, now) }),

  dispose: ({ event, given: { reasonCode }, now, staffId, posting }) => ({
    to: 'PENDING_VERIFICATION',
    set: {
      disposal: { resultCode: reasonCode ?? '', unitId: posting?.unit ?? null, staffId: staffId ?? '' },
      resolvedAtLevel: event.level,
      disposedAt: now,
      assignments: answered(event.assignments, isLead, 'DONE', now),
      // Whoever verifies it, the dispatcher sees to it that somebody does (event-lifecycle §1, principle 9).
      holderUnitId: commandUnitId(event.placeCode, event.commandLevel),
      verifierStaffId: null,
    },
  }),
};
