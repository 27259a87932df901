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
  /** Days from the decline in which its reporter may appeal, and how often (event-lifecycle §2; the numbers are ours). */
  appealWindowDays: 7,
  appeals: 1,
  /** The reporter is asked for more at most this often (event-lifecycle §3, "max waits"; the number is ours). */
  infoRequests: 2,
  /** Hours after which the reporter's silence gives an event back (event-lifecycle §3, "max waits"; ours). */
  infoWaitHours: 72,
  /** Days after which a draft is thrown away (event-lifecycle §3, "drafts after n days"; the number is ours). */
  draftDays: 7,
  /** Working days of extensions in all (event-lifecycle §4). */
  extensionWorkingDays: 10,
  /** Days of one suspension until it is looked at again, and of all (event-lifecycle §4). */
  suspensionReviewDays: 30,
  suspensionDays: 180,
  /** Days in which the reporter may evaluate (event-lifecycle §4). */
  evaluationDays: 3,
  /** Days after the end of the reopen window at which an event is archived (event-lifecycle §4). */
  archiveDays: 7,
  /** The highest grade that counts as dissatisfied (好差评: 1 and 2 are bad). */
  dissatisfiedTo: 2,
  /** Parts that an event is split into at once (ours). */
  parts: 20,
  /** Of trivial matters settled on the spot, so many in a hundred are verified (domain §4; the number is ours). */
  sampledPercent: 10,
} as const;
