import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountDocument, SecondFactor as SecondFactorRecord } from '../account/account.store.js';
import type { ActivityDocument } from '../account/activity.store.js';
import type { SessionDocument } from '../account/session.store.js';
import type { Caller, Posting as TokenPosting, PersonalDataAccessRow } from '@gridhall/service-kit';
import type { FiguresAt, EnterprisePayloadRow, HouseholdPayloadRow, RecordChangeRow, ResidentPayloadRow } from '../basic-data/basic-data.resolvers.js';
import type { EnterpriseRow, HouseholdRow, ResidentRow } from '../basic-data/record.js';
import type { ImportDocument } from '../basic-data/import/import.store.js';
import type { DutyRow, TownOpinion } from '../duty/duty.store.js';
import type { DutyEntryRow } from '../duty/duty.resolvers.js';
import type { DistrictStandard } from '../grid-standard/standard.store.js';
import type { StandardFigures } from '../grid-standard/standard.report.js';
import type { RezoningProposal as ProposalRecord } from '../grid-standard/proposal.rules.js';
import type { GridStandard as GridStandardRecord } from '../jurisdiction/grid-standard.rules.js';
import type { Team } from '../jurisdiction/team.rules.js';
import type { PlaceAt } from '../jurisdiction/validity.rules.js';
import type { LegacyGridRow } from '../legacy-grid/legacy-grid.store.js';
import type { MappingFigures } from '../legacy-grid/legacy-grid.list.js';
import type { ProviderContract as ContractFacts } from '../provider/provider.rules.js';
import type { ProviderRow } from '../provider/provider.list.js';
import type { StaffAt } from '../staff/staff.rules.js';
import type { StaffPosting as StaffPostingRecord } from '../staff/staff.store.js';
import type { SinkDownReportRow } from '../unit/sink-down.resolvers.js';
import type { UnitRow } from '../unit/unit.store.js';
import type { VisitRow, VisitEvidence as EvidencePiece } from '../visit/visit.store.js';
import type { CoverageShown, NeedShown, FollowUpShown } from '../visit/visit.resolvers.js';
import type { Coverage } from '../visit/visit.coverage.js';
import type { Medium } from '@gridhall/media';
import type { VisitOutcome as OutcomeOfVisit } from '../visit/visits.js';
import type { VisitPlanRow } from '../visit/visit.plan.store.js';
import type { ListedItem, ItemDuty, WorkItemListRow } from '../work-item-list/work-item-list.store.js';
import type { WorkItemRow } from '../work-item/work-item.store.js';
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
  /** A shape on WGS-84, as RFC 7946 writes it. */
  GeoJSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

/** What somebody signs in with, as administrators see it. */
export type Account = {
  readonly __typename?: 'Account';
  /** The audit of this account, the newest first. */
  readonly activities: AccountActivityConnection;
  /** Since when nobody may sign in; null for an open one. */
  readonly disabledAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when signing in is locked, for too many failures; null when it is not. */
  readonly lockedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Until when the password that an administrator gave waits to be replaced; null once the owner has one of their own. */
  readonly oneTimePasswordUntil: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** The second factor; null without one. */
  readonly secondFactor: Maybe<SecondFactor>;
  /** The open sessions, those used last first; at most 50. */
  readonly sessions: ReadonlyArray<AccountSession>;
  /** Whose it is. */
  readonly staffId: Scalars['ID']['output'];
  /** The person. */
  readonly staffMember: Maybe<StaffMember>;
  /** What one may sign in as. */
  readonly userNames: ReadonlyArray<Scalars['String']['output']>;
  /** Counts what administrators do to it; to be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** What somebody signs in with, as administrators see it. */
export type AccountActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A line of the audit of accounts. */
export type AccountActivity = {
  readonly __typename?: 'AccountActivity';
  /** The network address that it came from; null where nobody said. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it, where that is not the owner. */
  readonly by: Maybe<StaffMember>;
  /** What the owner calls the device; null when nothing was said. */
  readonly deviceName: Maybe<Scalars['String']['output']>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: AccountActivityKind;
  /** Why: an administrator's words, or the error code of a refusal. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The session that began or ended; null for none. */
  readonly sessionId: Maybe<Scalars['ID']['output']>;
  /** Whose account. */
  readonly staffId: Scalars['ID']['output'];
  /** The person; null for who has no record. */
  readonly staffMember: Maybe<StaffMember>;
};

/** A page of the audit of accounts. */
export type AccountActivityConnection = {
  readonly __typename?: 'AccountActivityConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<AccountActivityEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of the audit with its cursor. */
export type AccountActivityEdge = {
  readonly __typename?: 'AccountActivityEdge';
  /** To go on after it. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: AccountActivity;
};

/** Which lines of the audit; what is left out does not narrow. */
export type AccountActivityFilter = {
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AccountActivityKind>>;
  /** Of this person. */
  readonly staffId?: InputMaybe<Scalars['ID']['input']>;
};

/** What may become of an account, or be tried at it. */
export type AccountActivityKind =
  /** An administrator closed the account to sign-in. */
  | 'ACCOUNT_DISABLED'
  /** An administrator opened the account to sign-in again. */
  | 'ACCOUNT_ENABLED'
  /** An administrator opened the account. */
  | 'ACCOUNT_OPENED'
  /** An administrator ended a lock. */
  | 'ACCOUNT_UNLOCKED'
  /** A wrong password or code, one too many: signing in was locked. */
  | 'LOCKED'
  /** The owner set a new password. */
  | 'PASSWORD_CHANGED'
  /** An administrator gave a password that serves once. */
  | 'PASSWORD_RESET'
  /** A wrong password. */
  | 'PASSWORD_WRONG'
  /** The owner has new recovery codes. */
  | 'RECOVERY_CODES_RENEWED'
  /** A recovery code stood in for the authenticator app. */
  | 'RECOVERY_CODE_USED'
  /** A refresh token was used twice, so the session was ended. */
  | 'REFRESH_TOKEN_REUSED'
  /** The owner set up a second factor. */
  | 'SECOND_FACTOR_ENROLLED'
  /** The second factor was taken away, by the owner or an administrator. */
  | 'SECOND_FACTOR_REMOVED'
  /** The password was right, and the code of the second factor was wrong or used before. */
  | 'SECOND_FACTOR_WRONG'
  /** An administrator ended all sessions. */
  | 'SESSIONS_REVOKED'
  /** The owner ended a session from another device. */
  | 'SESSION_REVOKED'
  /** A session was opened. */
  | 'SIGNED_IN'
  /** A session was opened for who signed in at the outside identity provider. */
  | 'SIGNED_IN_EXTERNALLY'
  /** The owner ended a session on its own device. */
  | 'SIGNED_OUT'
  /** The password was right, and something else stood against it: see `reason`, an error code. */
  | 'SIGN_IN_REFUSED';

/** What to do to an account says the mutation; this says to which, and why. */
export type AccountCommandInput = {
  /** The account's version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters; stands in the audit, which the owner reads. */
  readonly reason: Scalars['String']['input'];
  /** Whose account. */
  readonly staffId: Scalars['ID']['input'];
};

/** What a command on an account did. */
export type AccountPayload = {
  readonly __typename?: 'AccountPayload';
  /** The account. */
  readonly account: Account;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An open session 会话: one sign-in on one device, with all refreshes since. */
export type AccountSession = {
  readonly __typename?: 'AccountSession';
  /** What the device is. */
  readonly deviceKind: DeviceKind;
  /** What the owner calls the device; null when nothing was said. */
  readonly deviceName: Maybe<Scalars['String']['output']>;
  /** Until when it can be refreshed. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Its id; the same as `sid` in its access tokens. */
  readonly id: Scalars['ID']['output'];
  /** Can only its device refresh it? */
  readonly isBoundToDevice: Scalars['Boolean']['output'];
  /** Is it the one that asks? */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** The network address that this came from; null where nobody said. */
  readonly lastAddress: Maybe<Scalars['String']['output']>;
  /** When it was last refreshed, or began. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** When the owner signed in. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** Evidence to add to a visit. */
export type AddVisitEvidenceInput = {
  /** 1 to 20 pieces of evidence. */
  readonly evidence: ReadonlyArray<VisitEvidenceInput>;
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The visit. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What a grid's homes are like: each has a standard size of its own (domain §1). */
export type AreaType =
  /** Communities: about 300 households to a grid. */
  | 'COMMUNITY'
  /** Villages: about 150 households to a grid. */
  | 'RURAL';

/** A further contract of a provider. */
export type AwardProviderContractInput = {
  /** The contract. */
  readonly contract: ProviderContractInput;
  /** Its version, `Unit.version`, as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The provider. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The basic data of a place and everything under it, in figures: current records alone count. */
export type BasicDataFigures = {
  readonly __typename?: 'BasicDataFigures';
  /** Residents by care tag, every tag of the list. */
  readonly careTags: ReadonlyArray<CareTagCount>;
  /** 企业数. */
  readonly enterprises: Scalars['Int']['output'];
  /** How fresh the records are, one for each kind. */
  readonly freshness: ReadonlyArray<RecordFreshness>;
  /** 住户数. */
  readonly households: Scalars['Int']['output'];
  /** 居民数. */
  readonly residents: Scalars['Int']['output'];
};


/** The basic data of a place and everything under it, in figures: current records alone count. */
export type BasicDataFiguresFreshnessArgs = {
  withinDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a front end wants people sent back to. */
export type BeginExternalSignInInput = {
  /** One of the addresses that the operator lists (`GRIDHALL_OIDC_REDIRECT_URIS`). */
  readonly redirectUri: Scalars['String']['input'];
};

/** A sign-in at the outside identity provider that begins. */
export type BeginExternalSignInPayload = {
  readonly __typename?: 'BeginExternalSignInPayload';
  /** To be kept where only this front end reads (sessionStorage), and given to `completeExternalSignIn`. */
  readonly attempt: Scalars['String']['output'];
  /** Where to send the person. */
  readonly authorizationUrl: Scalars['String']['output'];
  /** Until when it can be completed. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** A secret for an authenticator app. */
export type BeginSecondFactorPayload = {
  readonly __typename?: 'BeginSecondFactorPayload';
  /** The secret, base 32, to be typed in; shown once. */
  readonly secret: Scalars['String']['output'];
  /** The same as an `otpauth://` address, to be scanned as a QR code. */
  readonly uri: Scalars['String']['output'];
};

/** What beginVisitMediaUpload needs. */
export type BeginVisitMediaUploadInput = {
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
  /** The visit that it belongs to, if that is there already. */
  readonly visitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What beginVisitMediaUpload answers. */
export type BeginVisitMediaUploadPayload = {
  readonly __typename?: 'BeginVisitMediaUploadPayload';
  /** Until then the upload may be finished, and named in a visit. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What may be sent of this kind. */
  readonly limit: VisitMediumLimit;
  /** The medium, RECEIVING. */
  readonly medium: VisitMedium;
  /** The same upload was begun before: go on with it. */
  readonly replayed: Scalars['Boolean']['output'];
  /** Where to send its bytes by tus (PATCH, HEAD, DELETE); needs no token, so keep it to yourself. */
  readonly uploadUrl: Scalars['String']['output'];
};

/** A complaint about a feature. */
export type BoundaryIssue = {
  readonly __typename?: 'BoundaryIssue';
  /** The code that it has. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** In words: how much, and where. */
  readonly detail: Scalars['String']['output'];
  /** The feature, counted from 1. */
  readonly feature: Scalars['Int']['output'];
  /** What is wrong. */
  readonly problem: BoundaryProblem;
};

/** What is wrong with a feature of a file of boundaries. */
export type BoundaryProblem =
  /** Its properties hold no place code. */
  | 'CODE_MISSING'
  /** Another feature has the same code. */
  | 'CODE_TWICE'
  /** Its edges cross. */
  | 'CROSSES_ITSELF'
  /** It is no Polygon or MultiPolygon on WGS-84, or a ring is open. */
  | 'GEOMETRY_WRONG'
  /** It is no GeoJSON Feature. */
  | 'NOT_A_FEATURE'
  /** Part of it lies outside the place that it belongs to. */
  | 'OUTSIDE_PARENT'
  /** Part of it lies on a place beside it. */
  | 'OVERLAPS_SIBLING'
  /** The place was merged or split. */
  | 'PLACE_ENDED'
  /** The net has no such place, or it lies outside the caller's postings. */
  | 'PLACE_UNKNOWN';

/** A planned visit that need not be made any more. */
export type CancelVisitPlanInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The planned visit. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters, no personal data. */
  readonly reason: Scalars['String']['input'];
};

/** Why a resident is looked after 关爱标签. */
export type CareTag =
  /** 高龄老人: aged 80 or over. */
  | 'ADVANCED_AGE'
  /** 困境儿童: without a carer. */
  | 'CHILD_IN_NEED'
  /** 社区矫正对象. */
  | 'COMMUNITY_CORRECTION'
  /** 残疾人. */
  | 'DISABLED'
  /** 空巢老人: their children are away. */
  | 'EMPTY_NEST'
  /** 特困人员. */
  | 'EXTREME_HARDSHIP'
  /** 留守儿童. */
  | 'LEFT_BEHIND_CHILD'
  /** 独居老人. */
  | 'LIVING_ALONE'
  /** 低保: on minimum living allowance. */
  | 'LOW_INCOME'
  /** 严重精神障碍患者. */
  | 'MENTAL_DISORDER'
  /** 社区康复人员: in community drug rehabilitation. */
  | 'REHABILITATION'
  /** 刑满释放人员: resettling. */
  | 'RELEASED'
  /** 重病患者. */
  | 'SERIOUS_ILLNESS'
  /** 计生特殊家庭: lost their only child. */
  | 'SPECIAL_FAMILY'
  /** 退役军人及军属. */
  | 'VETERAN';

/** How many residents of a place have a care tag. */
export type CareTagCount = {
  readonly __typename?: 'CareTagCount';
  /** Current residents who have it. */
  readonly residents: Scalars['Int']['output'];
  /** The tag. */
  readonly tag: CareTag;
};

/** A care tag with its names. */
export type CareTagDefinition = {
  readonly __typename?: 'CareTagDefinition';
  /** The tag. */
  readonly code: CareTag;
  /** What it is called in English. */
  readonly nameEn: Scalars['String']['output'];
  /** What it is called in Chinese. */
  readonly nameZh: Scalars['String']['output'];
};

/** The old password and the new one. */
export type ChangePasswordInput = {
  /** The password until now. */
  readonly currentPassword: Scalars['String']['input'];
  /** What the session is opened on. */
  readonly device?: InputMaybe<DeviceInput>;
  /** The password from now on: 10 to 128 characters of three kinds, without the user name; or 20 and more of any kind; none that many people use, and none of the last five. */
  readonly newPassword: Scalars['String']['input'];
  /** The code of the authenticator app, or a recovery code; where the account has a second factor. */
  readonly secondFactor?: InputMaybe<Scalars['String']['input']>;
  /** The user name or the staff id. */
  readonly userName: Scalars['String']['input'];
};

/** What a contract covers from now on: its scope, or its last day. */
export type ChangeProviderContractInput = {
  /** Its version, `Unit.version`, as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The provider. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Which contract. */
  readonly number: Scalars['String']['input'];
  /** Where it may be dispatched to: 1 to 100 places, each at the provider's own place or under it. */
  readonly placeCodes: ReadonlyArray<Scalars['ID']['input']>;
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The last day. */
  readonly to: Scalars['Date']['input'];
  /** What it may be dispatched for: 1 to 100 items of the work-item list. */
  readonly workItemCodes: ReadonlyArray<Scalars['ID']['input']>;
};

/** What a unit is called and belongs to from now on; what is left out is none. */
export type ChangeUnitInput = {
  /** The department of a stationed agency; for every other kind left out. */
  readonly departmentUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The unit. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What people call it; 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The platform that it works on; a stationed agency must have one. */
  readonly platform?: InputMaybe<Platform>;
};

/** An item that two versions say different things of. */
export type ChangedWorkItem = {
  readonly __typename?: 'ChangedWorkItem';
  /** As the later version has it. */
  readonly after: ListedWorkItem;
  /** As the earlier version has it. */
  readonly before: ListedWorkItem;
  /** Its code. */
  readonly code: Scalars['ID']['output'];
  /** The fields that differ, by name. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
};

/** A record that is right as it is. */
export type CheckRecordInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A record to close. */
export type CloseRecordInput = {
  /** In words; at most 500 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; one that the kind of record has. */
  readonly reason: RecordCloseReason;
};

/** A sign-in at the outside identity provider that comes back. */
export type CompleteExternalSignInInput = {
  /** What `beginExternalSignIn` gave to this front end. */
  readonly attempt: Scalars['String']['input'];
  /** The whole address at which the provider sent the person back, with its query. */
  readonly callbackUrl: Scalars['String']['input'];
  /** What the session is opened on. */
  readonly device?: InputMaybe<DeviceInput>;
};

/** The first code of a new second factor. */
export type ConfirmSecondFactorInput = {
  /** The code that the app shows. */
  readonly code: Scalars['String']['input'];
  /** What the session is opened on. */
  readonly device?: InputMaybe<DeviceInput>;
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** The user name or the staff id. */
  readonly userName: Scalars['String']['input'];
};

/** A second factor that holds from now on. */
export type ConfirmSecondFactorPayload = {
  readonly __typename?: 'ConfirmSecondFactorPayload';
  /** Ten codes for the day when the app is lost, each good once; shown once. Keep them apart from the telephone. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
  /** A new session; null where a password of one's own must be set first, with `changePassword` and the next code. */
  readonly session: Maybe<SessionPayload>;
};

/** User name, password, and a code where the account has a second factor: who one is, proved anew. */
export type CredentialsInput = {
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** The code of the authenticator app, or a recovery code. */
  readonly secondFactor?: InputMaybe<Scalars['String']['input']>;
  /** The user name or the staff id. */
  readonly userName: Scalars['String']['input'];
};

/** The district's decision. */
export type DecideDutyInput = {
  /** Approved, or refused. */
  readonly approved: Scalars['Boolean']['input'];
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The duty admission. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 2,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The device that a session is opened on, in its owner's words. */
export type DeviceInput = {
  /** What it is. */
  readonly kind: DeviceKind;
  /** A name by which the owner knows it among their sessions; at most 64 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The public key of a pair that never leaves the device: from then on only who proves to hold it can refresh the session. */
  readonly publicKey?: InputMaybe<DeviceKeyInput>;
};

/** A public key on the curve P-256, RFC 7518 §6.2.1. */
export type DeviceKeyInput = {
  /** `x` of the JWK: 32 bytes, base64url. */
  readonly x: Scalars['String']['input'];
  /** `y` of the JWK. */
  readonly y: Scalars['String']['input'];
};

/** What one signs in on. */
export type DeviceKind =
  /** Anything else, and when nothing was said. */
  | 'OTHER'
  /** 电脑. */
  | 'PC'
  /** 手机. */
  | 'PHONE';

/** A unit to dissolve 撤销. */
export type DissolveUnitInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The unit. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A district's standard of grids. */
export type DistrictGridStandard = {
  readonly __typename?: 'DistrictGridStandard';
  /** The district. */
  readonly place: Jurisdiction;
  /** Of each area type. */
  readonly sizes: ReadonlyArray<GridStandardSize>;
  /** To be given as `expectedVersion`; 0 while the usual one holds, 150 rural and 300 community households (domain §1). */
  readonly version: Scalars['Int']['output'];
};

/** A next version of the list to begin. */
export type DraftWorkItemListInput = {
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is going to change, in words; 1 to 1,000 characters. */
  readonly note: Scalars['String']['input'];
  /** The district. */
  readonly placeCode: Scalars['ID']['input'];
};

/**
 * A department's proposal to hand a duty down to the towns, and what became of it (职责下沉准入机制, domain §3): proposed, the
 * towns' opinions, decided, published, in force in the work-item list, withdrawn. Those at the district and its towns see it.
 */
export type Duty = {
  readonly __typename?: 'Duty';
  /** What the caller may do, and why not. */
  readonly availableActions: ReadonlyArray<DutyAction>;
  /** The department that hands it down. */
  readonly department: Unit;
  /** Papers that show them. */
  readonly evidence: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** When it came into force. */
  readonly inForceAt: Maybe<Scalars['DateTime']['output']>;
  /** The item as it is to stand in the work-item list: its level, unit, deadlines, evidence. */
  readonly item: ListedWorkItem;
  /** The version of the work-item list that came with its latest coming into force, or going; null until it is there. */
  readonly listVersion: Maybe<Scalars['Int']['output']>;
  /** What they said so far. */
  readonly opinions: ReadonlyArray<DutyOpinion>;
  /** Until when. */
  readonly opinionsUntil: Scalars['DateTime']['output'];
  /** The district. */
  readonly place: Jurisdiction;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** Who proposed it. */
  readonly proposer: Maybe<StaffMember>;
  /** Until when it is published; null while it is not. */
  readonly publicUntil: Maybe<Scalars['DateTime']['output']>;
  /** Why, and on what grounds. */
  readonly reason: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: DutyState;
  /** Every step, the first one first. */
  readonly timeline: ReadonlyArray<DutyEntry>;
  /** The towns that are asked. */
  readonly towns: ReadonlyArray<Jurisdiction>;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was withdrawn. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** A command that some posting of the caller grants, and whether it is possible now. */
export type DutyAction = {
  readonly __typename?: 'DutyAction';
  /** The command. */
  readonly command: DutyCommand;
  /** Is it possible now? */
  readonly isPossible: Scalars['Boolean']['output'];
  /** Why not: the code that it would be refused with. */
  readonly refusalCode: Maybe<Scalars['String']['output']>;
  /** Why not, in Chinese. */
  readonly refusalZh: Maybe<Scalars['String']['output']>;
};

/** What people do with a duty admission. */
export type DutyCommand =
  /** The district approves. */
  | 'APPROVE'
  /** A town gives its opinion. */
  | 'OPINE'
  /** 提出. */
  | 'PROPOSE'
  /** 公示. */
  | 'PUBLISH'
  /** 生效. */
  | 'PUT_IN_FORCE'
  /** The district refuses. */
  | 'REJECT'
  /** The department takes it back. */
  | 'RETRACT'
  /** 退出. */
  | 'WITHDRAW';

/** A page of duty admissions, the newest first. */
export type DutyConnection = {
  readonly __typename?: 'DutyConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<DutyEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of duty admissions. */
export type DutyEdge = {
  readonly __typename?: 'DutyEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The duty admission. */
  readonly node: Duty;
};

/** A line of a duty admission's timeline. */
export type DutyEntry = {
  readonly __typename?: 'DutyEntry';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What was done, such as `opine`. */
  readonly command: Scalars['String']['output'];
  /** Why, or what was said. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** The state before; null at the beginning. */
  readonly from: Maybe<DutyState>;
  /** A town's stance, where it gave one. */
  readonly reasonCode: Maybe<Scalars['String']['output']>;
  /** Who did it; null when the platform did. */
  readonly staffMember: Maybe<StaffMember>;
  /** The state after. */
  readonly to: Maybe<DutyState>;
  /** The version after the step. */
  readonly version: Scalars['Int']['output'];
};

/** Which duty admissions; what is left out does not narrow. */
export type DutyFilter = {
  /** Of this department. */
  readonly departmentUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<DutyState>>;
  /** On this item. */
  readonly workItemCode?: InputMaybe<Scalars['ID']['input']>;
};

/** A town's opinion; each town gives one. */
export type DutyOpinion = {
  readonly __typename?: 'DutyOpinion';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The town. */
  readonly place: Jurisdiction;
  /** Who gave it. */
  readonly staffMember: Maybe<StaffMember>;
  /** What it says. */
  readonly stance: DutyStance;
  /** In words. */
  readonly text: Scalars['String']['output'];
};

/** What a command on a duty admission did. */
export type DutyPayload = {
  readonly __typename?: 'DutyPayload';
  /** The duty admission. */
  readonly duty: Duty;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A step that needs a reason. */
export type DutyReasonInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The duty admission. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 2,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What a town says to a proposal. */
export type DutyStance =
  /** 有条件同意: the text says on what condition. */
  | 'CONDITIONAL'
  /** 不同意. */
  | 'OPPOSE'
  /** 同意. */
  | 'SUPPORT';

/** Where a duty admission 职责下沉准入 stands (domain §3). */
export type DutyState =
  /** 已审定: the district approved it; it is not published yet. */
  | 'APPROVED'
  /** 征求意见: the towns are asked. */
  | 'CONSULTING'
  /** 已准入: the work-item list says it. */
  | 'IN_FORCE'
  /** 公示: everybody may see it before it counts. */
  | 'PUBLISHED'
  /** 不予准入: the district refused it. */
  | 'REJECTED'
  /** 已撤回: the department took it back. */
  | 'RETRACTED'
  /** 已退出: it counts no more. */
  | 'WITHDRAWN';

/** A step that says nothing beside. */
export type DutyStepInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The duty admission. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A posting to end 免职. */
export type EndPostingInput = {
  /** The person's version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The posting's place. */
  readonly placeCode: Scalars['ID']['input'];
  /** The posting's role. */
  readonly role: Role;
  /** The person. */
  readonly staffId: Scalars['ID']['input'];
  /** The first moment at which it holds no longer; now when left out. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A sink-down to end. */
export type EndSinkDownInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The stationed agency. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The sink-down, which has no last day yet. */
  readonly sinkDownId: Scalars['ID']['input'];
  /** Its last day. */
  readonly to: Scalars['Date']['input'];
};

/**
 * An enterprise 企业 of a grid, shops and plants included (domain §3), known by its unified social credit code. What the register of
 * enterprises publishes is open; whom to ask for there is personal.
 */
export type Enterprise = {
  readonly __typename?: 'Enterprise';
  /** Where it is. */
  readonly address: Scalars['String']['output'];
  /** The day on which somebody last registered, updated or checked it. */
  readonly checkedOn: Scalars['Date']['output'];
  /** Why it was closed. */
  readonly closeReason: Maybe<RecordCloseReason>;
  /** When it was closed; null while it is current. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whom to ask for; null while nobody knows. Personal. */
  readonly contactName: Maybe<Scalars['String']['output']>;
  /** Their phone number; null while nobody knows. Personal. */
  readonly contactPhone: Maybe<Scalars['String']['output']>;
  /** The unified social credit code 统一社会信用代码 (GB 32100). */
  readonly creditCode: Scalars['String']['output'];
  /** Every step, the first one first. */
  readonly history: ReadonlyArray<RecordChange>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EnterpriseKind;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The grid; null when the net has it no more. */
  readonly place: Maybe<Jurisdiction>;
  /** Does it count? */
  readonly state: RecordState;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of enterprises: grid by grid, in each those first that were not checked for longest. */
export type EnterpriseConnection = {
  readonly __typename?: 'EnterpriseConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<EnterpriseEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of enterprises. */
export type EnterpriseEdge = {
  readonly __typename?: 'EnterpriseEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The enterprise. */
  readonly node: Enterprise;
};

/** What an enterprise is. */
export type EnterpriseKind =
  /** 餐饮. */
  | 'CATERING'
  /** 农场、合作社. */
  | 'FARM'
  /** 写字楼企业. */
  | 'OFFICE'
  /** 其他. */
  | 'OTHER'
  /** 工厂. */
  | 'PLANT'
  /** 商铺. */
  | 'SHOP'
  /** 仓库. */
  | 'WAREHOUSE';

/** What a command on an enterprise did. */
export type EnterprisePayload = {
  readonly __typename?: 'EnterprisePayload';
  /** The enterprise. */
  readonly enterprise: Enterprise;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A unit to found. */
export type EstablishUnitInput = {
  /** The department of a stationed agency; for every other kind left out. */
  readonly departmentUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is. A place has one command room, office or team at most; departments and agencies may be several. */
  readonly kind: UnitKind;
  /** What people call it; 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Where it works: a district for a department, a town for a stationed agency. */
  readonly placeCode: Scalars['ID']['input'];
  /** The platform that it works on; a stationed agency must have one. */
  readonly platform?: InputMaybe<Platform>;
};

/** An event 事件 (services/events). */
export type Event = {
  readonly __typename?: 'Event';
  /** The event's id. */
  readonly id: Scalars['ID']['output'];
};

/** How a need was followed up. */
export type FollowUpVisitNeedInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The visit. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Which need. */
  readonly needId: Scalars['ID']['input'];
  /** In words; 1 to 1,000 characters. */
  readonly note: Scalars['String']['input'];
  /** What became of it: anything but OPEN. */
  readonly state: VisitNeedState;
};

/** A field that a work item asks for beside what every event has. */
export type FormField = {
  readonly __typename?: 'FormField';
  /** What people read. */
  readonly label: Scalars['String']['output'];
  /** The most, alike. */
  readonly max: Maybe<Scalars['Float']['output']>;
  /** The least: characters, the number, or how many choices; null without a bound. */
  readonly min: Maybe<Scalars['Float']['output']>;
  /** Stable: what answers it is kept under it. */
  readonly name: Scalars['String']['output'];
  /** What a choice chooses among; else empty. */
  readonly options: ReadonlyArray<Scalars['String']['output']>;
  /** Must a report answer it? */
  readonly required: Scalars['Boolean']['output'];
  /** What it takes. */
  readonly type: FormFieldType;
};

/** A field of an item's form. */
export type FormFieldInput = {
  /** What people read; 1 to 50 characters. */
  readonly label: Scalars['String']['input'];
  /** The most, alike. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** The least of a TEXT, NUMBER or CHOICES. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  /** Begins with a small letter; letters and digits, 40 at most; stable. */
  readonly name: Scalars['String']['input'];
  /** What a choice chooses among: at least one for CHOICE and CHOICES, none for anything else. */
  readonly options?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Must a report answer it? */
  readonly required: Scalars['Boolean']['input'];
  /** What it takes. */
  readonly type: FormFieldType;
};

/** What a field of a work item's form takes. */
export type FormFieldType =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One of `options`. */
  | 'CHOICE'
  /** Some of `options`, `min` to `max` of them. */
  | 'CHOICES'
  /** A day. */
  | 'DATE'
  /** A number between `min` and `max`. */
  | 'NUMBER'
  /** Words; `min` and `max` count characters. */
  | 'TEXT';

/** A grid as the caller saw it. */
export type GridAtVersion = {
  /** Its code. */
  readonly code: Scalars['ID']['input'];
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A part of a grid that is split. */
export type GridPartInput = {
  /** The new grid's code, never given before; left out: the village's next one. */
  readonly code?: InputMaybe<Scalars['ID']['input']>;
  /** Households that live in it. */
  readonly households: Scalars['Int']['input'];
  /** Who leads it, one of the grid's people; left out in the first part: the present leader, if no other part names them. */
  readonly leaderStaffId?: InputMaybe<Scalars['ID']['input']>;
  /** What people call it; 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The grid's people who work there from now on; whom no part names works in the first one. */
  readonly staffIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How a grid's size lies to the standard. */
export type GridSize =
  /** More than the standard's most. */
  | 'OVER'
  /** Between the standard's least and most: within a third of it, unless the district set other bounds. */
  | 'STANDARD'
  /** Fewer households than the standard's least. */
  | 'UNDER';

/** A grid's size against the standard (domain §1, §3). */
export type GridStandard = {
  readonly __typename?: 'GridStandard';
  /** What its homes are like. */
  readonly areaType: AreaType;
  /** Households that live in it. */
  readonly households: Scalars['Int']['output'];
  /** Fewer are under the standard. */
  readonly leastHouseholds: Scalars['Int']['output'];
  /** More are over it. */
  readonly mostHouseholds: Scalars['Int']['output'];
  /** How the one lies to the other. */
  readonly size: GridSize;
  /** Households that a grid of this area type should have. */
  readonly standardHouseholds: Scalars['Int']['output'];
};

/** How the grids of a place lie to the standard. */
export type GridStandardFigures = {
  readonly __typename?: 'GridStandardFigures';
  /** Its grids. */
  readonly grids: Scalars['Int']['output'];
  /** Households that live in them. */
  readonly households: Scalars['Int']['output'];
  /** Grids over it. */
  readonly over: Scalars['Int']['output'];
  /** The place. */
  readonly place: Jurisdiction;
  /** Grids of standard size. */
  readonly standard: Scalars['Int']['output'];
  /** Grids under the standard. */
  readonly under: Scalars['Int']['output'];
};

/** What setting a standard did. */
export type GridStandardPayload = {
  readonly __typename?: 'GridStandardPayload';
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The district's standard. */
  readonly standard: DistrictGridStandard;
};

/** The grids of a place against the standard (domain §3). */
export type GridStandardReport = {
  readonly __typename?: 'GridStandardReport';
  /** The grids under or over the standard, by code, the first 500. */
  readonly deviating: ReadonlyArray<Jurisdiction>;
  /** Of each place right under it that has grids, by code; none for a village. */
  readonly parts: ReadonlyArray<GridStandardFigures>;
  /** Of the whole place. */
  readonly whole: GridStandardFigures;
};

/** The size that a district's grids of an area type should have: data, which an administrator sets. */
export type GridStandardSize = {
  readonly __typename?: 'GridStandardSize';
  /** What the homes are like. */
  readonly areaType: AreaType;
  /** Fewer are under the standard. */
  readonly leastHouseholds: Scalars['Int']['output'];
  /** More are over it. */
  readonly mostHouseholds: Scalars['Int']['output'];
  /** Households that a grid should have. */
  readonly standardHouseholds: Scalars['Int']['output'];
};

/** A grid's people 网格团队: one leader, one instructor of the linked village, a batch of members, X volunteers. */
export type GridTeam = {
  readonly __typename?: 'GridTeam';
  /** The instructors linked to its village, by id. */
  readonly instructors: ReadonlyArray<StaffMember>;
  /** Has it a leader, an instructor and members? */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Who leads it; null while nobody does. */
  readonly leader: Maybe<StaffMember>;
  /** Its members, by id. */
  readonly members: ReadonlyArray<StaffMember>;
  /** What it lacks; empty when complete. */
  readonly missing: ReadonlyArray<TeamPart>;
  /** The team as a unit that holds events; null where none was founded. */
  readonly unit: Maybe<Unit>;
  /** Its volunteers, by id: X, as many as there are. */
  readonly volunteers: ReadonlyArray<StaffMember>;
};

/** A household 住户 of a grid (domain §3): a home with an address, known by grid and address, and the residents who belong to it. */
export type Household = {
  readonly __typename?: 'Household';
  /** Its address in the grid. Personal. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** The day on which somebody last registered, updated or checked it. */
  readonly checkedOn: Scalars['Date']['output'];
  /** Why it was closed. */
  readonly closeReason: Maybe<RecordCloseReason>;
  /** When it was closed; null while it is current. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Floor area; null while nobody knows. */
  readonly floorAreaSquareMetres: Maybe<Scalars['Float']['output']>;
  /** Every step, the first one first. */
  readonly history: ReadonlyArray<RecordChange>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: HouseholdKind;
  /** The grid; null when the net has it no more. */
  readonly place: Maybe<Jurisdiction>;
  /** The residents who belong to it now. */
  readonly residents: ResidentConnection;
  /** Does it count? */
  readonly state: RecordState;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A household 住户 of a grid (domain §3): a home with an address, known by grid and address, and the residents who belong to it. */
export type HouseholdResidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of households: grid by grid, in each those first that were not checked for longest. */
export type HouseholdConnection = {
  readonly __typename?: 'HouseholdConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<HouseholdEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of households. */
export type HouseholdEdge = {
  readonly __typename?: 'HouseholdEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The household. */
  readonly node: Household;
};

/** What a household is. */
export type HouseholdKind =
  /** 集体户: a dormitory and the like. */
  | 'COLLECTIVE'
  /** 家庭户. */
  | 'FAMILY'
  /** 出租房. */
  | 'RENTED'
  /** 空置: nobody lives there. */
  | 'VACANT';

/** What a command on a household did. */
export type HouseholdPayload = {
  readonly __typename?: 'HouseholdPayload';
  /** The household. */
  readonly household: Household;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Surveyed boundaries to bring in. */
export type ImportBoundariesInput = {
  /** Only say what is wrong, and what would be changed. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * A GeoJSON FeatureCollection (RFC 7946) on WGS-84, as text: Polygons or MultiPolygons of one district's places, each with the
   * place's code as `properties.code`.
   */
  readonly geoJson: Scalars['String']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** So much of a place may lie outside its parent or on a sibling, in percent of its area, 0 to 5: no two surveys meet exactly. */
  readonly tolerancePercent?: InputMaybe<Scalars['Float']['input']>;
};

/** What an import of boundaries did, or would do. */
export type ImportBoundariesPayload = {
  readonly __typename?: 'ImportBoundariesPayload';
  /** What is wrong; empty when something was brought in. */
  readonly issues: ReadonlyArray<BoundaryIssue>;
  /** The places beside and under them whose made-up boundary was drawn anew, so that the map has no gap. */
  readonly redrawn: ReadonlyArray<Jurisdiction>;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The places that have a surveyed boundary from now on. */
  readonly surveyed: ReadonlyArray<Jurisdiction>;
};

/** Domains' grids to bring in. */
export type ImportLegacyGridsInput = {
  /**
   * A CSV with the columns `domain,code,name,placeCode,gridCode`, UTF-8: a town's or village's code, and the all-round grid or
   * nothing. What is there already by domain and code is changed; the same file again changes nothing.
   */
  readonly csv: Scalars['String']['input'];
};

/** What an import of domains' grids did. */
export type ImportLegacyGridsPayload = {
  readonly __typename?: 'ImportLegacyGridsPayload';
  /** Grids that have another name, place or mapping now. */
  readonly changed: Scalars['Int']['output'];
  /** Grids that are new. */
  readonly created: Scalars['Int']['output'];
  /** Grids that were so already. */
  readonly unchanged: Scalars['Int']['output'];
};

/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type Jurisdiction = {
  readonly __typename?: 'Jurisdiction';
  /** The places that it lies in, the district first. */
  readonly ancestors: ReadonlyArray<Jurisdiction>;
  /** The basic data of this place in figures; null where the caller may not count. */
  readonly basicData: Maybe<BasicDataFigures>;
  /** The ground that it covers: a MultiPolygon on WGS-84 (RFC 7946); null while nobody knows. */
  readonly boundary: Maybe<Scalars['GeoJSON']['output']>;
  /** Was the boundary made up, so that there is a map before the surveyed one is brought in? */
  readonly boundaryIsGenerated: Scalars['Boolean']['output'];
  /** How many places lie right under it. */
  readonly childCount: Scalars['Int']['output'];
  /** The places right under it that the caller may look up, by code. */
  readonly children: JurisdictionConnection;
  /** The official code: 6 digits district, 9 town, 12 village, 15 grid; a parent's code is its child's prefix (domain §2). */
  readonly code: Scalars['ID']['output'];
  /** The enterprises in this place and under it that the caller may see: grid by grid, those first that were not checked for longest. */
  readonly enterprises: EnterpriseConnection;
  /** How many grids lie in it; 1 for a grid itself. */
  readonly gridCount: Scalars['Int']['output'];
  /** A grid's size against the standard; null for what is no grid, and for one that may not be looked up. */
  readonly gridStandard: Maybe<GridStandard>;
  /** The households in this place and under it that the caller may see: grid by grid, those first that were not checked for longest. */
  readonly households: HouseholdConnection;
  /** What it is called. */
  readonly kind: JurisdictionKind;
  /** The domains' grids that were merged into it, the first 100; none for what is no grid, or may not be looked up. */
  readonly legacyGrids: ReadonlyArray<LegacyGrid>;
  /** Where it stands in the net. */
  readonly level: Level;
  /** What people call it, such as `九龙湖镇`. */
  readonly name: Scalars['String']['output'];
  /** The place that it lies in; null for a district. */
  readonly parent: Maybe<Jurisdiction>;
  /** The grids that it came of, by merging or splitting. */
  readonly predecessors: ReadonlyArray<Jurisdiction>;
  /** The residents in this place and under it that the caller may see: grid by grid, those first that were not checked for longest. */
  readonly residents: ResidentConnection;
  /** The people posted at exactly this place, by id; none at a place that the caller may not look up. */
  readonly staff: StaffMemberConnection;
  /** The grids that took its ground over, once it was merged or split. */
  readonly successors: ReadonlyArray<Jurisdiction>;
  /** A grid's people, "1+1+1+X"; null for what is no grid, and for one that the caller may not look up. */
  readonly team: Maybe<GridTeam>;
  /** The units that work at exactly this place, by id; none at a place that the caller may not look up. */
  readonly units: UnitConnection;
  /** Since when it is part of the net; null where nobody recorded its beginning. */
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Until when, this moment no longer; null while it is. */
  readonly validTo: Maybe<Scalars['DateTime']['output']>;
  /** To be given as `expectedVersion`; null where the caller may not look. */
  readonly version: Maybe<Scalars['Int']['output']>;
  /** The visits in this place and under it that the caller may see, newest first. */
  readonly visits: VisitConnection;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionEnterprisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionHouseholdsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionResidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionStaffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Role>;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A place of the net 管辖区域, at any of the four levels (domain §3). Its name, kind and place in the tree are public data
 * of the statistics bureau and show wherever a row that the caller may see refers to it. Looked up or searched for, only
 * places under the caller's postings and those above these are found; and only on them do people and units show.
 *
 * A place is part of the net for a time, and a code never changes its meaning: a grid that was merged or split keeps its code,
 * which is never given again. Where a query names a moment (`asOf`), name, kind, grid facts, children, counts, team and people
 * are those of that moment, all the way down.
 */
export type JurisdictionVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VisitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of places, by code. */
export type JurisdictionConnection = {
  readonly __typename?: 'JurisdictionConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<JurisdictionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of places. */
export type JurisdictionEdge = {
  readonly __typename?: 'JurisdictionEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The place. */
  readonly node: Jurisdiction;
};

/** Which places; what is left out does not narrow, several fields all hold. */
export type JurisdictionFilter = {
  /** Of this kind. */
  readonly kind?: InputMaybe<JurisdictionKind>;
  /** At this level. */
  readonly level?: InputMaybe<Level>;
  /** Whose name begins so; 1 to 50 characters. */
  readonly namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** This place and those under it. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** What a place is called; two kinds share the town level and two the village level (domain §3). */
export type JurisdictionKind =
  /** 社区/居委会. */
  | 'COMMUNITY'
  /** 区. */
  | 'DISTRICT'
  /** 网格. */
  | 'GRID'
  /** 街道. */
  | 'STREET'
  /** 镇/乡. */
  | 'TOWN'
  /** 村. */
  | 'VILLAGE';

/** The domains that came with grids of their own (domain §3, 多网合一). */
export type LegacyDomain =
  /** 民政救助. */
  | 'CIVIL_RELIEF'
  /** 环境保护. */
  | 'ENVIRONMENT'
  /** 消防. */
  | 'FIRE_SAFETY'
  /** 食品安全. */
  | 'FOOD_SAFETY'
  /** 卫生健康. */
  | 'HEALTH'
  /** 劳动保障. */
  | 'LABOUR'
  /** 市场监管. */
  | 'MARKET_SUPERVISION'
  /** 党建. */
  | 'PARTY_BUILDING'
  /** 信访. */
  | 'PETITIONS'
  /** 综治与流动人口. */
  | 'PUBLIC_ORDER_AND_MIGRANTS'
  /** 城市管理. */
  | 'URBAN_MANAGEMENT'
  /** 安全生产. */
  | 'WORK_SAFETY';

/** A domain's own grid, as it was before all were merged into one net. */
export type LegacyGrid = {
  readonly __typename?: 'LegacyGrid';
  /** The domain's own code of it. */
  readonly code: Scalars['String']['output'];
  /** Whose grid it was. */
  readonly domain: LegacyDomain;
  /** The domain's name in Chinese. */
  readonly domainZh: Scalars['String']['output'];
  /** The all-round grid that it was merged into; null while it is not. It may have ended since: its `successors` say. */
  readonly grid: Maybe<Jurisdiction>;
  /** Stable: it follows from domain and code. */
  readonly id: Scalars['ID']['output'];
  /** What the domain calls it. */
  readonly name: Scalars['String']['output'];
  /** The town or village that it lies in. */
  readonly place: Jurisdiction;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of domains' grids, by id. */
export type LegacyGridConnection = {
  readonly __typename?: 'LegacyGridConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<LegacyGridEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of such a page. */
export type LegacyGridEdge = {
  readonly __typename?: 'LegacyGridEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The domain's grid. */
  readonly node: LegacyGrid;
};

/** Which of the domains' grids; what is left out does not narrow, several fields all hold. */
export type LegacyGridFilter = {
  /** Of this domain. */
  readonly domain?: InputMaybe<LegacyDomain>;
  /** Merged into this one. */
  readonly gridCode?: InputMaybe<Scalars['ID']['input']>;
  /** Merged into an all-round grid, or not yet. */
  readonly isMapped?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this place and under it. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** What a mapping did. */
export type LegacyGridPayload = {
  readonly __typename?: 'LegacyGridPayload';
  /** The domain's grid. */
  readonly legacyGrid: LegacyGrid;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** How far a domain's grids in a place are merged into all-round ones. */
export type LegacyMapping = {
  readonly __typename?: 'LegacyMapping';
  /** The domain. */
  readonly domain: LegacyDomain;
  /** Those that are merged. */
  readonly mapped: Scalars['Int']['output'];
  /** The place. */
  readonly place: Jurisdiction;
  /** All its grids there. */
  readonly total: Scalars['Int']['output'];
  /** Those that are not yet. */
  readonly unmapped: Scalars['Int']['output'];
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

/** An item as it stands, or stood, in one version of the list. */
export type ListedWorkItem = {
  readonly __typename?: 'ListedWorkItem';
  /** The lowest level that such a matter may be pushed down to (准入). */
  readonly admittedLevel: Level;
  /** May a grid member settle it on the spot (即时办结)? */
  readonly canSettleOnTheSpot: Scalars['Boolean']['output'];
  /** One of the seven. */
  readonly category: WorkItemCategory;
  /** Stable, such as `FIRE`. */
  readonly code: Scalars['ID']['output'];
  /** How long each stage may take. */
  readonly deadlines: WorkItemDeadlines;
  /** The lowest level that can settle such a matter by default. */
  readonly defaultLevel: Level;
  /** The kind of unit that settles it by default. */
  readonly defaultUnitKind: UnitKind;
  /** The duty admission that it came by. */
  readonly duty: Maybe<WorkItemDuty>;
  /** What a report on it must, or may, answer beside what every event has. */
  readonly formFields: ReadonlyArray<FormField>;
  /** Is an on-the-spot settlement verified by sample only? */
  readonly isTrivial: Scalars['Boolean']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** The platform that such matters go to; null for those handled without one. */
  readonly platform: Maybe<Platform>;
  /** What must be shown when such a matter is disposed of. */
  readonly requiredEvidence: ReadonlyArray<RequiredEvidence>;
};

/** An item as it is to stand in the list. */
export type ListedWorkItemInput = {
  /** The lowest level that such a matter may be pushed down to; GRID for what is settled on the spot. */
  readonly admittedLevel: Level;
  /** May a grid member settle it on the spot? */
  readonly canSettleOnTheSpot: Scalars['Boolean']['input'];
  /** One of the seven. */
  readonly category: WorkItemCategory;
  /** Capital letters, digits and underscores, 2 to 40; stable. */
  readonly code: Scalars['ID']['input'];
  /** How long each stage may take. */
  readonly deadlines: WorkItemDeadlinesInput;
  /** The lowest level that can settle such a matter by default. */
  readonly defaultLevel: Level;
  /** The kind of unit that settles it by default. */
  readonly defaultUnitKind: UnitKind;
  /** What a report on it must, or may, answer; at most 30 fields. */
  readonly formFields?: InputMaybe<ReadonlyArray<FormFieldInput>>;
  /** Is an on-the-spot settlement verified by sample only? */
  readonly isTrivial: Scalars['Boolean']['input'];
  /** What people call it; 1 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** The platform that such matters go to; none when left out. */
  readonly platform?: InputMaybe<Platform>;
  /** What must be shown when such a matter is disposed of. */
  readonly requiredEvidence: ReadonlyArray<RequiredEvidence>;
};

/** A mapping. */
export type MapLegacyGridInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The all-round grid, in the same town or village; none when left out. */
  readonly gridCode?: InputMaybe<Scalars['ID']['input']>;
  /** The domain's grid. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Who the token says is calling. */
export type Me = {
  readonly __typename?: 'Me';
  /** The audit of the caller's account, the newest first: who tried to sign in, when and from where. */
  readonly accountActivities: AccountActivityConnection;
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /** What one or another of the postings allows, each at its place, such as `event:dispatch`; in alphabetical order. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** The postings held when the token was given. */
  readonly postings: ReadonlyArray<MePosting>;
  /** The second factor of the caller's account; null without one. */
  readonly secondFactor: Maybe<SecondFactor>;
  /** The caller's open sessions, those used last first; at most 50. Empty for people of an outside identity provider alone. */
  readonly sessions: ReadonlyArray<AccountSession>;
  /** The staff id. */
  readonly staffId: Scalars['ID']['output'];
  /** The person's record; null for people without one, such as those of an outside identity provider. */
  readonly staffMember: Maybe<StaffMember>;
};


/** Who the token says is calling. */
export type MeAccountActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A posting as the token carries it. */
export type MePosting = {
  readonly __typename?: 'MePosting';
  /** The place; null when the net has none of this code. */
  readonly place: Maybe<Jurisdiction>;
  /** The official code of the place; the posting covers it and everything under it. */
  readonly placeCode: Scalars['ID']['output'];
  /** What for. */
  readonly role: Role;
  /** The unit it is for; null for none. */
  readonly unit: Maybe<Unit>;
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

/** Grids to be merged into one (合并). */
export type MergeGridsInput = {
  /** The new grid's code, never given before; left out: the village's next one. */
  readonly code?: InputMaybe<Scalars['ID']['input']>;
  /** Two to twenty grids of one village. */
  readonly grids: ReadonlyArray<GridAtVersion>;
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who leads it, one of its people; left out: the leader of the first of the grids that has one. Other leaders become members. */
  readonly leaderStaffId?: InputMaybe<Scalars['ID']['input']>;
  /** What people call the new grid; 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Where an enterprise is to be. */
export type MoveEnterpriseInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The grid: 15 digits, where the caller may write. */
  readonly placeCode: Scalars['ID']['input'];
};

/** Where a household is to be. */
export type MoveHouseholdInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The grid: 15 digits, where the caller may write. */
  readonly placeCode: Scalars['ID']['input'];
};

/** Where a resident is to be. */
export type MoveResidentInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The household, where the caller may write; its grid is the resident's. */
  readonly householdId: Scalars['ID']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What they are to the new household. */
  readonly relation: Relation;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Adds photos and papers to a visit that was recorded, such as those whose upload took longer. Errors: BAD_INPUT,
   * FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED, and those of media that are not there or not whole.
   */
  readonly addVisitEvidence: VisitPayload;
  /**
   * Records a further contract, such as next year's. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * UNIT_DISSOLVED, UNIT_NO_PROVIDER, CONTRACT_EXISTS, CONTRACT_PERIOD, CONTRACT_PLACES_WRONG, WORK_ITEM_UNKNOWN,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly awardProviderContract: ServiceProviderPayload;
  /**
   * Begins a sign-in at the outside identity provider (OpenID Connect, authorization code with PKCE). Errors: BAD_INPUT,
   * EXTERNAL_SIGN_IN_OFF, EXTERNAL_REDIRECT_UNKNOWN, EXTERNAL_PROVIDER_UNAVAILABLE.
   */
  readonly beginExternalSignIn: BeginExternalSignInPayload;
  /**
   * Gives a secret for an authenticator app; it counts for nothing until `confirmSecondFactor`, within 15 minutes. Begun again,
   * only the newest can be confirmed. Needs no token, so that who must have a second factor before signing in can get one.
   * Errors: those of `signIn`, SECOND_FACTOR_ENROLLED.
   */
  readonly beginSecondFactor: BeginSecondFactorPayload;
  /**
   * Begins the upload of a photo, a recording or a paper: send its bytes to `uploadUrl` by tus 1.0.0, then name it as evidence
   * of a visit. What no visit names is removed after a day.
   * Errors: BAD_INPUT, MEDIUM_TOO_LARGE, MEDIA_TOO_MANY_BEGUN, NOT_FOUND, IDEMPOTENCY_KEY_REUSED.
   */
  readonly beginVisitMediaUpload: BeginVisitMediaUploadPayload;
  /**
   * Cancels a planned visit. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, VISIT_PLAN_NOT_OPEN,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly cancelVisitPlan: VisitPlanPayload;
  /**
   * Changes the password, or sets the first one of one's own where an administrator gave one that serves once; ends all sessions of the account, and opens a new one. Sent again after it was done it answers
   * `SIGN_IN_FAILED`: sign in with the new password. Errors: those of `signIn`, PASSWORD_TOO_WEAK, PASSWORD_UNCHANGED,
   * PASSWORD_USED_BEFORE.
   */
  readonly changePassword: SessionPayload;
  /**
   * Changes the scope of a contract, prolongs it or ends it early. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND,
   * VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER, CONTRACT_UNKNOWN, CONTRACT_PERIOD, CONTRACT_PLACES_WRONG,
   * WORK_ITEM_UNKNOWN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly changeProviderContract: ServiceProviderPayload;
  /**
   * Changes a unit's name, platform or department. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * UNIT_DISSOLVED, UNIT_PLATFORM_REQUIRED, UNIT_DEPARTMENT_WRONG, IDEMPOTENCY_KEY_REUSED.
   */
  readonly changeUnit: UnitPayload;
  /**
   * Says that an enterprise's record is right as it is. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RECORD_CLOSED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly checkEnterprise: EnterprisePayload;
  /**
   * Says that a household's record is right as it is. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RECORD_CLOSED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly checkHousehold: HouseholdPayload;
  /**
   * Says that a resident's record is right as it is. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RECORD_CLOSED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly checkResident: ResidentPayload;
  /**
   * Closes an enterprise's record, which stays with its history. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * RECORD_CLOSED, RECORD_REASON_WRONG, IDEMPOTENCY_KEY_REUSED.
   */
  readonly closeEnterprise: EnterprisePayload;
  /**
   * Closes a household's record, which stays with its history. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * RECORD_CLOSED, RECORD_REASON_WRONG, HOUSEHOLD_IN_USE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly closeHousehold: HouseholdPayload;
  /**
   * Closes a resident's record, which stays with its history. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * RECORD_CLOSED, RECORD_REASON_WRONG, IDEMPOTENCY_KEY_REUSED.
   */
  readonly closeResident: ResidentPayload;
  /**
   * Completes it, once, within 10 minutes, and opens a session as `signIn` does. Errors: BAD_INPUT, EXTERNAL_SIGN_IN_OFF,
   * EXTERNAL_SIGN_IN_ENDED, EXTERNAL_SIGN_IN_FAILED, EXTERNAL_PROVIDER_UNAVAILABLE, EXTERNAL_PERSON_UNKNOWN, ACCOUNT_DISABLED,
   * DEVICE_KEY_INVALID.
   */
  readonly completeExternalSignIn: SessionPayload;
  /**
   * Confirms the secret by the app's first code, ends all sessions of the account, and opens a new one. Errors: those of
   * `signIn`, SECOND_FACTOR_NOT_BEGUN.
   */
  readonly confirmSecondFactor: ConfirmSecondFactorPayload;
  /**
   * The district approves or refuses, when all towns gave their opinions or their time is over; not by who proposed. Errors:
   * BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, DUTY_OPINIONS_OPEN, DUTY_SECOND_PERSON,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly decideDuty: DutyPayload;
  /**
   * Closes an account to sign-in and ends all its sessions. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, ACCOUNT_MISSING,
   * ACCOUNT_OWN, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.
   */
  readonly disableAccount: AccountPayload;
  /**
   * Gives a draft up. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly discardWorkItemList: WorkItemListPayload;
  /**
   * Dissolves a unit to which nobody belongs any more; what it did stays. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND,
   * VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_IN_USE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly dissolveUnit: UnitPayload;
  /** Begins a next version of the list. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, IDEMPOTENCY_KEY_REUSED. */
  readonly draftWorkItemList: WorkItemListPayload;
  /**
   * Opens a closed account to sign-in again. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, ACCOUNT_MISSING, ACCOUNT_OWN,
   * VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.
   */
  readonly enableAccount: AccountPayload;
  /**
   * Ends a posting. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, NOT_FOUND, VERSION_CONFLICT, POSTING_UNKNOWN,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly endPosting: PostingPayload;
  /**
   * Gives a sink-down its last day. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, SINK_DOWN_UNKNOWN,
   * SINK_DOWN_PERIOD, IDEMPOTENCY_KEY_REUSED.
   */
  readonly endSinkDown: UnitPayload;
  /**
   * Founds a unit; a provider is registered with its contract instead, `registerServiceProvider`. Errors: BAD_INPUT,
   * FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, UNIT_IS_PROVIDER, UNIT_EXISTS, UNIT_LEVEL_WRONG, UNIT_PLATFORM_REQUIRED,
   * UNIT_DEPARTMENT_WRONG, IDEMPOTENCY_KEY_REUSED.
   */
  readonly establishUnit: UnitPayload;
  /**
   * Notes how a need was followed up. One that was met, or cannot be, is not followed up any more. Errors: BAD_INPUT,
   * FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, NEED_UNKNOWN, NEED_ENDED, IDEMPOTENCY_KEY_REUSED.
   */
  readonly followUpVisitNeed: VisitPayload;
  /**
   * Brings surveyed boundaries in: all or, when a feature does not fit, none. Errors: BAD_INPUT, FORBIDDEN,
   * BOUNDARIES_UNREADABLE, BOUNDARIES_TOO_MANY, BOUNDARIES_WRONG with the complaints, VERSION_CONFLICT,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly importBoundaries: ImportBoundariesPayload;
  /**
   * Brings domains' grids in: all rows or, when one does not fit, none. Errors: BAD_INPUT, FORBIDDEN, LEGACY_GRIDS_WRONG with
   * the rows, VERSION_CONFLICT.
   */
  readonly importLegacyGrids: ImportLegacyGridsPayload;
  /**
   * Merges a domain's grid into an all-round one. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * LEGACY_GRID_ELSEWHERE, PLACE_ENDED, IDEMPOTENCY_KEY_REUSED.
   */
  readonly mapLegacyGrid: LegacyGridPayload;
  /**
   * Merges grids into a new one. Their people are posted there from this moment on, in the same transaction; their open events
   * follow by message, once each. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, GRID_REQUIRED, GRID_ENDED,
   * GRIDS_OF_SEVERAL_VILLAGES, GRID_CODE_WRONG, GRID_CODE_TAKEN, STAFF_NOT_OF_GRID, IDEMPOTENCY_KEY_REUSED.
   */
  readonly mergeGrids: RezoningPayload;
  /**
   * Moves an enterprise; the caller must be able to write at both ends. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * OUT_OF_SCOPE, RECORD_PLACE_NO_GRID, RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly moveEnterprise: EnterprisePayload;
  /**
   * Moves a household; the caller must be able to write at both ends. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * OUT_OF_SCOPE, RECORD_PLACE_NO_GRID, RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly moveHousehold: HouseholdPayload;
  /**
   * Moves a resident; the caller must be able to write at both ends. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * HOUSEHOLD_UNKNOWN, RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly moveResident: ResidentPayload;
  /**
   * Opens an account with a password that serves once. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, ACCOUNT_EXISTS,
   * USER_NAME_TAKEN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly openAccount: OneTimePasswordPayload;
  /**
   * A town gives its opinion, once. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS,
   * DUTY_OPINION_GIVEN, DUTY_OPINIONS_CLOSED, IDEMPOTENCY_KEY_REUSED.
   */
  readonly opineOnDuty: DutyPayload;
  /**
   * Plans a visit; `recordVisit` with its id carries it out. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN,
   * VISIT_PLACE_NO_GRID, VISIT_PLAN_PERIOD, VISIT_ASSIGNEE_WRONG, IDEMPOTENCY_KEY_REUSED.
   */
  readonly planVisit: VisitPlanPayload;
  /**
   * Posts somebody in a role at a place. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, NOT_FOUND, VERSION_CONFLICT,
   * PLACE_UNKNOWN, PLACE_ENDED, POSTING_LEVEL_WRONG, POSTING_PERIOD_WRONG, POSTING_UNIT_REQUIRED, POSTING_UNIT_WRONG,
   * UNIT_DISSOLVED, POSTING_AFTER_LEAVING, POSTING_OVERLAP, GRID_HAS_LEADER, IDEMPOTENCY_KEY_REUSED.
   */
  readonly postStaff: PostingPayload;
  /**
   * A department proposes to hand a duty down. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, DUTY_DEPARTMENT_WRONG,
   * DUTY_TOWNS_WRONG, DUTY_DEADLINE_WRONG, DUTY_NOT_LOWER, IDEMPOTENCY_KEY_REUSED.
   */
  readonly proposeDuty: DutyPayload;
  /** Publishes what was approved. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED. */
  readonly publishDuty: DutyPayload;
  /**
   * Publishes a draft: it holds from now on and never changes; the items follow a moment later. Errors: BAD_INPUT, FORBIDDEN,
   * NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT, WORK_ITEM_LIST_OUTDATED, WORK_ITEM_LIST_UNCHANGED,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly publishWorkItemList: WorkItemListPayload;
  /**
   * Puts in force what was published long enough, not by who decided; the work-item list follows a moment later. Errors:
   * BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, DUTY_PUBLICATION_RUNS, DUTY_SECOND_PERSON,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly putDutyInForce: DutyPayload;
  /**
   * Puts an item into a draft. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly putWorkItem: WorkItemListPayload;
  /**
   * Makes an event of what a visit found, once; services/events makes it a moment later, and both name each other. Errors:
   * BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, VISIT_RAISED_ALREADY, WORK_ITEM_UNKNOWN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly raiseEventFromVisit: VisitPayload;
  /**
   * Records a sink-down of a stationed agency. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED,
   * SINK_DOWN_NOT_AGENCY, SINK_DOWN_PERIOD, SINK_DOWN_WEIGHT, SINK_DOWN_OVERLAP, IDEMPOTENCY_KEY_REUSED.
   */
  readonly recordSinkDown: UnitPayload;
  /**
   * Records that somebody leaves: all their postings end. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly recordStaffLeaving: PostingPayload;
  /**
   * Records a visit. Errors: BAD_INPUT, OUT_OF_SCOPE, PLACE_UNKNOWN, VISIT_PLACE_NO_GRID, VISIT_IN_FUTURE, VISIT_TOO_OLD,
   * VISIT_PLAN_UNKNOWN, NEED_KIND_UNKNOWN, CLIENT_CLOCK_AHEAD, IDEMPOTENCY_KEY_REUSED, and those of media that are not
   * there or not whole: MEDIUM_NOT_FOUND, MEDIUM_INCOMPLETE, MEDIUM_BEING_CHECKED, MEDIUM_OF_OTHER_KIND, MEDIA_TOO_MANY.
   */
  readonly recordVisit: RecordVisitPayload;
  /**
   * Records what a phone gathered while it was out of reach, in any order and any number of times: each visit has its own
   * key and its own outcome, and what one is refused changes nothing for the others. Errors of the whole: BAD_INPUT for no
   * visits or more than 100; of each: those of recordVisit.
   */
  readonly recordVisits: RecordVisitsPayload;
  /**
   * Goes on with a session: new tokens for the newest refresh token. The one before it is answered with the same new one for
   * 10 seconds, should the first answer have been lost. Any older one ends the session (`REFRESH_TOKEN_REUSED`): somebody
   * has a copy. `SESSION_ENDED` when it was idle for 7 days, is 30 days old, was signed out of, or the password was changed.
   * Where the session is a device's: `DEVICE_PROOF_REQUIRED`, `DEVICE_PROOF_INVALID`, `DEVICE_PROOF_REPLAYED`.
   * Send no Authorization header with it: an expired access token is refused wherever it is sent.
   */
  readonly refreshSession: SessionPayload;
  /**
   * Registers an enterprise. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, RECORD_PLACE_NO_GRID, RECORD_EXISTS,
   * RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerEnterprise: EnterprisePayload;
  /**
   * Registers a household. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, RECORD_PLACE_NO_GRID, RECORD_EXISTS,
   * RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerHousehold: HouseholdPayload;
  /**
   * Registers a resident. Errors: BAD_INPUT, FORBIDDEN, HOUSEHOLD_UNKNOWN, RECORD_EXISTS,
   * RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerResident: ResidentPayload;
  /**
   * Registers a provider with its first contract. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, UNIT_EXISTS,
   * CONTRACT_PERIOD, CONTRACT_PLACES_WRONG, WORK_ITEM_UNKNOWN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerServiceProvider: ServiceProviderPayload;
  /** Takes one's own second factor away. Errors: those of `signIn`, SECOND_FACTOR_MISSING. */
  readonly removeSecondFactor: RemoveSecondFactorPayload;
  /**
   * Takes the second factor of an account away, for a telephone that is lost; ends all its sessions. Errors: BAD_INPUT,
   * FORBIDDEN, NOT_FOUND, ACCOUNT_MISSING, ACCOUNT_OWN, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.
   */
  readonly removeSecondFactorOf: AccountPayload;
  /** Gives new recovery codes; the ones before are void. Errors: those of `signIn`, SECOND_FACTOR_MISSING. */
  readonly renewRecoveryCodes: RenewRecoveryCodesPayload;
  /**
   * Gives an account a password that serves once; ends all its sessions, and a lock. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND,
   * ACCOUNT_MISSING, ACCOUNT_OWN, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.
   */
  readonly resetPassword: OneTimePasswordPayload;
  /**
   * Lifts a suspension. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER,
   * PROVIDER_NOT_SUSPENDED, IDEMPOTENCY_KEY_REUSED.
   */
  readonly resumeServiceProvider: ServiceProviderPayload;
  /**
   * The department takes its proposal back. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS,
   * DUTY_DEPARTMENT_WRONG, IDEMPOTENCY_KEY_REUSED.
   */
  readonly retractDuty: DutyPayload;
  /**
   * Shows personal data in the clear, for a reason, to whom the fields' `@personal` names; each look is recorded before
   * anything is shown. Errors: BAD_INPUT, NOT_FOUND, FORBIDDEN.
   */
  readonly revealPersonalData: RevealPersonalDataPayload;
  /**
   * Ends one of the caller's own sessions, on whichever device: it can be refreshed no more from now on, and its access token
   * holds for 15 minutes at most. Ending it again changes nothing.
   */
  readonly revokeSession: RevokeSessionPayload;
  /**
   * Ends all sessions of an account; their access tokens hold for 15 minutes at most. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND,
   * ACCOUNT_MISSING, ACCOUNT_OWN, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.
   */
  readonly revokeSessions: AccountPayload;
  /**
   * Sets the size that a district's grids of an area type should have. Errors: BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE,
   * VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.
   */
  readonly setGridStandard: GridStandardPayload;
  /**
   * Opens a session. Refused with `SIGN_IN_FAILED` alike when there is no such user and when the password is wrong; after 5
   * failures within 15 minutes with `ACCOUNT_LOCKED` for 15 minutes, whatever the password. With the right password:
   * `SECOND_FACTOR_REQUIRED` (send it again with the code), `SECOND_FACTOR_WRONG` (counts as a failure),
   * `SECOND_FACTOR_ENROLMENT_REQUIRED` (go on with `beginSecondFactor`),
   * `PASSWORD_CHANGE_REQUIRED` when an administrator gave it (go on with `changePassword`), `ONE_TIME_PASSWORD_EXPIRED`,
   * `ACCOUNT_DISABLED`.
   */
  readonly signIn: SessionPayload;
  /** Ends a session; its access token still holds until it expires. Ending it again changes nothing. */
  readonly signOut: SignOutPayload;
  /**
   * Splits a grid into new ones, as `mergeGrids` merges. Open events with a point follow to the part that holds it, others to
   * the first. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, GRID_REQUIRED, GRID_ENDED, GRID_CODE_WRONG,
   * GRID_CODE_TAKEN, STAFF_NOT_OF_GRID, IDEMPOTENCY_KEY_REUSED.
   */
  readonly splitGrid: RezoningPayload;
  /**
   * Suspends a provider: it is given nothing more, and goes on with what it has. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND,
   * VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER, PROVIDER_SUSPENDED_ALREADY, IDEMPOTENCY_KEY_REUSED.
   */
  readonly suspendServiceProvider: ServiceProviderPayload;
  /**
   * Takes an item out of a draft. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT,
   * WORK_ITEM_UNKNOWN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly takeOutWorkItem: WorkItemListPayload;
  /** Moves somebody from one post to another at one moment. Errors: those of `postStaff` and `endPosting`. */
  readonly transferStaff: PostingPayload;
  /**
   * Ends a lock before its time. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, ACCOUNT_MISSING, ACCOUNT_OWN, VERSION_CONFLICT,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly unlockAccount: AccountPayload;
  /**
   * Says anew what is known of an enterprise; it counts as checked. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly updateEnterprise: EnterprisePayload;
  /**
   * Says anew what is known of a household; it counts as checked. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly updateHousehold: HouseholdPayload;
  /**
   * Says anew what is known of a resident; it counts as checked. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT,
   * RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED.
   */
  readonly updateResident: ResidentPayload;
  /**
   * Withdraws what is in force; the work-item list follows a moment later. Errors: BAD_INPUT, FORBIDDEN, NOT_FOUND,
   * VERSION_CONFLICT, DUTY_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED.
   */
  readonly withdrawDuty: DutyPayload;
};


export type MutationAddVisitEvidenceArgs = {
  input: AddVisitEvidenceInput;
};


export type MutationAwardProviderContractArgs = {
  input: AwardProviderContractInput;
};


export type MutationBeginExternalSignInArgs = {
  input: BeginExternalSignInInput;
};


export type MutationBeginSecondFactorArgs = {
  input: CredentialsInput;
};


export type MutationBeginVisitMediaUploadArgs = {
  input: BeginVisitMediaUploadInput;
};


export type MutationCancelVisitPlanArgs = {
  input: CancelVisitPlanInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationChangeProviderContractArgs = {
  input: ChangeProviderContractInput;
};


export type MutationChangeUnitArgs = {
  input: ChangeUnitInput;
};


export type MutationCheckEnterpriseArgs = {
  input: CheckRecordInput;
};


export type MutationCheckHouseholdArgs = {
  input: CheckRecordInput;
};


export type MutationCheckResidentArgs = {
  input: CheckRecordInput;
};


export type MutationCloseEnterpriseArgs = {
  input: CloseRecordInput;
};


export type MutationCloseHouseholdArgs = {
  input: CloseRecordInput;
};


export type MutationCloseResidentArgs = {
  input: CloseRecordInput;
};


export type MutationCompleteExternalSignInArgs = {
  input: CompleteExternalSignInInput;
};


export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


export type MutationDecideDutyArgs = {
  input: DecideDutyInput;
};


export type MutationDisableAccountArgs = {
  input: AccountCommandInput;
};


export type MutationDiscardWorkItemListArgs = {
  input: WorkItemListInput;
};


export type MutationDissolveUnitArgs = {
  input: DissolveUnitInput;
};


export type MutationDraftWorkItemListArgs = {
  input: DraftWorkItemListInput;
};


export type MutationEnableAccountArgs = {
  input: AccountCommandInput;
};


export type MutationEndPostingArgs = {
  input: EndPostingInput;
};


export type MutationEndSinkDownArgs = {
  input: EndSinkDownInput;
};


export type MutationEstablishUnitArgs = {
  input: EstablishUnitInput;
};


export type MutationFollowUpVisitNeedArgs = {
  input: FollowUpVisitNeedInput;
};


export type MutationImportBoundariesArgs = {
  input: ImportBoundariesInput;
};


export type MutationImportLegacyGridsArgs = {
  input: ImportLegacyGridsInput;
};


export type MutationMapLegacyGridArgs = {
  input: MapLegacyGridInput;
};


export type MutationMergeGridsArgs = {
  input: MergeGridsInput;
};


export type MutationMoveEnterpriseArgs = {
  input: MoveEnterpriseInput;
};


export type MutationMoveHouseholdArgs = {
  input: MoveHouseholdInput;
};


export type MutationMoveResidentArgs = {
  input: MoveResidentInput;
};


export type MutationOpenAccountArgs = {
  input: OpenAccountInput;
};


export type MutationOpineOnDutyArgs = {
  input: OpineOnDutyInput;
};


export type MutationPlanVisitArgs = {
  input: PlanVisitInput;
};


export type MutationPostStaffArgs = {
  input: PostStaffInput;
};


export type MutationProposeDutyArgs = {
  input: ProposeDutyInput;
};


export type MutationPublishDutyArgs = {
  input: PublishDutyInput;
};


export type MutationPublishWorkItemListArgs = {
  input: WorkItemListInput;
};


export type MutationPutDutyInForceArgs = {
  input: DutyStepInput;
};


export type MutationPutWorkItemArgs = {
  input: PutWorkItemInput;
};


export type MutationRaiseEventFromVisitArgs = {
  input: RaiseEventFromVisitInput;
};


export type MutationRecordSinkDownArgs = {
  input: RecordSinkDownInput;
};


export type MutationRecordStaffLeavingArgs = {
  input: RecordStaffLeavingInput;
};


export type MutationRecordVisitArgs = {
  input: RecordVisitInput;
};


export type MutationRecordVisitsArgs = {
  input: RecordVisitsInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRegisterEnterpriseArgs = {
  input: RegisterEnterpriseInput;
};


export type MutationRegisterHouseholdArgs = {
  input: RegisterHouseholdInput;
};


export type MutationRegisterResidentArgs = {
  input: RegisterResidentInput;
};


export type MutationRegisterServiceProviderArgs = {
  input: RegisterServiceProviderInput;
};


export type MutationRemoveSecondFactorArgs = {
  input: CredentialsInput;
};


export type MutationRemoveSecondFactorOfArgs = {
  input: AccountCommandInput;
};


export type MutationRenewRecoveryCodesArgs = {
  input: CredentialsInput;
};


export type MutationResetPasswordArgs = {
  input: AccountCommandInput;
};


export type MutationResumeServiceProviderArgs = {
  input: ResumeServiceProviderInput;
};


export type MutationRetractDutyArgs = {
  input: DutyReasonInput;
};


export type MutationRevealPersonalDataArgs = {
  input: RevealPersonalDataInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationRevokeSessionsArgs = {
  input: AccountCommandInput;
};


export type MutationSetGridStandardArgs = {
  input: SetGridStandardInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationSplitGridArgs = {
  input: SplitGridInput;
};


export type MutationSuspendServiceProviderArgs = {
  input: SuspendServiceProviderInput;
};


export type MutationTakeOutWorkItemArgs = {
  input: TakeOutWorkItemInput;
};


export type MutationTransferStaffArgs = {
  input: TransferStaffInput;
};


export type MutationUnlockAccountArgs = {
  input: AccountCommandInput;
};


export type MutationUpdateEnterpriseArgs = {
  input: UpdateEnterpriseInput;
};


export type MutationUpdateHouseholdArgs = {
  input: UpdateHouseholdInput;
};


export type MutationUpdateResidentArgs = {
  input: UpdateResidentInput;
};


export type MutationWithdrawDutyArgs = {
  input: DutyReasonInput;
};

/** What a command did that gave a password. */
export type OneTimePasswordPayload = {
  readonly __typename?: 'OneTimePasswordPayload';
  /** The account. */
  readonly account: Account;
  /** Serves once, for `changePassword`, until `account.oneTimePasswordUntil`. Hand it over in person; it is kept nowhere. */
  readonly oneTimePassword: Scalars['String']['output'];
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** For whom to open an account. */
export type OpenAccountInput = {
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The staff id. */
  readonly staffId: Scalars['ID']['input'];
  /** A name to sign in as, beside the staff id: 3 to 64 letters, digits, dots, hyphens and underscores, with one letter at least. */
  readonly userName?: InputMaybe<Scalars['String']['input']>;
};

/** A town's opinion. */
export type OpineOnDutyInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The duty admission. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What the town says. */
  readonly stance: DutyStance;
  /** In words; at most 2,000 characters. */
  readonly text: Scalars['String']['input'];
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

/** The kinds of records in grid that hold personal data. */
export type PersonalDataKind =
  /** 人员. */
  | 'STAFF_MEMBER'
  /** 走访日志. */
  | 'VISIT';

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

/** A visit to plan. */
export type PlanVisitInput = {
  /** The first day on which it may be made. */
  readonly from: Scalars['Date']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What to look at; at most 1,000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The grid: 15 digits, under one of the caller's postings. */
  readonly placeCode: Scalars['ID']['input'];
  /** Who is to go; anybody who works at the place when left out. */
  readonly staffId?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is to go to. */
  readonly subject: VisitSubject;
  /** Its id in the basic data, when the client knows it. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the household or enterprise; 1 to 100 characters. */
  readonly subjectName: Scalars['String']['input'];
  /** The last day. */
  readonly to: Scalars['Date']['input'];
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

/** Somebody to be posted 任职. */
export type PostStaffInput = {
  /** The person's version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Since when; from now on when left out. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where: grid roles at a grid, dispatchers and handlers at a town or the district. */
  readonly placeCode: Scalars['ID']['input'];
  /** What for. */
  readonly role: Role;
  /** The person. */
  readonly staffId: Scalars['ID']['input'];
  /** Until when, this moment no longer; until further notice when left out. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** For which unit, one that works at this place; a handler must have one. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** The post that somebody leaves. */
export type PostingLeftInput = {
  /** Its place. */
  readonly placeCode: Scalars['ID']['input'];
  /** Its role. */
  readonly role: Role;
};

/** What a command on postings did. */
export type PostingPayload = {
  readonly __typename?: 'PostingPayload';
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The person. */
  readonly staffMember: StaffMember;
};

/** The post that somebody takes. */
export type PostingTakenInput = {
  /** Where. */
  readonly placeCode: Scalars['ID']['input'];
  /** What for. */
  readonly role: Role;
  /** For which unit, one that works at this place; a handler must have one. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A proposal to hand a duty down. */
export type ProposeDutyInput = {
  /** The caller's own department. */
  readonly departmentUnitId: Scalars['ID']['input'];
  /** 1 to 20 papers that show them. */
  readonly evidence: ReadonlyArray<Scalars['String']['input']>;
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The item as it is to stand: a new one, or one of the list, admitted further down. */
  readonly item: ListedWorkItemInput;
  /** Until when; 3 to 90 days ahead. */
  readonly opinionsUntil: Scalars['DateTime']['input'];
  /** Why, and on what grounds; 1 to 2,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The towns to ask: each of the department's district. */
  readonly townCodes: ReadonlyArray<Scalars['ID']['input']>;
};

/** A grid that a proposal would make. */
export type ProposedGrid = {
  readonly __typename?: 'ProposedGrid';
  /** Households that would live in it. */
  readonly households: Scalars['Int']['output'];
  /** What it could be called. */
  readonly name: Scalars['String']['output'];
};

/** A contract with a provider. */
export type ProviderContract = {
  readonly __typename?: 'ProviderContract';
  /** The first day, in Shanghai. */
  readonly from: Scalars['Date']['output'];
  /** Does it cover today? */
  readonly isInForce: Scalars['Boolean']['output'];
  /** What it is filed under; a provider has no two of one number. */
  readonly number: Scalars['String']['output'];
  /** Where it may be dispatched to: these places and everything under them. */
  readonly places: ReadonlyArray<Jurisdiction>;
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** What it may be dispatched for. */
  readonly workItems: ReadonlyArray<WorkItem>;
};

/** A contract to record. */
export type ProviderContractInput = {
  /** The first day, in Shanghai. */
  readonly from: Scalars['Date']['input'];
  /** What it is filed under; 1 to 100 characters. */
  readonly number: Scalars['String']['input'];
  /** Where it may be dispatched to: 1 to 100 places, each at the provider's own place or under it. */
  readonly placeCodes: ReadonlyArray<Scalars['ID']['input']>;
  /** The last day. */
  readonly to: Scalars['Date']['input'];
  /** What it may be dispatched for: 1 to 100 items of the work-item list. */
  readonly workItemCodes: ReadonlyArray<Scalars['ID']['input']>;
};

/** Whether a provider may be given anything today. */
export type ProviderState =
  /** A contract is in force. */
  | 'ACTIVE'
  /** The last day of its last contract is past. */
  | 'ENDED'
  /** It is given nothing until that is lifted. */
  | 'SUSPENDED'
  /** Its first contract, or the next one, has not begun. */
  | 'UPCOMING';

/** A suspension of a provider 暂停服务. */
export type ProviderSuspension = {
  readonly __typename?: 'ProviderSuspension';
  /** Since when. */
  readonly at: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** A publication. */
export type PublishDutyInput = {
  /** For how many days, 1 to 60. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The duty admission. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** An item to put into a draft. */
export type PutWorkItemInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The item: a new one, or in the place of the one with its code. */
  readonly item: ListedWorkItemInput;
};

export type Query = {
  readonly __typename?: 'Query';
  /** The account of somebody all of whose places lie in the caller's; null when there is none. */
  readonly account: Maybe<Account>;
  /** The audit of the accounts of people who were posted in the caller's places then, the newest first. */
  readonly accountActivities: AccountActivityConnection;
  /** The care tags, in the order in which they are shown. */
  readonly careTags: ReadonlyArray<CareTagDefinition>;
  /** The duty admissions that the caller may see, the newest first. */
  readonly duties: DutyConnection;
  /** A duty admission; null when there is none or the caller may not see it. */
  readonly duty: Maybe<Duty>;
  /** An enterprise, closed ones too; null when there is none or the caller may not see it. */
  readonly enterprise: Maybe<Enterprise>;
  /** The standard that the grids of a place's district are measured by; null where the caller may not look. */
  readonly gridStandard: Maybe<DistrictGridStandard>;
  /** The grids of a place under the caller's postings against the standard; null elsewhere. */
  readonly gridStandardReport: Maybe<GridStandardReport>;
  /** A household, closed ones too; null when there is none or the caller may not see it. */
  readonly household: Maybe<Household>;
  /**
   * A place; null when there is none or it is neither under the caller's postings nor above them. Without a moment also one that
   * is no more, as it was last: `validTo` and `successors` say what became of it.
   */
  readonly jurisdiction: Maybe<Jurisdiction>;
  /** The places under the caller's postings and above them, by code. */
  readonly jurisdictions: JurisdictionConnection;
  /** What is merged and what is not yet, for each place right under this one and each domain; none elsewhere. */
  readonly legacyGridReport: ReadonlyArray<LegacyMapping>;
  /** The domains' grids at the caller's places, by id. */
  readonly legacyGrids: LegacyGridConnection;
  /** Who the token says is calling. */
  readonly me: Me;
  /**
   * Looks at personal data that grid holds, newest first: the caller's own, and for supervisors and administrators those of
   * everybody who looked in a posting under theirs. Errors: BAD_INPUT, CURSOR_INVALID.
   */
  readonly personalDataAccesses: PersonalDataAccessConnection;
  /** An import of the caller's own; null when there is none. Files are sent to `POST /basic-data/<kind>` (docs/basic-data.md). */
  readonly recordImport: Maybe<RecordImport>;
  /** A resident, closed ones too; null when there is none or the caller may not see it. */
  readonly resident: Maybe<Resident>;
  /** The current resident with an identity number; null when there is none where the caller may see. */
  readonly residentByIdentityNumber: Maybe<Resident>;
  /** Splits and merges by which the grids of a place would come nearer to the standard, by village; none elsewhere. */
  readonly rezoningProposals: ReadonlyArray<RezoningProposal>;
  /** A provider; null when there is none or it works where the caller may not look. */
  readonly serviceProvider: Maybe<ServiceProvider>;
  /** How many providers work at a place and under it, by state; null when the caller may not look there. */
  readonly serviceProviderFigures: Maybe<ServiceProviderFigures>;
  /** The providers at places under the caller's postings and above them, by id. */
  readonly serviceProviders: ServiceProviderConnection;
  /** The five sink-downs at a place under the caller's postings; null elsewhere. */
  readonly sinkDownReport: Maybe<SinkDownReport>;
  /** A colleague; null when there is none or they are no colleague of the caller's. */
  readonly staffMember: Maybe<StaffMember>;
  /** A unit; null when there is none or it works where the caller may not look. */
  readonly unit: Maybe<Unit>;
  /** The units at places under the caller's postings and above them, by id. */
  readonly units: UnitConnection;
  /** A visit; null when there is none or the caller may not see it. */
  readonly visit: Maybe<Visit>;
  /** How many were visited in a place; null when the caller may not see visits there. Errors: BAD_INPUT. */
  readonly visitCoverage: Maybe<VisitCoverage>;
  /** A medium that the caller sent, or that belongs to a visit whose personal data they may see; null otherwise. */
  readonly visitMedium: Maybe<VisitMedium>;
  /** The kinds of needs that people may have. */
  readonly visitNeedKinds: ReadonlyArray<VisitNeedKind>;
  /** A planned visit; null when there is none or the caller may not see it. */
  readonly visitPlan: Maybe<VisitPlan>;
  /** The planned visits that the caller may see: those first that are due first. */
  readonly visitPlans: VisitPlanConnection;
  /** A version of the list: by its number, or, for administrators, by its id. The one in force without either; null when there is none. */
  readonly workItemList: Maybe<WorkItemList>;
  /** What version `to` says otherwise than version `from`. Errors: WORK_ITEM_LIST_UNKNOWN. */
  readonly workItemListDifference: WorkItemListDifference;
  /** The versions of the list, the newest first: those that were published, and for administrators also drafts. */
  readonly workItemLists: WorkItemListConnection;
  /** The work-item list in its present version, in its order: 28 items in seven categories. */
  readonly workItems: ReadonlyArray<WorkItem>;
};


export type QueryAccountArgs = {
  staffId: Scalars['ID']['input'];
};


export type QueryAccountActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDutiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DutyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDutyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnterpriseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGridStandardArgs = {
  placeCode: Scalars['ID']['input'];
};


export type QueryGridStandardReportArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  placeCode: Scalars['ID']['input'];
};


export type QueryHouseholdArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJurisdictionArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  code: Scalars['ID']['input'];
};


export type QueryJurisdictionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<JurisdictionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLegacyGridReportArgs = {
  placeCode: Scalars['ID']['input'];
};


export type QueryLegacyGridsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LegacyGridFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonalDataAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonalDataAccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRecordImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryResidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryResidentByIdentityNumberArgs = {
  identityNumber: Scalars['String']['input'];
};


export type QueryRezoningProposalsArgs = {
  placeCode: Scalars['ID']['input'];
};


export type QueryServiceProviderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceProviderFiguresArgs = {
  placeCode: Scalars['ID']['input'];
};


export type QueryServiceProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceProviderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySinkDownReportArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  departmentUnitId?: InputMaybe<Scalars['ID']['input']>;
  placeCode: Scalars['ID']['input'];
};


export type QueryStaffMemberArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVisitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVisitCoverageArgs = {
  from: Scalars['Date']['input'];
  placeCode: Scalars['ID']['input'];
  subject: VisitSubject;
  to: Scalars['Date']['input'];
};


export type QueryVisitMediumArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVisitPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVisitPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VisitPlanFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWorkItemListArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  listVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWorkItemListDifferenceArgs = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};


export type QueryWorkItemListsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWorkItemsArgs = {
  category?: InputMaybe<WorkItemCategory>;
  platform?: InputMaybe<Platform>;
};

/** What a visit found that is to become an event. */
export type RaiseEventFromVisitInput = {
  /** What was found; 1 to 2,000 characters. */
  readonly description: Scalars['String']['input'];
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The visit. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** In a few words; 1 to 100 characters. It is read by all who see the event: no names. */
  readonly title: Scalars['String']['input'];
  /** How pressing it is. */
  readonly urgency: VisitUrgency;
  /** The row of the work-item list. */
  readonly workItemCode: Scalars['ID']['input'];
};

/** A line of a record's history. Values of personal fields are never part of it. */
export type RecordChange = {
  readonly __typename?: 'RecordChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The fields that an update changed, by name. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** What was done: `register`, `update`, `check`, `move`, `close`, `import`, `followHousehold`. */
  readonly command: Scalars['String']['output'];
  /** What was said of it. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** The grid that it was moved from, or closed in. */
  readonly from: Maybe<Scalars['ID']['output']>;
  /** Why it was closed. */
  readonly reason: Maybe<RecordCloseReason>;
  /** Who did it; null when the platform did. */
  readonly staffMember: Maybe<StaffMember>;
  /** The grid that it was registered in, or moved to. */
  readonly to: Maybe<Scalars['ID']['output']>;
  /** The version after the step. */
  readonly version: Scalars['Int']['output'];
};

/** Why a record was closed. */
export type RecordCloseReason =
  /** 拆除: of households. */
  | 'DEMOLISHED'
  /** 死亡: of residents. */
  | 'DIED'
  /** 注销、解散: of enterprises. */
  | 'DISSOLVED'
  /** 迁出: of residents and enterprises. */
  | 'MOVED_AWAY'
  /** 登记错误. */
  | 'REGISTERED_IN_ERROR';

/** Which records; what is left out does not narrow. */
export type RecordFilter = {
  /** Last checked before this day. */
  readonly checkedBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Current ones when left out. */
  readonly state?: InputMaybe<RecordState>;
};

/** How fresh the current records of a place are. */
export type RecordFreshness = {
  readonly __typename?: 'RecordFreshness';
  /** Those that were registered, updated or checked within the days asked for. */
  readonly fresh: Scalars['Int']['output'];
  /** Of which kind. */
  readonly kind: RecordKind;
  /** The day of the oldest last check; null where there are no records. */
  readonly oldestCheckOn: Maybe<Scalars['Date']['output']>;
  /** Current records. */
  readonly records: Scalars['Int']['output'];
  /** Their share, 0 to 1; null where there are no records. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

/** An import of households, residents or enterprises from a CSV or .xlsx: all of its rows or none. */
export type RecordImport = {
  readonly __typename?: 'RecordImport';
  /** Records that were registered; of a dry run, that would be. */
  readonly created: Scalars['Int']['output'];
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ended; null while it goes on. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** Was it only tried? */
  readonly isDryRun: Scalars['Boolean']['output'];
  /** What its rows are. */
  readonly kind: RecordKind;
  /** Rows that are wrong. */
  readonly problemCount: Scalars['Int']['output'];
  /** The first 100 of them. */
  readonly problems: ReadonlyArray<RecordImportProblem>;
  /** Rows of the file. */
  readonly rows: Scalars['Int']['output'];
  /** How far it is. */
  readonly state: RecordImportState;
  /** Rows that say what is known already. */
  readonly unchanged: Scalars['Int']['output'];
  /** Records that were changed or moved; of a dry run, that would be. */
  readonly updated: Scalars['Int']['output'];
};

/** What is wrong with a row of a file. What the cell holds is not repeated. */
export type RecordImportProblem = {
  readonly __typename?: 'RecordImportProblem';
  /** Stable: IMPORT_CELL_WRONG, IMPORT_ROW_TOO_LONG, IMPORT_GRID_UNKNOWN, IMPORT_HOUSEHOLD_UNKNOWN, IMPORT_ROW_TWICE, IMPORT_RECORD_ELSEWHERE. */
  readonly code: Scalars['String']['output'];
  /** The column by its English name; null for the row as a whole. */
  readonly column: Maybe<Scalars['String']['output']>;
  /** The column by its Chinese name. */
  readonly columnZh: Maybe<Scalars['String']['output']>;
  /** How to put it right. */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. */
  readonly messageZh: Scalars['String']['output'];
  /** The row, as a spreadsheet numbers it. */
  readonly row: Scalars['Int']['output'];
};

/** How far an import of basic data is. */
export type RecordImportState =
  /** Whoever checked it died before the last row: nothing was imported. The same key may bring the file again. */
  | 'ABANDONED'
  /** A dry run found no row wrong. */
  | 'CHECKED'
  /** Its rows come in and are checked. */
  | 'CHECKING'
  /** All rows are records. */
  | 'DONE'
  /** All rows are right and become records. */
  | 'PROMOTING'
  /** A row is wrong: nothing was imported. */
  | 'REFUSED';

/** The kinds of basic data 基层数据. */
export type RecordKind =
  /** 企业, shops included. */
  | 'ENTERPRISE'
  /** 住户. */
  | 'HOUSEHOLD'
  /** 居民. */
  | 'RESIDENT';

/** A sink-down to record. */
export type RecordSinkDownInput = {
  /** 1 to 20 numbers of documents, or what leads to them. */
  readonly evidence: ReadonlyArray<Scalars['String']['input']>;
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The first day. */
  readonly from: Scalars['Date']['input'];
  /** The stationed agency. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Which of the five. One kind has no two records for the same day. */
  readonly kind: SinkDownKind;
  /** What was agreed, in words; at most 1,000 characters. */
  readonly note: Scalars['String']['input'];
  /** The last day; until further notice when left out. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Of an assessment weight, and of nothing else: the town's share, 0 to 100. */
  readonly weightPercent?: InputMaybe<Scalars['Float']['input']>;
};

/** Somebody who leaves 离岗. */
export type RecordStaffLeavingInput = {
  /** The first moment at which they hold no post any more; now when left out. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person's version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The person. */
  readonly staffId: Scalars['ID']['input'];
};

/** Does a record count? */
export type RecordState =
  /** 已注销: it stays with its history. */
  | 'CLOSED'
  /** 在册. */
  | 'CURRENT';

/** A visit to record. */
export type RecordVisitInput = {
  /** What was asked for; at most 2,000 characters, none when left out. */
  readonly askedFor?: InputMaybe<Scalars['String']['input']>;
  /** What the device's clock says. */
  readonly clientAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 20 pieces of evidence. */
  readonly evidence?: InputMaybe<ReadonlyArray<VisitEvidenceInput>>;
  /** 8 to 128 characters, made by the client, the same for every try of this visit: recorded once however often it is sent. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was asked for, point by point; at most 20. */
  readonly needs?: InputMaybe<ReadonlyArray<VisitNeedInput>>;
  /** The grid that was visited: 15 digits, under one of the caller's postings. */
  readonly placeCode: Scalars['ID']['input'];
  /** The planned visit that is carried out, if one is. It is done once the visit is recorded, whoever planned it. */
  readonly planId?: InputMaybe<Scalars['ID']['input']>;
  /** What was seen; 1 to 2,000 characters. */
  readonly seen: Scalars['String']['input'];
  /** Whom it went to. */
  readonly subject: VisitSubject;
  /** Its id in the basic data, when the client knows it: coverage counts it by that, else by its name. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the household or enterprise; 1 to 100 characters. */
  readonly subjectName: Scalars['String']['input'];
  /** When they were there; now when left out. At most 30 days ago, for phones that were out of reach. */
  readonly visitedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What recording a visit did. */
export type RecordVisitPayload = {
  readonly __typename?: 'RecordVisitPayload';
  /** True when the same had been recorded before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The visit. */
  readonly visit: Visit;
};

/** The visits that a phone gathered. */
export type RecordVisitsInput = {
  /** 1 to 100 visits, each with a key of its own. */
  readonly visits: ReadonlyArray<RecordVisitInput>;
};

/** What recordVisits answers. */
export type RecordVisitsPayload = {
  readonly __typename?: 'RecordVisitsPayload';
  /** What became of each, in the order of the input. */
  readonly outcomes: ReadonlyArray<VisitOutcome>;
  /** How many are recorded, now or before. */
  readonly recorded: Scalars['Int']['output'];
  /** How many were refused: mend and send these again. */
  readonly refused: Scalars['Int']['output'];
};

/** The refresh token of a session that goes on. */
export type RefreshSessionInput = {
  /**
   * Where the session was begun with a key of the device: a proof by that key, a JWT as RFC 9449 §4.2 has it (DPoP). Header
   * `typ` `dpop+jwt`, `alg` ES256; claims `jti` (new each time), `htm` POST, `htu` the address of `/graphql`, `iat` now, `ath`
   * the base64url SHA-256 of the refresh token.
   */
  readonly proof?: InputMaybe<Scalars['String']['input']>;
  /** The newest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** An enterprise to register. */
export type RegisterEnterpriseInput = {
  /** Where it is; 1 to 200 characters. */
  readonly address: Scalars['String']['input'];
  /** Whom to ask for; at most 50 characters. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Their phone number. */
  readonly contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** The unified social credit code of 18 characters; its check character must be right (GB 32100). One current enterprise has it at most. */
  readonly creditCode: Scalars['String']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is. */
  readonly kind: EnterpriseKind;
  /** What it is called; 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The grid: 15 digits, where the caller may write. */
  readonly placeCode: Scalars['ID']['input'];
};

/** A household to register. */
export type RegisterHouseholdInput = {
  /** Its address in the grid, with the house number; 1 to 200 characters. A grid has each address once. */
  readonly address: Scalars['String']['input'];
  /** Floor area. */
  readonly floorAreaSquareMetres?: InputMaybe<Scalars['Float']['input']>;
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is. */
  readonly kind: HouseholdKind;
  /** The grid: 15 digits, where the caller may write. */
  readonly placeCode: Scalars['ID']['input'];
};

/** A resident to register. */
export type RegisterResidentInput = {
  /** Where they are registered; at most 200 characters. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** The household, where the caller may write; its grid is the resident's. */
  readonly householdId: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The identity number 公民身份号码 of 18 characters (GB 11643). One current resident of the district has it at most. */
  readonly identityNumber: Scalars['String']['input'];
  /** The name; 1 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** The phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** What they are to the household. */
  readonly relation: Relation;
  /** Why they are looked after; none when left out. */
  readonly tags?: InputMaybe<ReadonlyArray<CareTag>>;
};

/** A provider to register, with its first contract. */
export type RegisterServiceProviderInput = {
  /** Its first contract. */
  readonly contract: ProviderContractInput;
  /** Unified social credit code (GB 32100); a place has no two providers of one code. */
  readonly creditCode: Scalars['String']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What people call it; 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The district or town that it works for. */
  readonly placeCode: Scalars['ID']['input'];
  /** The platform that it works on; none when left out. */
  readonly platform?: InputMaybe<Platform>;
};

/** What a resident is to the household 与户主关系. */
export type Relation =
  /** 子女. */
  | 'CHILD'
  /** 孙子女. */
  | 'GRANDCHILD'
  /** 祖父母. */
  | 'GRANDPARENT'
  /** 户主. */
  | 'HEAD'
  /** 非亲属. */
  | 'NOT_RELATED'
  /** 其他亲属. */
  | 'OTHER_RELATIVE'
  /** 父母. */
  | 'PARENT'
  /** 兄弟姐妹. */
  | 'SIBLING'
  /** 配偶. */
  | 'SPOUSE'
  /** 承租人. */
  | 'TENANT';

/** What removing a second factor did. */
export type RemoveSecondFactorPayload = {
  readonly __typename?: 'RemoveSecondFactorPayload';
  /** True: signing in asks for the password only. */
  readonly hasRemoved: Scalars['Boolean']['output'];
};

/** Recovery codes. */
export type RenewRecoveryCodesPayload = {
  readonly __typename?: 'RenewRecoveryCodesPayload';
  /** Ten codes, each good once; shown once. The ones before are void. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
};

/** Evidence that the work-item list asks for (domain §3). */
export type RequiredEvidence =
  /** A paper: an agreement, a notice, a record of an inspection. */
  | 'DOCUMENT'
  /** A note in words of what was said. */
  | 'NOTE'
  /** A photo of it afterwards. */
  | 'PHOTO_AFTER'
  /** A photo of the matter before it is dealt with. */
  | 'PHOTO_BEFORE';

/** A resident 居民 of a household (domain §3), known by identity number. */
export type Resident = {
  readonly __typename?: 'Resident';
  /** Where they are registered 户籍地址; null while nobody knows. Personal. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** The day on which somebody last registered, updated or checked it. */
  readonly checkedOn: Scalars['Date']['output'];
  /** Why it was closed. */
  readonly closeReason: Maybe<RecordCloseReason>;
  /** When it was closed; null while it is current. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Every step, the first one first. */
  readonly history: ReadonlyArray<RecordChange>;
  /** The household; null where the caller may not see it. */
  readonly household: Maybe<Household>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** The identity number 公民身份号码. Personal. */
  readonly identityNumber: Maybe<Scalars['String']['output']>;
  /** The name. Personal. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The phone number; null while nobody knows. Personal. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The grid; null when the net has it no more. */
  readonly place: Maybe<Jurisdiction>;
  /** What they are to the household. */
  readonly relation: Relation;
  /** Does it count? */
  readonly state: RecordState;
  /** Why they are looked after. */
  readonly tags: ReadonlyArray<CareTag>;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of residents: grid by grid, in each those first that were not checked for longest. */
export type ResidentConnection = {
  readonly __typename?: 'ResidentConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<ResidentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of residents. */
export type ResidentEdge = {
  readonly __typename?: 'ResidentEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The resident. */
  readonly node: Resident;
};

/** Which residents; what is left out does not narrow. */
export type ResidentFilter = {
  /** Last checked before this day. */
  readonly checkedBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Current ones when left out. */
  readonly state?: InputMaybe<RecordState>;
  /** With this care tag. */
  readonly tag?: InputMaybe<CareTag>;
};

/** What a command on a resident did. */
export type ResidentPayload = {
  readonly __typename?: 'ResidentPayload';
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The resident. */
  readonly resident: Resident;
};

/** A suspension to lift 恢复服务. */
export type ResumeServiceProviderInput = {
  /** Its version, `Unit.version`, as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The provider. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Whose personal data to show in the clear, which of it, and why. */
export type RevealPersonalDataInput = {
  /** Names of its fields that hold personal data, such as `phone`: 1 to 20. */
  readonly fields: ReadonlyArray<Scalars['String']['input']>;
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** What kind of record. */
  readonly kind: PersonalDataKind;
  /** What for, in words, such as the number of the matter: at most 200 characters, and no personal data. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** What for. */
  readonly reason: PersonalDataReason;
};

/** What was shown, and what was recorded of it. */
export type RevealPersonalDataPayload = {
  readonly __typename?: 'RevealPersonalDataPayload';
  /** The record of this look. */
  readonly access: PersonalDataAccess;
  /** The values, in the order in which they were asked for. */
  readonly values: ReadonlyArray<RevealedField>;
};

/** A value of a field in the clear. */
export type RevealedField = {
  readonly __typename?: 'RevealedField';
  /** The field's name. */
  readonly field: Scalars['String']['output'];
  /** Its value; null for none. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** A session that ends. */
export type RevokeSessionInput = {
  /** One of the caller's own, of `me.sessions`. */
  readonly sessionId: Scalars['ID']['input'];
};

/** What ending a session did. */
export type RevokeSessionPayload = {
  readonly __typename?: 'RevokeSessionPayload';
  /** True when the session ended now; false when it had ended before, or is not the caller's. */
  readonly hasEnded: Scalars['Boolean']['output'];
};

/** What a proposal would do. */
export type RezoningKind =
  /** 合并: by `mergeGrids`. */
  | 'MERGE'
  /** 拆分: by `splitGrid`. */
  | 'SPLIT';

/** What became of grids that were merged or split. */
export type RezoningPayload = {
  readonly __typename?: 'RezoningPayload';
  /** The grids that took over. */
  readonly begun: ReadonlyArray<Jurisdiction>;
  /** The grids that are no more; their codes are never given again. */
  readonly ended: ReadonlyArray<Jurisdiction>;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/**
 * A merge or split by which grids would come nearer to the standard. A person confirms it, changed or as it is, by sending
 * `mergeGrids` or `splitGrid` with its grids, their versions, and names of the new ones.
 */
export type RezoningProposal = {
  readonly __typename?: 'RezoningProposal';
  /** The grids that would end. */
  readonly grids: ReadonlyArray<Jurisdiction>;
  /** The grids that would begin. */
  readonly into: ReadonlyArray<ProposedGrid>;
  /** Which of the two. */
  readonly kind: RezoningKind;
  /** The village. */
  readonly village: Jurisdiction;
};

/** What a posting is for (domain §3); what each may do is one table, domain §7. */
export type Role =
  /** 管理员. */
  | 'ADMIN'
  /** 数据分析员: figures everywhere, rows without personal data. */
  | 'ANALYST'
  /** 调度员: in a command room or the district's centre. */
  | 'DISPATCHER'
  /** 网格长. */
  | 'GRID_LEADER'
  /** 网格员. */
  | 'GRID_MEMBER'
  /** 处置员: of a department or its stationed agency. */
  | 'HANDLER'
  /** 联村网格指导员: of the linked village. */
  | 'INSTRUCTOR'
  /** 全能社工: at the village's windows. */
  | 'SOCIAL_WORKER'
  /** 督导. */
  | 'SUPERVISOR'
  /** 社会志愿者. */
  | 'VOLUNTEER';

/** A second factor 双因素认证: an authenticator app whose codes signing in asks for (TOTP, RFC 6238). */
export type SecondFactor = {
  readonly __typename?: 'SecondFactor';
  /** Since when. */
  readonly enrolledAt: Scalars['DateTime']['output'];
  /** Recovery codes that are left; each stands in for the app once. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
};

/**
 * A provider 第三方机构: a body from which the government purchases services 政府购买服务. It is a unit of the kind PROVIDER, and
 * may be dispatched to for the items, in the places and on the days of its contracts only. Such contracts are published by
 * law, so whoever reads providers finds one by its id wherever it works.
 */
export type ServiceProvider = {
  readonly __typename?: 'ServiceProvider';
  /** Its contracts, in the order in which they were awarded. */
  readonly contracts: ReadonlyArray<ProviderContract>;
  /** Unified social credit code 统一社会信用代码 (GB 32100). */
  readonly creditCode: Scalars['String']['output'];
  /** The id of its unit. */
  readonly id: Scalars['ID']['output'];
  /** Whether it may be given anything today. */
  readonly state: ProviderState;
  /** Why it is suspended; null when it is not, and where the caller may not look. */
  readonly suspension: Maybe<ProviderSuspension>;
  /** The unit that events are dispatched to, and for which its people are posted. */
  readonly unit: Unit;
};

/** A page of providers, by id. */
export type ServiceProviderConnection = {
  readonly __typename?: 'ServiceProviderConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<ServiceProviderEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of providers. */
export type ServiceProviderEdge = {
  readonly __typename?: 'ServiceProviderEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The provider. */
  readonly node: ServiceProvider;
};

/** How many providers work at a place and under it, by state. */
export type ServiceProviderFigures = {
  readonly __typename?: 'ServiceProviderFigures';
  /** A contract is in force, and they are not suspended. */
  readonly active: Scalars['Int']['output'];
  /** Their last contract is over. */
  readonly ended: Scalars['Int']['output'];
  /** Of the active ones, those whose last contract ends within 30 days: time to renew or to replace them. */
  readonly endingSoon: Scalars['Int']['output'];
  /** They are suspended. */
  readonly suspended: Scalars['Int']['output'];
  /** No contract has begun yet, or the next one has not. */
  readonly upcoming: Scalars['Int']['output'];
};

/** Which providers; what is left out does not narrow, several fields all hold. */
export type ServiceProviderFilter = {
  /** With this unified social credit code. */
  readonly creditCode?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states today. */
  readonly states?: InputMaybe<ReadonlyArray<ProviderState>>;
  /** Working at this place or under it. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
  /** With a contract for this item in force today. */
  readonly workItemCode?: InputMaybe<Scalars['ID']['input']>;
};

/** What a command on a provider did. */
export type ServiceProviderPayload = {
  readonly __typename?: 'ServiceProviderPayload';
  /** The provider. */
  readonly provider: ServiceProvider;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An open session: two tokens, and whose they are. */
export type SessionPayload = {
  readonly __typename?: 'SessionPayload';
  /** To be sent as `Authorization: Bearer <token>`; holds for 15 minutes. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token ends: refresh before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Who signed in. */
  readonly me: Me;
  /** To be given to `refreshSession`, once: each refresh answers with a new one. Keep it where only the device's owner reads. */
  readonly refreshToken: Scalars['String']['output'];
};

/** A standard to set. */
export type SetGridStandardInput = {
  /** Of which area type. */
  readonly areaType: AreaType;
  /** The version of its standard as the caller saw it; 0 while the usual one holds. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Fewer are under the standard. */
  readonly leastHouseholds: Scalars['Int']['input'];
  /** More are over it. */
  readonly mostHouseholds: Scalars['Int']['input'];
  /** The district. */
  readonly placeCode: Scalars['ID']['input'];
  /** Households that a grid should have. */
  readonly standardHouseholds: Scalars['Int']['input'];
};

/** A user name, or a staff id, and its password. */
export type SignInInput = {
  /** What the session is opened on. */
  readonly device?: InputMaybe<DeviceInput>;
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** The code of the authenticator app, or a recovery code; where the account has a second factor. */
  readonly secondFactor?: InputMaybe<Scalars['String']['input']>;
  /** The user name or the staff id; upper and lower case are the same. */
  readonly userName: Scalars['String']['input'];
};

/** The refresh token of a session that ends. */
export type SignOutInput = {
  /** The newest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** What signing out did. */
export type SignOutPayload = {
  readonly __typename?: 'SignOutPayload';
  /** True when the session ended now; false when it had ended before. */
  readonly hasEnded: Scalars['Boolean']['output'];
};

/** A sink-down of a stationed agency, with the days on which it holds. */
export type SinkDown = {
  readonly __typename?: 'SinkDown';
  /** What shows it: numbers of documents, or what leads to them. */
  readonly evidence: ReadonlyArray<Scalars['String']['output']>;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** Which of the five. */
  readonly kind: SinkDownKind;
  /** What was agreed, in words. */
  readonly note: Scalars['String']['output'];
  /** The last day; null: until further notice. */
  readonly to: Maybe<Scalars['Date']['output']>;
  /** Of an assessment weight: the town's share, 0 to 100. */
  readonly weightPercent: Maybe<Scalars['Float']['output']>;
};

/** How many agencies have one of the five. */
export type SinkDownCount = {
  readonly __typename?: 'SinkDownCount';
  /** Agencies that have it. */
  readonly done: Scalars['Int']['output'];
  /** Which of the five. */
  readonly kind: SinkDownKind;
  /** Agencies that lack it. */
  readonly lacking: Scalars['Int']['output'];
};

/** What a department hands down to the town of its stationed agency 五个下沉 (domain §3). */
export type SinkDownKind =
  /** 考核权重下沉: the town's share in the agency's assessment. */
  | 'ASSESSMENT_WEIGHT'
  /** 评优权下沉: who is commended. */
  | 'AWARD_RIGHTS'
  /** 职责下沉: duties. */
  | 'DUTIES'
  /** 工资奖金下沉: pay and bonus. */
  | 'PAY_AND_BONUS'
  /** 人员任免下沉: who is appointed to the agency, with the town's consent. */
  | 'PERSONNEL_APPOINTMENT';

/** The five sink-downs over the stationed agencies of a place on a day. */
export type SinkDownReport = {
  readonly __typename?: 'SinkDownReport';
  /** Stationed agencies that are there. */
  readonly agencies: Scalars['Int']['output'];
  /** The agencies, by id. */
  readonly agencyList: UnitConnection;
  /** The day. */
  readonly asOf: Scalars['Date']['output'];
  /** Those of them with all five. */
  readonly complete: Scalars['Int']['output'];
  /** Each of the five. */
  readonly kinds: ReadonlyArray<SinkDownCount>;
  /** The place. */
  readonly place: Jurisdiction;
  /** The same for each town of the place that has agencies, by code; none for a town itself. */
  readonly towns: ReadonlyArray<SinkDownReport>;
};


/** The five sink-downs over the stationed agencies of a place on a day. */
export type SinkDownReportAgencyListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lacking?: InputMaybe<SinkDownKind>;
};

/** Which of the five sink-downs hold on a day, and which do not. */
export type SinkDownState = {
  readonly __typename?: 'SinkDownState';
  /** Those that hold. */
  readonly done: ReadonlyArray<SinkDownKind>;
  /** Those that do not. */
  readonly lacking: ReadonlyArray<SinkDownKind>;
};

/** A grid to be split (拆分). */
export type SplitGridInput = {
  /** The grid. */
  readonly code: Scalars['ID']['input'];
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Two to twenty parts. The grid's ground, where it is known, is shared out by their households. */
  readonly parts: ReadonlyArray<GridPartInput>;
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/**
 * Someone who works on the net. The name shows wherever a row that the caller may see refers to the person: who reported,
 * who acted. Looked up or listed, colleagues are found: those posted under one of the caller's places, or at a place above
 * one. Postings show for colleagues only.
 */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /** Stable, such as `330211101-dispatcher-01`. */
  readonly id: Scalars['ID']['output'];
  /** Since when they work on the net no more; null while they do, and of people who are no colleagues. */
  readonly leftAt: Maybe<Scalars['DateTime']['output']>;
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /**
   * Telephone number: in the clear one's own and those of the people whose place one administers, else with its middle
   * masked; null when none is known, for analysts, and of people who are no colleagues.
   */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The postings held now, or at the moment that the query asks about; none for people who are no colleagues. */
  readonly postings: ReadonlyArray<StaffPosting>;
  /** To be given as `expectedVersion`; null of people who are no colleagues. */
  readonly version: Maybe<Scalars['Int']['output']>;
  /** The visits that this person made and the caller may see, newest first. */
  readonly visits: VisitConnection;
  /** Grids and visits of a colleague; null of others. What of events they have in hand, `eventsInHand` says. */
  readonly workload: Maybe<StaffWorkload>;
};


/**
 * Someone who works on the net. The name shows wherever a row that the caller may see refers to the person: who reported,
 * who acted. Looked up or listed, colleagues are found: those posted under one of the caller's places, or at a place above
 * one. Postings show for colleagues only.
 */
export type StaffMemberVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VisitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Someone who works on the net. The name shows wherever a row that the caller may see refers to the person: who reported,
 * who acted. Looked up or listed, colleagues are found: those posted under one of the caller's places, or at a place above
 * one. Postings show for colleagues only.
 */
export type StaffMemberWorkloadArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** A page of people, by id. */
export type StaffMemberConnection = {
  readonly __typename?: 'StaffMemberConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<StaffMemberEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of people. */
export type StaffMemberEdge = {
  readonly __typename?: 'StaffMemberEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: StaffMember;
};

/** A posting: a role at a place, for a unit, for a time (domain §3). */
export type StaffPosting = {
  readonly __typename?: 'StaffPosting';
  /** Since when. */
  readonly from: Scalars['DateTime']['output'];
  /** It covers this place and everything under it. */
  readonly place: Jurisdiction;
  /** What for. */
  readonly role: Role;
  /** Until when, this moment no longer; null for open. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** The unit it is for; null for none. */
  readonly unit: Maybe<Unit>;
};

/** What somebody did and holds, in a time. */
export type StaffWorkload = {
  readonly __typename?: 'StaffWorkload';
  /** Grids that they are posted in now, in a grid's own roles. */
  readonly gridsHeld: Scalars['Int']['output'];
  /** Visits that they made in the time. */
  readonly visits: Scalars['Int']['output'];
};

/** A provider to suspend 暂停服务. */
export type SuspendServiceProviderInput = {
  /** Its version, `Unit.version`, as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The provider. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An item to take out of a draft. */
export type TakeOutWorkItemInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The item. */
  readonly workItemCode: Scalars['ID']['input'];
};

/** What a grid's team needs (domain §3, "1+1+1+X"). */
export type TeamPart =
  /** One 联村网格指导员 of the grid's village. */
  | 'INSTRUCTOR'
  /** One 网格长 of the grid. */
  | 'LEADER'
  /** A batch of 网格员: at least one. */
  | 'MEMBERS';

/** Somebody to be moved 调动 from one post to another. */
export type TransferStaffInput = {
  /** At which moment; now when left out. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person's version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The post that ends. */
  readonly leaving: PostingLeftInput;
  /** The person. */
  readonly staffId: Scalars['ID']['input'];
  /** The post that begins. */
  readonly taking: PostingTakenInput;
};

/**
 * An organisation that can hold events. What it is called and where it works shows wherever a row that the caller may see
 * refers to it; looked up or listed, units at places that the caller may look up are found.
 */
export type Unit = {
  readonly __typename?: 'Unit';
  /** The department that a stationed agency is a branch of; null for every other kind. */
  readonly department: Maybe<Unit>;
  /** When it was dissolved: from then on it can be given nothing more; null while it is there, and where the caller may not look. */
  readonly dissolvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Stable, such as `330211101-COMMAND`. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: UnitKind;
  /** The level of that place. */
  readonly level: Level;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** It works in this place and everything under it. */
  readonly place: Jurisdiction;
  /** The platform that it works on; null for what is not of one. */
  readonly platform: Maybe<Platform>;
  /** What is kept of it as a provider; null for every other kind of unit. */
  readonly provider: Maybe<ServiceProvider>;
  /** Which of the five are done for a stationed agency; null for every other kind. */
  readonly sinkDownState: Maybe<SinkDownState>;
  /** The sink-downs of a stationed agency that hold on a day, or all that were ever recorded; none outside the caller's places. */
  readonly sinkDowns: ReadonlyArray<SinkDown>;
  /** The people posted now for this unit whom the caller may look up, by id. */
  readonly staff: StaffMemberConnection;
  /** To be given as `expectedVersion`; null where the caller may not look. */
  readonly version: Maybe<Scalars['Int']['output']>;
};


/**
 * An organisation that can hold events. What it is called and where it works shows wherever a row that the caller may see
 * refers to it; looked up or listed, units at places that the caller may look up are found.
 */
export type UnitSinkDownStateArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * An organisation that can hold events. What it is called and where it works shows wherever a row that the caller may see
 * refers to it; looked up or listed, units at places that the caller may look up are found.
 */
export type UnitSinkDownsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * An organisation that can hold events. What it is called and where it works shows wherever a row that the caller may see
 * refers to it; looked up or listed, units at places that the caller may look up are found.
 */
export type UnitStaffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of units, by id. */
export type UnitConnection = {
  readonly __typename?: 'UnitConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<UnitEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of units. */
export type UnitEdge = {
  readonly __typename?: 'UnitEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The unit. */
  readonly node: Unit;
};

/** Which units; what is left out does not narrow, several fields all hold. */
export type UnitFilter = {
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  /** On this platform. */
  readonly platform?: InputMaybe<Platform>;
  /** At this place or under it. */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** What an organisation is (event-lifecycle §6). */
export type UnitKind =
  /** 镇(街道)综合信息指挥室. */
  | 'COMMAND_ROOM'
  /** 区职能部门. */
  | 'DEPARTMENT'
  /** 区综合指挥中心. */
  | 'DISTRICT_CENTRE'
  /** 网格团队. */
  | 'GRID_TEAM'
  /** 第三方机构, under a contract. */
  | 'PROVIDER'
  /** 派驻机构: a department's branch in a town, on one platform. */
  | 'STATIONED_AGENCY'
  /** 村(社区)办公室, with its windows. */
  | 'VILLAGE_OFFICE';

/** What a command on a unit did. */
export type UnitPayload = {
  readonly __typename?: 'UnitPayload';
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The unit. */
  readonly unit: Unit;
};

/** All that is known of an enterprise, said anew: what is left out is forgotten. */
export type UpdateEnterpriseInput = {
  /** Where it is; 1 to 200 characters. */
  readonly address: Scalars['String']['input'];
  /** Whom to ask for; at most 50 characters. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Their phone number. */
  readonly contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** The unified social credit code of 18 characters; its check character must be right (GB 32100). One current enterprise has it at most. */
  readonly creditCode: Scalars['String']['input'];
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is. */
  readonly kind: EnterpriseKind;
  /** What it is called; 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
};

/** All that is known of a household, said anew: what is left out is forgotten. */
export type UpdateHouseholdInput = {
  /** Its address in the grid, with the house number; 1 to 200 characters. A grid has each address once. */
  readonly address: Scalars['String']['input'];
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Floor area. */
  readonly floorAreaSquareMetres?: InputMaybe<Scalars['Float']['input']>;
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is. */
  readonly kind: HouseholdKind;
};

/** All that is known of a resident, said anew: what is left out is forgotten. */
export type UpdateResidentInput = {
  /** Where they are registered; at most 200 characters. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The identity number 公民身份号码 of 18 characters (GB 11643). One current resident of the district has it at most. */
  readonly identityNumber: Scalars['String']['input'];
  /** The name; 1 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** The phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** What they are to the household. */
  readonly relation: Relation;
  /** Why they are looked after; none when left out. */
  readonly tags?: InputMaybe<ReadonlyArray<CareTag>>;
};

/**
 * A visit 走访 to a household or an enterprise of a grid (domain §3). Who may read visits at a place sees those in it and
 * under it, and everybody their own; analysts see no personal data, whose fields are null for them.
 */
export type Visit = {
  readonly __typename?: 'Visit';
  /** When what people told was taken out, for its time was over; null while it is there. */
  readonly anonymisedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was asked for; masked for supervisors and administrators, null for nothing and for analysts. */
  readonly askedFor: Maybe<Scalars['String']['output']>;
  /** When they were there. */
  readonly at: Scalars['DateTime']['output'];
  /** The event that it raised; null when it raised none, and for the moment until events made one of it. */
  readonly event: Maybe<Event>;
  /** Photos and the like; none for who sees no personal data. */
  readonly evidence: ReadonlyArray<VisitEvidence>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** What was asked for, point by point, with what became of it. */
  readonly needs: ReadonlyArray<VisitNeed>;
  /** The grid that was visited; null when the net has it no more. */
  readonly place: Maybe<Jurisdiction>;
  /** The planned visit that it carried out; null when it was not planned. */
  readonly plan: Maybe<VisitPlan>;
  /** When it raised an event; null when it did not. */
  readonly raisedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was recorded, which may be days later. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What was seen; masked for supervisors and administrators, null for analysts. */
  readonly seen: Maybe<Scalars['String']['output']>;
  /** Who went; null when there is no record of the person any more. */
  readonly staffMember: Maybe<StaffMember>;
  /** Whom it went to. */
  readonly subject: VisitSubject;
  /** The household or enterprise in the basic data, where whoever recorded the visit knew it. */
  readonly subjectId: Maybe<Scalars['ID']['output']>;
  /** Name of the household or enterprise; masked for supervisors and administrators, null for analysts. */
  readonly subjectName: Maybe<Scalars['String']['output']>;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of visits, newest first. */
export type VisitConnection = {
  readonly __typename?: 'VisitConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<VisitEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** How many of the households or enterprises of a place were visited at least once in some days 走访覆盖率. */
export type VisitCoverage = {
  readonly __typename?: 'VisitCoverage';
  /** The same for each place right under it, by code; none under a grid. */
  readonly parts: ReadonlyArray<VisitCoverageOfPlace>;
  /** Visited of all, 0 to 1; null while nobody knows how many there are. */
  readonly rate: Maybe<Scalars['Float']['output']>;
  /** Those that there are: the households of the place's grids now; null while nobody knows. */
  readonly total: Maybe<Scalars['Int']['output']>;
  /** Households or enterprises that were visited at least once. */
  readonly visited: Scalars['Int']['output'];
  /** Visits that were made. */
  readonly visits: Scalars['Int']['output'];
};

/** The coverage of a place right under the one that was asked for. */
export type VisitCoverageOfPlace = {
  readonly __typename?: 'VisitCoverageOfPlace';
  /** The place. */
  readonly place: Jurisdiction;
  /** Visited of all, 0 to 1; null while nobody knows how many there are. */
  readonly rate: Maybe<Scalars['Float']['output']>;
  /** Those that there are; null while nobody knows. */
  readonly total: Maybe<Scalars['Int']['output']>;
  /** Households or enterprises that were visited at least once. */
  readonly visited: Scalars['Int']['output'];
  /** Visits that were made. */
  readonly visits: Scalars['Int']['output'];
};

/** A row of a page of visits. */
export type VisitEdge = {
  readonly __typename?: 'VisitEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The visit. */
  readonly node: Visit;
};

/** A piece of evidence of a visit. */
export type VisitEvidence = {
  readonly __typename?: 'VisitEvidence';
  /** What it is. */
  readonly kind: VisitEvidenceKind;
  /** The medium that `reference` names; null for references that are words. */
  readonly medium: Maybe<VisitMedium>;
  /** Where it is kept: `media:` and an id for what was uploaded here. */
  readonly reference: Scalars['String']['output'];
  /** SHA-256 of the medium, hexadecimal, as the timeline's chain of hashes covers it. */
  readonly sha256: Maybe<Scalars['String']['output']>;
};

/** A piece of evidence of a visit. */
export type VisitEvidenceInput = {
  /** What it is. */
  readonly kind: VisitEvidenceKind;
  /** Where it is kept, 1 to 500 characters: `VisitMedium.reference` of what was uploaded here. */
  readonly reference: Scalars['String']['input'];
};

/** What a piece of evidence is. */
export type VisitEvidenceKind =
  /** 录音. */
  | 'AUDIO'
  /** A form or a letter. */
  | 'DOCUMENT'
  /** 照片. */
  | 'PHOTO';

/** Which visits; what is left out does not narrow, several fields all hold. */
export type VisitFilter = {
  /** At this moment or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** In this place or under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** By whom: the staff id. */
  readonly staffId?: InputMaybe<Scalars['ID']['input']>;
  /** To whom. */
  readonly subject?: InputMaybe<VisitSubject>;
  /** Before this moment. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A photo, a recording or a paper of a visit (docs/media.md). Addresses hold 30 to 60 minutes and need no token: an `<img>` sends none. */
export type VisitMedium = {
  readonly __typename?: 'VisitMedium';
  /** Its media type, by its content; null until it is READY. */
  readonly contentType: Maybe<Scalars['String']['output']>;
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
  /** What a visit's evidence names it by: `media:` and its id. */
  readonly reference: Scalars['String']['output'];
  /** Why it was refused; null unless it is REFUSED. */
  readonly refusal: Maybe<VisitRefusal>;
  /** SHA-256 of what was sent, hexadecimal. Null until it is READY. */
  readonly sha256: Maybe<Scalars['String']['output']>;
  /** Bytes, as it was sent. */
  readonly sizeBytes: Scalars['Float']['output'];
  /** How far it is. */
  readonly state: MediumState;
  /** When the photo was taken, by its EXIF; a camera that names no zone is taken to be in Asia/Shanghai. */
  readonly takenAt: Maybe<Scalars['DateTime']['output']>;
  /** Where the photo was taken, by its EXIF: a Point. */
  readonly takenPoint: Maybe<Scalars['GeoJSON']['output']>;
  /** Where a small picture of a photo is read (WebP). */
  readonly thumbnailUrl: Maybe<Scalars['String']['output']>;
  /** When its upload was begun. */
  readonly uploadedAt: Scalars['DateTime']['output'];
  /** Who sent it; null when there is no record of the person any more. */
  readonly uploader: Maybe<StaffMember>;
  /** Where it is read: a photo upright, as JPEG without EXIF; a recording in whole or in ranges. Null until it is READY. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** Pixels across, upright; null but for photos. */
  readonly width: Maybe<Scalars['Int']['output']>;
};


/** A photo, a recording or a paper of a visit (docs/media.md). Addresses hold 30 to 60 minutes and need no token: an `<img>` sends none. */
export type VisitMediumThumbnailUrlArgs = {
  size?: InputMaybe<MediumThumbnail>;
};

/** What may be sent of a kind with a visit. */
export type VisitMediumLimit = {
  readonly __typename?: 'VisitMediumLimit';
  /** The media types that are taken, by the content. */
  readonly contentTypes: ReadonlyArray<Scalars['String']['output']>;
  /** The kind. */
  readonly kind: MediumKind;
  /** Bytes of one, at most. */
  readonly maxBytes: Scalars['Float']['output'];
  /** So many with one visit, at most. */
  readonly maxPerVisit: Scalars['Int']['output'];
};

/** Something that was asked for on a visit 诉求. */
export type VisitNeed = {
  readonly __typename?: 'VisitNeed';
  /** How it was followed up, the first time first. */
  readonly followUps: ReadonlyArray<VisitNeedFollowUp>;
  /** Unique on its visit. */
  readonly id: Scalars['ID']['output'];
  /** What kind of need. */
  readonly kind: VisitNeedKind;
  /** What became of it. */
  readonly state: VisitNeedState;
  /** In their words; null when there are none, and for who makes and plans no visits there. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** A time that a need was followed up. */
export type VisitNeedFollowUp = {
  readonly __typename?: 'VisitNeedFollowUp';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** In words; null for who makes and plans no visits there. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Who followed it up; null when there is no record of the person any more. */
  readonly staffMember: Maybe<StaffMember>;
  /** What became of it then. */
  readonly state: VisitNeedState;
};

/** Something that was asked for on a visit. */
export type VisitNeedInput = {
  /** The code of its kind, of `visitNeedKinds`. */
  readonly kind: Scalars['ID']['input'];
  /** In their words; at most 1,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of need, of a list that is data. */
export type VisitNeedKind = {
  readonly __typename?: 'VisitNeedKind';
  /** Such as `MEDICAL`. */
  readonly code: Scalars['ID']['output'];
  /** In English. */
  readonly name: Scalars['String']['output'];
  /** In Chinese. */
  readonly nameZh: Scalars['String']['output'];
  /** Whom it is asked by; null: households and enterprises both. */
  readonly subject: Maybe<VisitSubject>;
};

/** What became of something that was asked for on a visit. */
export type VisitNeedState =
  /** 跟进中. */
  | 'IN_PROGRESS'
  /** 已解决. */
  | 'MET'
  /** 无法解决: it was explained why. */
  | 'NOT_MET'
  /** 待跟进: nobody has followed it up. */
  | 'OPEN';

/** What became of one of the visits. */
export type VisitOutcome = {
  readonly __typename?: 'VisitOutcome';
  /** The key that it was sent with. */
  readonly idempotencyKey: Scalars['String']['output'];
  /** Why it was refused; null when it was recorded. */
  readonly refusal: Maybe<VisitRefusal>;
  /** True when the same had been recorded before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The visit; null when it was refused. */
  readonly visit: Maybe<Visit>;
};

/** What a command on a visit did. */
export type VisitPayload = {
  readonly __typename?: 'VisitPayload';
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The visit. */
  readonly visit: Visit;
};

/**
 * A visit that is to be made 走访计划. Who may read visits at a place sees those planned in it and under it, and everybody those
 * that they are to make; analysts see no personal data, whose fields are null for them.
 */
export type VisitPlan = {
  readonly __typename?: 'VisitPlan';
  /** Who is to go; null: anybody who works at the place. */
  readonly assignee: Maybe<StaffMember>;
  /** Why it was cancelled; null when it was not. */
  readonly cancelReason: Maybe<Scalars['String']['output']>;
  /** The first day on which it may be made, in Shanghai. */
  readonly from: Scalars['Date']['output'];
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** Is it open past its last day? */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** What to look at; null for nothing in particular, and for who makes and plans no visits there. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The grid; null when the net has it no more. */
  readonly place: Maybe<Jurisdiction>;
  /** How far it is. */
  readonly state: VisitPlanState;
  /** Whom it is to go to. */
  readonly subject: VisitSubject;
  /** Its id in the basic data, where whoever planned it knew it. */
  readonly subjectId: Maybe<Scalars['ID']['output']>;
  /** Name of the household or enterprise; null for who makes and plans no visits there. */
  readonly subjectName: Maybe<Scalars['String']['output']>;
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** The visit that carried it out; null while none did. */
  readonly visit: Maybe<Visit>;
};

/** A page of planned visits: those first that are due first. */
export type VisitPlanConnection = {
  readonly __typename?: 'VisitPlanConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<VisitPlanEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of planned visits. */
export type VisitPlanEdge = {
  readonly __typename?: 'VisitPlanEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The planned visit. */
  readonly node: VisitPlan;
};

/** Which planned visits; what is left out does not narrow, several fields all hold. */
export type VisitPlanFilter = {
  /** Open past their last day. */
  readonly isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this place or under it. */
  readonly placeCode?: InputMaybe<Scalars['ID']['input']>;
  /** To be made by this person: the staff id. */
  readonly staffId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<VisitPlanState>>;
  /** To whom. */
  readonly subject?: InputMaybe<VisitSubject>;
};

/** What a command on a planned visit did. */
export type VisitPlanPayload = {
  readonly __typename?: 'VisitPlanPayload';
  /** The planned visit. */
  readonly plan: VisitPlan;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** How far a planned visit is. */
export type VisitPlanState =
  /** 已取消. */
  | 'CANCELLED'
  /** 已走访. */
  | 'DONE'
  /** 待走访. */
  | 'OPEN';

/** Why one of several was refused. */
export type VisitRefusal = {
  readonly __typename?: 'VisitRefusal';
  /** The error's code. */
  readonly code: Scalars['String']['output'];
  /** In words. */
  readonly message: Scalars['String']['output'];
  /** In words, in Chinese. */
  readonly messageZh: Scalars['String']['output'];
};

/** Whom a visit went to. */
export type VisitSubject =
  /** 企业, shops included. */
  | 'ENTERPRISE'
  /** 住户. */
  | 'HOUSEHOLD';

/** How pressing what a visit found is. */
export type VisitUrgency =
  /** 一般. */
  | 'NORMAL'
  /** 紧急. */
  | 'URGENT';

/** An item of the work-item list 网格工作事项清单, in its present version (domain §3). */
export type WorkItem = {
  readonly __typename?: 'WorkItem';
  /** The lowest level that such a matter may be pushed down to (准入): a village or grid below it cannot be given one. */
  readonly admittedLevel: Level;
  /** May a grid member settle it on the spot (即时办结)? */
  readonly canSettleOnTheSpot: Scalars['Boolean']['output'];
  /** One of the seven. */
  readonly category: WorkItemCategory;
  /** Stable, such as `FIRE`. */
  readonly code: Scalars['ID']['output'];
  /** How long each stage may take. */
  readonly deadlines: WorkItemDeadlines;
  /** The lowest level that can settle such a matter by default. */
  readonly defaultLevel: Level;
  /** The kind of unit that settles it by default. */
  readonly defaultUnitKind: UnitKind;
  /** The duty admission that it came by; null for what always was the grids'. */
  readonly duty: Maybe<WorkItemDuty>;
  /** What a report on it must, or may, answer beside what every event has. */
  readonly formFields: ReadonlyArray<FormField>;
  /** Is an on-the-spot settlement verified by sample only? */
  readonly isTrivial: Scalars['Boolean']['output'];
  /** Does it stand in the list no more? Events of before keep it; nothing new is reported on it. */
  readonly isWithdrawn: Scalars['Boolean']['output'];
  /** The version of the list that the item stands in like this. */
  readonly listVersion: Scalars['Int']['output'];
  /** What people call it, such as `消防安全隐患`. */
  readonly name: Scalars['String']['output'];
  /** The platform that such matters go to; null for those handled without one. */
  readonly platform: Maybe<Platform>;
  /** What must be shown when such a matter is disposed of. */
  readonly requiredEvidence: ReadonlyArray<RequiredEvidence>;
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

/** How long each stage of a matter may take, in the working calendar (event-lifecycle §4). */
export type WorkItemDeadlines = {
  readonly __typename?: 'WorkItemDeadlines';
  /** To accept when urgent, by the clock on the wall. */
  readonly acceptUrgentMinutes: Scalars['Int']['output'];
  /** To accept 受理. */
  readonly acceptWorkingDays: Scalars['Float']['output'];
  /** To dispatch 派遣. */
  readonly dispatchWorkingHours: Scalars['Float']['output'];
  /** To dispose of 处置. */
  readonly disposeWorkingDays: Scalars['Float']['output'];
  /** To evaluate 评价, in days of the calendar; then it is closed. */
  readonly evaluateDays: Scalars['Float']['output'];
  /** To reopen 重办, from the closing on, by the clock on the wall. */
  readonly reopenHours: Scalars['Int']['output'];
  /** To give back 退单, from the dispatch on. */
  readonly returnWorkingDays: Scalars['Float']['output'];
  /** To sign for 签收. */
  readonly signForWorkingHours: Scalars['Float']['output'];
  /** To verify 核查. */
  readonly verifyWorkingDays: Scalars['Float']['output'];
};

/** How long each stage of a matter may take, in the working calendar. */
export type WorkItemDeadlinesInput = {
  /** To accept when urgent, by the clock on the wall. */
  readonly acceptUrgentMinutes: Scalars['Int']['input'];
  /** To accept 受理. */
  readonly acceptWorkingDays: Scalars['Float']['input'];
  /** To dispatch 派遣. */
  readonly dispatchWorkingHours: Scalars['Float']['input'];
  /** To dispose of 处置. */
  readonly disposeWorkingDays: Scalars['Float']['input'];
  /** To evaluate 评价, in days of the calendar. */
  readonly evaluateDays: Scalars['Float']['input'];
  /** To reopen 重办, from the closing on, by the clock on the wall. */
  readonly reopenHours: Scalars['Int']['input'];
  /** To give back 退单, from the dispatch on. */
  readonly returnWorkingDays: Scalars['Float']['input'];
  /** To sign for 签收. */
  readonly signForWorkingHours: Scalars['Float']['input'];
  /** To verify 核查. */
  readonly verifyWorkingDays: Scalars['Float']['input'];
};

/** The duty admission that an item came by, and whose duty it is (职责下沉准入). */
export type WorkItemDuty = {
  readonly __typename?: 'WorkItemDuty';
  /** The department that handed the duty down. */
  readonly department: Unit;
  /** The duty admission's id. */
  readonly dutyId: Scalars['ID']['output'];
};

/** A version of the work-item list 网格工作事项清单. */
export type WorkItemList = {
  readonly __typename?: 'WorkItemList';
  /** The number of the version that it was drafted from; 0 for the first. */
  readonly basedOn: Scalars['Int']['output'];
  /** The duty admission that made it; null when people did. */
  readonly dutyId: Maybe<Scalars['ID']['output']>;
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** Its items, in its order. */
  readonly items: ReadonlyArray<ListedWorkItem>;
  /** Its number; null until it is published. An event keeps the number of the version that it was reported under. */
  readonly listVersion: Maybe<Scalars['Int']['output']>;
  /** What changes, in words. */
  readonly note: Scalars['String']['output'];
  /** When it began to hold; null until it is published. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly state: WorkItemListState;
  /** To be given as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A version of the work-item list 网格工作事项清单. */
export type WorkItemListItemsArgs = {
  codes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A page of versions of the list, the newest first. */
export type WorkItemListConnection = {
  readonly __typename?: 'WorkItemListConnection';
  /** The rows. */
  readonly edges: ReadonlyArray<WorkItemListEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** What one version of the list says otherwise than another. */
export type WorkItemListDifference = {
  readonly __typename?: 'WorkItemListDifference';
  /** Items that only the later one has. */
  readonly added: ReadonlyArray<ListedWorkItem>;
  /** Items that both have, but not alike. */
  readonly changed: ReadonlyArray<ChangedWorkItem>;
  /** Items that only the earlier one has. */
  readonly removed: ReadonlyArray<ListedWorkItem>;
};

/** A row of a page of versions. */
export type WorkItemListEdge = {
  readonly __typename?: 'WorkItemListEdge';
  /** To go on after this row. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: WorkItemList;
};

/** A draft to publish or to give up. */
export type WorkItemListInput = {
  /** Its version as the caller saw it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The draft. */
  readonly id: Scalars['ID']['input'];
  /** 8 to 128 characters, made by the client, the same for every try of this act. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What a command on a version of the list did. */
export type WorkItemListPayload = {
  readonly __typename?: 'WorkItemListPayload';
  /** The version. */
  readonly list: WorkItemList;
  /** True when the same had been done before: nothing was changed now. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Where a version of the list stands. */
export type WorkItemListState =
  /** 已废弃: it was given up. */
  | 'DISCARDED'
  /** 草稿: administrators work on it. */
  | 'DRAFT'
  /** 已发布: it held, or holds, and never changes. */
  | 'PUBLISHED';



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
  Enterprise: Enterprise;
  Household: Household;
  Jurisdiction: Jurisdiction;
  Resident: Resident;
  ServiceProvider: ServiceProvider;
  StaffMember: StaffMember;
  Unit: Unit;
  Visit: Visit;
  VisitPlan: VisitPlan;
  WorkItem: WorkItem;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Jurisdiction:
    ( { __typename: 'Jurisdiction' }
    & GraphQLRecursivePick<FederationTypes['Jurisdiction'], {"code":true}> );
  Resident:
    ( { __typename: 'Resident' }
    & GraphQLRecursivePick<FederationTypes['Resident'], {"id":true}> );
  ServiceProvider:
    ( { __typename: 'ServiceProvider' }
    & GraphQLRecursivePick<FederationTypes['ServiceProvider'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
  Visit:
    ( { __typename: 'Visit' }
    & GraphQLRecursivePick<FederationTypes['Visit'], {"id":true}> );
  VisitPlan:
    ( { __typename: 'VisitPlan' }
    & GraphQLRecursivePick<FederationTypes['VisitPlan'], {"id":true}> );
  WorkItem:
    ( { __typename: 'WorkItem' }
    & GraphQLRecursivePick<FederationTypes['WorkItem'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountDocument>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountActivity: ResolverTypeWrapper<ActivityDocument>;
  AccountActivityConnection: ResolverTypeWrapper<Omit<AccountActivityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AccountActivityEdge']> }>;
  AccountActivityEdge: ResolverTypeWrapper<Omit<AccountActivityEdge, 'node'> & { node: ResolversTypes['AccountActivity'] }>;
  AccountActivityFilter: AccountActivityFilter;
  AccountActivityKind: AccountActivityKind;
  AccountCommandInput: AccountCommandInput;
  AccountPayload: ResolverTypeWrapper<Omit<AccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccountSession: ResolverTypeWrapper<SessionDocument>;
  AddVisitEvidenceInput: AddVisitEvidenceInput;
  AreaType: AreaType;
  AwardProviderContractInput: AwardProviderContractInput;
  BasicDataFigures: ResolverTypeWrapper<FiguresAt>;
  BeginExternalSignInInput: BeginExternalSignInInput;
  BeginExternalSignInPayload: ResolverTypeWrapper<BeginExternalSignInPayload>;
  BeginSecondFactorPayload: ResolverTypeWrapper<BeginSecondFactorPayload>;
  BeginVisitMediaUploadInput: BeginVisitMediaUploadInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BeginVisitMediaUploadPayload: ResolverTypeWrapper<Omit<BeginVisitMediaUploadPayload, 'medium'> & { medium: ResolversTypes['VisitMedium'] }>;
  BoundaryIssue: ResolverTypeWrapper<BoundaryIssue>;
  BoundaryProblem: BoundaryProblem;
  CancelVisitPlanInput: CancelVisitPlanInput;
  CareTag: CareTag;
  CareTagCount: ResolverTypeWrapper<CareTagCount>;
  CareTagDefinition: ResolverTypeWrapper<CareTagDefinition>;
  ChangePasswordInput: ChangePasswordInput;
  ChangeProviderContractInput: ChangeProviderContractInput;
  ChangeUnitInput: ChangeUnitInput;
  ChangedWorkItem: ResolverTypeWrapper<Omit<ChangedWorkItem, 'after' | 'before'> & { after: ResolversTypes['ListedWorkItem'], before: ResolversTypes['ListedWorkItem'] }>;
  CheckRecordInput: CheckRecordInput;
  CloseRecordInput: CloseRecordInput;
  CompleteExternalSignInInput: CompleteExternalSignInInput;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmSecondFactorPayload: ResolverTypeWrapper<Omit<ConfirmSecondFactorPayload, 'session'> & { session?: Maybe<ResolversTypes['SessionPayload']> }>;
  CredentialsInput: CredentialsInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideDutyInput: DecideDutyInput;
  DeviceInput: DeviceInput;
  DeviceKeyInput: DeviceKeyInput;
  DeviceKind: DeviceKind;
  DissolveUnitInput: DissolveUnitInput;
  DistrictGridStandard: ResolverTypeWrapper<DistrictStandard>;
  DraftWorkItemListInput: DraftWorkItemListInput;
  Duty: ResolverTypeWrapper<DutyRow>;
  DutyAction: ResolverTypeWrapper<DutyAction>;
  DutyCommand: DutyCommand;
  DutyConnection: ResolverTypeWrapper<Omit<DutyConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DutyEdge']> }>;
  DutyEdge: ResolverTypeWrapper<Omit<DutyEdge, 'node'> & { node: ResolversTypes['Duty'] }>;
  DutyEntry: ResolverTypeWrapper<DutyEntryRow>;
  DutyFilter: DutyFilter;
  DutyOpinion: ResolverTypeWrapper<TownOpinion>;
  DutyPayload: ResolverTypeWrapper<Omit<DutyPayload, 'duty'> & { duty: ResolversTypes['Duty'] }>;
  DutyReasonInput: DutyReasonInput;
  DutyStance: DutyStance;
  DutyState: DutyState;
  DutyStepInput: DutyStepInput;
  EndPostingInput: EndPostingInput;
  EndSinkDownInput: EndSinkDownInput;
  Enterprise: ResolverTypeWrapper<EnterpriseRow>;
  EnterpriseConnection: ResolverTypeWrapper<Omit<EnterpriseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EnterpriseEdge']> }>;
  EnterpriseEdge: ResolverTypeWrapper<Omit<EnterpriseEdge, 'node'> & { node: ResolversTypes['Enterprise'] }>;
  EnterpriseKind: EnterpriseKind;
  EnterprisePayload: ResolverTypeWrapper<EnterprisePayloadRow>;
  EstablishUnitInput: EstablishUnitInput;
  Event: ResolverTypeWrapper<Event>;
  FollowUpVisitNeedInput: FollowUpVisitNeedInput;
  FormField: ResolverTypeWrapper<FormField>;
  FormFieldInput: FormFieldInput;
  FormFieldType: FormFieldType;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  GridAtVersion: GridAtVersion;
  GridPartInput: GridPartInput;
  GridSize: GridSize;
  GridStandard: ResolverTypeWrapper<GridStandardRecord>;
  GridStandardFigures: ResolverTypeWrapper<StandardFigures>;
  GridStandardPayload: ResolverTypeWrapper<Omit<GridStandardPayload, 'standard'> & { standard: ResolversTypes['DistrictGridStandard'] }>;
  GridStandardReport: ResolverTypeWrapper<Omit<GridStandardReport, 'deviating' | 'parts' | 'whole'> & { deviating: ReadonlyArray<ResolversTypes['Jurisdiction']>, parts: ReadonlyArray<ResolversTypes['GridStandardFigures']>, whole: ResolversTypes['GridStandardFigures'] }>;
  GridStandardSize: ResolverTypeWrapper<GridStandardSize>;
  GridTeam: ResolverTypeWrapper<Team>;
  Household: ResolverTypeWrapper<HouseholdRow>;
  HouseholdConnection: ResolverTypeWrapper<Omit<HouseholdConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HouseholdEdge']> }>;
  HouseholdEdge: ResolverTypeWrapper<Omit<HouseholdEdge, 'node'> & { node: ResolversTypes['Household'] }>;
  HouseholdKind: HouseholdKind;
  HouseholdPayload: ResolverTypeWrapper<HouseholdPayloadRow>;
  ImportBoundariesInput: ImportBoundariesInput;
  ImportBoundariesPayload: ResolverTypeWrapper<Omit<ImportBoundariesPayload, 'redrawn' | 'surveyed'> & { redrawn: ReadonlyArray<ResolversTypes['Jurisdiction']>, surveyed: ReadonlyArray<ResolversTypes['Jurisdiction']> }>;
  ImportLegacyGridsInput: ImportLegacyGridsInput;
  ImportLegacyGridsPayload: ResolverTypeWrapper<ImportLegacyGridsPayload>;
  Jurisdiction: ResolverTypeWrapper<PlaceAt>;
  JurisdictionConnection: ResolverTypeWrapper<Omit<JurisdictionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['JurisdictionEdge']> }>;
  JurisdictionEdge: ResolverTypeWrapper<Omit<JurisdictionEdge, 'node'> & { node: ResolversTypes['Jurisdiction'] }>;
  JurisdictionFilter: JurisdictionFilter;
  JurisdictionKind: JurisdictionKind;
  LegacyDomain: LegacyDomain;
  LegacyGrid: ResolverTypeWrapper<LegacyGridRow>;
  LegacyGridConnection: ResolverTypeWrapper<Omit<LegacyGridConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LegacyGridEdge']> }>;
  LegacyGridEdge: ResolverTypeWrapper<Omit<LegacyGridEdge, 'node'> & { node: ResolversTypes['LegacyGrid'] }>;
  LegacyGridFilter: LegacyGridFilter;
  LegacyGridPayload: ResolverTypeWrapper<Omit<LegacyGridPayload, 'legacyGrid'> & { legacyGrid: ResolversTypes['LegacyGrid'] }>;
  LegacyMapping: ResolverTypeWrapper<MappingFigures>;
  Level: Level;
  ListedWorkItem: ResolverTypeWrapper<ListedItem>;
  ListedWorkItemInput: ListedWorkItemInput;
  MapLegacyGridInput: MapLegacyGridInput;
  Me: ResolverTypeWrapper<Caller>;
  MePosting: ResolverTypeWrapper<TokenPosting>;
  MediumKind: MediumKind;
  MediumState: MediumState;
  MediumThumbnail: MediumThumbnail;
  MergeGridsInput: MergeGridsInput;
  MoveEnterpriseInput: MoveEnterpriseInput;
  MoveHouseholdInput: MoveHouseholdInput;
  MoveResidentInput: MoveResidentInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OneTimePasswordPayload: ResolverTypeWrapper<Omit<OneTimePasswordPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  OpenAccountInput: OpenAccountInput;
  OpineOnDutyInput: OpineOnDutyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataAccess: ResolverTypeWrapper<PersonalDataAccessRow>;
  PersonalDataAccessConnection: ResolverTypeWrapper<Omit<PersonalDataAccessConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PersonalDataAccessEdge']> }>;
  PersonalDataAccessEdge: ResolverTypeWrapper<Omit<PersonalDataAccessEdge, 'node'> & { node: ResolversTypes['PersonalDataAccess'] }>;
  PersonalDataAccessFilter: PersonalDataAccessFilter;
  PersonalDataKind: PersonalDataKind;
  PersonalDataReason: PersonalDataReason;
  PlanVisitInput: PlanVisitInput;
  Platform: Platform;
  PostStaffInput: PostStaffInput;
  PostingLeftInput: PostingLeftInput;
  PostingPayload: ResolverTypeWrapper<Omit<PostingPayload, 'staffMember'> & { staffMember: ResolversTypes['StaffMember'] }>;
  PostingTakenInput: PostingTakenInput;
  ProposeDutyInput: ProposeDutyInput;
  ProposedGrid: ResolverTypeWrapper<ProposedGrid>;
  ProviderContract: ResolverTypeWrapper<ContractFacts>;
  ProviderContractInput: ProviderContractInput;
  ProviderState: ProviderState;
  ProviderSuspension: ResolverTypeWrapper<ProviderSuspension>;
  PublishDutyInput: PublishDutyInput;
  PutWorkItemInput: PutWorkItemInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RaiseEventFromVisitInput: RaiseEventFromVisitInput;
  RecordChange: ResolverTypeWrapper<RecordChangeRow>;
  RecordCloseReason: RecordCloseReason;
  RecordFilter: RecordFilter;
  RecordFreshness: ResolverTypeWrapper<RecordFreshness>;
  RecordImport: ResolverTypeWrapper<ImportDocument>;
  RecordImportProblem: ResolverTypeWrapper<RecordImportProblem>;
  RecordImportState: RecordImportState;
  RecordKind: RecordKind;
  RecordSinkDownInput: RecordSinkDownInput;
  RecordStaffLeavingInput: RecordStaffLeavingInput;
  RecordState: RecordState;
  RecordVisitInput: RecordVisitInput;
  RecordVisitPayload: ResolverTypeWrapper<Omit<RecordVisitPayload, 'visit'> & { visit: ResolversTypes['Visit'] }>;
  RecordVisitsInput: RecordVisitsInput;
  RecordVisitsPayload: ResolverTypeWrapper<Omit<RecordVisitsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversTypes['VisitOutcome']> }>;
  RefreshSessionInput: RefreshSessionInput;
  RegisterEnterpriseInput: RegisterEnterpriseInput;
  RegisterHouseholdInput: RegisterHouseholdInput;
  RegisterResidentInput: RegisterResidentInput;
  RegisterServiceProviderInput: RegisterServiceProviderInput;
  Relation: Relation;
  RemoveSecondFactorPayload: ResolverTypeWrapper<RemoveSecondFactorPayload>;
  RenewRecoveryCodesPayload: ResolverTypeWrapper<RenewRecoveryCodesPayload>;
  RequiredEvidence: RequiredEvidence;
  Resident: ResolverTypeWrapper<ResidentRow>;
  ResidentConnection: ResolverTypeWrapper<Omit<ResidentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ResidentEdge']> }>;
  ResidentEdge: ResolverTypeWrapper<Omit<ResidentEdge, 'node'> & { node: ResolversTypes['Resident'] }>;
  ResidentFilter: ResidentFilter;
  ResidentPayload: ResolverTypeWrapper<ResidentPayloadRow>;
  ResumeServiceProviderInput: ResumeServiceProviderInput;
  RevealPersonalDataInput: RevealPersonalDataInput;
  RevealPersonalDataPayload: ResolverTypeWrapper<Omit<RevealPersonalDataPayload, 'access'> & { access: ResolversTypes['PersonalDataAccess'] }>;
  RevealedField: ResolverTypeWrapper<RevealedField>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  RezoningKind: RezoningKind;
  RezoningPayload: ResolverTypeWrapper<Omit<RezoningPayload, 'begun' | 'ended'> & { begun: ReadonlyArray<ResolversTypes['Jurisdiction']>, ended: ReadonlyArray<ResolversTypes['Jurisdiction']> }>;
  RezoningProposal: ResolverTypeWrapper<ProposalRecord>;
  Role: Role;
  SecondFactor: ResolverTypeWrapper<SecondFactorRecord>;
  ServiceProvider: ResolverTypeWrapper<ProviderRow>;
  ServiceProviderConnection: ResolverTypeWrapper<Omit<ServiceProviderConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceProviderEdge']> }>;
  ServiceProviderEdge: ResolverTypeWrapper<Omit<ServiceProviderEdge, 'node'> & { node: ResolversTypes['ServiceProvider'] }>;
  ServiceProviderFigures: ResolverTypeWrapper<ServiceProviderFigures>;
  ServiceProviderFilter: ServiceProviderFilter;
  ServiceProviderPayload: ResolverTypeWrapper<Omit<ServiceProviderPayload, 'provider'> & { provider: ResolversTypes['ServiceProvider'] }>;
  SessionPayload: ResolverTypeWrapper<Omit<SessionPayload, 'me'> & { me: ResolversTypes['Me'] }>;
  SetGridStandardInput: SetGridStandardInput;
  SignInInput: SignInInput;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  SinkDown: ResolverTypeWrapper<SinkDown>;
  SinkDownCount: ResolverTypeWrapper<SinkDownCount>;
  SinkDownKind: SinkDownKind;
  SinkDownReport: ResolverTypeWrapper<SinkDownReportRow>;
  SinkDownState: ResolverTypeWrapper<SinkDownState>;
  SplitGridInput: SplitGridInput;
  StaffMember: ResolverTypeWrapper<StaffAt>;
  StaffMemberConnection: ResolverTypeWrapper<Omit<StaffMemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['StaffMemberEdge']> }>;
  StaffMemberEdge: ResolverTypeWrapper<Omit<StaffMemberEdge, 'node'> & { node: ResolversTypes['StaffMember'] }>;
  StaffPosting: ResolverTypeWrapper<StaffPostingRecord>;
  StaffWorkload: ResolverTypeWrapper<StaffWorkload>;
  SuspendServiceProviderInput: SuspendServiceProviderInput;
  TakeOutWorkItemInput: TakeOutWorkItemInput;
  TeamPart: TeamPart;
  TransferStaffInput: TransferStaffInput;
  Unit: ResolverTypeWrapper<UnitRow>;
  UnitConnection: ResolverTypeWrapper<Omit<UnitConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['UnitEdge']> }>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  UnitFilter: UnitFilter;
  UnitKind: UnitKind;
  UnitPayload: ResolverTypeWrapper<Omit<UnitPayload, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  UpdateEnterpriseInput: UpdateEnterpriseInput;
  UpdateHouseholdInput: UpdateHouseholdInput;
  UpdateResidentInput: UpdateResidentInput;
  Visit: ResolverTypeWrapper<VisitRow>;
  VisitConnection: ResolverTypeWrapper<Omit<VisitConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['VisitEdge']> }>;
  VisitCoverage: ResolverTypeWrapper<CoverageShown>;
  VisitCoverageOfPlace: ResolverTypeWrapper<Coverage>;
  VisitEdge: ResolverTypeWrapper<Omit<VisitEdge, 'node'> & { node: ResolversTypes['Visit'] }>;
  VisitEvidence: ResolverTypeWrapper<EvidencePiece>;
  VisitEvidenceInput: VisitEvidenceInput;
  VisitEvidenceKind: VisitEvidenceKind;
  VisitFilter: VisitFilter;
  VisitMedium: ResolverTypeWrapper<Medium>;
  VisitMediumLimit: ResolverTypeWrapper<VisitMediumLimit>;
  VisitNeed: ResolverTypeWrapper<NeedShown>;
  VisitNeedFollowUp: ResolverTypeWrapper<FollowUpShown>;
  VisitNeedInput: VisitNeedInput;
  VisitNeedKind: ResolverTypeWrapper<VisitNeedKind>;
  VisitNeedState: VisitNeedState;
  VisitOutcome: ResolverTypeWrapper<OutcomeOfVisit>;
  VisitPayload: ResolverTypeWrapper<Omit<VisitPayload, 'visit'> & { visit: ResolversTypes['Visit'] }>;
  VisitPlan: ResolverTypeWrapper<VisitPlanRow>;
  VisitPlanConnection: ResolverTypeWrapper<Omit<VisitPlanConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['VisitPlanEdge']> }>;
  VisitPlanEdge: ResolverTypeWrapper<Omit<VisitPlanEdge, 'node'> & { node: ResolversTypes['VisitPlan'] }>;
  VisitPlanFilter: VisitPlanFilter;
  VisitPlanPayload: ResolverTypeWrapper<Omit<VisitPlanPayload, 'plan'> & { plan: ResolversTypes['VisitPlan'] }>;
  VisitPlanState: VisitPlanState;
  VisitRefusal: ResolverTypeWrapper<VisitRefusal>;
  VisitSubject: VisitSubject;
  VisitUrgency: VisitUrgency;
  WorkItem: ResolverTypeWrapper<WorkItemRow>;
  WorkItemCategory: WorkItemCategory;
  WorkItemDeadlines: ResolverTypeWrapper<WorkItemDeadlines>;
  WorkItemDeadlinesInput: WorkItemDeadlinesInput;
  WorkItemDuty: ResolverTypeWrapper<ItemDuty>;
  WorkItemList: ResolverTypeWrapper<WorkItemListRow>;
  WorkItemListConnection: ResolverTypeWrapper<Omit<WorkItemListConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WorkItemListEdge']> }>;
  WorkItemListDifference: ResolverTypeWrapper<Omit<WorkItemListDifference, 'added' | 'changed' | 'removed'> & { added: ReadonlyArray<ResolversTypes['ListedWorkItem']>, changed: ReadonlyArray<ResolversTypes['ChangedWorkItem']>, removed: ReadonlyArray<ResolversTypes['ListedWorkItem']> }>;
  WorkItemListEdge: ResolverTypeWrapper<Omit<WorkItemListEdge, 'node'> & { node: ResolversTypes['WorkItemList'] }>;
  WorkItemListInput: WorkItemListInput;
  WorkItemListPayload: ResolverTypeWrapper<Omit<WorkItemListPayload, 'list'> & { list: ResolversTypes['WorkItemList'] }>;
  WorkItemListState: WorkItemListState;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountDocument;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AccountActivity: ActivityDocument;
  AccountActivityConnection: Omit<AccountActivityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AccountActivityEdge']> };
  AccountActivityEdge: Omit<AccountActivityEdge, 'node'> & { node: ResolversParentTypes['AccountActivity'] };
  AccountActivityFilter: AccountActivityFilter;
  AccountCommandInput: AccountCommandInput;
  AccountPayload: Omit<AccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  Boolean: Scalars['Boolean']['output'];
  AccountSession: SessionDocument;
  AddVisitEvidenceInput: AddVisitEvidenceInput;
  AwardProviderContractInput: AwardProviderContractInput;
  BasicDataFigures: FiguresAt;
  BeginExternalSignInInput: BeginExternalSignInInput;
  BeginExternalSignInPayload: BeginExternalSignInPayload;
  BeginSecondFactorPayload: BeginSecondFactorPayload;
  BeginVisitMediaUploadInput: BeginVisitMediaUploadInput;
  Float: Scalars['Float']['output'];
  BeginVisitMediaUploadPayload: Omit<BeginVisitMediaUploadPayload, 'medium'> & { medium: ResolversParentTypes['VisitMedium'] };
  BoundaryIssue: BoundaryIssue;
  CancelVisitPlanInput: CancelVisitPlanInput;
  CareTagCount: CareTagCount;
  CareTagDefinition: CareTagDefinition;
  ChangePasswordInput: ChangePasswordInput;
  ChangeProviderContractInput: ChangeProviderContractInput;
  ChangeUnitInput: ChangeUnitInput;
  ChangedWorkItem: Omit<ChangedWorkItem, 'after' | 'before'> & { after: ResolversParentTypes['ListedWorkItem'], before: ResolversParentTypes['ListedWorkItem'] };
  CheckRecordInput: CheckRecordInput;
  CloseRecordInput: CloseRecordInput;
  CompleteExternalSignInInput: CompleteExternalSignInInput;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmSecondFactorPayload: Omit<ConfirmSecondFactorPayload, 'session'> & { session?: Maybe<ResolversParentTypes['SessionPayload']> };
  CredentialsInput: CredentialsInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideDutyInput: DecideDutyInput;
  DeviceInput: DeviceInput;
  DeviceKeyInput: DeviceKeyInput;
  DissolveUnitInput: DissolveUnitInput;
  DistrictGridStandard: DistrictStandard;
  DraftWorkItemListInput: DraftWorkItemListInput;
  Duty: DutyRow;
  DutyAction: DutyAction;
  DutyConnection: Omit<DutyConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DutyEdge']> };
  DutyEdge: Omit<DutyEdge, 'node'> & { node: ResolversParentTypes['Duty'] };
  DutyEntry: DutyEntryRow;
  DutyFilter: DutyFilter;
  DutyOpinion: TownOpinion;
  DutyPayload: Omit<DutyPayload, 'duty'> & { duty: ResolversParentTypes['Duty'] };
  DutyReasonInput: DutyReasonInput;
  DutyStepInput: DutyStepInput;
  EndPostingInput: EndPostingInput;
  EndSinkDownInput: EndSinkDownInput;
  Enterprise: EnterpriseRow;
  EnterpriseConnection: Omit<EnterpriseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EnterpriseEdge']> };
  EnterpriseEdge: Omit<EnterpriseEdge, 'node'> & { node: ResolversParentTypes['Enterprise'] };
  EnterprisePayload: EnterprisePayloadRow;
  EstablishUnitInput: EstablishUnitInput;
  Event: Event;
  FollowUpVisitNeedInput: FollowUpVisitNeedInput;
  FormField: FormField;
  FormFieldInput: FormFieldInput;
  GeoJSON: Scalars['GeoJSON']['output'];
  GridAtVersion: GridAtVersion;
  GridPartInput: GridPartInput;
  GridStandard: GridStandardRecord;
  GridStandardFigures: StandardFigures;
  GridStandardPayload: Omit<GridStandardPayload, 'standard'> & { standard: ResolversParentTypes['DistrictGridStandard'] };
  GridStandardReport: Omit<GridStandardReport, 'deviating' | 'parts' | 'whole'> & { deviating: ReadonlyArray<ResolversParentTypes['Jurisdiction']>, parts: ReadonlyArray<ResolversParentTypes['GridStandardFigures']>, whole: ResolversParentTypes['GridStandardFigures'] };
  GridStandardSize: GridStandardSize;
  GridTeam: Team;
  Household: HouseholdRow;
  HouseholdConnection: Omit<HouseholdConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HouseholdEdge']> };
  HouseholdEdge: Omit<HouseholdEdge, 'node'> & { node: ResolversParentTypes['Household'] };
  HouseholdPayload: HouseholdPayloadRow;
  ImportBoundariesInput: ImportBoundariesInput;
  ImportBoundariesPayload: Omit<ImportBoundariesPayload, 'redrawn' | 'surveyed'> & { redrawn: ReadonlyArray<ResolversParentTypes['Jurisdiction']>, surveyed: ReadonlyArray<ResolversParentTypes['Jurisdiction']> };
  ImportLegacyGridsInput: ImportLegacyGridsInput;
  ImportLegacyGridsPayload: ImportLegacyGridsPayload;
  Jurisdiction: PlaceAt;
  JurisdictionConnection: Omit<JurisdictionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['JurisdictionEdge']> };
  JurisdictionEdge: Omit<JurisdictionEdge, 'node'> & { node: ResolversParentTypes['Jurisdiction'] };
  JurisdictionFilter: JurisdictionFilter;
  LegacyGrid: LegacyGridRow;
  LegacyGridConnection: Omit<LegacyGridConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LegacyGridEdge']> };
  LegacyGridEdge: Omit<LegacyGridEdge, 'node'> & { node: ResolversParentTypes['LegacyGrid'] };
  LegacyGridFilter: LegacyGridFilter;
  LegacyGridPayload: Omit<LegacyGridPayload, 'legacyGrid'> & { legacyGrid: ResolversParentTypes['LegacyGrid'] };
  LegacyMapping: MappingFigures;
  ListedWorkItem: ListedItem;
  ListedWorkItemInput: ListedWorkItemInput;
  MapLegacyGridInput: MapLegacyGridInput;
  Me: Caller;
  MePosting: TokenPosting;
  MergeGridsInput: MergeGridsInput;
  MoveEnterpriseInput: MoveEnterpriseInput;
  MoveHouseholdInput: MoveHouseholdInput;
  MoveResidentInput: MoveResidentInput;
  Mutation: Record<PropertyKey, never>;
  OneTimePasswordPayload: Omit<OneTimePasswordPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  OpenAccountInput: OpenAccountInput;
  OpineOnDutyInput: OpineOnDutyInput;
  PageInfo: PageInfo;
  PersonalDataAccess: PersonalDataAccessRow;
  PersonalDataAccessConnection: Omit<PersonalDataAccessConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PersonalDataAccessEdge']> };
  PersonalDataAccessEdge: Omit<PersonalDataAccessEdge, 'node'> & { node: ResolversParentTypes['PersonalDataAccess'] };
  PersonalDataAccessFilter: PersonalDataAccessFilter;
  PlanVisitInput: PlanVisitInput;
  PostStaffInput: PostStaffInput;
  PostingLeftInput: PostingLeftInput;
  PostingPayload: Omit<PostingPayload, 'staffMember'> & { staffMember: ResolversParentTypes['StaffMember'] };
  PostingTakenInput: PostingTakenInput;
  ProposeDutyInput: ProposeDutyInput;
  ProposedGrid: ProposedGrid;
  ProviderContract: ContractFacts;
  ProviderContractInput: ProviderContractInput;
  ProviderSuspension: ProviderSuspension;
  PublishDutyInput: PublishDutyInput;
  PutWorkItemInput: PutWorkItemInput;
  Query: Record<PropertyKey, never>;
  RaiseEventFromVisitInput: RaiseEventFromVisitInput;
  RecordChange: RecordChangeRow;
  RecordFilter: RecordFilter;
  RecordFreshness: RecordFreshness;
  RecordImport: ImportDocument;
  RecordImportProblem: RecordImportProblem;
  RecordSinkDownInput: RecordSinkDownInput;
  RecordStaffLeavingInput: RecordStaffLeavingInput;
  RecordVisitInput: RecordVisitInput;
  RecordVisitPayload: Omit<RecordVisitPayload, 'visit'> & { visit: ResolversParentTypes['Visit'] };
  RecordVisitsInput: RecordVisitsInput;
  RecordVisitsPayload: Omit<RecordVisitsPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversParentTypes['VisitOutcome']> };
  RefreshSessionInput: RefreshSessionInput;
  RegisterEnterpriseInput: RegisterEnterpriseInput;
  RegisterHouseholdInput: RegisterHouseholdInput;
  RegisterResidentInput: RegisterResidentInput;
  RegisterServiceProviderInput: RegisterServiceProviderInput;
  RemoveSecondFactorPayload: RemoveSecondFactorPayload;
  RenewRecoveryCodesPayload: RenewRecoveryCodesPayload;
  Resident: ResidentRow;
  ResidentConnection: Omit<ResidentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ResidentEdge']> };
  ResidentEdge: Omit<ResidentEdge, 'node'> & { node: ResolversParentTypes['Resident'] };
  ResidentFilter: ResidentFilter;
  ResidentPayload: ResidentPayloadRow;
  ResumeServiceProviderInput: ResumeServiceProviderInput;
  RevealPersonalDataInput: RevealPersonalDataInput;
  RevealPersonalDataPayload: Omit<RevealPersonalDataPayload, 'access'> & { access: ResolversParentTypes['PersonalDataAccess'] };
  RevealedField: RevealedField;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: RevokeSessionPayload;
  RezoningPayload: Omit<RezoningPayload, 'begun' | 'ended'> & { begun: ReadonlyArray<ResolversParentTypes['Jurisdiction']>, ended: ReadonlyArray<ResolversParentTypes['Jurisdiction']> };
  RezoningProposal: ProposalRecord;
  SecondFactor: SecondFactorRecord;
  ServiceProvider: ProviderRow;
  ServiceProviderConnection: Omit<ServiceProviderConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceProviderEdge']> };
  ServiceProviderEdge: Omit<ServiceProviderEdge, 'node'> & { node: ResolversParentTypes['ServiceProvider'] };
  ServiceProviderFigures: ServiceProviderFigures;
  ServiceProviderFilter: ServiceProviderFilter;
  ServiceProviderPayload: Omit<ServiceProviderPayload, 'provider'> & { provider: ResolversParentTypes['ServiceProvider'] };
  SessionPayload: Omit<SessionPayload, 'me'> & { me: ResolversParentTypes['Me'] };
  SetGridStandardInput: SetGridStandardInput;
  SignInInput: SignInInput;
  SignOutInput: SignOutInput;
  SignOutPayload: SignOutPayload;
  SinkDown: SinkDown;
  SinkDownCount: SinkDownCount;
  SinkDownReport: SinkDownReportRow;
  SinkDownState: SinkDownState;
  SplitGridInput: SplitGridInput;
  StaffMember: StaffAt;
  StaffMemberConnection: Omit<StaffMemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['StaffMemberEdge']> };
  StaffMemberEdge: Omit<StaffMemberEdge, 'node'> & { node: ResolversParentTypes['StaffMember'] };
  StaffPosting: StaffPostingRecord;
  StaffWorkload: StaffWorkload;
  SuspendServiceProviderInput: SuspendServiceProviderInput;
  TakeOutWorkItemInput: TakeOutWorkItemInput;
  TransferStaffInput: TransferStaffInput;
  Unit: UnitRow;
  UnitConnection: Omit<UnitConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['UnitEdge']> };
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  UnitFilter: UnitFilter;
  UnitPayload: Omit<UnitPayload, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  UpdateEnterpriseInput: UpdateEnterpriseInput;
  UpdateHouseholdInput: UpdateHouseholdInput;
  UpdateResidentInput: UpdateResidentInput;
  Visit: VisitRow;
  VisitConnection: Omit<VisitConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['VisitEdge']> };
  VisitCoverage: CoverageShown;
  VisitCoverageOfPlace: Coverage;
  VisitEdge: Omit<VisitEdge, 'node'> & { node: ResolversParentTypes['Visit'] };
  VisitEvidence: EvidencePiece;
  VisitEvidenceInput: VisitEvidenceInput;
  VisitFilter: VisitFilter;
  VisitMedium: Medium;
  VisitMediumLimit: VisitMediumLimit;
  VisitNeed: NeedShown;
  VisitNeedFollowUp: FollowUpShown;
  VisitNeedInput: VisitNeedInput;
  VisitNeedKind: VisitNeedKind;
  VisitOutcome: OutcomeOfVisit;
  VisitPayload: Omit<VisitPayload, 'visit'> & { visit: ResolversParentTypes['Visit'] };
  VisitPlan: VisitPlanRow;
  VisitPlanConnection: Omit<VisitPlanConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['VisitPlanEdge']> };
  VisitPlanEdge: Omit<VisitPlanEdge, 'node'> & { node: ResolversParentTypes['VisitPlan'] };
  VisitPlanFilter: VisitPlanFilter;
  VisitPlanPayload: Omit<VisitPlanPayload, 'plan'> & { plan: ResolversParentTypes['VisitPlan'] };
  VisitRefusal: VisitRefusal;
  WorkItem: WorkItemRow;
  WorkItemDeadlines: WorkItemDeadlines;
  WorkItemDeadlinesInput: WorkItemDeadlinesInput;
  WorkItemDuty: ItemDuty;
  WorkItemList: WorkItemListRow;
  WorkItemListConnection: Omit<WorkItemListConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WorkItemListEdge']> };
  WorkItemListDifference: Omit<WorkItemListDifference, 'added' | 'changed' | 'removed'> & { added: ReadonlyArray<ResolversParentTypes['ListedWorkItem']>, changed: ReadonlyArray<ResolversParentTypes['ChangedWorkItem']>, removed: ReadonlyArray<ResolversParentTypes['ListedWorkItem']> };
  WorkItemListEdge: Omit<WorkItemListEdge, 'node'> & { node: ResolversParentTypes['WorkItemList'] };
  WorkItemListInput: WorkItemListInput;
  WorkItemListPayload: Omit<WorkItemListPayload, 'list'> & { list: ResolversParentTypes['WorkItemList'] };
  String: Scalars['String']['output'];
};

export type PersonalDirectiveArgs = {
  class: Scalars['String']['input'];
  clearTo: ReadonlyArray<Scalars['String']['input']>;
  owner: Scalars['String']['input'];
  revealTo: ReadonlyArray<Scalars['String']['input']>;
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = Context, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  activities?: Resolver<ResolversTypes['AccountActivityConnection'], ParentType, ContextType, RequireFields<AccountActivitiesArgs, 'first'>>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lockedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oneTimePasswordUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secondFactor?: Resolver<Maybe<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['AccountSession']>, ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  userNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActivity'] = ResolversParentTypes['AccountActivity']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountActivityKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type AccountActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActivityConnection'] = ResolversParentTypes['AccountActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccountActivityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActivityEdge'] = ResolversParentTypes['AccountActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountActivity'], ParentType, ContextType>;
};

export type AccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountPayload'] = ResolversParentTypes['AccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccountSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSession'] = ResolversParentTypes['AccountSession']> = {
  deviceKind?: Resolver<ResolversTypes['DeviceKind'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBoundToDevice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BasicDataFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicDataFigures'] = ResolversParentTypes['BasicDataFigures']> = {
  careTags?: Resolver<ReadonlyArray<ResolversTypes['CareTagCount']>, ParentType, ContextType>;
  enterprises?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['RecordFreshness']>, ParentType, ContextType, RequireFields<BasicDataFiguresFreshnessArgs, 'withinDays'>>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BeginExternalSignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginExternalSignInPayload'] = ResolversParentTypes['BeginExternalSignInPayload']> = {
  attempt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorizationUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BeginSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginSecondFactorPayload'] = ResolversParentTypes['BeginSecondFactorPayload']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BeginVisitMediaUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginVisitMediaUploadPayload'] = ResolversParentTypes['BeginVisitMediaUploadPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['VisitMediumLimit'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['VisitMedium'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BoundaryIssueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoundaryIssue'] = ResolversParentTypes['BoundaryIssue']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feature?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['BoundaryProblem'], ParentType, ContextType>;
};

export type CareTagCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareTagCount'] = ResolversParentTypes['CareTagCount']> = {
  residents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['CareTag'], ParentType, ContextType>;
};

export type CareTagDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareTagDefinition'] = ResolversParentTypes['CareTagDefinition']> = {
  code?: Resolver<ResolversTypes['CareTag'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangedWorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedWorkItem'] = ResolversParentTypes['ChangedWorkItem']> = {
  after?: Resolver<ResolversTypes['ListedWorkItem'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['ListedWorkItem'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfirmSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmSecondFactorPayload'] = ResolversParentTypes['ConfirmSecondFactorPayload']> = {
  recoveryCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['SessionPayload']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DistrictGridStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistrictGridStandard'] = ResolversParentTypes['DistrictGridStandard']> = {
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  sizes?: Resolver<ReadonlyArray<ResolversTypes['GridStandardSize']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['DutyAction']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ListedWorkItem'], ParentType, ContextType>;
  listVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opinions?: Resolver<ReadonlyArray<ResolversTypes['DutyOpinion']>, ParentType, ContextType>;
  opinionsUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposer?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DutyState'], ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['DutyEntry']>, ParentType, ContextType>;
  towns?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DutyActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyAction'] = ResolversParentTypes['DutyAction']> = {
  command?: Resolver<ResolversTypes['DutyCommand'], ParentType, ContextType>;
  isPossible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refusalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DutyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyConnection'] = ResolversParentTypes['DutyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DutyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DutyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyEdge'] = ResolversParentTypes['DutyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Duty'], ParentType, ContextType>;
};

export type DutyEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyEntry'] = ResolversParentTypes['DutyEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DutyState']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DutyState']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DutyOpinionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyOpinion'] = ResolversParentTypes['DutyOpinion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['DutyStance'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DutyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyPayload'] = ResolversParentTypes['DutyPayload']> = {
  duty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['RecordCloseReason']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EnterpriseKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnterpriseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseConnection'] = ResolversParentTypes['EnterpriseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnterpriseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnterpriseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseEdge'] = ResolversParentTypes['EnterpriseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type EnterprisePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterprisePayload'] = ResolversParentTypes['EnterprisePayload']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FormFieldType'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type GridStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridStandard'] = ResolversParentTypes['GridStandard']> = {
  areaType?: Resolver<ResolversTypes['AreaType'], ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leastHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mostHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['GridSize'], ParentType, ContextType>;
  standardHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GridStandardFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridStandardFigures'] = ResolversParentTypes['GridStandardFigures']> = {
  grids?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  under?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GridStandardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridStandardPayload'] = ResolversParentTypes['GridStandardPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['DistrictGridStandard'], ParentType, ContextType>;
};

export type GridStandardReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridStandardReport'] = ResolversParentTypes['GridStandardReport']> = {
  deviating?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['GridStandardFigures']>, ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['GridStandardFigures'], ParentType, ContextType>;
};

export type GridStandardSizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridStandardSize'] = ResolversParentTypes['GridStandardSize']> = {
  areaType?: Resolver<ResolversTypes['AreaType'], ParentType, ContextType>;
  leastHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mostHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standardHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GridTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridTeam'] = ResolversParentTypes['GridTeam']> = {
  instructors?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leader?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['TeamPart']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  volunteers?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['RecordCloseReason']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  floorAreaSquareMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HouseholdKind'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['ResidentConnection'], ParentType, ContextType, RequireFields<HouseholdResidentsArgs, 'first'>>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HouseholdConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdConnection'] = ResolversParentTypes['HouseholdConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HouseholdEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HouseholdEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdEdge'] = ResolversParentTypes['HouseholdEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Household'], ParentType, ContextType>;
};

export type HouseholdPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdPayload'] = ResolversParentTypes['HouseholdPayload']> = {
  household?: Resolver<ResolversTypes['Household'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ImportBoundariesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportBoundariesPayload'] = ResolversParentTypes['ImportBoundariesPayload']> = {
  issues?: Resolver<ReadonlyArray<ResolversTypes['BoundaryIssue']>, ParentType, ContextType>;
  redrawn?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  surveyed?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
};

export type ImportLegacyGridsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportLegacyGridsPayload'] = ResolversParentTypes['ImportLegacyGridsPayload']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction'], FederationReferenceType extends FederationReferenceTypes['Jurisdiction'] = FederationReferenceTypes['Jurisdiction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Jurisdiction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  basicData?: Resolver<Maybe<ResolversTypes['BasicDataFigures']>, ParentType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  boundaryIsGenerated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  childCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  children?: Resolver<ResolversTypes['JurisdictionConnection'], ParentType, ContextType, RequireFields<JurisdictionChildrenArgs, 'first'>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enterprises?: Resolver<ResolversTypes['EnterpriseConnection'], ParentType, ContextType, RequireFields<JurisdictionEnterprisesArgs, 'first'>>;
  gridCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gridStandard?: Resolver<Maybe<ResolversTypes['GridStandard']>, ParentType, ContextType>;
  households?: Resolver<ResolversTypes['HouseholdConnection'], ParentType, ContextType, RequireFields<JurisdictionHouseholdsArgs, 'first'>>;
  kind?: Resolver<ResolversTypes['JurisdictionKind'], ParentType, ContextType>;
  legacyGrids?: Resolver<ReadonlyArray<ResolversTypes['LegacyGrid']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  predecessors?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['ResidentConnection'], ParentType, ContextType, RequireFields<JurisdictionResidentsArgs, 'first'>>;
  staff?: Resolver<ResolversTypes['StaffMemberConnection'], ParentType, ContextType, RequireFields<JurisdictionStaffArgs, 'first'>>;
  successors?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['GridTeam']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<JurisdictionUnitsArgs, 'first'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['VisitConnection'], ParentType, ContextType, RequireFields<JurisdictionVisitsArgs, 'first'>>;
};

export type JurisdictionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JurisdictionConnection'] = ResolversParentTypes['JurisdictionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JurisdictionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JurisdictionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JurisdictionEdge'] = ResolversParentTypes['JurisdictionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
};

export type LegacyGridResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyGrid'] = ResolversParentTypes['LegacyGrid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['LegacyDomain'], ParentType, ContextType>;
  domainZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LegacyGridConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyGridConnection'] = ResolversParentTypes['LegacyGridConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LegacyGridEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LegacyGridEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyGridEdge'] = ResolversParentTypes['LegacyGridEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LegacyGrid'], ParentType, ContextType>;
};

export type LegacyGridPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyGridPayload'] = ResolversParentTypes['LegacyGridPayload']> = {
  legacyGrid?: Resolver<ResolversTypes['LegacyGrid'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LegacyMappingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyMapping'] = ResolversParentTypes['LegacyMapping']> = {
  domain?: Resolver<ResolversTypes['LegacyDomain'], ParentType, ContextType>;
  mapped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unmapped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ListedWorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListedWorkItem'] = ResolversParentTypes['ListedWorkItem']> = {
  admittedLevel?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  canSettleOnTheSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['WorkItemCategory'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deadlines?: Resolver<ResolversTypes['WorkItemDeadlines'], ParentType, ContextType>;
  defaultLevel?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  defaultUnitKind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['WorkItemDuty']>, ParentType, ContextType>;
  formFields?: Resolver<ReadonlyArray<ResolversTypes['FormField']>, ParentType, ContextType>;
  isTrivial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  requiredEvidence?: Resolver<ReadonlyArray<ResolversTypes['RequiredEvidence']>, ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  accountActivities?: Resolver<ResolversTypes['AccountActivityConnection'], ParentType, ContextType, RequireFields<MeAccountActivitiesArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  postings?: Resolver<ReadonlyArray<ResolversTypes['MePosting']>, ParentType, ContextType>;
  secondFactor?: Resolver<Maybe<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['AccountSession']>, ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type MePostingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MePosting'] = ResolversParentTypes['MePosting']> = {
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  placeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addVisitEvidence?: Resolver<ResolversTypes['VisitPayload'], ParentType, ContextType, RequireFields<MutationAddVisitEvidenceArgs, 'input'>>;
  awardProviderContract?: Resolver<ResolversTypes['ServiceProviderPayload'], ParentType, ContextType, RequireFields<MutationAwardProviderContractArgs, 'input'>>;
  beginExternalSignIn?: Resolver<ResolversTypes['BeginExternalSignInPayload'], ParentType, ContextType, RequireFields<MutationBeginExternalSignInArgs, 'input'>>;
  beginSecondFactor?: Resolver<ResolversTypes['BeginSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationBeginSecondFactorArgs, 'input'>>;
  beginVisitMediaUpload?: Resolver<ResolversTypes['BeginVisitMediaUploadPayload'], ParentType, ContextType, RequireFields<MutationBeginVisitMediaUploadArgs, 'input'>>;
  cancelVisitPlan?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationCancelVisitPlanArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  changeProviderContract?: Resolver<ResolversTypes['ServiceProviderPayload'], ParentType, ContextType, RequireFields<MutationChangeProviderContractArgs, 'input'>>;
  changeUnit?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationChangeUnitArgs, 'input'>>;
  checkEnterprise?: Resolver<ResolversTypes['EnterprisePayload'], ParentType, ContextType, RequireFields<MutationCheckEnterpriseArgs, 'input'>>;
  checkHousehold?: Resolver<ResolversTypes['HouseholdPayload'], ParentType, ContextType, RequireFields<MutationCheckHouseholdArgs, 'input'>>;
  checkResident?: Resolver<ResolversTypes['ResidentPayload'], ParentType, ContextType, RequireFields<MutationCheckResidentArgs, 'input'>>;
  closeEnterprise?: Resolver<ResolversTypes['EnterprisePayload'], ParentType, ContextType, RequireFields<MutationCloseEnterpriseArgs, 'input'>>;
  closeHousehold?: Resolver<ResolversTypes['HouseholdPayload'], ParentType, ContextType, RequireFields<MutationCloseHouseholdArgs, 'input'>>;
  closeResident?: Resolver<ResolversTypes['ResidentPayload'], ParentType, ContextType, RequireFields<MutationCloseResidentArgs, 'input'>>;
  completeExternalSignIn?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationCompleteExternalSignInArgs, 'input'>>;
  confirmSecondFactor?: Resolver<ResolversTypes['ConfirmSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'input'>>;
  decideDuty?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationDecideDutyArgs, 'input'>>;
  disableAccount?: Resolver<ResolversTypes['AccountPayload'], ParentType, ContextType, RequireFields<MutationDisableAccountArgs, 'input'>>;
  discardWorkItemList?: Resolver<ResolversTypes['WorkItemListPayload'], ParentType, ContextType, RequireFields<MutationDiscardWorkItemListArgs, 'input'>>;
  dissolveUnit?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationDissolveUnitArgs, 'input'>>;
  draftWorkItemList?: Resolver<ResolversTypes['WorkItemListPayload'], ParentType, ContextType, RequireFields<MutationDraftWorkItemListArgs, 'input'>>;
  enableAccount?: Resolver<ResolversTypes['AccountPayload'], ParentType, ContextType, RequireFields<MutationEnableAccountArgs, 'input'>>;
  endPosting?: Resolver<ResolversTypes['PostingPayload'], ParentType, ContextType, RequireFields<MutationEndPostingArgs, 'input'>>;
  endSinkDown?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationEndSinkDownArgs, 'input'>>;
  establishUnit?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationEstablishUnitArgs, 'input'>>;
  followUpVisitNeed?: Resolver<ResolversTypes['VisitPayload'], ParentType, ContextType, RequireFields<MutationFollowUpVisitNeedArgs, 'input'>>;
  importBoundaries?: Resolver<ResolversTypes['ImportBoundariesPayload'], ParentType, ContextType, RequireFields<MutationImportBoundariesArgs, 'input'>>;
  importLegacyGrids?: Resolver<ResolversTypes['ImportLegacyGridsPayload'], ParentType, ContextType, RequireFields<MutationImportLegacyGridsArgs, 'input'>>;
  mapLegacyGrid?: Resolver<ResolversTypes['LegacyGridPayload'], ParentType, ContextType, RequireFields<MutationMapLegacyGridArgs, 'input'>>;
  mergeGrids?: Resolver<ResolversTypes['RezoningPayload'], ParentType, ContextType, RequireFields<MutationMergeGridsArgs, 'input'>>;
  moveEnterprise?: Resolver<ResolversTypes['EnterprisePayload'], ParentType, ContextType, RequireFields<MutationMoveEnterpriseArgs, 'input'>>;
  moveHousehold?: Resolver<ResolversTypes['HouseholdPayload'], ParentType, ContextType, RequireFields<MutationMoveHouseholdArgs, 'input'>>;
  moveResident?: Resolver<ResolversTypes['ResidentPayload'], ParentType, ContextType, RequireFields<MutationMoveResidentArgs, 'input'>>;
  openAccount?: Resolver<ResolversTypes['OneTimePasswordPayload'], ParentType, ContextType, RequireFields<MutationOpenAccountArgs, 'input'>>;
  opineOnDuty?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationOpineOnDutyArgs, 'input'>>;
  planVisit?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationPlanVisitArgs, 'input'>>;
  postStaff?: Resolver<ResolversTypes['PostingPayload'], ParentType, ContextType, RequireFields<MutationPostStaffArgs, 'input'>>;
  proposeDuty?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationProposeDutyArgs, 'input'>>;
  publishDuty?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationPublishDutyArgs, 'input'>>;
  publishWorkItemList?: Resolver<ResolversTypes['WorkItemListPayload'], ParentType, ContextType, RequireFields<MutationPublishWorkItemListArgs, 'input'>>;
  putDutyInForce?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationPutDutyInForceArgs, 'input'>>;
  putWorkItem?: Resolver<ResolversTypes['WorkItemListPayload'], ParentType, ContextType, RequireFields<MutationPutWorkItemArgs, 'input'>>;
  raiseEventFromVisit?: Resolver<ResolversTypes['VisitPayload'], ParentType, ContextType, RequireFields<MutationRaiseEventFromVisitArgs, 'input'>>;
  recordSinkDown?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationRecordSinkDownArgs, 'input'>>;
  recordStaffLeaving?: Resolver<ResolversTypes['PostingPayload'], ParentType, ContextType, RequireFields<MutationRecordStaffLeavingArgs, 'input'>>;
  recordVisit?: Resolver<ResolversTypes['RecordVisitPayload'], ParentType, ContextType, RequireFields<MutationRecordVisitArgs, 'input'>>;
  recordVisits?: Resolver<ResolversTypes['RecordVisitsPayload'], ParentType, ContextType, RequireFields<MutationRecordVisitsArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  registerEnterprise?: Resolver<ResolversTypes['EnterprisePayload'], ParentType, ContextType, RequireFields<MutationRegisterEnterpriseArgs, 'input'>>;
  registerHousehold?: Resolver<ResolversTypes['HouseholdPayload'], ParentType, ContextType, RequireFields<MutationRegisterHouseholdArgs, 'input'>>;
  registerResident?: Resolver<ResolversTypes['ResidentPayload'], ParentType, ContextType, RequireFields<MutationRegisterResidentArgs, 'input'>>;
  registerServiceProvider?: Resolver<ResolversTypes['ServiceProviderPayload'], ParentType, ContextType, RequireFields<MutationRegisterServiceProviderArgs, 'input'>>;
  removeSecondFactor?: Resolver<ResolversTypes['RemoveSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationRemoveSecondFactorArgs, 'input'>>;
  removeSecondFactorOf?: Resolver<ResolversTypes['AccountPayload'], ParentType, ContextType, RequireFields<MutationRemoveSecondFactorOfArgs, 'input'>>;
  renewRecoveryCodes?: Resolver<ResolversTypes['RenewRecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationRenewRecoveryCodesArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['OneTimePasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  resumeServiceProvider?: Resolver<ResolversTypes['ServiceProviderPayload'], ParentType, ContextType, RequireFields<MutationResumeServiceProviderArgs, 'input'>>;
  retractDuty?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationRetractDutyArgs, 'input'>>;
  revealPersonalData?: Resolver<ResolversTypes['RevealPersonalDataPayload'], ParentType, ContextType, RequireFields<MutationRevealPersonalDataArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  revokeSessions?: Resolver<ResolversTypes['AccountPayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionsArgs, 'input'>>;
  setGridStandard?: Resolver<ResolversTypes['GridStandardPayload'], ParentType, ContextType, RequireFields<MutationSetGridStandardArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  splitGrid?: Resolver<ResolversTypes['RezoningPayload'], ParentType, ContextType, RequireFields<MutationSplitGridArgs, 'input'>>;
  suspendServiceProvider?: Resolver<ResolversTypes['ServiceProviderPayload'], ParentType, ContextType, RequireFields<MutationSuspendServiceProviderArgs, 'input'>>;
  takeOutWorkItem?: Resolver<ResolversTypes['WorkItemListPayload'], ParentType, ContextType, RequireFields<MutationTakeOutWorkItemArgs, 'input'>>;
  transferStaff?: Resolver<ResolversTypes['PostingPayload'], ParentType, ContextType, RequireFields<MutationTransferStaffArgs, 'input'>>;
  unlockAccount?: Resolver<ResolversTypes['AccountPayload'], ParentType, ContextType, RequireFields<MutationUnlockAccountArgs, 'input'>>;
  updateEnterprise?: Resolver<ResolversTypes['EnterprisePayload'], ParentType, ContextType, RequireFields<MutationUpdateEnterpriseArgs, 'input'>>;
  updateHousehold?: Resolver<ResolversTypes['HouseholdPayload'], ParentType, ContextType, RequireFields<MutationUpdateHouseholdArgs, 'input'>>;
  updateResident?: Resolver<ResolversTypes['ResidentPayload'], ParentType, ContextType, RequireFields<MutationUpdateResidentArgs, 'input'>>;
  withdrawDuty?: Resolver<ResolversTypes['DutyPayload'], ParentType, ContextType, RequireFields<MutationWithdrawDutyArgs, 'input'>>;
};

export type OneTimePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OneTimePasswordPayload'] = ResolversParentTypes['OneTimePasswordPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  oneTimePassword?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type PostingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostingPayload'] = ResolversParentTypes['PostingPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type ProposedGridResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedGrid'] = ResolversParentTypes['ProposedGrid']> = {
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderContract'] = ResolversParentTypes['ProviderContract']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  workItems?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
};

export type ProviderSuspensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderSuspension'] = ResolversParentTypes['ProviderSuspension']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'staffId'>>;
  accountActivities?: Resolver<ResolversTypes['AccountActivityConnection'], ParentType, ContextType, RequireFields<QueryAccountActivitiesArgs, 'first'>>;
  careTags?: Resolver<ReadonlyArray<ResolversTypes['CareTagDefinition']>, ParentType, ContextType>;
  duties?: Resolver<ResolversTypes['DutyConnection'], ParentType, ContextType, RequireFields<QueryDutiesArgs, 'first'>>;
  duty?: Resolver<Maybe<ResolversTypes['Duty']>, ParentType, ContextType, RequireFields<QueryDutyArgs, 'id'>>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType, RequireFields<QueryEnterpriseArgs, 'id'>>;
  gridStandard?: Resolver<Maybe<ResolversTypes['DistrictGridStandard']>, ParentType, ContextType, RequireFields<QueryGridStandardArgs, 'placeCode'>>;
  gridStandardReport?: Resolver<Maybe<ResolversTypes['GridStandardReport']>, ParentType, ContextType, RequireFields<QueryGridStandardReportArgs, 'placeCode'>>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType, RequireFields<QueryHouseholdArgs, 'id'>>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType, RequireFields<QueryJurisdictionArgs, 'code'>>;
  jurisdictions?: Resolver<ResolversTypes['JurisdictionConnection'], ParentType, ContextType, RequireFields<QueryJurisdictionsArgs, 'first'>>;
  legacyGridReport?: Resolver<ReadonlyArray<ResolversTypes['LegacyMapping']>, ParentType, ContextType, RequireFields<QueryLegacyGridReportArgs, 'placeCode'>>;
  legacyGrids?: Resolver<ResolversTypes['LegacyGridConnection'], ParentType, ContextType, RequireFields<QueryLegacyGridsArgs, 'first'>>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  personalDataAccesses?: Resolver<ResolversTypes['PersonalDataAccessConnection'], ParentType, ContextType, RequireFields<QueryPersonalDataAccessesArgs, 'first'>>;
  recordImport?: Resolver<Maybe<ResolversTypes['RecordImport']>, ParentType, ContextType, RequireFields<QueryRecordImportArgs, 'id'>>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType, RequireFields<QueryResidentArgs, 'id'>>;
  residentByIdentityNumber?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType, RequireFields<QueryResidentByIdentityNumberArgs, 'identityNumber'>>;
  rezoningProposals?: Resolver<ReadonlyArray<ResolversTypes['RezoningProposal']>, ParentType, ContextType, RequireFields<QueryRezoningProposalsArgs, 'placeCode'>>;
  serviceProvider?: Resolver<Maybe<ResolversTypes['ServiceProvider']>, ParentType, ContextType, RequireFields<QueryServiceProviderArgs, 'id'>>;
  serviceProviderFigures?: Resolver<Maybe<ResolversTypes['ServiceProviderFigures']>, ParentType, ContextType, RequireFields<QueryServiceProviderFiguresArgs, 'placeCode'>>;
  serviceProviders?: Resolver<ResolversTypes['ServiceProviderConnection'], ParentType, ContextType, RequireFields<QueryServiceProvidersArgs, 'first'>>;
  sinkDownReport?: Resolver<Maybe<ResolversTypes['SinkDownReport']>, ParentType, ContextType, RequireFields<QuerySinkDownReportArgs, 'placeCode'>>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType, RequireFields<QueryStaffMemberArgs, 'id'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<QueryUnitsArgs, 'first'>>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType, RequireFields<QueryVisitArgs, 'id'>>;
  visitCoverage?: Resolver<Maybe<ResolversTypes['VisitCoverage']>, ParentType, ContextType, RequireFields<QueryVisitCoverageArgs, 'from' | 'placeCode' | 'subject' | 'to'>>;
  visitMedium?: Resolver<Maybe<ResolversTypes['VisitMedium']>, ParentType, ContextType, RequireFields<QueryVisitMediumArgs, 'id'>>;
  visitNeedKinds?: Resolver<ReadonlyArray<ResolversTypes['VisitNeedKind']>, ParentType, ContextType>;
  visitPlan?: Resolver<Maybe<ResolversTypes['VisitPlan']>, ParentType, ContextType, RequireFields<QueryVisitPlanArgs, 'id'>>;
  visitPlans?: Resolver<ResolversTypes['VisitPlanConnection'], ParentType, ContextType, RequireFields<QueryVisitPlansArgs, 'first'>>;
  workItemList?: Resolver<Maybe<ResolversTypes['WorkItemList']>, ParentType, ContextType, Partial<QueryWorkItemListArgs>>;
  workItemListDifference?: Resolver<ResolversTypes['WorkItemListDifference'], ParentType, ContextType, RequireFields<QueryWorkItemListDifferenceArgs, 'from' | 'to'>>;
  workItemLists?: Resolver<ResolversTypes['WorkItemListConnection'], ParentType, ContextType, RequireFields<QueryWorkItemListsArgs, 'first'>>;
  workItems?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType, Partial<QueryWorkItemsArgs>>;
};

export type RecordChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RecordCloseReason']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordFreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordFreshness'] = ResolversParentTypes['RecordFreshness']> = {
  fresh?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecordKind'], ParentType, ContextType>;
  oldestCheckOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RecordImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordImport'] = ResolversParentTypes['RecordImport']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecordKind'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['RecordImportProblem']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordImportState'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordImportProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordImportProblem'] = ResolversParentTypes['RecordImportProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  columnZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordVisitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordVisitPayload'] = ResolversParentTypes['RecordVisitPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visit?: Resolver<ResolversTypes['Visit'], ParentType, ContextType>;
};

export type RecordVisitsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordVisitsPayload'] = ResolversParentTypes['RecordVisitsPayload']> = {
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['VisitOutcome']>, ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemoveSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSecondFactorPayload'] = ResolversParentTypes['RemoveSecondFactorPayload']> = {
  hasRemoved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RenewRecoveryCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewRecoveryCodesPayload'] = ResolversParentTypes['RenewRecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resident'] = ResolversParentTypes['Resident'], FederationReferenceType extends FederationReferenceTypes['Resident'] = FederationReferenceTypes['Resident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['RecordCloseReason']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['CareTag']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResidentConnection'] = ResolversParentTypes['ResidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ResidentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ResidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResidentEdge'] = ResolversParentTypes['ResidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Resident'], ParentType, ContextType>;
};

export type ResidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResidentPayload'] = ResolversParentTypes['ResidentPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resident?: Resolver<ResolversTypes['Resident'], ParentType, ContextType>;
};

export type RevealPersonalDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevealPersonalDataPayload'] = ResolversParentTypes['RevealPersonalDataPayload']> = {
  access?: Resolver<ResolversTypes['PersonalDataAccess'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RevealedField']>, ParentType, ContextType>;
};

export type RevealedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevealedField'] = ResolversParentTypes['RevealedField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  hasEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RezoningPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RezoningPayload'] = ResolversParentTypes['RezoningPayload']> = {
  begun?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  ended?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RezoningProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RezoningProposal'] = ResolversParentTypes['RezoningProposal']> = {
  grids?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  into?: Resolver<ReadonlyArray<ResolversTypes['ProposedGrid']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RezoningKind'], ParentType, ContextType>;
  village?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
};

export type SecondFactorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactor'] = ResolversParentTypes['SecondFactor']> = {
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceProvider'] = ResolversParentTypes['ServiceProvider'], FederationReferenceType extends FederationReferenceTypes['ServiceProvider'] = FederationReferenceTypes['ServiceProvider']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceProvider']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contracts?: Resolver<ReadonlyArray<ResolversTypes['ProviderContract']>, ParentType, ContextType>;
  creditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProviderState'], ParentType, ContextType>;
  suspension?: Resolver<Maybe<ResolversTypes['ProviderSuspension']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ServiceProviderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceProviderConnection'] = ResolversParentTypes['ServiceProviderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceProviderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceProviderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceProviderEdge'] = ResolversParentTypes['ServiceProviderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceProvider'], ParentType, ContextType>;
};

export type ServiceProviderFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceProviderFigures'] = ResolversParentTypes['ServiceProviderFigures']> = {
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endingSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upcoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceProviderPayload'] = ResolversParentTypes['ServiceProviderPayload']> = {
  provider?: Resolver<ResolversTypes['ServiceProvider'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  hasEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SinkDownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SinkDown'] = ResolversParentTypes['SinkDown']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SinkDownKind'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  weightPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SinkDownCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SinkDownCount'] = ResolversParentTypes['SinkDownCount']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SinkDownKind'], ParentType, ContextType>;
  lacking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SinkDownReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SinkDownReport'] = ResolversParentTypes['SinkDownReport']> = {
  agencies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agencyList?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<SinkDownReportAgencyListArgs, 'first'>>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['SinkDownCount']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  towns?: Resolver<ReadonlyArray<ResolversTypes['SinkDownReport']>, ParentType, ContextType>;
};

export type SinkDownStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SinkDownState'] = ResolversParentTypes['SinkDownState']> = {
  done?: Resolver<ReadonlyArray<ResolversTypes['SinkDownKind']>, ParentType, ContextType>;
  lacking?: Resolver<ReadonlyArray<ResolversTypes['SinkDownKind']>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postings?: Resolver<ReadonlyArray<ResolversTypes['StaffPosting']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['VisitConnection'], ParentType, ContextType, RequireFields<StaffMemberVisitsArgs, 'first'>>;
  workload?: Resolver<Maybe<ResolversTypes['StaffWorkload']>, ParentType, ContextType, RequireFields<StaffMemberWorkloadArgs, 'from' | 'to'>>;
};

export type StaffMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberConnection'] = ResolversParentTypes['StaffMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StaffMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberEdge'] = ResolversParentTypes['StaffMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type StaffPostingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffPosting'] = ResolversParentTypes['StaffPosting']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type StaffWorkloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffWorkload'] = ResolversParentTypes['StaffWorkload']> = {
  gridsHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  dissolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['ServiceProvider']>, ParentType, ContextType>;
  sinkDownState?: Resolver<Maybe<ResolversTypes['SinkDownState']>, ParentType, ContextType, Partial<UnitSinkDownStateArgs>>;
  sinkDowns?: Resolver<ReadonlyArray<ResolversTypes['SinkDown']>, ParentType, ContextType, Partial<UnitSinkDownsArgs>>;
  staff?: Resolver<ResolversTypes['StaffMemberConnection'], ParentType, ContextType, RequireFields<UnitStaffArgs, 'first'>>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitPayload'] = ResolversParentTypes['UnitPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit'], FederationReferenceType extends FederationReferenceTypes['Visit'] = FederationReferenceTypes['Visit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Visit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  anonymisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askedFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['VisitEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needs?: Resolver<ReadonlyArray<ResolversTypes['VisitNeed']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['VisitPlan']>, ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['VisitSubject'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitConnection'] = ResolversParentTypes['VisitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VisitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VisitCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitCoverage'] = ResolversParentTypes['VisitCoverage']> = {
  parts?: Resolver<ReadonlyArray<ResolversTypes['VisitCoverageOfPlace']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitCoverageOfPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitCoverageOfPlace'] = ResolversParentTypes['VisitCoverageOfPlace']> = {
  place?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitEdge'] = ResolversParentTypes['VisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Visit'], ParentType, ContextType>;
};

export type VisitEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitEvidence'] = ResolversParentTypes['VisitEvidence']> = {
  kind?: Resolver<ResolversTypes['VisitEvidenceKind'], ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['VisitMedium']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VisitMediumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitMedium'] = ResolversParentTypes['VisitMedium']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediumKind'], ParentType, ContextType>;
  originalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['VisitRefusal']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MediumState'], ParentType, ContextType>;
  takenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takenPoint?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<VisitMediumThumbnailUrlArgs, 'size'>>;
  uploadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uploader?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VisitMediumLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitMediumLimit'] = ResolversParentTypes['VisitMediumLimit']> = {
  contentTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediumKind'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maxPerVisit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitNeed'] = ResolversParentTypes['VisitNeed']> = {
  followUps?: Resolver<ReadonlyArray<ResolversTypes['VisitNeedFollowUp']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VisitNeedKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VisitNeedState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VisitNeedFollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitNeedFollowUp'] = ResolversParentTypes['VisitNeedFollowUp']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VisitNeedState'], ParentType, ContextType>;
};

export type VisitNeedKindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitNeedKind'] = ResolversParentTypes['VisitNeedKind']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['VisitSubject']>, ParentType, ContextType>;
};

export type VisitOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitOutcome'] = ResolversParentTypes['VisitOutcome']> = {
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['VisitRefusal']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
};

export type VisitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPayload'] = ResolversParentTypes['VisitPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visit?: Resolver<ResolversTypes['Visit'], ParentType, ContextType>;
};

export type VisitPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPlan'] = ResolversParentTypes['VisitPlan'], FederationReferenceType extends FederationReferenceTypes['VisitPlan'] = FederationReferenceTypes['VisitPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VisitPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VisitPlanState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['VisitSubject'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
};

export type VisitPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPlanConnection'] = ResolversParentTypes['VisitPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VisitPlanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VisitPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPlanEdge'] = ResolversParentTypes['VisitPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VisitPlan'], ParentType, ContextType>;
};

export type VisitPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPlanPayload'] = ResolversParentTypes['VisitPlanPayload']> = {
  plan?: Resolver<ResolversTypes['VisitPlan'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VisitRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitRefusal'] = ResolversParentTypes['VisitRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem'], FederationReferenceType extends FederationReferenceTypes['WorkItem'] = FederationReferenceTypes['WorkItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  admittedLevel?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  canSettleOnTheSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['WorkItemCategory'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deadlines?: Resolver<ResolversTypes['WorkItemDeadlines'], ParentType, ContextType>;
  defaultLevel?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  defaultUnitKind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['WorkItemDuty']>, ParentType, ContextType>;
  formFields?: Resolver<ReadonlyArray<ResolversTypes['FormField']>, ParentType, ContextType>;
  isTrivial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isWithdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  requiredEvidence?: Resolver<ReadonlyArray<ResolversTypes['RequiredEvidence']>, ParentType, ContextType>;
};

export type WorkItemDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemDeadlines'] = ResolversParentTypes['WorkItemDeadlines']> = {
  acceptUrgentMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acceptWorkingDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  dispatchWorkingHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  disposeWorkingDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evaluateDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reopenHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnWorkingDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  signForWorkingHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  verifyWorkingDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type WorkItemDutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemDuty'] = ResolversParentTypes['WorkItemDuty']> = {
  department?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  dutyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkItemListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemList'] = ResolversParentTypes['WorkItemList']> = {
  basedOn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ListedWorkItem']>, ParentType, ContextType, Partial<WorkItemListItemsArgs>>;
  listVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WorkItemListState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkItemListConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemListConnection'] = ResolversParentTypes['WorkItemListConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkItemListEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WorkItemListDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemListDifference'] = ResolversParentTypes['WorkItemListDifference']> = {
  added?: Resolver<ReadonlyArray<ResolversTypes['ListedWorkItem']>, ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['ChangedWorkItem']>, ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['ListedWorkItem']>, ParentType, ContextType>;
};

export type WorkItemListEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemListEdge'] = ResolversParentTypes['WorkItemListEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkItemList'], ParentType, ContextType>;
};

export type WorkItemListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItemListPayload'] = ResolversParentTypes['WorkItemListPayload']> = {
  list?: Resolver<ResolversTypes['WorkItemList'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AccountActivity?: AccountActivityResolvers<ContextType>;
  AccountActivityConnection?: AccountActivityConnectionResolvers<ContextType>;
  AccountActivityEdge?: AccountActivityEdgeResolvers<ContextType>;
  AccountPayload?: AccountPayloadResolvers<ContextType>;
  AccountSession?: AccountSessionResolvers<ContextType>;
  BasicDataFigures?: BasicDataFiguresResolvers<ContextType>;
  BeginExternalSignInPayload?: BeginExternalSignInPayloadResolvers<ContextType>;
  BeginSecondFactorPayload?: BeginSecondFactorPayloadResolvers<ContextType>;
  BeginVisitMediaUploadPayload?: BeginVisitMediaUploadPayloadResolvers<ContextType>;
  BoundaryIssue?: BoundaryIssueResolvers<ContextType>;
  CareTagCount?: CareTagCountResolvers<ContextType>;
  CareTagDefinition?: CareTagDefinitionResolvers<ContextType>;
  ChangedWorkItem?: ChangedWorkItemResolvers<ContextType>;
  ConfirmSecondFactorPayload?: ConfirmSecondFactorPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DistrictGridStandard?: DistrictGridStandardResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  DutyAction?: DutyActionResolvers<ContextType>;
  DutyConnection?: DutyConnectionResolvers<ContextType>;
  DutyEdge?: DutyEdgeResolvers<ContextType>;
  DutyEntry?: DutyEntryResolvers<ContextType>;
  DutyOpinion?: DutyOpinionResolvers<ContextType>;
  DutyPayload?: DutyPayloadResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  EnterpriseConnection?: EnterpriseConnectionResolvers<ContextType>;
  EnterpriseEdge?: EnterpriseEdgeResolvers<ContextType>;
  EnterprisePayload?: EnterprisePayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  GridStandard?: GridStandardResolvers<ContextType>;
  GridStandardFigures?: GridStandardFiguresResolvers<ContextType>;
  GridStandardPayload?: GridStandardPayloadResolvers<ContextType>;
  GridStandardReport?: GridStandardReportResolvers<ContextType>;
  GridStandardSize?: GridStandardSizeResolvers<ContextType>;
  GridTeam?: GridTeamResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HouseholdConnection?: HouseholdConnectionResolvers<ContextType>;
  HouseholdEdge?: HouseholdEdgeResolvers<ContextType>;
  HouseholdPayload?: HouseholdPayloadResolvers<ContextType>;
  ImportBoundariesPayload?: ImportBoundariesPayloadResolvers<ContextType>;
  ImportLegacyGridsPayload?: ImportLegacyGridsPayloadResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  JurisdictionConnection?: JurisdictionConnectionResolvers<ContextType>;
  JurisdictionEdge?: JurisdictionEdgeResolvers<ContextType>;
  LegacyGrid?: LegacyGridResolvers<ContextType>;
  LegacyGridConnection?: LegacyGridConnectionResolvers<ContextType>;
  LegacyGridEdge?: LegacyGridEdgeResolvers<ContextType>;
  LegacyGridPayload?: LegacyGridPayloadResolvers<ContextType>;
  LegacyMapping?: LegacyMappingResolvers<ContextType>;
  ListedWorkItem?: ListedWorkItemResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MePosting?: MePostingResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OneTimePasswordPayload?: OneTimePasswordPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataAccess?: PersonalDataAccessResolvers<ContextType>;
  PersonalDataAccessConnection?: PersonalDataAccessConnectionResolvers<ContextType>;
  PersonalDataAccessEdge?: PersonalDataAccessEdgeResolvers<ContextType>;
  PostingPayload?: PostingPayloadResolvers<ContextType>;
  ProposedGrid?: ProposedGridResolvers<ContextType>;
  ProviderContract?: ProviderContractResolvers<ContextType>;
  ProviderSuspension?: ProviderSuspensionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  RecordFreshness?: RecordFreshnessResolvers<ContextType>;
  RecordImport?: RecordImportResolvers<ContextType>;
  RecordImportProblem?: RecordImportProblemResolvers<ContextType>;
  RecordVisitPayload?: RecordVisitPayloadResolvers<ContextType>;
  RecordVisitsPayload?: RecordVisitsPayloadResolvers<ContextType>;
  RemoveSecondFactorPayload?: RemoveSecondFactorPayloadResolvers<ContextType>;
  RenewRecoveryCodesPayload?: RenewRecoveryCodesPayloadResolvers<ContextType>;
  Resident?: ResidentResolvers<ContextType>;
  ResidentConnection?: ResidentConnectionResolvers<ContextType>;
  ResidentEdge?: ResidentEdgeResolvers<ContextType>;
  ResidentPayload?: ResidentPayloadResolvers<ContextType>;
  RevealPersonalDataPayload?: RevealPersonalDataPayloadResolvers<ContextType>;
  RevealedField?: RevealedFieldResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  RezoningPayload?: RezoningPayloadResolvers<ContextType>;
  RezoningProposal?: RezoningProposalResolvers<ContextType>;
  SecondFactor?: SecondFactorResolvers<ContextType>;
  ServiceProvider?: ServiceProviderResolvers<ContextType>;
  ServiceProviderConnection?: ServiceProviderConnectionResolvers<ContextType>;
  ServiceProviderEdge?: ServiceProviderEdgeResolvers<ContextType>;
  ServiceProviderFigures?: ServiceProviderFiguresResolvers<ContextType>;
  ServiceProviderPayload?: ServiceProviderPayloadResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SinkDown?: SinkDownResolvers<ContextType>;
  SinkDownCount?: SinkDownCountResolvers<ContextType>;
  SinkDownReport?: SinkDownReportResolvers<ContextType>;
  SinkDownState?: SinkDownStateResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  StaffMemberConnection?: StaffMemberConnectionResolvers<ContextType>;
  StaffMemberEdge?: StaffMemberEdgeResolvers<ContextType>;
  StaffPosting?: StaffPostingResolvers<ContextType>;
  StaffWorkload?: StaffWorkloadResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitPayload?: UnitPayloadResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  VisitConnection?: VisitConnectionResolvers<ContextType>;
  VisitCoverage?: VisitCoverageResolvers<ContextType>;
  VisitCoverageOfPlace?: VisitCoverageOfPlaceResolvers<ContextType>;
  VisitEdge?: VisitEdgeResolvers<ContextType>;
  VisitEvidence?: VisitEvidenceResolvers<ContextType>;
  VisitMedium?: VisitMediumResolvers<ContextType>;
  VisitMediumLimit?: VisitMediumLimitResolvers<ContextType>;
  VisitNeed?: VisitNeedResolvers<ContextType>;
  VisitNeedFollowUp?: VisitNeedFollowUpResolvers<ContextType>;
  VisitNeedKind?: VisitNeedKindResolvers<ContextType>;
  VisitOutcome?: VisitOutcomeResolvers<ContextType>;
  VisitPayload?: VisitPayloadResolvers<ContextType>;
  VisitPlan?: VisitPlanResolvers<ContextType>;
  VisitPlanConnection?: VisitPlanConnectionResolvers<ContextType>;
  VisitPlanEdge?: VisitPlanEdgeResolvers<ContextType>;
  VisitPlanPayload?: VisitPlanPayloadResolvers<ContextType>;
  VisitRefusal?: VisitRefusalResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  WorkItemDeadlines?: WorkItemDeadlinesResolvers<ContextType>;
  WorkItemDuty?: WorkItemDutyResolvers<ContextType>;
  WorkItemList?: WorkItemListResolvers<ContextType>;
  WorkItemListConnection?: WorkItemListConnectionResolvers<ContextType>;
  WorkItemListDifference?: WorkItemListDifferenceResolvers<ContextType>;
  WorkItemListEdge?: WorkItemListEdgeResolvers<ContextType>;
  WorkItemListPayload?: WorkItemListPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
