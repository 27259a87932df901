import { canonicalJson, placeFilter } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Filter } from 'mongodb';
import { ListLoader } from '../paging/lists.js';
import type { JurisdictionDocument, JurisdictionRow, JurisdictionStore } from './jurisdiction.store.js';
import { sightFilter } from './sight.rules.js';
import { placeAsOf, validAt, type PlaceAt } from './validity.rules.js';

/** Places by code, as they were at a moment, also those that were not part of the net then. */
export function placeLoader(store: JurisdictionStore, at: Date): DataLoader<string, PlaceAt | null> {
  const rows = store.loader();
  return new DataLoader(async (codes) =>
    (await rows.loadMany(codes)).map((row) => (row instanceof Error || row === null ? row : placeAsOf(row, at))),
  );
}

/** The places right under a place, at a moment, that somebody at `places` may look up. */
export function childrenLoader(store: JurisdictionStore, at: Date): ListLoader<{ places: string[] }, JurisdictionRow> {
  return new ListLoader(({ places }) => ({
    scope: `children ${canonicalJson(places)}`,
    // Rows are read without the timeline.
    collection: store.collection as never,
    among: (codes) =>
      ({
        $and: [{ parentCode: { $in: codes } }, sightFilter('_id', places), validAt(at)],
      }) as unknown as Filter<JurisdictionRow>,
    listsOfRow: '$parentCode',
    without: ['timeline', 'commands'],
  }));
}

async function countBy(store: JurisdictionStore, filter: Filter<JurisdictionDocument>, key: unknown) {
  const found = await store.collection
    .aggregate<{ _id: string; count: number }>([{ $match: filter }, { $group: { _id: key, count: { $sum: 1 } } }])
    .toArray();
  return found.map(({ _id, count }) => [_id, count] as const);
}

/** How many places lie right under a place at a moment. */
export function childCountLoader(store: JurisdictionStore, at: Date): DataLoader<string, number> {
  return new DataLoader(async (codes) => {
    const counts = new Map(await countBy(store, { parentCode: { $in: [...codes] }, ...validAt(at) }, '$parentCode'));
    return codes.map((code) => counts.get(code) ?? 0);
  });
}

/** How many grids lie in a place at a moment: one query for all places of one level. */
export function gridCountLoader(store: JurisdictionStore, at: Date): DataLoader<string, number> {
  return new DataLoader(async (codes) => {
    const lengths = [...new Set(codes.map((code) => code.length))];
    const counted = await Promise.all(
      lengths.map((length) => {
        const ofLevel = codes.filter((code) => code.length === length);
        const filter = {
          level: 'GRID',
          ...placeFilter('_id', ofLevel),
          ...validAt(at),
        } as Filter<JurisdictionDocument>;
        return countBy(store, filter, { $substrBytes: ['$_id', 0, length] });
      }),
    );
    const counts = new Map(counted.flat());
    return codes.map((code) => counts.get(code) ?? 0);
  });
}
