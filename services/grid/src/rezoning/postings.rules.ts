import { GridhallError } from '@gridhall/service-kit';
import { isActive } from '../staff/staff.rules.js';
import type { StaffDocument, StaffPosting } from '../staff/staff.store.js';
import { rezoningErrors as errors } from './rezoning.errors.js';
import type { NewGrid, Rezoning } from './rezoning.rules.js';

type Person = Pick<StaffDocument, '_id' | 'postings'>;

const teamOf = (gridCode: string): string => `${gridCode}-TEAM`;

/** Does a posting hold now or later? What is over stays where it was. */
function goesOn({ to }: StaffPosting, at: Date): boolean {
  return to === null || at < to;
}

/** The grids that somebody works in from now on: those that name the person, else the first. */
function gridsOf({ _id }: Person, { grids }: Rezoning): readonly NewGrid[] {
  const naming = grids.filter(({ leaderStaffId, staffIds }) => leaderStaffId === _id || staffIds.includes(_id));
  return naming.length > 0 ? naming : grids.slice(0, 1);
}

/** Who leads each new grid: who was named, else who led the first of the ended grids whose leader comes along. */
function leadersOf(people: readonly Person[], rezoning: Rezoning): ReadonlyMap<string, string> {
  const { endedCodes, grids, at } = rezoning;
  const before = endedCodes.flatMap((code) =>
    people.filter(({ postings }) =>
      postings.some((one) => one.role === 'GRID_LEADER' && one.placeCode === code && isActive(one, at)),
    ),
  );
  return new Map(
    grids.flatMap((grid) => {
      const leader = grid.leaderStaffId ?? before.find((person) => gridsOf(person, rezoning).includes(grid))?._id;
      return leader === undefined ? [] : [[grid.code, leader]];
    }),
  );
}

/** A posting in a new grid instead of an old one. Of several leaders one goes on leading, the others become members. */
function reposted(posting: StaffPosting, grid: NewGrid, isLeader: boolean, at: Date): StaffPosting {
  const { role, placeCode, unitId, from } = posting;
  const team = isLeader ? 'GRID_LEADER' : 'GRID_MEMBER';
  return {
    ...posting,
    role: role === 'GRID_LEADER' || (isLeader && role === 'GRID_MEMBER') ? team : role,
    placeCode: grid.code,
    unitId: unitId === teamOf(placeCode) ? teamOf(grid.code) : unitId,
    from: from > at ? from : at,
  };
}

/** Is there a posting like this one already, for at least as long? */
function holds(postings: readonly StaffPosting[], { role, placeCode, unitId, from, to }: StaffPosting): boolean {
  return postings.some(
    (one) =>
      one.role === role &&
      one.placeCode === placeCode &&
      one.unitId === unitId &&
      one.from <= from &&
      (one.to === null || (to !== null && one.to >= to)),
  );
}

/** Somebody's postings once the grids changed: those in ended ones end, and go on in new ones. */
function repostedPerson(person: Person, rezoning: Rezoning, leaders: ReadonlyMap<string, string>): StaffPosting[] {
  const { endedCodes, at } = rezoning;
  const isMoving = (one: StaffPosting): boolean => endedCodes.includes(one.placeCode) && goesOn(one, at);
  const kept = person.postings.flatMap((one) => {
    if (!isMoving(one)) return [one];
    // What has not begun yet never held in the old grid.
    return one.from > at ? [] : [{ ...one, to: at }];
  });
  for (const grid of gridsOf(person, rezoning)) {
    const isLeader = leaders.get(grid.code) === person._id;
    for (const posting of person.postings.filter(isMoving)) {
      const next = reposted(posting, grid, isLeader, at);
      if (!holds(kept, next)) kept.push(next);
    }
    const leading = {
      role: 'GRID_LEADER',
      placeCode: grid.code,
      unitId: teamOf(grid.code),
      from: at,
      to: null,
    } as const;
    if (isLeader && !kept.some((one) => one.role === 'GRID_LEADER' && one.placeCode === grid.code)) kept.push(leading);
  }
  return kept;
}

/**
 * The postings of the ended grids' people from the moment of the change on. Nobody loses a post, and what was stays as it
 * was: only its end is told. Pure.
 *
 * @param people all who are or will be posted in one of the ended grids
 * @returns the people, each with all of their postings
 * @throws STAFF_NOT_OF_GRID
 */
export function repost(people: readonly Person[], rezoning: Rezoning): Person[] {
  const { endedCodes, grids, at } = rezoning;
  const moving = people
    .filter(({ postings }) => postings.some((one) => endedCodes.includes(one.placeCode) && goesOn(one, at)))
    .sort((one, other) => (one._id < other._id ? -1 : 1));
  const named = grids.flatMap(({ leaderStaffId, staffIds }) => [
    ...(leaderStaffId === null ? [] : [leaderStaffId]),
    ...staffIds,
  ]);
  const stranger = named.find((staffId) => !moving.some(({ _id }) => _id === staffId));
  if (stranger !== undefined) {
    throw new GridhallError(errors.STAFF_NOT_OF_GRID, { staffId: stranger, placeCodes: endedCodes });
  }
  const leaders = leadersOf(moving, rezoning);
  return moving.map((person) => ({ _id: person._id, postings: repostedPerson(person, rezoning, leaders) }));
}
