import type { Platform, Role, UnitKind } from '@gridhall/messages';
import type { DistrictModel, ModelPosting, ModelStaff, ModelUnit } from './district.model.js';
import type { Random } from './random.js';

/** A person in one of their postings: who does a step. */
export interface Actor {
  readonly staff: ModelStaff;
  readonly posting: ModelPosting;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** Finds a district's people and units: who sits where, which unit serves which place. */
export class Directory {
  readonly #byRoleAndPlace = new Map<string, Actor[]>();
  readonly #byUnit = new Map<string, Actor[]>();
  readonly #units = new Map<string, ModelUnit>();
  readonly #unitsByKindAndPlace = new Map<string, ModelUnit[]>();

  constructor(district: DistrictModel) {
    for (const staff of district.staff) {
      for (const posting of staff.postings) {
        const actor = { staff, posting };
        push(this.#byRoleAndPlace, `${posting.role}/${posting.place}`, actor);
        if (posting.unit !== null) push(this.#byUnit, posting.unit, actor);
      }
    }
    for (const unit of district.units) {
      this.#units.set(unit.id, unit);
      push(this.#unitsByKindAndPlace, `${unit.kind}/${unit.placeCode}`, unit);
    }
  }

  /** Everybody posted in a role at exactly this place. */
  posted(role: Role, place: string): readonly Actor[] {
    return this.#byRoleAndPlace.get(`${role}/${place}`) ?? [];
  }

  /** Somebody posted in one of the roles at a place, the first role that has anybody. @throws RangeError */
  someone(random: Random, place: string, ...roles: readonly Role[]): Actor {
    for (const role of roles) {
      const actors = this.posted(role, place);
      if (actors.length > 0) return random.pick(actors);
    }
    throw new RangeError(`Nobody is posted as ${roles.join(' or ')} at ${place}.`);
  }

  /** Those of a unit who may act for it, in one of the roles. */
  membersOf(unitId: string, roles: readonly Role[]): readonly Actor[] {
    return (this.#byUnit.get(unitId) ?? []).filter(({ posting }) => roles.includes(posting.role));
  }

  unit(id: string): ModelUnit | undefined {
    return this.#units.get(id);
  }

  /** Units of a kind at exactly this place, on a platform when one is named, that have somebody to act. */
  unitsAt(kind: UnitKind, place: string, platform: Platform | null = null): readonly ModelUnit[] {
    return (this.#unitsByKindAndPlace.get(`${kind}/${place}`) ?? []).filter(
      (unit) => (platform === null || unit.platform === platform) && this.membersOf(unit.id, UNIT_ROLES).length > 0,
    );
  }
}

/** Roles that sign for and dispose of what their unit holds. */
export const UNIT_ROLES: readonly Role[] = ['GRID_MEMBER', 'GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'HANDLER'];
/** Roles that may give back or pass up what their unit holds. */
export const LEAD_ROLES: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'HANDLER'];
