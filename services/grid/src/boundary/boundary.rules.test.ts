import type { Boundary } from '@gridhall/messages';
import { checkSurvey, redraw, type KnownPlace } from './boundary.check.rules.js';
import { readFeatures } from './geojson.rules.js';
import { areaOf, common } from './ground.rules.js';

const village = '330211101201';
const [first, second, third] = [`${village}001`, `${village}002`, `${village}003`];

const ring = (west: number, south: number, east: number, north: number): number[][] => [
  ...[
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const ground = (...sides: [number, number, number, number]): Boundary => ({
  type: 'MultiPolygon',
  coordinates: [[ring(...sides)]],
});
const feature = (code: string, coordinates: unknown, type = 'Polygon'): object => ({
  type: 'Feature',
  properties: { code },
  geometry: { type, coordinates },
});
const collection = (...features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const place = (_id: string, more: Partial<KnownPlace> = {}): [string, KnownPlace] => [
  _id,
  { _id, parentCode: _id.slice(0, -3), boundary: null, boundaryIsGenerated: false, validTo: null, version: 1, ...more },
];

describe('a file of boundaries', () => {
  it('is read with polygons as multipolygons, heights left out, and a byte order mark', () => {
    const high = ring(121, 30, 121.1, 30.1).map((position) => [...position, 12]);
    expect(readFeatures(`\ufeff${collection(feature(first, [high]))}`)).toEqual({
      places: [{ feature: 1, code: first, boundary: ground(121, 30, 121.1, 30.1) }],
      issues: [],
    });
  });

  it.each(['', 'not json', '[]', '{"type":"Feature"}', '{"type":"FeatureCollection","features":[]}'])(
    'is refused as a whole: %s',
    (text) => {
      expect(readFeatures(text)).toBeNull();
    },
  );

  it.each([
    ['no feature', 'text', 'NOT_A_FEATURE'],
    ['no code', feature('7', [ring(121, 30, 122, 31)]), 'CODE_MISSING'],
    [
      'a line',
      feature(
        first,
        [
          [121, 30],
          [122, 31],
        ],
        'LineString',
      ),
      'GEOMETRY_WRONG',
    ],
    ['degrees that are none', feature(first, [ring(121, 30, 200, 31)]), 'GEOMETRY_WRONG'],
    ['an open ring', feature(first, [ring(121, 30, 122, 31).slice(0, 4)]), 'GEOMETRY_WRONG'],
    [
      'edges that cross',
      feature(first, [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ]),
      'CROSSES_ITSELF',
    ],
    [
      'no area',
      feature(first, [
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ]),
      'CROSSES_ITSELF',
    ],
  ])('is told of %s, by the number of the feature', (_, wrong, problem) => {
    const read = readFeatures(collection(feature(second, [ring(121, 30, 122, 31)]), wrong));
    expect(read?.issues).toEqual([expect.objectContaining({ feature: 2, problem })]);
    expect(read?.places).toHaveLength(1);
  });

  it('is told of a code that comes twice', () => {
    const twice = feature(first, [ring(121, 30, 122, 31)]);
    expect(readFeatures(collection(twice, twice))?.issues).toMatchObject([{ feature: 2, problem: 'CODE_TWICE' }]);
  });
});

describe('a survey', () => {
  const known = new Map([
    place(village, { boundary: ground(121, 30, 121.2, 30.1) }),
    place(first),
    place(second, { boundary: ground(121.1, 30, 121.2, 30.1) }),
    place(third, { validTo: new Date('2026-01-01T00:00:00Z') }),
  ]);
  const problems = (code: string, boundary: Boundary, tolerancePercent = 0.1): string[] =>
    checkSurvey({ places: [{ feature: 1, code, boundary }], known, tolerancePercent }).map(({ problem }) => problem);

  it('fits when each place lies in its parent and beside its siblings', () => {
    expect(problems(first, ground(121, 30, 121.1, 30.1))).toEqual([]);
    // A hair over the border is how surveys are; more than the tolerance is not.
    expect(problems(first, ground(121, 30, 121.10005, 30.1))).toEqual([]);
    expect(problems(first, ground(121, 30, 121.10005, 30.1), 0)).toEqual(['OVERLAPS_SIBLING']);
  });

  it.each([
    ['outside its parent', first, ground(120.95, 30, 121.1, 30.1), 'OUTSIDE_PARENT'],
    ['on a sibling that was surveyed before', first, ground(121, 30, 121.15, 30.1), 'OVERLAPS_SIBLING'],
    ['of a place that is no more', third, ground(121, 30, 121.1, 30.1), 'PLACE_ENDED'],
    ['of no place', `${village}009`, ground(121, 30, 121.1, 30.1), 'PLACE_UNKNOWN'],
  ])('is refused %s', (_, code, boundary, problem) => {
    expect(problems(code, boundary)).toEqual([problem]);
  });

  it('is measured by what comes with it, and not by what was made up', () => {
    const madeUp = new Map([...known].map(([code, one]) => [code, { ...one, boundaryIsGenerated: true }]));
    const places = [
      { feature: 1, code: first, boundary: ground(10, 10, 11, 11) },
      { feature: 2, code: second, boundary: ground(10.5, 10, 11.5, 11) },
    ];
    expect(checkSurvey({ places, known: madeUp, tolerancePercent: 0.1 })).toMatchObject([
      { feature: 2, problem: 'OVERLAPS_SIBLING', detail: expect.stringContaining(first) },
    ]);
  });

  it('leaves made-up boundaries beside it no more than what is left, shared by their grids', () => {
    const net = new Map([
      place('330211101', { boundary: ground(121, 30, 121.4, 30.1), boundaryIsGenerated: true }),
      ...[village, '330211101202', '330211101203'].map((code) => place(code, { boundaryIsGenerated: true })),
      ...[first, second, '330211101202001', '330211101203001'].map((code) =>
        place(code, { boundaryIsGenerated: true }),
      ),
    ]);
    const surveyed = ground(121, 30, 121.2, 30.1);
    const drawn = new Map(
      redraw({ places: [{ feature: 1, code: village, boundary: surveyed }], known: net }).map((one) => [one.code, one]),
    );
    expect(drawn.get(village)).toMatchObject({ boundary: surveyed, isGenerated: false });
    const areas = [first, second, '330211101202', '330211101203001'].map((code) => {
      const { boundary, isGenerated } = drawn.get(code) ?? {};
      expect(isGenerated).toBe(true);
      return boundary == null ? 0 : areaOf(boundary);
    });
    for (const area of areas) expect(area).toBeCloseTo(0.01, 5);
    const beside = drawn.get('330211101202')?.boundary;
    expect(beside == null ? surveyed : common(beside, surveyed)).toBeNull();
    expect(drawn.has('330211101')).toBe(false);
  });
});
