import type { Boundary } from '@gridhall/messages';
import fc from 'fast-check';
import { readDivisions } from '../../divisions/read-divisions.js';
import { ZHENHAI, ZHENHAI_FILE } from '../../testing/zhenhai.fixture.js';
import { layGrids } from '../grids.rules.js';
import type { DemoTree } from '../units.rules.js';
import { drawBoundaries } from './draw.rules.js';
import { conform, partition } from './partition.rules.js';
import { areaOf, edgesOf, rounded, span, type Polygon, type Position } from './polygon.rules.js';

/** Even-odd rule, edges half open: of parts with the same edges exactly one holds any point. */
function holds(polygon: Polygon, [x, y]: Position): boolean {
  const crossed = edgesOf(polygon).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
  );
  return crossed.length % 2 === 1;
}

/** Corners on an ellipse about Zhenhai, in any number and at any angles. */
const outlines = fc
  .uniqueArray(fc.integer({ min: 0, max: 71 }), { minLength: 3, maxLength: 9 })
  .map((steps) => steps.sort((a, b) => a - b).map((step) => (step * Math.PI) / 36))
  .map((angles): Polygon =>
    angles.map((angle) => [rounded(121.6 + 0.15 * Math.cos(angle)), rounded(30 + 0.1 * Math.sin(angle))]),
  )
  .filter((outline) => areaOf(outline) > 1e-3);
const weights = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });
const somewhere = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

function at(outline: Polygon, [right, up]: readonly [number, number]): Position {
  const [[west, east], [south, north]] = [span(outline, 0), span(outline, 1)];
  return [west + right * (east - west), south + up * (north - south)];
}

describe('a partition of any convex outline', () => {
  it('gives each part ground by its weight, and every point of the outline to exactly one part', () => {
    fc.assert(
      fc.property(
        outlines,
        weights,
        fc.array(somewhere, { minLength: 20, maxLength: 20 }),
        (outline, given, places) => {
          const parts = partition(
            outline,
            given.map((weight) => ({ weight })),
          );
          const total = given.reduce((sum, weight) => sum + weight, 0);
          for (const [{ weight }, polygon] of parts) {
            // A rounding moves a corner by 11 cm at most, along an edge of at most 40 km.
            expect(Math.abs(areaOf(polygon) - (areaOf(outline) * weight) / total)).toBeLessThan(1e-6);
          }
          const [whole, ...polygons] = conform([outline, ...parts.map(([, polygon]) => polygon)]);
          if (whole === undefined) throw new Error('nothing left');
          for (const place of places) {
            const point = at(outline, place);
            expect(polygons.filter((polygon) => holds(polygon, point))).toHaveLength(holds(whole, point) ? 1 : 0);
          }
        },
      ),
    );
  });
});

describe('the generated map of Zhenhai', () => {
  let tree: DemoTree;
  let map: ReadonlyMap<string, Boundary>;
  const polygonOf = (code: string): Polygon =>
    (map.get(code)?.coordinates[0]?.[0] ?? []).slice(1).map(([x = NaN, y = NaN]) => [x, y]);
  const codesAt = (length: number): string[] => [...map.keys()].filter((code) => code.length === length);
  const childrenOf = (code: string): string[] => codesAt(code.length + 3).filter((child) => child.startsWith(code));

  beforeAll(async () => {
    const { divisions } = await readDivisions(ZHENHAI_FILE, ZHENHAI);
    const at = (level: string) => divisions.filter((one) => one.level === level);
    const [district] = at('DISTRICT');
    if (district === undefined) throw new Error('no district');
    tree = { district, towns: at('TOWN'), villages: at('VILLAGE'), grids: layGrids(at('VILLAGE')) };
    map = drawBoundaries(tree);
  });

  it('has all its places, each ring closed, anticlockwise, of corners that are apart', () => {
    expect(map.size).toBe(1 + 7 + 99 + 758);
    for (const [code, { coordinates }] of map) {
      const ring = coordinates[0]?.[0] ?? [];
      expect([code, ring.at(-1)]).toEqual([code, ring[0]]);
      expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
      expect(areaOf(polygonOf(code))).toBeGreaterThan(0);
    }
  });

  it('has every point of a place in exactly one of its children, and none of theirs outside it', () => {
    const outline = polygonOf(ZHENHAI);
    const levels = [9, 12, 15].map((length) => codesAt(length).map((code) => [code, polygonOf(code)] as const));
    fc.assert(
      fc.property(somewhere, (place) => {
        const point = at(outline, place);
        const isInside = holds(outline, point);
        const found = levels.map((places) =>
          places.flatMap(([code, polygon]) => (holds(polygon, point) ? [code] : [])),
        );
        expect(found.map((codes) => codes.length)).toEqual(isInside ? [1, 1, 1] : [0, 0, 0]);
        const [[town = ''] = [], [village = ''] = [], [grid = ''] = []] = found;
        expect(grid.startsWith(village) && village.startsWith(town)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has children that take up all of their parent, to the square metre', () => {
    for (const length of [6, 9, 12]) {
      for (const parent of codesAt(length)) {
        const sum = childrenOf(parent).reduce((all, code) => all + areaOf(polygonOf(code)), 0);
        // A square degree here is about 10,700 km².
        expect(Math.abs(sum - areaOf(polygonOf(parent))) * 10_700e6).toBeLessThan(1);
      }
    }
  });

  it('is the same every time, and is drawn of no district that lies nobody knows where', () => {
    expect(drawBoundaries(tree)).toEqual(map);
    expect(drawBoundaries({ ...tree, district: { ...tree.district, code: '330299' } }).size).toBe(0);
  });
});
