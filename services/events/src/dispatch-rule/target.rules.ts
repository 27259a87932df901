import type { DispatchTarget, UnitKind } from '@gridhall/messages';
import type { UnitRecord, WorkItemRecord } from '../directory/records.js';
import { nothingGiven } from '../event/command.js';
import type { EventFacts } from '../event/event.document.js';
import { guardRules } from '../event/event.rules.js';
import { rowsOf } from '../event/transitions.js';

/** The targets that are a kind of unit. */
export type KindTarget = Exclude<DispatchTarget, 'UNIT' | 'HIGHER_LEVEL'> & UnitKind;

/** A target and, where it names one, the unit. */
export interface Aim {
  readonly target: DispatchTarget;
  readonly unitId: string | null;
}

/** The guards of `dispatch` that look at the unit: whom the command would refuse is never suggested. */
const unitGuards = rowsOf('dispatch')
  .flatMap(guardRules)
  .flatMap((rule) => (rule.asks === 'input' && rule.looksAt === 'unit' ? [rule] : []));

/** Would `dispatchEvent` take the unit at this moment? */
function isDispatchable(event: EventFacts, unit: UnitRecord, at: Date): boolean {
  const given = { ...nothingGiven, unit };
  return unitGuards.every((guard) => guard.refuse(given, event, 'dispatch', at) === null);
}

/** The nearer to the matter, the better: of its platform, then of the finest place, then by id. */
function byNearness({ platform }: EventFacts): (one: UnitRecord, other: UnitRecord) => number {
  // A matter without a platform goes to convenience services, who stand in for all (domain §1) where nobody else does.
  const wanted = platform ?? 'CONVENIENCE_SERVICES';
  const isOther = (unit: UnitRecord): number => (unit.platform === wanted ? 0 : 1);
  return (one, other) =>
    isOther(one) - isOther(other) ||
    other.placeCode.length - one.placeCode.length ||
    (one.unitId < other.unitId ? -1 : 1);
}

/**
 * The units that an aim means for an event, the best one first: those that work at its place and that the command would
 * take at this moment. Pure.
 *
 * @param units those that work at the event's place or above
 */
export function unitsFor(
  { target, unitId }: Aim,
  event: EventFacts,
  { units, at }: { readonly units: readonly UnitRecord[]; readonly at: Date },
): UnitRecord[] {
  return units
    .filter((unit) => (target === 'UNIT' ? unit.unitId === unitId : unit.kind === target))
    .filter((unit) => isDispatchable(event, unit, at))
    .sort(byNearness(event));
}

const aim = (target: DispatchTarget): Aim => ({ target, unitId: null });

/** From a kind of unit upwards: where a grid has no team, its village's office may, and so on. */
const upwards: readonly KindTarget[] = ['GRID_TEAM', 'VILLAGE_OFFICE', 'STATIONED_AGENCY'];

/**
 * Whom the work-item list itself sends a matter to, with no rule set up: the unit kind that settles such matters, else
 * the next one above; matters of the district go up first, and are dispatched there.
 */
export function defaultAims(event: EventFacts, item: WorkItemRecord | null): readonly Aim[] {
  if (event.commandLevel === 'DISTRICT') return [aim('DEPARTMENT'), aim('STATIONED_AGENCY'), aim('PROVIDER')];
  if (item?.defaultLevel === 'DISTRICT') return [aim('HIGHER_LEVEL')];
  const from = Math.max(0, upwards.indexOf((item?.defaultUnitKind ?? 'STATIONED_AGENCY') as KindTarget));
  return [...upwards.slice(from), 'PROVIDER' as const].map(aim);
}
