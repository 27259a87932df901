import type { ChangeCommand, SystemCommand } from '../command.js';
import type { EventFacts } from '../event.document.js';
import { handedTo } from '../../handover/handover.rules.js';
import { stays, union, type Effects } from './effect.js';

type Together = Extract<
  ChangeCommand | SystemCommand,
  | 'split'
  | 'supervise'
  | 'cancelSupervision'
  | 'urge'
  | 'instruct'
  | 'copy'
  | 'setUrgent'
  | 'setConfidential'
  | 'setLegacy'
  | 'comment'
  | 'follow'
  | 'unfollow'
  | 'remind'
  | 'warn'
  | 'handOver'
>;

const cards: readonly EventFacts['supervision'][] = ['NONE', 'NORMAL', 'YELLOW', 'RED'];

/** The facts that say who follows. */
function followed(followers: EventFacts['followers']): Pick<EventFacts, 'followers' | 'followerStaffIds'> {
  return {
    followers,
    followerStaffIds: union(
      [],
      followers.flatMap(({ reporterStaffId }) => reporterStaffId ?? []),
    ),
  };
}

/** What the commands do that move no event, when the table, the parties and the guards allow it. Pure. */
export const togetherEffects: Effects<Together> = {
  split: ({ event, given: { parts } }) =>
    stays(event, {
      childIds: union(
        event.childIds,
        parts.map(({ id }) => id),
      ),
    }),

  supervise: ({ event, given: { supervision } }) => stays(event, { supervision: supervision ?? event.supervision }),
  cancelSupervision: ({ event }) => stays(event, { supervision: 'NONE' }),
  urge: ({ event }) => stays(event, { urgeCount: event.urgeCount + 1 }),
  instruct: ({ event }) => stays(event),
  copy: ({ event, given: { copies } }) =>
    stays(event, { copiedUnitIds: union(event.copiedUnitIds, copies), unitIds: union(event.unitIds, copies) }),
  // From then on it is signed for as what is urgent is, whatever was said of it before.
  setUrgent: ({ event }) =>
    stays(event, {
      urgency: 'URGENT',
      handlingTerms: event.handlingTerms && { ...event.handlingTerms, signForWorkingHours: null },
    }),
  setConfidential: ({ event, given: { flag } }) => stays(event, { confidential: flag ?? event.confidential }),
  setLegacy: ({ event, given: { flag } }) => stays(event, { legacyFlag: flag ?? event.legacyFlag }),
  comment: ({ event }) => stays(event),

  follow: ({ event, given: { follower } }) =>
    stays(event, followed(follower === null ? event.followers : [...event.followers, follower])),
  unfollow: ({ event, given: { follower } }) =>
    stays(event, followed(event.followers.filter(({ eventId }) => eventId !== follower?.eventId))),

  remind: ({ event }) => stays(event),
  warn: ({ event, given: { supervision } }) => {
    const card = supervision ?? 'YELLOW';
    return stays(event, cards.indexOf(card) > cards.indexOf(event.supervision) ? { supervision: card } : {});
  },
  handOver: ({ event, given: { successorCode } }) =>
    stays(event, successorCode === null ? {} : handedTo(event, successorCode)),
};
