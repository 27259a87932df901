import fc from 'fast-check';
import gcoord from 'gcoord';
import { pointSchema, toWgs84, type Point } from './coordinates.rules.js';

/** On a sphere, in metres. */
function metresBetween(one: Point, other: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
}

const inChina = fc.record({
  longitude: fc.double({ min: 75, max: 134, noNaN: true }),
  latitude: fc.double({ min: 20, max: 52, noNaN: true }),
});

describe('points of Chinese maps', () => {
  it.each(['GCJ02', 'BD09'] as const)('in %s come back to where they were, to less than a metre', (crs) => {
    fc.assert(
      fc.property(inChina, (point) => {
        const [longitude, latitude] = gcoord.transform(
          [point.longitude, point.latitude],
          gcoord.WGS84,
          crs === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09,
        );
        expect(metresBetween(toWgs84({ longitude, latitude }, crs), point)).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('lie some hundreds of metres from where a receiver would say, in Zhenhai', () => {
    const point = { longitude: 121.6, latitude: 29.95 };
    expect(metresBetween(toWgs84(point, 'GCJ02'), point)).toBeGreaterThan(300);
    expect(metresBetween(toWgs84(point, 'GCJ02'), point)).toBeLessThan(700);
    expect(metresBetween(toWgs84(point, 'BD09'), toWgs84(point, 'GCJ02'))).toBeGreaterThan(500);
  });

  it('are taken for what a receiver says where nobody says otherwise', () => {
    const point = { longitude: 121.6123456, latitude: 29.9512345 };
    expect(pointSchema.parse(point)).toEqual(point);
    expect(pointSchema.parse({ ...point, crs: 'GCJ02' })).toEqual(toWgs84(point, 'GCJ02'));
  });
});
