/**
 * The numbers of the life cycle, in one place. What event-lifecycle §4 calls data per item, level and urgency comes
 * with the clocks; until then these hold for all.
 */
export const limits = {
  /** A unit may give an event back within this many working days of its dispatch (event-lifecycle §4). */
  returnWindowWorkingDays: 2,
  /** The return from which on the district's centre arbitrates (event-lifecycle §3; the number is ours). */
  returnsUntilArbitration: 3,
  /** An event goes up at most this often (event-lifecycle §4, "max 3 levels"). */
  escalations: 3,
  /** Hours from `closedAt` in which an event may be reopened (event-lifecycle §4). */
  reopenWindowHours: 72,
  /** An event is reopened at most this often (event-lifecycle §3 "count limit"; the number is ours). */
  reopens: 2,
  /** Of trivial matters settled on the spot, so many in a hundred are verified (domain §4; the number is ours). */
  sampledPercent: 10,
} as const;
