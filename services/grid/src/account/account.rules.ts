import { coversPlace } from '@gridhall/service-kit';
import { ancestorCodes } from '../jurisdiction/sight.rules.js';
import { isActive } from '../staff/staff.rules.js';
import type { StaffDocument } from '../staff/staff.store.js';

/** The places that somebody belongs to at a moment: of their postings then; of all they ever had, once none holds any more. */
export function placesOf({ postings }: Pick<StaffDocument, 'postings'>, at: Date): string[] {
  const active = postings.filter((posting) => isActive(posting, at));
  return [...new Set((active.length > 0 ? active : postings).map(({ placeCode }) => placeCode))];
}

/** Places and all places above them, each once. */
export function withAncestors(places: readonly string[]): string[] {
  return [...new Set(places.flatMap((code) => [...ancestorCodes(code), code]))];
}

/**
 * Does somebody who administers `administered` administer this person's account? Only when all of the person's places lie
 * there: else a town's administrator could let themselves in as the district's.
 */
export function isAdministered(
  administered: readonly string[],
  person: Pick<StaffDocument, 'postings'>,
  at: Date,
): boolean {
  const places = placesOf(person, at);
  return places.length > 0 && places.every((place) => coversPlace(administered, place));
}
