import type {
  DistrictModel,
  ModelPosting,
  ModelStaff,
  ModelTown,
  ModelUnit,
  ModelWorkItem,
} from '../district.model.js';

const DISTRICT = '990011';

const person = (id: string, ...postings: ModelPosting[]): ModelStaff => ({ id, name: `员工${id}`, postings });
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const digits = (index: number): string => String(index).padStart(3, '0');

const towns: ModelTown[] = range(3).map((town) => ({
  code: `${DISTRICT}${digits(town)}`,
  name: `${town}号镇`,
  villages: range(4).map((village) => ({
    code: `${DISTRICT}${digits(town)}${digits(village)}`,
    name: village % 2 === 0 ? `${village}号社区` : `${village}号村委会`,
    kind: village % 2 === 0 ? 'COMMUNITY' : 'VILLAGE',
    grids: range(3).map((grid) => ({
      code: `${DISTRICT}${digits(town)}${digits(village)}${digits(grid)}`,
      name: `${grid}号网格`,
    })),
  })),
}));

const platforms = ['PUBLIC_ORDER', 'MARKET_SUPERVISION', 'ENFORCEMENT', 'CONVENIENCE_SERVICES'] as const;
const slug = (platform: string): string => platform.toLowerCase().replace('_', '-');

const units: ModelUnit[] = [
  ...platforms.map((platform): ModelUnit => ({
    id: `${DISTRICT}-DEPT-${slug(platform)}`,
    name: `${platform}局`,
    kind: 'DEPARTMENT',
    placeCode: DISTRICT,
    platform,
  })),
  ...towns.flatMap((town): ModelUnit[] => [
    ...platforms.map((platform): ModelUnit => ({
      id: `${town.code}-AGENCY-${slug(platform)}`,
      name: `${platform}所`,
      kind: 'STATIONED_AGENCY',
      placeCode: town.code,
      platform,
    })),
    ...town.villages.flatMap((village): ModelUnit[] => [
      { id: `${village.code}-OFFICE`, name: '村办', kind: 'VILLAGE_OFFICE', placeCode: village.code, platform: null },
      ...village.grids.map((grid): ModelUnit => ({
        id: `${grid.code}-TEAM`,
        name: '网格团队',
        kind: 'GRID_TEAM',
        placeCode: grid.code,
        platform: null,
      })),
    ]),
  ]),
];

const staff: ModelStaff[] = [
  person(`${DISTRICT}-dispatcher-01`, { role: 'DISPATCHER', place: DISTRICT, unit: `${DISTRICT}-CENTRE` }),
  ...units
    .filter(({ kind }) => kind === 'DEPARTMENT' || kind === 'STATIONED_AGENCY')
    .map(({ id, placeCode }) => person(`${id}-01`, { role: 'HANDLER', place: placeCode, unit: id })),
  ...towns.flatMap((town) => [
    person(`${town.code}-dispatcher-01`, { role: 'DISPATCHER', place: town.code, unit: `${town.code}-COMMAND` }),
    ...town.villages.flatMap(({ code, grids }) => [
      person(`${code}-instructor-01`, { role: 'INSTRUCTOR', place: code, unit: `${code}-OFFICE` }),
      person(`${code}-social-worker-01`, { role: 'SOCIAL_WORKER', place: code, unit: `${code}-OFFICE` }),
      ...grids.flatMap((grid) => [
        person(`${grid.code}-grid-leader-01`, { role: 'GRID_LEADER', place: grid.code, unit: `${grid.code}-TEAM` }),
        ...range(2).map((member) =>
          person(`${grid.code}-grid-member-0${member}`, {
            role: 'GRID_MEMBER',
            place: grid.code,
            unit: `${grid.code}-TEAM`,
          }),
        ),
      ]),
    ]),
  ]),
];

const workItem = (
  code: string,
  platform: ModelWorkItem['platform'],
  weight: number,
  settles: Pick<ModelWorkItem, 'canSettleOnTheSpot' | 'isTrivial'>,
): ModelWorkItem => ({
  code,
  name: `${code}事项`,
  category: 'SOCIAL_AFFAIRS',
  platform,
  defaultLevel: settles.canSettleOnTheSpot ? 'GRID' : 'TOWN',
  admittedLevel: settles.canSettleOnTheSpot ? 'GRID' : 'VILLAGE',
  requiredEvidence: ['PHOTO_BEFORE', 'PHOTO_AFTER', 'DOCUMENT'],
  weight,
  ...settles,
});

const trivial = { canSettleOnTheSpot: true, isTrivial: true };
const small = { canSettleOnTheSpot: true, isTrivial: false };
const grave = { canSettleOnTheSpot: false, isTrivial: false };

/** A district of three towns with everything that a day needs, and the platform shares of domain §1. */
export const smallDistrict: DistrictModel = {
  code: DISTRICT,
  name: '试验区',
  towns,
  units,
  staff,
  workItems: [
    workItem('WASTE', 'CONVENIENCE_SERVICES', 45.44, trivial),
    workItem('PUBLIC_SERVICE', 'CONVENIENCE_SERVICES', 20, small),
    workItem('FIRE', 'ENFORCEMENT', 12.18, grave),
    workItem('DISPUTE', 'PUBLIC_ORDER', 11.13, small),
    workItem('MARKET_ORDER', 'MARKET_SUPERVISION', 2.72, grave),
    workItem('OF_NO_PLATFORM', null, 8.53, trivial),
  ],
  serviceItems: [
    {
      code: 'S-1',
      name: '老年优待证',
      acceptedAt: ['VILLAGE', 'COMMUNITY'],
      requiredMaterials: ['ID_CARD', 'PHOTO'],
      atMostOneTrip: true,
    },
    {
      code: 'S-2',
      name: '农房审批',
      acceptedAt: ['VILLAGE'],
      requiredMaterials: ['ID_CARD', 'HOUSEHOLD_BOOK', 'SITE_PLAN'],
      atMostOneTrip: false,
    },
  ],
};
