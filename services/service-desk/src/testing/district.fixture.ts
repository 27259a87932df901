import {
  jurisdictionMessages,
  levelOfPlace,
  workItemMessages,
  type JurisdictionData,
  type Message,
  type MessageContract,
  type WorkItemData,
} from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';

/** A district small enough to hold in the head: two towns, a village and two communities. */
export const district = '330211';
export const town = '330211003';
export const village = '330211003201';
export const grid = '330211003201001';
export const community = '330211003001';
export const otherTown = '330211004';
export const farCommunity = '330211004001';

const kinds: Readonly<Record<string, JurisdictionData['kind']>> = {
  [district]: 'DISTRICT',
  [town]: 'STREET',
  [village]: 'VILLAGE',
  [grid]: 'GRID',
  [community]: 'COMMUNITY',
  [otherTown]: 'TOWN',
  [farCommunity]: 'COMMUNITY',
};

const places: readonly JurisdictionData[] = Object.entries(kinds).map(([code, kind]) => ({
  code,
  name: code === village ? '湾塘村' : `地${code}`,
  level: levelOfPlace(code) ?? 'GRID',
  kind,
  parentCode: code === district ? null : code.slice(0, -3),
}));

const workItem: WorkItemData = {
  code: 'WASTE',
  listVersion: 1,
  name: '垃圾分类',
  category: 'URBAN_CONSTRUCTION',
  platform: 'CONVENIENCE_SERVICES',
  defaultLevel: 'GRID',
  defaultUnitKind: 'GRID_TEAM',
  canSettleOnTheSpot: true,
  isTrivial: true,
  disposeWorkingDays: 7,
};

/** The first message of an aggregate, as its owner would publish it. */
export function firstMessage<Data>(contract: MessageContract<Data>, aggregateId: string, data: Data): Message<Data> {
  const at = '2026-11-24T01:00:00.000Z';
  const { type, schemaVersion } = contract;
  const ids = { id: `${aggregateId}:1`, aggregateId, version: 1, requestId: 'fixture' };
  return { ...ids, type, schemaVersion, createdAt: at, at, data };
}

/** What grid tells of the district. */
export const districtMessages: readonly Message[] = [
  ...places.map((place) => firstMessage(jurisdictionMessages.established, place.code, place)),
  firstMessage(workItemMessages.admitted, workItem.code, workItem),
];

/** A staff member, as their token names them. */
export interface Person {
  readonly staffId: string;
  readonly postings: readonly Posting[];
}

function person(role: Posting['role'], place: string): Person {
  const staffId = `${place}-${role.toLowerCase().replaceAll('_', '-')}-01`;
  return { staffId, postings: [{ role, place, unit: null }] };
}

/** One of each. */
export const people = {
  worker: person('SOCIAL_WORKER', village),
  communityWorker: person('SOCIAL_WORKER', community),
  farWorker: person('SOCIAL_WORKER', farCommunity),
  handler: person('HANDLER', town),
  dispatcher: person('DISPATCHER', town),
  farDispatcher: person('DISPATCHER', otherTown),
  analyst: person('ANALYST', district),
  member: person('GRID_MEMBER', grid),
} as const;
