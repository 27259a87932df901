import fc from 'fast-check';
import { areaOf, shared, united } from '../boundary/ground.rules.js';
import type { StaffPosting } from '../staff/staff.store.js';
import { repost } from './postings.rules.js';
import { commonVillage, withCodes, type GridAsked, type NewGrid, type Rezoning } from './rezoning.rules.js';

const village = '330211101201';
const [first, second, next] = [`${village}001`, `${village}002`, `${village}003`];
const at = new Date('2026-11-24T00:00:00Z');
const before = new Date('2017-01-01T00:00:00Z');
const later = new Date('2027-01-01T00:00:00Z');

const asked = (code: string | null = null): GridAsked => ({
  ...{ code, name: '新网格', households: 10, leaderStaffId: null, staffIds: [] },
});
const begun = (code: string, more: Partial<NewGrid> = {}): NewGrid => ({
  ...{ ...asked(code), code, boundary: null, boundaryIsGenerated: false, ...more },
});
const posting = (role: StaffPosting['role'], placeCode: string, more: Partial<StaffPosting> = {}): StaffPosting => ({
  ...{ role, placeCode, unitId: `${placeCode}-TEAM`, from: before, to: null, ...more },
});
const merge: Rezoning = { endedCodes: [first, second], grids: [begun(next)], at };

describe('codes of new grids', () => {
  it('are the next after all that the village ever had, or those that were asked for', () => {
    const codes = (grids: GridAsked[]): string[] => withCodes(village, [first, second], grids).map(({ code }) => code);
    expect(codes([asked(), asked()])).toEqual([next, `${village}004`]);
    expect(codes([asked(), asked(`${village}007`)])).toEqual([`${village}008`, `${village}007`]);
  });

  it.each([
    ['a code that was given before', asked(first), 'GRID_CODE_TAKEN'],
    ['a code of another village', asked('330211101202001'), 'GRID_CODE_WRONG'],
    ['a code of no grid', asked(village), 'GRID_CODE_WRONG'],
  ])('are refused: %s', (_, grid, code) => {
    expect(() => withCodes(village, [first], [grid])).toThrow(expect.objectContaining({ code }));
  });

  it('lie in one village', () => {
    expect(commonVillage([first, second])).toBe(village);
    const wrong = (codes: string[], code: string): void => {
      expect(() => commonVillage(codes)).toThrow(expect.objectContaining({ code }));
    };
    wrong([first, '330211101202001'], 'GRIDS_OF_SEVERAL_VILLAGES');
    wrong([first, village], 'GRID_REQUIRED');
  });
});

describe('the people of grids that end', () => {
  it('go on in the new one; of two leaders the first goes on leading, what was stays', () => {
    const people = [
      { _id: 'b', postings: [posting('GRID_LEADER', second)] },
      { _id: 'a', postings: [posting('GRID_LEADER', first), posting('GRID_LEADER', second)] },
      { _id: 'over', postings: [posting('GRID_MEMBER', first, { to: before })] },
    ];
    expect(repost(people, merge)).toEqual([
      {
        _id: 'a',
        postings: [
          posting('GRID_LEADER', first, { to: at }),
          posting('GRID_LEADER', second, { to: at }),
          posting('GRID_LEADER', next, { from: at }),
        ],
      },
      { _id: 'b', postings: [posting('GRID_LEADER', second, { to: at }), posting('GRID_MEMBER', next, { from: at })] },
    ]);
  });

  it('are led by whom the act names, who was a member; a post that has not begun begins in the new grid', () => {
    const people = [
      { _id: 'a', postings: [posting('GRID_LEADER', first)] },
      { _id: 'm', postings: [posting('GRID_MEMBER', second), posting('VOLUNTEER', first, { from: later })] },
    ];
    const rezoning = { ...merge, grids: [begun(next, { leaderStaffId: 'm' })] };
    expect(repost(people, rezoning).map(({ postings }) => postings.slice(1))).toEqual([
      [posting('GRID_MEMBER', next, { from: at })],
      [posting('GRID_LEADER', next, { from: at }), posting('VOLUNTEER', next, { from: later })],
    ]);
  });

  it('go where the split names them, else to the first part, and somebody of elsewhere is refused', () => {
    const people = ['a', 'b', 'c'].map((_id) => ({ _id, postings: [posting('GRID_MEMBER', first)] }));
    const parts = [begun(second), begun(next, { leaderStaffId: 'b', staffIds: ['c'] })];
    const split = { endedCodes: [first], grids: parts, at };
    const now = repost(people, split).map(({ postings }) => postings.at(-1));
    expect(now).toEqual([
      posting('GRID_MEMBER', second, { from: at }),
      posting('GRID_LEADER', next, { from: at }),
      posting('GRID_MEMBER', next, { from: at }),
    ]);
    const named = { ...split, grids: [begun(second), begun(next, { staffIds: ['stranger'] })] };
    expect(() => repost(people, named)).toThrow(expect.objectContaining({ code: 'STAFF_NOT_OF_GRID' }));
  });

  it('never lose a post, never lead by two, and hold in no ended grid, whoever they were', () => {
    const postings = fc.record({
      role: fc.constantFrom<StaffPosting['role'][]>('GRID_LEADER', 'GRID_MEMBER', 'VOLUNTEER', 'INSTRUCTOR'),
      placeCode: fc.constantFrom(first, second, village),
      unitId: fc.constantFrom(null, `${first}-TEAM`),
      from: fc.constantFrom(before, later),
      to: fc.constantFrom(null, before, new Date('2028-01-01T00:00:00Z')),
    });
    const people = fc.array(fc.array(postings, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(people, (all) => {
        const staff = all.map((own, index) => ({ _id: `p${index}`, postings: own }));
        const after = repost(staff, merge);
        const open = (list: readonly StaffPosting[]): StaffPosting[] => list.filter(({ to }) => to === null || at < to);
        for (const person of after) {
          const here = open(person.postings);
          expect(here.filter(({ placeCode }) => merge.endedCodes.includes(placeCode))).toEqual([]);
          expect(here.some(({ placeCode }) => placeCode === next)).toBe(true);
        }
        const leading = after.filter(({ postings: own }) =>
          own.some(({ role, placeCode }) => role === 'GRID_LEADER' && placeCode === next),
        );
        expect(leading.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('ground', () => {
  const square = (west: number): number[][] => [
    ...[
      [west, 30],
      [west + 0.1, 30],
      [west + 0.1, 30.1],
      [west, 30.1],
      [west, 30],
    ],
  ];
  const ground = (west: number) => ({ type: 'MultiPolygon' as const, coordinates: [[square(west)]] });

  it('of neighbours is one polygon; unknown where any of it is', () => {
    const both = united([ground(121), ground(121.1)]);
    expect(both?.coordinates).toHaveLength(1);
    expect(both === null ? 0 : areaOf(both)).toBeCloseTo(0.02, 6);
    expect(united([ground(121), null])).toBeNull();
  });

  it('is shared out by weight, without loss, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 5 }), (weights) => {
        const parts = shared(united([ground(121), ground(121.1)]), weights);
        const total = weights.reduce((sum, one) => sum + one, 0);
        parts.forEach((part, index) => {
          expect(part === null ? 0 : areaOf(part)).toBeCloseTo((0.02 * (weights[index] ?? 0)) / total, 5);
        });
      }),
      { numRuns: 25 },
    );
    expect(shared(null, [1, 2])).toEqual([null, null]);
  });
});
