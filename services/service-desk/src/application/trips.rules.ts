/**
 * Two moments at the window that lie no further apart than this are one visit. A window is open for less than twelve hours
 * and shut for more than twelve, so within it is the same opening day, whatever the hours of the centre: a rule that does
 * not depend on which side of midnight a clock stands.
 */
const SAME_VISIT_HOURS = 12;

/**
 * Trips of an applicant 最多跑一次 (domain §5: measured, not declared):
 *
 * - handing in at the window is the first one;
 * - bringing what was missing is another one each time, however soon: the applicant had to go and get it;
 * - fetching the result at the window is another one, unless it is handed over during the visit of the last one
 *   (当场办结, {@link SAME_VISIT_HOURS});
 * - a result that is posted or brought by a grid member costs none, and neither does evaluating.
 */
export function isAnotherVisit(lastTripAt: Date, now: Date): boolean {
  return now.getTime() - lastTripAt.getTime() > SAME_VISIT_HOURS * 3_600_000;
}
