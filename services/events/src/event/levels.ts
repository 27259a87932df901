import { LEVELS, levelOfPlace, placeAtLevel, type Level, type UnitKind } from '@gridhall/messages';
import type { CommandLevel } from './event.document.js';

/** A place code and those above it, from the district down: `['330211', '330211101', …]`. */
export function placesAbove(placeCode: string): string[] {
  return (['DISTRICT', 'TOWN', 'VILLAGE', 'GRID'] as const).flatMap((level) => placeAtLevel(placeCode, level) ?? []);
}

/** The level whose dispatchers are the first to have a matter at a place: the town's, unless it lies in no one town. */
export function firstCommandLevel(placeCode: string): CommandLevel {
  return levelOfPlace(placeCode) === 'DISTRICT' ? 'DISTRICT' : 'TOWN';
}

/**
 * The level that an event goes up to, or undefined when there is none above. Below the town nobody dispatches, so who
 * is below goes up to the town; what the district handed down goes up to the district.
 */
export function levelAbove(event: {
  readonly level: Level;
  readonly commandLevel: CommandLevel;
}): CommandLevel | undefined {
  if (event.level === 'DISTRICT') return undefined;
  return event.level === 'TOWN' ? 'DISTRICT' : event.commandLevel;
}

/** The level that an event is given down to, or undefined when no command room is below. */
export function levelBelow(event: {
  readonly placeCode: string;
  readonly commandLevel: CommandLevel;
}): CommandLevel | undefined {
  return event.commandLevel === 'DISTRICT' && firstCommandLevel(event.placeCode) === 'TOWN' ? 'TOWN' : undefined;
}

/** The command room of a place's town, or the district's centre. */
export function commandUnitId(placeCode: string, level: CommandLevel): string {
  const town = level === 'TOWN' ? placeAtLevel(placeCode, 'TOWN') : undefined;
  return town === undefined ? `${placeCode.slice(0, 6)}-CENTRE` : `${town}-COMMAND`;
}

/** The unit whose people look whether a report is so: the grid's team, or the village's office; undefined above them. */
export function confirmingUnitId(placeCode: string): string | undefined {
  const level = levelOfPlace(placeCode);
  if (level === 'GRID') return `${placeCode}-TEAM`;
  return level === 'VILLAGE' ? `${placeCode}-OFFICE` : undefined;
}

/** The level at which a unit deals with an event that `commandLevel` gave it. A provider works for whoever called it. */
export function levelOfUnit(kind: UnitKind, commandLevel: CommandLevel): Level {
  switch (kind) {
    case 'GRID_TEAM':
      return 'GRID';
    case 'VILLAGE_OFFICE':
      return 'VILLAGE';
    case 'COMMAND_ROOM':
    case 'STATIONED_AGENCY':
      return 'TOWN';
    case 'DISTRICT_CENTRE':
    case 'DEPARTMENT':
      return 'DISTRICT';
    case 'PROVIDER':
      return commandLevel;
  }
}

/** Whom a command room or the centre dispatches to: direct subordinates and stationed units (event-lifecycle §3). */
export const subordinates: Readonly<Record<CommandLevel, readonly UnitKind[]>> = {
  TOWN: ['STATIONED_AGENCY', 'VILLAGE_OFFICE', 'GRID_TEAM', 'PROVIDER'],
  DISTRICT: ['DEPARTMENT', 'STATIONED_AGENCY', 'PROVIDER'],
};

/** Do two places share ground? A parent's code is its child's prefix (domain §2). */
export function overlap(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * May a matter that is admitted down to `admittedLevel` be pushed down to `level` (domain §3, 职责下沉准入)? Agencies and
 * departments are not pushed down to: what is no matter of theirs, the platform says.
 */
export function isAdmitted(admittedLevel: Level, level: Level): boolean {
  if (level === 'TOWN' || level === 'DISTRICT') return true;
  return LEVELS.indexOf(level) >= LEVELS.indexOf(admittedLevel);
}
