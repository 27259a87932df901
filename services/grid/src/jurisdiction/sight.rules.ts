import { coversPlace, placeFilter } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';

/**
 * What a caller may look up (domain §7): a posting's place and everything under it, and, so that one can say where one
 * is, the places above it. Anything else is as if it did not exist. All of grid keeps this one rule: places by their code,
 * units by the place that they work in, people by the places that they are posted at.
 *
 * Names of places are public data of the statistics bureau, so a row of another service that names a place shows it by
 * its name, whether or not it may be looked up.
 */

/** The codes of the places above each of `places`, domain §2: a parent's code is its child's prefix. */
function above(places: readonly string[]): string[] {
  return [...new Set(places.flatMap(ancestorCodes))];
}

/** The codes of the places that a place lies in, the district's first. */
export function ancestorCodes(code: string): string[] {
  return [6, 9, 12].filter((length) => length < code.length).map((length) => code.slice(0, length));
}

/**
 * May somebody with postings at `places` look up what is at `code`?
 *
 * @param places of the caller's postings that grant the action
 */
export function maySee(places: readonly string[], code: string): boolean {
  return coversPlace(places, code) || places.some((place) => place.startsWith(code));
}

/** {@link maySee} as a filter on a field that holds a place's code; each alternative is a range of its index. */
export function sightFilter(field: string, places: readonly string[]): Filter<Record<string, unknown>> {
  return { $or: [placeFilter(field, places), { [field]: { $in: above(places) } }] };
}
