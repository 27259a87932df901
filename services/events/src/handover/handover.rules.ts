import type { EventFacts } from '../event/event.document.js';
import { confirmingUnitId, placesAbove } from '../event/levels.js';
import { nearestPlace, type PlaceAtPoint } from '../map/placing.rules.js';

/** What becomes of an event when another grid takes over the ground of its own. */
type HandedFacts = Pick<
  EventFacts,
  'placeCode' | 'places' | 'holderUnitId' | 'leadUnitId' | 'unitIds' | 'copiedUnitIds' | 'assignments'
>;

/**
 * The facts of an event that lies in another place from now on: whatever the old grid's team held or was asked for, the
 * new one's has; those who had a part before keep their sight of it. Pure.
 *
 * @param successorCode the grid that took over
 */
export function handedTo(event: EventFacts, successorCode: string): HandedFacts {
  const [before, after] = [confirmingUnitId(event.placeCode), confirmingUnitId(successorCode)];
  const renamed = <UnitId extends string | null>(unitId: UnitId): UnitId | string =>
    unitId !== null && unitId === before && after !== undefined ? after : unitId;
  const all = (unitIds: readonly string[]): string[] => [...new Set(unitIds.map(renamed))];
  return {
    placeCode: successorCode,
    places: placesAbove(successorCode),
    holderUnitId: renamed(event.holderUnitId),
    leadUnitId: renamed(event.leadUnitId),
    unitIds: all(event.unitIds),
    copiedUnitIds: all(event.copiedUnitIds),
    assignments: event.assignments.map((one) => ({ ...one, unitId: renamed(one.unitId) })),
  };
}

/**
 * Which of the grids that took over has the event: the one at its point, else the first of them. Pure.
 *
 * @param near the places about its point; empty without one
 */
export function successorAt(successors: readonly string[], near: readonly PlaceAtPoint[]): string | undefined {
  return nearestPlace(near.filter(({ code }) => successors.includes(code)))?.code ?? successors[0];
}
