import type { Polygon } from './polygon.rules.js';

/**
 * About where a district lies, convex, corners of at most six decimals, by its code. Zhenhai: the mouth of the Yong river in the south-east, the coast of
 * Hangzhou Bay in the north-east. A district that is not here has no map until its surveyed boundaries are brought in.
 */
export const OUTLINES: Readonly<Partial<Record<string, Polygon>>> = {
  '330211': [
    [121.48, 29.93],
    [121.6, 29.89],
    [121.72, 29.91],
    [121.78, 29.96],
    [121.73, 30.03],
    [121.62, 30.09],
    [121.52, 30.1],
    [121.46, 30.03],
  ],
};
