import type { Role } from '@gridhall/messages';
import type { DistrictModel, ModelUnit } from './district.model.js';
import { Directory, LEAD_ROLES, UNIT_ROLES, type Actor } from './directory.js';
import { REPORTERS } from './proportions.js';
import type { Random } from './random.js';
import type { ScriptActor } from './script.js';

/** Where an event lies, by the codes of the places above it. */
export interface Scene {
  readonly district: string;
  readonly town: string;
  readonly village: string;
  readonly grid: string;
}

/** The codes of the places above a grid (domain §2: a parent's code is its child's prefix). */
export function sceneOf(gridCode: string): Scene {
  return {
    district: gridCode.slice(0, 6),
    town: gridCode.slice(0, 9),
    village: gridCode.slice(0, 12),
    grid: gridCode,
  };
}

/** A person as scripts name them: all their postings, as their token has them. */
export function scriptActor({ staff }: Actor): ScriptActor {
  return { staffId: staff.id, name: staff.name, postings: staff.postings };
}

/** Chooses who does what in the day, such that the platform's rules let them. */
export class People {
  readonly #directory: Directory;
  readonly #reporters: readonly Role[];

  constructor(district: DistrictModel) {
    this.#directory = new Directory(district);
    // A hundred lots, so that one draw gives a role in proportion.
    this.#reporters = REPORTERS.flatMap(({ value, weight }) => Array.from({ length: weight }, () => value));
  }

  /** Somebody of a grid's people who sees a matter. */
  witness(random: Random, scene: Scene): Actor {
    const role = random.pick(this.#reporters);
    const own =
      role === 'INSTRUCTOR' ? this.#directory.posted(role, scene.village) : this.#directory.posted(role, scene.grid);
    if (own.length > 0) return random.pick(own);
    return this.#directory.someone(random, scene.grid, 'GRID_MEMBER', 'GRID_LEADER', 'VOLUNTEER');
  }

  /** The social worker at the village's windows. */
  socialWorker(random: Random, scene: Scene): Actor {
    return this.#directory.someone(random, scene.village, 'SOCIAL_WORKER');
  }

  townDispatcher(random: Random, scene: Scene): Actor {
    return this.#directory.someone(random, scene.town, 'DISPATCHER');
  }

  districtDispatcher(random: Random, scene: Scene): Actor {
    return this.#directory.someone(random, scene.district, 'DISPATCHER');
  }

  /** A unit of a kind at a place; on a platform when one is named. Null where there is none. */
  unit(
    random: Random,
    kind: ModelUnit['kind'],
    place: string,
    platform: ModelUnit['platform'] = null,
    except?: string,
  ): ModelUnit | null {
    const units = this.#directory.unitsAt(kind, place, platform).filter(({ id }) => id !== except);
    return units.length === 0 ? null : random.pick(units);
  }

  /** Somebody who acts for a unit; another person than `except` where there is one. */
  memberOf(random: Random, unit: ModelUnit, except?: string): Actor {
    const members = this.#directory.membersOf(unit.id, UNIT_ROLES);
    const others = members.filter(({ staff }) => staff.id !== except);
    return random.pick(others.length > 0 ? others : members);
  }

  /** Somebody who may give back or pass up what a unit holds; null where the unit has no such person. */
  leadOf(random: Random, unit: ModelUnit): Actor | null {
    const leads = this.#directory.membersOf(unit.id, LEAD_ROLES);
    return leads.length === 0 ? null : random.pick(leads);
  }

  /**
   * Somebody who may verify what a person of a unit did: over the place, not of that unit in any posting, not that
   * person (event-lifecycle §1, principle 2). Near people first, in four cases of ten the command room.
   */
  verifier(random: Random, scene: Scene, disposer: Actor, isDistrictMatter: boolean): Actor {
    const unitId = disposer.posting.unit;
    const isOther = ({ staff }: Actor): boolean =>
      staff.id !== disposer.staff.id && !staff.postings.some(({ unit }) => unit !== null && unit === unitId);
    const near = [
      ...this.#directory.posted('INSTRUCTOR', scene.village),
      ...this.#directory.posted('GRID_LEADER', scene.grid),
    ].filter(isOther);
    if (isDistrictMatter) return this.districtDispatcher(random, scene);
    return near.length > 0 && random.chance(60) ? random.pick(near) : this.townDispatcher(random, scene);
  }
}
