import type { EventState, eventMessages } from '@gridhall/messages';
import type { Action } from '@gridhall/service-kit';

/**
 * The words of the life cycle's table: states.ts says what the states are, transitions.ts how one leads to another.
 * Both are event-lifecycle §2 and §3 line by line; rules, docs and tests read them, none has a copy.
 */

/** A clock of event-lifecycle §4 that runs while an event is in a state. */
export type ClockName =
  | 'draft'
  | 'accept'
  | 'confirm'
  | 'info-wait'
  | 'dispatch'
  | 'sign-for'
  | 'return-window'
  | 'dispose'
  | 'suspension-review'
  | 'verify'
  | 'evaluate'
  | 'reopen-window'
  | 'archive'
  | 'appeal-window';

/** A row of event-lifecycle §2. */
export interface StateRow {
  readonly state: EventState;
  readonly zh: string;
  /** Who holds the event meanwhile. */
  readonly holder: string;
  readonly clocks: readonly ClockName[];
  /** `soft`: may be taken up again within a window. */
  readonly terminal: 'no' | 'soft' | 'yes';
  /** The way out of a terminal state, where there is one. */
  readonly wayBack?: string;
}

/** Every command of event-lifecycle §3, by the name that the table gives it. */
export type Command =
  | 'report'
  | 'selfHandle'
  | 'requestConfirmation'
  | 'confirm'
  | 'accept'
  | 'decline'
  | 'appeal'
  | 'requestInfo'
  | 'supplyInfo'
  | 'merge'
  | 'unmerge'
  | 'withdraw'
  | 'expireDraft'
  | 'fileForRecord'
  | 'dispatch'
  | 'recall'
  | 'void'
  | 'escalate'
  | 'delegate'
  | 'acknowledge'
  | 'return'
  | 'addProgress'
  | 'transferWithinUnit'
  | 'requestAssist'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'dispose'
  | 'pass'
  | 'fail'
  | 'reassignVerification'
  | 'evaluate'
  | 'expireEvaluation'
  | 'close'
  | 'redo'
  | 'reopen'
  | 'archive'
  | 'supervise'
  | 'cancelSupervision'
  | 'urge'
  | 'instruct'
  | 'copy'
  | 'setUrgent';

/** How a caller must stand to the event; the role comes from the kit's permission table, by the action. */
export type Relation =
  /** A dispatcher's posting at the level whose command room or centre has the event, over its place. */
  | 'commandOfLevel'
  /** A posting at a level above that one, over its place. */
  | 'commandAbove'
  /** A posting anywhere over its place. */
  | 'overPlace'
  /** A posting in the unit that holds the event. */
  | 'holderUnit'
  /** The person who reported it. */
  | 'reporter'
  /** The platform itself. */
  | 'system';

/** One of those who may take a step. */
export interface Party {
  readonly relation: Relation;
  /** Null for the platform itself. */
  readonly action: Action | null;
}

/** Guards that rules are written for (event.guards.ts). */
export type Guard =
  | 'placeKnown'
  | 'workItemAdmitted'
  | 'itemSettlesOnTheSpot'
  | 'evidenceGiven'
  | 'textGiven'
  | 'reasonGiven'
  | 'gradeGiven'
  | 'unitCoversPlace'
  | 'unitFitsPlatform'
  | 'unitSubordinate'
  | 'itemAdmittedToUnit'
  | 'higherLevelExists'
  | 'escalationsLeft'
  | 'withinReturnWindow'
  | 'verifierOfOtherUnit'
  | 'withinReopenWindow'
  | 'reopensLeft';

/** Guards of steps that are laid out here and come later. */
export type PlannedGuard =
  | 'sourceOutsideOrDoubtful'
  | 'secondPersonForHotline'
  | 'withinAppealWindow'
  | 'waitsLeft'
  | 'sameScope'
  | 'primaryOpen'
  | 'notItselfMerged'
  | 'primaryNotClosed'
  | 'notYetAccepted'
  | 'draftExpired'
  | 'notYetAcknowledgedOrAgreed'
  | 'approved'
  | 'resumeDateGiven'
  | 'suspensionsLeft'
  | 'assistsDone'
  | 'evaluationExpired'
  | 'decisionRecorded'
  | 'windowOver'
  | 'fileComplete';

/** The last word of the message's type that tells others of a step. */
export type EventStep = keyof typeof eventMessages;

/** Where a step leads: some states, or the same one, or the one before. */
export type Target = readonly EventState[] | 'same' | 'previous';

/** A row of event-lifecycle §3. */
export interface TransitionRow {
  readonly command: Command;
  readonly zh: string;
  /** The states that it is possible in; null: the event begins with it. */
  readonly from: readonly (EventState | null)[];
  readonly to: Target;
  readonly parties: readonly Party[];
  readonly guards: readonly (Guard | PlannedGuard)[];
  /** Null for a step whose message is not published yet. */
  readonly step: EventStep | null;
  /** May it be done today? */
  readonly isLive: boolean;
  /** What the page says beside. */
  readonly note?: string;
}
