import type { Caller } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Filter } from 'mongodb';
import type { EventDocument, EventEntry, EventRow } from './event.document.js';
import type { EventStore } from './event.store.js';
import { visible, type Sight } from './event.visibility.js';

/** A line of a timeline, with how much of it the caller sees. */
export interface EntryRow {
  readonly entry: EventEntry;
  readonly sight: Sight;
}

/** A place as the gateway names it: grid owns all else of it. */
export interface PlaceReference {
  readonly code: string;
}

/** A staff member as the gateway names them: grid owns all else of them. */
export interface StaffReference {
  readonly id: string;
}

/** What one request reads by id: any number of ids in one query. */
export interface EventLoaders {
  /** Events that the caller may see; null for all others. */
  readonly events: DataLoader<string, EventRow | null>;
  /** Timelines of events that were read through the caller's scope before. */
  readonly timelines: DataLoader<string, readonly EventEntry[]>;
}

/** A loader that asks for the fields `projection` leaves, of what fits `filter`, in one query. */
function byId<Read extends { readonly _id: string }, Value>(
  store: EventStore,
  filter: Filter<EventDocument>,
  projection: Readonly<Record<string, 0 | 1>>,
  valueOf: (read: Read | undefined) => Value,
): DataLoader<string, Value> {
  return new DataLoader(async (ids) => {
    const found = await store.collection.find<Read>({ ...filter, _id: { $in: [...ids] } }, { projection }).toArray();
    const rows = new Map(found.map((read) => [read._id, read]));
    return ids.map((id) => valueOf(rows.get(id)));
  });
}

/** The loaders of one request. Without a caller nothing is found: scoping is part of the filter. */
export function eventLoaders(store: EventStore, caller: Caller | null): EventLoaders {
  const scope: Filter<EventDocument> = caller === null ? { $nor: [{}] } : visible(caller);
  return {
    events: byId<EventRow, EventRow | null>(store, scope, { timeline: 0, commands: 0 }, (event) => event ?? null),
    timelines: byId<Pick<EventDocument, '_id' | 'timeline'>, readonly EventEntry[]>(
      store,
      {},
      { timeline: 1 },
      (read) => read?.timeline ?? [],
    ),
  };
}
