import { boundarySchema, placeCodeSchema, type Boundary } from '@gridhall/messages';
import { union } from 'polyclip-ts';
import { z } from 'zod';
import { areaOf, geometry } from './ground.rules.js';

/** What is wrong with a feature. */
export const BOUNDARY_PROBLEMS = [
  'NOT_A_FEATURE',
  'CODE_MISSING',
  'CODE_TWICE',
  'PLACE_UNKNOWN',
  'PLACE_ENDED',
  'GEOMETRY_WRONG',
  'CROSSES_ITSELF',
  'OUTSIDE_PARENT',
  'OVERLAPS_SIBLING',
] as const;
/** One of {@link BOUNDARY_PROBLEMS}. */
export type BoundaryProblem = (typeof BOUNDARY_PROBLEMS)[number];

/** A complaint about one feature of a file. */
export interface BoundaryIssue {
  /** Counted from 1, in the order of the file. */
  readonly feature: number;
  /** Null where it has none. */
  readonly code: string | null;
  readonly problem: BoundaryProblem;
  /** In words: what was found, and where. */
  readonly detail: string;
}

/** A place's ground, as a file gives it. */
export interface SurveyedPlace {
  readonly feature: number;
  readonly code: string;
  readonly boundary: Boundary;
}

const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1) });
const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.looseObject({}).nullish(),
  geometry: z.unknown(),
});
const polygonSchema = z.object({ type: z.literal('Polygon'), coordinates: z.unknown() });

/** Heights are left out, and a Polygon is a MultiPolygon of one (RFC 7946 §3.1.1, §3.1.6). */
function multiPolygon(raw: unknown): unknown {
  const polygon = polygonSchema.safeParse(raw);
  const whole = polygon.success ? { type: 'MultiPolygon', coordinates: [polygon.data.coordinates] } : raw;
  const flat = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    return typeof value[0] === 'number' ? value.slice(0, 2) : value.map(flat);
  };
  return typeof whole === 'object' && whole !== null && 'coordinates' in whole
    ? { ...whole, coordinates: flat(whole.coordinates) }
    : whole;
}

/** The first ring that does not end where it begins; 0 when all do. */
function firstOpenRing({ coordinates }: Boundary): number {
  return coordinates.flat().findIndex((ring) => ring[0]?.join() !== ring.at(-1)?.join()) + 1;
}

/** A polygon that crosses itself covers another area than its corners say, or none. */
function crossesItself(boundary: Boundary): boolean {
  const { coordinates } = boundary;
  const [first, ...others] = coordinates;
  if (first === undefined) return true;
  const cleaned = union(geometry([first]), ...others.map((one) => geometry([one])));
  const area = areaOf({ type: 'MultiPolygon', coordinates: cleaned });
  return area === 0 || Math.abs(area - areaOf(boundary)) > 1e-6 * area;
}

/** Reads one feature: the place that `properties.code` names, and its ground; or what is wrong with it. */
function readFeature(raw: unknown, feature: number): SurveyedPlace | BoundaryIssue {
  const parsed = featureSchema.safeParse(raw);
  const wrong = (code: string | null, problem: BoundaryProblem, detail: string): BoundaryIssue => {
    return { feature, code, problem, detail };
  };
  if (!parsed.success) return wrong(null, 'NOT_A_FEATURE', z.prettifyError(parsed.error));
  const code = placeCodeSchema.safeParse(parsed.data.properties?.['code']);
  if (!code.success) return wrong(null, 'CODE_MISSING', 'properties.code is a place code of 6, 9, 12 or 15 digits');
  const boundary = boundarySchema.safeParse(multiPolygon(parsed.data.geometry));
  if (!boundary.success) return wrong(code.data, 'GEOMETRY_WRONG', z.prettifyError(boundary.error));
  const open = firstOpenRing(boundary.data);
  if (open > 0) return wrong(code.data, 'GEOMETRY_WRONG', `ring ${open} does not end where it begins`);
  if (crossesItself(boundary.data)) return wrong(code.data, 'CROSSES_ITSELF', 'its edges cross, or it has no area');
  return { feature, code: code.data, boundary: boundary.data };
}

/** Is it a complaint? */
function isIssue(one: SurveyedPlace | BoundaryIssue): one is BoundaryIssue {
  return 'problem' in one;
}

/**
 * Reads a GeoJSON FeatureCollection of boundaries (RFC 7946 §3.3), each feature with the place's code in its properties.
 * Pure.
 *
 * @returns the places, and what is wrong with the other features; null when it is no FeatureCollection at all
 */
export function readFeatures(
  text: string,
): { readonly places: readonly SurveyedPlace[]; readonly issues: readonly BoundaryIssue[] } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const collection = collectionSchema.safeParse(raw);
  if (!collection.success) return null;
  const read = collection.data.features.map((one, index) => readFeature(one, index + 1));
  const first = new Map<string, number>();
  const issues = read.filter(isIssue);
  const places = read.flatMap((one) => {
    if (isIssue(one)) return [];
    const before = first.get(one.code);
    first.set(one.code, before ?? one.feature);
    if (before === undefined) return [one];
    issues.push({
      feature: one.feature,
      code: one.code,
      problem: 'CODE_TWICE',
      detail: `feature ${before} has it too`,
    });
    return [];
  });
  return { places, issues: issues.sort((a, b) => a.feature - b.feature) };
}
