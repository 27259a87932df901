import type { ApplicationData } from '@gridhall/messages';
import { postingsFor, type Caller, type TimelineEntry } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Filter } from 'mongodb';
import type { ApplicationDocument, ApplicationRow } from './application.document.js';
import type { ApplicationStore } from './application.store.js';
import { visible, type Sight } from './application.visibility.js';

/** A line of an application's timeline. */
export type ApplicationEntry = TimelineEntry<ApplicationData>;

/** A line of a timeline, with how much of it the caller sees. */
export interface EntryRow {
  readonly entry: ApplicationEntry;
  readonly sight: Sight;
}

/** A place as the gateway names it: grid owns all else of it. */
export interface PlaceReference {
  readonly code: string;
}

/** What one request reads by id: any number of ids in one query. */
export interface ApplicationLoaders {
  /** Applications that the caller may see; null for all others. */
  readonly applications: DataLoader<string, ApplicationRow | null>;
  /** The same, by number. */
  readonly byNumber: DataLoader<string, ApplicationRow | null>;
  /** Timelines of applications that were read through the caller's scope before. */
  readonly timelines: DataLoader<string, readonly ApplicationEntry[]>;
}

const projection = { timeline: 0, commands: 0 };

/** The loaders of one request. Who may not read applications finds none: scoping is part of the filter. */
export function applicationLoaders({ collection }: ApplicationStore, caller: Caller | null): ApplicationLoaders {
  const mayRead = caller !== null && postingsFor(caller, 'application:read').length > 0;
  const scope: Filter<ApplicationDocument> = mayRead ? visible(caller) : { $nor: [{}] };
  const scoped = (field: '_id' | 'number'): DataLoader<string, ApplicationRow | null> =>
    new DataLoader(async (keys) => {
      const filter: Filter<ApplicationDocument> = { ...scope, [field]: { $in: [...keys] } };
      const rows = await collection.find<ApplicationRow>(filter, { projection }).toArray();
      const byKey = new Map(rows.map((row) => [row[field], row]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
  return {
    applications: scoped('_id'),
    byNumber: scoped('number'),
    timelines: new DataLoader(async (ids) => {
      const filter: Filter<ApplicationDocument> = { _id: { $in: [...ids] } };
      const read = collection.find<Pick<ApplicationDocument, '_id' | 'timeline'>>(filter, {
        projection: { timeline: 1 },
      });
      const byId = new Map((await read.toArray()).map(({ _id, timeline }) => [_id, timeline]));
      return ids.map((id) => byId.get(id) ?? []);
    }),
  };
}
