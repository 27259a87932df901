import type { Role } from '@gridhall/messages';
import { canonicalJson } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Collection } from 'mongodb';
import { TEAM_ROLES, teamOf, teamPlaces, type Team } from '../jurisdiction/team.rules.js';
import { ListLoader } from '../paging/lists.js';
import { colleagues, postedNow, postedValues } from './staff.filters.js';
import type { StaffAt } from './staff.rules.js';
import type { StaffDocument, StaffFilter, StaffStore } from './staff.store.js';

/** A loader of people, as they were posted at a moment, for one request: any number of ids in one query. */
export function staffLoader(store: StaffStore, asOf: Date): DataLoader<string, StaffAt | null> {
  return new DataLoader(async (ids) => {
    const found = await store.find({ _id: { $in: [...ids] } }).lean<StaffDocument[]>();
    const byId = new Map(found.map((person) => [person._id, { ...person, asOf }]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** A loader of grids' teams: the people of any number of grids in one query. */
export function teamLoader(store: StaffStore, at: Date): DataLoader<string, Team> {
  return new DataLoader(async (gridCodes) => {
    const placeCode = { $in: [...new Set(gridCodes.flatMap(teamPlaces))] };
    const filter = postedNow(at, { placeCode, role: { $in: TEAM_ROLES } }) as StaffFilter;
    const people = await store.find(filter).sort({ _id: 1 }).lean<StaffDocument[]>();
    const byPlace = new Map<string, Set<StaffAt>>();
    for (const person of people.map((one) => ({ ...one, asOf: at }))) {
      for (const { placeCode: place } of person.postings) {
        byPlace.set(place, (byPlace.get(place) ?? new Set()).add(person));
      }
    }
    return gridCodes.map((code) => {
      const near = teamPlaces(code).flatMap((place) => [...(byPlace.get(place) ?? [])]);
      return teamOf(code, near, at);
    });
  });
}

/** The people collection as the driver sees it. */
function collectionOf(store: StaffStore): Collection<StaffDocument> {
  // mongoose carries a driver of its own, the same version as ours.
  return store.collection as unknown as Collection<StaffDocument>;
}

/** The people posted at exactly a place, in one role or any. */
export function placeStaffLoader(store: StaffStore, at: Date): ListLoader<{ role: Role | null }, StaffDocument> {
  return new ListLoader(({ role }) => ({
    scope: `staff of place ${role ?? ''}`,
    collection: collectionOf(store),
    among: (codes) => postedNow(at, { placeCode: { $in: codes }, ...(role === null ? {} : { role }) }),
    listsOfRow: postedValues('placeCode', at, role),
  }));
}

/** The people posted for a unit who are colleagues of somebody at `places`. */
export function unitStaffLoader(store: StaffStore, at: Date): ListLoader<{ places: string[] }, StaffDocument> {
  return new ListLoader(({ places }) => ({
    scope: `staff of unit ${canonicalJson(places)}`,
    collection: collectionOf(store),
    among: (unitIds) => ({ $and: [postedNow(at, { unitId: { $in: unitIds } }), colleagues(at, places)] }),
    listsOfRow: postedValues('unitId', at, null),
  }));
}
