import { savedFilterMessages, type SavedFilterData } from '@gridhall/messages';
import {
  AggregateStore,
  postingsFor,
  type Aggregate,
  type Caller,
  type Loaded,
  type StoreRuntime,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { EventFilter } from '../event/event.filter.rules.js';
import { placesAbove } from '../event/levels.js';

/** Who finds a saved filter. */
export interface Share {
  readonly sharing: SavedFilterData['sharing'];
  /** With UNIT. */
  readonly unitId: string | null;
  /** With PLACE. */
  readonly placeCode: string | null;
}

/** A saved filter as MongoDB holds it. */
export interface SavedFilterDocument extends Aggregate<SavedFilterData>, Share {
  ownerStaffId: string;
  name: string;
  filter: EventFilter;
  isDeleted: boolean;
}

/** A saved filter as it is read. */
export type SavedFilterRow = Loaded<SavedFilterDocument>;

/** The store of saved filters. */
export type SavedFilterStore = AggregateStore<SavedFilterDocument, SavedFilterData, keyof typeof savedFilterMessages>;

const newestFirst = { createdAt: -1, _id: -1 } as const;

/** Opens the store of saved filters. */
export function savedFilterStore(runtime: StoreRuntime): SavedFilterStore {
  return new AggregateStore<SavedFilterDocument, SavedFilterData, keyof typeof savedFilterMessages>(runtime, {
    collection: 'savedFilters',
    contracts: savedFilterMessages,
    indexes: [
      { key: { ownerStaffId: 1, ...newestFirst } },
      { key: { unitId: 1, ...newestFirst } },
      { key: { placeCode: 1, ...newestFirst } },
    ],
    toMessage: ({ _id, sharing, unitId, placeCode, isDeleted }) => ({
      ...{ savedFilterId: _id, sharing, unitId, placeCode, isDeleted },
    }),
  });
}

/** The saved filters that the caller finds: their own, and those shared with a unit or place of theirs. */
export function findable(caller: Caller): Filter<SavedFilterDocument> {
  const postings = postingsFor(caller, 'event:read');
  const units = postings.flatMap(({ unit }) => unit ?? []);
  const places = postings.flatMap(({ place }) => placesAbove(place));
  const isDeleted = false;
  return {
    $or: [
      { ownerStaffId: caller.staffId, isDeleted },
      ...(units.length === 0 ? [] : [{ unitId: { $in: [...new Set(units)] }, isDeleted }]),
      ...(places.length === 0 ? [] : [{ placeCode: { $in: [...new Set(places)] }, isDeleted }]),
    ],
  };
}
