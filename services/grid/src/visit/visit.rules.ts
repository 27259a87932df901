import { levelOfPlace } from '@gridhall/messages';
import {
  commonErrors,
  GridhallError,
  postingsFor,
  requirePermission,
  type Caller,
  type Posting,
} from '@gridhall/service-kit';
import { visitErrors } from './visit.errors.js';

/** The numbers of visits; all ours. */
const visitLimits = {
  /** A phone's clock may be ahead by so many minutes: the visit then counts as made now. */
  aheadMinutes: 10,
  /** So many days back a visit may be recorded: phones are out of reach on islands and in hills. */
  lateDays: 30,
} as const;

const DAY_MS = 24 * 3_600_000;

/**
 * In which posting somebody records a visit at a place: of those that allow it there, the nearest to the place.
 *
 * @throws FORBIDDEN when no posting allows it anywhere, OUT_OF_SCOPE when none does there, VISIT_PLACE_NO_GRID
 */
export function visitingPosting(caller: Caller, placeCode: string): Posting {
  const [nearest] = requirePermission(caller, 'visit:record')
    .filter(({ place }) => placeCode.startsWith(place))
    .sort((one, other) => other.place.length - one.place.length);
  if (nearest === undefined) throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
  requireGridCode(placeCode);
  return nearest;
}

/** @throws VISIT_PLACE_NO_GRID */
export function requireGridCode(placeCode: string): void {
  if (levelOfPlace(placeCode) !== 'GRID') throw new GridhallError(visitErrors.VISIT_PLACE_NO_GRID, { placeCode });
}

/**
 * When a visit counts as made: when they say, or now; never later than now.
 *
 * @throws VISIT_IN_FUTURE, VISIT_TOO_OLD
 */
export function visitTime(visitedAt: Date | null, now: Date): Date {
  if (visitedAt === null) return now;
  const said = { visitedAt: visitedAt.toISOString() };
  if (visitedAt.getTime() > now.getTime() + visitLimits.aheadMinutes * 60_000) {
    throw new GridhallError(visitErrors.VISIT_IN_FUTURE, { ...said, serverAt: now.toISOString() });
  }
  const oldest = new Date(now.getTime() - visitLimits.lateDays * DAY_MS);
  if (visitedAt < oldest) {
    const days = visitLimits.lateDays;
    throw new GridhallError(visitErrors.VISIT_TOO_OLD, { ...said, days, oldest: oldest.toISOString() });
  }
  return visitedAt > now ? now : visitedAt;
}

/** How much of a visit somebody sees (domain §7). */
export type VisitSight = 'all' | 'without personal data' | 'nothing';

/** How much of a visit the caller sees. The filter of lists, `visibleVisits`, says the same to the database. */
export function visitSight(
  caller: Caller,
  visit: { readonly placeCode: string; readonly staffId: string },
): VisitSight {
  if (visit.staffId === caller.staffId) return 'all';
  const seeing = postingsFor(caller, 'visit:read').filter(({ place }) => visit.placeCode.startsWith(place));
  if (seeing.length === 0) return 'nothing';
  return seeing.every(({ role }) => role === 'ANALYST') ? 'without personal data' : 'all';
}

/**
 * Does the caller read in the clear what people told of their needs, and whom a planned visit is to go to? Those do who make
 * or plan visits at the place, and the person who went or is to go; supervisors and administrators do without.
 */
export function readsWords(
  caller: Caller,
  { placeCode, staffId }: { readonly placeCode: string; readonly staffId: string | null },
): boolean {
  if (staffId === caller.staffId) return true;
  const working = [...postingsFor(caller, 'visit:record'), ...postingsFor(caller, 'visit:plan')];
  return working.some(({ place }) => placeCode.startsWith(place));
}
