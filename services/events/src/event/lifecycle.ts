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

/** What a second person decides, by the command that asks for it (event-lifecycle §3, "approved"). */
export const requestKinds = ['decline', 'void', 'recall', 'extend', 'suspend'] as const;
/** One of {@link requestKinds}. */
export type RequestKind = (typeof requestKinds)[number];

/** Every command of event-lifecycle §3, by the name that the table gives it. */
export type Command =
  | 'report'
  | 'selfHandle'
  | 'saveDraft'
  | 'requestConfirmation'
  | 'confirm'
  | 'accept'
  | RequestKind
  | `approve${Capitalize<RequestKind>}`
  | `reject${Capitalize<RequestKind>}`
  | 'appeal'
  | 'requestInfo'
  | 'supplyInfo'
  | 'merge'
  | 'unmerge'
  | 'withdraw'
  | 'expireDraft'
  | 'fileForRecord'
  | 'dispatch'
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
  | 'remind'
  | 'warn'
  // Taken by the other event of a merge, with the follower's own command.
  | 'follow'
  | 'unfollow'
  // Taken when the event's grid is no more.
  | 'handOver';

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
  /** A posting in a unit that assists and has not finished. */
  | 'assistingUnit'
  /** A posting in a unit that was ever given the event, to lead, to assist or for information. */
  | 'concernedUnit'
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

/** What a step must keep beside state and party; the rules stand in guards/ and, for a report, in report.rules.ts. */
export type Guard =
  | 'placeKnown'
  | 'workItemAdmitted'
  | 'itemSettlesOnTheSpot'
  | 'evidenceGiven'
  | 'requiredEvidenceGiven'
  | 'textGiven'
  | 'reasonGiven'
  | 'gradeGiven'
  | 'unitInService'
  | 'unitCoversPlace'
  | 'unitUnderContract'
  | 'unitFitsPlatform'
  | 'unitSubordinate'
  | 'itemAdmittedToUnit'
  | 'assistsFit'
  | 'higherLevelExists'
  | 'lowerLevelExists'
  | 'escalationsLeft'
  | 'withinReturnWindow'
  | 'beforeDeadline'
  | 'verifierOfOtherUnit'
  | 'withinReopenWindow'
  | 'reopensLeft'
  | 'sourceOutsideOrDoubtful'
  | 'nothingRequested'
  | 'requestPending'
  | 'secondPerson'
  | 'withinAppealWindow'
  | 'appealsLeft'
  | 'waitsLeft'
  | 'sameScope'
  | 'primaryOpen'
  | 'notItselfMerged'
  | 'primaryNotClosed'
  | 'draftExpired'
  | 'resumeDateGiven'
  | 'suspensionsLeft'
  | 'extensionWithinLimit'
  | 'assistPending'
  | 'assistAccepted'
  | 'assistUnfinished'
  | 'assistOfUnit'
  | 'assistsDone'
  | 'childrenDone'
  | 'evaluationExpired'
  | 'notYetEvaluated'
  | 'dissatisfied'
  | 'windowOver'
  | 'fileComplete'
  | 'assistsGiven'
  | 'copiesGiven'
  | 'partsGiven'
  | 'supervisionGiven'
  | 'supervised'
  | 'notYetUrgent'
  | 'flagChanges'
  | 'liftingExplained';

/** The last word of the message's type that tells others of a step. */
export type EventStep = keyof typeof eventMessages;

/** Where a step leads: to one of these; `same` stays, `previous` goes back to where it was before a wait or a merge. */
export type Target = readonly (EventState | 'same' | 'previous')[];

/** A row of event-lifecycle §3. */
export interface TransitionRow {
  readonly command: Command;
  readonly zh: string;
  /** The states that it is possible in; null: the event begins with it. */
  readonly from: readonly (EventState | null)[];
  readonly to: Target;
  readonly parties: readonly Party[];
  readonly guards: readonly Guard[];
  readonly step: EventStep;
  /** What the page says beside. */
  readonly note?: string;
}
