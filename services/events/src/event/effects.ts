import type { EventState } from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';
import type { ChangeCommand, Given } from './command.js';
import type { EventFacts } from './event.document.js';
import { commandUnitId, levelAbove, levelOfUnit } from './levels.js';
import { dispatchRecord } from '../dispatch-rule/dispatch-record.rules.js';
import { limits } from './limits.js';

/** What a step has to go by, once it is allowed. */
export interface Step {
  readonly event: EventFacts;
  readonly given: Given;
  readonly now: Date;
  /** The caller and the posting in which the step is taken. */
  readonly staffId: string;
  readonly posting: Posting;
}

/** The state that a step leads to, and the other facts that it changes. */
export interface Effect {
  readonly to: EventState;
  readonly set: Partial<Omit<EventFacts, 'state' | 'stageStartedAt'>>;
}

/** The command room or centre that has the event takes it back in hand. */
function atCommand(
  event: EventFacts,
  commandLevel = event.commandLevel,
): Pick<EventFacts, 'level' | 'commandLevel' | 'holderUnitId'> {
  return { level: commandLevel, commandLevel, holderUnitId: commandUnitId(event.placeCode, commandLevel) };
}

/** The matter is open again: what the disposal said about its end no longer holds. */
const undone = { resolvedAtLevel: null, disposedAt: null, verifiedAt: null, disposal: null } as const;

/** Is there somebody to ask how it went? Who disposed of it is not asked about it. */
function asksReporter({ reporterStaffId, disposal }: EventFacts): boolean {
  return reporterStaffId !== null && reporterStaffId !== disposal?.staffId;
}

/** What each command does, when the table, the parties and the guards allow it. Pure. */
export const effects: Readonly<Record<ChangeCommand, (step: Step) => Effect>> = {
  accept: ({ event, now }) => ({ to: 'ACCEPTED', set: { acceptedAt: now, ...atCommand(event) } }),

  dispatch: ({ event, given: { unit, suggestion, overrideReason }, now }) => {
    if (unit === null) throw new Error('The guard unitCoversPlace lets no dispatch without a unit through.');
    const { unitId, kind } = unit;
    return {
      to: 'DISPATCHED',
      set: {
        level: levelOfUnit(kind, event.commandLevel),
        holderUnitId: unitId,
        leadUnitId: unitId,
        unitIds: event.unitIds.includes(unitId) ? event.unitIds : [...event.unitIds, unitId],
        dispatchedAt: now,
        acknowledgedAt: null,
        dispatchRecord: suggestion == null ? null : dispatchRecord(suggestion, unitId, overrideReason ?? null),
      },
    };
  },

  acknowledge: ({ now }) => ({ to: 'IN_PROGRESS', set: { acknowledgedAt: now } }),

  return: ({ event }) => {
    const returnCount = event.returnCount + 1;
    const isForArbitration = returnCount >= limits.returnsUntilArbitration;
    return { to: 'ACCEPTED', set: { returnCount, ...atCommand(event, isForArbitration ? 'DISTRICT' : undefined) } };
  },

  escalate: ({ event }) => ({
    to: event.state === 'REPORTED' ? 'REPORTED' : 'ACCEPTED',
    set: { escalationCount: event.escalationCount + 1, ...atCommand(event, levelAbove(event)) },
  }),

  dispose: ({ event, given: { reasonCode }, now, staffId, posting }) => ({
    to: 'PENDING_VERIFICATION',
    set: {
      disposal: { resultCode: reasonCode ?? '', unitId: posting.unit, staffId },
      resolvedAtLevel: event.level,
      disposedAt: now,
      // Whoever verifies it, the dispatcher sees to it that somebody does (event-lifecycle §1, principle 9).
      holderUnitId: commandUnitId(event.placeCode, event.commandLevel),
    },
  }),

  pass: ({ event, now }) =>
    asksReporter(event)
      ? { to: 'PENDING_EVALUATION', set: { verifiedAt: now, holderUnitId: null } }
      : { to: 'CLOSED', set: { verifiedAt: now, closedAt: now } },

  fail: ({ event }) => {
    const reworkCount = event.reworkCount + 1;
    // A self-handled event has no unit to go back to.
    if (event.selfHandled) {
      return { to: 'REPORTED', set: { ...undone, ...atCommand(event), reworkCount, selfHandled: false } };
    }
    return { to: 'IN_PROGRESS', set: { ...undone, reworkCount, holderUnitId: event.leadUnitId } };
  },

  evaluate: ({ event, given: { satisfaction }, now }) => ({
    to: 'CLOSED',
    set: {
      satisfaction,
      evaluatedAt: now,
      closedAt: now,
      holderUnitId: commandUnitId(event.placeCode, event.commandLevel),
    },
  }),

  close: ({ event, now }) => ({
    to: 'CLOSED',
    set: { closedAt: now, holderUnitId: commandUnitId(event.placeCode, event.commandLevel) },
  }),

  reopen: ({ event }) => ({
    to: 'ACCEPTED',
    set: {
      ...undone,
      ...atCommand(event),
      reopenCount: event.reopenCount + 1,
      selfHandled: false,
      closedAt: null,
      evaluatedAt: null,
      satisfaction: null,
    },
  }),
};
