import fc from 'fast-check';
import { grid, otherTown, village } from '../testing/district.fixture.js';
import { eventIn, now } from '../testing/facts.fixture.js';
import type { Rule } from './dispatch-rule.document.js';
import { byPrecedence, matches } from './match.rules.js';
import { isInHours, isInSeason, momentOf } from './moment.rules.js';
import { isWorkingTime, ruleOf } from './rule.fixture.js';

const at = (text: string): Date => new Date(`${text}+08:00`);
const speaks = (said: Partial<Rule>, when: Date = now, event = eventIn('ACCEPTED')): boolean =>
  matches(ruleOf(said), event, momentOf(when, isWorkingTime));

describe('a rule speaks of a matter', () => {
  it.each<[string, Partial<Rule>, boolean]>([
    ['whatever it is, when it has no conditions', {}, true],
    ['on its item', { workItemCodes: ['WASTE', 'FIRE'] }, true],
    ['not on another item', { workItemCodes: ['WASTE'] }, false],
    ['in its category', { categories: ['PUBLIC_SAFETY'] }, true],
    ['not in another category', { categories: ['AGRICULTURE'] }, false],
    ['on its platform', { platforms: ['ENFORCEMENT'] }, true],
    ['not on another platform', { platforms: ['PUBLIC_ORDER'] }, false],
    ['under its place', { placeCode: village }, true],
    ['not in another place', { placeCode: otherTown }, false],
    ['as pressing as it says', { urgency: 'NORMAL' }, true],
    ['not another urgency', { urgency: 'URGENT' }, false],
    ['of its sources', { sources: ['STAFF'] }, true],
    ['of no other source', { sources: ['HOTLINE'] }, false],
    ['with one of its words in the text', { keywords: ['煤气', '纸箱'] }, true],
    ['not without its words', { keywords: ['煤气'] }, false],
    ['from its first day on', { validFrom: '2026-11-24' }, true],
    ['not before', { validFrom: '2026-11-25' }, false],
    ['to its last day', { validTo: '2026-11-24' }, true],
    ['not after', { validTo: '2026-11-23' }, false],
    ['not once it is retired', { isActive: false }, false],
    ['on its weekdays, a Tuesday', { weekdays: [2] }, true],
    ['not on others', { weekdays: [1, 3, 4, 5, 6, 7] }, false],
    ['in its hours, 16:30', { hours: { from: '16:30', to: '17:00' } }, true],
    ['not when they end', { hours: { from: '08:00', to: '16:30' } }, false],
    ['in its season', { season: { from: '11-01', to: '11-24' } }, true],
    ['not out of it', { season: { from: '05-01', to: '10-15' } }, false],
    ['in working time', { workingTime: true }, true],
    ['not outside it', { workingTime: false }, false],
  ])('%s', (_, said, expected) => {
    expect(speaks(said)).toBe(expected);
  });

  it('of no platform only where it asks for none', () => {
    const event = eventIn('ACCEPTED', { platform: null });
    expect(speaks({ platforms: ['ENFORCEMENT'] }, now, event)).toBe(false);
    expect(speaks({}, now, event)).toBe(true);
  });
});

describe('time in Asia/Shanghai', () => {
  it.each<[string, string, boolean]>([
    ['on a Tuesday morning', '2026-11-24T09:00', true],
    ['in the first minute of work', '2026-11-24T08:30', true],
    ['on a Sunday', '2026-11-22T10:00', false],
    ['on a Saturday made up for the holidays (调休)', '2026-02-14T10:00', true],
    ['on National Day', '2026-10-01T10:00', false],
    ['at night', '2026-11-24T23:00', false],
  ])('is working time or not %s', (_, when, expected) => {
    expect(speaks({ workingTime: true }, at(when))).toBe(expected);
  });

  it('turns the day at midnight there, not in UTC', () => {
    expect(momentOf(at('2026-11-22T00:00'), isWorkingTime)).toEqual({
      at: at('2026-11-22T00:00'),
      day: '2026-11-22',
      weekday: 7,
      time: '00:00',
      isWorkingTime: false,
    });
  });

  it('of the night runs over midnight, and of the winter over the new year', () => {
    const night = { from: '22:00', to: '06:00' };
    expect(['21:59', '22:00', '00:00', '05:59', '06:00'].map((time) => isInHours(time, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    const winter = { from: '12-15', to: '02-15' };
    expect(['2026-12-14', '2026-12-15', '2027-02-15', '2027-02-16'].map((day) => isInSeason(day, winter))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('lies in a span or in its complement, never in both', () => {
    const time = fc
      .integer({ min: 0, max: 1_439 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    fc.assert(
      fc.property(time, time, time, (moment, from, to) => {
        fc.pre(from !== to);
        expect(isInHours(moment, { from, to })).toBe(!isInHours(moment, { from: to, to: from }));
      }),
    );
  });
});

describe('of two rules that both speak', () => {
  it.each<[string, Partial<Rule>, Partial<Rule>]>([
    ['an item before a category', { workItemCodes: ['FIRE'] }, { categories: ['PUBLIC_SAFETY'], placeCode: grid }],
    ['a category before a platform', { categories: ['PUBLIC_SAFETY'] }, { platforms: ['ENFORCEMENT'] }],
    ['a village before its town', { placeCode: village }, { hours: { from: '08:00', to: '20:00' }, keywords: ['火'] }],
    ['more said of the time', { weekdays: [2] }, { keywords: ['火'], urgency: 'NORMAL' }],
    ['more said of all else', { keywords: ['火'] }, {}],
    ['the lower order among equals', { order: 1 }, { order: 2 }],
  ])('goes first: %s', (_, first, second) => {
    const rules = [ruleOf({ _id: 'a', ...second }), ruleOf({ _id: 'b', ...first })].sort(byPrecedence);
    expect(rules[0]?._id).toBe('b');
  });

  it('one goes first whichever stands first: the order is total', () => {
    const said = fc.record({
      workItemCodes: fc.constantFrom<Rule['workItemCodes'][]>([], ['FIRE']),
      platforms: fc.constantFrom<Rule['platforms'][]>([], ['ENFORCEMENT']),
      placeCode: fc.constantFrom(grid, village),
      keywords: fc.constantFrom<Rule['keywords'][]>([], ['火']),
      order: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 6 }), fc.nat(), (list, seed) => {
        const rules = list.map((one, index) => ruleOf({ ...one, _id: `r${String(index)}` }));
        const turned = [...rules.slice(seed % rules.length), ...rules.slice(0, seed % rules.length)];
        expect([...turned].sort(byPrecedence)).toEqual([...rules].sort(byPrecedence));
      }),
    );
  });
});
