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
  /** Applications (办件) accepted in the period. */
  readonly applicationsAccepted: Scalars['Int']['output'];
  /** When the newest step was taken that these figures count; null when nothing is counted. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** Services whose applicant made at most one trip, measured / services (最多跑一次). */
  readonly atMostOneTripRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: CLOSED or ARCHIVED now (结案); one that was reopened counts as open again. */
  readonly closed: Scalars['Int']['output'];
  /** closed / reported (结案率). */
  readonly closureRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: DECLINED (不予受理). */
  readonly declined: Scalars['Int']['output'];
  /** (dispatched − returned) / dispatched (准确派遣率). */
  readonly dispatchAccuracyRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: dispatched to a unit (派遣) at least once. */
  readonly dispatched: Scalars['Int']['output'];
  /** Of the visits: to enterprises; the others were to households. */
  readonly enterpriseVisits: Scalars['Int']['output'];
  /** Of those reported: sent up a level (上报上级) at least once. */
  readonly escalated: Scalars['Int']['output'];
  /** Of those reported: evaluated by the reporter (评价). */
  readonly evaluated: Scalars['Int']['output'];
  /** Of the suggestedDispatches: those that followed the suggestion and were not given back after. */
  readonly keptSuggestions: Scalars['Int']['output'];
  /** Of those reported: settled on the spot by the member of staff who reported them (自行处置). */
  readonly onTheSpot: Scalars['Int']['output'];
  /** onTheSpot / reported (自行处置率). */
  readonly onTheSpotRate: Maybe<Scalars['Float']['output']>;
  /** Of those reported: still owed a step by somebody, whatever the state. */
  readonly open: Scalars['Int']['output'];
  /** The events reported by platform: the four platforms, then those that were not routed to one. Shares add up to 1. */
  readonly platformShares: ReadonlyArray<PlatformShare>;
  /** Of those reported: RECORDED, for information only (备案). */
  readonly recorded: Scalars['Int']['output'];
  /** Of those reported: taken up again after they were closed (重办) at least once. */
  readonly reopened: Scalars['Int']['output'];
  /** Events reported (上报) in the period, but for those MERGED or WITHDRAWN: open + closed + declined + recorded. */
  readonly reported: Scalars['Int']['output'];
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
  /** Dispatches of those reported for which there was a suggestion (派遣建议): acts, not events. */
  readonly suggestedDispatches: Scalars['Int']['output'];
  /** keptSuggestions / suggestedDispatches (派遣建议准确率). */
  readonly suggestionAccuracyRate: Maybe<Scalars['Float']['output']>;
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Jurisdiction: ResolverTypeWrapper<JurisdictionReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Level: Level;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  PeriodInput: PeriodInput;
  Platform: Platform;
  PlatformShare: ResolverTypeWrapper<PlatformShare>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Figures: PlaceFigures;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Jurisdiction: JurisdictionReference;
  ID: Scalars['ID']['output'];
  LevelCount: LevelCount;
  PeriodInput: PeriodInput;
  PlatformShare: PlatformShare;
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
  applicationsAccepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  atMostOneTripRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closureRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  declined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dispatchAccuracyRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dispatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterpriseVisits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evaluated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keptSuggestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTheSpot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTheSpotRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  platformShares?: Resolver<ReadonlyArray<ResolversTypes['PlatformShare']>, ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reworkRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reworked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfactionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  serviceSatisfactionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servicesEvaluated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settledByLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  suggestedDispatches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestionAccuracyRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Figures?: FiguresResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  PlatformShare?: PlatformShareResolvers<ContextType>;
};

