import fc from 'fast-check';
import type { StaffPosting } from '../staff/staff.store.js';
import { isAdministered, placesOf, withAncestors } from './account.rules.js';

const NOW = new Date('2026-11-24T00:00:00Z');
const posting = (placeCode: string, to: Date | null = null): StaffPosting => ({
  ...{ role: 'GRID_MEMBER', placeCode, unitId: null, to },
  from: new Date('2017-01-01T00:00:00Z'),
});
const person = (...postings: StaffPosting[]): { postings: StaffPosting[] } => ({ postings });
const past = new Date('2020-01-01T00:00:00Z');

describe('whose account an administrator administers', () => {
  it.each<[string, boolean, string[], StaffPosting[]]>([
    ['somebody of a grid in the town', true, ['330211101'], [posting('330211101201001')]],
    ['somebody at the town itself', true, ['330211101'], [posting('330211101')]],
    ['somebody of another town', false, ['330211101'], [posting('330211102')]],
    ['somebody who is posted above too', false, ['330211101'], [posting('330211101'), posting('330211')]],
    [
      'somebody of two towns, by who has both',
      true,
      ['330211101', '330211102'],
      [posting('330211101'), posting('330211102')],
    ],
    ['somebody who was posted elsewhere before', true, ['330211101'], [posting('330211', past), posting('330211101')]],
    ['somebody whose postings have ended', true, ['330211101'], [posting('330211101', past)]],
    [
      'somebody whose postings have ended, one of them elsewhere',
      false,
      ['330211101'],
      [posting('330211101', past), posting('330211', past)],
    ],
    ['somebody without any posting', false, ['330211'], []],
    ['anybody, by who administers nothing', false, [], [posting('330211101')]],
  ])('%s: %p', (_, expected, administered, postings) => {
    expect(isAdministered(administered, person(...postings), NOW)).toBe(expected);
  });

  it('is nobody who has a place outside', () => {
    const code = fc.constantFrom('330211', '330211101', '330211102', '330211101201', '330211101201001', '330299');
    fc.assert(
      fc.property(code, fc.array(code, { minLength: 1, maxLength: 4 }), (administered, places) => {
        const isInside = places.every((place) => place.startsWith(administered));
        expect(isAdministered([administered], person(...places.map((place) => posting(place))), NOW)).toBe(isInside);
      }),
    );
  });

  it('is told by places that are named once, with all above them', () => {
    expect(placesOf(person(posting('330211101'), posting('330211101'), posting('330299', past)), NOW)).toEqual([
      '330211101',
    ]);
    expect(withAncestors(['330211101201001', '330211'])).toEqual([
      '330211',
      '330211101',
      '330211101201',
      '330211101201001',
    ]);
  });
});
