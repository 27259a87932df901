import type { Posting } from '@gridhall/service-kit';
import type { StaffDocument, StaffPosting } from './staff.store.js';

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
