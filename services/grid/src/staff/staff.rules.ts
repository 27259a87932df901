import type { Posting } from '@gridhall/service-kit';
import { maySee } from '../jurisdiction/sight.rules.js';
import type { StaffDocument, StaffPosting } from './staff.store.js';

/** Somebody as they were posted at a moment. */
export interface StaffAt extends StaffDocument {
  /** Absent: now. */
  readonly asOf?: Date;
}

/** Does a posting hold at a moment: from its beginning, until its end? */
export function isActive({ from, to }: Pick<StaffPosting, 'from' | 'to'>, at: Date): boolean {
  return from <= at && (to === null || at < to);
}

/** The postings that somebody holds at a moment, as their token carries them. */
export function activePostings(staff: Pick<StaffDocument, 'postings'>, at: Date): Posting[] {
  return staff.postings
    .filter((posting) => isActive(posting, at))
    .map(({ role, placeCode, unitId }) => ({ role, place: placeCode, unit: unitId }));
}

/**
 * Is somebody a colleague of who is posted at `places`: posted now under one of these, or above one?
 *
 * @param places of the caller's postings that grant `staff:read`
 */
export function isColleague(places: readonly string[], staff: Pick<StaffDocument, 'postings'>, at: Date): boolean {
  return activePostings(staff, at).some(({ place }) => maySee(places, place));
}
