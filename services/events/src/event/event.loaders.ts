import type { Caller } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Filter } from 'mongodb';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import type { Suggestions } from '../dispatch-rule/suggestions.js';
import type { EventDocument, EventEntry, EventRow, PendingRequest } from './event.document.js';
import { rowProjection } from './event.list.js';
import type { EventStore } from './event.store.js';
import { visible, type Sight } from './event.visibility.js';

/** A line of a timeline, with how much of it the caller sees. */
export interface EntryRow {
  readonly entry: EventEntry;
  readonly sight: Sight;
  /** Would who took the step tell who reported a confidential event, which the caller does not learn? */
  readonly isAnonymous: boolean;
}

/** Something that waits for a second person, with how much of it the caller sees. */
export interface RequestRow {
  readonly request: PendingRequest;
  readonly sight: Sight;
}

/** What the rules of one event look at of another one. */
export type RelatedRow = Pick<EventDocument, '_id' | 'number' | 'state' | 'placeCode' | 'commandLevel'>;

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
  /** What to do with events that were read through the caller's scope before. */
  readonly suggestions: DataLoader<EventRow, Suggestion | null>;
  /** Timelines of events that were read through the caller's scope before. */
  readonly timelines: DataLoader<string, readonly EventEntry[]>;
  /** Events that others of the caller's are related to, whoever sees them: for the rules, never shown. */
  readonly related: DataLoader<string, RelatedRow | null>;
}

/** The loaders of one request. Without a caller nothing is found: scoping is part of the filter. */
export function eventLoaders(
  { collection }: EventStore,
  suggestions: Suggestions,
  caller: Caller | null,
): EventLoaders {
  const scope: Filter<EventDocument> = caller === null ? { $nor: [{}] } : visible(caller);
  const among = (ids: readonly string[]): Filter<EventDocument> => ({ _id: { $in: [...ids] } });
  return {
    suggestions: new DataLoader(async (events) => suggestions.forEvents(events)),
    events: new DataLoader(async (ids) => {
      const rows = await collection
        .find<EventRow>({ ...scope, ...among(ids) }, { projection: rowProjection })
        .toArray();
      const byId = new Map(rows.map((row) => [row._id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    related: new DataLoader(async (ids) => {
      const projection = { number: 1, state: 1, placeCode: 1, commandLevel: 1 };
      const rows = await collection.find<RelatedRow>(among(ids), { projection }).toArray();
      const byId = new Map(rows.map((row) => [row._id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    timelines: new DataLoader(async (ids) => {
      const projection = { timeline: 1 };
      const read = collection.find<Pick<EventDocument, '_id' | 'timeline'>>(among(ids), { projection });
      const byId = new Map((await read.toArray()).map(({ _id, timeline }) => [_id, timeline]));
      return ids.map((id) => byId.get(id) ?? []);
    }),
  };
}
