import type { Role } from '@gridhall/messages';
import { isActive, type StaffAt } from '../staff/staff.rules.js';

/** What a grid's team needs (domain §3, "1+1+1+X"). */
export type TeamPart = 'LEADER' | 'INSTRUCTOR' | 'MEMBERS';

/** A grid's people. */
export interface Team {
  readonly gridCode: string;
  readonly leader: StaffAt | null;
  /** Those linked to the grid's village; any of them instructs any of its grids. */
  readonly instructors: readonly StaffAt[];
  readonly members: readonly StaffAt[];
  /** X: as many as there are, none missing. */
  readonly volunteers: readonly StaffAt[];
  readonly isComplete: boolean;
  readonly missing: readonly TeamPart[];
}

/** The roles that make up a team. */
export const TEAM_ROLES: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'GRID_MEMBER', 'VOLUNTEER'];

/** The places whose people make up a grid's team: the grid, and its village with the linked instructors. */
export function teamPlaces(gridCode: string): [grid: string, village: string] {
  return [gridCode, gridCode.slice(0, 12)];
}

/** Counts a grid's team out of people in the order in which they are to be shown. */
export function teamOf(gridCode: string, people: readonly StaffAt[], at: Date): Team {
  const [grid, village] = teamPlaces(gridCode);
  const posted = (role: Role, ...places: readonly string[]): StaffAt[] =>
    people.filter(({ postings }) =>
      postings.some((one) => one.role === role && places.includes(one.placeCode) && isActive(one, at)),
    );
  const leader = posted('GRID_LEADER', grid)[0] ?? null;
  const instructors = posted('INSTRUCTOR', village, grid);
  const members = posted('GRID_MEMBER', grid);
  const missing: TeamPart[] = [];
  if (leader === null) missing.push('LEADER');
  if (instructors.length === 0) missing.push('INSTRUCTOR');
  if (members.length === 0) missing.push('MEMBERS');
  const volunteers = posted('VOLUNTEER', grid);
  return { gridCode, leader, instructors, members, volunteers, isComplete: missing.length === 0, missing };
}
