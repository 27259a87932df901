import { levelOfPlace, type Level, type UnitKind } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import { unitErrors as errors } from './unit.errors.js';
import type { UnitFacts, UnitRow } from './unit.store.js';

/** What a kind of unit is, where it works, and how its id ends after the place's code; those with one a place have no more. */
const kinds: Readonly<
  Record<UnitKind, { readonly level: Level | null; readonly slug: string; readonly isOnly: boolean }>
> = {
  DISTRICT_CENTRE: { level: 'DISTRICT', slug: 'CENTRE', isOnly: true },
  DEPARTMENT: { level: 'DISTRICT', slug: 'DEPT', isOnly: false },
  COMMAND_ROOM: { level: 'TOWN', slug: 'COMMAND', isOnly: true },
  STATIONED_AGENCY: { level: 'TOWN', slug: 'AGENCY', isOnly: false },
  VILLAGE_OFFICE: { level: 'VILLAGE', slug: 'OFFICE', isOnly: true },
  GRID_TEAM: { level: 'GRID', slug: 'TEAM', isOnly: true },
  PROVIDER: { level: null, slug: 'PROVIDER', isOnly: false },
};

/** Has a place at most one unit of the kind? */
export function isOnlyOne(kind: UnitKind): boolean {
  return kinds[kind].isOnly;
}

/**
 * The id of a new unit: events' command rooms and teams are found by the place's code alone, the others have a number of
 * their own.
 *
 * @param own the same for every try of one act
 */
export function unitIdFor(kind: UnitKind, placeCode: string, own: string): string {
  const { slug, isOnly } = kinds[kind];
  return isOnly ? `${placeCode}-${slug}` : `${placeCode}-${slug}-${own.slice(0, 10)}`;
}

/**
 * Is the unit one that can be? Pure.
 *
 * @param department the unit that it is said to be a branch of
 * @returns the level that it works at
 * @throws UNIT_LEVEL_WRONG, UNIT_PLATFORM_REQUIRED, UNIT_DEPARTMENT_WRONG
 */
export function checkUnit(
  unit: Pick<UnitFacts, 'kind' | 'placeCode' | 'platform' | 'departmentUnitId'>,
  department: Pick<UnitRow, 'kind' | 'placeCode' | 'dissolvedAt'> | null,
): Level {
  const { kind, placeCode, departmentUnitId } = unit;
  const level = levelOfPlace(placeCode) ?? 'DISTRICT';
  const expected = kinds[kind].level;
  if (expected !== null && level !== expected) {
    throw new GridhallError(errors.UNIT_LEVEL_WRONG, { kind, expected, placeCode, level });
  }
  const isAgency = kind === 'STATIONED_AGENCY';
  if (isAgency && unit.platform === null) throw new GridhallError(errors.UNIT_PLATFORM_REQUIRED);
  const isFitting = isAgency
    ? department?.kind === 'DEPARTMENT' && department.dissolvedAt == null && placeCode.startsWith(department.placeCode)
    : departmentUnitId === null;
  if (!isFitting) throw new GridhallError(errors.UNIT_DEPARTMENT_WRONG, { departmentUnitId, placeCode });
  return level;
}

/**
 * @returns the unit, which is there still
 * @throws UNIT_DISSOLVED
 */
export function requireOpen<Unit extends Pick<UnitRow, '_id' | 'dissolvedAt'>>(unit: Unit): Unit {
  const { _id: unitId, dissolvedAt } = unit;
  if (dissolvedAt == null) return unit;
  throw new GridhallError(errors.UNIT_DISSOLVED, { unitId, dissolvedAt: dissolvedAt.toISOString() });
}
