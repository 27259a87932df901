import { postingsFor, roleGrants, type Caller, type Posting } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { EventDocument, EventFacts } from './event.document.js';

/** How much of an event somebody sees (domain §7). */
export type Sight = 'all' | 'without personal data' | 'nothing';

/** Roles that see what is or was dispatched to their unit, and not their whole place. */
const bound = (posting: Posting): boolean => posting.role === 'HANDLER';
/** Roles that see rows without personal data. */
const impersonal = (posting: Posting): boolean => posting.role === 'ANALYST';
/** Postings in a unit that events are dispatched to. */
const dispatchable = (posting: Posting): posting is Posting & { unit: string } =>
  posting.unit !== null && roleGrants(posting.role, 'event:acknowledge');

/** The places in which the caller sees every event, none lying in another one. */
export function visiblePlaces(caller: Caller): string[] {
  const codes = postingsFor(caller, 'event:read').flatMap((posting) => (bound(posting) ? [] : [posting.place]));
  return [...new Set(codes)].filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));
}

/** The units whose events the caller sees, wherever they lie. */
function visibleUnits(caller: Caller): string[] {
  return [
    ...new Set(postingsFor(caller, 'event:read').flatMap((posting) => (dispatchable(posting) ? [posting.unit] : []))),
  ];
}

/**
 * The events that the caller may see, as alternatives that each have an index. With `within`, only those in that place:
 * where the caller's own place holds it, nothing else need be asked.
 */
export function visibleAlternatives(caller: Caller, within?: string): Filter<EventDocument>[] {
  const places = visiblePlaces(caller);
  if (within !== undefined && places.some((place) => within.startsWith(place))) return [{ places: within }];
  const own: Filter<EventDocument>[] = [
    ...visibleUnits(caller).map((unit) => ({ unitIds: unit })),
    { reporterStaffId: caller.staffId },
  ];
  if (within === undefined) return [...places.map((place) => ({ places: place })), ...own];
  return [
    ...places.filter((place) => place.startsWith(within)).map((place) => ({ places: place })),
    ...own.map((alternative) => ({ ...alternative, places: within })),
  ];
}

/**
 * The caller without the postings that see rows without personal data only. Who asks for the reports of a person asks
 * for personal data: an answer would tell who reported what.
 */
export function personally(caller: Caller): Caller {
  return { ...caller, postings: caller.postings.filter((posting) => !impersonal(posting)) };
}

/** The events that the caller may see, as one filter: part of every read and every command. */
export function visible(caller: Caller): Filter<EventDocument> {
  const alternatives = visibleAlternatives(caller);
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : { $or: alternatives };
}

/** What {@link visible} says of one event, and whether personal data are shown. Pure. */
export function sightOf(caller: Caller, event: Pick<EventFacts, 'placeCode' | 'unitIds' | 'reporterStaffId'>): Sight {
  if (event.reporterStaffId === caller.staffId) return 'all';
  const seeing = postingsFor(caller, 'event:read').filter(
    (posting) =>
      (!bound(posting) && event.placeCode.startsWith(posting.place)) ||
      (dispatchable(posting) && event.unitIds.includes(posting.unit)),
  );
  if (seeing.length === 0) return 'nothing';
  return seeing.every(impersonal) ? 'without personal data' : 'all';
}
