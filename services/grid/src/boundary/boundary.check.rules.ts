import type { Boundary } from '@gridhall/messages';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';
import type { BoundaryIssue, BoundaryProblem, SurveyedPlace } from './geojson.rules.js';
import { areaOf, common, remaining, shared } from './ground.rules.js';

/** What is known of a place. */
export type KnownPlace = Pick<
  JurisdictionRow,
  '_id' | 'parentCode' | 'boundary' | 'boundaryIsGenerated' | 'validTo' | 'version'
>;

/** A survey as it is to be checked. */
export interface Survey {
  readonly places: readonly SurveyedPlace[];
  /** The district's places by code. */
  readonly known: ReadonlyMap<string, KnownPlace>;
  /** So much of a place may lie outside its parent, or on a sibling, in percent of its area: no two surveys meet exactly. */
  readonly tolerancePercent: number;
}

const percent = (part: Boundary | null, whole: Boundary): number =>
  part === null ? 0 : (100 * areaOf(part)) / areaOf(whole);
const words = (share: number): string => `${share.toFixed(2)} %`;

/** From the least to the greatest longitude and latitude. */
function boxOf({ coordinates }: Boundary): readonly [west: number, south: number, east: number, north: number] {
  const all = coordinates.flat(2);
  const [longitudes, latitudes] = [0, 1].map((axis) => all.map((one) => one[axis] ?? 0));
  return [
    Math.min(...(longitudes ?? [])),
    Math.min(...(latitudes ?? [])),
    Math.max(...(longitudes ?? [])),
    Math.max(...(latitudes ?? [])),
  ];
}

/** May two grounds share any? Cheap, so that of a thousand siblings only neighbours are clipped. */
function boxesMeet(one: Boundary, other: Boundary): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/**
 * Checks surveyed boundaries against the net: each inside its parent, none on a sibling's ground. What was made up so that
 * there is a map is no measure; what is brought in with it, or was surveyed before, is. Pure.
 */
export function checkSurvey({ places, known, tolerancePercent }: Survey): BoundaryIssue[] {
  const brought = new Map(places.map(({ code, boundary }) => [code, boundary]));
  const groundOf = (code: string): Boundary | null => {
    const place = known.get(code);
    const surveyed = place?.boundaryIsGenerated === false ? place.boundary : null;
    return brought.get(code) ?? surveyed;
  };
  const checked = new Map<string, SurveyedPlace[]>();
  return places.flatMap((place): BoundaryIssue[] => {
    const { feature, code, boundary } = place;
    const wrong = (problem: BoundaryProblem, detail: string): BoundaryIssue[] => [{ feature, code, problem, detail }];
    const row = known.get(code);
    if (row === undefined) return wrong('PLACE_UNKNOWN', 'the net has no such place');
    if (row.validTo !== null) return wrong('PLACE_ENDED', `part of the net until ${row.validTo.toISOString()}`);
    const parent = row.parentCode === null ? null : groundOf(row.parentCode);
    const outside = parent === null ? 0 : percent(remaining(boundary, [parent]), boundary);
    if (outside > tolerancePercent) {
      return wrong('OUTSIDE_PARENT', `${words(outside)} of it lies outside ${row.parentCode ?? ''}`);
    }
    const before = checked.get(row.parentCode ?? '') ?? [];
    checked.set(row.parentCode ?? '', [...before, place]);
    const surveyedBefore = [...known.values()].flatMap((one): Pick<SurveyedPlace, 'code' | 'boundary'>[] => {
      const isSibling =
        one.parentCode === row.parentCode && one._id !== code && one.validTo === null && !brought.has(one._id);
      const ground = isSibling ? groundOf(one._id) : null;
      return ground === null ? [] : [{ code: one._id, boundary: ground }];
    });
    for (const sibling of [...before, ...surveyedBefore]) {
      if (!boxesMeet(boundary, sibling.boundary)) continue;
      const overlap = percent(common(boundary, sibling.boundary), boundary);
      if (overlap > tolerancePercent)
        return wrong('OVERLAPS_SIBLING', `${words(overlap)} of it lies on ${sibling.code}`);
    }
    return [];
  });
}

/** A place's new boundary. */
export interface Redrawn {
  readonly code: string;
  readonly boundary: Boundary | null;
  readonly isGenerated: boolean;
}

/**
 * What a sound survey changes: the surveyed places themselves, and those with a made-up boundary beside and under them, which
 * share what is left by the number of their grids. Pure.
 */
export function redraw({ places, known }: Omit<Survey, 'tolerancePercent'>): Redrawn[] {
  const surveyed = new Map(places.map(({ code, boundary }) => [code, boundary]));
  const living = [...known.values()].filter(({ validTo }) => validTo === null);
  const grids = living.filter(({ _id }) => _id.length === 15);
  const drawn = new Map<string, Redrawn>();
  const drawUnder = (parent: string, ground: Boundary | null): void => {
    const children = living.filter(({ parentCode }) => parentCode === parent);
    const isMadeUp = (one: KnownPlace): boolean =>
      !surveyed.has(one._id) && (one.boundary === null || one.boundaryIsGenerated);
    const fixed = children.filter((one) => !isMadeUp(one));
    const free = children.filter(isMadeUp);
    const taken = fixed.flatMap(({ _id, boundary }) => surveyed.get(_id) ?? boundary ?? []);
    const left = ground === null ? null : remaining(ground, taken);
    const weights = free.map(({ _id }) => grids.filter((grid) => grid._id.startsWith(_id)).length);
    const grounds = shared(left, weights);
    free.forEach(({ _id }, index) => {
      const boundary = grounds[index] ?? null;
      drawn.set(_id, { code: _id, boundary, isGenerated: boundary !== null });
      drawUnder(_id, boundary);
    });
  };
  const parents = new Set(places.flatMap(({ code }) => known.get(code)?.parentCode ?? []));
  // The highest first: what lies under a parent that is drawn anew is drawn with it.
  for (const code of [...parents, ...surveyed.keys()].sort((a, b) => a.length - b.length)) {
    if (drawn.has(code)) continue;
    drawUnder(code, surveyed.get(code) ?? known.get(code)?.boundary ?? null);
  }
  return [
    ...places.map(({ code, boundary }) => ({ code, boundary, isGenerated: false })),
    ...[...drawn.values()].filter(({ code }) => !surveyed.has(code)),
  ];
}
