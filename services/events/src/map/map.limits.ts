/** The numbers of the map, in one place. All are ours, but the 250 m and 7 days of likely duplicates (issue: "same item, 250 m, recent"). */
export const mapLimits = {
  /** A receiver between houses is off by some tens of metres: so far from a border a point may lie on either side. */
  toleranceMetres: 100,
  /** Near me: the farthest that may be asked for. */
  nearMetres: 5_000,
  /** Likely duplicates lie so near. */
  duplicateMetres: 250,
  /** Likely duplicates were reported within so many days, unless the reporter asks for more. */
  duplicateDays: 7,
  /** … and at most so many. */
  duplicateDaysAtMost: 90,
  /** So many likely duplicates are told, the nearest. */
  duplicates: 10,
  /** So many clusters at most: a cell of the map is 64 pixels wide, or as much wider as that takes. */
  clusters: 500,
  /** So many events are counted for one viewport; where there are more, the caller narrows. */
  countedEvents: 200_000,
  /** A map query that takes longer is given up. */
  patienceMs: 5_000,
} as const;
