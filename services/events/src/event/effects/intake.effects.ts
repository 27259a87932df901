import type { ChangeCommand, SystemCommand } from '../command.js';
import type { EventFacts } from '../event.document.js';
import { confirmingUnitId } from '../levels.js';
import { atCommand, ended, request, stays, type Effect, type Effects, type Step } from './effect.js';

type Intake = Extract<
  ChangeCommand | SystemCommand,
  | 'requestConfirmation'
  | 'confirm'
  | 'accept'
  | 'decline'
  | 'approveDecline'
  | 'rejectDecline'
  | 'appeal'
  | 'requestInfo'
  | 'supplyInfo'
  | 'merge'
  | 'unmerge'
  | 'withdraw'
  | 'expireDraft'
  | 'fileForRecord'
>;

const declined = ({ event, now }: Step): Effect => ({
  to: 'DECLINED',
  set: { declinedAt: now, ...ended(event, now) },
});

const withdrawn = (): Effect => ({ to: 'WITHDRAWN', set: { holderUnitId: null } });

/** Where the event goes back to. */
function previous(before: EventFacts['infoRequest']): NonNullable<EventFacts['infoRequest']> {
  if (before === null) throw new Error('The event waits for nothing to go back from.');
  return before;
}

/** What the commands do until an event is taken on, when the table, the parties and the guards allow it. Pure. */
export const intakeEffects: Effects<Intake> = {
  requestConfirmation: ({ event }) => ({
    to: 'CONFIRMING',
    set: { holderUnitId: confirmingUnitId(event.placeCode) ?? event.holderUnitId },
  }),

  confirm: ({ event }) => ({ to: 'REPORTED', set: atCommand(event) }),

  accept: ({ event, now }) => ({ to: 'ACCEPTED', set: { acceptedAt: now, ...atCommand(event) } }),

  decline: (step) =>
    step.event.source === 'HOTLINE'
      ? { ...stays(step.event, { pending: request('decline', step) }), step: 'requested' }
      : declined(step),
  approveDecline: declined,
  rejectDecline: ({ event }) => stays(event, { pending: null }),

  appeal: ({ event }) => ({
    to: 'REPORTED',
    set: { ...atCommand(event), appealCount: event.appealCount + 1, declinedAt: null },
  }),

  requestInfo: ({ event: { state, holderUnitId, infoRequestCount }, now }) => ({
    to: 'INFO_REQUESTED',
    set: {
      infoRequest: { since: now, from: state, holderUnitId },
      infoRequestCount: infoRequestCount + 1,
      holderUnitId: null,
    },
  }),

  supplyInfo: ({ event: { infoRequest } }) => {
    const { from, holderUnitId } = previous(infoRequest);
    return { to: from, set: { infoRequest: null, holderUnitId } };
  },

  merge: ({ event: { state, holderUnitId }, given, now }) => {
    const { primary } = given.related;
    if (primary === null) throw new Error('The guard primaryOpen lets no merge without a primary through.');
    return {
      to: 'MERGED',
      set: { merge: { primaryId: primary.id, since: now, from: state, holderUnitId }, holderUnitId: null },
    };
  },

  unmerge: ({ event: { merge } }) => {
    const { from, holderUnitId } = previous(merge);
    return { to: from, set: { merge: null, holderUnitId } };
  },

  withdraw: withdrawn,
  expireDraft: withdrawn,
  fileForRecord: ({ event, now }) => ({ to: 'RECORDED', set: ended(event, now) }),
};
