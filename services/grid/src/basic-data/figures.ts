import { placeFilter, shanghaiDay } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Document } from 'mongodb';
import { CARE_TAGS, type CareTag } from './care-tags.js';
import type { RecordStore } from './record.js';
import type { RecordStores } from './record.store.js';

/** How many current records there are at a place, and under it. */
export interface BasicDataCounts {
  readonly households: number;
  readonly residents: number;
  readonly enterprises: number;
}

/** How fresh the records of one kind are. */
export interface Freshness {
  readonly records: number;
  /** Those checked within the days asked for. */
  readonly fresh: number;
  /** The day on which the one that was not checked for longest was; null where there is none. */
  readonly oldestCheckOn: string | null;
}

/** Groups the current records of places of one level by place; reads the index of the lists alone. */
async function groupByPlace<Group extends Document>(
  { collection }: RecordStore,
  codes: readonly string[],
  { match = {}, before = [], group }: { match?: Document; before?: readonly Document[]; group: Document },
): Promise<(Group & { readonly _id: { readonly place: string; readonly tag?: CareTag } })[]> {
  const length = codes[0]?.length ?? 0;
  return collection
    .aggregate<Group & { _id: { place: string; tag?: CareTag } }>([
      { $match: { $and: [{ state: 'CURRENT', ...match }, placeFilter('placeCode', codes)] } },
      ...before,
      {
        $group: { ...group, _id: { ...(group['_id'] as object), place: { $substrBytes: ['$placeCode', 0, length] } } },
      },
    ])
    .toArray();
}

/** Calls `read` once for the codes of each level. */
async function byLevel<Row>(codes: readonly string[], read: (ofLevel: string[]) => Promise<Row[]>): Promise<Row[]> {
  const lengths = [...new Set(codes.map((code) => code.length))];
  const found = await Promise.all(lengths.map((length) => read(codes.filter((code) => code.length === length))));
  return found.flat();
}

async function countAt(store: RecordStore, codes: readonly string[]): Promise<Map<string, number>> {
  const groups = await byLevel(codes, (ofLevel) =>
    groupByPlace<{ count: number }>(store, ofLevel, { group: { _id: {}, count: { $sum: 1 } } }),
  );
  return new Map(groups.map(({ _id, count }) => [_id.place, count]));
}

/** Counts of records by place: one query a kind for all places of a level. */
export function countsLoader(stores: RecordStores): DataLoader<string, BasicDataCounts> {
  return new DataLoader(async (codes) => {
    const [households, residents, enterprises] = await Promise.all([
      countAt(stores.households, codes),
      countAt(stores.residents, codes),
      countAt(stores.enterprises, codes),
    ]);
    return codes.map((code) => ({
      households: households.get(code) ?? 0,
      residents: residents.get(code) ?? 0,
      enterprises: enterprises.get(code) ?? 0,
    }));
  });
}

/** Residents by care tag and place: only those who have one are read. */
export function tagCountsLoader({
  residents,
}: RecordStores): DataLoader<string, readonly { tag: CareTag; residents: number }[]> {
  return new DataLoader(async (codes) => {
    const groups = await byLevel(codes, (ofLevel) =>
      groupByPlace<{ count: number }>(residents, ofLevel, {
        match: { 'facts.tags': { $in: CARE_TAGS } },
        before: [{ $project: { placeCode: 1, tag: '$facts.tags' } }, { $unwind: '$tag' }],
        group: { _id: { tag: '$tag' }, count: { $sum: 1 } },
      }),
    );
    return codes.map((code) =>
      CARE_TAGS.map((tag) => ({
        tag,
        residents: groups.find(({ _id }) => _id.place === code && _id.tag === tag)?.count ?? 0,
      })),
    );
  });
}

/** Freshness of one kind of records by place, as of a moment, for a number of days. */
export function freshnessLoader(store: RecordStore, withinDays: number, at: Date): DataLoader<string, Freshness> {
  const since = shanghaiDay(new Date(at.getTime() - withinDays * 24 * 3_600_000));
  return new DataLoader(async (codes) => {
    const groups = await byLevel(codes, (ofLevel) =>
      groupByPlace<Freshness>(store, ofLevel, {
        group: {
          _id: {},
          records: { $sum: 1 },
          fresh: { $sum: { $cond: [{ $gte: ['$checkedOn', since] }, 1, 0] } },
          oldestCheckOn: { $min: '$checkedOn' },
        },
      }),
    );
    const found = new Map(
      groups.map(({ _id, records, fresh, oldestCheckOn }) => [_id.place, { records, fresh, oldestCheckOn }]),
    );
    return codes.map((code) => found.get(code) ?? { records: 0, fresh: 0, oldestCheckOn: null });
  });
}
