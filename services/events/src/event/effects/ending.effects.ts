import type { ChangeCommand, SystemCommand } from '../command.js';
import type { EventFacts } from '../event.document.js';
import { commandUnitId } from '../levels.js';
import { limits } from '../limits.js';
import { answered, atCommand, stays, undone, type Effect, type Effects, type Step } from './effect.js';

type Ending = Extract<
  ChangeCommand | SystemCommand,
  'pass' | 'fail' | 'reassignVerification' | 'evaluate' | 'expireEvaluation' | 'close' | 'redo' | 'reopen' | 'archive'
>;

/** Is there somebody to ask how it went? Who disposed of it is not asked about it. */
function asksReporter({ reporterStaffId, disposal }: EventFacts): boolean {
  return reporterStaffId !== null && reporterStaffId !== disposal?.staffId;
}

const commandOf = (event: EventFacts): string => commandUnitId(event.placeCode, event.commandLevel);

const closed = ({ event, now }: Step): Effect => ({
  to: 'CLOSED',
  set: { closedAt: now, holderUnitId: commandOf(event) },
});

/** Nobody evaluated what is done anew. */
const unevaluated = { evaluatedAt: null, satisfaction: null } as const;

/** What the commands do from the verification on, when the table, the parties and the guards allow it. Pure. */
export const endingEffects: Effects<Ending> = {
  pass: ({ event, now }) =>
    asksReporter(event)
      ? { to: 'PENDING_EVALUATION', set: { verifiedAt: now, holderUnitId: null } }
      : { to: 'CLOSED', set: { verifiedAt: now, closedAt: now } },

  fail: ({ event, now }) => {
    const reworkCount = event.reworkCount + 1;
    // A self-handled event has no unit to go back to.
    if (event.selfHandled) {
      return { to: 'REPORTED', set: { ...undone, ...atCommand(event), reworkCount, selfHandled: false } };
    }
    const assignments = answered(event.assignments, ({ role }) => role === 'LEAD', 'ACCEPTED', now);
    return { to: 'IN_PROGRESS', set: { ...undone, reworkCount, assignments, holderUnitId: event.leadUnitId } };
  },

  reassignVerification: ({ event, given: { staffId }, now }) =>
    stays(event, { verifierStaffId: staffId, holderUnitId: commandOf(event), stageStartedAt: now }),

  evaluate: (step) => {
    const { event, given, now } = step;
    const { satisfaction } = given;
    const isDissatisfied = satisfaction !== null && satisfaction <= limits.dissatisfiedTo;
    const { to, set } = isDissatisfied ? stays(event, { holderUnitId: commandOf(event) }) : closed(step);
    return { to, set: { ...set, satisfaction, evaluatedAt: now } };
  },
  expireEvaluation: closed,
  close: closed,

  redo: ({ event }) => ({ to: 'ACCEPTED', set: { ...undone, ...unevaluated, ...atCommand(event) } }),

  reopen: ({ event }) => ({
    to: 'ACCEPTED',
    set: {
      ...undone,
      ...unevaluated,
      ...atCommand(event),
      reopenCount: event.reopenCount + 1,
      selfHandled: false,
      closedAt: null,
    },
  }),

  archive: () => ({ to: 'ARCHIVED', set: { holderUnitId: null } }),
};
