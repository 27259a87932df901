import type { UnitIdentity } from '../unit/unit.store.js';
import { plainName, type DemoGrid, type DemoPlace } from './grids.rules.js';
import { AGENCIES, DEPARTMENTS } from './units.data.js';

/** A district's divisions and grids, before anybody works there. */
export interface DemoTree {
  readonly district: DemoPlace;
  readonly towns: readonly DemoPlace[];
  readonly villages: readonly DemoPlace[];
  readonly grids: readonly DemoGrid[];
}

/** The id of a department of a district. */
function departmentId(districtCode: string, slug: string): string {
  return `${districtCode}-DEPT-${slug}`;
}

function districtUnits({ code, name }: DemoPlace): UnitIdentity[] {
  const shared = { placeCode: code, level: 'DISTRICT', departmentUnitId: null } as const;
  return [
    { unitId: `${code}-CENTRE`, name: `${name}综合指挥中心`, kind: 'DISTRICT_CENTRE', platform: null, ...shared },
    ...DEPARTMENTS.map((department): UnitIdentity => ({
      unitId: departmentId(code, department.slug),
      name: `${name}${department.name}`,
      kind: 'DEPARTMENT',
      platform: department.platform,
      ...shared,
    })),
  ];
}

function townUnits(district: DemoPlace, { code, name, kind }: DemoPlace): UnitIdentity[] {
  const shared = { placeCode: code, level: 'TOWN' } as const;
  return [
    {
      unitId: `${code}-COMMAND`,
      name: `${name}综合信息指挥室`,
      kind: 'COMMAND_ROOM',
      platform: null,
      departmentUnitId: null,
      ...shared,
    },
    ...AGENCIES.filter(({ only }) => only === undefined || only === kind).map((agency): UnitIdentity => ({
      unitId: `${code}-AGENCY-${agency.slug}`,
      name: `${name.replace(/(街道|镇|乡)$/, '')}${agency.name}`,
      kind: 'STATIONED_AGENCY',
      platform: agency.platform,
      departmentUnitId: departmentId(district.code, agency.slug),
      ...shared,
    })),
  ];
}

/** Every unit of a district: its centre and departments, each town's command room and agencies, offices, grid teams. */
export function foundUnits({ district, towns, villages, grids }: DemoTree): UnitIdentity[] {
  const own = { platform: null, departmentUnitId: null } as const;
  return [
    ...districtUnits(district),
    ...towns.flatMap((town) => townUnits(district, town)),
    ...villages.map(({ code, name }): UnitIdentity => ({
      unitId: `${code}-OFFICE`,
      name: `${plainName(name)}办公室`,
      kind: 'VILLAGE_OFFICE',
      placeCode: code,
      level: 'VILLAGE',
      ...own,
    })),
    ...grids.map(({ code, name }): UnitIdentity => ({
      unitId: `${code}-TEAM`,
      name: `${name}团队`,
      kind: 'GRID_TEAM',
      placeCode: code,
      level: 'GRID',
      ...own,
    })),
  ];
}
