import { coversPlace, placesFor, postingsFor, roleGrants, type Caller, type Posting } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { EventDocument, EventFacts } from './event.document.js';

/** How much of an event somebody sees (domain §7): of a confidential one most do not learn who reported it. */
export type Sight = 'all' | 'all but the reporter' | 'without personal data' | 'nothing';

/** Are personal data shown, if not of every person? */
export function isInPerson(sight: Sight): boolean {
  return sight === 'all' || sight === 'all but the reporter';
}

/** Roles that see what is or was dispatched to their unit, and not their whole place. */
const bound = (posting: Posting): boolean => posting.role === 'HANDLER';
/** Roles that see rows without personal data. */
const impersonal = (posting: Posting): boolean => posting.role === 'ANALYST';
/** Postings in a unit that events are dispatched to. */
const dispatchable = (posting: Posting): posting is Posting & { unit: string } =>
  posting.unit !== null && roleGrants(posting.role, 'event:acknowledge');

/** The caller with those postings only in which they see personal data. */
export function seenInPerson(caller: Caller): Caller {
  return { ...caller, postings: caller.postings.filter((posting) => !impersonal(posting)) };
}

/** The places in which the caller sees every event, none lying in another one. */
export function visiblePlaces(caller: Caller): string[] {
  const codes = postingsFor(caller, 'event:read').flatMap((posting) => (bound(posting) ? [] : [posting.place]));
  return [...new Set(codes)].filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));
}

/** The units whose events the caller sees, wherever they lie. */
export function visibleUnits(caller: Caller): string[] {
  return [
    ...new Set(postingsFor(caller, 'event:read').flatMap((posting) => (dispatchable(posting) ? [posting.unit] : []))),
  ];
}

/** A condition on one of `values`; one `$in` and not an `$or`, of which MongoDB merges no two kinds in a list's order. */
export function oneOf(field: string, values: readonly string[]): Filter<EventDocument>[] {
  const [only, ...others] = values;
  if (only === undefined) return [];
  return [{ [field]: others.length === 0 ? only : { $in: values } }];
}

/**
 * The events that the caller may see, as alternatives that each have an index. With `within`, only those in that place:
 * where the caller's own place holds it, nothing else need be asked.
 */
export function visibleAlternatives(caller: Caller, within?: string): Filter<EventDocument>[] {
  const places = visiblePlaces(caller);
  if (within !== undefined && places.some((place) => within.startsWith(place))) return [{ places: within }];
  const own = [
    ...oneOf('unitIds', visibleUnits(caller)),
    { reporterStaffId: caller.staffId },
    // Whose event was merged into it follows it (event-lifecycle §1, principle 7).
    { followerStaffIds: caller.staffId },
  ];
  if (within === undefined) return [...oneOf('places', places), ...own];
  const inner = places.filter((place) => place.startsWith(within));
  return [...oneOf('places', inner), ...own.map((alternative) => ({ ...alternative, places: within }))];
}

/**
 * The same of the events that one person reported; the condition on the reporter is the list's own. Who asks for the
 * reports of another person asks for personal data, so what is seen without them does not count.
 */
export function visibleReports(caller: Caller, reporterId: string, within?: string): Filter<EventDocument>[] {
  if (reporterId === caller.staffId) return [within === undefined ? {} : { places: within }];
  const alternatives = visibleAlternatives(seenInPerson(caller), within);
  return alternatives.filter(
    (alternative) => !('reporterStaffId' in alternative) && !('followerStaffIds' in alternative),
  );
}

/** The events that the caller may see, as one filter: part of every read and every command. */
export function visible(caller: Caller): Filter<EventDocument> {
  const alternatives = visibleAlternatives(caller);
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : { $or: alternatives };
}

/** The facts of an event that decide who sees how much of it. */
export type Seen = Pick<EventFacts, 'placeCode' | 'unitIds' | 'reporterStaffId' | 'followerStaffIds' | 'confidential'>;

/**
 * The events of which the caller may learn who reported them: part of every filter that asks for it, also of one that
 * leaves persons out, for what is missing tells as much.
 */
export function learnable(caller: Caller): Filter<EventDocument> {
  const own = { reporterStaffId: caller.staffId };
  return {
    $or: [{ confidential: false }, ...oneOf('places', placesFor(caller, 'event:read-confidential')), own],
  };
}

/** What {@link visible} says of one event, and whether personal data are shown. Pure. */
export function sightOf(caller: Caller, event: Seen): Sight {
  if (event.reporterStaffId === caller.staffId) return 'all';
  const learnsReporter =
    !event.confidential || coversPlace(placesFor(caller, 'event:read-confidential'), event.placeCode);
  const inPerson = learnsReporter ? 'all' : 'all but the reporter';
  if (event.followerStaffIds.includes(caller.staffId)) return inPerson;
  const seeing = postingsFor(caller, 'event:read').filter(
    (posting) =>
      (!bound(posting) && event.placeCode.startsWith(posting.place)) ||
      (dispatchable(posting) && event.unitIds.includes(posting.unit)),
  );
  if (seeing.length === 0) return 'nothing';
  return seeing.every(impersonal) ? 'without personal data' : inPerson;
}
