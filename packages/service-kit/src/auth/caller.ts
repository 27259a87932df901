import { placeCodeSchema, roleSchema } from '@gridhall/messages';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { roleGrants, type Action } from './permissions.js';

/** A posting in a token: a role at a place, for a unit (domain §3). */
export const postingSchema = z.object({
  role: roleSchema,
  /** The posting covers this place and everything under it. */
  place: placeCodeSchema,
  unit: z.string().nullable(),
});
/** A posting as {@link postingSchema} reads it. */
export type Posting = z.infer<typeof postingSchema>;

/** Who is calling, as the token says. */
export interface Caller {
  readonly staffId: string;
  readonly name: string;
  readonly postings: readonly Posting[];
  /** The session that the token was given in, by the id that its owner sees; absent for tokens of no session. */
  readonly sessionId?: string;
}

/**
 * The caller of a request.
 *
 * @throws UNAUTHENTICATED when the request came without a token
 */
export function requireCaller(context: { readonly caller: Caller | null }): Caller {
  if (context.caller === null) throw new GridhallError(commonErrors.UNAUTHENTICATED);
  return context.caller;
}

/** The caller's postings that grant `action`; none when the caller may not. */
export function postingsFor(caller: Caller, action: Action): Posting[] {
  return caller.postings.filter((posting) => roleGrants(posting.role, action));
}

/**
 * The caller's postings that grant `action`, at least one.
 *
 * @throws FORBIDDEN
 */
export function requirePermission(caller: Caller, action: Action): [Posting, ...Posting[]] {
  const [first, ...others] = postingsFor(caller, action);
  if (first === undefined) throw new GridhallError(commonErrors.FORBIDDEN, { action });
  return [first, ...others];
}

/**
 * The posting in which the caller does `action` at a place: of those that cover it, the one nearest to it.
 *
 * @throws FORBIDDEN, OUT_OF_SCOPE
 */
export function nearestPosting(caller: Caller, action: Action, placeCode: string): Posting {
  const [nearest] = requirePermission(caller, action)
    .filter(({ place }) => placeCode.startsWith(place))
    .sort((one, other) => other.place.length - one.place.length);
  if (nearest === undefined) throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
  return nearest;
}

/** The places in which the caller may do `action`, without those that lie in another one of them. */
export function placesFor(caller: Caller, action: Action): string[] {
  const places: string[] = [];
  for (const code of postingsFor(caller, action)
    .map((posting) => posting.place)
    .sort()) {
    if (!coversPlace(places, code)) places.push(code);
  }
  return places;
}

/** Does one of `places` hold `code`? A parent's code is its child's prefix (domain §2). */
export function coversPlace(places: readonly string[], code: string): boolean {
  return places.some((place) => code.startsWith(place));
}

/** A MongoDB filter for `field` lying in one of `places`: index ranges, for a scope is a prefix (domain §2). */
export function placeFilter(field: string, places: readonly string[]): Filter<Record<string, unknown>> {
  // ':' is the character after '9', so the range holds exactly the codes that begin with the place's digits.
  const ranges = places.map((place) => ({ [field]: { $gte: place, $lt: `${place}:` } }));
  const [only] = ranges;
  if (only === undefined) return { [field]: { $in: [] } };
  return ranges.length === 1 ? only : { $or: ranges };
}
