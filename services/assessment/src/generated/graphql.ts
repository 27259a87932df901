import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PlaceFigures } from '../figures/figures.rules.js';
import type { JurisdictionReference } from '../figures/figures.resolvers.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  _FieldSet: { input: string; output: string; }
};

/**
 * The figures of one place and one period (domain §4 "Figures", event-lifecycle §5).
 *
 * *Events* belong to the day on which they were reported, wherever they stand now: the closure rate of a day grows as its
 * events are closed. Events that are MERGED or WITHDRAWN leave every figure (event-lifecycle §1.7). *Visits* belong to the
 * day of the visit, *services* to the day of delivery, accepted applications to the day of acceptance.
 *
 * Counts of events count events, not acts: one returned twice is one returned event. Rates run from 0 to 1 and are null
 * where they would divide by nothing.
 */
export type Figures = {
  readonly __typename?: 'Figures';
  /** The on-time rate of the stage ACCEPT (按时受理率): deadlines kept / those kept, missed or past now. */
  readonly acceptOnTimeRate: Maybe<Scalars['Float']['output']>;
  /** Applications (办件) accepted in the period. */
  readonly applicationsAccepted: Scalars['Int']['output'];
  /** When the newest step was taken that these figures count; null when nothing is counted. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** Services whose applicant made at most one trip, measured / services (最多跑一次). */
  readonly atMostOneTripRate: Maybe<Scalars['Float']['output']>;
  /** closedOnTime / shouldBeClosed (按期结案率). */
  readonly closeOnTimeRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: CLOSED or ARCHIVED now (结案); one that was reopened counts as open again. */
  readonly closed: Scalars['Int']['output'];
  /** Of those closed: that missed no deadline in any stage. */
  readonly closedOnTime: Scalars['Int']['output'];
  /** closed / reported: the share that is done with, whether it was due or not (已结案占比). */
  readonly closedShare: Maybe<Scalars['Float']['output']>;
  /** closed / shouldBeClosed (结案率, event-lifecycle §5). */
  readonly closureRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: DECLINED (不予受理). */
  readonly declined: Scalars['Int']['output'];
  /** (dispatched − returned) / dispatched (准确派遣率). */
  readonly dispatchAccuracyRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: dispatched to a unit (派遣) at least once. */
  readonly dispatched: Scalars['Int']['output'];
  /** disposedOnTime / shouldBeDisposed (按期处置率). */
  readonly disposeOnTimeRate: Maybe<Scalars['Float']['output']>;
  /** disposed / shouldBeDisposed (处置率). */
  readonly disposeRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: disposed of by a unit (处置), and not undone since by rework, reopening or a new decision. */
  readonly disposed: Scalars['Int']['output'];
  /** Of those disposed of: that missed no deadline of the disposal. */
  readonly disposedOnTime: Scalars['Int']['output'];
  /** Of the visits: to enterprises; the others were to households. */
  readonly enterpriseVisits: Scalars['Int']['output'];
  /** Of those reported: sent up a level (上报上级) at least once. */
  readonly escalated: Scalars['Int']['output'];
  /** escalated / reported (上报上级率). */
  readonly escalatedShare: Maybe<Scalars['Float']['output']>;
  /** Of those reported: evaluated by the reporter (评价). */
  readonly evaluated: Scalars['Int']['output'];
  /** Of those reported: given more time (延期) at least once. */
  readonly extended: Scalars['Int']['output'];
  /** extended / reported (延期率). */
  readonly extendedShare: Maybe<Scalars['Float']['output']>;
  /** Of those reported: taken on (立案). */
  readonly filed: Scalars['Int']['output'];
  /** filed / (reported − onTheSpot) (立案率): what is settled on the spot needs no filing. */
  readonly filingRate: Maybe<Scalars['Float']['output']>;
  /** Of the suggestedDispatches: those that followed the suggestion and were not given back after. */
  readonly keptSuggestions: Scalars['Int']['output'];
  /** Of those reported: settled on the spot by the member of staff who reported them (自行处置). */
  readonly onTheSpot: Scalars['Int']['output'];
  /** onTheSpot / reported (自行处置率). */
  readonly onTheSpotRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: still owed a step by somebody, whatever the state. */
  readonly open: Scalars['Int']['output'];
  /** Of those open: with a deadline that is past now (超期未办). */
  readonly overdue: Scalars['Int']['output'];
  /** The events reported by platform: the four platforms, then those that were not routed to one. Shares add up to 1. */
  readonly platformShares: ReadonlyArray<PlatformShare>;
  /** Of those reported: RECORDED, for information only (备案). */
  readonly recorded: Scalars['Int']['output'];
  /** reopened / reported (重办率). */
  readonly reopenRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: taken up again after they were closed (重办) at least once. */
  readonly reopened: Scalars['Int']['output'];
  /** Events reported (上报) in the period, but for those MERGED or WITHDRAWN: open + closed + declined + recorded. */
  readonly reported: Scalars['Int']['output'];
  /** solved / closed (解决率). */
  readonly resolutionRate: Maybe<Scalars['Float']['output']>;
  /** From the report until it was closed, round the clock, without suspensions and without what was settled on the spot. */
  readonly resolutionTime: TimeFigures;
  /** Of those reported: somebody decided what becomes of it (受理, 不予受理, 备案), or settled it on the spot. */
  readonly responded: Scalars['Int']['output'];
  /** responded / reported (响应率). */
  readonly responseRate: Maybe<Scalars['Float']['output']>;
  /** From the report until somebody responded, round the clock; without what was settled on the spot. */
  readonly responseTime: TimeFigures;
  /** returned / dispatched (退单率). */
  readonly returnRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: given back by a unit (退单) at least once. */
  readonly returned: Scalars['Int']['output'];
  /** reworked / reported (返工率). */
  readonly reworkRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: failed at verification (返工) at least once. */
  readonly reworked: Scalars['Int']['output'];
  /** Events evaluated with a grade of 3, 4 or 5 / evaluated (满意率); grades 1 and 2 are bad, as in 好差评. */
  readonly satisfactionRate: Maybe<Scalars['Float']['output']>;
  /** Services evaluated with a grade of 3, 4 or 5 / servicesEvaluated. */
  readonly serviceSatisfactionRate: Maybe<Scalars['Float']['output']>;
  /** Services given: applications whose result was delivered in the period. */
  readonly services: Scalars['Int']['output'];
  /** Of the services: evaluated by the applicant (好差评). */
  readonly servicesEvaluated: Scalars['Int']['output'];
  /** The events closed by the level that settled them, lowest first. */
  readonly settledByLevel: ReadonlyArray<LevelCount>;
  /**
   * Of those reported: to be closed by now (应结案): closed, or open and late, that is with a deadline of any stage missed
   * before or past now. What is open and in time is not due yet.
   */
  readonly shouldBeClosed: Scalars['Int']['output'];
  /**
   * Of those reported: to be disposed of by now (应处置): disposed of, or neither that nor DECLINED nor RECORDED and with the
   * deadline of the disposal missed before or past now.
   */
  readonly shouldBeDisposed: Scalars['Int']['output'];
  /** Of those closed: by a disposal that settled the matter (解决): RESOLVED, MEDIATED, PENALISED, or on the spot. */
  readonly solved: Scalars['Int']['output'];
  /** How the deadlines of each stage are kept, in the order in which a matter passes them. */
  readonly stages: ReadonlyArray<StageFigures>;
  /** Dispatches of those reported for which there was a suggestion (派遣建议): acts, not events. */
  readonly suggestedDispatches: Scalars['Int']['output'];
  /** keptSuggestions / suggestedDispatches (派遣建议准确率). */
  readonly suggestionAccuracyRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: suspended (挂账) at least once. */
  readonly suspended: Scalars['Int']['output'];
  /** suspended / reported (挂账率). */
  readonly suspendedShare: Maybe<Scalars['Float']['output']>;
  /** (responded − declined) / responded (有效事件率): what proved to be a matter of the net. */
  readonly validEventShare: Maybe<Scalars['Float']['output']>;
  /** Visits (走访) made in the period. */
  readonly visits: Scalars['Int']['output'];
  /** Events closed that a grid or village settled / closed: the share solved without leaving the village. */
  readonly withinVillageRate: Maybe<Scalars['Float']['output']>;
};

/** A place of the net 管辖区域 (domain §3), owned by grid: here with its figures. */
export type Jurisdiction = {
  readonly __typename?: 'Jurisdiction';
  /** Official code: 6 digits district, 9 town, 12 village or community, 15 grid (domain §2). */
  readonly code: Scalars['ID']['output'];
  /**
   * What happened in this place and everything under it in a period, counted exactly. Any number of places of one period
   * cost one query.
   *
   * Null when the place lies outside the caller's postings: what is outside is as if it did not exist (domain §7). An
   * analyst sees the figures of everything under the posting, everybody else those of their own places.
   */
  readonly figures: Maybe<Figures>;
};


/** A place of the net 管辖区域 (domain §3), owned by grid: here with its figures. */
export type JurisdictionFiguresArgs = {
  period: PeriodInput;
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

/** The events of a period that one level settled. */
export type LevelCount = {
  readonly __typename?: 'LevelCount';
  /** Events closed. */
  readonly count: Scalars['Int']['output'];
  /** The level at which they ended (`resolvedAtLevel`). */
  readonly level: Level;
};

/**
 * Whole days in Asia/Shanghai, both included: a day begins at 00:00 there, 16:00 UTC of the day before (domain §2). One day
 * has the same day at both ends.
 *
 * Errors: `PERIOD_REVERSED` when `to` comes before `from`, `PERIOD_TOO_LONG` beyond 3,653 days (ten years).
 */
export type PeriodInput = {
  /** The first day, such as 2026-11-01. */
  readonly from: Scalars['Date']['input'];
  /** The last day, which counts in full. */
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

/** The events of a period that were routed to one platform. */
export type PlatformShare = {
  readonly __typename?: 'PlatformShare';
  /** Events reported. */
  readonly count: Scalars['Int']['output'];
  /** The platform; null for those handled without routing to one. */
  readonly platform: Maybe<Platform>;
  /** count / reported; null when nothing was reported. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

/** A stage of an event that has a deadline, with a clock of its own (event-lifecycle §4). */
export type Stage =
  /** 受理: until somebody takes it on or declines it. */
  | 'ACCEPT'
  /** 核实: until a grid member looked whether it is so. */
  | 'CONFIRM'
  /** 派遣: until a unit is given it. */
  | 'DISPATCH'
  /** 处置: until the unit reports it done. */
  | 'DISPOSE'
  /** 签收: until the unit signs for it. */
  | 'SIGN_FOR'
  /** 核查: until it is verified. */
  | 'VERIFY';

/**
 * How the deadlines of one stage are kept, of the events reported in the period. Deadlines are counted, not events: who has to
 * do something twice has two.
 */
export type StageFigures = {
  readonly __typename?: 'StageFigures';
  /** Deadlines that were kept. */
  readonly kept: Scalars['Int']['output'];
  /**
   * What the stage took an event in all, in counted time: working time of the national calendar, for what is urgent round
   * the clock, without suspensions. Half of the events that passed it took no longer.
   */
  readonly medianHours: Maybe<Scalars['Float']['output']>;
  /** Deadlines that were missed, of stages that ended. */
  readonly missed: Scalars['Int']['output'];
  /** kept / (kept + missed + overdue). */
  readonly onTimeRate: Maybe<Scalars['Float']['output']>;
  /** Deadlines that run and are past now. */
  readonly overdue: Scalars['Int']['output'];
  /** Nine in ten took no longer. */
  readonly p90Hours: Maybe<Scalars['Float']['output']>;
  /** The stage. */
  readonly stage: Stage;
};

/** How long something takes, in hours with fractions; null while nothing has taken it. Percentiles, not means. */
export type TimeFigures = {
  readonly __typename?: 'TimeFigures';
  /** Half of them took no longer. */
  readonly medianHours: Maybe<Scalars['Float']['output']>;
  /** Nine in ten took no longer. */
  readonly p90Hours: Maybe<Scalars['Float']['output']>;
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
  Jurisdiction: Jurisdiction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Jurisdiction:
    ( { __typename: 'Jurisdiction' }
    & GraphQLRecursivePick<FederationTypes['Jurisdiction'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Figures: ResolverTypeWrapper<PlaceFigures>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Jurisdiction: ResolverTypeWrapper<JurisdictionReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Level: Level;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  PeriodInput: PeriodInput;
  Platform: Platform;
  PlatformShare: ResolverTypeWrapper<PlatformShare>;
  Stage: Stage;
  StageFigures: ResolverTypeWrapper<StageFigures>;
  TimeFigures: ResolverTypeWrapper<TimeFigures>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Figures: PlaceFigures;
  Float: Scalars['Float']['output'];
  Int: Scalars['Int']['output'];
  Jurisdiction: JurisdictionReference;
  ID: Scalars['ID']['output'];
  LevelCount: LevelCount;
  PeriodInput: PeriodInput;
  PlatformShare: PlatformShare;
  StageFigures: StageFigures;
  TimeFigures: TimeFigures;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Figures'] = ResolversParentTypes['Figures']> = {
  acceptOnTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  applicationsAccepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  atMostOneTripRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeOnTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedOnTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closureRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  declined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dispatchAccuracyRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dispatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disposeOnTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  disposeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  disposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disposedOnTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterpriseVisits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalatedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evaluated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extendedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  filed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filingRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  keptSuggestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTheSpot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTheSpotRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  platformShares?: Resolver<ReadonlyArray<ResolversTypes['PlatformShare']>, ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolutionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  resolutionTime?: Resolver<ResolversTypes['TimeFigures'], ParentType, ContextType>;
  responded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responseRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  responseTime?: Resolver<ResolversTypes['TimeFigures'], ParentType, ContextType>;
  returnRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reworkRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reworked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfactionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  serviceSatisfactionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servicesEvaluated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settledByLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  shouldBeClosed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shouldBeDisposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  solved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['StageFigures']>, ParentType, ContextType>;
  suggestedDispatches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestionAccuracyRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspendedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  validEventShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withinVillageRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction'], FederationReferenceType extends FederationReferenceTypes['Jurisdiction'] = FederationReferenceTypes['Jurisdiction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Jurisdiction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType, RequireFields<JurisdictionFiguresArgs, 'period'>>;
};

export type LevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
};

export type PlatformShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlatformShare'] = ResolversParentTypes['PlatformShare']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StageFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageFigures'] = ResolversParentTypes['StageFigures']> = {
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p90Hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
};

export type TimeFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeFigures'] = ResolversParentTypes['TimeFigures']> = {
  medianHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Figures?: FiguresResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  PlatformShare?: PlatformShareResolvers<ContextType>;
  StageFigures?: StageFiguresResolvers<ContextType>;
  TimeFigures?: TimeFiguresResolvers<ContextType>;
};

