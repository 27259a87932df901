import type { StaffDocument } from '../staff/staff.store.js';

/** What a grid's team needs (domain §3, "1+1+1+X"). */
export type TeamPart = 'LEADER' | 'INSTRUCTOR' | 'MEMBERS';

/** A grid's people. */
export interface Team {
  readonly leader: StaffDocument | null;
  readonly instructors: readonly StaffDocument[];
  readonly members: readonly StaffDocument[];
  readonly volunteers: readonly StaffDocument[];
  readonly isComplete: boolean;
  readonly missing: readonly TeamPart[];
}
