import type {
  EventData,
  EventSource,
  EventState,
  Level,
  Platform,
  RequiredEvidence,
  Urgency,
  WorkItemCategory,
} from '@gridhall/messages';
import type { Clocked } from '@gridhall/clocks';
import type { Aggregate, TimelineEntry } from '@gridhall/service-kit';
import type { OwnDeadlines } from '../clock/item-terms.rules.js';
import type { EndedStage } from '../clock/stages.rules.js';
import type { FormAnswer } from '../form/form.rules.js';
import type { OnMap } from '../map/bounds.rules.js';
import type { RequestKind } from './lifecycle.js';

/** The levels that have a command room or centre, and so dispatchers (domain §3). */
export type CommandLevel = Extract<Level, 'TOWN' | 'DISTRICT'>;

/** A photo, a recording or a paper that shows something; the medium itself is kept elsewhere. */
export interface Evidence {
  readonly kind: 'PHOTO' | 'AUDIO' | 'VIDEO' | 'DOCUMENT' | 'NOTE';
  /** Before or after the disposal. */
  readonly phase: 'BEFORE' | 'AFTER';
  /** What leads to the medium: `media:<id>` to one that is kept here, otherwise words; for a NOTE, its words. */
  readonly reference: string;
  /** SHA-256 of the medium that is kept here, hexadecimal: the chain of hashes covers it. */
  readonly sha256?: string;
  /** When it was taken, by the device's clock. */
  readonly capturedAt: Date | null;
}

/** What the unit that dealt with it reported; the words and evidence stand in the timeline. */
export interface Disposal {
  readonly resultCode: string;
  /** The unit that did it; null when the posting that settled it on the spot has none. */
  readonly unitId: string | null;
  readonly staffId: string;
}

/** What was suggested when an event was dispatched, and whether it was followed: the accuracy of rules is made of it. */
export interface SuggestionRecord {
  /** Null when going up was suggested. */
  readonly suggestedUnitId: string | null;
  /** Null for the work-item list. */
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  readonly followed: boolean;
  /** Why it was not followed, in the dispatcher's words. */
  readonly overrideReason: string | null;
}

/** How long a unit has in the working calendar, where it is not as usual; null: as usual. */
export interface Deadlines {
  readonly signForWorkingHours: number | null;
  /** 1 is the same day. */
  readonly disposeWorkingDays: number | null;
}

/** The deadlines of a dispatch, by which its clocks run, and who set them. */
export interface HandlingTerms extends Deadlines {
  readonly setBy: 'RULE' | 'DISPATCHER';
}

/** A unit's part in an event (协办): it leads, or it assists. */
export interface Assignment {
  readonly unitId: string;
  readonly role: 'LEAD' | 'ASSIST';
  /** Must an assisting unit be done, or let off, before the event is disposed of? */
  readonly isMandatory: boolean;
  readonly state: 'PENDING' | 'ACCEPTED' | 'DONE' | 'DECLINED' | 'WAIVED';
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** Something that was asked for and that a second person decides. */
export interface PendingRequest {
  readonly kind: RequestKind;
  /** Who asked, and in which unit's name; the other person decides. */
  readonly staffId: string;
  readonly unitId: string | null;
  readonly at: Date;
  readonly reasonCode: string | null;
  readonly comment: string | null;
  /** Of a suspension: the moment to come back. */
  readonly resumeDate: Date | null;
  /** Of an extension. */
  readonly workingDays: number | null;
}

/** Another event that was merged into this one (并案). */
export interface Follower {
  readonly eventId: string;
  readonly reporterStaffId: string | null;
}

/** Where an event was before a wait or a merge, to go back to. */
export interface Before {
  readonly since: Date;
  readonly from: EventState;
  readonly holderUnitId: string | null;
}

/** The state of an event: the facts that rules decide on and lists filter by (domain §4). */
export interface EventFacts extends Clocked {
  /** The human number, `330211101-20171116-0042`. */
  number: string;
  title: string;
  description: string;
  /** Where the matter lies, as finely as it is known. */
  placeCode: string;
  /** `placeCode` and every place above it: one index serves a place of any level. */
  places: readonly string[];
  /** WGS-84, GeoJSON. */
  point: { readonly type: 'Point'; readonly coordinates: readonly [longitude: number, latitude: number] } | null;
  /** Does the point lie farther outside `placeCode` than a receiver errs? Then somebody should look which is right. */
  pointOutsidePlace: boolean;
  /** Where the map finds it; null without a point. */
  onMap: OnMap | null;
  address: string | null;
  workItemCode: string;
  workItemListVersion: number;
  /** Working days to dispose of such a matter, in that version; 1 is the same day. */
  disposeWorkingDays: number;
  /** The other deadlines of that version, where they differ from what is usual. */
  itemDeadlines: OwnDeadlines;
  /** What must be shown when it is disposed of, in that version; absent of events from before anything was asked for. */
  requiredEvidence?: readonly RequiredEvidence[];
  /** What of all that may be asked for was shown so far; of a disposal that was undone no more. Absent like that. */
  shownEvidence?: readonly RequiredEvidence[];
  /** The answers to the form of that version. */
  extra: readonly FormAnswer[];
  /** The lowest level that the item may be pushed down to, in that version (domain §3, 准入). */
  admittedLevel: Level;
  category: WorkItemCategory;
  platform: Platform | null;
  urgency: Urgency;
  source: EventSource;
  state: EventState;
  /** The tier that deals with it now. */
  level: Level;
  /** The level whose command room or centre is responsible for it. */
  commandLevel: CommandLevel;
  resolvedAtLevel: Level | null;
  /** The unit that must act now; null while the reporter must. */
  holderUnitId: string | null;
  /** The unit it was dispatched to last. */
  leadUnitId: string | null;
  /** Every unit it was ever given, to lead, to assist or for information: these see it (domain §7). */
  unitIds: readonly string[];
  reporterStaffId: string | null;
  /** The application that it was made from (domain §5). */
  applicationId: string | null;
  /** The visit that raised it; left out where none did. */
  visitId?: string;
  /** The key of the outside party that reported it (Open311); null when nobody outside did. */
  outsideKeyId: string | null;
  /** Whom that party named, sealed; null when nobody. */
  outsideContact: string | null;
  selfHandled: boolean;
  /** Is it confidential who reported it (保密)? Then only who commands or supervises its place learns it. */
  confidential: boolean;
  /** Is it a matter left by history (历史遗留), which no unit of today brought about? */
  legacyFlag: boolean;
  supervision: 'NONE' | 'NORMAL' | 'YELLOW' | 'RED';
  reworkCount: number;
  returnCount: number;
  reopenCount: number;
  escalationCount: number;
  /** The deadline that runs out first; null when none runs. Overdue is what lies before now. */
  dueAt: Date | null;
  /** The stages whose clock ended with the newest step. */
  endedStages: EndedStage[];
  infoRequestCount: number;
  appealCount: number;
  urgeCount: number;
  /** Set while the reporter is asked for more (INFO_REQUESTED). */
  infoRequest: Before | null;
  /** Set while it is merged into a primary (MERGED). */
  merge: (Before & { readonly primaryId: string }) | null;
  /** The events that are merged into this one. */
  followers: readonly Follower[];
  /** Their reporters, who see this one as theirs (event-lifecycle §1, principle 7). */
  followerStaffIds: readonly string[];
  /** Set while it is SUSPENDED; `resumeDate` is when the platform takes it up again. */
  suspension: { readonly since: Date; readonly resumeDate: Date } | null;
  suspensionCount: number;
  /** Milliseconds of suspensions that are over. */
  suspendedMs: number;
  /** Working days of extensions granted since it was dispatched. */
  extensionWorkingDays: number;
  /** What was asked for and waits for a second person. */
  pending: PendingRequest | null;
  assignments: readonly Assignment[];
  /** The person of the unit that deals with it (内部转办); null: whoever does. */
  assigneeStaffId: string | null;
  /** Who is to verify it; null: whoever may. */
  verifierStaffId: string | null;
  /** Units that were sent a copy (抄告). */
  copiedUnitIds: readonly string[];
  /** The event that it was split off. */
  parentId: string | null;
  /** The events that were split off it. */
  childIds: readonly string[];
  /** The latest interim result (阶段办结). */
  interimResultAt: Date | null;
  disposal: Disposal | null;
  /** 1 to 5. */
  satisfaction: number | null;
  reportedAt: Date;
  /** When the present stage began: its clock counts from here. */
  stageStartedAt: Date;
  acceptedAt: Date | null;
  dispatchedAt: Date | null;
  acknowledgedAt: Date | null;
  /** Of the latest dispatch; null while there was none, or nothing to suggest. */
  dispatchRecord: SuggestionRecord | null;
  /** Of the latest dispatch; null when its clocks run as usual. */
  handlingTerms: HandlingTerms | null;
  disposedAt: Date | null;
  verifiedAt: Date | null;
  evaluatedAt: Date | null;
  /** Windows count from here (event-lifecycle §1, principle 8). */
  closedAt: Date | null;
  /** When it was declined or voided: the appeal window counts from here. */
  declinedAt: Date | null;
}

/** A line of an event's timeline. */
export interface EventEntry extends TimelineEntry<EventData> {
  readonly from?: EventState | null;
  readonly to?: EventState | null;
  readonly evidence?: readonly Evidence[];
}

/** What an event is searched by (services/events/src/search). */
export interface SearchKeys {
  /** Pairs of Han characters, words and numbers of all its texts. */
  words: readonly string[];
  /** The town it lies in; the district where no town is known. */
  townCode: string;
}

/** An event as MongoDB holds it. */
export interface EventDocument extends Aggregate<EventData>, EventFacts, SearchKeys {
  timeline: EventEntry[];
}

/** An event as it is read: without its timeline, the commands done so far and its words, which grow. */
export type EventRow = Omit<EventDocument, 'timeline' | 'commands' | 'words'>;
