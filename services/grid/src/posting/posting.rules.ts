import { levelOfPlace, type Level, type Role } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';
import type { StaffDocument, StaffPosting } from '../staff/staff.store.js';
import type { UnitRow } from '../unit/unit.store.js';
import { postingErrors as errors } from './posting.errors.js';

/** At which levels each role is posted (domain §3, §7). */
const ROLE_LEVELS: Readonly<Record<Role, readonly Level[]>> = {
  GRID_LEADER: ['GRID'],
  INSTRUCTOR: ['GRID', 'VILLAGE'],
  GRID_MEMBER: ['GRID'],
  VOLUNTEER: ['GRID', 'VILLAGE'],
  SOCIAL_WORKER: ['VILLAGE', 'TOWN'],
  DISPATCHER: ['TOWN', 'DISTRICT'],
  HANDLER: ['TOWN', 'DISTRICT'],
  SUPERVISOR: ['VILLAGE', 'TOWN', 'DISTRICT'],
  ANALYST: ['TOWN', 'DISTRICT'],
  ADMIN: ['VILLAGE', 'TOWN', 'DISTRICT'],
};

/** Who is posted. */
export type Posted = Pick<StaffDocument, '_id' | 'postings' | 'leftAt'>;

const shown = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Do two postings share any moment? */
function overlap(one: Pick<StaffPosting, 'from' | 'to'>, other: Pick<StaffPosting, 'from' | 'to'>): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);
}

/**
 * Can there be such a posting at all, whoever takes it? Pure.
 *
 * @param posting the one that is asked for
 * @param place what the net has at its place
 * @param unit what it has for its unit
 * @throws PLACE_UNKNOWN, PLACE_ENDED, POSTING_LEVEL_WRONG, POSTING_PERIOD_WRONG, POSTING_UNIT_REQUIRED, POSTING_UNIT_WRONG,
 *   UNIT_DISSOLVED
 */
export function checkPosting(
  posting: StaffPosting,
  place: Pick<JurisdictionRow, 'validTo' | 'successors'> | null,
  unit: Pick<UnitRow, '_id' | 'placeCode' | 'dissolvedAt'> | null,
): void {
  const { role, placeCode, unitId, from, to } = posting;
  if (place === null) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
  if (place.validTo !== null) {
    const { validTo, successors: successorCodes } = place;
    throw new GridhallError(errors.PLACE_ENDED, { placeCode, endedAt: validTo.toISOString(), successorCodes });
  }
  const level = levelOfPlace(placeCode) ?? 'GRID';
  const expected = ROLE_LEVELS[role];
  if (!expected.includes(level))
    throw new GridhallError(errors.POSTING_LEVEL_WRONG, { role, expected, placeCode, level });
  if (to !== null && to <= from)
    throw new GridhallError(errors.POSTING_PERIOD_WRONG, { from: shown(from), to: shown(to) });
  if (unitId === null && role === 'HANDLER') throw new GridhallError(errors.POSTING_UNIT_REQUIRED, { role });
  if (unitId === null) return;
  if (unit?.placeCode !== placeCode) throw new GridhallError(errors.POSTING_UNIT_WRONG, { unitId, placeCode });
  const { dissolvedAt } = unit;
  if (dissolvedAt != null) throw new GridhallError(errors.UNIT_DISSOLVED, { unitId, dissolvedAt: shown(dissolvedAt) });
}

/**
 * Somebody's postings with one more. Pure.
 *
 * @throws POSTING_AFTER_LEAVING, POSTING_OVERLAP
 */
export function withPosting({ _id: staffId, postings, leftAt }: Posted, added: StaffPosting): StaffPosting[] {
  if (leftAt != null && (added.to === null || added.to > leftAt)) {
    throw new GridhallError(errors.POSTING_AFTER_LEAVING, { staffId, leftAt: shown(leftAt) });
  }
  const { role, placeCode } = added;
  const same = postings.find((one) => one.role === role && one.placeCode === placeCode && overlap(one, added));
  if (same !== undefined) {
    const period = { from: shown(same.from), to: shown(same.to) };
    throw new GridhallError(errors.POSTING_OVERLAP, { staffId, role, placeCode, ...period });
  }
  return [...postings, added];
}

/**
 * Somebody's postings after one of them ended. One that had not begun by then never was. Pure.
 *
 * @throws POSTING_UNKNOWN
 */
export function withoutPosting(
  { _id: staffId, postings }: Posted,
  { role, placeCode }: Pick<StaffPosting, 'role' | 'placeCode'>,
  at: Date,
): StaffPosting[] {
  const isIt = (one: StaffPosting): boolean =>
    one.role === role && one.placeCode === placeCode && (one.to === null || at < one.to);
  if (!postings.some(isIt)) throw new GridhallError(errors.POSTING_UNKNOWN, { staffId, role, placeCode });
  return postings.flatMap((one) => endedAt(one, isIt(one) ? at : null));
}

/** A posting that ends at a moment, if it would go on after it. */
function endedAt(posting: StaffPosting, at: Date | null): StaffPosting[] {
  if (at === null || (posting.to !== null && posting.to <= at)) return [posting];
  return posting.from >= at ? [] : [{ ...posting, to: at }];
}

/** Somebody's postings after they left: none goes on. Pure. */
export function afterLeaving({ postings }: Posted, leftAt: Date): StaffPosting[] {
  return postings.flatMap((one) => endedAt(one, leftAt));
}

/**
 * A grid has one leader at a time. Pure.
 *
 * @param others everybody else who leads the grid at some time
 * @throws GRID_HAS_LEADER
 */
export function requireNoLeader(others: readonly Posted[], posting: StaffPosting): void {
  const { role, placeCode } = posting;
  if (role !== 'GRID_LEADER') return;
  const leader = others.find(({ postings }) =>
    postings.some((one) => one.role === role && one.placeCode === placeCode && overlap(one, posting)),
  );
  if (leader !== undefined) throw new GridhallError(errors.GRID_HAS_LEADER, { leaderStaffId: leader._id, placeCode });
}
