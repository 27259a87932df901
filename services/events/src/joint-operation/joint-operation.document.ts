import type {
  InvitationState,
  JointOperationData,
  JointOperationState,
  JointResult,
  Urgency,
} from '@gridhall/messages';
import type { Aggregate, Loaded, Posting } from '@gridhall/service-kit';
import type { CommandLevel, Evidence } from '../event/event.document.js';

/** A point on WGS-84. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** An event as the operation knows it: enough for an agency that does not see the event itself. */
export interface JointMatter {
  readonly eventId: string;
  readonly number: string;
  readonly workItemCode: string;
  readonly placeCode: string;
}

/** A unit that was called. */
export interface Invitation {
  readonly unitId: string;
  readonly state: InvitationState;
  /** Why it does not come. */
  readonly reason: string | null;
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
}

/** Somebody at the place. */
export interface SignIn {
  readonly staffId: string;
  readonly unitId: string;
  /** When it counts for: the phone's time where that can be true, else ours. */
  readonly at: Date;
  /** When it reached us. */
  readonly receivedAt: Date;
  readonly point: Point;
  readonly distanceMetres: number;
  /** After the start and the grace; 0 for those in time. */
  readonly minutesLate: number;
}

/** What is done about a matter at the place. */
export const MEASURES = [
  'ADVICE',
  'CORRECTED_AT_ONCE',
  'CORRECTION_ORDERED',
  'EQUIPMENT_SEALED',
  'CASE_FILED',
  'HANDED_OVER',
] as const;
/** One of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/** A matter that a finding reports anew. */
export interface NewMatter {
  readonly title: string;
  readonly description: string;
  readonly workItemCode: string;
  readonly placeCode: string;
  readonly urgency: Urgency;
}

/** What a finding asks of an event's own life: to report a new one, or to dispose of the one that the unit holds. */
export type FollowUpTask =
  | { readonly kind: 'REPORT_EVENT'; readonly matter: NewMatter }
  | {
      readonly kind: 'DISPOSE_EVENT';
      readonly expectedVersion: number;
      readonly resultCode: string;
      readonly text: string;
    };

/** A task and how far it got. It is recorded with the finding, before anything is done about it. */
export interface FollowUp {
  readonly task: FollowUpTask;
  readonly state: 'PENDING' | 'DONE' | 'REFUSED';
  /** The event that was reported or disposed of. */
  readonly eventId: string | null;
  /** Why the event's own rules refused it. */
  readonly refusal: { readonly code: string; readonly message: string; readonly messageZh: string } | null;
}

/** What somebody found on one of the events. */
export interface Finding {
  readonly id: string;
  readonly eventId: string;
  readonly staffId: string;
  /** In which posting: a task that is taken up again is taken up in it. */
  readonly posting: Posting;
  readonly at: Date;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly measures: readonly Measure[];
  readonly followUp: FollowUp | null;
}

/** How an event came out of it. */
export interface MatterResult {
  readonly eventId: string;
  readonly result: JointResult;
  readonly text: string;
}

/** The state of a joint operation 联合执法 (domain §4). */
export interface JointOperationFacts {
  /** `330211101-JO-2026-001`. */
  number: string;
  title: string;
  /** What is to be done, and how. */
  plan: string;
  placeCode: string;
  /** `placeCode` and every place above it. */
  places: readonly string[];
  commandLevel: CommandLevel;
  /** The command room or centre that leads it. */
  commandUnitId: string;
  state: JointOperationState;
  matters: readonly JointMatter[];
  /** Of `matters`, for the index. */
  eventIds: readonly string[];
  /** Whom the plan means to call. */
  plannedUnitIds: readonly string[];
  invitations: readonly Invitation[];
  /** Of `invitations`, for the index: these see it. */
  unitIds: readonly string[];
  meetingPoint: Point;
  meetingAddress: string;
  /** Who is farther away is not there. */
  radiusMetres: number;
  startsAt: Date;
  /** Who comes later than this is late. */
  graceMinutes: number;
  signIns: readonly SignIn[];
  findings: readonly Finding[];
  /** Tasks of findings that are still to be done. */
  pendingFollowUps: number;
  results: readonly MatterResult[];
  conclusion: string | null;
  report: string | null;
  cancelReason: string | null;
  convenedAt: Date | null;
  concludedAt: Date | null;
  reportedAt: Date | null;
  cancelledAt: Date | null;
}

/** A joint operation as MongoDB holds it. */
export interface JointOperationDocument extends Aggregate<JointOperationData>, JointOperationFacts {}
/** A joint operation without its timeline. */
export type JointOperationRow = Loaded<JointOperationDocument>;
