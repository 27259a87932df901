import type { Boundary } from '@gridhall/messages';
import type { DemoTree } from '../units.rules.js';
import { OUTLINES } from './outlines.js';
import { conform, partition } from './partition.rules.js';
import type { Polygon } from './polygon.rules.js';

interface Node {
  readonly code: string;
  /** How many grids lie in it. */
  readonly weight: number;
}

function boundaryOf(polygon: Polygon): Boundary {
  const [first] = polygon;
  const ring = [...polygon, ...(first === undefined ? [] : [first])];
  return { type: 'MultiPolygon', coordinates: [[ring.map(([longitude, latitude]) => [longitude, latitude])]] };
}

/**
 * Draws a boundary for every place of a district, so that there is a map before the surveyed ones are brought in: each place
 * lies inside its parent, siblings share no ground, and each takes up room by the number of its grids. The same district
 * gets the same map.
 *
 * @returns by code; empty where nobody knows where the district lies
 */
export function drawBoundaries({ district, towns, villages, grids }: DemoTree): ReadonlyMap<string, Boundary> {
  const outline = OUTLINES[district.code];
  if (outline === undefined) return new Map();
  const drawn = new Map<string, Polygon>([[district.code, outline]]);
  for (const places of [towns, villages, grids]) {
    const byParent = new Map<string, Node[]>();
    for (const { code } of places) {
      const weight = grids.filter((grid) => grid.code.startsWith(code)).length;
      const parent = code.slice(0, -3);
      // A place without a grid takes up no room.
      if (weight > 0) byParent.set(parent, [...(byParent.get(parent) ?? []), { code, weight }]);
    }
    for (const [parent, nodes] of byParent) {
      for (const [{ code }, polygon] of partition(drawn.get(parent) ?? outline, nodes)) drawn.set(code, polygon);
    }
  }
  const conformed = conform([...drawn.values()]);
  return new Map([...drawn.keys()].map((code, index) => [code, boundaryOf(conformed[index] ?? outline)]));
}
