import type { Level, Platform, RequiredEvidence, WorkItemData } from '@gridhall/messages';
import type { WorkItemDeadlines } from './work-item.store.js';

/** The version of the list that stands in this file; raise it with any change to a row. */
export const WORK_ITEM_LIST_VERSION = 1;

/** A row of the list: how it is called, who settles it, how long that may take, what must be shown. */
export interface ListedWorkItem extends Omit<
  WorkItemData,
  'listVersion' | 'admittedLevel' | 'deadlines' | 'requiredEvidence' | 'formFields' | 'isWithdrawn'
> {
  /** The lowest level that it may be pushed down to. */
  readonly admittedLevel: Level;
  readonly requiredEvidence: readonly RequiredEvidence[];
}

/** Working days to dispose of a matter (event-lifecycle §4: simple the same day, 7 by default, hard 15). */
const SIMPLE = 1;
const USUAL = 7;
const HARD = 15;

/** The deadlines of the stages that are the same for every item (event-lifecycle §4). */
export const COMMON_DEADLINES: Omit<WorkItemDeadlines, 'disposeWorkingDays'> = {
  acceptWorkingDays: 2,
  acceptUrgentMinutes: 30,
  dispatchWorkingHours: 2,
  signForWorkingHours: 4,
  returnWorkingDays: 2,
  verifyWorkingDays: 1,
  evaluateDays: 3,
  reopenHours: 72,
};

/** Who settles such a matter by default. */
const GRID = { defaultLevel: 'GRID', defaultUnitKind: 'GRID_TEAM' } as const;
const VILLAGE = { defaultLevel: 'VILLAGE', defaultUnitKind: 'VILLAGE_OFFICE' } as const;
const AGENCY = { defaultLevel: 'TOWN', defaultUnitKind: 'STATIONED_AGENCY' } as const;
const DEPARTMENT = { defaultLevel: 'DISTRICT', defaultUnitKind: 'DEPARTMENT' } as const;

/** May a grid member settle it on the spot, and is that verified by sample only? */
const NOT_ON_THE_SPOT = { canSettleOnTheSpot: false, isTrivial: false } as const;
const ON_THE_SPOT = { canSettleOnTheSpot: true, isTrivial: false } as const;
const TRIVIAL = { canSettleOnTheSpot: true, isTrivial: true } as const;

/** What must be shown. */
const WORDS: readonly RequiredEvidence[] = ['NOTE'];
const PAPER: readonly RequiredEvidence[] = ['DOCUMENT'];
const PHOTO: readonly RequiredEvidence[] = ['PHOTO_AFTER'];
const PHOTOS: readonly RequiredEvidence[] = ['PHOTO_BEFORE', 'PHOTO_AFTER'];
const SEEN: readonly RequiredEvidence[] = ['PHOTO_BEFORE', 'NOTE'];
const FINDING: readonly RequiredEvidence[] = ['PHOTO_BEFORE', 'DOCUMENT'];
const INSPECTION: readonly RequiredEvidence[] = [...PHOTOS, 'DOCUMENT'];

type Belongs = Pick<WorkItemData, 'category' | 'platform'>;
type SettledBy = Pick<WorkItemData, 'defaultLevel' | 'defaultUnitKind'>;
type OnTheSpot = Pick<WorkItemData, 'canSettleOnTheSpot' | 'isTrivial'>;

/** Where an item belongs: its category, and the platform that such matters go to. */
function category(name: WorkItemData['category']): (platform: Platform | null) => Belongs {
  return (platform) => ({ category: name, platform });
}

/** 综合治理. */
const governance = category('COMPREHENSIVE_GOVERNANCE');
/** 公共安全. */
const safety = category('PUBLIC_SAFETY');
/** 经济管理. */
const economy = category('ECONOMIC_MANAGEMENT');
/** 农业管理. */
const agriculture = category('AGRICULTURE');
/** 城建管理. */
const urban = category('URBAN_CONSTRUCTION');
/** 党群文化: no platform carries it. */
const community = category('PARTY_AND_COMMUNITY');
/** 社会事务. */
const social = category('SOCIAL_AFFAIRS');

/** Matters of an agency by default whose simple cases may be pushed down to a village. */
const ADMITTED_TO_VILLAGES: ReadonlySet<string> = new Set([
  'PUBLIC_ORDER_RISK',
  'WORK_SAFETY',
  'FOOD_SAFETY',
  'BUSINESS_SUPPORT',
  'ENVIRONMENT',
]);

function item(
  code: string,
  name: string,
  belongs: Belongs,
  settledBy: SettledBy,
  onTheSpot: OnTheSpot,
  disposeWorkingDays: number,
  requiredEvidence: readonly RequiredEvidence[],
): ListedWorkItem {
  // What a grid member may settle on the spot is admitted to grids; all else no lower than where it is settled, but for
  // the simple cases that villages were admitted to take off the agencies' hands (职责下沉准入).
  const isForVillages = ADMITTED_TO_VILLAGES.has(code);
  const admittedLevel = onTheSpot.canSettleOnTheSpot ? 'GRID' : isForVillages ? 'VILLAGE' : settledBy.defaultLevel;
  return { code, name, ...belongs, ...settledBy, admittedLevel, ...onTheSpot, disposeWorkingDays, requiredEvidence };
}

/** The work-item list 网格工作事项清单: 28 items in 7 categories (domain §3). */
export const WORK_ITEMS: readonly ListedWorkItem[] = [
  item('DISPUTE', '矛盾纠纷', governance('PUBLIC_ORDER'), VILLAGE, ON_THE_SPOT, USUAL, PAPER),
  item('MIGRANT', '流动人口和出租房屋', governance('PUBLIC_ORDER'), GRID, TRIVIAL, SIMPLE, WORDS),
  item('PUBLIC_ORDER_RISK', '社会治安隐患', governance('PUBLIC_ORDER'), AGENCY, NOT_ON_THE_SPOT, USUAL, WORDS),
  item('PETITION', '信访事项', governance('PUBLIC_ORDER'), AGENCY, NOT_ON_THE_SPOT, HARD, PAPER),
  item('SPECIAL_CARE', '特殊人群服务管理', governance('PUBLIC_ORDER'), VILLAGE, ON_THE_SPOT, USUAL, WORDS),

  item('FIRE', '消防安全隐患', safety('ENFORCEMENT'), GRID, ON_THE_SPOT, USUAL, PHOTOS),
  item('WORK_SAFETY', '安全生产隐患', safety('ENFORCEMENT'), AGENCY, NOT_ON_THE_SPOT, HARD, INSPECTION),
  item('FOOD_SAFETY', '食品药品安全', safety('MARKET_SUPERVISION'), AGENCY, NOT_ON_THE_SPOT, USUAL, FINDING),
  item('ROAD_SAFETY', '道路交通安全', safety('PUBLIC_ORDER'), VILLAGE, ON_THE_SPOT, USUAL, PHOTOS),
  item('FLOOD_GEOLOGY', '防汛防台和地质灾害', safety(null), VILLAGE, NOT_ON_THE_SPOT, USUAL, PHOTOS),
  item('HAZARDOUS_CHEMICALS', '危险化学品', safety('ENFORCEMENT'), DEPARTMENT, NOT_ON_THE_SPOT, HARD, INSPECTION),

  item('MARKET_ORDER', '市场经营秩序', economy('MARKET_SUPERVISION'), AGENCY, ON_THE_SPOT, USUAL, SEEN),
  item('BUSINESS_SUPPORT', '企业服务', economy('MARKET_SUPERVISION'), AGENCY, NOT_ON_THE_SPOT, USUAL, WORDS),
  item(
    'ILLEGAL_FUNDRAISING',
    '非法集资和传销',
    economy('MARKET_SUPERVISION'),
    DEPARTMENT,
    NOT_ON_THE_SPOT,
    HARD,
    PAPER,
  ),

  item('AGRICULTURE', '农业生产和农资', agriculture('CONVENIENCE_SERVICES'), VILLAGE, ON_THE_SPOT, USUAL, WORDS),
  item('ANIMALS', '动物防疫和犬类管理', agriculture('ENFORCEMENT'), VILLAGE, ON_THE_SPOT, USUAL, PHOTO),
  item('WATER', '河道水环境', agriculture('ENFORCEMENT'), VILLAGE, ON_THE_SPOT, USUAL, PHOTOS),

  item('ILLEGAL_BUILDING', '违法建筑', urban('ENFORCEMENT'), AGENCY, NOT_ON_THE_SPOT, HARD, INSPECTION),
  item('CITY_APPEARANCE', '市容秩序', urban('ENFORCEMENT'), GRID, TRIVIAL, SIMPLE, PHOTOS),
  item('MUNICIPAL_FACILITIES', '市政公用设施', urban('CONVENIENCE_SERVICES'), VILLAGE, ON_THE_SPOT, USUAL, PHOTOS),
  item('WASTE', '生活垃圾和环境卫生', urban('CONVENIENCE_SERVICES'), GRID, TRIVIAL, SIMPLE, PHOTOS),
  item('ENVIRONMENT', '环境污染', urban('ENFORCEMENT'), AGENCY, NOT_ON_THE_SPOT, USUAL, FINDING),

  item('PARTY_AND_VOLUNTEERS', '党建和志愿服务', community(null), GRID, TRIVIAL, SIMPLE, PHOTO),
  item('CULTURE', '文体活动和设施', community(null), VILLAGE, TRIVIAL, SIMPLE, PHOTO),

  item('RELIEF', '困难救助', social('CONVENIENCE_SERVICES'), VILLAGE, NOT_ON_THE_SPOT, USUAL, PAPER),
  item('ELDERLY_CARE', '养老和助残', social('CONVENIENCE_SERVICES'), GRID, ON_THE_SPOT, USUAL, WORDS),
  item('PROPERTY', '物业和小区管理', social('CONVENIENCE_SERVICES'), VILLAGE, ON_THE_SPOT, USUAL, WORDS),
  item('PUBLIC_SERVICE', '便民服务和政策咨询', social('CONVENIENCE_SERVICES'), GRID, TRIVIAL, SIMPLE, WORDS),
];
