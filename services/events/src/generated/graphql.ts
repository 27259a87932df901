import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ItemOutcome } from '../bulk/bulk.commands.js';
import type { Clock } from '@gridhall/clocks';
import type { DispatchRuleRow } from '../dispatch-rule/dispatch-rule.document.js';
import type { RulePreview } from '../dispatch-rule/dispatch-rule.check.js';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import type { SuggestionRecord, EventRow, Assignment, Evidence } from '../event/event.document.js';
import type { AvailableAction } from '../event/actions.js';
import type { Reason } from '../event/reasons.js';
import type { RequestRow, EntryRow, PlaceReference, StaffReference } from '../event/event.loaders.js';
import type { Payload } from '../event/resolvers/mutation.resolvers.js';
import type { Finding } from '../evidence/verification.rules.js';
import type { VerificationRow } from '../evidence/evidence.resolvers.js';
import type { FormAnswer } from '../form/form.rules.js';
import type { InboxRoot, BoxRow, BoxGroupRow } from '../inbox/inbox.resolvers.js';
import type { Finding as JointFindingRow, FollowUp, JointMatter as MatterRow, JointOperationRow, SignIn } from '../joint-operation/joint-operation.document.js';
import type { ActionRow, ParticipantRow, JointEntryRow } from '../joint-operation/joint-operation.resolvers.js';
import type { Cluster } from '../map/clusters.rules.js';
import type { LikelyDuplicate as LikelyDuplicateRow } from '../map/duplicates.js';
import type { NearEdge } from '../map/near.js';
import type { Medium } from '@gridhall/media';
import type { OutsideKey } from '../open311/keys.store.js';
import type { FilledReply } from '../reply-template/reply-template.rules.js';
import type { ReplyTemplateRow } from '../reply-template/reply-template.store.js';
import type { SavedFilterRow } from '../saved-filter/saved-filter.store.js';
import type { FoundRow } from '../search/search.resolvers.js';
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
  /** A day of the calendar, `2026-11-24`; days are those of Asia/Shanghai (domain §2). */
  Date: { input: Date; output: Date | string; }
  /** A moment in UTC, RFC 3339, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** A JSON object. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: string; output: string; }
};

/** What acceptEvent needs. */
export type AcceptEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What acceptEvent answers. */
export type AcceptEventPayload = {
  readonly __typename?: 'AcceptEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What acceptEvents needs. */
export type AcceptEventsInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, to each of them. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The events, 1 to 100, each once. */
  readonly events: ReadonlyArray<EventVersionInput>;
  /** Made by the client, 8 to 128 characters: the same for every try of one call. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What acceptEvents answers. */
export type AcceptEventsPayload = {
  readonly __typename?: 'AcceptEventsPayload';
  /** How many were done, now or before. */
  readonly done: Scalars['Int']['output'];
  /** What became of each, in the order of the input. */
  readonly outcomes: ReadonlyArray<EventOutcome>;
  /** How many were refused. */
  readonly refused: Scalars['Int']['output'];
};

/** What acknowledgeEvent needs. */
export type AcknowledgeEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What acknowledgeEvent answers. */
export type AcknowledgeEventPayload = {
  readonly __typename?: 'AcknowledgeEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What addEventProgress needs. */
export type AddEventProgressInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Is it an interim result 阶段办结? */
  readonly interim: Scalars['Boolean']['input'];
  /** How far it is, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What answerEventAssignment needs. */
export type AnswerEventAssignmentInput = {
  /** What becomes of the part. */
  readonly answer: EventAssignmentAnswer;
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, up to 20. */
  readonly evidence?: InputMaybe<ReadonlyArray<EvidenceInput>>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was done, or why not; needed with COMPLETE and DECLINE. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Whose part; needed with WAIVE. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What answerJointOperation needs. */
export type AnswerJointOperationInput = {
  /** Does the unit come? */
  readonly accepted: Scalars['Boolean']['input'];
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; left out, whatever version there is will do: it only adds. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why not, up to 500 characters; needed when it does not. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What appealEvent needs. */
export type AppealEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why it must be taken on, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** An application 办件 (services/service-desk). */
export type Application = {
  readonly __typename?: 'Application';
  /** The application's id. */
  readonly id: Scalars['ID']['output'];
};

/** What beginEventMediaUpload needs. */
export type BeginEventMediaUploadInput = {
  /** The event that it belongs to, if that is there already. */
  readonly eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Its name, to 200 characters; people see it when they save it. */
  readonly fileName: Scalars['String']['input'];
  /** Chosen by the client, new for each upload, 8 to 128 characters: the same again meets the same upload. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is. */
  readonly kind: MediumKind;
  /** SHA-256 of it, hexadecimal, if the sender has it: then what comes is compared. */
  readonly sha256?: InputMaybe<Scalars['String']['input']>;
  /** Its bytes, exactly: more than that is refused. */
  readonly size: Scalars['Float']['input'];
};

/** What beginEventMediaUpload answers. */
export type BeginEventMediaUploadPayload = {
  readonly __typename?: 'BeginEventMediaUploadPayload';
  /** Until then the upload may be finished, and named in a step. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What may be sent of this kind. */
  readonly limit: EventMediumLimit;
  /** The medium, RECEIVING. */
  readonly medium: EventMedium;
  /** The same upload was begun before: go on with it. */
  readonly replayed: Scalars['Boolean']['output'];
  /** Where to send its bytes by tus (PATCH, HEAD, DELETE); needs no token, so keep it to yourself. */
  readonly uploadUrl: Scalars['String']['output'];
};

/** What cancelEventSupervision needs. */
export type CancelEventSupervisionInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What cancelJointOperation needs. */
export type CancelJointOperationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, up to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What `changeSavedFilter` takes; what is left out stays. */
export type ChangeSavedFilterInput = {
  /** The version that was read: a change by somebody faster is not overwritten. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Another filter, in whole. */
  readonly filter?: InputMaybe<EventFilter>;
  /** The saved filter's id. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Another name, 1 to 50 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** With PLACE: a place of the caller's postings, or one under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** Who finds it from now on. */
  readonly sharing?: InputMaybe<SavedFilterSharing>;
  /** With UNIT: a unit of the caller's postings. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What closeEvent needs. */
export type CloseEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why nobody does, one of the reasons of CLOSE. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What closeEvent answers. */
export type CloseEventPayload = {
  readonly __typename?: 'CloseEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What closeEvents needs. */
export type CloseEventsInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, to each of them. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The events, 1 to 100, each once. */
  readonly events: ReadonlyArray<EventVersionInput>;
  /** Made by the client, 8 to 128 characters: the same for every try of one call. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why without an evaluation. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What closeEvents answers. */
export type CloseEventsPayload = {
  readonly __typename?: 'CloseEventsPayload';
  /** How many were done, now or before. */
  readonly done: Scalars['Int']['output'];
  /** What became of each, in the order of the input. */
  readonly outcomes: ReadonlyArray<EventOutcome>;
  /** How many were refused. */
  readonly refused: Scalars['Int']['output'];
};

/** What commentEvent needs. */
export type CommentEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What there is to say, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What concludeJointOperation needs. */
export type ConcludeJointOperationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How it came out in all, up to 5,000 characters. */
  readonly conclusion: Scalars['String']['input'];
  /** The version that the caller saw; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A result for each of its events. */
  readonly results: ReadonlyArray<JointMatterResultInput>;
};

/** What confirmEvent needs. */
export type ConfirmEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** What shows it, at least one, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was found, one of the reasons of CONFIRM. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What conveneJointOperation needs. */
export type ConveneJointOperationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The units to call; left out or empty: those of the plan. */
  readonly unitIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The reference system that a point is told in. */
export type CoordinateSystem =
  /** BD-09 百度坐标: Baidu maps. */
  | 'BD09'
  /** GCJ-02 火星坐标: Amap, Tencent and other Chinese maps. */
  | 'GCJ02'
  /** WGS-84 (EPSG:4326): satellite receivers, and everything that this API tells. */
  | 'WGS84';

/** What copyEvent needs. */
export type CopyEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The units, up to 20. */
  readonly unitIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What createDispatchRule needs. */
export type CreateDispatchRuleInput = {
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it says. */
  readonly rule: DispatchRuleInput;
};

/** What createReplyTemplate needs. */
export type CreateReplyTemplateInput = {
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The template. */
  readonly template: ReplyTemplateInput;
};

/** What decideEventRequest needs. */
export type DecideEventRequestInput = {
  /** Is it granted? */
  readonly approved: Scalars['Boolean']['input'];
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was asked for. */
  readonly kind: EventRequestKind;
};

/** What declineEvent needs. */
export type DeclineEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of DECLINE. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What delegateEvent needs. */
export type DelegateEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What `deleteSavedFilter` takes. */
export type DeleteSavedFilterInput = {
  /** The version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The saved filter's id. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What dispatchEvent needs. */
export type DispatchEventInput = {
  /** Units that assist 协办, up to 20; of any platform, over the event's place. They must be done, or let off, before it is disposed of. */
  readonly assistUnitIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What to look to. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** How long the unit has; left out: as the rule says whose suggestion is followed, else as usual. */
  readonly deadlines?: InputMaybe<HandlingDeadlinesInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why another unit than the suggested one, up to 500 characters; without meaning where the suggestion is followed. */
  readonly overrideReason?: InputMaybe<Scalars['String']['input']>;
  /** The unit: a direct subordinate or a stationed unit; over a level only when the event is urgent. Left out: the one that `suggestedDispatch` suggests. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What dispatchEvent answers. */
export type DispatchEventPayload = {
  readonly __typename?: 'DispatchEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What dispatchEvents needs. */
export type DispatchEventsInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say to the unit. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** How long the unit has; left out: of each as the rule says whose suggestion is followed, else as usual. */
  readonly deadlines?: InputMaybe<HandlingDeadlinesInput>;
  /** The events, 1 to 100, each once. */
  readonly events: ReadonlyArray<EventVersionInput>;
  /** Made by the client, 8 to 128 characters: the same for every try of one call. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The unit that is to deal with all of them. */
  readonly unitId: Scalars['ID']['input'];
};

/** What dispatchEvents answers. */
export type DispatchEventsPayload = {
  readonly __typename?: 'DispatchEventsPayload';
  /** How many were done, now or before. */
  readonly done: Scalars['Int']['output'];
  /** What became of each, in the order of the input. */
  readonly outcomes: ReadonlyArray<EventOutcome>;
  /** How many were refused. */
  readonly refused: Scalars['Int']['output'];
};

/** What was suggested when an event was dispatched, and whether it was followed. */
export type DispatchRecord = {
  readonly __typename?: 'DispatchRecord';
  /** Was the event dispatched to that unit? */
  readonly followed: Scalars['Boolean']['output'];
  /** Why not, in the dispatcher's words; null for those who see rows without personal data. */
  readonly overrideReason: Maybe<Scalars['String']['output']>;
  /** The rule that suggested it; null for the work-item list. */
  readonly ruleId: Maybe<Scalars['ID']['output']>;
  /** The version that the rule had. */
  readonly ruleVersion: Maybe<Scalars['Int']['output']>;
  /** The unit that was suggested; null when going up was. */
  readonly suggestedUnit: Maybe<Unit>;
};

/**
 * A dispatch rule 派遣规则: item × place × time → whom, and until when (domain §4). A condition that is empty or null always
 * holds. Of several that match the more specific one goes first: by item (an item before a category before a platform), then
 * by place (the finer), then by the number of conditions on time, then by that of all others, then the lower `order`.
 */
export type DispatchRule = {
  readonly __typename?: 'DispatchRule';
  /** In one of these categories. */
  readonly categories: ReadonlyArray<WorkItemCategory>;
  /** Working days to dispose of it; null: as the item says. */
  readonly disposeWorkingDays: Maybe<Scalars['Float']['output']>;
  /** In these hours, in Asia/Shanghai. */
  readonly hours: Maybe<TimeSpan>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** False when it was retired. */
  readonly isActive: Scalars['Boolean']['output'];
  /** With one of these words in title or description. */
  readonly keywords: ReadonlyArray<Scalars['String']['output']>;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** Between rules that are equally specific the lower one goes first. */
  readonly order: Scalars['Int']['output'];
  /** It counts in this place and everything under it. */
  readonly place: Jurisdiction;
  /** On one of these platforms. */
  readonly platforms: ReadonlyArray<Platform>;
  /** In this part of each year, such as the flood season. */
  readonly season: Maybe<TimeSpan>;
  /** Working hours to sign for it; null: as usual. */
  readonly signForWorkingHours: Maybe<Scalars['Float']['output']>;
  /** From one of these sources. */
  readonly sources: ReadonlyArray<EventSource>;
  /** Whom it sends a matter to. */
  readonly target: DispatchTarget;
  /** The unit of the target UNIT. */
  readonly unit: Maybe<Unit>;
  /** When it was written last. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** As pressing as this. */
  readonly urgency: Maybe<Urgency>;
  /** Its first day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Its last day; null: until further notice. */
  readonly validTo: Maybe<Scalars['Date']['output']>;
  /** Steps taken so far: the `expectedVersion` of the next command, and the version that a suggestion names. */
  readonly version: Scalars['Int']['output'];
  /** On one of these days, in Asia/Shanghai. */
  readonly weekdays: ReadonlyArray<Weekday>;
  /** On one of these items. */
  readonly workItems: ReadonlyArray<WorkItem>;
  /** Only in working time (true), only outside it (false), or whenever (null). */
  readonly workingTime: Maybe<Scalars['Boolean']['output']>;
};

/** A page of dispatch rules, by place and id. */
export type DispatchRuleConnection = {
  readonly __typename?: 'DispatchRuleConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<DispatchRuleEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of dispatch rules. */
export type DispatchRuleEdge = {
  readonly __typename?: 'DispatchRuleEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The rule. */
  readonly node: DispatchRule;
};

/** What a dispatch rule says. */
export type DispatchRuleInput = {
  /** In one of these categories. */
  readonly categories: ReadonlyArray<WorkItemCategory>;
  /** Working days to dispose of it, more than 0 and at most 250; null: as the item says. */
  readonly disposeWorkingDays?: InputMaybe<Scalars['Float']['input']>;
  /** In these hours (`HH:MM`), in Asia/Shanghai. */
  readonly hours?: InputMaybe<TimeSpanInput>;
  /** With one of these words in title or description, each up to 20 characters. */
  readonly keywords: ReadonlyArray<Scalars['String']['input']>;
  /** What people call it, 1 to 60 characters. */
  readonly name: Scalars['String']['input'];
  /** Between rules that are equally specific the lower one goes first, 0 to 10,000. */
  readonly order: Scalars['Int']['input'];
  /** It counts in this place and everything under it. */
  readonly placeCode: Scalars['ID']['input'];
  /** On one of these platforms. */
  readonly platforms: ReadonlyArray<Platform>;
  /** In this part of each year (`MM-DD`). */
  readonly season?: InputMaybe<TimeSpanInput>;
  /** Working hours to sign for it, more than 0 and at most 200; null: as usual. */
  readonly signForWorkingHours?: InputMaybe<Scalars['Float']['input']>;
  /** From one of these sources. */
  readonly sources: ReadonlyArray<EventSource>;
  /** Whom it sends a matter to. */
  readonly target: DispatchTarget;
  /** The unit, for the target UNIT and for no other. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
  /** As pressing as this. */
  readonly urgency?: InputMaybe<Urgency>;
  /** Its first day. */
  readonly validFrom: Scalars['Date']['input'];
  /** Its last day; null: until further notice. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** On one of these days, in Asia/Shanghai. */
  readonly weekdays: ReadonlyArray<Weekday>;
  /** On one of these items, up to 50. */
  readonly workItemCodes: ReadonlyArray<Scalars['ID']['input']>;
  /** Only in working time (true), only outside it (false), or whenever (null). */
  readonly workingTime?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the commands on dispatch rules answer. */
export type DispatchRulePayload = {
  readonly __typename?: 'DispatchRulePayload';
  /** What is wrong with it, or with another rule because of it. */
  readonly problems: ReadonlyArray<DispatchRuleProblem>;
  /** True when the key had been used for this very command before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The rule after the command. */
  readonly rule: DispatchRule;
};

/** What a draft rule would do, tried on the latest events of its place. */
export type DispatchRulePreview = {
  readonly __typename?: 'DispatchRulePreview';
  /** Of those matched: in which no other rule goes first. */
  readonly decidedEvents: Scalars['Int']['output'];
  /** Up to ten of those decided. */
  readonly examples: ReadonlyArray<Event>;
  /** Of those: of which it speaks, as of the moment they were reported. */
  readonly matchedEvents: Scalars['Int']['output'];
  /** What would be wrong with it, or with another rule because of it. */
  readonly problems: ReadonlyArray<DispatchRuleProblem>;
  /** How many events it was tried on: the latest 200 that the caller may see. */
  readonly triedEvents: Scalars['Int']['output'];
};

/** Something wrong with a rule. */
export type DispatchRuleProblem = {
  readonly __typename?: 'DispatchRuleProblem';
  /** What. */
  readonly kind: DispatchRuleProblemKind;
  /** The other rule, of CONFLICT and NEVER_DECIDES. */
  readonly otherRuleId: Maybe<Scalars['ID']['output']>;
  /** Which rule; `~draft` for a draft. */
  readonly ruleId: Scalars['ID']['output'];
};

/** What may be wrong with a rule. It is told, not refused: rules are set up one after the other. */
export type DispatchRuleProblemKind =
  /** None of its items is in its categories and on its platforms. */
  | 'CONDITIONS_EXCLUDE_EACH_OTHER'
  /** Another rule is as specific, has the same order, and sends the same matter to somebody else. */
  | 'CONFLICT'
  /** Its last day is over. */
  | 'EXPIRED'
  /** It pushes an item down to a village or grid that it is not admitted to. */
  | 'ITEM_NOT_ADMITTED'
  /** It names an item that is not on the work-item list. */
  | 'ITEM_UNKNOWN'
  /** Another rule goes first in everything that this one speaks of. */
  | 'NEVER_DECIDES'
  /** The unit was dissolved. */
  | 'UNIT_NOT_IN_SERVICE'
  /** The unit works elsewhere. */
  | 'UNIT_OUT_OF_AREA'
  /** There is no such unit. */
  | 'UNIT_UNKNOWN';

/** Whom a dispatch rule sends a matter to. */
export type DispatchTarget =
  /** 区职能部门: the district's department on the matter's platform; for matters that the district's centre has. */
  | 'DEPARTMENT'
  /** The team of the grid that the matter lies in. */
  | 'GRID_TEAM'
  /** The level above: the matter is sent up 上报上级. */
  | 'HIGHER_LEVEL'
  /** 第三方机构: a service provider that works at the matter's place. */
  | 'PROVIDER'
  /** 派驻机构: the stationed agency of the matter's platform in its town. */
  | 'STATIONED_AGENCY'
  /** One unit by name. */
  | 'UNIT'
  /** The office of the village or community that the matter lies in. */
  | 'VILLAGE_OFFICE';

/** What disposeEvent needs. */
export type DisposeEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, at least one. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The result, one of the reasons of DISPOSE. */
  readonly resultCode: Scalars['String']['input'];
  /** What was done, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What disposeEvent answers. */
export type DisposeEventPayload = {
  readonly __typename?: 'DisposeEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What escalateEvent needs. */
export type EscalateEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of ESCALATE. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What escalateEvent answers. */
export type EscalateEventPayload = {
  readonly __typename?: 'EscalateEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What evaluateEvent needs. */
export type EvaluateEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  readonly satisfaction: Scalars['Int']['input'];
};

/** What evaluateEvent answers. */
export type EvaluateEventPayload = {
  readonly __typename?: 'EvaluateEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/**
 * A matter seen or told 事件: on a work item, at a place, with its whole life (domain §4, event-lifecycle).
 * A field that may be personal data is null for those who see rows without it (analysts, domain §7).
 */
export type Event = {
  readonly __typename?: 'Event';
  /** When the command room took it on; null until then. As the following ones, the latest time it happened. */
  readonly acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the unit signed for it. */
  readonly acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where exactly, in words. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** How often its reporter appealed 申诉. */
  readonly appealCount: Scalars['Int']['output'];
  /** The application that the event was made from, when it was: a request that turned out to be a matter (domain §5); null where it would tell who reported a confidential event. */
  readonly application: Maybe<Application>;
  /** Who of the unit deals with it 内部转办; null: whoever does, and for those who see rows without personal data. */
  readonly assignee: Maybe<StaffMember>;
  /** The units that lead and assist, since the latest dispatch. */
  readonly assignments: ReadonlyArray<EventAssignment>;
  /** What the caller may do to it now, what for, and why not. */
  readonly availableActions: ReadonlyArray<EventAction>;
  /**
   * 归档卷宗: where the case file of the event is, as PDF, at the gateway's address; it opens without a token for 10 to 20 minutes.
   * Who asks with a token instead needs no signature: `/case-files/<id>.pdf`.
   */
  readonly caseFileUrl: Scalars['String']['output'];
  /** The item's category at that time. */
  readonly category: WorkItemCategory;
  /** The events that were split off it, those that the caller may see. */
  readonly children: ReadonlyArray<Event>;
  /** All of its clocks, the oldest first. */
  readonly clocks: ReadonlyArray<EventClock>;
  /** When it was closed; null while it is open. Windows count from here. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Is it confidential who reported it 保密? Then `reporter` and all that tells of them is null but for themselves, and for dispatchers and supervisors of its place. */
  readonly confidential: Scalars['Boolean']['output'];
  /** Units that were sent a copy 抄告. */
  readonly copiedUnits: ReadonlyArray<Unit>;
  /** When it was declined or voided; the appeal window counts from here. */
  readonly declinedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was seen or told. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** What was suggested at its latest dispatch; null before. */
  readonly dispatchRecord: Maybe<DispatchRecord>;
  /** When a unit was given it. */
  readonly dispatchedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the unit that dealt with it reported; null until then. */
  readonly disposal: Maybe<EventDisposal>;
  /** When it was reported done. */
  readonly disposedAt: Maybe<Scalars['DateTime']['output']>;
  /** The deadline that runs out first; null when none runs, or while it stands still. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** How often it went a level up 上报上级. */
  readonly escalationCount: Scalars['Int']['output'];
  /** When it was evaluated. */
  readonly evaluatedAt: Maybe<Scalars['DateTime']['output']>;
  /** All evidence that was given with its steps. */
  readonly evidence: Maybe<ReadonlyArray<EventEvidence>>;
  /** Working days of extensions granted since its latest dispatch 延期. */
  readonly extensionWorkingDays: Scalars['Int']['output'];
  /** The answers to the fields that its work item asked for when it was reported; none for who may not read what people wrote. */
  readonly extra: ReadonlyArray<EventExtra>;
  /** How many events are merged into it. */
  readonly followerCount: Scalars['Int']['output'];
  /** The events that are merged into it, those that the caller may see. */
  readonly followers: ReadonlyArray<Event>;
  /** The grid it lies in; null when only a village, a town or the district is known. */
  readonly grid: Maybe<Jurisdiction>;
  /** The deadlines of its latest dispatch, where a rule or the dispatcher set them; null while its clocks run as usual. */
  readonly handlingTerms: Maybe<HandlingTerms>;
  /** The unit that must act now; null while the reporter must. */
  readonly holderUnit: Maybe<Unit>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What its reporter is asked for; null while they are not. */
  readonly infoRequest: Maybe<EventInfoRequest>;
  /** How often the reporter was asked for more. */
  readonly infoRequestCount: Scalars['Int']['output'];
  /** When the unit told an interim result 阶段办结 last. */
  readonly interimResultAt: Maybe<Scalars['DateTime']['output']>;
  /** Is somebody late with it now? */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The joint operations on it that the caller may see, the latest start first. */
  readonly jointOperations: JointOperationConnection;
  /** The unit it was dispatched to last: after a reopening the natural one to dispatch to again. */
  readonly leadUnit: Maybe<Unit>;
  /** Is it a matter left by history 历史遗留? */
  readonly legacyFlag: Scalars['Boolean']['output'];
  /** The level that deals with it now. */
  readonly level: Level;
  /** The media that its steps name, oldest first; null for those who see rows without personal data. */
  readonly media: Maybe<ReadonlyArray<EventMedium>>;
  /** The number that people say: town, day in Asia/Shanghai, sequence, `330211101-20171116-0042`. */
  readonly number: Scalars['String']['output'];
  /**
   * Whom to ask about it, as an outside party named them (Open311): kept sealed, and shown to whoever may learn who reported
   * it. Null when nobody was named, and for everybody else.
   */
  readonly outsideContact: Maybe<OutsideContact>;
  /** The event that it was split off 拆分; null when it was not, or the caller may not see that one. */
  readonly parent: Maybe<Event>;
  /** What was asked for and waits for a second person. */
  readonly pendingRequest: Maybe<EventRequest>;
  /** Where it lies, as finely as it is known. */
  readonly place: Jurisdiction;
  /** The item's platform at that time; null for what is handled without one. */
  readonly platform: Maybe<Platform>;
  /** Where exactly; null when unknown. */
  readonly point: Maybe<EventPoint>;
  /** Does the point lie more than 100 m outside the place that was named? Then somebody should look which is right. */
  readonly pointOutsidePlace: Scalars['Boolean']['output'];
  /** The event that it is merged into 并案; null when it is not, or the caller may not see that one. */
  readonly primary: Maybe<Event>;
  /** How often it was taken up again 重办. */
  readonly reopenCount: Scalars['Int']['output'];
  /** When it was reported, by the platform's clock. */
  readonly reportedAt: Scalars['DateTime']['output'];
  /** Who reported it; null where that is confidential and the caller is not to learn it. */
  readonly reporter: Maybe<StaffMember>;
  /** The level that ended it; null until it is disposed of. GRID and VILLAGE are "within the village". */
  readonly resolvedAtLevel: Maybe<Level>;
  /** How often a unit gave it back 退单. */
  readonly returnCount: Scalars['Int']['output'];
  /** How often a verifier failed it 返工. */
  readonly reworkCount: Scalars['Int']['output'];
  /** The evaluation, 1 (very dissatisfied) to 5 (very satisfied); null while nobody evaluated. */
  readonly satisfaction: Maybe<Scalars['Int']['output']>;
  /** Was it settled on the spot 自行处置? */
  readonly selfHandled: Scalars['Boolean']['output'];
  /** Where the report came from. */
  readonly source: EventSource;
  /** When the present stage began; its clock counts from here. */
  readonly stageStartedAt: Scalars['DateTime']['output'];
  /** Where it stands in its life. */
  readonly state: EventState;
  /** Whom to dispatch it to, as rules and the work-item list say now; null once it is dispatched, and where nobody could take it. */
  readonly suggestedDispatch: Maybe<SuggestedDispatch>;
  /** Whether and how it is supervised. */
  readonly supervision: Supervision;
  /** The suspension that is under way. */
  readonly suspension: Maybe<EventSuspension>;
  /** How often it was suspended 挂账. */
  readonly suspensionCount: Scalars['Int']['output'];
  /** Its steps, oldest first; never changed, only added to, chained by hashes. */
  readonly timeline: ReadonlyArray<EventTimelineEntry>;
  /** Does the chain of hashes over its timeline hold? False: somebody changed the record by hand. */
  readonly timelineIntact: Scalars['Boolean']['output'];
  /** What it is, in a line; the work item's name for those who see rows without personal data. */
  readonly title: Scalars['String']['output'];
  /** How often it was urged 催办. */
  readonly urgeCount: Scalars['Int']['output'];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** When a verifier passed it. */
  readonly verifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who is to verify it; null: whoever may, and for those who see rows without personal data. */
  readonly verifier: Maybe<StaffMember>;
  /** Steps taken so far: the `expectedVersion` of the next command. */
  readonly version: Scalars['Int']['output'];
  /** The visit that raised the event, when one did; null where it would tell who reported a confidential event. */
  readonly visit: Maybe<Visit>;
  /** The item of the work-item list that it is on. */
  readonly workItem: WorkItem;
  /** The version of the list under which it was reported. */
  readonly workItemListVersion: Scalars['Int']['output'];
};


/**
 * A matter seen or told 事件: on a work item, at a place, with its whole life (domain §4, event-lifecycle).
 * A field that may be personal data is null for those who see rows without it (analysts, domain §7).
 */
export type EventJointOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A matter seen or told 事件: on a work item, at a place, with its whole life (domain §4, event-lifecycle).
 * A field that may be personal data is null for those who see rows without it (analysts, domain §7).
 */
export type EventTimelineArgs = {
  commands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What the caller may or may not do to an event now; decided by the rules that decide the command itself. */
export type EventAction = {
  readonly __typename?: 'EventAction';
  /** All fields of the input, beside `id`, `expectedVersion`, `idempotencyKey` and `clientAt`. */
  readonly accepts: ReadonlyArray<Scalars['String']['output']>;
  /** May it be done now? */
  readonly allowed: Scalars['Boolean']['output'];
  /** The command. */
  readonly command: EventCommand;
  /** The last moment to do it: the end of its window, or the deadline of the stage that it ends, after which it is late; null when neither counts. */
  readonly deadline: Maybe<Scalars['DateTime']['output']>;
  /** The mutation that does it. */
  readonly mutation: Scalars['String']['output'];
  /** Its name in Chinese, for a button. */
  readonly nameZh: Scalars['String']['output'];
  /** The reasons to choose from; empty when it asks for none. */
  readonly reasonCodes: ReadonlyArray<EventReason>;
  /** The input's fields that must be given, beside `id`, `expectedVersion` and `idempotencyKey`. */
  readonly requires: ReadonlyArray<Scalars['String']['output']>;
  /** Why not; null when it may. */
  readonly whyNot: Maybe<EventRefusal>;
};

/** A unit's part in an event 协办. */
export type EventAssignment = {
  readonly __typename?: 'EventAssignment';
  /** When it answered last. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Must an assisting unit be done, or let off, before the event is disposed of? */
  readonly mandatory: Scalars['Boolean']['output'];
  /** Does it lead, or assist? */
  readonly role: EventAssignmentRole;
  /** How far it is. */
  readonly state: EventAssignmentState;
  /** The unit. */
  readonly unit: Unit;
};

/** What an assisting unit, or the dispatcher, says of its part. */
export type EventAssignmentAnswer =
  /** 接受: the unit takes it on. */
  | 'ACCEPT'
  /** 完成: the unit is done. */
  | 'COMPLETE'
  /** 谢绝: the unit does not. */
  | 'DECLINE'
  /** 免除: the dispatcher lets the unit off. */
  | 'WAIVE';

/** Whether a unit leads or assists. */
export type EventAssignmentRole =
  /** 协办. */
  | 'ASSIST'
  /** 牵头/主办. */
  | 'LEAD';

/** How far a unit's part is. */
export type EventAssignmentState =
  /** The unit is at it. */
  | 'ACCEPTED'
  /** The unit does not. */
  | 'DECLINED'
  /** The unit is done. */
  | 'DONE'
  /** The unit did not answer yet. */
  | 'PENDING'
  /** The dispatcher let it off, or the event left it. */
  | 'WAIVED';

/** A step that an event took, told as it happens. */
export type EventChange = {
  readonly __typename?: 'EventChange';
  /** When, by the platform's clock; null in the opening. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Where the subscription stands after this change: given as `after`, it goes on from here without a gap. */
  readonly cursor: Scalars['String']['output'];
  /** The event as it is now, at this version or a later one; null in the opening. */
  readonly event: Maybe<Event>;
  /** What happened, such as `dispatched`, as in the timeline; null in the opening. */
  readonly step: Maybe<Scalars['String']['output']>;
  /** The event's version after this step; null in the opening. The event that comes with it may be further on already. */
  readonly version: Maybe<Scalars['Int']['output']>;
};

/** Which changes to hear of; what is left out does not narrow. Several values of a field are alternatives, several fields all hold. */
export type EventChangeFilter = {
  /** In one of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<WorkItemCategory>>;
  /** With one of these levels after the step. */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** On one of these platforms. */
  readonly platforms?: InputMaybe<ReadonlyArray<Platform>>;
  /** From one of these sources. */
  readonly sources?: InputMaybe<ReadonlyArray<EventSource>>;
  /** In one of these states after the step, or before it: who watches a state hears also what leaves it. */
  readonly states?: InputMaybe<ReadonlyArray<EventState>>;
  /** By one of these steps, such as `reported` or `dispatched`. */
  readonly steps?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** This pressing. */
  readonly urgencies?: InputMaybe<ReadonlyArray<Urgency>>;
  /** On one of these work items. */
  readonly workItemCodes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A clock of an event (event-lifecycle §4): a stage's deadline, a window, or a time after which the platform acts by itself. */
export type EventClock = {
  readonly __typename?: 'EventClock';
  /** Minutes of that time that it may take, with all extensions. */
  readonly allowedMinutes: Scalars['Float']['output'];
  /** The moment from which it was late; null when it was not, or is not yet noticed. */
  readonly breachedAt: Maybe<Scalars['DateTime']['output']>;
  /** The version of the calendar that it was counted by. */
  readonly calendarVersion: Scalars['String']['output'];
  /** Does it count working time only, on the calendar? Else it counts round the clock. */
  readonly countsWorkingTime: Scalars['Boolean']['output'];
  /** When the allowed time is used; null while it stands still before that. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Is somebody late when it is over? Else it is a window, or the platform acts by itself. */
  readonly isDeadline: Scalars['Boolean']['output'];
  /** When the stage ended, in time or not; null while it runs. */
  readonly metAt: Maybe<Scalars['DateTime']['output']>;
  /** Which one, such as `accept`, `dispose` or `reopen-window`. */
  readonly name: Scalars['String']['output'];
  /** The same in Chinese. */
  readonly nameZh: Scalars['String']['output'];
  /** Minutes, round the clock, in which it stood still. */
  readonly pausedMinutes: Scalars['Float']['output'];
  /** When the red card comes; null as above. */
  readonly redAt: Maybe<Scalars['DateTime']['output']>;
  /** Minutes of that time that are left, or were when it ended; negative when it is late. */
  readonly remainingMinutes: Scalars['Float']['output'];
  /** When the reminder comes, at 70 % of the time; null where none does or while it stands still before that. */
  readonly remindAt: Maybe<Scalars['DateTime']['output']>;
  /** When its stage began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** How it stands now. */
  readonly state: EventClockState;
  /** When the yellow card comes; null as above. */
  readonly yellowAt: Maybe<Scalars['DateTime']['output']>;
};

/** How a clock stands. */
export type EventClockState =
  /** It runs, and 70 % of the time is used. */
  | 'DUE_SOON'
  /** It ended in time. */
  | 'MET'
  /** It ended late. */
  | 'MISSED'
  /** It runs, and the time is over. */
  | 'OVERDUE'
  /** It stands still: the event is suspended, or waits for its reporter. */
  | 'PAUSED'
  /** It runs, and there is time. */
  | 'RUNNING';

/** Events that a map shows as one sign, for they lie in one cell of it. */
export type EventCluster = {
  readonly __typename?: 'EventCluster';
  /** The cell. */
  readonly bounds: MapBounds;
  /**
   * How many they are: as many as `events` lists with the same filter and this cluster's `bounds`, as far as these lie in the viewport;
   * about so many where all are estimates.
   */
  readonly count: Scalars['Int']['output'];
  /** The event when it is alone; null for several, and for those who see rows without personal data. */
  readonly event: Maybe<Event>;
  /** The middle of their points; of the cell for those who see rows without personal data. */
  readonly point: EventPoint;
};

/** What a map shows of a viewport. */
export type EventClusters = {
  readonly __typename?: 'EventClusters';
  /** The side of a cell, in degrees: 64 pixels at the zoom that was asked for, or as much more as keeps the clusters within 500. */
  readonly cellDegrees: Scalars['Float']['output'];
  /** At most 500, the fullest first. */
  readonly clusters: ReadonlyArray<EventCluster>;
  /** How many events there are in view; about so many when it is an estimate. */
  readonly count: Scalars['Int']['output'];
  /**
   * Are the counts estimates from a sample, as those of too many events are? Then clusters of some few events may be missing, and no
   * cluster is one event alone.
   */
  readonly isEstimate: Scalars['Boolean']['output'];
};

/** The commands by which a person changes an event (event-lifecycle §3). */
export type EventCommand =
  /** 受理·立案: `acceptEvent`. */
  | 'ACCEPT'
  /** 接受协办: `answerEventAssignment` with `ACCEPT`. */
  | 'ACCEPT_ASSIST'
  /** 签收: `acknowledgeEvent`. */
  | 'ACKNOWLEDGE'
  /** 反馈进展: `addEventProgress`. */
  | 'ADD_PROGRESS'
  /** 申诉: `appealEvent`. */
  | 'APPEAL'
  /** 同意不予受理: `decideEventRequest` with `kind: DECLINE` and `approved: true`. */
  | 'APPROVE_DECLINE'
  /** 同意延期: `decideEventRequest` with `kind: EXTEND` and `approved: true`. */
  | 'APPROVE_EXTEND'
  /** 同意撤回派单: `decideEventRequest` with `kind: RECALL` and `approved: true`. */
  | 'APPROVE_RECALL'
  /** 同意挂账: `decideEventRequest` with `kind: SUSPEND` and `approved: true`. */
  | 'APPROVE_SUSPEND'
  /** 同意作废·中止: `decideEventRequest` with `kind: VOID` and `approved: true`. */
  | 'APPROVE_VOID'
  /** 取消督办: `cancelEventSupervision`. */
  | 'CANCEL_SUPERVISION'
  /** 结案: `closeEvent`. */
  | 'CLOSE'
  /** 评论: `commentEvent`. */
  | 'COMMENT'
  /** 协办完成: `answerEventAssignment` with `COMPLETE`. */
  | 'COMPLETE_ASSIST'
  /** 核实: `confirmEvent`. */
  | 'CONFIRM'
  /** 抄告: `copyEvent`. */
  | 'COPY'
  /** 不予受理: `declineEvent`. */
  | 'DECLINE'
  /** 谢绝协办: `answerEventAssignment` with `DECLINE`. */
  | 'DECLINE_ASSIST'
  /** 下派: `delegateEvent`. */
  | 'DELEGATE'
  /** 派遣·交办: `dispatchEvent`. */
  | 'DISPATCH'
  /** 处置·反馈: `disposeEvent`. */
  | 'DISPOSE'
  /** 上报上级: `escalateEvent`. */
  | 'ESCALATE'
  /** 评价: `evaluateEvent`. */
  | 'EVALUATE'
  /** 延期: `requestEventExtension`. */
  | 'EXTEND'
  /** 返工: `verifyEvent` with `passed: false`. */
  | 'FAIL'
  /** 备案: `fileEventForRecord`. */
  | 'FILE_FOR_RECORD'
  /** 批示: `instructEvent`. */
  | 'INSTRUCT'
  /** 并案: `mergeEvent`. */
  | 'MERGE'
  /** 核查通过: `verifyEvent` with `passed: true`. */
  | 'PASS'
  /** 改派核查: `reassignEventVerification`. */
  | 'REASSIGN_VERIFICATION'
  /** 撤回派单: `recallEvent`. */
  | 'RECALL'
  /** 不满意重办: `redoEvent`. */
  | 'REDO'
  /** 不同意不予受理: `decideEventRequest` with `kind: DECLINE` and `approved: false`. */
  | 'REJECT_DECLINE'
  /** 不同意延期: `decideEventRequest` with `kind: EXTEND` and `approved: false`. */
  | 'REJECT_EXTEND'
  /** 不同意撤回派单: `decideEventRequest` with `kind: RECALL` and `approved: false`. */
  | 'REJECT_RECALL'
  /** 不同意挂账: `decideEventRequest` with `kind: SUSPEND` and `approved: false`. */
  | 'REJECT_SUSPEND'
  /** 不同意作废·中止: `decideEventRequest` with `kind: VOID` and `approved: false`. */
  | 'REJECT_VOID'
  /** 重办: `reopenEvent`. */
  | 'REOPEN'
  /** 请求协办: `requestEventAssist`. */
  | 'REQUEST_ASSIST'
  /** 请求核实: `requestEventConfirmation`. */
  | 'REQUEST_CONFIRMATION'
  /** 要求补充: `requestEventInfo`. */
  | 'REQUEST_INFO'
  /** 恢复: `resumeEvent`. */
  | 'RESUME'
  /** 退单·回退: `returnEvent`. */
  | 'RETURN'
  /** 保密: `setEventConfidential`. */
  | 'SET_CONFIDENTIAL'
  /** 历史遗留: `setEventLegacy`. */
  | 'SET_LEGACY'
  /** 加急: `setEventUrgent`. */
  | 'SET_URGENT'
  /** 拆分: `splitEvent`. */
  | 'SPLIT'
  /** 督办: `superviseEvent`. */
  | 'SUPERVISE'
  /** 补充信息: `supplyEventInfo`. */
  | 'SUPPLY_INFO'
  /** 挂账: `requestEventSuspension`. */
  | 'SUSPEND'
  /** 内部转办: `transferEventWithinUnit`. */
  | 'TRANSFER_WITHIN_UNIT'
  /** 撤销并案: `unmergeEvent`. */
  | 'UNMERGE'
  /** 催办: `urgeEvent`. */
  | 'URGE'
  /** 作废·中止: `voidEvent`. */
  | 'VOID'
  /** 免除协办: `answerEventAssignment` with `WAIVE`. */
  | 'WAIVE_ASSIST'
  /** 撤回: `withdrawEvent`. */
  | 'WITHDRAW';

/** A page of events, newest first. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** What the unit that dealt with an event reported. */
export type EventDisposal = {
  readonly __typename?: 'EventDisposal';
  /** The result, one of the reasons of DISPOSE. */
  readonly result: EventReason;
  /** The unit that did it; null for a person without one. */
  readonly unit: Maybe<Unit>;
};

/** A draft as the reporter saw it. */
export type EventDraftInput = {
  /** The version that the reporter saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
};

/** A row of a page of events. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: Event;
};

/** A piece of evidence. */
export type EventEvidence = {
  readonly __typename?: 'EventEvidence';
  /** When it was taken, by the device's clock. */
  readonly capturedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is. */
  readonly kind: EvidenceKind;
  /** The medium that `reference` names; null for references that are words. */
  readonly medium: Maybe<EventMedium>;
  /** Whether it shows the matter or its end. */
  readonly phase: EvidencePhase;
  /** What leads to the medium; for a NOTE, its words. */
  readonly reference: Scalars['String']['output'];
  /** SHA-256 of the medium, hexadecimal, as the timeline's chain of hashes covers it. */
  readonly sha256: Maybe<Scalars['String']['output']>;
};

/** Which events are left out of a list: those to which any field applies. */
export type EventExclusion = {
  /** In one of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<WorkItemCategory>>;
  /** Held by one of these units now. */
  readonly holderUnitIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these levels now. */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** In one of these places or under it. */
  readonly placeCodes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** On one of these platforms. */
  readonly platforms?: InputMaybe<ReadonlyArray<Platform>>;
  /** Reported by one of these staff members. */
  readonly reporterIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ended by one of these levels. */
  readonly resolvedAtLevels?: InputMaybe<ReadonlyArray<Level>>;
  /** Evaluated with one of these grades, 1 to 5. */
  readonly satisfactions?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** From one of these sources. */
  readonly sources?: InputMaybe<ReadonlyArray<EventSource>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<EventState>>;
  /** Supervised in one of these ways. */
  readonly supervisions?: InputMaybe<ReadonlyArray<Supervision>>;
  /** As pressing as one of these. */
  readonly urgencies?: InputMaybe<ReadonlyArray<Urgency>>;
  /** On one of these work items. */
  readonly workItemCodes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** An answer to a field that the work item asks for beside what every event has; one kind of value. */
export type EventExtra = {
  readonly __typename?: 'EventExtra';
  /** Of a CHOICE, one; of CHOICES, some. */
  readonly choices: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Of a DATE. */
  readonly date: Maybe<Scalars['Date']['output']>;
  /** Of a BOOLEAN. */
  readonly flag: Maybe<Scalars['Boolean']['output']>;
  /** What people read, as the form had it when the event was reported. */
  readonly label: Scalars['String']['output'];
  /** The field's name. */
  readonly name: Scalars['String']['output'];
  /** Of a NUMBER. */
  readonly number: Maybe<Scalars['Float']['output']>;
  /** Of a TEXT. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** An answer to a field of the work item's form: its name, and a value of the kind that the field takes. */
export type EventExtraInput = {
  /** For a CHOICE, one of its options; for CHOICES, some. */
  readonly choices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** For a DATE. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** For a BOOLEAN. */
  readonly flag?: InputMaybe<Scalars['Boolean']['input']>;
  /** The field's name, one of `WorkItem.formFields`. */
  readonly name: Scalars['String']['input'];
  /** For a NUMBER. */
  readonly number?: InputMaybe<Scalars['Float']['input']>;
  /** For a TEXT; at most 2,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Which events; what is left out does not narrow. Several values of a field are alternatives, several fields all hold. */
export type EventFilter = {
  /** With a point in this rectangle. Where things lie exactly is personal data: those who see rows without them find nothing by it. */
  readonly bounds?: InputMaybe<MapBoundsInput>;
  /** In one of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<WorkItemCategory>>;
  /** Closed at this moment or later. */
  readonly closedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Closed before this moment. */
  readonly closedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Confidential as to who reported it 保密. */
  readonly confidential?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a deadline of the present stage at this moment or later; what has none is left out. */
  readonly dueFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** With a deadline of the present stage before this moment: with `now`, what is late. */
  readonly dueTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Sent a level up 上报上级. */
  readonly escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** On some platform; false: handled without one. */
  readonly hasPlatform?: InputMaybe<Scalars['Boolean']['input']>;
  /** Held by this unit now. */
  readonly holderUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Left by history 历史遗留. */
  readonly legacyFlag?: InputMaybe<Scalars['Boolean']['input']>;
  /** With one of these levels now. */
  readonly levels?: InputMaybe<ReadonlyArray<Level>>;
  /** What is left out of it. */
  readonly not?: InputMaybe<EventExclusion>;
  /** In this place or under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** On one of these platforms. */
  readonly platforms?: InputMaybe<ReadonlyArray<Platform>>;
  /** Taken up again 重办. */
  readonly reopened?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reported at this moment or later. */
  readonly reportedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Reported before this moment. */
  readonly reportedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Reported by this staff member; confidential events are found only by who may learn their reporter. So `not.reporterIds`. */
  readonly reporterId?: InputMaybe<Scalars['ID']['input']>;
  /** Ended by one of these levels. */
  readonly resolvedAtLevels?: InputMaybe<ReadonlyArray<Level>>;
  /** Given back by a unit 退单. */
  readonly returned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Failed by a verifier at least once 返工; false: never. So the following ones. */
  readonly reworked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Evaluated with one of these grades, 1 to 5. */
  readonly satisfactions?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Settled on the spot 自行处置. */
  readonly selfHandled?: InputMaybe<Scalars['Boolean']['input']>;
  /** From one of these sources. */
  readonly sources?: InputMaybe<ReadonlyArray<EventSource>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<EventState>>;
  /** Supervised in one of these ways. */
  readonly supervisions?: InputMaybe<ReadonlyArray<Supervision>>;
  /** As pressing as one of these. */
  readonly urgencies?: InputMaybe<ReadonlyArray<Urgency>>;
  /** On one of these work items. */
  readonly workItemCodes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What a reporter is asked for 待补充. */
export type EventInfoRequest = {
  readonly __typename?: 'EventInfoRequest';
  /** The state that it goes back to. */
  readonly from: EventState;
  /** Since when it waits. */
  readonly since: Scalars['DateTime']['output'];
};

/** Where a point lies in the net. */
export type EventLocation = {
  readonly __typename?: 'EventLocation';
  /** The district, and so on down to `place`. */
  readonly chain: ReadonlyArray<Jurisdiction>;
  /** The grid; null where only a village, a town or the district is known. */
  readonly grid: Maybe<Jurisdiction>;
  /** From the point to `place`; 0 inside. Up to 100 m outside a point still belongs to the nearest place, for receivers err. */
  readonly offMetres: Scalars['Float']['output'];
  /** The innermost place that is known. */
  readonly place: Jurisdiction;
  /** The point on WGS-84. */
  readonly point: EventPoint;
};

/** A photo, a recording or a paper that is kept here (docs/media.md). Addresses hold 30 to 60 minutes and need no token: an `<img>` sends none. */
export type EventMedium = {
  readonly __typename?: 'EventMedium';
  /** Its media type, by its content; null until it is READY. */
  readonly contentType: Maybe<Scalars['String']['output']>;
  /** What it was taken with, by its EXIF, such as `HUAWEI P60`; null where it may tell who reported a confidential event. */
  readonly device: Maybe<Scalars['String']['output']>;
  /** Its name, as the sender has it. */
  readonly fileName: Scalars['String']['output'];
  /** Pixels down, upright; null but for photos. */
  readonly height: Maybe<Scalars['Int']['output']>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: MediumKind;
  /** Where a photo is read as it was sent, EXIF and all: evidence, for those who supervise. */
  readonly originalUrl: Maybe<Scalars['String']['output']>;
  /** Bytes that are here: where the upload goes on. */
  readonly receivedBytes: Scalars['Float']['output'];
  /** What a step's evidence names it by: `media:` and its id. */
  readonly reference: Scalars['String']['output'];
  /** Why it was refused; null unless it is REFUSED. */
  readonly refusal: Maybe<EventRefusal>;
  /** SHA-256 of what was sent, hexadecimal; the timeline's entry holds it too. Null until it is READY. */
  readonly sha256: Maybe<Scalars['String']['output']>;
  /** Bytes, as it was sent. */
  readonly sizeBytes: Scalars['Float']['output'];
  /** How far it is. */
  readonly state: MediumState;
  /** When the photo was taken, by its EXIF; a camera that names no zone is taken to be in Asia/Shanghai. */
  readonly takenAt: Maybe<Scalars['DateTime']['output']>;
  /** Where the photo was taken, by its EXIF. */
  readonly takenPoint: Maybe<EventPoint>;
  /** Where a small picture of a photo is read (WebP). */
  readonly thumbnailUrl: Maybe<Scalars['String']['output']>;
  /** When its upload was begun. */
  readonly uploadedAt: Scalars['DateTime']['output'];
  /** Who sent it; null where it would tell who reported a confidential event. */
  readonly uploader: Maybe<StaffMember>;
  /** Where it is read: a photo upright, as JPEG without EXIF; a recording in whole or in ranges. Null until it is READY. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** Pixels across, upright; null but for photos. */
  readonly width: Maybe<Scalars['Int']['output']>;
};


/** A photo, a recording or a paper that is kept here (docs/media.md). Addresses hold 30 to 60 minutes and need no token: an `<img>` sends none. */
export type EventMediumThumbnailUrlArgs = {
  size?: InputMaybe<MediumThumbnail>;
};

/** What may be sent of a kind. */
export type EventMediumLimit = {
  readonly __typename?: 'EventMediumLimit';
  /** The media types that are taken, by the content. */
  readonly contentTypes: ReadonlyArray<Scalars['String']['output']>;
  /** The kind. */
  readonly kind: MediumKind;
  /** Bytes of one, at most. */
  readonly maxBytes: Scalars['Float']['output'];
  /** So many with one event, at most. */
  readonly maxPerEvent: Scalars['Int']['output'];
};

/** What became of one of the events. */
export type EventOutcome = {
  readonly __typename?: 'EventOutcome';
  /** Why it was refused; null when it was done. */
  readonly error: Maybe<EventOutcomeError>;
  /** The event after the step; null when it was refused. */
  readonly event: Maybe<Event>;
  /** The id that was given. */
  readonly id: Scalars['ID']['output'];
  /** The same call came before: this event was not changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Why one of the events was refused. */
export type EventOutcomeError = {
  readonly __typename?: 'EventOutcomeError';
  /** The error's code, as the command on one event gives it. */
  readonly code: Scalars['String']['output'];
  /** The error's facts, as its extensions hold them. */
  readonly extensions: Scalars['JSONObject']['output'];
  /** In words. */
  readonly message: Scalars['String']['output'];
  /** In words, in Chinese. */
  readonly messageZh: Scalars['String']['output'];
};

/** A part that is split off an event. */
export type EventPartInput = {
  /** What is to be done, 1 to 5,000 characters. */
  readonly description: Scalars['String']['input'];
  /** Where it lies, in the event's place; the event's own unless given. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** What it is, in a line, 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** Its item of the work-item list; the event's own unless given. */
  readonly workItemCode?: InputMaybe<Scalars['ID']['input']>;
};

/** A point on WGS-84 (EPSG:4326), as a satellite receiver tells it. */
export type EventPoint = {
  readonly __typename?: 'EventPoint';
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['output'];
};

/** A point, in any of the reference systems; it is kept and shown on WGS-84. */
export type EventPointInput = {
  /** The reference system that both are told in. */
  readonly crs: CoordinateSystem;
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
};

/** A reason to choose from, or a result. */
export type EventReason = {
  readonly __typename?: 'EventReason';
  /** Stable, CONSTANT_CASE. */
  readonly code: Scalars['String']['output'];
  /** Its words in English. */
  readonly nameEn: Scalars['String']['output'];
  /** Its words in Chinese. */
  readonly nameZh: Scalars['String']['output'];
};

/** Why something may not be done: what the command's error would say. */
export type EventRefusal = {
  readonly __typename?: 'EventRefusal';
  /** The error's code. */
  readonly code: Scalars['String']['output'];
  /** In English. */
  readonly message: Scalars['String']['output'];
  /** In Chinese. */
  readonly messageZh: Scalars['String']['output'];
};

/** Something that was asked for and waits for a second person; `availableActions` says who may decide. */
export type EventRequest = {
  readonly __typename?: 'EventRequest';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who asked; null for those who see rows without personal data. */
  readonly by: Maybe<StaffMember>;
  /** In words; null for those who see rows without personal data. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** What. */
  readonly kind: EventRequestKind;
  /** Why. */
  readonly reason: Maybe<EventReason>;
  /** Of a suspension: until when. */
  readonly resumeDate: Maybe<Scalars['DateTime']['output']>;
  /** In which unit's name. */
  readonly unit: Maybe<Unit>;
  /** Of an extension: how many. */
  readonly workingDays: Maybe<Scalars['Int']['output']>;
};

/** What one person asks for and another one decides. */
export type EventRequestKind =
  /** 不予受理, of a hotline's report. */
  | 'DECLINE'
  /** 延期. */
  | 'EXTEND'
  /** 撤回派单, once the unit signed for it: the unit decides. */
  | 'RECALL'
  /** 挂账. */
  | 'SUSPEND'
  /** 作废·中止. */
  | 'VOID';

/** A page of events that a search found, newest first. */
export type EventSearchConnection = {
  readonly __typename?: 'EventSearchConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<EventSearchEdge>;
  /** Where the page stands. A page may be short and yet have a next one: a search looks at so many events at a time. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of events that a search found. */
export type EventSearchEdge = {
  readonly __typename?: 'EventSearchEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** Where in its texts the words stand, at most one piece of each text. */
  readonly highlights: ReadonlyArray<SearchHighlight>;
  /** The event. */
  readonly node: Event;
};

/** Where a report comes from (domain §4). */
export type EventSource =
  /** A hotline handed it over. */
  | 'HOTLINE'
  /** A resident told it. */
  | 'RESIDENT'
  /** A sensor reported it. */
  | 'SENSOR'
  /** It was brought to a window of the one-stop service. */
  | 'SERVICE_DESK'
  /** A staff member saw it. */
  | 'STAFF'
  /** It was found on a visit. */
  | 'VISIT';

/** The states of an event (event-lifecycle §2). */
export type EventState =
  /** 已受理/待派遣: with a dispatcher. */
  | 'ACCEPTED'
  /** 已归档: for good. */
  | 'ARCHIVED'
  /** 已结案: done; may be reopened within a window. */
  | 'CLOSED'
  /** 待核实: a grid member looks whether it is so. */
  | 'CONFIRMING'
  /** 不予受理/作废. */
  | 'DECLINED'
  /** 已派遣/待签收: with the handling unit, which has not signed for it yet. */
  | 'DISPATCHED'
  /** 草稿: with the reporter, not yet sent. */
  | 'DRAFT'
  /** 待补充: the reporter is asked for more. */
  | 'INFO_REQUESTED'
  /** 处置中: the handling unit is at it. */
  | 'IN_PROGRESS'
  /** 并案: ends in its primary event. */
  | 'MERGED'
  /** 待评价: the reporter is asked how it went. */
  | 'PENDING_EVALUATION'
  /** 待核查: reported done, to be verified by another unit. */
  | 'PENDING_VERIFICATION'
  /** 备案: for information only. */
  | 'RECORDED'
  /** 已上报/待受理: with the town's command room, or the district's centre. */
  | 'REPORTED'
  /** 挂账/挂起: the clock stands, until a date. */
  | 'SUSPENDED'
  /** 已撤回: taken back by the reporter. */
  | 'WITHDRAWN';

/** What a command answers. */
export type EventStepPayload = {
  readonly __typename?: 'EventStepPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A suspension 挂账 that is under way. */
export type EventSuspension = {
  readonly __typename?: 'EventSuspension';
  /** When the platform takes it up again. */
  readonly resumeDate: Scalars['DateTime']['output'];
  /** Since when the clock stands. */
  readonly since: Scalars['DateTime']['output'];
};

/** One step in an event's life: who, when, from, to, why (event-lifecycle §1, principle 10). */
export type EventTimelineEntry = {
  readonly __typename?: 'EventTimelineEntry';
  /** Who did it; null for the platform itself, and for those who see rows without personal data. */
  readonly actor: Maybe<StaffMember>;
  /** The place of that posting. */
  readonly actorPlace: Maybe<Jurisdiction>;
  /** In which role; for the platform itself, what of it; CONFIDENTIAL where it would tell who reported a confidential event. */
  readonly actorRole: Scalars['String']['output'];
  /** The unit of that posting. */
  readonly actorUnit: Maybe<Unit>;
  /** When, by the platform's clock. */
  readonly at: Scalars['DateTime']['output'];
  /** When, by the client's clock; null when it did not say. */
  readonly clientAt: Maybe<Scalars['DateTime']['output']>;
  /** The command that did it, such as `dispatch`. */
  readonly command: Scalars['String']['output'];
  /** In words. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** What shows it. */
  readonly evidence: Maybe<ReadonlyArray<EventEvidence>>;
  /** The state before; null at the beginning. */
  readonly from: Maybe<EventState>;
  /** SHA-256, base64url, over the entry and the hash before: a change by hand shows. */
  readonly hash: Scalars['String']['output'];
  /** The reason, or the result. */
  readonly reasonCode: Maybe<Scalars['String']['output']>;
  /** What happened, such as `dispatched`. */
  readonly step: Scalars['String']['output'];
  /** The state after. */
  readonly to: Maybe<EventState>;
  /** The event's version after this step. */
  readonly version: Scalars['Int']['output'];
};

/** One of the events of a call. */
export type EventVersionInput = {
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
};

/** A piece of evidence. */
export type EvidenceInput = {
  /** When it was taken, by the device's clock. */
  readonly capturedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is. */
  readonly kind: EvidenceKind;
  /** Whether it shows the matter or its end. */
  readonly phase: EvidencePhase;
  /** What leads to the medium, up to 500 characters; for a NOTE, its words. */
  readonly reference: Scalars['String']['input'];
};

/** What a piece of evidence is. */
export type EvidenceKind =
  /** 录音. */
  | 'AUDIO'
  /** A paper. */
  | 'DOCUMENT'
  /** A note in words, such as what was said on a call back. */
  | 'NOTE'
  /** 照片. */
  | 'PHOTO'
  /** 录像. */
  | 'VIDEO';

/** Whether a piece of evidence shows the matter or its end. */
export type EvidencePhase =
  /** 处置后. */
  | 'AFTER'
  /** 处置前. */
  | 'BEFORE';

/** What fileEventForRecord needs. */
export type FileEventForRecordInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How long a unit has. Given empty, all is as usual, whatever a rule says. */
export type HandlingDeadlinesInput = {
  /** Working days to dispose of it, more than 0 and at most 250, 1 the same day; left out: as usual. */
  readonly disposeWorkingDays?: InputMaybe<Scalars['Float']['input']>;
  /** Working hours to sign for it, more than 0 and at most 200; left out: as usual. */
  readonly signForWorkingHours?: InputMaybe<Scalars['Float']['input']>;
};

/** The deadlines of a dispatch, where they are not the usual ones: its clocks run by them. */
export type HandlingTerms = {
  readonly __typename?: 'HandlingTerms';
  /** Working days to dispose of it, 1 the same day; null: as usual. */
  readonly disposeWorkingDays: Maybe<Scalars['Float']['output']>;
  /** Who set them. */
  readonly setBy: HandlingTermsSource;
  /** Working hours to sign for it; null: as usual. */
  readonly signForWorkingHours: Maybe<Scalars['Float']['output']>;
};

/** Who set the deadlines of a dispatch. */
export type HandlingTermsSource =
  /** The dispatcher. */
  | 'DISPATCHER'
  /** The dispatch rule whose suggestion was followed. */
  | 'RULE';

/**
 * The caller's inbox 待办: all open events that concern them, in three boxes. One event may lie in more than one box. A box and its groups
 * count what their lists hold: both are one filter.
 */
export type Inbox = {
  readonly __typename?: 'Inbox';
  /** 我的: what the caller reported, and what was given to them in person. */
  readonly mine: InboxBox;
  /** 本辖区: what is open in the caller's places. Empty for those who see only what their unit is given. */
  readonly myPlace: InboxBox;
  /** 本单位: what the caller's units hold now. */
  readonly myUnit: InboxBox;
};

/** A box of an inbox. */
export type InboxBox = {
  readonly __typename?: 'InboxBox';
  /** How many there are in all. */
  readonly count: InboxCount;
  /** Its events, newest first. */
  readonly events: EventConnection;
  /** Its groups, in the order of an event's life, then what is due soon and what is late; those with nothing in them too. */
  readonly groups: ReadonlyArray<InboxGroup>;
};


/** A box of an inbox. */
export type InboxBoxEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<InboxGroupName>;
};

/** How many; counted exactly up to ten thousand. */
export type InboxCount = {
  readonly __typename?: 'InboxCount';
  /** There are more than that: counting ended there. */
  readonly isCapped: Scalars['Boolean']['output'];
  /** So many. */
  readonly value: Scalars['Int']['output'];
};

/** A group of a box. */
export type InboxGroup = {
  readonly __typename?: 'InboxGroup';
  /** How many there are. */
  readonly count: InboxCount;
  /** What is to be done. */
  readonly name: InboxGroupName;
  /** The same in Chinese, for a tab. */
  readonly nameZh: Scalars['String']['output'];
};

/** What waits, by what is to be done next. */
export type InboxGroupName =
  /** 即将到期: of all these, what must be done within 24 hours. */
  | 'DUE_SOON'
  /** 处置中: being dealt with. */
  | 'IN_PROGRESS'
  /** 已超期: of all these, what is late. */
  | 'OVERDUE'
  /** 挂账: suspended until a date. */
  | 'SUSPENDED'
  /** 待受理: to be accepted, or confirmed first. */
  | 'TO_ACCEPT'
  /** 待派遣: to be dispatched to a unit. */
  | 'TO_DISPATCH'
  /** 待评价: to be evaluated. */
  | 'TO_EVALUATE'
  /** 待签收: to be signed for by the unit. */
  | 'TO_SIGN_FOR'
  /** 待补充: to be completed by whoever reported it. */
  | 'TO_SUPPLY'
  /** 待核查: to be verified. */
  | 'TO_VERIFY';

/** What instructEvent needs. */
export type InstructEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The instruction, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** How a unit answered the call. */
export type InvitationState =
  /** It comes. */
  | 'ACCEPTED'
  /** It does not come. */
  | 'DECLINED'
  /** It was called. */
  | 'INVITED';

/** What issueOpen311Key needs. */
export type IssueOpen311KeyInput = {
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** For the page for residents at `/open311/`? Such a key has no secret. */
  readonly isForPage: Scalars['Boolean']['input'];
  /** Who is to have it, 1 to 60 characters; stands in the timeline of every event reported with it. */
  readonly party: Scalars['String']['input'];
  /** It reports in this place and under it. */
  readonly placeCode: Scalars['ID']['input'];
  /** Calls with it in a minute, 1 to 6,000. */
  readonly requestsPerMinute: Scalars['Int']['input'];
  /** Where its reports come from. */
  readonly source: Open311Source;
};

/** What issueOpen311Key answers. */
export type IssueOpen311KeyPayload = {
  readonly __typename?: 'IssueOpen311KeyPayload';
  /** The key. */
  readonly key: Open311Key;
  /** The same call came before: no key was issued now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** What the party sends as `api_key`; null for the page's key, and when the same call came before. */
  readonly secret: Maybe<Scalars['String']['output']>;
};

/** How a unit stands to the meeting. */
export type JointAttendance =
  /** Nobody came within the grace. */
  | 'ABSENT'
  /** It had declined. */
  | 'EXCUSED'
  /** The time has not come. */
  | 'EXPECTED'
  /** Its first person came after the grace. */
  | 'LATE'
  /** Somebody of it was there in time. */
  | 'PRESENT';

/** A disposal of the event that the finder's unit holds, by `disposeEvent`'s own rules; the finding's evidence goes with it. */
export type JointDisposeInput = {
  /** The version of the event that the caller saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The result, one of the reasons of DISPOSE. */
  readonly resultCode: Scalars['String']['input'];
  /** What was done, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What somebody found on one of the events. */
export type JointFinding = {
  readonly __typename?: 'JointFinding';
  /** When, by the platform's clock. */
  readonly at: Scalars['DateTime']['output'];
  /** On which event; null for those who may not see it. */
  readonly event: Maybe<Event>;
  /** What shows it. */
  readonly evidence: ReadonlyArray<EventEvidence>;
  /** What it asks of an event's own life; null for nothing. */
  readonly followUp: Maybe<JointFollowUp>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What was done about it. */
  readonly measures: ReadonlyArray<JointMeasure>;
  /** Who found it. */
  readonly person: StaffMember;
  /** What was found. */
  readonly text: Scalars['String']['output'];
  /** For which unit. */
  readonly unit: Maybe<Unit>;
};

/** What a finding asks of an event's own life, and how far that got. */
export type JointFollowUp = {
  readonly __typename?: 'JointFollowUp';
  /** The event that was reported or disposed of; null before, and for those who may not see it. */
  readonly event: Maybe<Event>;
  /** What. */
  readonly kind: JointFollowUpKind;
  /** Why the event's own rules refused it. */
  readonly refusal: Maybe<EventRefusal>;
  /** How far. */
  readonly state: JointFollowUpState;
};

/** What a finding asks of an event's own life. */
export type JointFollowUpKind =
  /** To dispose of the event that the finder's unit holds. */
  | 'DISPOSE_EVENT'
  /** To report a new event. */
  | 'REPORT_EVENT';

/** How far it got. */
export type JointFollowUpState =
  /** Done. */
  | 'DONE'
  /** Recorded and not done yet: the platform goes on by itself. */
  | 'PENDING'
  /** The event's own rules refused it. */
  | 'REFUSED';

/** An event as a joint operation knows it. */
export type JointMatter = {
  readonly __typename?: 'JointMatter';
  /** The event; null for those who may not see it. */
  readonly event: Maybe<Event>;
  /** Its number. */
  readonly number: Scalars['String']['output'];
  /** Where it lies. */
  readonly place: Jurisdiction;
  /** The item that it is on. */
  readonly workItem: WorkItem;
};

/** How an event came out of a joint operation. */
export type JointMatterResult = {
  readonly __typename?: 'JointMatterResult';
  /** Which event. */
  readonly eventId: Scalars['ID']['output'];
  /** How. */
  readonly result: JointResult;
  /** In words. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** How an event came out of it. */
export type JointMatterResultInput = {
  /** Which event. */
  readonly eventId: Scalars['ID']['input'];
  /** How. */
  readonly result: JointResult;
  /** In words, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What was done about a matter at the place. */
export type JointMeasure =
  /** 指导教育. */
  | 'ADVICE'
  /** 立案查处. */
  | 'CASE_FILED'
  /** 当场整改. */
  | 'CORRECTED_AT_ONCE'
  /** 责令限期整改. */
  | 'CORRECTION_ORDERED'
  /** 查封扣押. */
  | 'EQUIPMENT_SEALED'
  /** 移送. */
  | 'HANDED_OVER';

/** A matter that a finding reports anew. */
export type JointNewEventInput = {
  /** What was seen, up to 5,000 characters. */
  readonly description: Scalars['String']['input'];
  /** Where it lies. */
  readonly placeCode: Scalars['ID']['input'];
  /** What it is, in a line, 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** The item of the work-item list. */
  readonly workItemCode: Scalars['ID']['input'];
};

/**
 * A joint operation 联合执法: a command room calls several agencies to one action on one or many events (domain §4).
 * Those of its place see it, and the units that were called to it; what is in people's words is null for those who see rows
 * without personal data.
 */
export type JointOperation = {
  readonly __typename?: 'JointOperation';
  /** What the caller may do to it now, and why not. */
  readonly availableActions: ReadonlyArray<JointOperationAction>;
  /** Why it was called off. */
  readonly cancelReason: Maybe<Scalars['String']['output']>;
  /** When it was called off. */
  readonly cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** The level of the command room that leads it. */
  readonly commandLevel: Level;
  /** The command room or centre that leads it. */
  readonly commandUnit: Unit;
  /** When it was concluded. */
  readonly concludedAt: Maybe<Scalars['DateTime']['output']>;
  /** How it came out in all. */
  readonly conclusion: Maybe<Scalars['String']['output']>;
  /** When agencies were called first. */
  readonly convenedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was found. */
  readonly findings: Maybe<ReadonlyArray<JointFinding>>;
  /** Who comes later than this is late. */
  readonly graceMinutes: Scalars['Int']['output'];
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** The events that it is about. */
  readonly matters: ReadonlyArray<JointMatter>;
  /** Where to meet, in words. */
  readonly meetingAddress: Scalars['String']['output'];
  /** Where to meet. */
  readonly meetingPoint: EventPoint;
  /** The number that people say: command room's place, year, sequence, `330211101-JO-2026-001`. */
  readonly number: Scalars['String']['output'];
  /** The units that were called. */
  readonly participants: ReadonlyArray<JointParticipant>;
  /** Where it takes place. */
  readonly place: Jurisdiction;
  /** What is to be done, and how. */
  readonly plan: Maybe<Scalars['String']['output']>;
  /** Whom the plan means to call. */
  readonly plannedUnits: ReadonlyArray<Unit>;
  /** Who is farther away than this is not there. */
  readonly radiusMetres: Scalars['Int']['output'];
  /** The report. */
  readonly report: Maybe<Scalars['String']['output']>;
  /** When the report was handed in. */
  readonly reportedAt: Maybe<Scalars['DateTime']['output']>;
  /** How each event came out of it; empty before it is concluded. */
  readonly results: ReadonlyArray<JointMatterResult>;
  /** Who was there. */
  readonly signIns: Maybe<ReadonlyArray<JointSignIn>>;
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly state: JointOperationState;
  /** Its steps, oldest first, chained by hashes. */
  readonly timeline: ReadonlyArray<JointTimelineEntry>;
  /** Does the chain of hashes over its timeline hold? False: somebody changed the record by hand. */
  readonly timelineIntact: Scalars['Boolean']['output'];
  /** What it is, in a line; the number for those who see rows without personal data. */
  readonly title: Scalars['String']['output'];
  /** Steps taken so far: the `expectedVersion` of the next command. */
  readonly version: Scalars['Int']['output'];
};

/** What the caller may or may not do to a joint operation now. */
export type JointOperationAction = {
  readonly __typename?: 'JointOperationAction';
  /** May it be done now? */
  readonly allowed: Scalars['Boolean']['output'];
  /** The mutation that does it. */
  readonly command: Scalars['String']['output'];
  /** Its name in Chinese, for a button. */
  readonly nameZh: Scalars['String']['output'];
  /** Why not; null when it may. */
  readonly whyNot: Maybe<EventRefusal>;
};

/** A page of joint operations, the latest start first. */
export type JointOperationConnection = {
  readonly __typename?: 'JointOperationConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<JointOperationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of joint operations. */
export type JointOperationEdge = {
  readonly __typename?: 'JointOperationEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The joint operation. */
  readonly node: JointOperation;
};

/** Which joint operations; what is left out does not narrow. */
export type JointOperationFilter = {
  /** On this event. */
  readonly eventId?: InputMaybe<Scalars['ID']['input']>;
  /** In this place or under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** Beginning at this moment or later. */
  readonly startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Beginning before this moment. */
  readonly startsTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<JointOperationState>>;
  /** To which this unit was called. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What the commands on joint operations answer. */
export type JointOperationPayload = {
  readonly __typename?: 'JointOperationPayload';
  /** The operation after the command. */
  readonly operation: JointOperation;
  /** True when the key had been used for this very command before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The states of a joint operation. */
export type JointOperationState =
  /** 已取消. */
  | 'CANCELLED'
  /** 已结束: every event has its result. */
  | 'CONCLUDED'
  /** 已召集: agencies were called. */
  | 'CONVENED'
  /** 已计划: only the command room knows of it. */
  | 'PLANNED'
  /** 已总结: the report is in; for good. */
  | 'REPORTED'
  /** 进行中: somebody has signed in. */
  | 'UNDER_WAY';

/** A unit that was called. */
export type JointParticipant = {
  readonly __typename?: 'JointParticipant';
  /** When it answered. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** How it stands to the meeting, as of now. */
  readonly attendance: JointAttendance;
  /** When it was called. */
  readonly invitedAt: Scalars['DateTime']['output'];
  /** Why it does not come. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** How many of its people signed in. */
  readonly signedIn: Scalars['Int']['output'];
  /** How it answered. */
  readonly state: InvitationState;
  /** The unit. */
  readonly unit: Unit;
};

/** How an event came out of it. */
export type JointResult =
  /** 未发现问题. */
  | 'NOTHING_FOUND'
  /** 未解决. */
  | 'NOT_SOLVED'
  /** 部分解决. */
  | 'PARTLY_SOLVED'
  /** 已解决. */
  | 'SOLVED';

/** Somebody at the place. */
export type JointSignIn = {
  readonly __typename?: 'JointSignIn';
  /** When it counts for: the phone's time where that can be true, else the platform's. */
  readonly at: Scalars['DateTime']['output'];
  /** How far from the meeting place. */
  readonly distanceMetres: Scalars['Int']['output'];
  /** How late, after the grace; 0 for those in time. */
  readonly minutesLate: Scalars['Int']['output'];
  /** Who. */
  readonly person: StaffMember;
  /** Where. */
  readonly point: EventPoint;
  /** When it reached the platform. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** For which unit. */
  readonly unit: Unit;
};

/** One step in a joint operation's life. */
export type JointTimelineEntry = {
  readonly __typename?: 'JointTimelineEntry';
  /** Who did it; null for the platform itself. */
  readonly actor: Maybe<StaffMember>;
  /** In which role. */
  readonly actorRole: Scalars['String']['output'];
  /** For which unit. */
  readonly actorUnit: Maybe<Unit>;
  /** When, by the platform's clock. */
  readonly at: Scalars['DateTime']['output'];
  /** When, by the client's clock. */
  readonly clientAt: Maybe<Scalars['DateTime']['output']>;
  /** The command that did it. */
  readonly command: Scalars['String']['output'];
  /** In words. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** SHA-256, base64url, over the entry and the hash before. */
  readonly hash: Scalars['String']['output'];
  /** What happened, such as `signed-in`. */
  readonly step: Scalars['String']['output'];
  /** The operation's version after this step. */
  readonly version: Scalars['Int']['output'];
};

/** A place of the net (services/grid), with the events in it. */
export type Jurisdiction = {
  readonly __typename?: 'Jurisdiction';
  /** The official code. */
  readonly code: Scalars['ID']['output'];
  /** The events in this place and under it that the caller may see, newest first. */
  readonly events: EventConnection;
  /** The joint operations in this place and under it that the caller may see, the latest start first. */
  readonly jointOperations: JointOperationConnection;
};


/** A place of the net (services/grid), with the events in it. */
export type JurisdictionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A place of the net (services/grid), with the events in it. */
export type JurisdictionJointOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JointOperationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The four levels of the net (domain §1). */
export type Level =
  /** 区, with its command centre. */
  | 'DISTRICT'
  /** 网格: the unit of work. */
  | 'GRID'
  /** 镇/街道, with its command room. */
  | 'TOWN'
  /** 村/社区. */
  | 'VILLAGE';

/** An open event that may be the same matter. */
export type LikelyDuplicate = {
  readonly __typename?: 'LikelyDuplicate';
  /** How far away; null where only the place is known. */
  readonly distanceMetres: Maybe<Scalars['Float']['output']>;
  /** The event. */
  readonly event: Event;
};

/** A matter that somebody is about to report. */
export type LikelyDuplicatesInput = {
  /** The grid or village where it lies, when there is no point. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** Where it lies: events within 250 m count. */
  readonly point?: InputMaybe<EventPointInput>;
  /** Reported at this moment or later: 7 days ago unless given, 90 days ago at the earliest. */
  readonly reportedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** The item of the work-item list that it is on. */
  readonly workItemCode: Scalars['ID']['input'];
};

/** A rectangle of the map, in degrees on WGS-84. */
export type MapBounds = {
  readonly __typename?: 'MapBounds';
  /** The eastern edge. */
  readonly east: Scalars['Float']['output'];
  /** The northern edge. */
  readonly north: Scalars['Float']['output'];
  /** The southern edge. */
  readonly south: Scalars['Float']['output'];
  /** The western edge. */
  readonly west: Scalars['Float']['output'];
};

/** A rectangle of the map, in degrees on WGS-84. Its west and south edge belong to it, its east and north edge to its neighbours. */
export type MapBoundsInput = {
  /** The eastern edge, degrees east; more than `west`. */
  readonly east: Scalars['Float']['input'];
  /** The northern edge, degrees north; more than `south`. */
  readonly north: Scalars['Float']['input'];
  /** The southern edge, degrees north. */
  readonly south: Scalars['Float']['input'];
  /** The western edge, degrees east. */
  readonly west: Scalars['Float']['input'];
};

/** What a medium is. */
export type MediumKind =
  /** 录音: MP3, AAC, M4A, AMR, OGG, Opus, WAV. */
  | 'AUDIO'
  /** A paper: PDF. */
  | 'DOCUMENT'
  /** 照片: JPEG, PNG, WebP, HEIC. */
  | 'PHOTO';

/** How far a medium is. */
export type MediumState =
  /** Checked by its content and kept; it never changes again. */
  | 'READY'
  /** Its bytes come in. */
  | 'RECEIVING'
  /** Its content was refused; no byte of it is kept. */
  | 'REFUSED';

/** How large a thumbnail is. */
export type MediumThumbnail =
  /** 1280 pixels: for a screen. */
  | 'LARGE'
  /** 320 pixels: for lists. */
  | 'SMALL';

/** What mergeEvent needs. */
export type MergeEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The event that it ends in; open, and visible to the caller. */
  readonly primaryId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * 受理·立案: the command room takes the event on.
   * Only a dispatcher of the level that the event is at may. Errors: EVENT_AT_OTHER_LEVEL. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly acceptEvent: AcceptEventPayload;
  /**
   * 批量受理: accepts many events in one call, each with its own outcome: one that is refused changes nothing for the others.
   * Sent again with the same key, it repeats no step. Errors of the whole: BAD_INPUT; of each event: those of acceptEvent.
   */
  readonly acceptEvents: AcceptEventsPayload;
  /**
   * 签收: the unit signs for the event.
   * Errors: EVENT_HELD_BY_OTHER_UNIT. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly acknowledgeEvent: AcknowledgeEventPayload;
  /**
   * 反馈进展: the unit tells how far it is; an interim result 阶段办结 is such a record.
   * Errors: EVENT_HELD_BY_OTHER_UNIT, TEXT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly addEventProgress: EventStepPayload;
  /**
   * 协办: an assisting unit accepts, finishes or declines its part; the dispatcher lets one off.
   * Errors: UNIT_DOES_NOT_ASSIST, ASSIGNMENT_STATE_FORBIDS, TEXT_REQUIRED, EVENT_AT_OTHER_LEVEL. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly answerEventAssignment: EventStepPayload;
  /**
   * 应召: a unit says that it comes, or why it does not.
   * Errors: UNIT_NOT_INVITED. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly answerJointOperation: JointOperationPayload;
  /**
   * 申诉: the reporter does not accept that it was declined or voided; once, within seven days.
   * Errors: NOT_THE_REPORTER, APPEAL_WINDOW_OVER, APPEAL_LIMIT, TEXT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly appealEvent: EventStepPayload;
  /**
   * Begins the upload of a photo, a recording or a paper: send its bytes to `uploadUrl` by tus 1.0.0, then name it as evidence of a
   * step. What no step names is removed after a day.
   * Errors: MEDIUM_TOO_LARGE, MEDIA_TOO_MANY_BEGUN, EVENT_NOT_FOUND, IDEMPOTENCY_KEY_REUSED.
   */
  readonly beginEventMediaUpload: BeginEventMediaUploadPayload;
  /**
   * 取消督办: the event is not supervised any more.
   * Errors: OUT_OF_SCOPE, NOT_SUPERVISED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly cancelEventSupervision: EventStepPayload;
  /**
   * 取消: calls it off, before anybody signed in.
   * Errors: NOT_THE_COMMAND_ROOM. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly cancelJointOperation: JointOperationPayload;
  /** Renames one's own saved filter, changes what it holds or who finds it. */
  readonly changeSavedFilter: SavedFilterPayload;
  /**
   * 结案: closes an event that nobody evaluates.
   * Errors: REASON_UNKNOWN. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly closeEvent: CloseEventPayload;
  /**
   * 批量结案: closes many events that nobody evaluates, each with its own outcome: one that is refused changes nothing for the others.
   * Sent again with the same key, it repeats no step. Errors of the whole: BAD_INPUT; of each event: those of closeEvent.
   */
  readonly closeEvents: CloseEventsPayload;
  /**
   * 评论: somebody of the place, of a unit that was ever given it, or who reported it says something; no clock moves.
   * Errors: OUT_OF_SCOPE, NOT_THE_REPORTER, TEXT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly commentEvent: EventStepPayload;
  /**
   * 结束: a result for every event, and in all.
   * Errors: JOINT_RESULT_MISSING, JOINT_EVENT_NOT_OF_IT, NOT_THE_COMMAND_ROOM. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly concludeJointOperation: JointOperationPayload;
  /**
   * 核实: who looked says what was found; the event is the command room’s again.
   * Errors: OUT_OF_SCOPE, EVIDENCE_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly confirmEvent: EventStepPayload;
  /**
   * 召集: calls units to it; they see it from now on.
   * Errors: UNIT_UNKNOWN, UNIT_OUT_OF_AREA, JOINT_UNITS_REQUIRED, NOT_THE_COMMAND_ROOM. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly conveneJointOperation: JointOperationPayload;
  /**
   * 抄告: sends units a copy for information; they see the event from now on.
   * Errors: EVENT_AT_OTHER_LEVEL, UNITS_REQUIRED, UNIT_UNKNOWN. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly copyEvent: EventStepPayload;
  /** Makes a rule in one of the caller's places. Errors: BAD_INPUT, OUT_OF_SCOPE, PLACE_UNKNOWN, IDEMPOTENCY_KEY_REUSED. */
  readonly createDispatchRule: DispatchRulePayload;
  /** Makes a template in the caller's town or district. Errors: BAD_INPUT, OUT_OF_SCOPE, PLACE_UNKNOWN, IDEMPOTENCY_KEY_REUSED. */
  readonly createReplyTemplate: ReplyTemplatePayload;
  /**
   * 审批: a second person decides what was asked for.
   * Errors: NOTHING_REQUESTED, SECOND_PERSON_REQUIRED, EVENT_AT_OTHER_LEVEL, EVENT_HELD_BY_OTHER_UNIT. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly decideEventRequest: EventStepPayload;
  /**
   * 不予受理: the event is not taken on; from a hotline it stays as asked for until a second person decides.
   * Errors: EVENT_AT_OTHER_LEVEL, REQUEST_PENDING, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly declineEvent: EventStepPayload;
  /**
   * 下派: the district’s centre gives the event down to the town.
   * Errors: EVENT_AT_OTHER_LEVEL, LEVEL_LOWEST. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly delegateEvent: EventStepPayload;
  /** Deletes one's own saved filter: nobody finds it any more. */
  readonly deleteSavedFilter: SavedFilterPayload;
  /**
   * 派遣·交办: gives the event to a unit that covers its place and type.
   * Errors: NO_UNIT_SUGGESTED, UNIT_UNKNOWN, UNIT_OUT_OF_AREA, UNIT_OF_OTHER_PLATFORM, UNIT_NOT_SUBORDINATE, ITEM_NOT_ADMITTED, UNIT_ASSIGNED_ALREADY. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly dispatchEvent: DispatchEventPayload;
  /**
   * 批量派遣: gives many events to one unit, each with its own outcome: one that is refused changes nothing for the others.
   * Sent again with the same key, it repeats no step. Errors of the whole: BAD_INPUT; of each event: those of dispatchEvent.
   */
  readonly dispatchEvents: DispatchEventsPayload;
  /**
   * 处置·反馈: the unit that leads reports the event done.
   * Errors: EVENT_HELD_BY_OTHER_UNIT, ASSISTS_UNFINISHED, PARTS_UNFINISHED, EVIDENCE_REQUIRED, REASON_UNKNOWN. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly disposeEvent: DisposeEventPayload;
  /**
   * 上报上级: the event goes a level up.
   * Errors: LEVEL_HIGHEST, ESCALATION_LIMIT, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly escalateEvent: EscalateEventPayload;
  /**
   * 评价: the reporter says how it went, or a dispatcher on the reporter's behalf; closes the event, unless the grade is 1 or 2: then a dispatcher decides.
   * Errors: NOT_THE_REPORTER, EVALUATED_ALREADY, GRADE_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly evaluateEvent: EvaluateEventPayload;
  /**
   * 备案: for information only; nothing is to be done.
   * Errors: EVENT_AT_OTHER_LEVEL. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly fileEventForRecord: EventStepPayload;
  /**
   * 批示: a leader of a higher level says what is to be done.
   * Errors: EVENT_AT_OTHER_LEVEL, TEXT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly instructEvent: EventStepPayload;
  /**
   * Issues a key to an outside party. Its secret is in this answer only.
   * Errors: BAD_INPUT, OUT_OF_SCOPE, PLACE_UNKNOWN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly issueOpen311Key: IssueOpen311KeyPayload;
  /**
   * 并案: the event ends in a primary of the same command room; its reporter follows the primary, and it leaves the figures.
   * Errors: EVENT_AT_OTHER_LEVEL, EVENT_HAS_FOLLOWERS, PRIMARY_OUT_OF_SCOPE, PRIMARY_NOT_OPEN. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly mergeEvent: EventStepPayload;
  /**
   * 计划: plans a joint operation on open events of the command room’s place.
   * Errors: OUT_OF_SCOPE, PLACE_UNKNOWN, UNIT_UNKNOWN, UNIT_OUT_OF_AREA, JOINT_EVENT_UNFIT, JOINT_START_PAST, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly planJointOperation: JointOperationPayload;
  /**
   * 改派核查: names who is to verify it; nobody named, it is the command room’s.
   * Errors: OUT_OF_SCOPE. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly reassignEventVerification: EventStepPayload;
  /**
   * 撤回派单: the command room takes the event back from the unit; once the unit signed for it, the unit must agree.
   * Errors: EVENT_AT_OTHER_LEVEL, REQUEST_PENDING. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly recallEvent: EventStepPayload;
  /**
   * 记录: what somebody found on one of the events; may report a new event, or dispose of the one that the unit holds.
   * Errors: JOINT_EVENT_NOT_OF_IT, NOT_SIGNED_IN, UNIT_NOT_INVITED, PLACE_UNKNOWN, WORK_ITEM_UNKNOWN, OUT_OF_SCOPE. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly recordJointFinding: JointOperationPayload;
  /**
   * 不满意重办: the reporter is dissatisfied, and the dispatcher decides that it is done again.
   * Errors: NOT_DISSATISFIED, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly redoEvent: EventStepPayload;
  /**
   * 重办: takes a closed event up again, within 72 hours.
   * Errors: NOT_THE_REPORTER, REOPEN_WINDOW_OVER, REOPEN_LIMIT, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly reopenEvent: ReopenEventPayload;
  /**
   * 上报: reports a matter; with `settled`, it was settled on the spot 自行处置 and is verified next, trivial matters by sample.
   * Errors: PLACE_UNKNOWN, POINT_OUTSIDE_DISTRICT, WORK_ITEM_UNKNOWN, OUT_OF_SCOPE, CLIENT_CLOCK_AHEAD; settled also NOT_FOR_THE_SPOT, EVIDENCE_REQUIRED.
   */
  readonly reportEvent: ReportEventPayload;
  /**
   * 总结: hands in the report; for good.
   * Errors: NOT_THE_COMMAND_ROOM. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly reportJointOperation: JointOperationPayload;
  /**
   * 请求协办: the unit asks others to assist.
   * Errors: EVENT_HELD_BY_OTHER_UNIT, UNITS_REQUIRED, UNIT_UNKNOWN, UNIT_OUT_OF_AREA, UNIT_ASSIGNED_ALREADY. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly requestEventAssist: EventStepPayload;
  /**
   * 请求核实: a grid member is asked to look whether it is so; of what staff saw themselves, the comment says what is doubtful.
   * Errors: DOUBT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly requestEventConfirmation: EventStepPayload;
  /**
   * 延期: the unit asks for more working days; the dispatcher decides.
   * Errors: EVENT_HELD_BY_OTHER_UNIT, REQUEST_PENDING, EXTENSION_LIMIT, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly requestEventExtension: EventStepPayload;
  /**
   * 要求补充: the reporter is asked for more, and the clock stands; at most twice.
   * Errors: EVENT_AT_OTHER_LEVEL, EVENT_HELD_BY_OTHER_UNIT, INFO_REQUEST_LIMIT, TEXT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly requestEventInfo: EventStepPayload;
  /**
   * 挂账: the unit asks that the clock stand until a date; the dispatcher’s level decides.
   * Errors: EVENT_HELD_BY_OTHER_UNIT, REQUEST_PENDING, SUSPENSION_LIMIT, RESUME_DATE_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly requestEventSuspension: EventStepPayload;
  /**
   * 恢复: the unit takes a suspended event up again before its date.
   * Errors: EVENT_HELD_BY_OTHER_UNIT. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly resumeEvent: EventStepPayload;
  /**
   * Retires a rule for good.
   * Errors: OUT_OF_SCOPE, DISPATCH_RULE_NOT_FOUND, DISPATCH_RULE_VERSION_CONFLICT, DISPATCH_RULE_RETIRED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly retireDispatchRule: DispatchRulePayload;
  /**
   * Retires a template for good.
   * Errors: OUT_OF_SCOPE, REPLY_TEMPLATE_NOT_FOUND, REPLY_TEMPLATE_VERSION_CONFLICT, REPLY_TEMPLATE_RETIRED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly retireReplyTemplate: ReplyTemplatePayload;
  /**
   * 退单·回退: the unit gives the event back, within two working days of its dispatch.
   * Errors: EVENT_HELD_BY_OTHER_UNIT, RETURN_WINDOW_OVER, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly returnEvent: ReturnEventPayload;
  /**
   * Makes a rule say something else; what it suggested before keeps the version it had.
   * Errors: BAD_INPUT, OUT_OF_SCOPE, PLACE_UNKNOWN, DISPATCH_RULE_NOT_FOUND, DISPATCH_RULE_VERSION_CONFLICT,
   * DISPATCH_RULE_RETIRED, IDEMPOTENCY_KEY_REUSED.
   */
  readonly reviseDispatchRule: DispatchRulePayload;
  /**
   * Makes a template say something else.
   * Errors: BAD_INPUT, OUT_OF_SCOPE, PLACE_UNKNOWN, REPLY_TEMPLATE_NOT_FOUND, REPLY_TEMPLATE_VERSION_CONFLICT,
   * REPLY_TEMPLATE_RETIRED, IDEMPOTENCY_KEY_REUSED.
   */
  readonly reviseReplyTemplate: ReplyTemplatePayload;
  /**
   * Revokes a key: from now on nothing can be reported with it. A key that is revoked stays so.
   * Errors: NOT_FOUND.
   */
  readonly revokeOpen311Key: RevokeOpen311KeyPayload;
  /**
   * 保存草稿: keeps what the reporter knows so far; nobody else sees it, and it is thrown away after a week. `reportEvent` with `draft` reports it.
   * Errors: PLACE_UNKNOWN, WORK_ITEM_UNKNOWN, OUT_OF_SCOPE, CLIENT_CLOCK_AHEAD; of one that is there also EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS.
   */
  readonly saveEventDraft: EventStepPayload;
  /** Saves a filter under a name. A person keeps at most 100. */
  readonly saveEventFilter: SavedFilterPayload;
  /**
   * 保密: from now on it is confidential who reported the event, or, with a comment that says why, no longer. The reporter or a
   * dispatcher of the level; what was told before is not taken back.
   * Errors: EVENT_AT_OTHER_LEVEL, NOT_THE_REPORTER, FLAG_SET_ALREADY, LIFTING_UNEXPLAINED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly setEventConfidential: EventStepPayload;
  /**
   * 历史遗留: marks the event as a matter left by history, or takes the mark away.
   * Errors: EVENT_AT_OTHER_LEVEL, FLAG_SET_ALREADY. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly setEventLegacy: EventStepPayload;
  /**
   * 加急: the event is urgent from now on.
   * Errors: EVENT_AT_OTHER_LEVEL, URGENT_ALREADY. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly setEventUrgent: EventStepPayload;
  /**
   * 签到: somebody says to be at the place; the phone may have been offline.
   * Errors: SIGN_IN_TOO_FAR, SIGN_IN_TOO_EARLY, SIGN_IN_TOO_LATE, SIGNED_IN_ALREADY, UNIT_DECLINED, UNIT_NOT_INVITED. And, as every command: JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, JOINT_OPERATION_STATE_FORBIDS, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly signInToJointOperation: JointOperationPayload;
  /**
   * 拆分: parts of the event become matters of their own, accepted, with its number and one behind it; it is disposed of when they ended.
   * Errors: EVENT_AT_OTHER_LEVEL, PARTS_REQUIRED, OUT_OF_SCOPE, PLACE_UNKNOWN, WORK_ITEM_UNKNOWN. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly splitEvent: EventStepPayload;
  /**
   * 督办: somebody of the same or a higher level supervises the event, or another way than before.
   * Errors: OUT_OF_SCOPE, SUPERVISION_UNCHANGED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly superviseEvent: EventStepPayload;
  /**
   * 补充信息: the reporter tells more; the event goes back to where it was.
   * Errors: NOT_THE_REPORTER, TEXT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly supplyEventInfo: EventStepPayload;
  /**
   * 内部转办: another person of the unit deals with it.
   * Errors: EVENT_HELD_BY_OTHER_UNIT. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly transferEventWithinUnit: EventStepPayload;
  /**
   * 撤销并案: the event is a matter of its own again, where it was before; while the primary is not closed.
   * Errors: EVENT_AT_OTHER_LEVEL, PRIMARY_CLOSED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly unmergeEvent: EventStepPayload;
  /**
   * 催办: urges whoever holds it.
   * Errors: OUT_OF_SCOPE. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly urgeEvent: EventStepPayload;
  /**
   * 核查: passes the disposal, or fails it (返工); by somebody who is not of the unit that did it.
   * Errors: VERIFIER_OF_DISPOSING_UNIT, EVIDENCE_REQUIRED, REASON_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly verifyEvent: VerifyEventPayload;
  /**
   * 作废·中止: asks that the event be given up; a second person decides, and the reporter is told.
   * Errors: EVENT_AT_OTHER_LEVEL, REQUEST_PENDING, REASON_UNKNOWN, COMMENT_REQUIRED. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly voidEvent: EventStepPayload;
  /**
   * 撤回: the reporter takes it back, before it is accepted; a draft is thrown away.
   * Errors: NOT_THE_REPORTER. And, as every command: EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly withdrawEvent: EventStepPayload;
};


export type MutationAcceptEventArgs = {
  input: AcceptEventInput;
};


export type MutationAcceptEventsArgs = {
  input: AcceptEventsInput;
};


export type MutationAcknowledgeEventArgs = {
  input: AcknowledgeEventInput;
};


export type MutationAddEventProgressArgs = {
  input: AddEventProgressInput;
};


export type MutationAnswerEventAssignmentArgs = {
  input: AnswerEventAssignmentInput;
};


export type MutationAnswerJointOperationArgs = {
  input: AnswerJointOperationInput;
};


export type MutationAppealEventArgs = {
  input: AppealEventInput;
};


export type MutationBeginEventMediaUploadArgs = {
  input: BeginEventMediaUploadInput;
};


export type MutationCancelEventSupervisionArgs = {
  input: CancelEventSupervisionInput;
};


export type MutationCancelJointOperationArgs = {
  input: CancelJointOperationInput;
};


export type MutationChangeSavedFilterArgs = {
  input: ChangeSavedFilterInput;
};


export type MutationCloseEventArgs = {
  input: CloseEventInput;
};


export type MutationCloseEventsArgs = {
  input: CloseEventsInput;
};


export type MutationCommentEventArgs = {
  input: CommentEventInput;
};


export type MutationConcludeJointOperationArgs = {
  input: ConcludeJointOperationInput;
};


export type MutationConfirmEventArgs = {
  input: ConfirmEventInput;
};


export type MutationConveneJointOperationArgs = {
  input: ConveneJointOperationInput;
};


export type MutationCopyEventArgs = {
  input: CopyEventInput;
};


export type MutationCreateDispatchRuleArgs = {
  input: CreateDispatchRuleInput;
};


export type MutationCreateReplyTemplateArgs = {
  input: CreateReplyTemplateInput;
};


export type MutationDecideEventRequestArgs = {
  input: DecideEventRequestInput;
};


export type MutationDeclineEventArgs = {
  input: DeclineEventInput;
};


export type MutationDelegateEventArgs = {
  input: DelegateEventInput;
};


export type MutationDeleteSavedFilterArgs = {
  input: DeleteSavedFilterInput;
};


export type MutationDispatchEventArgs = {
  input: DispatchEventInput;
};


export type MutationDispatchEventsArgs = {
  input: DispatchEventsInput;
};


export type MutationDisposeEventArgs = {
  input: DisposeEventInput;
};


export type MutationEscalateEventArgs = {
  input: EscalateEventInput;
};


export type MutationEvaluateEventArgs = {
  input: EvaluateEventInput;
};


export type MutationFileEventForRecordArgs = {
  input: FileEventForRecordInput;
};


export type MutationInstructEventArgs = {
  input: InstructEventInput;
};


export type MutationIssueOpen311KeyArgs = {
  input: IssueOpen311KeyInput;
};


export type MutationMergeEventArgs = {
  input: MergeEventInput;
};


export type MutationPlanJointOperationArgs = {
  input: PlanJointOperationInput;
};


export type MutationReassignEventVerificationArgs = {
  input: ReassignEventVerificationInput;
};


export type MutationRecallEventArgs = {
  input: RecallEventInput;
};


export type MutationRecordJointFindingArgs = {
  input: RecordJointFindingInput;
};


export type MutationRedoEventArgs = {
  input: RedoEventInput;
};


export type MutationReopenEventArgs = {
  input: ReopenEventInput;
};


export type MutationReportEventArgs = {
  input: ReportEventInput;
};


export type MutationReportJointOperationArgs = {
  input: ReportJointOperationInput;
};


export type MutationRequestEventAssistArgs = {
  input: RequestEventAssistInput;
};


export type MutationRequestEventConfirmationArgs = {
  input: RequestEventConfirmationInput;
};


export type MutationRequestEventExtensionArgs = {
  input: RequestEventExtensionInput;
};


export type MutationRequestEventInfoArgs = {
  input: RequestEventInfoInput;
};


export type MutationRequestEventSuspensionArgs = {
  input: RequestEventSuspensionInput;
};


export type MutationResumeEventArgs = {
  input: ResumeEventInput;
};


export type MutationRetireDispatchRuleArgs = {
  input: RetireDispatchRuleInput;
};


export type MutationRetireReplyTemplateArgs = {
  input: RetireReplyTemplateInput;
};


export type MutationReturnEventArgs = {
  input: ReturnEventInput;
};


export type MutationReviseDispatchRuleArgs = {
  input: ReviseDispatchRuleInput;
};


export type MutationReviseReplyTemplateArgs = {
  input: ReviseReplyTemplateInput;
};


export type MutationRevokeOpen311KeyArgs = {
  input: RevokeOpen311KeyInput;
};


export type MutationSaveEventDraftArgs = {
  input: SaveEventDraftInput;
};


export type MutationSaveEventFilterArgs = {
  input: SaveEventFilterInput;
};


export type MutationSetEventConfidentialArgs = {
  input: SetEventConfidentialInput;
};


export type MutationSetEventLegacyArgs = {
  input: SetEventLegacyInput;
};


export type MutationSetEventUrgentArgs = {
  input: SetEventUrgentInput;
};


export type MutationSignInToJointOperationArgs = {
  input: SignInToJointOperationInput;
};


export type MutationSplitEventArgs = {
  input: SplitEventInput;
};


export type MutationSuperviseEventArgs = {
  input: SuperviseEventInput;
};


export type MutationSupplyEventInfoArgs = {
  input: SupplyEventInfoInput;
};


export type MutationTransferEventWithinUnitArgs = {
  input: TransferEventWithinUnitInput;
};


export type MutationUnmergeEventArgs = {
  input: UnmergeEventInput;
};


export type MutationUrgeEventArgs = {
  input: UrgeEventInput;
};


export type MutationVerifyEventArgs = {
  input: VerifyEventInput;
};


export type MutationVoidEventArgs = {
  input: VoidEventInput;
};


export type MutationWithdrawEventArgs = {
  input: WithdrawEventInput;
};

/** A page of events near a point, the nearest first. */
export type NearEventConnection = {
  readonly __typename?: 'NearEventConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<NearEventEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An event near a point. */
export type NearEventEdge = {
  readonly __typename?: 'NearEventEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** From the point to the event's. */
  readonly distanceMetres: Scalars['Float']['output'];
  /** The event. */
  readonly node: Event;
};

/** A key by which an outside party reports through Open311 (GeoReport v2). Its secret is shown once and kept nowhere. */
export type Open311Key = {
  readonly __typename?: 'Open311Key';
  /** The key's id. */
  readonly id: Scalars['ID']['output'];
  /** The page for residents at `/open311/` uses it; it has no secret. */
  readonly isForPage: Scalars['Boolean']['output'];
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Who has it. */
  readonly party: Scalars['String']['output'];
  /** It reports in this place and under it. */
  readonly placeCode: Scalars['ID']['output'];
  /** Calls with it in a minute, at most. */
  readonly requestsPerMinute: Scalars['Int']['output'];
  /** When it was revoked; null while it holds. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where its reports come from. */
  readonly source: Open311Source;
};

/** A page of keys. */
export type Open311KeyConnection = {
  readonly __typename?: 'Open311KeyConnection';
  /** Its rows. */
  readonly edges: ReadonlyArray<Open311KeyEdge>;
  /** Where it stands in the list. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of keys. */
export type Open311KeyEdge = {
  readonly __typename?: 'Open311KeyEdge';
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The key. */
  readonly node: Open311Key;
};

/** Where the reports of an outside party come from. */
export type Open311Source =
  /** A hotline, such as 12345. */
  | 'HOTLINE'
  /** Residents: an app, the page. */
  | 'RESIDENT';

/** Somebody outside the district's staff who reported a matter. */
export type OutsideContact = {
  readonly __typename?: 'OutsideContact';
  /** As it was given. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Family name and given name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** As it was given. */
  readonly phone: Maybe<Scalars['String']['output']>;
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

/** What planJointOperation needs. */
export type PlanJointOperationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The events that it is about, 1 to 50, open and in the place. */
  readonly eventIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Who comes later than this is late, 0 to 120. */
  readonly graceMinutes: Scalars['Int']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where to meet, in words, up to 200 characters. */
  readonly meetingAddress: Scalars['String']['input'];
  /** Where to meet. */
  readonly meetingPoint: EventPointInput;
  /** Where it takes place: in a dispatcher's own town or district. */
  readonly placeCode: Scalars['ID']['input'];
  /** What is to be done, and how, up to 5,000 characters. */
  readonly plan: Scalars['String']['input'];
  /** Who is farther away than this is not there, 50 to 5,000. */
  readonly radiusMetres: Scalars['Int']['input'];
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** What it is, in a line, 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** Whom to call, 1 to 50 units that work in the place. */
  readonly unitIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The four platforms 四个平台 that bundle what departments do in a town (domain §1). */
export type Platform =
  /** 便民服务: public and social services, civil relief, one-stop service. */
  | 'CONVENIENCE_SERVICES'
  /** 综合执法: work safety, environment, urban construction, city appearance. */
  | 'ENFORCEMENT'
  /** 市场监管: market order, food safety, business environment. */
  | 'MARKET_SUPERVISION'
  /** 综治工作: public order, public safety, disputes, petitions, migrants. */
  | 'PUBLIC_ORDER';

export type Query = {
  readonly __typename?: 'Query';
  /** A dispatch rule; null when there is none or the caller may not see it. */
  readonly dispatchRule: Maybe<DispatchRule>;
  /** What a draft rule would do; nothing is stored. Errors: BAD_INPUT. */
  readonly dispatchRulePreview: DispatchRulePreview;
  /** Everything wrong with the rules of a place, those under it and those above it. */
  readonly dispatchRuleProblems: ReadonlyArray<DispatchRuleProblem>;
  /** The dispatch rules of the caller's places and of those above them, by place. */
  readonly dispatchRules: DispatchRuleConnection;
  /** An event; null when there is none or it is outside the caller's postings. */
  readonly event: Maybe<Event>;
  /**
   * The events in a viewport that the caller may see, laid together as a map shows them; those that are open, unless the filter
   * names states or `reportedFrom`. Counted exactly up to 50,000 open events, or 10,000 of all states; of more a sample is.
   * Errors: MAP_TOO_MANY after 5 seconds.
   */
  readonly eventClusters: EventClusters;
  /** A medium that the caller sent, or that belongs to an event they may see; null otherwise. */
  readonly eventMedium: Maybe<EventMedium>;
  /** What may be sent of each kind. */
  readonly eventMediumLimits: ReadonlyArray<EventMediumLimit>;
  /** The events that the caller may see, newest first. */
  readonly events: EventConnection;
  /**
   * The events near a point that the caller may see, the nearest first; those that are open, unless the filter names states or
   * `reportedFrom`. Where things lie exactly is personal data: those who see rows without them find nothing by it.
   * Errors: MAP_TOO_MANY.
   */
  readonly eventsNear: NearEventConnection;
  /** What waits for the caller, their units and their places. */
  readonly inbox: Inbox;
  /** A joint operation; null when there is none or the caller may not see it. */
  readonly jointOperation: Maybe<JointOperation>;
  /** The joint operations that the caller may see, the latest start first. */
  readonly jointOperations: JointOperationConnection;
  /**
   * What may be the same matter as one that is about to be reported: open events on the same item, near and recent, that the
   * caller may see. At most 10, the nearest first, by the place alone the newest first. Errors: MAP_TOO_MANY.
   */
  readonly likelyDuplicates: ReadonlyArray<LikelyDuplicate>;
  /**
   * Where a point lies: the grid and the places that it is part of, by the boundaries that the net has.
   * Errors: POINT_OUTSIDE_DISTRICT.
   */
  readonly locate: EventLocation;
  /** The keys of outside parties in the caller's places, revoked ones too, by place. */
  readonly open311Keys: Open311KeyConnection;
  /** Words for the comment of a step of an event, its town's first; empty when the caller does not see all of the event. */
  readonly replies: ReadonlyArray<Reply>;
  /** The reply templates of the caller's places and of those above them. */
  readonly replyTemplates: ReplyTemplateConnection;
  /** The caller's saved filters and those shared with them, newest first. */
  readonly savedFilters: SavedFilterConnection;
  /**
   * The events with these words in their title, text, address or comments, newest first. All words must be there, in any order; "quoted"
   * ones must stand so. Chinese without spaces is cut into words; full and half width, capitals, traditional and simplified
   * characters are the same. An event's number, or its beginning up to the day at least, finds by number. Only events whose personal data the
   * caller sees are searched.
   */
  readonly searchEvents: EventSearchConnection;
  /**
   * Recomputes the record of an event: every entry's hash, the chain, and whether the event is what its entries led to.
   * A document that somebody changed by hand in the database is found. Null when there is no such event or it is outside the caller's postings.
   */
  readonly verifyTimeline: Maybe<TimelineVerification>;
};


export type QueryDispatchRuleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDispatchRulePreviewArgs = {
  replacing?: InputMaybe<Scalars['ID']['input']>;
  rule: DispatchRuleInput;
};


export type QueryDispatchRuleProblemsArgs = {
  placeCode: Scalars['ID']['input'];
};


export type QueryDispatchRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeRetired: Scalars['Boolean']['input'];
  placeCode?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventClustersArgs = {
  bounds: MapBoundsInput;
  filter?: InputMaybe<EventFilter>;
  zoom: Scalars['Float']['input'];
};


export type QueryEventMediumArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  savedFilter?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEventsNearArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  point: EventPointInput;
  radiusMetres: Scalars['Float']['input'];
};


export type QueryJointOperationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJointOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JointOperationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLikelyDuplicatesArgs = {
  input: LikelyDuplicatesInput;
};


export type QueryLocateArgs = {
  point: EventPointInput;
};


export type QueryOpen311KeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRepliesArgs = {
  command?: InputMaybe<EventCommand>;
  eventId: Scalars['ID']['input'];
};


export type QueryReplyTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeRetired: Scalars['Boolean']['input'];
  placeCode?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySavedFiltersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QueryVerifyTimelineArgs = {
  id: Scalars['ID']['input'];
  recordedHash?: InputMaybe<Scalars['String']['input']>;
};

/** What reassignEventVerification needs. */
export type ReassignEventVerificationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who is to verify it. */
  readonly staffId?: InputMaybe<Scalars['ID']['input']>;
};

/** What recallEvent needs. */
export type RecallEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What recordJointFinding needs. */
export type RecordJointFindingInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** To dispose of the event, which the finder's unit must hold; not beside `newEvent`. */
  readonly dispose?: InputMaybe<JointDisposeInput>;
  /** On which of the operation's events. */
  readonly eventId: Scalars['ID']['input'];
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; left out, whatever version there is will do: it only adds. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was done about it. */
  readonly measures: ReadonlyArray<JointMeasure>;
  /** A new event to report, once; in or around the operation's place. */
  readonly newEvent?: InputMaybe<JointNewEventInput>;
  /** What was found, up to 5,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What redoEvent needs. */
export type RedoEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of REDO. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What reopenEvent needs. */
export type ReopenEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of REOPEN. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What reopenEvent answers. */
export type ReopenEventPayload = {
  readonly __typename?: 'ReopenEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A template's words filled for one event. */
export type Reply = {
  readonly __typename?: 'Reply';
  /** The template. */
  readonly template: ReplyTemplate;
  /** Its words with the event's facts in the place of the placeholders; what is not known stands as ——. */
  readonly text: Scalars['String']['output'];
};

/**
 * A reply template 答复模板: words for the comment of a step, kept by a town's or the district's dispatchers. In `text` stand
 * placeholders: {number}, {title}, {address}, {place}, {unit}, {reportedOn} and {today}.
 */
export type ReplyTemplate = {
  readonly __typename?: 'ReplyTemplate';
  /** The commands whose comment it is meant for; empty: any. */
  readonly forCommands: ReadonlyArray<EventCommand>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** False when it was retired. */
  readonly isActive: Scalars['Boolean']['output'];
  /** It is offered for events in this place and under it. */
  readonly place: Jurisdiction;
  /** Its words, with placeholders. */
  readonly text: Scalars['String']['output'];
  /** What people call it. */
  readonly title: Scalars['String']['output'];
  /** When it was written last. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Steps taken so far: the `expectedVersion` of the next command. */
  readonly version: Scalars['Int']['output'];
};

/** A page of reply templates, by place and id. */
export type ReplyTemplateConnection = {
  readonly __typename?: 'ReplyTemplateConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<ReplyTemplateEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of reply templates. */
export type ReplyTemplateEdge = {
  readonly __typename?: 'ReplyTemplateEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The template. */
  readonly node: ReplyTemplate;
};

/** What a reply template says. */
export type ReplyTemplateInput = {
  /** The commands whose comment it is meant for; empty: any. */
  readonly forCommands: ReadonlyArray<EventCommand>;
  /** A town's code, or the district's. */
  readonly placeCode: Scalars['ID']['input'];
  /** Its words, 1 to 2,000 characters, with placeholders. */
  readonly text: Scalars['String']['input'];
  /** What people call it, 1 to 50 characters. */
  readonly title: Scalars['String']['input'];
};

/** What commands on reply templates answer. */
export type ReplyTemplatePayload = {
  readonly __typename?: 'ReplyTemplatePayload';
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The template after the step. */
  readonly template: ReplyTemplate;
};

/** A matter to report. */
export type ReportEventInput = {
  /** Where exactly, in words, up to 200 characters. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Does the reporter ask that nobody learn of them but dispatchers and supervisors of the place 保密? */
  readonly confidential: Scalars['Boolean']['input'];
  /** What was seen or told, up to 5,000 characters. */
  readonly description: Scalars['String']['input'];
  /** The draft that becomes the report. */
  readonly draft?: InputMaybe<EventDraftInput>;
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** Answers to the fields that the work item asks for (`WorkItem.formFields`), at most 30. */
  readonly extra: ReadonlyArray<EventExtraInput>;
  /** Made by the client, 8 to 128 characters: the same for every try of one report. */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * Where it lies: a grid's code, or a village's, a town's or the district's where it is not known better. With a point it may
   * be left out: the grid is found; one that is named is made as fine as the point allows.
   */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** Where exactly. One that lies elsewhere than the place is taken and shows as `pointOutsidePlace`; one outside the district is refused. */
  readonly point?: InputMaybe<EventPointInput>;
  /** Was it settled on the spot 即时办结? Then evidence is needed. */
  readonly settled: Scalars['Boolean']['input'];
  /** What was done on the spot, up to 2,000 characters, where the description does not tell. */
  readonly settlementText?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from; SERVICE_DESK and SENSOR are the platform's own. */
  readonly source: EventSource;
  /** What it is, in a line, 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** The item of the work-item list. */
  readonly workItemCode: Scalars['ID']['input'];
};

/** What reportEvent answers. */
export type ReportEventPayload = {
  readonly __typename?: 'ReportEventPayload';
  /** The event. */
  readonly event: Event;
  /** What may be the same matter, among the events that the caller may see; as the query `likelyDuplicates` tells. */
  readonly likelyDuplicates: ReadonlyArray<LikelyDuplicate>;
  /** The same report came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What reportJointOperation needs. */
export type ReportJointOperationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The report, up to 20,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What requestEventAssist needs. */
export type RequestEventAssistInput = {
  /** The units, up to 20; of any platform, over the event’s place. */
  readonly assistUnitIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Must they be done, or let off, before the event is disposed of? */
  readonly mandatory: Scalars['Boolean']['input'];
};

/** What requestEventConfirmation needs. */
export type RequestEventConfirmationInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What requestEventExtension needs. */
export type RequestEventExtensionInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of EXTEND. */
  readonly reasonCode: Scalars['String']['input'];
  /** How many, at most 10 in all. */
  readonly workingDays: Scalars['Int']['input'];
};

/** What requestEventInfo needs. */
export type RequestEventInfoInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is asked, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What requestEventSuspension needs. */
export type RequestEventSuspensionInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of SUSPEND. */
  readonly reasonCode: Scalars['String']['input'];
  /** When it is taken up again: within 30 days, and 180 days in all. */
  readonly resumeDate: Scalars['DateTime']['input'];
};

/** What resumeEvent needs. */
export type ResumeEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What retireDispatchRule needs. */
export type RetireDispatchRuleInput = {
  /** The version that the caller saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The rule's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What retireReplyTemplate needs. */
export type RetireReplyTemplateInput = {
  /** The version that the caller saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The template's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What returnEvent needs. */
export type ReturnEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of RETURN. */
  readonly reasonCode: Scalars['String']['input'];
};

/** What returnEvent answers. */
export type ReturnEventPayload = {
  readonly __typename?: 'ReturnEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What reviseDispatchRule needs. */
export type ReviseDispatchRuleInput = {
  /** The version that the caller saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The rule's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it says from now on, in the whole. */
  readonly rule: DispatchRuleInput;
};

/** What reviseReplyTemplate needs. */
export type ReviseReplyTemplateInput = {
  /** The version that the caller saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The template's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it says from now on. */
  readonly template: ReplyTemplateInput;
};

/** What revokeOpen311Key needs. */
export type RevokeOpen311KeyInput = {
  /** The key's id. */
  readonly id: Scalars['ID']['input'];
};

/** What revokeOpen311Key answers. */
export type RevokeOpen311KeyPayload = {
  readonly __typename?: 'RevokeOpen311KeyPayload';
  /** The key. */
  readonly key: Open311Key;
};

/** What saveEventDraft needs; what is not known yet is left empty. */
export type SaveEventDraftInput = {
  /** Where exactly, in words, up to 200 characters. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Does the reporter ask to be kept confidential 保密? */
  readonly confidential: Scalars['Boolean']['input'];
  /** What was seen or told, up to 5,000 characters. */
  readonly description: Scalars['String']['input'];
  /** The draft that it replaces; a new one otherwise. */
  readonly draft?: InputMaybe<EventDraftInput>;
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** Answers to the fields that the work item asks for (`WorkItem.formFields`), at most 30. */
  readonly extra: ReadonlyArray<EventExtraInput>;
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where it lies; may be left out where `point` is given. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** Where exactly. */
  readonly point?: InputMaybe<EventPointInput>;
  /** Where it comes from; SERVICE_DESK and SENSOR are the platform's own. */
  readonly source: EventSource;
  /** What it is, in a line, up to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** How pressing it is. */
  readonly urgency: Urgency;
  /** The item of the work-item list. */
  readonly workItemCode: Scalars['ID']['input'];
};

/** What `saveEventFilter` takes. */
export type SaveEventFilterInput = {
  /** What it takes in and leaves out. */
  readonly filter: EventFilter;
  /** 8 to 128 characters, made by the client: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What people call it, 1 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** With PLACE: a place of the caller's postings, or one under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** Who finds it. */
  readonly sharing: SavedFilterSharing;
  /** With UNIT: a unit of the caller's postings. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A filter with a name 常用筛选. What a list by it shows is what its reader may see, whoever saved it. */
export type SavedFilter = {
  readonly __typename?: 'SavedFilter';
  /** What it takes in and leaves out: the fields of `EventFilter` that were given, to be passed to `events(filter:)` as they are. */
  readonly filter: Scalars['JSONObject']['output'];
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** Did the caller save it? Only they may change it. */
  readonly isMine: Scalars['Boolean']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** The place that it is shared with; null unless shared so. */
  readonly place: Maybe<Jurisdiction>;
  /** Who finds it. */
  readonly sharing: SavedFilterSharing;
  /** The unit that it is shared with; null unless shared so. */
  readonly unit: Maybe<Unit>;
  /** The `expectedVersion` of the next command. */
  readonly version: Scalars['Int']['output'];
};

/** A page of saved filters, newest first. */
export type SavedFilterConnection = {
  readonly __typename?: 'SavedFilterConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<SavedFilterEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of saved filters. */
export type SavedFilterEdge = {
  readonly __typename?: 'SavedFilterEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The saved filter. */
  readonly node: SavedFilter;
};

/** What a command on a saved filter gives back. */
export type SavedFilterPayload = {
  readonly __typename?: 'SavedFilterPayload';
  /** The key had been used for this very command before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** As it is now; after its deletion as it was last. */
  readonly savedFilter: SavedFilter;
};

/** Who finds a saved filter. */
export type SavedFilterSharing =
  /** 本辖区: everybody with a posting in the place or under it. */
  | 'PLACE'
  /** 仅自己: whoever saved it. */
  | 'PRIVATE'
  /** 本单位: everybody with a posting in the unit. */
  | 'UNIT';

/** Which text of an event a match stands in. */
export type SearchField =
  /** Where, in words. */
  | 'ADDRESS'
  /** A comment in its timeline. */
  | 'COMMENT'
  /** What was told. */
  | 'DESCRIPTION'
  /** Its title. */
  | 'TITLE';

/** A piece of a text around a match, in parts to be shown one after the other. */
export type SearchHighlight = {
  readonly __typename?: 'SearchHighlight';
  /** Which text it is of. */
  readonly field: SearchField;
  /** The piece's parts, in order: what was looked for, and what stands around it. */
  readonly parts: ReadonlyArray<SearchHighlightPart>;
};

/** A part of a highlighted piece of text. */
export type SearchHighlightPart = {
  readonly __typename?: 'SearchHighlightPart';
  /** Is it what was looked for? */
  readonly isMatch: Scalars['Boolean']['output'];
  /** The text, as it was written. */
  readonly text: Scalars['String']['output'];
};

/** What setEventConfidential needs. */
export type SetEventConfidentialInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why; needed when it is lifted. Up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Is it to be confidential? */
  readonly confidential: Scalars['Boolean']['input'];
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What setEventLegacy needs. */
export type SetEventLegacyInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Is it left by history? */
  readonly legacyFlag: Scalars['Boolean']['input'];
};

/** What setEventUrgent needs. */
export type SetEventUrgentInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What signInToJointOperation needs. */
export type SignInToJointOperationInput = {
  /** How unsure the receiver is of the point, in metres; up to 100 of them count. */
  readonly accuracyMetres?: InputMaybe<Scalars['Float']['input']>;
  /** When, by the phone's clock: it counts unless it lies ahead of the platform's. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; left out, whatever version there is will do: it only adds. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The operation's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where. */
  readonly point: EventPointInput;
};

/** What splitEvent needs. */
export type SplitEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The parts, 2 to 20. */
  readonly parts: ReadonlyArray<EventPartInput>;
};

/** A staff member (services/grid), with the events that they reported. */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /** The events that they reported and the caller may see, newest first. */
  readonly events: EventConnection;
  /** Open events that were given to this person to deal with or to verify, and that the caller may see. */
  readonly eventsInHand: Scalars['Int']['output'];
  /** The staff id. */
  readonly id: Scalars['ID']['output'];
};


/** A staff member (services/grid), with the events that they reported. */
export type StaffMemberEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is told as it happens, as text/event-stream (docs/live.md). */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * The changes of the events in a place that the caller may see, at least once each, in the order of each event's steps. Of
   * several changes of one event a client that falls behind hears the last.
   */
  readonly eventChanged: EventChange;
};


/** What is told as it happens, as text/event-stream (docs/live.md). */
export type SubscriptionEventChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventChangeFilter>;
  opening?: InputMaybe<Scalars['Boolean']['input']>;
  placeCode: Scalars['ID']['input'];
};

/** What a suggestion is to do. */
export type SuggestedAction =
  /** To dispatch it to the unit. */
  | 'DISPATCH'
  /** To send it up a level. */
  | 'ESCALATE';

/** How long a unit has, in the working calendar. */
export type SuggestedDeadlines = {
  readonly __typename?: 'SuggestedDeadlines';
  /** Working days to dispose of it, as the rule says, else the item; 1 is the same day. */
  readonly disposeWorkingDays: Scalars['Float']['output'];
  /** Working hours to sign for it; null: as usual (docs/clocks.md). */
  readonly signForWorkingHours: Maybe<Scalars['Float']['output']>;
};

/** Whom to dispatch an event to, and why; whoever dispatches may do otherwise. */
export type SuggestedDispatch = {
  readonly __typename?: 'SuggestedDispatch';
  /** Dispatch it, or send it up. */
  readonly action: SuggestedAction;
  /** Other units that the command would take, the next best first, up to five. */
  readonly alternatives: ReadonlyArray<Unit>;
  /** How long the unit would have. */
  readonly deadlines: SuggestedDeadlines;
  /** The level that would deal with it. */
  readonly level: Level;
  /** Why, in English. */
  readonly reasonEn: Scalars['String']['output'];
  /** Why, in Chinese: which rule, and what it looks at. */
  readonly reasonZh: Scalars['String']['output'];
  /** The rule that decided; null when the work-item list did. */
  readonly ruleId: Maybe<Scalars['ID']['output']>;
  /** Its version at this moment. */
  readonly ruleVersion: Maybe<Scalars['Int']['output']>;
  /** The unit; null when going up is suggested. `dispatchEvent` takes it when it is given no unit. */
  readonly unit: Maybe<Unit>;
};

/** What superviseEvent needs. */
export type SuperviseEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** How. */
  readonly supervision: SupervisionCard;
};

/** Supervision 督办 of an event; a flag, not a state (event-lifecycle §1, principle 4). */
export type Supervision =
  /** Nobody supervises it. */
  | 'NONE'
  /** 普通督办. */
  | 'NORMAL'
  /** 红牌督办. */
  | 'RED'
  /** 黄牌督办. */
  | 'YELLOW';

/** The ways in which somebody supervises an event. */
export type SupervisionCard =
  /** 普通督办. */
  | 'NORMAL'
  /** 红牌督办. */
  | 'RED'
  /** 黄牌督办. */
  | 'YELLOW';

/** What supplyEventInfo needs. */
export type SupplyEventInfoInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, up to 20. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is known, up to 2,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** From one point to another, of a day (`HH:MM`) or of a year (`MM-DD`); over its end where `to` is the earlier one. */
export type TimeSpan = {
  readonly __typename?: 'TimeSpan';
  /** Where it begins. */
  readonly from: Scalars['String']['output'];
  /** Where it ends: of a day the first minute outside, of a year the last day inside. */
  readonly to: Scalars['String']['output'];
};

/** From one point to another, of a day (`HH:MM`) or of a year (`MM-DD`). */
export type TimeSpanInput = {
  /** Where it begins. */
  readonly from: Scalars['String']['input'];
  /** Where it ends; before `from`, it runs over midnight or the new year. */
  readonly to: Scalars['String']['input'];
};

/** How many entries were made on a day. */
export type TimelineDay = {
  readonly __typename?: 'TimelineDay';
  /** Entries made on it. */
  readonly entries: Scalars['Int']['output'];
  /** The day in Asia/Shanghai. */
  readonly on: Scalars['Date']['output'];
};

/** What can be wrong with an event's record. */
export type TimelineFault =
  /** 哈希不衔接: an entry does not follow from the one before it. */
  | 'CHAIN_BROKEN'
  /** 内容被改动: an entry is not what was written. */
  | 'ENTRY_ALTERED'
  /** 缺少记录: an entry is not there. */
  | 'ENTRY_MISSING'
  /** 顺序错误: an entry stands where it does not belong, or twice. */
  | 'ENTRY_OUT_OF_ORDER'
  /** 末条不符: the newest entry is not the one that the event names. */
  | 'HEAD_DIFFERS'
  /** 留存哈希不符: the hash that was kept elsewhere is of no entry. */
  | 'RECORDED_HASH_UNKNOWN'
  /** 结果不符: the event is not what its entries led to. */
  | 'STATE_DIFFERS'
  /** 状态不衔接: an entry does not set out from the state that the one before it led to. */
  | 'STATE_UNREACHABLE';

/** Something that was changed by hand. */
export type TimelineFinding = {
  readonly __typename?: 'TimelineFinding';
  /** What ought to be there, as JSON; null for those who see rows without personal data. */
  readonly expected: Maybe<Scalars['String']['output']>;
  /** What kind of thing. */
  readonly fault: TimelineFault;
  /** The event's field, where it is one; `facts` for one that only the seal tells of. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** In words. */
  readonly message: Scalars['String']['output'];
  /** In words, in Chinese. */
  readonly messageZh: Scalars['String']['output'];
  /** What is there, as JSON; null for those who see rows without personal data. */
  readonly stored: Maybe<Scalars['String']['output']>;
  /** The version whose entry it is about; null when it is the event beside its timeline. */
  readonly version: Maybe<Scalars['Int']['output']>;
};

/** What was checked of an event's record, and what was found. */
export type TimelineVerification = {
  readonly __typename?: 'TimelineVerification';
  /** The same, computed from what is there. */
  readonly computedHash: Scalars['String']['output'];
  /** On which days entries were made, in their order. */
  readonly days: ReadonlyArray<TimelineDay>;
  /** Entries that are there. */
  readonly entries: Scalars['Int']['output'];
  /** The event. */
  readonly event: Event;
  /** Everything that was found. */
  readonly findings: ReadonlyArray<TimelineFinding>;
  /** The lowest version that is not sound; null when all are, or only the event beside its timeline is not. */
  readonly firstBrokenVersion: Maybe<Scalars['Int']['output']>;
  /** When the first entry was made. */
  readonly firstEntryAt: Maybe<Scalars['DateTime']['output']>;
  /** Hash of the newest entry, as the event names it. */
  readonly headHash: Scalars['String']['output'];
  /** Was nothing found? */
  readonly isIntact: Scalars['Boolean']['output'];
  /** When the newest entry was made. */
  readonly lastEntryAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was checked. */
  readonly verifiedAt: Scalars['DateTime']['output'];
  /** The event's version: as many entries there ought to be. */
  readonly version: Scalars['Int']['output'];
};

/** What transferEventWithinUnit needs. */
export type TransferEventWithinUnitInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who deals with it from now on. */
  readonly staffId: Scalars['ID']['input'];
};

/** An organisation that can hold events (services/grid). */
export type Unit = {
  readonly __typename?: 'Unit';
  /** Open events that this unit must act on now, and that the caller may see. */
  readonly eventsInHand: Scalars['Int']['output'];
  /** The unit's id. */
  readonly id: Scalars['ID']['output'];
  /** The joint operations that it was called to and the caller may see, the latest start first. */
  readonly jointOperations: JointOperationConnection;
};


/** An organisation that can hold events (services/grid). */
export type UnitJointOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JointOperationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What unmergeEvent needs. */
export type UnmergeEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What urgeEvent needs. */
export type UrgeEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How pressing an event is. */
export type Urgency =
  /** 一般. */
  | 'NORMAL'
  /** 紧急: with clocks of its own, and over a level (越级) where it must be. */
  | 'URGENT';

/** What verifyEvent needs. */
export type VerifyEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** What shows it; needed when it passed. */
  readonly evidence?: InputMaybe<ReadonlyArray<EvidenceInput>>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Is it done? */
  readonly passed: Scalars['Boolean']['input'];
  /** Why it failed, one of the reasons of FAIL; needed when it did. */
  readonly reasonCode?: InputMaybe<Scalars['String']['input']>;
};

/** What verifyEvent answers. */
export type VerifyEventPayload = {
  readonly __typename?: 'VerifyEventPayload';
  /** The event after the step. */
  readonly event: Event;
  /** The same command came before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A visit 走访 (services/grid). */
export type Visit = {
  readonly __typename?: 'Visit';
  /** The visit's id. */
  readonly id: Scalars['ID']['output'];
};

/** What voidEvent needs. */
export type VoidEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In words; needed with OTHER. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, one of the reasons of VOID. */
  readonly reasonCode: Scalars['String']['input'];
};

/** A day of the week. */
export type Weekday =
  /** 星期五. */
  | 'FRIDAY'
  /** 星期一. */
  | 'MONDAY'
  /** 星期六. */
  | 'SATURDAY'
  /** 星期日. */
  | 'SUNDAY'
  /** 星期四. */
  | 'THURSDAY'
  /** 星期二. */
  | 'TUESDAY'
  /** 星期三. */
  | 'WEDNESDAY';

/** What withdrawEvent needs. */
export type WithdrawEventInput = {
  /** The client's clock; evidence, not truth. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to say, up to 2,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; another one is refused with EVENT_VERSION_CONFLICT. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event's id. */
  readonly id: Scalars['ID']['input'];
  /** Made by the client, 8 to 128 characters: the same for every try of one act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** An item of the work-item list (services/grid). */
export type WorkItem = {
  readonly __typename?: 'WorkItem';
  /** The item's code. */
  readonly code: Scalars['ID']['output'];
};

/** The seven categories of the work-item list 网格工作事项清单 (domain §3). */
export type WorkItemCategory =
  /** 农业管理. */
  | 'AGRICULTURE'
  /** 综合治理. */
  | 'COMPREHENSIVE_GOVERNANCE'
  /** 经济管理. */
  | 'ECONOMIC_MANAGEMENT'
  /** 党群文化. */
  | 'PARTY_AND_COMMUNITY'
  /** 公共安全. */
  | 'PUBLIC_SAFETY'
  /** 社会事务. */
  | 'SOCIAL_AFFAIRS'
  /** 城建管理. */
  | 'URBAN_CONSTRUCTION';



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
  DispatchRule: DispatchRule;
  Event: Event;
  JointOperation: JointOperation;
  Jurisdiction: Jurisdiction;
  StaffMember: StaffMember;
  Unit: Unit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DispatchRule:
    ( { __typename: 'DispatchRule' }
    & GraphQLRecursivePick<FederationTypes['DispatchRule'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  JointOperation:
    ( { __typename: 'JointOperation' }
    & GraphQLRecursivePick<FederationTypes['JointOperation'], {"id":true}> );
  Jurisdiction:
    ( { __typename: 'Jurisdiction' }
    & GraphQLRecursivePick<FederationTypes['Jurisdiction'], {"code":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptEventInput: AcceptEventInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptEventPayload: ResolverTypeWrapper<Omit<AcceptEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AcceptEventsInput: AcceptEventsInput;
  AcceptEventsPayload: ResolverTypeWrapper<Omit<AcceptEventsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversTypes['EventOutcome']> }>;
  AcknowledgeEventInput: AcknowledgeEventInput;
  AcknowledgeEventPayload: ResolverTypeWrapper<Omit<AcknowledgeEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  AddEventProgressInput: AddEventProgressInput;
  AnswerEventAssignmentInput: AnswerEventAssignmentInput;
  AnswerJointOperationInput: AnswerJointOperationInput;
  AppealEventInput: AppealEventInput;
  Application: ResolverTypeWrapper<Application>;
  BeginEventMediaUploadInput: BeginEventMediaUploadInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BeginEventMediaUploadPayload: ResolverTypeWrapper<Omit<BeginEventMediaUploadPayload, 'medium'> & { medium: ResolversTypes['EventMedium'] }>;
  CancelEventSupervisionInput: CancelEventSupervisionInput;
  CancelJointOperationInput: CancelJointOperationInput;
  ChangeSavedFilterInput: ChangeSavedFilterInput;
  CloseEventInput: CloseEventInput;
  CloseEventPayload: ResolverTypeWrapper<Omit<CloseEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  CloseEventsInput: CloseEventsInput;
  CloseEventsPayload: ResolverTypeWrapper<Omit<CloseEventsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversTypes['EventOutcome']> }>;
  CommentEventInput: CommentEventInput;
  ConcludeJointOperationInput: ConcludeJointOperationInput;
  ConfirmEventInput: ConfirmEventInput;
  ConveneJointOperationInput: ConveneJointOperationInput;
  CoordinateSystem: CoordinateSystem;
  CopyEventInput: CopyEventInput;
  CreateDispatchRuleInput: CreateDispatchRuleInput;
  CreateReplyTemplateInput: CreateReplyTemplateInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideEventRequestInput: DecideEventRequestInput;
  DeclineEventInput: DeclineEventInput;
  DelegateEventInput: DelegateEventInput;
  DeleteSavedFilterInput: DeleteSavedFilterInput;
  DispatchEventInput: DispatchEventInput;
  DispatchEventPayload: ResolverTypeWrapper<Omit<DispatchEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  DispatchEventsInput: DispatchEventsInput;
  DispatchEventsPayload: ResolverTypeWrapper<Omit<DispatchEventsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversTypes['EventOutcome']> }>;
  DispatchRecord: ResolverTypeWrapper<SuggestionRecord>;
  DispatchRule: ResolverTypeWrapper<DispatchRuleRow>;
  DispatchRuleConnection: ResolverTypeWrapper<Omit<DispatchRuleConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DispatchRuleEdge']> }>;
  DispatchRuleEdge: ResolverTypeWrapper<Omit<DispatchRuleEdge, 'node'> & { node: ResolversTypes['DispatchRule'] }>;
  DispatchRuleInput: DispatchRuleInput;
  DispatchRulePayload: ResolverTypeWrapper<Omit<DispatchRulePayload, 'rule'> & { rule: ResolversTypes['DispatchRule'] }>;
  DispatchRulePreview: ResolverTypeWrapper<RulePreview>;
  DispatchRuleProblem: ResolverTypeWrapper<DispatchRuleProblem>;
  DispatchRuleProblemKind: DispatchRuleProblemKind;
  DispatchTarget: DispatchTarget;
  DisposeEventInput: DisposeEventInput;
  DisposeEventPayload: ResolverTypeWrapper<Omit<DisposeEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  EscalateEventInput: EscalateEventInput;
  EscalateEventPayload: ResolverTypeWrapper<Omit<EscalateEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  EvaluateEventInput: EvaluateEventInput;
  EvaluateEventPayload: ResolverTypeWrapper<Omit<EvaluateEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  Event: ResolverTypeWrapper<EventRow>;
  EventAction: ResolverTypeWrapper<AvailableAction>;
  EventAssignment: ResolverTypeWrapper<Assignment>;
  EventAssignmentAnswer: EventAssignmentAnswer;
  EventAssignmentRole: EventAssignmentRole;
  EventAssignmentState: EventAssignmentState;
  EventChange: ResolverTypeWrapper<Omit<EventChange, 'event'> & { event?: Maybe<ResolversTypes['Event']> }>;
  EventChangeFilter: EventChangeFilter;
  EventClock: ResolverTypeWrapper<Clock>;
  EventClockState: EventClockState;
  EventCluster: ResolverTypeWrapper<Cluster>;
  EventClusters: ResolverTypeWrapper<Omit<EventClusters, 'clusters'> & { clusters: ReadonlyArray<ResolversTypes['EventCluster']> }>;
  EventCommand: EventCommand;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EventEdge']> }>;
  EventDisposal: ResolverTypeWrapper<Omit<EventDisposal, 'result' | 'unit'> & { result: ResolversTypes['EventReason'], unit?: Maybe<ResolversTypes['Unit']> }>;
  EventDraftInput: EventDraftInput;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventEvidence: ResolverTypeWrapper<Evidence>;
  EventExclusion: EventExclusion;
  EventExtra: ResolverTypeWrapper<FormAnswer>;
  EventExtraInput: EventExtraInput;
  EventFilter: EventFilter;
  EventInfoRequest: ResolverTypeWrapper<EventInfoRequest>;
  EventLocation: ResolverTypeWrapper<Omit<EventLocation, 'chain' | 'grid' | 'place'> & { chain: ReadonlyArray<ResolversTypes['Jurisdiction']>, grid?: Maybe<ResolversTypes['Jurisdiction']>, place: ResolversTypes['Jurisdiction'] }>;
  EventMedium: ResolverTypeWrapper<Medium>;
  EventMediumLimit: ResolverTypeWrapper<EventMediumLimit>;
  EventOutcome: ResolverTypeWrapper<ItemOutcome>;
  EventOutcomeError: ResolverTypeWrapper<EventOutcomeError>;
  EventPartInput: EventPartInput;
  EventPoint: ResolverTypeWrapper<EventPoint>;
  EventPointInput: EventPointInput;
  EventReason: ResolverTypeWrapper<Reason>;
  EventRefusal: ResolverTypeWrapper<EventRefusal>;
  EventRequest: ResolverTypeWrapper<RequestRow>;
  EventRequestKind: EventRequestKind;
  EventSearchConnection: ResolverTypeWrapper<Omit<EventSearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EventSearchEdge']> }>;
  EventSearchEdge: ResolverTypeWrapper<FoundRow>;
  EventSource: EventSource;
  EventState: EventState;
  EventStepPayload: ResolverTypeWrapper<Omit<EventStepPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  EventSuspension: ResolverTypeWrapper<EventSuspension>;
  EventTimelineEntry: ResolverTypeWrapper<EntryRow>;
  EventVersionInput: EventVersionInput;
  EvidenceInput: EvidenceInput;
  EvidenceKind: EvidenceKind;
  EvidencePhase: EvidencePhase;
  FileEventForRecordInput: FileEventForRecordInput;
  HandlingDeadlinesInput: HandlingDeadlinesInput;
  HandlingTerms: ResolverTypeWrapper<HandlingTerms>;
  HandlingTermsSource: HandlingTermsSource;
  Inbox: ResolverTypeWrapper<InboxRoot>;
  InboxBox: ResolverTypeWrapper<BoxRow>;
  InboxCount: ResolverTypeWrapper<InboxCount>;
  InboxGroup: ResolverTypeWrapper<BoxGroupRow>;
  InboxGroupName: InboxGroupName;
  InstructEventInput: InstructEventInput;
  InvitationState: InvitationState;
  IssueOpen311KeyInput: IssueOpen311KeyInput;
  IssueOpen311KeyPayload: ResolverTypeWrapper<Omit<IssueOpen311KeyPayload, 'key'> & { key: ResolversTypes['Open311Key'] }>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  JointAttendance: JointAttendance;
  JointDisposeInput: JointDisposeInput;
  JointFinding: ResolverTypeWrapper<JointFindingRow>;
  JointFollowUp: ResolverTypeWrapper<FollowUp>;
  JointFollowUpKind: JointFollowUpKind;
  JointFollowUpState: JointFollowUpState;
  JointMatter: ResolverTypeWrapper<MatterRow>;
  JointMatterResult: ResolverTypeWrapper<JointMatterResult>;
  JointMatterResultInput: JointMatterResultInput;
  JointMeasure: JointMeasure;
  JointNewEventInput: JointNewEventInput;
  JointOperation: ResolverTypeWrapper<JointOperationRow>;
  JointOperationAction: ResolverTypeWrapper<ActionRow>;
  JointOperationConnection: ResolverTypeWrapper<Omit<JointOperationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['JointOperationEdge']> }>;
  JointOperationEdge: ResolverTypeWrapper<Omit<JointOperationEdge, 'node'> & { node: ResolversTypes['JointOperation'] }>;
  JointOperationFilter: JointOperationFilter;
  JointOperationPayload: ResolverTypeWrapper<Omit<JointOperationPayload, 'operation'> & { operation: ResolversTypes['JointOperation'] }>;
  JointOperationState: JointOperationState;
  JointParticipant: ResolverTypeWrapper<ParticipantRow>;
  JointResult: JointResult;
  JointSignIn: ResolverTypeWrapper<SignIn>;
  JointTimelineEntry: ResolverTypeWrapper<JointEntryRow>;
  Jurisdiction: ResolverTypeWrapper<PlaceReference>;
  Level: Level;
  LikelyDuplicate: ResolverTypeWrapper<LikelyDuplicateRow>;
  LikelyDuplicatesInput: LikelyDuplicatesInput;
  MapBounds: ResolverTypeWrapper<MapBounds>;
  MapBoundsInput: MapBoundsInput;
  MediumKind: MediumKind;
  MediumState: MediumState;
  MediumThumbnail: MediumThumbnail;
  MergeEventInput: MergeEventInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearEventConnection: ResolverTypeWrapper<Omit<NearEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['NearEventEdge']> }>;
  NearEventEdge: ResolverTypeWrapper<NearEdge>;
  Open311Key: ResolverTypeWrapper<OutsideKey>;
  Open311KeyConnection: ResolverTypeWrapper<Omit<Open311KeyConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['Open311KeyEdge']> }>;
  Open311KeyEdge: ResolverTypeWrapper<Omit<Open311KeyEdge, 'node'> & { node: ResolversTypes['Open311Key'] }>;
  Open311Source: Open311Source;
  OutsideContact: ResolverTypeWrapper<OutsideContact>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlanJointOperationInput: PlanJointOperationInput;
  Platform: Platform;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReassignEventVerificationInput: ReassignEventVerificationInput;
  RecallEventInput: RecallEventInput;
  RecordJointFindingInput: RecordJointFindingInput;
  RedoEventInput: RedoEventInput;
  ReopenEventInput: ReopenEventInput;
  ReopenEventPayload: ResolverTypeWrapper<Omit<ReopenEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  Reply: ResolverTypeWrapper<FilledReply>;
  ReplyTemplate: ResolverTypeWrapper<ReplyTemplateRow>;
  ReplyTemplateConnection: ResolverTypeWrapper<Omit<ReplyTemplateConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ReplyTemplateEdge']> }>;
  ReplyTemplateEdge: ResolverTypeWrapper<Omit<ReplyTemplateEdge, 'node'> & { node: ResolversTypes['ReplyTemplate'] }>;
  ReplyTemplateInput: ReplyTemplateInput;
  ReplyTemplatePayload: ResolverTypeWrapper<Omit<ReplyTemplatePayload, 'template'> & { template: ResolversTypes['ReplyTemplate'] }>;
  ReportEventInput: ReportEventInput;
  ReportEventPayload: ResolverTypeWrapper<Payload>;
  ReportJointOperationInput: ReportJointOperationInput;
  RequestEventAssistInput: RequestEventAssistInput;
  RequestEventConfirmationInput: RequestEventConfirmationInput;
  RequestEventExtensionInput: RequestEventExtensionInput;
  RequestEventInfoInput: RequestEventInfoInput;
  RequestEventSuspensionInput: RequestEventSuspensionInput;
  ResumeEventInput: ResumeEventInput;
  RetireDispatchRuleInput: RetireDispatchRuleInput;
  RetireReplyTemplateInput: RetireReplyTemplateInput;
  ReturnEventInput: ReturnEventInput;
  ReturnEventPayload: ResolverTypeWrapper<Omit<ReturnEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  ReviseDispatchRuleInput: ReviseDispatchRuleInput;
  ReviseReplyTemplateInput: ReviseReplyTemplateInput;
  RevokeOpen311KeyInput: RevokeOpen311KeyInput;
  RevokeOpen311KeyPayload: ResolverTypeWrapper<Omit<RevokeOpen311KeyPayload, 'key'> & { key: ResolversTypes['Open311Key'] }>;
  SaveEventDraftInput: SaveEventDraftInput;
  SaveEventFilterInput: SaveEventFilterInput;
  SavedFilter: ResolverTypeWrapper<SavedFilterRow>;
  SavedFilterConnection: ResolverTypeWrapper<Omit<SavedFilterConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SavedFilterEdge']> }>;
  SavedFilterEdge: ResolverTypeWrapper<Omit<SavedFilterEdge, 'node'> & { node: ResolversTypes['SavedFilter'] }>;
  SavedFilterPayload: ResolverTypeWrapper<Omit<SavedFilterPayload, 'savedFilter'> & { savedFilter: ResolversTypes['SavedFilter'] }>;
  SavedFilterSharing: SavedFilterSharing;
  SearchField: SearchField;
  SearchHighlight: ResolverTypeWrapper<SearchHighlight>;
  SearchHighlightPart: ResolverTypeWrapper<SearchHighlightPart>;
  SetEventConfidentialInput: SetEventConfidentialInput;
  SetEventLegacyInput: SetEventLegacyInput;
  SetEventUrgentInput: SetEventUrgentInput;
  SignInToJointOperationInput: SignInToJointOperationInput;
  SplitEventInput: SplitEventInput;
  StaffMember: ResolverTypeWrapper<StaffReference>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuggestedAction: SuggestedAction;
  SuggestedDeadlines: ResolverTypeWrapper<SuggestedDeadlines>;
  SuggestedDispatch: ResolverTypeWrapper<Suggestion>;
  SuperviseEventInput: SuperviseEventInput;
  Supervision: Supervision;
  SupervisionCard: SupervisionCard;
  SupplyEventInfoInput: SupplyEventInfoInput;
  TimeSpan: ResolverTypeWrapper<TimeSpan>;
  TimeSpanInput: TimeSpanInput;
  TimelineDay: ResolverTypeWrapper<TimelineDay>;
  TimelineFault: TimelineFault;
  TimelineFinding: ResolverTypeWrapper<Finding>;
  TimelineVerification: ResolverTypeWrapper<VerificationRow>;
  TransferEventWithinUnitInput: TransferEventWithinUnitInput;
  Unit: ResolverTypeWrapper<StaffReference>;
  UnmergeEventInput: UnmergeEventInput;
  UrgeEventInput: UrgeEventInput;
  Urgency: Urgency;
  VerifyEventInput: VerifyEventInput;
  VerifyEventPayload: ResolverTypeWrapper<Omit<VerifyEventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  Visit: ResolverTypeWrapper<Visit>;
  VoidEventInput: VoidEventInput;
  Weekday: Weekday;
  WithdrawEventInput: WithdrawEventInput;
  WorkItem: ResolverTypeWrapper<WorkItem>;
  WorkItemCategory: WorkItemCategory;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptEventInput: AcceptEventInput;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AcceptEventPayload: Omit<AcceptEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  Boolean: Scalars['Boolean']['output'];
  AcceptEventsInput: AcceptEventsInput;
  AcceptEventsPayload: Omit<AcceptEventsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversParentTypes['EventOutcome']> };
  AcknowledgeEventInput: AcknowledgeEventInput;
  AcknowledgeEventPayload: Omit<AcknowledgeEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  AddEventProgressInput: AddEventProgressInput;
  AnswerEventAssignmentInput: AnswerEventAssignmentInput;
  AnswerJointOperationInput: AnswerJointOperationInput;
  AppealEventInput: AppealEventInput;
  Application: Application;
  BeginEventMediaUploadInput: BeginEventMediaUploadInput;
  Float: Scalars['Float']['output'];
  BeginEventMediaUploadPayload: Omit<BeginEventMediaUploadPayload, 'medium'> & { medium: ResolversParentTypes['EventMedium'] };
  CancelEventSupervisionInput: CancelEventSupervisionInput;
  CancelJointOperationInput: CancelJointOperationInput;
  ChangeSavedFilterInput: ChangeSavedFilterInput;
  CloseEventInput: CloseEventInput;
  CloseEventPayload: Omit<CloseEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  CloseEventsInput: CloseEventsInput;
  CloseEventsPayload: Omit<CloseEventsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversParentTypes['EventOutcome']> };
  CommentEventInput: CommentEventInput;
  ConcludeJointOperationInput: ConcludeJointOperationInput;
  ConfirmEventInput: ConfirmEventInput;
  ConveneJointOperationInput: ConveneJointOperationInput;
  CopyEventInput: CopyEventInput;
  CreateDispatchRuleInput: CreateDispatchRuleInput;
  CreateReplyTemplateInput: CreateReplyTemplateInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideEventRequestInput: DecideEventRequestInput;
  DeclineEventInput: DeclineEventInput;
  DelegateEventInput: DelegateEventInput;
  DeleteSavedFilterInput: DeleteSavedFilterInput;
  DispatchEventInput: DispatchEventInput;
  DispatchEventPayload: Omit<DispatchEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  DispatchEventsInput: DispatchEventsInput;
  DispatchEventsPayload: Omit<DispatchEventsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversParentTypes['EventOutcome']> };
  DispatchRecord: SuggestionRecord;
  DispatchRule: DispatchRuleRow;
  DispatchRuleConnection: Omit<DispatchRuleConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DispatchRuleEdge']> };
  DispatchRuleEdge: Omit<DispatchRuleEdge, 'node'> & { node: ResolversParentTypes['DispatchRule'] };
  DispatchRuleInput: DispatchRuleInput;
  DispatchRulePayload: Omit<DispatchRulePayload, 'rule'> & { rule: ResolversParentTypes['DispatchRule'] };
  DispatchRulePreview: RulePreview;
  DispatchRuleProblem: DispatchRuleProblem;
  DisposeEventInput: DisposeEventInput;
  DisposeEventPayload: Omit<DisposeEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  EscalateEventInput: EscalateEventInput;
  EscalateEventPayload: Omit<EscalateEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  EvaluateEventInput: EvaluateEventInput;
  EvaluateEventPayload: Omit<EvaluateEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  Event: EventRow;
  EventAction: AvailableAction;
  EventAssignment: Assignment;
  EventChange: Omit<EventChange, 'event'> & { event?: Maybe<ResolversParentTypes['Event']> };
  EventChangeFilter: EventChangeFilter;
  EventClock: Clock;
  EventCluster: Cluster;
  EventClusters: Omit<EventClusters, 'clusters'> & { clusters: ReadonlyArray<ResolversParentTypes['EventCluster']> };
  EventConnection: Omit<EventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EventEdge']> };
  EventDisposal: Omit<EventDisposal, 'result' | 'unit'> & { result: ResolversParentTypes['EventReason'], unit?: Maybe<ResolversParentTypes['Unit']> };
  EventDraftInput: EventDraftInput;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventEvidence: Evidence;
  EventExclusion: EventExclusion;
  EventExtra: FormAnswer;
  EventExtraInput: EventExtraInput;
  EventFilter: EventFilter;
  EventInfoRequest: EventInfoRequest;
  EventLocation: Omit<EventLocation, 'chain' | 'grid' | 'place'> & { chain: ReadonlyArray<ResolversParentTypes['Jurisdiction']>, grid?: Maybe<ResolversParentTypes['Jurisdiction']>, place: ResolversParentTypes['Jurisdiction'] };
  EventMedium: Medium;
  EventMediumLimit: EventMediumLimit;
  EventOutcome: ItemOutcome;
  EventOutcomeError: EventOutcomeError;
  EventPartInput: EventPartInput;
  EventPoint: EventPoint;
  EventPointInput: EventPointInput;
  EventReason: Reason;
  EventRefusal: EventRefusal;
  EventRequest: RequestRow;
  EventSearchConnection: Omit<EventSearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EventSearchEdge']> };
  EventSearchEdge: FoundRow;
  EventStepPayload: Omit<EventStepPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  EventSuspension: EventSuspension;
  EventTimelineEntry: EntryRow;
  EventVersionInput: EventVersionInput;
  EvidenceInput: EvidenceInput;
  FileEventForRecordInput: FileEventForRecordInput;
  HandlingDeadlinesInput: HandlingDeadlinesInput;
  HandlingTerms: HandlingTerms;
  Inbox: InboxRoot;
  InboxBox: BoxRow;
  InboxCount: InboxCount;
  InboxGroup: BoxGroupRow;
  InstructEventInput: InstructEventInput;
  IssueOpen311KeyInput: IssueOpen311KeyInput;
  IssueOpen311KeyPayload: Omit<IssueOpen311KeyPayload, 'key'> & { key: ResolversParentTypes['Open311Key'] };
  JSONObject: Scalars['JSONObject']['output'];
  JointDisposeInput: JointDisposeInput;
  JointFinding: JointFindingRow;
  JointFollowUp: FollowUp;
  JointMatter: MatterRow;
  JointMatterResult: JointMatterResult;
  JointMatterResultInput: JointMatterResultInput;
  JointNewEventInput: JointNewEventInput;
  JointOperation: JointOperationRow;
  JointOperationAction: ActionRow;
  JointOperationConnection: Omit<JointOperationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['JointOperationEdge']> };
  JointOperationEdge: Omit<JointOperationEdge, 'node'> & { node: ResolversParentTypes['JointOperation'] };
  JointOperationFilter: JointOperationFilter;
  JointOperationPayload: Omit<JointOperationPayload, 'operation'> & { operation: ResolversParentTypes['JointOperation'] };
  JointParticipant: ParticipantRow;
  JointSignIn: SignIn;
  JointTimelineEntry: JointEntryRow;
  Jurisdiction: PlaceReference;
  LikelyDuplicate: LikelyDuplicateRow;
  LikelyDuplicatesInput: LikelyDuplicatesInput;
  MapBounds: MapBounds;
  MapBoundsInput: MapBoundsInput;
  MergeEventInput: MergeEventInput;
  Mutation: Record<PropertyKey, never>;
  NearEventConnection: Omit<NearEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['NearEventEdge']> };
  NearEventEdge: NearEdge;
  Open311Key: OutsideKey;
  Open311KeyConnection: Omit<Open311KeyConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['Open311KeyEdge']> };
  Open311KeyEdge: Omit<Open311KeyEdge, 'node'> & { node: ResolversParentTypes['Open311Key'] };
  OutsideContact: OutsideContact;
  PageInfo: PageInfo;
  PlanJointOperationInput: PlanJointOperationInput;
  Query: Record<PropertyKey, never>;
  ReassignEventVerificationInput: ReassignEventVerificationInput;
  RecallEventInput: RecallEventInput;
  RecordJointFindingInput: RecordJointFindingInput;
  RedoEventInput: RedoEventInput;
  ReopenEventInput: ReopenEventInput;
  ReopenEventPayload: Omit<ReopenEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  Reply: FilledReply;
  ReplyTemplate: ReplyTemplateRow;
  ReplyTemplateConnection: Omit<ReplyTemplateConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ReplyTemplateEdge']> };
  ReplyTemplateEdge: Omit<ReplyTemplateEdge, 'node'> & { node: ResolversParentTypes['ReplyTemplate'] };
  ReplyTemplateInput: ReplyTemplateInput;
  ReplyTemplatePayload: Omit<ReplyTemplatePayload, 'template'> & { template: ResolversParentTypes['ReplyTemplate'] };
  ReportEventInput: ReportEventInput;
  ReportEventPayload: Payload;
  ReportJointOperationInput: ReportJointOperationInput;
  RequestEventAssistInput: RequestEventAssistInput;
  RequestEventConfirmationInput: RequestEventConfirmationInput;
  RequestEventExtensionInput: RequestEventExtensionInput;
  RequestEventInfoInput: RequestEventInfoInput;
  RequestEventSuspensionInput: RequestEventSuspensionInput;
  ResumeEventInput: ResumeEventInput;
  RetireDispatchRuleInput: RetireDispatchRuleInput;
  RetireReplyTemplateInput: RetireReplyTemplateInput;
  ReturnEventInput: ReturnEventInput;
  ReturnEventPayload: Omit<ReturnEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  ReviseDispatchRuleInput: ReviseDispatchRuleInput;
  ReviseReplyTemplateInput: ReviseReplyTemplateInput;
  RevokeOpen311KeyInput: RevokeOpen311KeyInput;
  RevokeOpen311KeyPayload: Omit<RevokeOpen311KeyPayload, 'key'> & { key: ResolversParentTypes['Open311Key'] };
  SaveEventDraftInput: SaveEventDraftInput;
  SaveEventFilterInput: SaveEventFilterInput;
  SavedFilter: SavedFilterRow;
  SavedFilterConnection: Omit<SavedFilterConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SavedFilterEdge']> };
  SavedFilterEdge: Omit<SavedFilterEdge, 'node'> & { node: ResolversParentTypes['SavedFilter'] };
  SavedFilterPayload: Omit<SavedFilterPayload, 'savedFilter'> & { savedFilter: ResolversParentTypes['SavedFilter'] };
  SearchHighlight: SearchHighlight;
  SearchHighlightPart: SearchHighlightPart;
  SetEventConfidentialInput: SetEventConfidentialInput;
  SetEventLegacyInput: SetEventLegacyInput;
  SetEventUrgentInput: SetEventUrgentInput;
  SignInToJointOperationInput: SignInToJointOperationInput;
  SplitEventInput: SplitEventInput;
  StaffMember: StaffReference;
  Subscription: Record<PropertyKey, never>;
  SuggestedDeadlines: SuggestedDeadlines;
  SuggestedDispatch: Suggestion;
  SuperviseEventInput: SuperviseEventInput;
  SupplyEventInfoInput: SupplyEventInfoInput;
  TimeSpan: TimeSpan;
  TimeSpanInput: TimeSpanInput;
  TimelineDay: TimelineDay;
  TimelineFinding: Finding;
  TimelineVerification: VerificationRow;
  TransferEventWithinUnitInput: TransferEventWithinUnitInput;
  Unit: StaffReference;
  UnmergeEventInput: UnmergeEventInput;
  UrgeEventInput: UrgeEventInput;
  VerifyEventInput: VerifyEventInput;
  VerifyEventPayload: Omit<VerifyEventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  Visit: Visit;
  VoidEventInput: VoidEventInput;
  WithdrawEventInput: WithdrawEventInput;
  WorkItem: WorkItem;
};

export type AcceptEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptEventPayload'] = ResolversParentTypes['AcceptEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AcceptEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptEventsPayload'] = ResolversParentTypes['AcceptEventsPayload']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AcknowledgeEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeEventPayload'] = ResolversParentTypes['AcknowledgeEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BeginEventMediaUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginEventMediaUploadPayload'] = ResolversParentTypes['BeginEventMediaUploadPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['EventMediumLimit'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['EventMedium'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CloseEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseEventPayload'] = ResolversParentTypes['CloseEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CloseEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseEventsPayload'] = ResolversParentTypes['CloseEventsPayload']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DispatchEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchEventPayload'] = ResolversParentTypes['DispatchEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DispatchEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchEventsPayload'] = ResolversParentTypes['DispatchEventsPayload']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DispatchRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRecord'] = ResolversParentTypes['DispatchRecord']> = {
  followed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overrideReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ruleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ruleVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suggestedUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type DispatchRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRule'] = ResolversParentTypes['DispatchRule'], FederationReferenceType extends FederationReferenceTypes['DispatchRule'] = FederationReferenceTypes['DispatchRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DispatchRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['WorkItemCategory']>, ParentType, ContextType>;
  disposeWorkingDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['TimeSpan']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keywords?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  platforms?: Resolver<ReadonlyArray<ResolversTypes['Platform']>, ParentType, ContextType>;
  season?: Resolver<Maybe<ResolversTypes['TimeSpan']>, ParentType, ContextType>;
  signForWorkingHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EventSource']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['DispatchTarget'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekdays?: Resolver<ReadonlyArray<ResolversTypes['Weekday']>, ParentType, ContextType>;
  workItems?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  workingTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type DispatchRuleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRuleConnection'] = ResolversParentTypes['DispatchRuleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DispatchRuleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DispatchRuleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRuleEdge'] = ResolversParentTypes['DispatchRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DispatchRule'], ParentType, ContextType>;
};

export type DispatchRulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRulePayload'] = ResolversParentTypes['DispatchRulePayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['DispatchRuleProblem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['DispatchRule'], ParentType, ContextType>;
};

export type DispatchRulePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRulePreview'] = ResolversParentTypes['DispatchRulePreview']> = {
  decidedEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  matchedEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['DispatchRuleProblem']>, ParentType, ContextType>;
  triedEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DispatchRuleProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchRuleProblem'] = ResolversParentTypes['DispatchRuleProblem']> = {
  kind?: Resolver<ResolversTypes['DispatchRuleProblemKind'], ParentType, ContextType>;
  otherRuleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ruleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DisposeEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisposeEventPayload'] = ResolversParentTypes['DisposeEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EscalateEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalateEventPayload'] = ResolversParentTypes['EscalateEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EvaluateEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvaluateEventPayload'] = ResolversParentTypes['EvaluateEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appealCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  assignments?: Resolver<ReadonlyArray<ResolversTypes['EventAssignment']>, ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['EventAction']>, ParentType, ContextType>;
  caseFileUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['WorkItemCategory'], ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  clocks?: Resolver<ReadonlyArray<ResolversTypes['EventClock']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confidential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  copiedUnits?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  declinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dispatchRecord?: Resolver<Maybe<ResolversTypes['DispatchRecord']>, ParentType, ContextType>;
  dispatchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disposal?: Resolver<Maybe<ResolversTypes['EventDisposal']>, ParentType, ContextType>;
  disposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evaluatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EventEvidence']>>, ParentType, ContextType>;
  extensionWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extra?: Resolver<ReadonlyArray<ResolversTypes['EventExtra']>, ParentType, ContextType>;
  followerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followers?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  handlingTerms?: Resolver<Maybe<ResolversTypes['HandlingTerms']>, ParentType, ContextType>;
  holderUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infoRequest?: Resolver<Maybe<ResolversTypes['EventInfoRequest']>, ParentType, ContextType>;
  infoRequestCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interimResultAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jointOperations?: Resolver<ResolversTypes['JointOperationConnection'], ParentType, ContextType, RequireFields<EventJointOperationsArgs, 'first'>>;
  leadUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  legacyFlag?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EventMedium']>>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outsideContact?: Resolver<Maybe<ResolversTypes['OutsideContact']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  pendingRequest?: Resolver<Maybe<ResolversTypes['EventRequest']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['EventPoint']>, ParentType, ContextType>;
  pointOutsidePlace?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  primary?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  resolvedAtLevel?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  returnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reworkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  selfHandled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['EventSource'], ParentType, ContextType>;
  stageStartedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventState'], ParentType, ContextType>;
  suggestedDispatch?: Resolver<Maybe<ResolversTypes['SuggestedDispatch']>, ParentType, ContextType>;
  supervision?: Resolver<ResolversTypes['Supervision'], ParentType, ContextType>;
  suspension?: Resolver<Maybe<ResolversTypes['EventSuspension']>, ParentType, ContextType>;
  suspensionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['EventTimelineEntry']>, ParentType, ContextType, RequireFields<EventTimelineArgs, 'last'>>;
  timelineIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  urgeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifier?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
  workItem?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
  workItemListVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventAction'] = ResolversParentTypes['EventAction']> = {
  accepts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['EventCommand'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonCodes?: Resolver<ReadonlyArray<ResolversTypes['EventReason']>, ParentType, ContextType>;
  requires?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['EventRefusal']>, ParentType, ContextType>;
};

export type EventAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventAssignment'] = ResolversParentTypes['EventAssignment']> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EventAssignmentRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventAssignmentState'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type EventChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventChange'] = ResolversParentTypes['EventChange']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventClock'] = ResolversParentTypes['EventClock']> = {
  allowedMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  breachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  calendarVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countsWorkingTime?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isDeadline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pausedMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  redAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remainingMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  remindAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventClockState'], ParentType, ContextType>;
  yellowAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EventClusterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventCluster'] = ResolversParentTypes['EventCluster']> = {
  bounds?: Resolver<ResolversTypes['MapBounds'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  point?: Resolver<ResolversTypes['EventPoint'], ParentType, ContextType>;
};

export type EventClustersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventClusters'] = ResolversParentTypes['EventClusters']> = {
  cellDegrees?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  clusters?: Resolver<ReadonlyArray<ResolversTypes['EventCluster']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isEstimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventDisposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventDisposal'] = ResolversParentTypes['EventDisposal']> = {
  result?: Resolver<ResolversTypes['EventReason'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEvidence'] = ResolversParentTypes['EventEvidence']> = {
  capturedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['EventMedium']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['EvidencePhase'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventExtraResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventExtra'] = ResolversParentTypes['EventExtra']> = {
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  flag?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventInfoRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventInfoRequest'] = ResolversParentTypes['EventInfoRequest']> = {
  from?: Resolver<ResolversTypes['EventState'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EventLocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventLocation'] = ResolversParentTypes['EventLocation']> = {
  chain?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  offMetres?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  point?: Resolver<ResolversTypes['EventPoint'], ParentType, ContextType>;
};

export type EventMediumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventMedium'] = ResolversParentTypes['EventMedium']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediumKind'], ParentType, ContextType>;
  originalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EventRefusal']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MediumState'], ParentType, ContextType>;
  takenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takenPoint?: Resolver<Maybe<ResolversTypes['EventPoint']>, ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<EventMediumThumbnailUrlArgs, 'size'>>;
  uploadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uploader?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventMediumLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventMediumLimit'] = ResolversParentTypes['EventMediumLimit']> = {
  contentTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediumKind'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maxPerEvent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventOutcome'] = ResolversParentTypes['EventOutcome']> = {
  error?: Resolver<Maybe<ResolversTypes['EventOutcomeError']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventOutcomeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventOutcomeError'] = ResolversParentTypes['EventOutcomeError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extensions?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPoint'] = ResolversParentTypes['EventPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EventReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReason'] = ResolversParentTypes['EventReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventRefusal'] = ResolversParentTypes['EventRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventRequest'] = ResolversParentTypes['EventRequest']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventRequestKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['EventReason']>, ParentType, ContextType>;
  resumeDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  workingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSearchConnection'] = ResolversParentTypes['EventSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventSearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSearchEdge'] = ResolversParentTypes['EventSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['SearchHighlight']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventStepPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventStepPayload'] = ResolversParentTypes['EventStepPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventSuspensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSuspension'] = ResolversParentTypes['EventSuspension']> = {
  resumeDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EventTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventTimelineEntry'] = ResolversParentTypes['EventTimelineEntry']> = {
  actor?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  actorPlace?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EventEvidence']>>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['EventState']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['EventState']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HandlingTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingTerms'] = ResolversParentTypes['HandlingTerms']> = {
  disposeWorkingDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['HandlingTermsSource'], ParentType, ContextType>;
  signForWorkingHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type InboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Inbox'] = ResolversParentTypes['Inbox']> = {
  mine?: Resolver<ResolversTypes['InboxBox'], ParentType, ContextType>;
  myPlace?: Resolver<ResolversTypes['InboxBox'], ParentType, ContextType>;
  myUnit?: Resolver<ResolversTypes['InboxBox'], ParentType, ContextType>;
};

export type InboxBoxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxBox'] = ResolversParentTypes['InboxBox']> = {
  count?: Resolver<ResolversTypes['InboxCount'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<InboxBoxEventsArgs, 'first'>>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['InboxGroup']>, ParentType, ContextType>;
};

export type InboxCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxCount'] = ResolversParentTypes['InboxCount']> = {
  isCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InboxGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxGroup'] = ResolversParentTypes['InboxGroup']> = {
  count?: Resolver<ResolversTypes['InboxCount'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['InboxGroupName'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IssueOpen311KeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueOpen311KeyPayload'] = ResolversParentTypes['IssueOpen311KeyPayload']> = {
  key?: Resolver<ResolversTypes['Open311Key'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type JointFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointFinding'] = ResolversParentTypes['JointFinding']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EventEvidence']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['JointFollowUp']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['JointMeasure']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type JointFollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointFollowUp'] = ResolversParentTypes['JointFollowUp']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JointFollowUpKind'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EventRefusal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JointFollowUpState'], ParentType, ContextType>;
};

export type JointMatterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointMatter'] = ResolversParentTypes['JointMatter']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  workItem?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
};

export type JointMatterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointMatterResult'] = ResolversParentTypes['JointMatterResult']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['JointResult'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JointOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointOperation'] = ResolversParentTypes['JointOperation'], FederationReferenceType extends FederationReferenceTypes['JointOperation'] = FederationReferenceTypes['JointOperation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JointOperation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['JointOperationAction']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commandLevel?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  commandUnit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  concludedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conclusion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  convenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JointFinding']>>, ParentType, ContextType>;
  graceMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matters?: Resolver<ReadonlyArray<ResolversTypes['JointMatter']>, ParentType, ContextType>;
  meetingAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  meetingPoint?: Resolver<ResolversTypes['EventPoint'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['JointParticipant']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedUnits?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  radiusMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['JointMatterResult']>, ParentType, ContextType>;
  signIns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JointSignIn']>>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JointOperationState'], ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['JointTimelineEntry']>, ParentType, ContextType>;
  timelineIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JointOperationActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointOperationAction'] = ResolversParentTypes['JointOperationAction']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['EventRefusal']>, ParentType, ContextType>;
};

export type JointOperationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointOperationConnection'] = ResolversParentTypes['JointOperationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JointOperationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JointOperationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointOperationEdge'] = ResolversParentTypes['JointOperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JointOperation'], ParentType, ContextType>;
};

export type JointOperationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointOperationPayload'] = ResolversParentTypes['JointOperationPayload']> = {
  operation?: Resolver<ResolversTypes['JointOperation'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JointParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointParticipant'] = ResolversParentTypes['JointParticipant']> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attendance?: Resolver<ResolversTypes['JointAttendance'], ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvitationState'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type JointSignInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointSignIn'] = ResolversParentTypes['JointSignIn']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  distanceMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
  point?: Resolver<ResolversTypes['EventPoint'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type JointTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointTimelineEntry'] = ResolversParentTypes['JointTimelineEntry']> = {
  actor?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction'], FederationReferenceType extends FederationReferenceTypes['Jurisdiction'] = FederationReferenceTypes['Jurisdiction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Jurisdiction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<JurisdictionEventsArgs, 'first'>>;
  jointOperations?: Resolver<ResolversTypes['JointOperationConnection'], ParentType, ContextType, RequireFields<JurisdictionJointOperationsArgs, 'first'>>;
};

export type LikelyDuplicateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LikelyDuplicate'] = ResolversParentTypes['LikelyDuplicate']> = {
  distanceMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type MapBoundsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapBounds'] = ResolversParentTypes['MapBounds']> = {
  east?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  north?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  south?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  west?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptEvent?: Resolver<ResolversTypes['AcceptEventPayload'], ParentType, ContextType, RequireFields<MutationAcceptEventArgs, 'input'>>;
  acceptEvents?: Resolver<ResolversTypes['AcceptEventsPayload'], ParentType, ContextType, RequireFields<MutationAcceptEventsArgs, 'input'>>;
  acknowledgeEvent?: Resolver<ResolversTypes['AcknowledgeEventPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeEventArgs, 'input'>>;
  addEventProgress?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationAddEventProgressArgs, 'input'>>;
  answerEventAssignment?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationAnswerEventAssignmentArgs, 'input'>>;
  answerJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationAnswerJointOperationArgs, 'input'>>;
  appealEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationAppealEventArgs, 'input'>>;
  beginEventMediaUpload?: Resolver<ResolversTypes['BeginEventMediaUploadPayload'], ParentType, ContextType, RequireFields<MutationBeginEventMediaUploadArgs, 'input'>>;
  cancelEventSupervision?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationCancelEventSupervisionArgs, 'input'>>;
  cancelJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationCancelJointOperationArgs, 'input'>>;
  changeSavedFilter?: Resolver<ResolversTypes['SavedFilterPayload'], ParentType, ContextType, RequireFields<MutationChangeSavedFilterArgs, 'input'>>;
  closeEvent?: Resolver<ResolversTypes['CloseEventPayload'], ParentType, ContextType, RequireFields<MutationCloseEventArgs, 'input'>>;
  closeEvents?: Resolver<ResolversTypes['CloseEventsPayload'], ParentType, ContextType, RequireFields<MutationCloseEventsArgs, 'input'>>;
  commentEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationCommentEventArgs, 'input'>>;
  concludeJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationConcludeJointOperationArgs, 'input'>>;
  confirmEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationConfirmEventArgs, 'input'>>;
  conveneJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationConveneJointOperationArgs, 'input'>>;
  copyEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationCopyEventArgs, 'input'>>;
  createDispatchRule?: Resolver<ResolversTypes['DispatchRulePayload'], ParentType, ContextType, RequireFields<MutationCreateDispatchRuleArgs, 'input'>>;
  createReplyTemplate?: Resolver<ResolversTypes['ReplyTemplatePayload'], ParentType, ContextType, RequireFields<MutationCreateReplyTemplateArgs, 'input'>>;
  decideEventRequest?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationDecideEventRequestArgs, 'input'>>;
  declineEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationDeclineEventArgs, 'input'>>;
  delegateEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationDelegateEventArgs, 'input'>>;
  deleteSavedFilter?: Resolver<ResolversTypes['SavedFilterPayload'], ParentType, ContextType, RequireFields<MutationDeleteSavedFilterArgs, 'input'>>;
  dispatchEvent?: Resolver<ResolversTypes['DispatchEventPayload'], ParentType, ContextType, RequireFields<MutationDispatchEventArgs, 'input'>>;
  dispatchEvents?: Resolver<ResolversTypes['DispatchEventsPayload'], ParentType, ContextType, RequireFields<MutationDispatchEventsArgs, 'input'>>;
  disposeEvent?: Resolver<ResolversTypes['DisposeEventPayload'], ParentType, ContextType, RequireFields<MutationDisposeEventArgs, 'input'>>;
  escalateEvent?: Resolver<ResolversTypes['EscalateEventPayload'], ParentType, ContextType, RequireFields<MutationEscalateEventArgs, 'input'>>;
  evaluateEvent?: Resolver<ResolversTypes['EvaluateEventPayload'], ParentType, ContextType, RequireFields<MutationEvaluateEventArgs, 'input'>>;
  fileEventForRecord?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationFileEventForRecordArgs, 'input'>>;
  instructEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationInstructEventArgs, 'input'>>;
  issueOpen311Key?: Resolver<ResolversTypes['IssueOpen311KeyPayload'], ParentType, ContextType, RequireFields<MutationIssueOpen311KeyArgs, 'input'>>;
  mergeEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationMergeEventArgs, 'input'>>;
  planJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationPlanJointOperationArgs, 'input'>>;
  reassignEventVerification?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationReassignEventVerificationArgs, 'input'>>;
  recallEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRecallEventArgs, 'input'>>;
  recordJointFinding?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationRecordJointFindingArgs, 'input'>>;
  redoEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRedoEventArgs, 'input'>>;
  reopenEvent?: Resolver<ResolversTypes['ReopenEventPayload'], ParentType, ContextType, RequireFields<MutationReopenEventArgs, 'input'>>;
  reportEvent?: Resolver<ResolversTypes['ReportEventPayload'], ParentType, ContextType, RequireFields<MutationReportEventArgs, 'input'>>;
  reportJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationReportJointOperationArgs, 'input'>>;
  requestEventAssist?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRequestEventAssistArgs, 'input'>>;
  requestEventConfirmation?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRequestEventConfirmationArgs, 'input'>>;
  requestEventExtension?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRequestEventExtensionArgs, 'input'>>;
  requestEventInfo?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRequestEventInfoArgs, 'input'>>;
  requestEventSuspension?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationRequestEventSuspensionArgs, 'input'>>;
  resumeEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationResumeEventArgs, 'input'>>;
  retireDispatchRule?: Resolver<ResolversTypes['DispatchRulePayload'], ParentType, ContextType, RequireFields<MutationRetireDispatchRuleArgs, 'input'>>;
  retireReplyTemplate?: Resolver<ResolversTypes['ReplyTemplatePayload'], ParentType, ContextType, RequireFields<MutationRetireReplyTemplateArgs, 'input'>>;
  returnEvent?: Resolver<ResolversTypes['ReturnEventPayload'], ParentType, ContextType, RequireFields<MutationReturnEventArgs, 'input'>>;
  reviseDispatchRule?: Resolver<ResolversTypes['DispatchRulePayload'], ParentType, ContextType, RequireFields<MutationReviseDispatchRuleArgs, 'input'>>;
  reviseReplyTemplate?: Resolver<ResolversTypes['ReplyTemplatePayload'], ParentType, ContextType, RequireFields<MutationReviseReplyTemplateArgs, 'input'>>;
  revokeOpen311Key?: Resolver<ResolversTypes['RevokeOpen311KeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeOpen311KeyArgs, 'input'>>;
  saveEventDraft?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSaveEventDraftArgs, 'input'>>;
  saveEventFilter?: Resolver<ResolversTypes['SavedFilterPayload'], ParentType, ContextType, RequireFields<MutationSaveEventFilterArgs, 'input'>>;
  setEventConfidential?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSetEventConfidentialArgs, 'input'>>;
  setEventLegacy?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSetEventLegacyArgs, 'input'>>;
  setEventUrgent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSetEventUrgentArgs, 'input'>>;
  signInToJointOperation?: Resolver<ResolversTypes['JointOperationPayload'], ParentType, ContextType, RequireFields<MutationSignInToJointOperationArgs, 'input'>>;
  splitEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSplitEventArgs, 'input'>>;
  superviseEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSuperviseEventArgs, 'input'>>;
  supplyEventInfo?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationSupplyEventInfoArgs, 'input'>>;
  transferEventWithinUnit?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationTransferEventWithinUnitArgs, 'input'>>;
  unmergeEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationUnmergeEventArgs, 'input'>>;
  urgeEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationUrgeEventArgs, 'input'>>;
  verifyEvent?: Resolver<ResolversTypes['VerifyEventPayload'], ParentType, ContextType, RequireFields<MutationVerifyEventArgs, 'input'>>;
  voidEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationVoidEventArgs, 'input'>>;
  withdrawEvent?: Resolver<ResolversTypes['EventStepPayload'], ParentType, ContextType, RequireFields<MutationWithdrawEventArgs, 'input'>>;
};

export type NearEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearEventConnection'] = ResolversParentTypes['NearEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NearEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NearEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearEventEdge'] = ResolversParentTypes['NearEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distanceMetres?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type Open311KeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Open311Key'] = ResolversParentTypes['Open311Key']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isForPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Open311Source'], ParentType, ContextType>;
};

export type Open311KeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Open311KeyConnection'] = ResolversParentTypes['Open311KeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['Open311KeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type Open311KeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Open311KeyEdge'] = ResolversParentTypes['Open311KeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Open311Key'], ParentType, ContextType>;
};

export type OutsideContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideContact'] = ResolversParentTypes['OutsideContact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  dispatchRule?: Resolver<Maybe<ResolversTypes['DispatchRule']>, ParentType, ContextType, RequireFields<QueryDispatchRuleArgs, 'id'>>;
  dispatchRulePreview?: Resolver<ResolversTypes['DispatchRulePreview'], ParentType, ContextType, RequireFields<QueryDispatchRulePreviewArgs, 'rule'>>;
  dispatchRuleProblems?: Resolver<ReadonlyArray<ResolversTypes['DispatchRuleProblem']>, ParentType, ContextType, RequireFields<QueryDispatchRuleProblemsArgs, 'placeCode'>>;
  dispatchRules?: Resolver<ResolversTypes['DispatchRuleConnection'], ParentType, ContextType, RequireFields<QueryDispatchRulesArgs, 'first' | 'includeRetired'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  eventClusters?: Resolver<ResolversTypes['EventClusters'], ParentType, ContextType, RequireFields<QueryEventClustersArgs, 'bounds' | 'zoom'>>;
  eventMedium?: Resolver<Maybe<ResolversTypes['EventMedium']>, ParentType, ContextType, RequireFields<QueryEventMediumArgs, 'id'>>;
  eventMediumLimits?: Resolver<ReadonlyArray<ResolversTypes['EventMediumLimit']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  eventsNear?: Resolver<ResolversTypes['NearEventConnection'], ParentType, ContextType, RequireFields<QueryEventsNearArgs, 'first' | 'point' | 'radiusMetres'>>;
  inbox?: Resolver<ResolversTypes['Inbox'], ParentType, ContextType>;
  jointOperation?: Resolver<Maybe<ResolversTypes['JointOperation']>, ParentType, ContextType, RequireFields<QueryJointOperationArgs, 'id'>>;
  jointOperations?: Resolver<ResolversTypes['JointOperationConnection'], ParentType, ContextType, RequireFields<QueryJointOperationsArgs, 'first'>>;
  likelyDuplicates?: Resolver<ReadonlyArray<ResolversTypes['LikelyDuplicate']>, ParentType, ContextType, RequireFields<QueryLikelyDuplicatesArgs, 'input'>>;
  locate?: Resolver<ResolversTypes['EventLocation'], ParentType, ContextType, RequireFields<QueryLocateArgs, 'point'>>;
  open311Keys?: Resolver<ResolversTypes['Open311KeyConnection'], ParentType, ContextType, RequireFields<QueryOpen311KeysArgs, 'first'>>;
  replies?: Resolver<ReadonlyArray<ResolversTypes['Reply']>, ParentType, ContextType, RequireFields<QueryRepliesArgs, 'eventId'>>;
  replyTemplates?: Resolver<ResolversTypes['ReplyTemplateConnection'], ParentType, ContextType, RequireFields<QueryReplyTemplatesArgs, 'first' | 'includeRetired'>>;
  savedFilters?: Resolver<ResolversTypes['SavedFilterConnection'], ParentType, ContextType, RequireFields<QuerySavedFiltersArgs, 'first'>>;
  searchEvents?: Resolver<ResolversTypes['EventSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchEventsArgs, 'first' | 'text'>>;
  verifyTimeline?: Resolver<Maybe<ResolversTypes['TimelineVerification']>, ParentType, ContextType, RequireFields<QueryVerifyTimelineArgs, 'id'>>;
};

export type ReopenEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenEventPayload'] = ResolversParentTypes['ReopenEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReplyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reply'] = ResolversParentTypes['Reply']> = {
  template?: Resolver<ResolversTypes['ReplyTemplate'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReplyTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyTemplate'] = ResolversParentTypes['ReplyTemplate']> = {
  forCommands?: Resolver<ReadonlyArray<ResolversTypes['EventCommand']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReplyTemplateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyTemplateConnection'] = ResolversParentTypes['ReplyTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReplyTemplateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReplyTemplateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyTemplateEdge'] = ResolversParentTypes['ReplyTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReplyTemplate'], ParentType, ContextType>;
};

export type ReplyTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyTemplatePayload'] = ResolversParentTypes['ReplyTemplatePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['ReplyTemplate'], ParentType, ContextType>;
};

export type ReportEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEventPayload'] = ResolversParentTypes['ReportEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  likelyDuplicates?: Resolver<ReadonlyArray<ResolversTypes['LikelyDuplicate']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReturnEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnEventPayload'] = ResolversParentTypes['ReturnEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RevokeOpen311KeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeOpen311KeyPayload'] = ResolversParentTypes['RevokeOpen311KeyPayload']> = {
  key?: Resolver<ResolversTypes['Open311Key'], ParentType, ContextType>;
};

export type SavedFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilter'] = ResolversParentTypes['SavedFilter']> = {
  filter?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  sharing?: Resolver<ResolversTypes['SavedFilterSharing'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SavedFilterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilterConnection'] = ResolversParentTypes['SavedFilterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SavedFilterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SavedFilterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilterEdge'] = ResolversParentTypes['SavedFilterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SavedFilter'], ParentType, ContextType>;
};

export type SavedFilterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilterPayload'] = ResolversParentTypes['SavedFilterPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  savedFilter?: Resolver<ResolversTypes['SavedFilter'], ParentType, ContextType>;
};

export type SearchHighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHighlight'] = ResolversParentTypes['SearchHighlight']> = {
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['SearchHighlightPart']>, ParentType, ContextType>;
};

export type SearchHighlightPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHighlightPart'] = ResolversParentTypes['SearchHighlightPart']> = {
  isMatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<StaffMemberEventsArgs, 'first'>>;
  eventsInHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  eventChanged?: SubscriptionResolver<ResolversTypes['EventChange'], "eventChanged", ParentType, ContextType, RequireFields<SubscriptionEventChangedArgs, 'opening' | 'placeCode'>>;
};

export type SuggestedDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestedDeadlines'] = ResolversParentTypes['SuggestedDeadlines']> = {
  disposeWorkingDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  signForWorkingHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SuggestedDispatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestedDispatch'] = ResolversParentTypes['SuggestedDispatch']> = {
  action?: Resolver<ResolversTypes['SuggestedAction'], ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  deadlines?: Resolver<ResolversTypes['SuggestedDeadlines'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  reasonEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ruleVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type TimeSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeSpan'] = ResolversParentTypes['TimeSpan']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineDay'] = ResolversParentTypes['TimelineDay']> = {
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type TimelineFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineFinding'] = ResolversParentTypes['TimelineFinding']> = {
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['TimelineFault'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TimelineVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineVerification'] = ResolversParentTypes['TimelineVerification']> = {
  computedHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['TimelineDay']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['TimelineFinding']>, ParentType, ContextType>;
  firstBrokenVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstEntryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  headHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastEntryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  eventsInHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jointOperations?: Resolver<ResolversTypes['JointOperationConnection'], ParentType, ContextType, RequireFields<UnitJointOperationsArgs, 'first'>>;
};

export type VerifyEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEventPayload'] = ResolversParentTypes['VerifyEventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptEventPayload?: AcceptEventPayloadResolvers<ContextType>;
  AcceptEventsPayload?: AcceptEventsPayloadResolvers<ContextType>;
  AcknowledgeEventPayload?: AcknowledgeEventPayloadResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  BeginEventMediaUploadPayload?: BeginEventMediaUploadPayloadResolvers<ContextType>;
  CloseEventPayload?: CloseEventPayloadResolvers<ContextType>;
  CloseEventsPayload?: CloseEventsPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DispatchEventPayload?: DispatchEventPayloadResolvers<ContextType>;
  DispatchEventsPayload?: DispatchEventsPayloadResolvers<ContextType>;
  DispatchRecord?: DispatchRecordResolvers<ContextType>;
  DispatchRule?: DispatchRuleResolvers<ContextType>;
  DispatchRuleConnection?: DispatchRuleConnectionResolvers<ContextType>;
  DispatchRuleEdge?: DispatchRuleEdgeResolvers<ContextType>;
  DispatchRulePayload?: DispatchRulePayloadResolvers<ContextType>;
  DispatchRulePreview?: DispatchRulePreviewResolvers<ContextType>;
  DispatchRuleProblem?: DispatchRuleProblemResolvers<ContextType>;
  DisposeEventPayload?: DisposeEventPayloadResolvers<ContextType>;
  EscalateEventPayload?: EscalateEventPayloadResolvers<ContextType>;
  EvaluateEventPayload?: EvaluateEventPayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventAction?: EventActionResolvers<ContextType>;
  EventAssignment?: EventAssignmentResolvers<ContextType>;
  EventChange?: EventChangeResolvers<ContextType>;
  EventClock?: EventClockResolvers<ContextType>;
  EventCluster?: EventClusterResolvers<ContextType>;
  EventClusters?: EventClustersResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventDisposal?: EventDisposalResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventEvidence?: EventEvidenceResolvers<ContextType>;
  EventExtra?: EventExtraResolvers<ContextType>;
  EventInfoRequest?: EventInfoRequestResolvers<ContextType>;
  EventLocation?: EventLocationResolvers<ContextType>;
  EventMedium?: EventMediumResolvers<ContextType>;
  EventMediumLimit?: EventMediumLimitResolvers<ContextType>;
  EventOutcome?: EventOutcomeResolvers<ContextType>;
  EventOutcomeError?: EventOutcomeErrorResolvers<ContextType>;
  EventPoint?: EventPointResolvers<ContextType>;
  EventReason?: EventReasonResolvers<ContextType>;
  EventRefusal?: EventRefusalResolvers<ContextType>;
  EventRequest?: EventRequestResolvers<ContextType>;
  EventSearchConnection?: EventSearchConnectionResolvers<ContextType>;
  EventSearchEdge?: EventSearchEdgeResolvers<ContextType>;
  EventStepPayload?: EventStepPayloadResolvers<ContextType>;
  EventSuspension?: EventSuspensionResolvers<ContextType>;
  EventTimelineEntry?: EventTimelineEntryResolvers<ContextType>;
  HandlingTerms?: HandlingTermsResolvers<ContextType>;
  Inbox?: InboxResolvers<ContextType>;
  InboxBox?: InboxBoxResolvers<ContextType>;
  InboxCount?: InboxCountResolvers<ContextType>;
  InboxGroup?: InboxGroupResolvers<ContextType>;
  IssueOpen311KeyPayload?: IssueOpen311KeyPayloadResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  JointFinding?: JointFindingResolvers<ContextType>;
  JointFollowUp?: JointFollowUpResolvers<ContextType>;
  JointMatter?: JointMatterResolvers<ContextType>;
  JointMatterResult?: JointMatterResultResolvers<ContextType>;
  JointOperation?: JointOperationResolvers<ContextType>;
  JointOperationAction?: JointOperationActionResolvers<ContextType>;
  JointOperationConnection?: JointOperationConnectionResolvers<ContextType>;
  JointOperationEdge?: JointOperationEdgeResolvers<ContextType>;
  JointOperationPayload?: JointOperationPayloadResolvers<ContextType>;
  JointParticipant?: JointParticipantResolvers<ContextType>;
  JointSignIn?: JointSignInResolvers<ContextType>;
  JointTimelineEntry?: JointTimelineEntryResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  LikelyDuplicate?: LikelyDuplicateResolvers<ContextType>;
  MapBounds?: MapBoundsResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NearEventConnection?: NearEventConnectionResolvers<ContextType>;
  NearEventEdge?: NearEventEdgeResolvers<ContextType>;
  Open311Key?: Open311KeyResolvers<ContextType>;
  Open311KeyConnection?: Open311KeyConnectionResolvers<ContextType>;
  Open311KeyEdge?: Open311KeyEdgeResolvers<ContextType>;
  OutsideContact?: OutsideContactResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReopenEventPayload?: ReopenEventPayloadResolvers<ContextType>;
  Reply?: ReplyResolvers<ContextType>;
  ReplyTemplate?: ReplyTemplateResolvers<ContextType>;
  ReplyTemplateConnection?: ReplyTemplateConnectionResolvers<ContextType>;
  ReplyTemplateEdge?: ReplyTemplateEdgeResolvers<ContextType>;
  ReplyTemplatePayload?: ReplyTemplatePayloadResolvers<ContextType>;
  ReportEventPayload?: ReportEventPayloadResolvers<ContextType>;
  ReturnEventPayload?: ReturnEventPayloadResolvers<ContextType>;
  RevokeOpen311KeyPayload?: RevokeOpen311KeyPayloadResolvers<ContextType>;
  SavedFilter?: SavedFilterResolvers<ContextType>;
  SavedFilterConnection?: SavedFilterConnectionResolvers<ContextType>;
  SavedFilterEdge?: SavedFilterEdgeResolvers<ContextType>;
  SavedFilterPayload?: SavedFilterPayloadResolvers<ContextType>;
  SearchHighlight?: SearchHighlightResolvers<ContextType>;
  SearchHighlightPart?: SearchHighlightPartResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuggestedDeadlines?: SuggestedDeadlinesResolvers<ContextType>;
  SuggestedDispatch?: SuggestedDispatchResolvers<ContextType>;
  TimeSpan?: TimeSpanResolvers<ContextType>;
  TimelineDay?: TimelineDayResolvers<ContextType>;
  TimelineFinding?: TimelineFindingResolvers<ContextType>;
  TimelineVerification?: TimelineVerificationResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  VerifyEventPayload?: VerifyEventPayloadResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
};

