import { parseInput, type Caller } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { EventDocument, EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { seenInPerson, visible } from '../event/event.visibility.js';
import { pointSchema, type Point } from './coordinates.rules.js';
import { mapLimits } from './map.limits.js';
import { nearest } from './near.js';
import { isOpen } from './shown.js';

/** An event that may be the same matter. */
export interface LikelyDuplicate {
  readonly id: string;
  /** Null where only the place is known. */
  readonly metres: number | null;
}

/** LikelyDuplicatesInput. */
const duplicatesSchema = z
  .object({
    workItemCode: z.string().min(1).max(64),
    point: pointSchema.nullish(),
    placeCode: z
      .string()
      .regex(/^\d{12}(\d{3})?$/, 'must be the code of a grid or village')
      .nullish(),
    reportedFrom: z.date().nullish(),
  })
  .refine(({ point, placeCode }) => point != null || placeCode != null, {
    path: ['point'],
    message: 'give the point, or the place',
  });

interface Matter {
  readonly workItemCode: string;
  readonly point: Point | null;
  readonly placeCode: string | null;
  readonly reportedFrom: Date;
  /** The matter itself, when it is reported already. */
  readonly id?: string;
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 86_400_000);
}

/** Open events on the same item, near and recent, that the caller may see: the nearest first; by the place, the newest first. */
async function find(store: EventStore, caller: Caller, matter: Matter): Promise<LikelyDuplicate[]> {
  const { workItemCode, point, placeCode, reportedFrom, id } = matter;
  const rows = mapLimits.duplicates;
  // What a person may not see they do not learn of by reporting either.
  const filter: Filter<EventDocument> = {
    $and: [
      isOpen,
      { workItemCode, reportedAt: { $gte: reportedFrom }, ...(id === undefined ? {} : { _id: { $ne: id } }) },
      visible(seenInPerson(caller)),
    ],
  };
  if (point !== null) {
    const found = await nearest(store, filter, { point, metres: mapLimits.duplicateMetres, rows });
    return found.map(({ _id, metres }) => ({ id: _id, metres }));
  }
  if (placeCode === null) return [];
  const found = await store.collection
    .find<Pick<EventDocument, '_id'>>(
      { places: placeCode, ...filter },
      { projection: { _id: 1 }, sort: { reportedAt: -1, _id: -1 }, limit: rows },
    )
    .toArray();
  return found.map(({ _id }) => ({ id: _id, metres: null }));
}

/**
 * What may be the same matter as the one that somebody is about to report.
 *
 * @throws BAD_INPUT, MAP_TOO_MANY
 */
export async function likelyDuplicates(
  store: EventStore,
  caller: Caller,
  raw: unknown,
  now: Date,
): Promise<LikelyDuplicate[]> {
  const { workItemCode, point = null, placeCode = null, reportedFrom } = parseInput(duplicatesSchema, raw);
  const earliest = daysBefore(now, mapLimits.duplicateDaysAtMost);
  const from = reportedFrom ?? daysBefore(now, mapLimits.duplicateDays);
  return find(store, caller, {
    ...{ workItemCode, point, placeCode },
    reportedFrom: from < earliest ? earliest : from,
  });
}

/** What may be the same matter as an event that was reported. */
export async function likelyDuplicatesOf(
  store: EventStore,
  caller: Caller,
  event: EventRow,
): Promise<LikelyDuplicate[]> {
  const [longitude, latitude] = event.point?.coordinates ?? [];
  return find(store, caller, {
    id: event._id,
    workItemCode: event.workItemCode,
    point: longitude === undefined || latitude === undefined ? null : { longitude, latitude },
    // Of a whole town it would say nothing.
    placeCode: event.placeCode.length < 12 ? null : event.placeCode,
    reportedFrom: daysBefore(event.reportedAt, mapLimits.duplicateDays),
  });
}
