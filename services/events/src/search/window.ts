import type { Collection, Filter } from 'mongodb';
import type { EventDocument } from '../event/event.document.js';
import { newestFirst } from '../event/event.list.js';

/** How much a page of a search looks at. */
export const searchLimits = {
  /** So many events with one of the words are looked among for a page. */
  lookedAmong: 1_000,
  /** Of a long text so many words are weighed: one that is rare will do. */
  weighed: 6,
} as const;

/** A place in the order of lists: an event's. */
export interface SearchPlace {
  readonly reportedAt: Date;
  readonly _id: string;
}

/** The index of words. */
const BY_WORD = { words: 1, townCode: 1, reportedAt: -1, _id: -1 } as const;

/** Where a page of a search looks. */
export interface Window {
  /** The word that is rarest: the index is walked by it. */
  readonly lead: string;
  /** The event that is looked at last; null: there are no more than are looked at. */
  readonly end: SearchPlace | null;
}

/**
 * Where a page of a search looks: among the events that have that of the words whose thousandth event lies farthest back. However many
 * events there are, and however seldom the words stand together, no page looks at more. Only keys are read.
 *
 * @param words that must all be there, one at least
 * @param towns to look in
 * @param after the place to go on after; null for the first page
 */
export async function windowOf(
  collection: Collection<EventDocument>,
  words: readonly string[],
  towns: readonly string[],
  after: SearchPlace | null,
): Promise<Window> {
  const windows = await Promise.all(
    words.slice(0, searchLimits.weighed).map(async (lead) => ({
      lead,
      end: await collection.findOne<SearchPlace>(
        { words: lead, townCode: { $in: [...towns] }, ...(after === null ? {} : beyond(after)) },
        { projection: { reportedAt: 1 }, sort: newestFirst, skip: searchLimits.lookedAmong, hint: BY_WORD },
      ),
    })),
  );
  return windows.reduce((farthest, one) => (reach(one) < reach(farthest) ? one : farthest));
}

/** How far back a window reaches. */
function reach({ end }: Window): number {
  return end?.reportedAt.getTime() ?? -Infinity;
}

/** What comes after a place. */
function beyond({ reportedAt, _id }: SearchPlace): Filter<EventDocument> {
  return { reportedAt: { $lte: reportedAt }, $nor: [{ reportedAt, _id: { $gte: _id } }] };
}

/** What comes before the end of a window, and its end. */
export function upTo({ reportedAt, _id }: SearchPlace): Filter<EventDocument> {
  return { reportedAt: { $gte: reportedAt }, $nor: [{ reportedAt, _id: { $lt: _id } }] };
}
