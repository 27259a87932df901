import fc from 'fast-check';
import type { Role } from '@gridhall/messages';
import { isCreditCode } from '@gridhall/service-kit';
import type { Division } from '../divisions/division.js';
import { readDivisions } from '../divisions/read-divisions.js';
import { gridStandardOf, USUAL_SIZES } from '../jurisdiction/grid-standard.rules.js';
import { teamOf, teamPlaces } from '../jurisdiction/team.rules.js';
import type { StaffDocument } from '../staff/staff.store.js';
import { ZHENHAI, ZHENHAI_FILE } from '../testing/zhenhai.fixture.js';
import type { UnitIdentity } from '../unit/unit.store.js';
import { layGrids, plainName, type DemoPlace } from './grids.rules.js';
import { foundProviders } from './providers.rules.js';
import { postStaff } from './staff.rules.js';
import { foundUnits, type DemoTree } from './units.rules.js';

const at = new Date('2026-11-24T08:00:00Z');

function treeOf(divisions: readonly Division[]): DemoTree {
  const of = (level: Division['level']): Division[] => divisions.filter((one) => one.level === level);
  const [district] = of('DISTRICT');
  if (district === undefined) throw new Error('no district');
  return { district, towns: of('TOWN'), villages: of('VILLAGE'), grids: layGrids(of('VILLAGE')) };
}

/** The people who hold a role now. */
function inRole(people: readonly StaffDocument[], role: Role): StaffDocument[] {
  return people.filter(({ postings }) => postings.some((posting) => posting.role === role));
}

describe('the demo establishment of Zhenhai', () => {
  let tree: DemoTree;
  let people: StaffDocument[];
  let units: readonly UnitIdentity[];
  beforeAll(async () => {
    tree = treeOf((await readDivisions(ZHENHAI_FILE, ZHENHAI)).divisions);
    units = [...foundUnits(tree), ...foundProviders(tree, 2026)];
    people = postStaff(tree, units);
  });

  it('has the numbers of its published account (domain §1): 758 grids, 701 leaders, over 2,000 members, 519 instructors', () => {
    expect(tree.grids).toHaveLength(758);
    expect(inRole(people, 'GRID_LEADER')).toHaveLength(701);
    expect(inRole(people, 'GRID_MEMBER').length).toBeGreaterThan(2_000);
    expect(inRole(people, 'INSTRUCTOR')).toHaveLength(519);
  });

  it('gives 57 leaders two neighbouring grids of one village, and every grid exactly one leader', () => {
    const leaders = inRole(people, 'GRID_LEADER');
    const two = leaders.filter(({ postings }) => postings.length === 2);
    expect(two).toHaveLength(57);
    for (const { postings } of two) {
      const [first, second] = postings.map(({ placeCode }) => Number(placeCode));
      expect((second ?? 0) - (first ?? 0)).toBe(1);
      expect(new Set(postings.map(({ placeCode }) => placeCode.slice(0, 12))).size).toBe(1);
    }
    const led = leaders.flatMap(({ postings }) => postings.map(({ placeCode }) => placeCode));
    expect([...led].sort()).toEqual(tree.grids.map(({ code }) => code).sort());
  });

  it('has most grids at standard size, a few over and a few under', () => {
    const sizes = tree.grids.map((grid) => gridStandardOf(grid, USUAL_SIZES).size);
    const share = (size: string): number => sizes.filter((one) => one === size).length / sizes.length;
    expect(share('STANDARD')).toBeGreaterThan(0.7);
    expect(share('OVER')).toBeGreaterThan(0.01);
    expect(share('UNDER')).toBeGreaterThan(0.01);
  });

  it('has complete teams but for a few that wait for their members', () => {
    const teams = tree.grids.map(({ code }) => {
      const places = teamPlaces(code);
      return teamOf(
        code,
        people.filter(({ postings }) => postings.some(({ placeCode }) => places.includes(placeCode))),
        at,
      );
    });
    const incomplete = teams.filter(({ isComplete }) => !isComplete);
    expect(incomplete.length).toBeGreaterThan(0);
    expect(incomplete.length).toBeLessThan(30);
    expect(incomplete.every(({ missing }) => missing.join() === 'MEMBERS')).toBe(true);
  });

  it('has a unit for everybody to be posted to, and somebody in every unit', () => {
    const ids = new Set(units.map(({ unitId }) => unitId));
    expect(ids.size).toBe(units.length);
    const postings = people.flatMap((person) => person.postings);
    expect(postings.filter(({ unitId }) => unitId === null || !ids.has(unitId))).toEqual([]);
    const staffed = new Set(postings.map(({ unitId }) => unitId));
    expect(units.filter(({ unitId }) => !staffed.has(unitId))).toEqual([]);
    const departments = units.flatMap(({ departmentUnitId }) => departmentUnitId ?? []);
    expect(departments.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has an agency on every platform in every town', () => {
    for (const { code } of tree.towns) {
      const agencies = units.filter(({ kind, placeCode }) => kind === 'STATIONED_AGENCY' && placeCode === code);
      expect(new Set(agencies.map(({ platform }) => platform)).size).toBe(4);
    }
  });

  it('has providers of each town and of the district, each with a code that checks and a contract for its own place', () => {
    const providers = foundProviders(tree, 2026);
    expect(providers).toHaveLength(2 * tree.towns.length + 1);
    for (const { placeCode, provider } of providers) {
      expect(isCreditCode(provider.creditCode)).toBe(true);
      expect(provider.contracts).toMatchObject([{ from: '2026-01-01', to: '2027-12-31', placeCodes: [placeCode] }]);
    }
  });

  it('names people by place, role and number, each once, with numbers that ring nowhere', () => {
    const ids = people.map(({ _id }) => _id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['330211101-dispatcher-01', '330211101201001-grid-leader-01']));
    for (const { name, phone } of people) {
      expect(name).toMatch(/^\p{Script=Han}{2,3}$/u);
      expect(phone).toMatch(/^10\d{9}$/);
    }
  });

  it('is the same however often it is made', () => {
    expect(postStaff(tree, [...foundUnits(tree), ...foundProviders(tree, 2026)])).toEqual(people);
    expect(layGrids(tree.villages)).toEqual(tree.grids);
  });
});

describe('the demo establishment of any district', () => {
  const village = fc.record({
    code: fc.integer({ min: 0, max: 99_999 }).map((number) => `4403${String(number).padStart(8, '0')}`),
    name: fc.constant('某村委会'),
    kind: fc.constantFrom<DemoPlace['kind']>('COMMUNITY', 'VILLAGE'),
  });
  const villages = fc.uniqueArray(village, { minLength: 1, maxLength: 400, selector: ({ code }) => code });

  it('has about 7.66 grids a village, at least one in each, each with households', () => {
    fc.assert(
      fc.property(villages, (places) => {
        const grids = layGrids(places);
        expect(grids).toHaveLength(Math.round((places.length * 758) / 99));
        expect(new Set(grids.map(({ villageCode }) => villageCode)).size).toBe(places.length);
        expect(new Set(grids.map(({ code }) => code)).size).toBe(grids.length);
        expect(grids.every(({ code, villageCode }) => /^\d{15}$/.test(code) && code.startsWith(villageCode))).toBe(
          true,
        );
        expect(grids.every(({ households }) => households > 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['汶溪村委会', '汶溪村'],
    ['汶溪村村民委员会', '汶溪村'],
    ['海港社区居委会', '海港社区'],
    ['海港居委会', '海港社区'],
    ['城东社区', '城东社区'],
  ])('calls the grids of %s after %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
