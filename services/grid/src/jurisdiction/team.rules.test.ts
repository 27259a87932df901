import type { Role } from '@gridhall/messages';
import type { StaffDocument } from '../staff/staff.store.js';
import { gridStandardOf, USUAL_SIZES } from './grid-standard.rules.js';
import { teamOf } from './team.rules.js';

const GRID = '330211101209001';
const VILLAGE = '330211101209';
const at = new Date('2026-11-24T08:00:00Z');
const long = new Date('2017-01-01T00:00:00Z');

function person(_id: string, role: Role, placeCode: string, to: Date | null = null): StaffDocument {
  return { _id, name: _id, phone: null, postings: [{ role, placeCode, unitId: null, from: long, to }] };
}

describe('a grid’s team, 1+1+1+X', () => {
  const leader = person('leader', 'GRID_LEADER', GRID);
  const instructor = person('instructor', 'INSTRUCTOR', VILLAGE);
  const member = person('member', 'GRID_MEMBER', GRID);
  const volunteer = person('volunteer', 'VOLUNTEER', GRID);

  it('is complete with a leader, an instructor of the village and a member; volunteers are as many as there are', () => {
    expect(teamOf(GRID, [leader, instructor, member], at)).toMatchObject({
      isComplete: true,
      missing: [],
      volunteers: [],
    });
    expect(teamOf(GRID, [leader, instructor, member, volunteer], at)).toMatchObject({ isComplete: true, leader });
  });

  it.each([
    [['LEADER'], [instructor, member, volunteer]],
    [['INSTRUCTOR'], [leader, member]],
    [['MEMBERS'], [leader, instructor, volunteer]],
    [['LEADER', 'INSTRUCTOR', 'MEMBERS'], []],
  ])('says that it misses %j', (missing, people) => {
    expect(teamOf(GRID, people, at)).toMatchObject({ isComplete: false, missing });
  });

  it('counts only who is posted now, and here', () => {
    const strangers = [
      person('left', 'GRID_LEADER', GRID, at),
      person('next grid', 'GRID_LEADER', '330211101209002'),
      person('other village', 'INSTRUCTOR', '330211101208'),
      person('member of the village', 'GRID_MEMBER', VILLAGE),
    ];
    expect(teamOf(GRID, strangers, at).missing).toEqual(['LEADER', 'INSTRUCTOR', 'MEMBERS']);
  });
});

describe('a grid’s size', () => {
  it.each([
    ['RURAL', 150, 'STANDARD'],
    ['RURAL', 200, 'STANDARD'],
    ['RURAL', 201, 'OVER'],
    ['RURAL', 100, 'STANDARD'],
    ['RURAL', 99, 'UNDER'],
    ['COMMUNITY', 300, 'STANDARD'],
    ['COMMUNITY', 401, 'OVER'],
    ['COMMUNITY', 199, 'UNDER'],
  ] as const)('in a %s area, with %i households, is %s', (areaType, households, size) => {
    expect(gridStandardOf({ areaType, households }, USUAL_SIZES)).toMatchObject({ size, households });
  });
});
