/** Degrees east and north. */
export type Position = readonly [longitude: number, latitude: number];
/** A convex polygon: its corners anticlockwise, the first not repeated at the end. */
export type Polygon = readonly Position[];

/** Six decimals are 11 cm: more says nothing (RFC 7946 §11.2). */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Each corner with the one that follows it. */
export function edgesOf(polygon: Polygon): [Position, Position][] {
  return polygon.map((corner, index) => [corner, polygon[(index + 1) % polygon.length] ?? corner]);
}

/** In square degrees. */
export function areaOf(polygon: Polygon): number {
  return edgesOf(polygon).reduce((sum, [[x, y], [nextX, nextY]]) => sum + x * nextY - nextX * y, 0) / 2;
}

/** From the least to the greatest longitude (axis 0) or latitude (axis 1). */
export function span(polygon: Polygon, axis: 0 | 1): [low: number, high: number] {
  const values = polygon.map((corner) => corner[axis]);
  return [Math.min(...values), Math.max(...values)];
}

/** Where the line between two corners passes `at`. The same point whichever side of the cut asks. */
function crossing(from: Position, to: Position, axis: 0 | 1, at: number): Position {
  const part = (at - from[axis]) / (to[axis] - from[axis]);
  const across = rounded(from[(1 - axis) as 0 | 1] + part * (to[(1 - axis) as 0 | 1] - from[(1 - axis) as 0 | 1]));
  return axis === 0 ? [at, across] : [across, at];
}

/** The part of a polygon on one side of a line of longitude (axis 0) or latitude (axis 1). */
function clip(polygon: Polygon, axis: 0 | 1, at: number, side: 'below' | 'above'): Polygon {
  const sign = side === 'below' ? -1 : 1;
  return edgesOf(polygon).flatMap(([from, to]) => {
    const [begin, end] = [sign * (from[axis] - at), sign * (to[axis] - at)];
    const kept = begin >= 0 ? [from] : [];
    return begin * end < 0 ? [...kept, crossing(from, to, axis, at)] : kept;
  });
}

/** Cuts a polygon across its longer side, so that `share` of its area, between 0 and 1, lies in the first part. */
export function cut(polygon: Polygon, share: number): [Polygon, Polygon] {
  const [[west, east], [south, north]] = [span(polygon, 0), span(polygon, 1)];
  const isWide = (east - west) * Math.cos((south * Math.PI) / 180) >= north - south;
  const axis = isWide ? 0 : 1;
  let [low, high] = isWide ? [west, east] : [south, north];
  const wanted = share * areaOf(polygon);
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (areaOf(clip(polygon, axis, middle, 'below')) < wanted) low = middle;
    else high = middle;
  }
  const at = rounded(low);
  return [clip(polygon, axis, at, 'below'), clip(polygon, axis, at, 'above')];
}
