import type { Role } from '@gridhall/messages';
import { STANDARD_HOUSEHOLDS } from '../jurisdiction/grid-standard.rules.js';
import type { StaffDocument, StaffPosting } from '../staff/staff.store.js';
import type { UnitIdentity } from '../unit/unit.store.js';
import { apportion } from './apportion.rules.js';
import type { DemoGrid } from './grids.rules.js';
import { drawName, drawPhone } from './names.js';
import {
  GRIDS_TO_ONE_WITHOUT_MEMBERS,
  instructorsFor,
  leadersFor,
  MEMBERS_PER_STANDARD_GRID,
  MOST_MEMBERS,
  STAFFING,
  VOLUNTEERS,
} from './proportions.js';
import { Random } from './random.js';
import type { DemoTree } from './units.rules.js';

/** When all of them took up their posts: the net was in full service in this year (domain §1). */
const POSTED_FROM = new Date('2017-01-01T00:00:00+08:00');

type Place = string;
type UnitId = string | null;

/** Gives people ids of their own, `<place>-<role>-<number>`, in the order in which they are posted. */
class Roster {
  readonly people: StaffDocument[] = [];
  readonly #counts = new Map<string, number>();

  /** Posts somebody in a role, at one place or several. */
  post(role: Role, place: Place, unitId: UnitId, ...further: readonly (readonly [Place, UnitId])[]): void {
    const series = `${place}-${role.toLowerCase().replaceAll('_', '-')}`;
    const number = (this.#counts.get(series) ?? 0) + 1;
    this.#counts.set(series, number);
    const id = `${series}-${String(number).padStart(2, '0')}`;
    const random = new Random(`person ${id}`);
    const posting = ([placeCode, unit]: readonly [Place, UnitId]): StaffPosting => ({
      role,
      placeCode,
      unitId: unit,
      from: POSTED_FROM,
      to: null,
    });
    this.people.push({
      _id: id,
      name: drawName(random),
      phone: drawPhone(random),
      postings: [[place, unitId] as const, ...further].map(posting),
    });
  }

  /** Posts several people alike. */
  postSeveral(count: number, role: Role, place: Place, unitId: UnitId): void {
    for (let posted = 0; posted < count; posted += 1) this.post(role, place, unitId);
  }
}

/**
 * The pairs of neighbouring grids of one village that share a leader: as many as leaders are short of grids, the pairs with
 * the fewest households against the standard first.
 */
function sharedLeaders(grids: readonly DemoGrid[]): ReadonlyMap<string, DemoGrid> {
  const load = ({ households, areaType }: DemoGrid): number => households / STANDARD_HOUSEHOLDS[areaType];
  const pairs: { readonly first: DemoGrid; readonly second: DemoGrid }[] = [];
  for (let index = 0; index + 1 < grids.length; index += 1) {
    const [first, second] = [grids[index], grids[index + 1]];
    if (second === undefined || first?.villageCode !== second.villageCode) continue;
    pairs.push({ first, second });
    // A grid belongs to one pair at most.
    index += 1;
  }
  const smallest = pairs.sort((a, b) => load(a.first) + load(a.second) - load(b.first) - load(b.second));
  const short = grids.length - leadersFor(grids.length);
  return new Map(smallest.slice(0, short).map(({ first, second }) => [first.code, second]));
}

function postGridTeams(roster: Roster, grids: readonly DemoGrid[]): void {
  const team = (code: string): string => `${code}-TEAM`;
  const shared = sharedLeaders(grids);
  const led = new Set([...shared.values()].map(({ code }) => code));
  for (const grid of grids) {
    const { code, households, areaType } = grid;
    const other = shared.get(code);
    if (other !== undefined) roster.post('GRID_LEADER', code, team(code), [other.code, team(other.code)]);
    else if (!led.has(code)) roster.post('GRID_LEADER', code, team(code));
    const random = new Random(`team of ${code}`);
    const isWaiting = random.integer(1, GRIDS_TO_ONE_WITHOUT_MEMBERS) === 1;
    const fitting =
      (households / STANDARD_HOUSEHOLDS[areaType]) * MEMBERS_PER_STANDARD_GRID + random.between(-0.5, 0.5);
    const members = isWaiting ? 0 : Math.min(MOST_MEMBERS, Math.max(1, Math.round(fitting)));
    roster.postSeveral(members, 'GRID_MEMBER', code, team(code));
    roster.postSeveral(random.integer(...VOLUNTEERS), 'VOLUNTEER', code, team(code));
  }
}

function postVillages(roster: Roster, { villages, grids }: DemoTree): void {
  const gridsIn = villages.map(({ code }) => grids.filter(({ villageCode }) => villageCode === code).length);
  const instructors = apportion(instructorsFor(grids.length, villages.length), gridsIn, 1);
  for (const [index, { code }] of villages.entries()) {
    const office = `${code}-OFFICE`;
    roster.postSeveral(instructors[index] ?? 0, 'INSTRUCTOR', code, office);
    const workers = new Random(`office of ${code}`).integer(...STAFFING.socialWorkersPerVillage);
    roster.postSeveral(workers, 'SOCIAL_WORKER', code, office);
  }
}

function postHandlers(roster: Roster, units: readonly UnitIdentity[]): void {
  for (const { unitId, kind, placeCode } of units) {
    if (kind === 'STATIONED_AGENCY') {
      const count = new Random(`handlers of ${unitId}`).integer(...STAFFING.handlersPerAgency);
      roster.postSeveral(count, 'HANDLER', placeCode, unitId);
    } else if (kind === 'DEPARTMENT') {
      roster.postSeveral(STAFFING.handlersPerDepartment, 'HANDLER', placeCode, unitId);
    } else if (kind === 'PROVIDER') {
      roster.postSeveral(STAFFING.handlersPerProvider, 'HANDLER', placeCode, unitId);
    }
  }
}

/** Everybody who works in a district: the people of grids and villages, of command rooms, agencies and departments. */
export function postStaff(tree: DemoTree, units: readonly UnitIdentity[]): StaffDocument[] {
  const roster = new Roster();
  const { code } = tree.district;
  const centre = `${code}-CENTRE`;
  roster.postSeveral(STAFFING.adminsPerDistrict, 'ADMIN', code, centre);
  roster.postSeveral(STAFFING.analystsPerDistrict, 'ANALYST', code, centre);
  roster.postSeveral(STAFFING.supervisorsPerDistrict, 'SUPERVISOR', code, centre);
  roster.postSeveral(STAFFING.dispatchersPerCentre, 'DISPATCHER', code, centre);
  for (const town of tree.towns) {
    const commandRoom = `${town.code}-COMMAND`;
    roster.postSeveral(STAFFING.supervisorsPerTown, 'SUPERVISOR', town.code, commandRoom);
    roster.postSeveral(STAFFING.dispatchersPerCommandRoom, 'DISPATCHER', town.code, commandRoom);
  }
  postHandlers(roster, units);
  postVillages(roster, tree);
  postGridTeams(roster, tree.grids);
  return roster.people;
}
