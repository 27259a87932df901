import {
  canonicalJson,
  coversPlace,
  pageOfRows,
  parseInput,
  placeFilter,
  type Connection,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { PageArguments } from '../paging/lists.js';
import { CARE_TAGS } from './care-tags.js';
import type { RecordDocument, RecordRow, RecordStore } from './record.js';

const filterSchema = z.strictObject({
  state: z.enum(['CURRENT', 'CLOSED']).nullish(),
  tag: z.enum(CARE_TAGS).nullish(),
  checkedBefore: z.date().nullish(),
});

/** A list of records at a place. */
export interface RecordListQuery extends PageArguments {
  /** The places of the caller that let them see records. */
  readonly places: readonly string[];
  readonly of: { readonly placeCode: string } | { readonly householdId: string };
  readonly filter?: unknown;
}

/** The records in some places. */
export function recordsIn(places: readonly string[]): Filter<RecordDocument> {
  return placeFilter('placeCode', places) as Filter<RecordDocument>;
}

/** The part of a place that the caller sees: all of it, or their own places within it. */
function seen(places: readonly string[], placeCode: string): readonly string[] {
  return coversPlace(places, placeCode) ? [placeCode] : places.filter((place) => place.startsWith(placeCode));
}

/**
 * A page of records that the caller may see: grid by grid, in each those first that were not checked for longest.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listRecords(
  store: RecordStore,
  { places, of, filter: raw, first, after }: RecordListQuery,
): Promise<Connection<RecordRow>> {
  const { state, tag, checkedBefore } = parseInput(filterSchema, raw ?? {}, ['filter']);
  const conditions: Filter<RecordDocument>[] = [
    { state: state ?? 'CURRENT' },
    'placeCode' in of ? recordsIn(seen(places, of.placeCode)) : { $and: [of, recordsIn(places)] },
    ...(tag == null ? [] : [{ 'facts.tags': tag } as Filter<RecordDocument>]),
    ...(checkedBefore == null ? [] : [{ checkedOn: { $lt: checkedBefore.toISOString().slice(0, 10) } }]),
  ];
  return pageOfRows(store, {
    filter: { $and: conditions } as never,
    sort: [
      ['placeCode', 1],
      ['checkedOn', 1],
      ['_id', 1],
    ],
    scope: `${store.options.collection} ${canonicalJson([of, raw ?? null])}`,
    ...{ first, after },
  });
}
