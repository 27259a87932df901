import {
  jurisdictionMessages,
  levelOfPlace,
  unitMessages,
  workItemMessages,
  type JurisdictionData,
  type Level,
  type Message,
  type MessageContract,
  type Platform,
  type UnitData,
  type UnitKind,
  type WorkItemData,
} from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';

/** A district small enough to hold in the head: two towns, two villages in the first, three grids in all. */
export const district = '330211';
export const town = '330211003';
export const village = '330211003201';
export const grid = '330211003201001';
export const nextGrid = '330211003201002';
export const otherVillage = '330211003202';
export const otherTown = '330211004';
export const farGrid = '330211004201001';

const placeCodes = [district, town, village, grid, nextGrid, otherVillage, otherTown, '330211004201', farGrid];

const kinds = { DISTRICT: 'DISTRICT', TOWN: 'TOWN', VILLAGE: 'VILLAGE', GRID: 'GRID' } as const;

export const places: readonly JurisdictionData[] = placeCodes.map((code) => {
  const level: Level = levelOfPlace(code) ?? 'GRID';
  return {
    code,
    name: `地${code}`,
    level,
    kind: kinds[level],
    parentCode: code === district ? null : code.slice(0, -3),
  };
});

/** Units by what they are called in tests. */
export const unitIds = {
  centre: `${district}-CENTRE`,
  department: `${district}-DEPT-emergency`,
  command: `${town}-COMMAND`,
  agency: `${town}-AGENCY-enforcement`,
  orderAgency: `${town}-AGENCY-public-order`,
  farAgency: `${otherTown}-AGENCY-enforcement`,
  office: `${village}-OFFICE`,
  team: `${grid}-TEAM`,
  nextTeam: `${nextGrid}-TEAM`,
  provider: `${town}-PROVIDER-clean`,
  suspendedProvider: `${town}-PROVIDER-suspended`,
  formerProvider: `${town}-PROVIDER-former`,
} as const;

function unit(unitId: string, kind: UnitKind, platform: Platform | null = null): UnitData {
  const placeCode = unitId.slice(0, unitId.indexOf('-'));
  return {
    unitId,
    name: unitId,
    kind,
    placeCode,
    level: levelOfPlace(placeCode) ?? 'GRID',
    platform,
    departmentUnitId: kind === 'STATIONED_AGENCY' ? unitIds.department : null,
  };
}

/** A provider whose contract covers the town, and most items. */
function provider(unitId: string, more: Partial<UnitData['provider']> = {}, to = '2099-12-31'): UnitData {
  const workItemCodes = ['FIRE', 'WASTE', 'PARTY_AND_VOLUNTEERS', 'PETITION', 'RELIEF', 'NEW_ITEM'];
  const contracts = [{ number: '2026-001', from: '2026-01-01', to, placeCodes: [town], workItemCodes }];
  return { ...unit(unitId, 'PROVIDER'), provider: { contracts, isSuspended: false, isOver: false, ...more } };
}

export const units: readonly UnitData[] = [
  unit(unitIds.centre, 'DISTRICT_CENTRE'),
  unit(unitIds.department, 'DEPARTMENT', 'ENFORCEMENT'),
  unit(unitIds.command, 'COMMAND_ROOM'),
  unit(unitIds.agency, 'STATIONED_AGENCY', 'ENFORCEMENT'),
  unit(unitIds.orderAgency, 'STATIONED_AGENCY', 'PUBLIC_ORDER'),
  unit(unitIds.farAgency, 'STATIONED_AGENCY', 'ENFORCEMENT'),
  unit(unitIds.office, 'VILLAGE_OFFICE'),
  unit(unitIds.team, 'GRID_TEAM'),
  unit(unitIds.nextTeam, 'GRID_TEAM'),
  provider(unitIds.provider),
  provider(unitIds.suspendedProvider, { isSuspended: true }),
  provider(unitIds.formerProvider, {}, '2026-06-30'),
];

const item: Omit<WorkItemData, 'code' | 'name' | 'admittedLevel'> & { readonly admittedLevel: Level } = {
  listVersion: 1,
  category: 'PUBLIC_SAFETY',
  platform: 'ENFORCEMENT',
  defaultLevel: 'TOWN',
  defaultUnitKind: 'STATIONED_AGENCY',
  admittedLevel: 'GRID',
  canSettleOnTheSpot: true,
  isTrivial: false,
  disposeWorkingDays: 7,
};

export const workItems: readonly (WorkItemData & typeof item)[] = [
  { ...item, code: 'FIRE', name: '消防安全' },
  { ...item, code: 'HAZARDOUS_CHEMICALS', name: '危险化学品', admittedLevel: 'TOWN', canSettleOnTheSpot: false },
  { ...item, code: 'WASTE', name: '垃圾分类', category: 'URBAN_CONSTRUCTION', isTrivial: true },
  { ...item, code: 'PARTY_AND_VOLUNTEERS', name: '党建与志愿服务', category: 'PARTY_AND_COMMUNITY', platform: null },
  { ...item, code: 'PETITION', name: '信访事项', platform: 'PUBLIC_ORDER', canSettleOnTheSpot: false },
  { ...item, code: 'RELIEF', name: '困难救助', admittedLevel: 'VILLAGE', canSettleOnTheSpot: false },
];

/** The one of a fixture's rows that fits. */
export function known<Value>(list: readonly Value[], fits: (value: Value) => boolean): Value {
  const found = list.find(fits);
  if (found === undefined) throw new Error('The fixture does not have it.');
  return found;
}

/** A staff member, as their token names them. */
export interface Person {
  readonly staffId: string;
  readonly postings: readonly Posting[];
}

function person(role: Posting['role'], place: string, unitId: string | null, number = '01'): Person {
  const staffId = `${place}-${role.toLowerCase().replaceAll('_', '-')}-${number}`;
  return { staffId, postings: [{ role, place, unit: unitId }] };
}

/** One of each, and a second one where a test needs two. */
export const people = {
  volunteer: person('VOLUNTEER', grid, null),
  member: person('GRID_MEMBER', grid, unitIds.team),
  member2: person('GRID_MEMBER', grid, unitIds.team, '02'),
  nextMember: person('GRID_MEMBER', nextGrid, unitIds.nextTeam),
  farMember: person('GRID_MEMBER', farGrid, `${farGrid}-TEAM`),
  leader: person('GRID_LEADER', grid, unitIds.team),
  instructor: person('INSTRUCTOR', village, unitIds.office),
  socialWorker: person('SOCIAL_WORKER', village, unitIds.office),
  dispatcher: person('DISPATCHER', town, unitIds.command),
  dispatcher2: person('DISPATCHER', town, unitIds.command, '02'),
  farDispatcher: person('DISPATCHER', otherTown, `${otherTown}-COMMAND`),
  centre: person('DISPATCHER', district, unitIds.centre),
  handler: person('HANDLER', town, unitIds.agency),
  orderHandler: person('HANDLER', town, unitIds.orderAgency, '02'),
  departmentHandler: person('HANDLER', district, unitIds.department),
  supervisor: person('SUPERVISOR', town, null),
  analyst: person('ANALYST', district, null),
  admin: person('ADMIN', district, null),
} as const satisfies Record<string, Person>;

/** A message of an aggregate that is at `version`, as its owner sends it. */
export function messageOf<Data>(
  contract: MessageContract<Data>,
  aggregateId: string,
  data: Data,
  version = 1,
): Message<Data> {
  return {
    id: `${aggregateId}:${version}`,
    type: contract.type,
    schemaVersion: contract.schemaVersion,
    aggregateId,
    version,
    createdAt: '2026-11-24T00:00:00.000Z',
    at: '2026-11-24T00:00:00.000Z',
    requestId: 'district',
    data,
  };
}

/** What grid sends when the district is established. */
export const districtMessages: readonly Message[] = [
  ...places.map((place) => messageOf(jurisdictionMessages.established, place.code, place)),
  ...units.map((one) => messageOf(unitMessages.established, one.unitId, one)),
  ...workItems.map((one) => messageOf(workItemMessages.admitted, one.code, one)),
];
