import { SINK_DOWN_KINDS, type SinkDownKind } from '@gridhall/messages';
import { canonicalJson, pageOfRows, placeFilter, type Connection } from '@gridhall/service-kit';
import type { Document } from 'mongodb';
import type { PageArguments } from '../paging/lists.js';
import type { UnitRow, UnitStore } from './unit.store.js';

/** What of the five sink-downs is done at a place on a day, counted over its agencies. */
export interface SinkDownFigures {
  readonly placeCode: string;
  readonly agencies: number;
  /** Agencies with all five. */
  readonly complete: number;
  readonly kinds: readonly { readonly kind: SinkDownKind; readonly done: number; readonly lacking: number }[];
}

/** A report as it is asked for; `places` are those of the caller's postings. */
export interface SinkDownQuery {
  readonly placeCode: string;
  readonly departmentUnitId: string | null;
  /** `2026-11-24`. */
  readonly day: string;
}

/** The agencies at a place, of one department or all, that are there still. */
function agencies({ placeCode, departmentUnitId }: SinkDownQuery): Document[] {
  return [
    { kind: 'STATIONED_AGENCY', dissolvedAt: { $not: { $type: 'date' } } },
    placeFilter('placeCode', [placeCode]),
    ...(departmentUnitId === null ? [] : [{ departmentUnitId }]),
  ];
}

const holding = (day: string): Document => ({ from: { $lte: day }, $or: [{ to: null }, { to: { $gte: day } }] });

/** The figures of each town, by code: counted by the database, one row a town. */
export async function sinkDownFigures({ collection }: UnitStore, query: SinkDownQuery): Promise<SinkDownFigures[]> {
  const { day } = query;
  const held = {
    $filter: {
      input: { $ifNull: ['$sinkDowns', []] },
      as: 'one',
      cond: {
        $and: [{ $lte: ['$$one.from', day] }, { $or: [{ $eq: ['$$one.to', null] }, { $gte: ['$$one.to', day] }] }],
      },
    },
  };
  const count = (isSo: Document): Document => ({ $sum: { $cond: [isSo, 1, 0] } });
  const rows = await collection
    .aggregate<{ _id: string; agencies: number; complete: number } & Record<SinkDownKind, number>>([
      { $match: { $and: agencies(query) } },
      { $project: { placeCode: 1, done: { $setUnion: [{ $map: { input: held, as: 'one', in: '$$one.kind' } }] } } },
      {
        $group: {
          _id: '$placeCode',
          agencies: { $sum: 1 },
          complete: count({ $setIsSubset: [SINK_DOWN_KINDS, '$done'] }),
          ...Object.fromEntries(SINK_DOWN_KINDS.map((kind) => [kind, count({ $in: [kind, '$done'] })])),
        },
      },
      { $sort: { _id: 1 } },
    ])
    .toArray();
  return rows.map(({ _id: placeCode, agencies: all, complete, ...done }) => ({
    ...{ placeCode, agencies: all, complete },
    kinds: SINK_DOWN_KINDS.map((kind) => ({ kind, done: done[kind], lacking: all - done[kind] })),
  }));
}

/** The figures of several towns together. Pure. */
export function summed(placeCode: string, towns: readonly SinkDownFigures[]): SinkDownFigures {
  const sum = (of: (town: SinkDownFigures) => number): number => towns.reduce((all, town) => all + of(town), 0);
  return {
    placeCode,
    agencies: sum(({ agencies: all }) => all),
    complete: sum(({ complete }) => complete),
    kinds: SINK_DOWN_KINDS.map((kind, index) => ({
      kind,
      done: sum(({ kinds }) => kinds[index]?.done ?? 0),
      lacking: sum(({ kinds }) => kinds[index]?.lacking ?? 0),
    })),
  };
}

/**
 * A page of the agencies of a report, by id; with `lacking`, only of those that lack this one.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function sinkDownAgencies(
  store: UnitStore,
  query: SinkDownQuery,
  { lacking, ...page }: PageArguments & { readonly lacking: SinkDownKind | null },
): Promise<Connection<UnitRow>> {
  const without = { sinkDowns: { $not: { $elemMatch: { kind: lacking, ...holding(query.day) } } } };
  return pageOfRows(store, {
    filter: { $and: [...agencies(query), ...(lacking === null ? [] : [without])] },
    sort: [['_id', 1]],
    scope: `sink-downs ${canonicalJson([query, lacking])}`,
    ...page,
  });
}
