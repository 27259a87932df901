import { nearestPlace, placeOf, type NamedPlace, type PlaceAtPoint } from './placing.rules.js';

const [district, town, village, grid, next] = [
  '330211',
  '330211003',
  '330211003201',
  '330211003201001',
  '330211003201002',
] as const;
const around: readonly PlaceAtPoint[] = [district, town, village].map((code) => ({ code, metres: 0 }));
const inside: readonly PlaceAtPoint[] = [...around, { code: grid, metres: 0 }];
const nearBorder: readonly PlaceAtPoint[] = [...inside, { code: next, metres: 40 }];

function named(code: string, facts: Partial<NamedPlace> = {}): NamedPlace {
  return { code, isBounded: true, isDistrictBounded: true, ...facts };
}

describe('the place at a point', () => {
  it.each([
    ['the innermost one that holds it', inside, grid],
    [
      'the nearest one where none holds it',
      [...around.map((one) => ({ ...one, metres: 9 })), { code: grid, metres: 8 }],
      grid,
    ],
    [
      'on a border the one with the lesser code',
      [
        { code: next, metres: 0 },
        { code: grid, metres: 0 },
      ],
      grid,
    ],
    ['none where there is none', [], undefined],
  ])('is %s', (_, candidates, expected) => {
    expect(nearestPlace(candidates)?.code).toBe(expected);
  });
});

describe('a matter told with a point', () => {
  it.each([
    ['no place: lies in the grid that holds it', inside, null, [town], grid, false],
    ['no place, on a border: lies in the reporter’s own grid', nearBorder, null, [next], next, false],
    ['no place, nothing of the reporter’s near: lies where it lies', nearBorder, null, ['330211004'], grid, false],
    ['a village: lies in the grid of it that holds the point', inside, named(village), [village], grid, false],
    ['its grid: stays', inside, named(grid), [grid], grid, false],
    ['the grid across the border: stays, the receiver errs', nearBorder, named(next), [next], next, false],
    ['a grid far off: stays, and shows that somebody should look', inside, named(next), [next], next, true],
    ['a grid whose boundary nobody knows: stays', inside, named(next, { isBounded: false }), [next], next, false],
    [
      'a grid of a district without boundaries: stays',
      [],
      named(next, { isBounded: false, isDistrictBounded: false }),
      [next],
      next,
      false,
    ],
  ] as const)('and %s', (_, candidates, place, own, placeCode, pointOutsidePlace) => {
    expect(placeOf(candidates, place, own)).toEqual({ placeCode, pointOutsidePlace });
  });

  it.each([
    ['no place', null],
    ['a place', named(grid)],
  ])('outside the district is refused, with %s', (_, place) => {
    expect(placeOf([], place, [grid])).toBe('outside');
  });
});
