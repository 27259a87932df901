import type { Filter } from 'mongodb';
import type { JurisdictionDocument, JurisdictionFacts, JurisdictionRow } from './jurisdiction.store.js';

/** When a place is part of the net: from its beginning, until its end (domain §3, "valid from–to"). */
export interface Validity {
  /** Null where nobody recorded the beginning: it was always there. */
  readonly validFrom: Date | null;
  /** The first moment at which it is no more; null for open. */
  readonly validTo: Date | null;
}

/** What a place was before it changed, until a moment; the latest last. */
export interface EarlierFacts extends Pick<JurisdictionFacts, 'name' | 'kind' | 'grid'> {
  readonly until: Date;
  /** Of a surveyed boundary only: a made-up one is no history. */
  readonly boundary?: JurisdictionFacts['boundary'];
}

/** The time of a place that joins the net: since ever, or from a moment on, after others that it came of. */
export function fromNowOn(
  validFrom: Date | null = null,
  predecessors: readonly string[] = [],
): Pick<JurisdictionFacts, 'validFrom' | 'validTo' | 'predecessors' | 'successors' | 'earlier'> {
  return { validFrom, validTo: null, predecessors, successors: [], earlier: [] };
}

/** Is a place part of the net at a moment? */
export function isValidAt({ validFrom, validTo }: Validity, at: Date): boolean {
  return (validFrom === null || validFrom <= at) && (validTo === null || at < validTo);
}

/** {@link isValidAt} as a filter. Negated, for nothing compares with null: who was always there has no beginning. */
export function validAt(at: Date): Filter<JurisdictionDocument> {
  return { validFrom: { $not: { $gt: at } }, validTo: { $not: { $lte: at } } };
}

/**
 * What a step writes that changes a place: the new facts, and the old ones with the moment until which they held.
 *
 * @param at the moment from which the new facts hold
 */
export function changedAt(
  place: JurisdictionRow,
  facts: Partial<Pick<JurisdictionFacts, 'name' | 'kind' | 'grid' | 'boundary' | 'boundaryIsGenerated'>>,
  at: Date,
): Partial<JurisdictionFacts> {
  const { name, kind, grid, boundary, boundaryIsGenerated } = place;
  const isSurveyed = boundary !== null && !boundaryIsGenerated;
  if (!isSurveyed && !('name' in facts || 'kind' in facts || 'grid' in facts)) return facts;
  const before: EarlierFacts = {
    ...{ until: at, name, kind, grid },
    ...(isSurveyed && 'boundary' in facts ? { boundary } : {}),
  };
  return { ...facts, earlier: [...place.earlier, before] };
}

/** A place as it was at a moment, to which everything that hangs on it then refers too. */
export interface PlaceAt extends JurisdictionRow {
  /** Absent: now. */
  readonly asOf?: Date;
}

/** A place with the facts that held at a moment; whether it was part of the net then, {@link isValidAt} says. */
export function placeAsOf(place: JurisdictionRow, at: Date): PlaceAt {
  const later = place.earlier.filter(({ until }) => at < until);
  const [facts] = later;
  // The present boundary is the best one known for the time before the first survey.
  const survey = later.find(({ boundary }) => boundary !== undefined)?.boundary;
  return {
    ...place,
    ...(facts === undefined ? {} : { name: facts.name, kind: facts.kind, grid: facts.grid }),
    ...(survey === undefined ? {} : { boundary: survey }),
    asOf: at,
  };
}
