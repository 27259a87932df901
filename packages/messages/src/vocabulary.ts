import { z } from 'zod';

/** The four levels of the net, domain §1. */
export const LEVELS = ['GRID', 'VILLAGE', 'TOWN', 'DISTRICT'] as const;
/** A level of the net: who stands where, and who holds an event. */
export type Level = (typeof LEVELS)[number];
export /**
 *
 */
const levelSchema = z.enum(LEVELS);

/** What a jurisdiction is called, domain §3; two kinds share the town level and two the village level. */
export const JURISDICTION_KINDS = ['DISTRICT', 'STREET', 'TOWN', 'COMMUNITY', 'VILLAGE', 'GRID'] as const;
/**
 *
 */
export type JurisdictionKind = (typeof JURISDICTION_KINDS)[number];
export /**
 *
 */
const jurisdictionKindSchema = z.enum(JURISDICTION_KINDS);

/** What a grid's homes are like, domain §1: each has a standard size of its own. */
export const AREA_TYPES = ['RURAL', 'COMMUNITY'] as const;
/** One of {@link AREA_TYPES}. */
export type AreaType = (typeof AREA_TYPES)[number];

/** The four platforms, domain §1. */
export const PLATFORMS = ['PUBLIC_ORDER', 'MARKET_SUPERVISION', 'ENFORCEMENT', 'CONVENIENCE_SERVICES'] as const;
/**
 *
 */
export type Platform = (typeof PLATFORMS)[number];
export /**
 *
 */
const platformSchema = z.enum(PLATFORMS);

/** Roles of a posting, domain §3. */
export const ROLES = [
  'GRID_LEADER',
  'INSTRUCTOR',
  'GRID_MEMBER',
  'VOLUNTEER',
  'SOCIAL_WORKER',
  'DISPATCHER',
  'HANDLER',
  'SUPERVISOR',
  'ANALYST',
  'ADMIN',
] as const;
/**
 *
 */
export type Role = (typeof ROLES)[number];
export /**
 *
 */
const roleSchema = z.enum(ROLES);

/** Any organisation that can hold an event (event-lifecycle §6). */
export const UNIT_KINDS = [
  'DISTRICT_CENTRE',
  'DEPARTMENT',
  'COMMAND_ROOM',
  'STATIONED_AGENCY',
  'VILLAGE_OFFICE',
  'GRID_TEAM',
  'PROVIDER',
] as const;
/**
 *
 */
export type UnitKind = (typeof UNIT_KINDS)[number];
export /**
 *
 */
const unitKindSchema = z.enum(UNIT_KINDS);

/** Every state of an event, event-lifecycle §2. */
export const EVENT_STATES = [
  'DRAFT',
  'REPORTED',
  'CONFIRMING',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DISPATCHED',
  'IN_PROGRESS',
  'SUSPENDED',
  'PENDING_VERIFICATION',
  'PENDING_EVALUATION',
  'CLOSED',
  'ARCHIVED',
  'DECLINED',
  'WITHDRAWN',
  'MERGED',
  'RECORDED',
] as const;
/**
 *
 */
export type EventState = (typeof EVENT_STATES)[number];
export /**
 *
 */
const eventStateSchema = z.enum(EVENT_STATES);

/** The stages of an event that have a deadline, each with a clock of its own (event-lifecycle §4). */
export const STAGES = ['ACCEPT', 'CONFIRM', 'DISPATCH', 'SIGN_FOR', 'DISPOSE', 'VERIFY'] as const;
/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number];
/** Reads a {@link Stage}. */
export const stageSchema = z.enum(STAGES);

/** How an event is supervised 督办: a flag, not a state (event-lifecycle §2). */
export const SUPERVISIONS = ['NONE', 'NORMAL', 'YELLOW', 'RED'] as const;
/** Reads one of {@link SUPERVISIONS}. */
export const supervisionSchema = z.enum(SUPERVISIONS);

/** Where a report comes from, domain §4. */
export const EVENT_SOURCES = ['STAFF', 'RESIDENT', 'SERVICE_DESK', 'HOTLINE', 'VISIT', 'SENSOR'] as const;
/**
 *
 */
export type EventSource = (typeof EVENT_SOURCES)[number];
export /**
 *
 */
const eventSourceSchema = z.enum(EVENT_SOURCES);

/** How pressing an event is; URGENT has clocks of its own (event-lifecycle §4). */
export const URGENCIES = ['NORMAL', 'URGENT'] as const;
/**
 *
 */
export type Urgency = (typeof URGENCIES)[number];
export /**
 *
 */
const urgencySchema = z.enum(URGENCIES);

/** The seven categories of the work-item list 网格工作事项清单, domain §3. */
export const WORK_ITEM_CATEGORIES = [
  'COMPREHENSIVE_GOVERNANCE',
  'PUBLIC_SAFETY',
  'ECONOMIC_MANAGEMENT',
  'AGRICULTURE',
  'URBAN_CONSTRUCTION',
  'PARTY_AND_COMMUNITY',
  'SOCIAL_AFFAIRS',
] as const;
/**
 *
 */
export type WorkItemCategory = (typeof WORK_ITEM_CATEGORIES)[number];
export /**
 *
 */
const workItemCategorySchema = z.enum(WORK_ITEM_CATEGORIES);

/** What a work item may ask to be shown when a matter is disposed of (domain §3). */
export const REQUIRED_EVIDENCE = ['PHOTO_BEFORE', 'PHOTO_AFTER', 'DOCUMENT', 'NOTE'] as const;
/** One of {@link REQUIRED_EVIDENCE}. */
export type RequiredEvidence = (typeof REQUIRED_EVIDENCE)[number];
/** Reads a {@link RequiredEvidence}. */
export const requiredEvidenceSchema = z.enum(REQUIRED_EVIDENCE);

/** States of an application 办件, domain §5. */
export const APPLICATION_STATES = [
  'MATERIALS_MISSING',
  'ACCEPTED',
  'IN_PROCESS',
  'DECIDED',
  'DELIVERED',
  'EVALUATED',
  'REFERRED',
] as const;
/**
 *
 */
export type ApplicationState = (typeof APPLICATION_STATES)[number];
export /**
 *
 */
const applicationStateSchema = z.enum(APPLICATION_STATES);

/** A place code, domain §2: 6 digits district, 9 town, 12 village or community, 15 grid. */
export const placeCodeSchema = z
  .string()
  .regex(/^\d{6}(\d{3}){0,3}$/, 'a place code has 6 (district), 9 (town), 12 (village) or 15 (grid) digits');

/** The level that a place code's length says; `undefined` when it is no place code. */
export function levelOfPlace(code: string): Level | undefined {
  return ({ 6: 'DISTRICT', 9: 'TOWN', 12: 'VILLAGE', 15: 'GRID' } as const)[code.length];
}

/** The code of the place at `level` that `code` lies in, or `undefined` when `code` stands above that level. */
export function placeAtLevel(code: string, level: Level): string | undefined {
  const length = { DISTRICT: 6, TOWN: 9, VILLAGE: 12, GRID: 15 }[level];
  return code.length >= length ? code.slice(0, length) : undefined;
}

/** The five sink-downs 五个下沉 of a stationed agency to its town (domain §3). */
export const SINK_DOWN_KINDS = [
  'PERSONNEL_APPOINTMENT',
  'DUTIES',
  'ASSESSMENT_WEIGHT',
  'AWARD_RIGHTS',
  'PAY_AND_BONUS',
] as const;
/** One of {@link SINK_DOWN_KINDS}. */
export type SinkDownKind = (typeof SINK_DOWN_KINDS)[number];
/** Reads a {@link SinkDownKind}. */
export const sinkDownKindSchema = z.enum(SINK_DOWN_KINDS);
