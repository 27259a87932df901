import { legacyDomainSchema, placeCodeSchema, type LegacyDomain } from '@gridhall/messages';
import { canonicalJson, pageOfRows, parseInput, placeFilter, type Connection } from '@gridhall/service-kit';
import type { Document, Filter } from 'mongodb';
import { z } from 'zod';
import type { PageArguments } from '../paging/lists.js';
import type { LegacyGridDocument, LegacyGridRow, LegacyGridStore } from './legacy-grid.store.js';

const filterSchema = z.strictObject({
  within: placeCodeSchema.nullish(),
  domain: legacyDomainSchema.nullish(),
  isMapped: z.boolean().nullish(),
  gridCode: placeCodeSchema.nullish(),
});

/**
 * A page of the domains' grids at the caller's places, by id.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listLegacyGrids(
  store: LegacyGridStore,
  { places, filter, ...page }: PageArguments & { readonly places: readonly string[]; readonly filter?: unknown },
): Promise<Connection<LegacyGridRow>> {
  const { within, domain, isMapped, gridCode } = parseInput(filterSchema, filter ?? {}, ['filter']);
  const conditions: Document[] = [
    placeFilter('placeCode', places),
    ...(within == null ? [] : [placeFilter('placeCode', [within])]),
    ...(domain == null ? [] : [{ domain }]),
    ...(isMapped == null ? [] : [{ gridCode: isMapped ? { $ne: null } : null }]),
    ...(gridCode == null ? [] : [{ gridCode }]),
  ];
  const scope = `legacy grids ${canonicalJson(filter ?? null)}`;
  return pageOfRows(store, { filter: { $and: conditions }, sort: [['_id', 1]], scope, ...page });
}

/** How many grids of a domain a place has, and how many of them are merged into an all-round one. */
export interface MappingFigures {
  readonly placeCode: string;
  readonly domain: LegacyDomain;
  readonly total: number;
  readonly mapped: number;
}

/** The figures of a place, domain by domain, and of each place right under it; counted by the database. */
export async function mappingFigures({ collection }: LegacyGridStore, placeCode: string): Promise<MappingFigures[]> {
  const counted = await collection
    .aggregate<{ _id: { place: string; domain: LegacyDomain }; total: number; mapped: number }>([
      { $match: placeFilter('placeCode', [placeCode]) as Filter<LegacyGridDocument> },
      {
        $group: {
          _id: { place: { $substrBytes: ['$placeCode', 0, placeCode.length + 3] }, domain: '$domain' },
          total: { $sum: 1 },
          mapped: { $sum: { $cond: [{ $eq: [{ $ifNull: ['$gridCode', null] }, null] }, 0, 1] } },
        },
      },
      { $sort: { '_id.place': 1, '_id.domain': 1 } },
    ])
    .toArray();
  return counted.map(({ _id: { place, domain }, total, mapped }) => ({ placeCode: place, domain, total, mapped }));
}
