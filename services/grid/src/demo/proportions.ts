/**
 * How Zhenhai's net was staffed in 2017 (domain §1), as what any district of villages is given: in Zhenhai, with its 99
 * villages and communities, exactly these numbers come out.
 */
const ZHENHAI = { villages: 99, grids: 758, leaders: 701, instructors: 519 } as const;

/** Grids of a district of so many villages: about 7.66 each. */
export function gridsFor(villages: number): number {
  return Math.round((villages * ZHENHAI.grids) / ZHENHAI.villages);
}

/** Leaders of so many grids: some lead two neighbouring ones. */
export function leadersFor(grids: number): number {
  return Math.round((grids * ZHENHAI.leaders) / ZHENHAI.grids);
}

/** Instructors of so many grids in so many villages: each village is linked to at least one. */
export function instructorsFor(grids: number, villages: number): number {
  return Math.max(villages, Math.round((grids * ZHENHAI.instructors) / ZHENHAI.grids));
}

/** Households that live in a village, from and to: on average what 7.66 grids of standard size hold. */
export const VILLAGE_HOUSEHOLDS = { COMMUNITY: [1_100, 3_500], RURAL: [550, 1_750] } as const;

/** How unevenly a village's households spread over its grids: weights from and to. */
export const GRID_SPREAD = [0.65, 1.35] as const;

/** Members that a grid of standard size has on average: over 2,000 in Zhenhai. */
export const MEMBERS_PER_STANDARD_GRID = 2.9;
/** Members of a grid, at most. */
export const MOST_MEMBERS = 6;
/** One grid in so many waits for its members: its team is not complete. */
export const GRIDS_TO_ONE_WITHOUT_MEMBERS = 60;
/** Volunteers of a grid, from and to: the X of "1+1+1+X". */
export const VOLUNTEERS = [0, 4] as const;

/** People for the units, from and to where it varies. */
export const STAFFING = {
  socialWorkersPerVillage: [2, 3],
  handlersPerAgency: [2, 4],
  handlersPerDepartment: 2,
  handlersPerProvider: 2,
  dispatchersPerCommandRoom: 3,
  dispatchersPerCentre: 4,
  supervisorsPerTown: 1,
  supervisorsPerDistrict: 2,
  analystsPerDistrict: 2,
  adminsPerDistrict: 1,
} as const;
