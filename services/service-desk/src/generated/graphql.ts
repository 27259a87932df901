import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApplicationRow } from '../application/application.document.js';
import type { EntryRow, PlaceReference } from '../application/application.loaders.js';
import type { PersonalDataAccessRow } from '@gridhall/service-kit';
import type { Reason } from '../application/reasons.js';
import type { ServiceCentre as CentreModel } from '../centre/centre.rules.js';
import type { ServiceItem as ItemModel } from '../service-item/service-item.data.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, RFC 3339, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  _FieldSet: { input: string; output: string; }
};

/** What acceptApplication needs. */
export type AcceptApplicationInput = {
  /** Who applies. */
  readonly applicant: ApplicantInput;
  /** Codes of the item's cases that the applicant is in. */
  readonly cases: ReadonlyArray<Scalars['ID']['input']>;
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Codes of the item's materials that are handed in. */
  readonly materials: ReadonlyArray<Scalars['ID']['input']>;
  /** The village or community whose window it is. */
  readonly placeCode: Scalars['ID']['input'];
  /** What is applied for. */
  readonly serviceItemCode: Scalars['ID']['input'];
};

/** What acceptApplication answers. */
export type AcceptApplicationPayload = {
  readonly __typename?: 'AcceptApplicationPayload';
  /** The application. */
  readonly application: Application;
  /** The same request came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The person who applies. Masked, 王*国 and 138****0000, unless the field that gives it says otherwise. */
export type Applicant = {
  readonly __typename?: 'Applicant';
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** The phone number. */
  readonly phone: Scalars['String']['output'];
};

/** Who applies, as told at the window. */
export type ApplicantInput = {
  /** The name, 2 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** A mobile number of 11 digits, or a landline with its area code. */
  readonly phone: Scalars['String']['input'];
};

/**
 * An application 办件 that was brought to a window of the one-stop service, with its whole life (domain §5).
 * What may be personal is masked, and null for those who see rows without personal data (analysts, domain §7).
 */
export type Application = {
  readonly __typename?: 'Application';
  /** When the materials were complete; null until then. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When applicant and tracking code were taken out, for their time was over; null while they are there. */
  readonly anonymisedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who applies, masked; null for those who see rows without personal data. */
  readonly applicant: Maybe<Applicant>;
  /**
   * Who applies, in the clear: for who sits at the windows of the place, and each look is recorded with its purpose.
   * Errors: OUT_OF_SCOPE, BAD_INPUT.
   */
  readonly applicantInClear: Maybe<Applicant>;
  /** The item's cases that the applicant is in. */
  readonly cases: ReadonlyArray<ServiceCase>;
  /** When it was decided; null until then. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was decided; null until then. */
  readonly decision: Maybe<ApplicationDecision>;
  /** When the result reached the applicant; null until then. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** How the result reached the applicant; null until then. */
  readonly delivery: Maybe<Delivery>;
  /** When the applicant evaluated; null until then. */
  readonly evaluatedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the applicant said; null until then. */
  readonly evaluation: Maybe<ApplicationEvaluation>;
  /** The event that the matter became; null until events answered, a moment after the referral. */
  readonly event: Maybe<Event>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What was handed in so far. */
  readonly materials: ReadonlyArray<ServiceMaterial>;
  /** The matter that it turned out to be; null unless it was referred. */
  readonly matter: Maybe<ReferredMatter>;
  /** The one-time list 一次性告知: everything that is required and was not handed in. */
  readonly missingMaterials: ReadonlyArray<ServiceMaterial>;
  /** The number that people say: centre, day in Asia/Shanghai, sequence, `330211101201-20171116-S0042`. */
  readonly number: Scalars['String']['output'];
  /** The village or community whose centre it was brought to. */
  readonly place: Jurisdiction;
  /** When the department took it in hand; null until then. */
  readonly processingAt: Maybe<Scalars['DateTime']['output']>;
  /** Who sat at the window when it came in. */
  readonly receivedBy: StaffMember;
  /** When it was referred; null unless it was. */
  readonly referredAt: Maybe<Scalars['DateTime']['output']>;
  /** What is applied for. */
  readonly serviceItem: ServiceItem;
  /** The version of the list of items under which it was accepted. */
  readonly serviceItemListVersion: Scalars['Int']['output'];
  /** Where it stands in its life. */
  readonly state: ApplicationState;
  /** When it came in, by the platform's clock, as all the following ones. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Its steps, oldest first; never changed, only added to, chained by hashes. */
  readonly timeline: ReadonlyArray<ApplicationTimelineEntry>;
  /** Does every step still hash to what it did when it was taken? A change by hand shows. */
  readonly timelineIntact: Scalars['Boolean']['output'];
  /**
   * With the number it opens `trackApplication`, for the slip that the applicant takes home: for who sits at the windows of
   * the place. Errors: OUT_OF_SCOPE.
   */
  readonly trackingCode: Maybe<Scalars['String']['output']>;
  /**
   * Trips of the applicant, measured 最多跑一次: handing in is one, each time something missing is brought another, and
   * fetching the result at the window another unless it is handed over on the day of the last one.
   */
  readonly trips: Scalars['Int']['output'];
  /** Steps taken so far: the `expectedVersion` of the next command. */
  readonly version: Scalars['Int']['output'];
};


/**
 * An application 办件 that was brought to a window of the one-stop service, with its whole life (domain §5).
 * What may be personal is masked, and null for those who see rows without personal data (analysts, domain §7).
 */
export type ApplicationApplicantInClearArgs = {
  purpose: Scalars['String']['input'];
  reason: PersonalDataReason;
};

/** A page of applications, newest first. */
export type ApplicationConnection = {
  readonly __typename?: 'ApplicationConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<ApplicationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** What was decided, and why. */
export type ApplicationDecision = {
  readonly __typename?: 'ApplicationDecision';
  /** In words; null for those who see rows without personal data. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** Granted or refused. */
  readonly outcome: DecisionOutcome;
  /** Why it was refused; null when it was granted. */
  readonly reason: Maybe<ServiceReason>;
};

/** A row of a page of applications. */
export type ApplicationEdge = {
  readonly __typename?: 'ApplicationEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The application. */
  readonly node: Application;
};

/** What the applicant says 好差评. */
export type ApplicationEvaluation = {
  readonly __typename?: 'ApplicationEvaluation';
  /** In words; null for those who see rows without personal data. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** 1 非常不满意 to 5 非常满意. */
  readonly grade: Scalars['Int']['output'];
  /** Why it was bad; null for a good one that gives none. */
  readonly reason: Maybe<ServiceReason>;
};

/** Which applications; what is left out does not narrow. Several values of a field are alternatives, several fields all hold. */
export type ApplicationFilter = {
  /** Brought to a centre in this place or under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** For one of these items. */
  readonly serviceItemCodes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ApplicationState>>;
  /** Brought at this moment or later. */
  readonly submittedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Brought before this moment. */
  readonly submittedTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The states of an application 办件 (domain §5). */
export type ApplicationState =
  /** 已受理: the materials are complete. */
  | 'ACCEPTED'
  /** 已决定: granted or refused; the result waits to reach the applicant. */
  | 'DECIDED'
  /** 已送达: the result reached the applicant. */
  | 'DELIVERED'
  /** 已评价: the applicant said how it was 好差评. */
  | 'EVALUATED'
  /** 办理中: the department works on it. */
  | 'IN_PROCESS'
  /** 待补正: something required is missing; the one-time list was given 一次性告知. */
  | 'MATERIALS_MISSING'
  /** 已转事件: it is a matter, not a service, and became an event. */
  | 'REFERRED';

/** One step in an application's life: who, when, from, to, why. */
export type ApplicationTimelineEntry = {
  readonly __typename?: 'ApplicationTimelineEntry';
  /** Who did it; null for the platform itself. */
  readonly actor: Maybe<StaffMember>;
  /** The place of that posting. */
  readonly actorPlace: Maybe<Jurisdiction>;
  /** In which role; for the platform itself, what of it. */
  readonly actorRole: Scalars['String']['output'];
  /** When, by the platform's clock. */
  readonly at: Scalars['DateTime']['output'];
  /** When, by the client's clock; null when it did not say. */
  readonly clientAt: Maybe<Scalars['DateTime']['output']>;
  /** The command that did it, such as `complete`. */
  readonly command: Scalars['String']['output'];
  /** In words; null for those who see rows without personal data. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** The state before; null at the beginning. */
  readonly from: Maybe<ApplicationState>;
  /** SHA-256, base64url, over the entry and the hash before. */
  readonly hash: Scalars['String']['output'];
  /** The reason. */
  readonly reasonCode: Maybe<Scalars['String']['output']>;
  /** What happened, such as `accepted`. */
  readonly step: Scalars['String']['output'];
  /** The state after. */
  readonly to: Maybe<ApplicationState>;
  /** The application's version after this step. */
  readonly version: Scalars['Int']['output'];
};

/** What completeApplication needs. */
export type CompleteApplicationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused with APPLICATION_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The application's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Codes of what is brought; at least one of those missing. */
  readonly materials: ReadonlyArray<Scalars['ID']['input']>;
};

/** What completeApplication answers. */
export type CompleteApplicationPayload = {
  readonly __typename?: 'CompleteApplicationPayload';
  /** The application after the step. */
  readonly application: Application;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What decideApplication needs. */
export type DecideApplicationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with a refusal. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with APPLICATION_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The application's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Granted or refused. */
  readonly outcome: DecisionOutcome;
  /** Why it is refused: NOT_ELIGIBLE, ALREADY_RECEIVED, MATERIALS_UNTRUE, NO_AUTHORITY or OTHER. */
  readonly reasonCode?: InputMaybe<Scalars['String']['input']>;
};

/** What decideApplication answers. */
export type DecideApplicationPayload = {
  readonly __typename?: 'DecideApplicationPayload';
  /** The application after the step. */
  readonly application: Application;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** How an application is decided. */
export type DecisionOutcome =
  /** 准予. */
  | 'GRANTED'
  /** 不予: with a reason, told in words. */
  | 'REFUSED';

/** What deliverApplication needs. */
export type DeliverApplicationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words, such as the number of the parcel. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** How it does. */
  readonly delivery: Delivery;
  /** The version that the caller saw; another one is refused with APPLICATION_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The application's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What deliverApplication answers. */
export type DeliverApplicationPayload = {
  readonly __typename?: 'DeliverApplicationPayload';
  /** The application after the step. */
  readonly application: Application;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** How the result reaches the applicant. */
export type Delivery =
  /** 代办: a grid member brings it. */
  | 'GRID_MEMBER'
  /** 邮寄: by post. */
  | 'POST'
  /** 窗口领取: fetched at the window. */
  | 'WINDOW';

/** What evaluateApplication needs. */
export type EvaluateApplicationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with APPLICATION_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 1 非常不满意 to 5 非常满意; 1 and 2 are bad. */
  readonly grade: Scalars['Int']['input'];
  /** The application's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why it is bad: LONG_WAIT, UNCLEAR_GUIDANCE, SEVERAL_TRIPS, LATE, ATTITUDE or OTHER. */
  readonly reasonCode?: InputMaybe<Scalars['String']['input']>;
};

/** What evaluateApplication answers. */
export type EvaluateApplicationPayload = {
  readonly __typename?: 'EvaluateApplicationPayload';
  /** The application after the step. */
  readonly application: Application;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A matter that is handled (services/events). */
export type Event = {
  readonly __typename?: 'Event';
  /** The event's id. */
  readonly id: Scalars['ID']['output'];
};

/** A place of the net (services/grid), with what is applied for in it. */
export type Jurisdiction = {
  readonly __typename?: 'Jurisdiction';
  /** The applications at the centres of this place and under it that the caller may see, newest first. */
  readonly applications: ApplicationConnection;
  /** The official code. */
  readonly code: Scalars['ID']['output'];
  /** The service centre of this village or community; null for other places, and outside the caller's postings. */
  readonly serviceCentre: Maybe<ServiceCentre>;
};


/** A place of the net (services/grid), with what is applied for in it. */
export type JurisdictionApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApplicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** When an item's material is needed. */
export type MaterialNeed =
  /** 视情形: only in some of the item's cases. */
  | 'BY_CASE'
  /** 可选: helps, and is never asked for. */
  | 'OPTIONAL'
  /** 必备: always; without it the application is not accepted. */
  | 'REQUIRED';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * 受理: accepts an application at a window. With everything that is required it is ACCEPTED; else it is MATERIALS_MISSING and
   * `missingMaterials` is the one-time list 一次性告知.
   * Errors: SERVICE_ITEM_UNKNOWN, PLACE_UNKNOWN, CENTRE_MISSING, OUT_OF_SCOPE, SERVICE_ITEM_NOT_ACCEPTED_HERE, CASE_UNKNOWN, MATERIAL_UNKNOWN, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly acceptApplication: AcceptApplicationPayload;
  /**
   * 补齐材料: the applicant brings what was missing; with all of it the application is accepted, else the list is given again. Either way it is another trip.
   * Errors: MATERIAL_UNKNOWN, MATERIAL_MISSING. And, as every command: APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, APPLICATION_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly completeApplication: CompleteApplicationPayload;
  /**
   * 决定: grants or refuses. A refusal says why, by a reason and in words.
   * Errors: REASON_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, APPLICATION_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly decideApplication: DecideApplicationPayload;
  /**
   * 送达: the result reaches the applicant. Fetching it at the window on a later day is another trip.
   * Errors, as of every command: APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, APPLICATION_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly deliverApplication: DeliverApplicationPayload;
  /**
   * 好差评: the applicant says how it was; once. A bad grade says why.
   * Errors: GRADE_REQUIRED, REASON_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, APPLICATION_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly evaluateApplication: EvaluateApplicationPayload;
  /**
   * 办理: the application is taken in hand.
   * Errors, as of every command: APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, APPLICATION_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly processApplication: ProcessApplicationPayload;
  /**
   * 转事件: the application is a matter, not a service. It becomes an event, once; `Application.event` shows it a moment later.
   * Errors: PLACE_UNKNOWN, WORK_ITEM_UNKNOWN, OUT_OF_SCOPE. And, as every command: APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, APPLICATION_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly referApplication: ReferApplicationPayload;
};


export type MutationAcceptApplicationArgs = {
  input: AcceptApplicationInput;
};


export type MutationCompleteApplicationArgs = {
  input: CompleteApplicationInput;
};


export type MutationDecideApplicationArgs = {
  input: DecideApplicationInput;
};


export type MutationDeliverApplicationArgs = {
  input: DeliverApplicationInput;
};


export type MutationEvaluateApplicationArgs = {
  input: EvaluateApplicationInput;
};


export type MutationProcessApplicationArgs = {
  input: ProcessApplicationInput;
};


export type MutationReferApplicationArgs = {
  input: ReferApplicationInput;
};

/** Where a page stands in its list (GraphQL Cursor Connections Specification). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last row, to be given as `after`; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Is there more after `endCursor`? */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Was something skipped by `after`? */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A look at personal data in the clear: recorded before anything was shown. It holds none itself. */
export type PersonalDataAccess = {
  readonly __typename?: 'PersonalDataAccess';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The fields that were shown. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of record was looked at. */
  readonly kind: Scalars['String']['output'];
  /** In words; null for none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The place of the posting in which they looked; null when the net has it no more. */
  readonly place: Maybe<Jurisdiction>;
  /** What for. */
  readonly reason: PersonalDataReason;
  /** In which role. */
  readonly role: Scalars['String']['output'];
  /** Who looked; null when there is no record of the person any more. */
  readonly staffMember: Maybe<StaffMember>;
  /** Its id. */
  readonly subjectId: Scalars['ID']['output'];
};

/** A page of looks, newest first. */
export type PersonalDataAccessConnection = {
  readonly __typename?: 'PersonalDataAccessConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<PersonalDataAccessEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of looks. */
export type PersonalDataAccessEdge = {
  readonly __typename?: 'PersonalDataAccessEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The look. */
  readonly node: PersonalDataAccess;
};

/** Which looks; what is left out does not narrow, several fields all hold. */
export type PersonalDataAccessFilter = {
  /** At this moment or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** By whom: the staff id. */
  readonly staffId?: InputMaybe<Scalars['ID']['input']>;
  /** At the record of this id. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What somebody needs personal data in the clear for. */
export type PersonalDataReason =
  /** 投诉督查: to look into a complaint or an appeal. */
  | 'COMPLAINT'
  /** 联系本人: to call or write to the person. */
  | 'CONTACT'
  /** 应急: danger to life or limb. */
  | 'EMERGENCY'
  /** 上门服务: to visit or to help at home. */
  | 'HOME_SERVICE'
  /** 核实身份: to check who somebody is. */
  | 'IDENTITY_CHECK'
  /** 事件处置: to handle a matter; the note says its number. */
  | 'MATTER'
  /** 本人要求: the person asks for it. */
  | 'OWN_REQUEST';

/** What processApplication needs. */
export type ProcessApplicationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with APPLICATION_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The application's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What processApplication answers. */
export type ProcessApplicationPayload = {
  readonly __typename?: 'ProcessApplicationPayload';
  /** The application after the step. */
  readonly application: Application;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /**
   * Looks at applicants in the clear, newest first: the caller's own, and for supervisors and administrators those of everybody
   * who looked in a posting under theirs. Errors: BAD_INPUT, CURSOR_INVALID.
   */
  readonly applicantAccesses: PersonalDataAccessConnection;
  /** An application by its number; null when there is none or it is outside the caller's postings. */
  readonly application: Maybe<Application>;
  /** The applications that the caller may see, newest first. */
  readonly applications: ApplicationConnection;
  /** An item of the one-stop service; null when the list has none with this code. For everybody. */
  readonly serviceItem: Maybe<ServiceItem>;
  /** The items of the one-stop service, in the order of the list; for everybody, without an account. */
  readonly serviceItems: ServiceItemConnection;
  /**
   * 办件进度查询: an application by the number and the code on the slip from the window, for everybody, without account.
   * After five wrong codes for a number it answers to none for an hour. Errors: TRACKING_REFUSED, TRACKING_LOCKED.
   */
  readonly trackApplication: TrackedApplication;
};


export type QueryApplicantAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonalDataAccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryApplicationArgs = {
  number: Scalars['ID']['input'];
};


export type QueryApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApplicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryServiceItemArgs = {
  code: Scalars['ID']['input'];
};


export type QueryServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTrackApplicationArgs = {
  code: Scalars['String']['input'];
  number: Scalars['ID']['input'];
};

/** What referApplication needs. */
export type ReferApplicationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused with APPLICATION_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The application's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What the matter is. It is told to others: the applicant is not to be named in it, the link leads there. */
  readonly matter: ReferredMatterInput;
};

/** What referApplication answers. */
export type ReferApplicationPayload = {
  readonly __typename?: 'ReferApplicationPayload';
  /** The application after the step. */
  readonly application: Application;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What an application is about that turned out to be a matter. */
export type ReferredMatter = {
  readonly __typename?: 'ReferredMatter';
  /** What was told; null for those who see rows without personal data. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Where it lies. */
  readonly place: Jurisdiction;
  /** Who referred it. */
  readonly referredBy: StaffMember;
  /** What it is, in a line; null for those who see rows without personal data. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** The item of the work-item list. */
  readonly workItem: WorkItem;
};

/** A matter that an application turns out to be. */
export type ReferredMatterInput = {
  /** What was told, up to 5,000 characters. */
  readonly description: Scalars['String']['input'];
  /** Where it lies, as finely as it is known, inside the caller's postings. */
  readonly placeCode: Scalars['ID']['input'];
  /** What it is, in a line, up to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** The item of the work-item list. */
  readonly workItemCode: Scalars['ID']['input'];
};

/** A case that an applicant may be in, and that asks for more materials. */
export type ServiceCase = {
  readonly __typename?: 'ServiceCase';
  /** Stable, CONSTANT_CASE. */
  readonly code: Scalars['ID']['output'];
  /** In Chinese, as it stands on the guide. */
  readonly name: Scalars['String']['output'];
};

/** The service centre 便民服务中心 of a village or community (domain §5). */
export type ServiceCentre = {
  readonly __typename?: 'ServiceCentre';
  /** The items that it accepts, in the order of the list. */
  readonly items: ServiceItemConnection;
  /** What kind of centre it is: it decides the items. */
  readonly kind: ServicePlaceKind;
  /** In Chinese. */
  readonly name: Scalars['String']['output'];
  /** Its windows: two or three that accept everything, instead of one per department. */
  readonly windows: ReadonlyArray<ServiceWindow>;
};


/** The service centre 便民服务中心 of a village or community (domain §5). */
export type ServiceCentreItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * An item of the one-stop service 一窗受理 (domain §5): what can be applied for at the windows of villages and communities,
 * with everything that an applicant must know. Public.
 */
export type ServiceItem = {
  readonly __typename?: 'ServiceItem';
  /** The centres that accept it. */
  readonly acceptedAt: ReadonlyArray<ServicePlaceKind>;
  /** 最多跑一次: is one trip enough, by the list? Whether it was is measured, application by application. */
  readonly atMostOneTrip: Scalars['Boolean']['output'];
  /** The cases that ask for more materials. */
  readonly cases: ReadonlyArray<ServiceCase>;
  /** Stable, CONSTANT_CASE; an item never leaves the list, so that old applications keep their name. */
  readonly code: Scalars['ID']['output'];
  /** The department 主管部门 that answers for it. */
  readonly department: Scalars['String']['output'];
  /** What it costs, in fen (1/100 yuan); 0 for most. */
  readonly feeFen: Scalars['Int']['output'];
  /** The deadline that the law sets 法定期限, in working days. */
  readonly legalWorkingDays: Scalars['Int']['output'];
  /** The version of the list that says so. */
  readonly listVersion: Scalars['Int']['output'];
  /** What is to be handed in: required, then optional, then by case. */
  readonly materials: ReadonlyArray<ServiceMaterial>;
  /** In Chinese, as it stands on the guide. */
  readonly name: Scalars['String']['output'];
  /** The deadline that the district promises 承诺期限, in working days. */
  readonly promisedWorkingDays: Scalars['Int']['output'];
  /** The steps 办理流程, first to last. */
  readonly steps: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of service items, in the order of the list. */
export type ServiceItemConnection = {
  readonly __typename?: 'ServiceItemConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<ServiceItemEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of service items. */
export type ServiceItemEdge = {
  readonly __typename?: 'ServiceItemEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ServiceItem;
};

/** Which items; what is left out does not narrow, and all that is given must hold. */
export type ServiceItemFilter = {
  /** Accepted at centres of this kind. */
  readonly acceptedAt?: InputMaybe<ServicePlaceKind>;
  /** Of this department, by its whole name. */
  readonly department?: InputMaybe<Scalars['String']['input']>;
  /** With this text in name, department or code; letter case does not count. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A material of an item 申请材料. */
export type ServiceMaterial = {
  readonly __typename?: 'ServiceMaterial';
  /** For BY_CASE: the cases that ask for it; empty otherwise. */
  readonly cases: ReadonlyArray<ServiceCase>;
  /** Stable, CONSTANT_CASE; the same paper has the same code in every item. */
  readonly code: Scalars['ID']['output'];
  /** In Chinese, as it stands on the guide. */
  readonly name: Scalars['String']['output'];
  /** When it is needed. */
  readonly need: MaterialNeed;
};

/** Where an item of the one-stop service can be applied for. */
export type ServicePlaceKind =
  /** 社区便民服务中心: the centre of a community. */
  | 'COMMUNITY'
  /** 村便民服务中心: the centre of a village. */
  | 'VILLAGE';

/** A reason to choose from. */
export type ServiceReason = {
  readonly __typename?: 'ServiceReason';
  /** Stable, CONSTANT_CASE. */
  readonly code: Scalars['String']['output'];
  /** Its words in English. */
  readonly nameEn: Scalars['String']['output'];
  /** Its words in Chinese. */
  readonly nameZh: Scalars['String']['output'];
};

/** A window 综合受理窗口 of a service centre: it accepts every item of the centre. */
export type ServiceWindow = {
  readonly __typename?: 'ServiceWindow';
  /** As it stands over the window, in Chinese. */
  readonly name: Scalars['String']['output'];
  /** Counted from 1. */
  readonly number: Scalars['Int']['output'];
};

/** A staff member (services/grid). */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /** The staff id. */
  readonly id: Scalars['ID']['output'];
};

/** An application as its applicant sees it from home: without account, and without anything personal. */
export type TrackedApplication = {
  readonly __typename?: 'TrackedApplication';
  /** When the materials were complete; null until then. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided; null until then. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the result was handed over; null until then. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** How the result was handed over; null until then. */
  readonly delivery: Maybe<Delivery>;
  /** Everything that is required and was not handed in: one more trip with all of it is enough. */
  readonly missingMaterials: ReadonlyArray<ServiceMaterial>;
  /** The number on the slip. */
  readonly number: Scalars['String']['output'];
  /** How it was decided; null until then. */
  readonly outcome: Maybe<DecisionOutcome>;
  /** What is applied for. */
  readonly serviceItem: ServiceItem;
  /** Where it stands in its life. */
  readonly state: ApplicationState;
  /** When it came in. */
  readonly submittedAt: Scalars['DateTime']['output'];
};

/** How pressing an event is. */
export type Urgency =
  /** 一般. */
  | 'NORMAL'
  /** 紧急: with clocks of its own, and over a level (越级) where it must be. */
  | 'URGENT';

/** An item of the work-item list (services/grid). */
export type WorkItem = {
  readonly __typename?: 'WorkItem';
  /** The item's code. */
  readonly code: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Application: Application;
  Jurisdiction: Jurisdiction;
  ServiceItem: ServiceItem;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Jurisdiction:
    ( { __typename: 'Jurisdiction' }
    & GraphQLRecursivePick<FederationTypes['Jurisdiction'], {"code":true}> );
  ServiceItem:
    ( { __typename: 'ServiceItem' }
    & GraphQLRecursivePick<FederationTypes['ServiceItem'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptApplicationInput: AcceptApplicationInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptApplicationPayload: ResolverTypeWrapper<Omit<AcceptApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Applicant: ResolverTypeWrapper<Applicant>;
  ApplicantInput: ApplicantInput;
  Application: ResolverTypeWrapper<ApplicationRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApplicationConnection: ResolverTypeWrapper<Omit<ApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ApplicationEdge']> }>;
  ApplicationDecision: ResolverTypeWrapper<Omit<ApplicationDecision, 'reason'> & { reason?: Maybe<ResolversTypes['ServiceReason']> }>;
  ApplicationEdge: ResolverTypeWrapper<Omit<ApplicationEdge, 'node'> & { node: ResolversTypes['Application'] }>;
  ApplicationEvaluation: ResolverTypeWrapper<Omit<ApplicationEvaluation, 'reason'> & { reason?: Maybe<ResolversTypes['ServiceReason']> }>;
  ApplicationFilter: ApplicationFilter;
  ApplicationState: ApplicationState;
  ApplicationTimelineEntry: ResolverTypeWrapper<EntryRow>;
  CompleteApplicationInput: CompleteApplicationInput;
  CompleteApplicationPayload: ResolverTypeWrapper<Omit<CompleteApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideApplicationInput: DecideApplicationInput;
  DecideApplicationPayload: ResolverTypeWrapper<Omit<DecideApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  DecisionOutcome: DecisionOutcome;
  DeliverApplicationInput: DeliverApplicationInput;
  DeliverApplicationPayload: ResolverTypeWrapper<Omit<DeliverApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  Delivery: Delivery;
  EvaluateApplicationInput: EvaluateApplicationInput;
  EvaluateApplicationPayload: ResolverTypeWrapper<Omit<EvaluateApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  Event: ResolverTypeWrapper<Event>;
  Jurisdiction: ResolverTypeWrapper<PlaceReference>;
  MaterialNeed: MaterialNeed;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataAccess: ResolverTypeWrapper<PersonalDataAccessRow>;
  PersonalDataAccessConnection: ResolverTypeWrapper<Omit<PersonalDataAccessConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PersonalDataAccessEdge']> }>;
  PersonalDataAccessEdge: ResolverTypeWrapper<Omit<PersonalDataAccessEdge, 'node'> & { node: ResolversTypes['PersonalDataAccess'] }>;
  PersonalDataAccessFilter: PersonalDataAccessFilter;
  PersonalDataReason: PersonalDataReason;
  ProcessApplicationInput: ProcessApplicationInput;
  ProcessApplicationPayload: ResolverTypeWrapper<Omit<ProcessApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferApplicationInput: ReferApplicationInput;
  ReferApplicationPayload: ResolverTypeWrapper<Omit<ReferApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  ReferredMatter: ResolverTypeWrapper<Omit<ReferredMatter, 'place'> & { place: ResolversTypes['Jurisdiction'] }>;
  ReferredMatterInput: ReferredMatterInput;
  ServiceCase: ResolverTypeWrapper<ServiceCase>;
  ServiceCentre: ResolverTypeWrapper<CentreModel>;
  ServiceItem: ResolverTypeWrapper<ItemModel>;
  ServiceItemConnection: ResolverTypeWrapper<Omit<ServiceItemConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceItemEdge']> }>;
  ServiceItemEdge: ResolverTypeWrapper<Omit<ServiceItemEdge, 'node'> & { node: ResolversTypes['ServiceItem'] }>;
  ServiceItemFilter: ServiceItemFilter;
  ServiceMaterial: ResolverTypeWrapper<ServiceMaterial>;
  ServicePlaceKind: ServicePlaceKind;
  ServiceReason: ResolverTypeWrapper<Reason>;
  ServiceWindow: ResolverTypeWrapper<ServiceWindow>;
  StaffMember: ResolverTypeWrapper<StaffMember>;
  TrackedApplication: ResolverTypeWrapper<ApplicationRow>;
  Urgency: Urgency;
  WorkItem: ResolverTypeWrapper<WorkItem>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptApplicationInput: AcceptApplicationInput;
  ID: Scalars['ID']['output'];
  AcceptApplicationPayload: Omit<AcceptApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  Boolean: Scalars['Boolean']['output'];
  Applicant: Applicant;
  ApplicantInput: ApplicantInput;
  Application: ApplicationRow;
  Int: Scalars['Int']['output'];
  ApplicationConnection: Omit<ApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ApplicationEdge']> };
  ApplicationDecision: Omit<ApplicationDecision, 'reason'> & { reason?: Maybe<ResolversParentTypes['ServiceReason']> };
  ApplicationEdge: Omit<ApplicationEdge, 'node'> & { node: ResolversParentTypes['Application'] };
  ApplicationEvaluation: Omit<ApplicationEvaluation, 'reason'> & { reason?: Maybe<ResolversParentTypes['ServiceReason']> };
  ApplicationFilter: ApplicationFilter;
  ApplicationTimelineEntry: EntryRow;
  CompleteApplicationInput: CompleteApplicationInput;
  CompleteApplicationPayload: Omit<CompleteApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  DateTime: Scalars['DateTime']['output'];
  DecideApplicationInput: DecideApplicationInput;
  DecideApplicationPayload: Omit<DecideApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  DeliverApplicationInput: DeliverApplicationInput;
  DeliverApplicationPayload: Omit<DeliverApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  EvaluateApplicationInput: EvaluateApplicationInput;
  EvaluateApplicationPayload: Omit<EvaluateApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  Event: Event;
  Jurisdiction: PlaceReference;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PersonalDataAccess: PersonalDataAccessRow;
  PersonalDataAccessConnection: Omit<PersonalDataAccessConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PersonalDataAccessEdge']> };
  PersonalDataAccessEdge: Omit<PersonalDataAccessEdge, 'node'> & { node: ResolversParentTypes['PersonalDataAccess'] };
  PersonalDataAccessFilter: PersonalDataAccessFilter;
  ProcessApplicationInput: ProcessApplicationInput;
  ProcessApplicationPayload: Omit<ProcessApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  Query: Record<PropertyKey, never>;
  ReferApplicationInput: ReferApplicationInput;
  ReferApplicationPayload: Omit<ReferApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  ReferredMatter: Omit<ReferredMatter, 'place'> & { place: ResolversParentTypes['Jurisdiction'] };
  ReferredMatterInput: ReferredMatterInput;
  ServiceCase: ServiceCase;
  ServiceCentre: CentreModel;
  ServiceItem: ItemModel;
  ServiceItemConnection: Omit<ServiceItemConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceItemEdge']> };
  ServiceItemEdge: Omit<ServiceItemEdge, 'node'> & { node: ResolversParentTypes['ServiceItem'] };
  ServiceItemFilter: ServiceItemFilter;
  ServiceMaterial: ServiceMaterial;
  ServiceReason: Reason;
  ServiceWindow: ServiceWindow;
  StaffMember: StaffMember;
  TrackedApplication: ApplicationRow;
  WorkItem: WorkItem;
  String: Scalars['String']['output'];
};

export type PersonalDirectiveArgs = {
  class: Scalars['String']['input'];
  clearTo: ReadonlyArray<Scalars['String']['input']>;
  owner: Scalars['String']['input'];
  revealTo: ReadonlyArray<Scalars['String']['input']>;
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = Context, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptApplicationPayload'] = ResolversParentTypes['AcceptApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApplicantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Applicant'] = ResolversParentTypes['Applicant']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  anonymisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  applicant?: Resolver<Maybe<ResolversTypes['Applicant']>, ParentType, ContextType>;
  applicantInClear?: Resolver<Maybe<ResolversTypes['Applicant']>, ParentType, ContextType, RequireFields<ApplicationApplicantInClearArgs, 'purpose' | 'reason'>>;
  cases?: Resolver<ReadonlyArray<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ApplicationDecision']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  evaluatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evaluation?: Resolver<Maybe<ResolversTypes['ApplicationEvaluation']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  materials?: Resolver<ReadonlyArray<ResolversTypes['ServiceMaterial']>, ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['ReferredMatter']>, ParentType, ContextType>;
  missingMaterials?: Resolver<ReadonlyArray<ResolversTypes['ServiceMaterial']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  processingAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receivedBy?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  referredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceItem?: Resolver<ResolversTypes['ServiceItem'], ParentType, ContextType>;
  serviceItemListVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApplicationState'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['ApplicationTimelineEntry']>, ParentType, ContextType>;
  timelineIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trackingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trips?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApplicationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApplicationDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationDecision'] = ResolversParentTypes['ApplicationDecision']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ServiceReason']>, ParentType, ContextType>;
};

export type ApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
};

export type ApplicationEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationEvaluation'] = ResolversParentTypes['ApplicationEvaluation']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ServiceReason']>, ParentType, ContextType>;
};

export type ApplicationTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationTimelineEntry'] = ResolversParentTypes['ApplicationTimelineEntry']> = {
  actor?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  actorPlace?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ApplicationState']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ApplicationState']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompleteApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteApplicationPayload'] = ResolversParentTypes['CompleteApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideApplicationPayload'] = ResolversParentTypes['DecideApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeliverApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverApplicationPayload'] = ResolversParentTypes['DeliverApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EvaluateApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvaluateApplicationPayload'] = ResolversParentTypes['EvaluateApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction'], FederationReferenceType extends FederationReferenceTypes['Jurisdiction'] = FederationReferenceTypes['Jurisdiction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Jurisdiction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  applications?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, RequireFields<JurisdictionApplicationsArgs, 'first'>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceCentre?: Resolver<Maybe<ResolversTypes['ServiceCentre']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptApplication?: Resolver<ResolversTypes['AcceptApplicationPayload'], ParentType, ContextType, RequireFields<MutationAcceptApplicationArgs, 'input'>>;
  completeApplication?: Resolver<ResolversTypes['CompleteApplicationPayload'], ParentType, ContextType, RequireFields<MutationCompleteApplicationArgs, 'input'>>;
  decideApplication?: Resolver<ResolversTypes['DecideApplicationPayload'], ParentType, ContextType, RequireFields<MutationDecideApplicationArgs, 'input'>>;
  deliverApplication?: Resolver<ResolversTypes['DeliverApplicationPayload'], ParentType, ContextType, RequireFields<MutationDeliverApplicationArgs, 'input'>>;
  evaluateApplication?: Resolver<ResolversTypes['EvaluateApplicationPayload'], ParentType, ContextType, RequireFields<MutationEvaluateApplicationArgs, 'input'>>;
  processApplication?: Resolver<ResolversTypes['ProcessApplicationPayload'], ParentType, ContextType, RequireFields<MutationProcessApplicationArgs, 'input'>>;
  referApplication?: Resolver<ResolversTypes['ReferApplicationPayload'], ParentType, ContextType, RequireFields<MutationReferApplicationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataAccess'] = ResolversParentTypes['PersonalDataAccess']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PersonalDataReason'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonalDataAccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataAccessConnection'] = ResolversParentTypes['PersonalDataAccessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonalDataAccessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonalDataAccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataAccessEdge'] = ResolversParentTypes['PersonalDataAccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PersonalDataAccess'], ParentType, ContextType>;
};

export type ProcessApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessApplicationPayload'] = ResolversParentTypes['ProcessApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  applicantAccesses?: Resolver<ResolversTypes['PersonalDataAccessConnection'], ParentType, ContextType, RequireFields<QueryApplicantAccessesArgs, 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<QueryApplicationArgs, 'number'>>;
  applications?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, RequireFields<QueryApplicationsArgs, 'first'>>;
  serviceItem?: Resolver<Maybe<ResolversTypes['ServiceItem']>, ParentType, ContextType, RequireFields<QueryServiceItemArgs, 'code'>>;
  serviceItems?: Resolver<ResolversTypes['ServiceItemConnection'], ParentType, ContextType, RequireFields<QueryServiceItemsArgs, 'first'>>;
  trackApplication?: Resolver<ResolversTypes['TrackedApplication'], ParentType, ContextType, RequireFields<QueryTrackApplicationArgs, 'code' | 'number'>>;
};

export type ReferApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferApplicationPayload'] = ResolversParentTypes['ReferApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferredMatterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferredMatter'] = ResolversParentTypes['ReferredMatter']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  referredBy?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  workItem?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
};

export type ServiceCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCase'] = ResolversParentTypes['ServiceCase']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCentre'] = ResolversParentTypes['ServiceCentre']> = {
  items?: Resolver<ResolversTypes['ServiceItemConnection'], ParentType, ContextType, RequireFields<ServiceCentreItemsArgs, 'first'>>;
  kind?: Resolver<ResolversTypes['ServicePlaceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['ServiceWindow']>, ParentType, ContextType>;
};

export type ServiceItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceItem'] = ResolversParentTypes['ServiceItem'], FederationReferenceType extends FederationReferenceTypes['ServiceItem'] = FederationReferenceTypes['ServiceItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<ReadonlyArray<ResolversTypes['ServicePlaceKind']>, ParentType, ContextType>;
  atMostOneTrip?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cases?: Resolver<ReadonlyArray<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feeFen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  legalWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  materials?: Resolver<ReadonlyArray<ResolversTypes['ServiceMaterial']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promisedWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceItemConnection'] = ResolversParentTypes['ServiceItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceItemEdge'] = ResolversParentTypes['ServiceItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceItem'], ParentType, ContextType>;
};

export type ServiceMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMaterial'] = ResolversParentTypes['ServiceMaterial']> = {
  cases?: Resolver<ReadonlyArray<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  need?: Resolver<ResolversTypes['MaterialNeed'], ParentType, ContextType>;
};

export type ServiceReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceReason'] = ResolversParentTypes['ServiceReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceWindow'] = ResolversParentTypes['ServiceWindow']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TrackedApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackedApplication'] = ResolversParentTypes['TrackedApplication']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  missingMaterials?: Resolver<ReadonlyArray<ResolversTypes['ServiceMaterial']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DecisionOutcome']>, ParentType, ContextType>;
  serviceItem?: Resolver<ResolversTypes['ServiceItem'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApplicationState'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptApplicationPayload?: AcceptApplicationPayloadResolvers<ContextType>;
  Applicant?: ApplicantResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationDecision?: ApplicationDecisionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  ApplicationEvaluation?: ApplicationEvaluationResolvers<ContextType>;
  ApplicationTimelineEntry?: ApplicationTimelineEntryResolvers<ContextType>;
  CompleteApplicationPayload?: CompleteApplicationPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecideApplicationPayload?: DecideApplicationPayloadResolvers<ContextType>;
  DeliverApplicationPayload?: DeliverApplicationPayloadResolvers<ContextType>;
  EvaluateApplicationPayload?: EvaluateApplicationPayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataAccess?: PersonalDataAccessResolvers<ContextType>;
  PersonalDataAccessConnection?: PersonalDataAccessConnectionResolvers<ContextType>;
  PersonalDataAccessEdge?: PersonalDataAccessEdgeResolvers<ContextType>;
  ProcessApplicationPayload?: ProcessApplicationPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReferApplicationPayload?: ReferApplicationPayloadResolvers<ContextType>;
  ReferredMatter?: ReferredMatterResolvers<ContextType>;
  ServiceCase?: ServiceCaseResolvers<ContextType>;
  ServiceCentre?: ServiceCentreResolvers<ContextType>;
  ServiceItem?: ServiceItemResolvers<ContextType>;
  ServiceItemConnection?: ServiceItemConnectionResolvers<ContextType>;
  ServiceItemEdge?: ServiceItemEdgeResolvers<ContextType>;
  ServiceMaterial?: ServiceMaterialResolvers<ContextType>;
  ServiceReason?: ServiceReasonResolvers<ContextType>;
  ServiceWindow?: ServiceWindowResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  TrackedApplication?: TrackedApplicationResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
