import type { ApplicationData, ApplicationState, Urgency } from '@gridhall/messages';
import type { Aggregate, Loaded, Retained } from '@gridhall/service-kit';
import type { SealedApplicant } from './applicant.js';

/** How a result reaches the applicant: fetched at the window, by post, or brought by a grid member (代办). */
export type Delivery = NonNullable<ApplicationData['delivery']>;
/** How an application is decided. */
export type DecisionOutcome = NonNullable<ApplicationData['outcome']>;

/** What was decided, and why. */
export interface Decision {
  readonly outcome: DecisionOutcome;
  /** One of the reasons of `decide`; null when granted. */
  readonly reasonCode: string | null;
  readonly comment: string | null;
}

/** What the applicant says 好差评. */
export interface Evaluation {
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  readonly grade: number;
  /** One of the reasons of `evaluate`; a bad grade has one. */
  readonly reasonCode: string | null;
  readonly comment: string | null;
}

/** What an application is about when it turns out to be a matter (domain §5). */
export interface Matter {
  readonly workItemCode: string;
  readonly title: string;
  readonly description: string;
  readonly placeCode: string;
  readonly urgency: Urgency;
  /** Who referred it. */
  readonly staffId: string;
}

/** The state of an application 办件: the facts that rules decide on and lists filter by (domain §5). */
export interface ApplicationFacts {
  /** The human number, `330211101201-20171116-S0042`. */
  number: string;
  serviceItemCode: string;
  /** The version of the list under which it was accepted. */
  serviceItemListVersion: number;
  /** The village or community whose centre it was brought to. */
  placeCode: string;
  /** `placeCode` and every place above it: one index serves a place of any level. */
  places: readonly string[];
  state: ApplicationState;
  /** Null when their time was over (application.retention.ts), as is the tracking code. */
  applicant: SealedApplicant | null;
  /** With the number it opens the tracking page; sealed. */
  trackingCode: string | null;
  /** The item's cases that the applicant is in. */
  cases: readonly string[];
  /** Codes of what was handed in so far. */
  materials: readonly string[];
  /** The one-time list 一次性告知: codes of what is required and was not handed in. */
  missingMaterials: readonly string[];
  /** Measured (trips.rules.ts), not declared. */
  trips: number;
  /** When the applicant was last counted at the window. */
  lastTripAt: Date;
  decision: Decision | null;
  delivery: Delivery | null;
  evaluation: Evaluation | null;
  matter: Matter | null;
  /** The event that the matter became. */
  eventId: string | null;
  /** Who sat at the window when it came in. */
  receivedByStaffId: string;
  submittedAt: Date;
  acceptedAt: Date | null;
  processingAt: Date | null;
  decidedAt: Date | null;
  deliveredAt: Date | null;
  evaluatedAt: Date | null;
  referredAt: Date | null;
}

/** An application as MongoDB holds it. */
export interface ApplicationDocument extends Aggregate<ApplicationData>, ApplicationFacts, Retained {}

/** An application without its timeline, as commands and lists read it. */
export type ApplicationRow = Loaded<ApplicationDocument>;
