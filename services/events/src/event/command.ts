import type { UnitRecord } from '../directory/records.js';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import type { Deadlines, EventFacts, Evidence } from './event.document.js';
import type { Command } from './lifecycle.js';

/** The commands of the table by which a person changes an event which is there. */
export const changeCommands = [
  'requestConfirmation',
  'confirm',
  'accept',
  'decline',
  'approveDecline',
  'rejectDecline',
  'appeal',
  'requestInfo',
  'supplyInfo',
  'merge',
  'unmerge',
  'withdraw',
  'fileForRecord',
  'dispatch',
  'recall',
  'approveRecall',
  'rejectRecall',
  'void',
  'approveVoid',
  'rejectVoid',
  'escalate',
  'delegate',
  'acknowledge',
  'return',
  'addProgress',
  'transferWithinUnit',
  'requestAssist',
  'acceptAssist',
  'completeAssist',
  'declineAssist',
  'waiveAssist',
  'extend',
  'approveExtend',
  'rejectExtend',
  'suspend',
  'approveSuspend',
  'rejectSuspend',
  'resume',
  'dispose',
  'pass',
  'fail',
  'reassignVerification',
  'evaluate',
  'close',
  'redo',
  'reopen',
  'split',
  'supervise',
  'cancelSupervision',
  'urge',
  'instruct',
  'copy',
  'setUrgent',
  'setConfidential',
  'setLegacy',
  'comment',
] as const satisfies readonly Command[];
/** One of {@link changeCommands}. */
export type ChangeCommand = (typeof changeCommands)[number];

/** The commands that the platform itself takes: by its clocks, as the other half of a merge, or after the net changed. */
export const systemCommands = [
  'supplyInfo',
  'expireDraft',
  'escalate',
  'resume',
  'reassignVerification',
  'expireEvaluation',
  'archive',
  'follow',
  'unfollow',
  'remind',
  'warn',
  'handOver',
] as const satisfies readonly Command[];
/** One of {@link systemCommands}. */
export type SystemCommand = (typeof systemCommands)[number];

/** A command that changes an event, whoever takes it. */
export type AnyCommand = ChangeCommand | SystemCommand;

/** A unit that is asked to assist. */
export interface Assist {
  readonly unit: UnitRecord;
  readonly isMandatory: boolean;
}

/** A part that an event is split into. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The other event of a merge, as the rules look at it. */
export type OtherEvent = Pick<EventFacts, 'state' | 'placeCode' | 'commandLevel'> & { readonly id: string };

/** What rules need to know of other events: nothing, for most commands. */
export interface Related {
  /** The event to merge into, or that it is merged into; null when it is not to be seen. */
  readonly primary: OtherEvent | null;
  /** The numbers of parts that were split off and have not ended. */
  readonly openParts: readonly string[];
}

/** What is given along with a command; each command reads its own part of it. */
export interface Given {
  readonly reasonCode: string | null;
  readonly comment: string | null;
  readonly evidence: readonly Evidence[];
  readonly unit: UnitRecord | null;
  /** 1 to 5. */
  readonly satisfaction: number | null;
  /** What was suggested at a dispatch, and why it was not followed. */
  readonly suggestion?: Suggestion | null;
  readonly overrideReason?: string | null;
  /** How long the dispatcher gives the unit; null: as the rule says that is followed, else as usual. */
  readonly deadlines?: Deadlines | null;
  readonly assists: readonly Assist[];
  /** Units to send a copy to. */
  readonly copies: readonly string[];
  /** The person of the unit who deals with it, or who is to verify it. */
  readonly staffId: string | null;
  readonly supervision: 'NORMAL' | 'YELLOW' | 'RED' | null;
  readonly resumeDate: Date | null;
  readonly workingDays: number | null;
  /** Is the progress an interim result 阶段办结? */
  readonly isInterim: boolean;
  /** What `setConfidential` and `setLegacy` set. */
  readonly flag: boolean | null;
  readonly parts: readonly Part[];
  /** When the clock was due that the platform acts by. */
  readonly dueAt: Date | null;
  /** The other event of `follow` and `unfollow`. */
  readonly follower: { readonly eventId: string; readonly reporterStaffId: string | null } | null;
  /** The place that took over the ground of `handOver`'s event. */
  readonly successorCode: string | null;
  readonly related: Related;
}

/** No other event has to do with it. */
export const unrelated: Related = { primary: null, openParts: [] };

/** A command without anything given. */
export const nothingGiven: Given = {
  reasonCode: null,
  comment: null,
  evidence: [],
  unit: null,
  satisfaction: null,
  assists: [],
  copies: [],
  staffId: null,
  supervision: null,
  resumeDate: null,
  workingDays: null,
  isInterim: false,
  flag: null,
  parts: [],
  dueAt: null,
  follower: null,
  successorCode: null,
  related: unrelated,
};
