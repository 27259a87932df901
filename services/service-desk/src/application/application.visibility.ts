import { placesFor, postingsFor, requirePermission, type Caller, type Posting } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { ApplicationDocument, ApplicationFacts } from './application.document.js';

/** How much of an application somebody sees (domain §7). */
export type Sight = 'all' | 'without personal data' | 'nothing';

/** A filter on `places`: each of them is an equality, so that the index gives the rows in their order. */
export function within(places: readonly string[]): Filter<ApplicationDocument> {
  const [only, ...others] = places;
  return { places: only !== undefined && others.length === 0 ? only : { $in: [...places] } };
}

/**
 * The applications that the caller may see, as a filter that is part of every read and every command.
 *
 * @throws FORBIDDEN
 */
export function visible(caller: Caller): Filter<ApplicationDocument> {
  requirePermission(caller, 'application:read');
  return within(placesFor(caller, 'application:read'));
}

/** What {@link visible} says of one application, and whether what may be personal is shown. Pure. */
export function sightOf(caller: Caller, { placeCode }: Pick<ApplicationFacts, 'placeCode'>): Sight {
  const seeing = postingsFor(caller, 'application:read').filter(({ place }) => placeCode.startsWith(place));
  if (seeing.length === 0) return 'nothing';
  // An analyst sees rows without personal data (domain §7), not even masked.
  return seeing.every(({ role }) => role === 'ANALYST') ? 'without personal data' : 'all';
}

/** In which posting the caller may see the applicant in the clear: at the windows of the place (domain §7). Pure. */
export function personalPosting(
  caller: Caller,
  { placeCode }: Pick<ApplicationFacts, 'placeCode'>,
): Posting | undefined {
  return postingsFor(caller, 'application:read-personal').find(({ place }) => placeCode.startsWith(place));
}

/** Where some places and another one meet: the inner ones. */
export function meet(places: readonly string[], other: string | null | undefined): string[] {
  if (other == null) return [...places];
  return places.flatMap((place) => (place.startsWith(other) ? [place] : other.startsWith(place) ? [other] : []));
}
