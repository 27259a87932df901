import fc from 'fast-check';
import { workItemRecord } from '../directory/records.js';
import { farGrid, grid, otherTown, town, unitIds, units, village, workItems } from '../testing/district.fixture.js';
import { eventIn } from '../testing/facts.fixture.js';
import { canMeet, covers, problemsOf } from './check.rules.js';
import type { Rule } from './dispatch-rule.document.js';
import { byPrecedence, matches } from './match.rules.js';
import { ruleOf } from './rule.fixture.js';

const known = {
  items: new Map(workItems.map((item) => [item.code, workItemRecord(item)])),
  units: new Map(units.map((unit) => [unit.unitId, unit])),
  day: '2026-11-24',
};
const kinds = (...rules: Partial<Rule>[]): string[] =>
  problemsOf(
    rules.map((said, index) => ruleOf({ _id: `r${String(index)}`, ...said })),
    known,
  ).map(({ kind, ruleId }) => `${ruleId} ${kind}`);

describe('a rule alone', () => {
  it.each<[string, Partial<Rule>, string[]]>([
    ['is fine', {}, []],
    ['whose last day is over', { validTo: '2026-11-23' }, ['r0 EXPIRED']],
    ['on an item that is not listed', { workItemCodes: ['FIRE', 'GREENERY'] }, ['r0 ITEM_UNKNOWN']],
    [
      'whose item is on another platform',
      { workItemCodes: ['FIRE'], platforms: ['PUBLIC_ORDER'] },
      ['r0 CONDITIONS_EXCLUDE_EACH_OTHER'],
    ],
    ['to a unit that is none', { target: 'UNIT', unitId: 'nobody' }, ['r0 UNIT_UNKNOWN']],
    ['to a unit elsewhere', { target: 'UNIT', unitId: unitIds.farAgency }, ['r0 UNIT_OUT_OF_AREA']],
    [
      'that pushes down what is not admitted',
      { workItemCodes: ['RELIEF'], target: 'GRID_TEAM' },
      ['r0 ITEM_NOT_ADMITTED'],
    ],
    [
      'that does so by naming the unit',
      { workItemCodes: ['HAZARDOUS_CHEMICALS'], target: 'UNIT', unitId: unitIds.office },
      ['r0 ITEM_NOT_ADMITTED'],
    ],
    ['to a village what villages may have', { workItemCodes: ['RELIEF'], target: 'VILLAGE_OFFICE' }, []],
  ])('%s', (_, said, problems) => {
    expect(kinds(said)).toEqual(problems);
  });
});

describe('rules beside one another', () => {
  it('conflict when neither goes first and they send to two', () => {
    expect(kinds({}, { target: 'VILLAGE_OFFICE' })).toEqual(['r0 CONFLICT', 'r1 CONFLICT']);
    expect(kinds({}, { target: 'VILLAGE_OFFICE', order: 1 })).toEqual(['r0 NEVER_DECIDES']);
    // The same to the same unit is no conflict, though the second one is idle.
    expect(kinds({}, {})).toEqual(['r1 NEVER_DECIDES']);
    expect(kinds({ keywords: ['火'] }, { keywords: ['烟'], target: 'PROVIDER' })).toHaveLength(2);
    expect(kinds({ weekdays: [1] }, { weekdays: [2], target: 'PROVIDER' })).toEqual([]);
    expect(kinds({ placeCode: village }, { placeCode: otherTown, target: 'PROVIDER' })).toEqual([]);
    const day = { hours: { from: '08:00', to: '18:00' } };
    expect(kinds(day, { hours: { from: '18:00', to: '08:00' }, target: 'PROVIDER' })).toEqual([]);
    expect(kinds(day, { hours: { from: '17:59', to: '08:00' }, target: 'PROVIDER' })).toHaveLength(2);
  });

  it('of which one is retired do not', () => {
    expect(kinds({}, { target: 'VILLAGE_OFFICE', isActive: false })).toEqual([]);
  });

  const said = fc.record({
    placeCode: fc.constantFrom(town, village, grid, farGrid),
    workItemCodes: fc.constantFrom<Rule['workItemCodes'][]>([], ['FIRE'], ['FIRE', 'WASTE']),
    platforms: fc.constantFrom<Rule['platforms'][]>([], ['ENFORCEMENT'], ['PUBLIC_ORDER']),
    urgency: fc.constantFrom(null, 'URGENT' as const, 'NORMAL' as const),
    keywords: fc.constantFrom<Rule['keywords'][]>([], ['纸箱'], ['纸箱', '煤气']),
    weekdays: fc.constantFrom<Rule['weekdays'][]>([], [2], [6, 7]),
    hours: fc.constantFrom(null, { from: '22:00', to: '06:00' }, { from: '08:00', to: '12:00' }),
    workingTime: fc.constantFrom(null, true, false),
    order: fc.integer({ min: 0, max: 1 }),
  });
  const matters = fc.record({
    placeCode: fc.constantFrom(grid, village, farGrid),
    urgency: fc.constantFrom('URGENT' as const, 'NORMAL' as const),
    workItemCode: fc.constantFrom('FIRE', 'WASTE', 'RELIEF'),
    platform: fc.constantFrom('ENFORCEMENT' as const, 'PUBLIC_ORDER' as const, null),
    title: fc.constantFrom('纸箱', '煤气', '其他'),
  });
  const moments = fc.record({
    at: fc.constant(new Date('2026-11-24T01:00:00Z')),
    day: fc.constant('2026-11-24'),
    weekday: fc.integer({ min: 1, max: 7 }),
    time: fc.constantFrom('09:00', '13:00', '23:00', '05:00'),
    isWorkingTime: fc.boolean(),
  });

  it('meet whenever a matter is of both, and one that covers another is in all of its matters', () => {
    fc.assert(
      fc.property(said, said, fc.array(fc.tuple(matters, moments), { minLength: 20, maxLength: 20 }), (a, b, cases) => {
        const [one, other] = [ruleOf({ _id: 'a', ...a }), ruleOf({ _id: 'b', ...b })];
        for (const [facts, moment] of cases) {
          const event = eventIn('ACCEPTED', { ...facts, description: '' });
          const [isOne, isOther] = [matches(one, event, moment), matches(other, event, moment)];
          if (isOne && isOther) expect(canMeet(one, other)).toBe(true);
          if (covers(one, other) && isOther) expect(isOne).toBe(true);
          // What is said never to decide never does.
          if (isOther && covers(one, other) && byPrecedence(one, other) < 0) expect(isOne).toBe(true);
        }
      }),
    );
  });
});
