import { EVENT_SOURCES, EVENT_STATES, LEVELS } from '@gridhall/messages';
import type { EventDocument } from '../event/event.document.js';
import { placesAbove } from '../event/levels.js';
import { searchKeys, unsearched } from '../search/keys.rules.js';
import {
  district,
  farGrid,
  grid,
  nextGrid,
  otherVillage,
  people,
  town,
  unitIds,
  village,
  workItems,
} from './district.fixture.js';
import { eventIn, now } from './facts.fixture.js';

const placeCodes = [grid, grid, grid, nextGrid, village, otherVillage, town, farGrid, district];
const unitChoices = [
  [],
  [],
  [unitIds.agency],
  [unitIds.orderAgency],
  [unitIds.team, unitIds.agency],
  [unitIds.farAgency],
];
const reporters = [
  people.member,
  people.nextMember,
  people.farMember,
  people.socialWorker,
  people.volunteer,
  people.dispatcher,
];

/** The nth of some values, each list with a step of its own, so that all combinations come up. */
function pick<Value>(values: readonly Value[], number: number, step: number): Value {
  const value = values[(number * step + Math.floor(number / values.length)) % values.length];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

/** Documents of events of every kind, as the store keeps them, one a minute back from now; made without chance. */
export function manyEvents(count: number): EventDocument[] {
  return Array.from({ length: count }, (_, number) => {
    const item = pick(workItems, number, 3);
    const placeCode = pick(placeCodes, number, 5);
    // Three to a minute: the id decides between them.
    const at = new Date(now.getTime() - Math.floor(number / 3) * 60_000);
    const unitsOfIt = pick(unitChoices, number, 7);
    const facts = eventIn(pick(EVENT_STATES, number, 11));
    return {
      ...facts,
      _id: `event-${String((number * 7_919) % 100_003).padStart(6, '0')}`,
      number: `330211003-20261124-${String(number).padStart(6, '0')}`,
      title: `事件${String(number)}`,
      placeCode,
      places: placesAbove(placeCode),
      ...unsearched,
      ...searchKeys({ ...facts, placeCode }, null, null),
      workItemCode: item.code,
      category: item.category,
      platform: item.platform,
      source: pick(EVENT_SOURCES, number, 5),
      urgency: number % 23 === 0 ? 'URGENT' : 'NORMAL',
      supervision: number % 31 === 0 ? pick(['NORMAL', 'YELLOW', 'RED'] as const, number, 1) : 'NONE',
      satisfaction: number % 9 === 0 ? pick([1, 2, 3, 4, 5], number, 2) : null,
      reworkCount: number % 29 === 0 ? 1 : 0,
      returnCount: number % 37 === 0 ? 2 : 0,
      reopenCount: number % 53 === 0 ? 1 : 0,
      selfHandled: number % 4 === 0,
      resolvedAtLevel: pick([...LEVELS, null], number, 2),
      level: pick(LEVELS, number, 3),
      unitIds: unitsOfIt,
      holderUnitId: unitsOfIt.at(-1) ?? unitIds.command,
      reporterStaffId: pick(reporters, number, 5).staffId,
      reportedAt: at,
      version: 1,
      createdAt: at,
      createdOn: at.toISOString().slice(0, 10),
      updatedAt: at,
      headHash: '',
      commands: [],
      timeline: [],
    };
  });
}
