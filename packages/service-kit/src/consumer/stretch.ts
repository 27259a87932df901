import type { Db, Document } from 'mongodb';
import { z } from 'zod';

/** Every aggregate and every mirror has this index: it answers for stretches without reading a document. */
export const STRETCH_INDEX = { createdOn: 1, _id: 1, version: 1 } as const;

/** A place in the order of {@link STRETCH_INDEX}: the UTC day on which an aggregate began, and its id. */
export type Place = readonly [day: string, id: string];

/** Before every aggregate. */
export const START: Place = ['', ''];
/** After every aggregate: days are digits. */
const END: Place = ['~', ''];

const placeSchema = z.tuple([z.string(), z.string()]);

/** From one place to before another. */
export const rangeSchema = z.object({ from: placeSchema, before: placeSchema });
/** From one place to before another. */
export type Range = z.infer<typeof rangeSchema>;

/**
 * How much there is in a stretch. Because a consumer's version of an aggregate never exceeds the owner's, equal counts and equal
 * sums of versions mean that every single one is equal: the digest is exact, not a hash that might collide.
 */
export interface Digest {
  readonly count: number;
  readonly versions: number;
}

/** A stretch of aggregates that lie next to one another, with its digest. */
export const stretchSchema = rangeSchema.extend({ count: z.number(), versions: z.number() });
/** A stretch of aggregates that lie next to one another, with its digest. */
export type Stretch = z.infer<typeof stretchSchema>;

/** An aggregate of a stretch. */
export const heldSchema = z.tuple([z.string(), z.string(), z.number()]);
/** An aggregate of a stretch: its place and its version. */
export type Held = z.infer<typeof heldSchema>;

/** The place right after one. */
export function after([day, id]: readonly [string, string, ...unknown[]]): Place {
  return [day, `${id}\u0000`];
}

/** A range as a filter: each alternative is one range of the index, and they come in its order. */
function within({ from, before }: { readonly from: Place; readonly before: Place }): Document {
  const [first, last] = [from[0], before[0]];
  if (first === last) return { createdOn: first, _id: { $gte: from[1], $lt: before[1] } };
  return {
    $or: [
      { createdOn: first, _id: { $gte: from[1] } },
      { createdOn: { $gt: first, $lt: last } },
      { createdOn: last, _id: { $lt: before[1] } },
    ],
  };
}

const forwards = { createdOn: 1, _id: 1 } as const;
const backwards = { createdOn: -1, _id: -1 } as const;

async function read(
  db: Db,
  collection: string,
  stages: readonly Document[],
): Promise<(Digest & { end: Place }) | null> {
  const [found] = await db
    .collection(collection)
    .aggregate<Digest & { day: string; id: string }>(
      [
        ...stages,
        {
          $group: {
            ...{ _id: null, count: { $sum: 1 }, versions: { $sum: '$version' } },
            ...{ day: { $last: '$createdOn' }, id: { $last: '$_id' } },
          },
        },
      ],
      { hint: STRETCH_INDEX },
    )
    .toArray();
  return found === undefined ? null : { count: found.count, versions: found.versions, end: [found.day, found.id] };
}

/** The stretch of the newest aggregates, so many. */
export async function newestStretch(db: Db, collection: string, keys: number): Promise<Stretch> {
  const found = await read(db, collection, [{ $sort: backwards }, { $limit: keys }]);
  const { count = 0, versions = 0, end = START } = found ?? {};
  return { count, versions, from: [...(count < keys ? START : end)], before: [...END] };
}

/** The stretch that begins where a range does, with so many aggregates, or as far as the range goes. */
export async function stretchOf(db: Db, collection: string, range: Range, keys: number): Promise<Stretch> {
  const found = await read(db, collection, [{ $match: within(range) }, { $sort: forwards }, { $limit: keys }]);
  const { count = 0, versions = 0, end = START } = found ?? {};
  return { count, versions, from: range.from, before: count < keys ? range.before : [...after(end)] };
}

/** How much there is in a range. */
export async function digestOf(db: Db, collection: string, range: Range): Promise<Digest> {
  return (await read(db, collection, [{ $match: within(range) }, { $sort: forwards }])) ?? { count: 0, versions: 0 };
}

/** The aggregates of a range, in order, so many at most. */
export async function heldIn(db: Db, collection: string, range: Range, most: number): Promise<Held[]> {
  const rows = await db
    .collection<{ _id: string; createdOn: string; version: number }>(collection)
    .find(within(range) as never, {
      ...{ projection: { createdOn: 1, version: 1 }, sort: forwards, limit: most, hint: STRETCH_INDEX },
    })
    .toArray();
  return rows.map(({ _id, createdOn, version }) => [createdOn, _id, version]);
}
