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
  /** So many open events are counted in their index; where there are more, a sample is. */
  countedOpen: 50_000,
  /** So many events of all states are read to be counted; where there are more, a sample is. */
  countedExactly: 10_000,
  /** So many events are in a sample at most, and a quarter of it at least. */
  sampled: 10_000,
  /** A viewport that is wider, in degrees, is no rectangle to an index of the sphere. */
  widestDegrees: 5,
  /** What a sample holds little of is looked for one by one, if that takes no longer. */
  searchMs: 500,
  /** A map query that takes longer is given up. */
  patienceMs: 5_000,
} as const;
