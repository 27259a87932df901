import { canonicalJson, connection, pageOf, parsePage, type Connection } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Collection, Document, Filter } from 'mongodb';

/** Lists of one kind, one for each place or unit: which rows stand in which. Every list is in the order of `_id`. */
export interface Lists<Row extends Document> {
  /** Names the kind and whatever narrows it: a cursor of another one is refused. */
  readonly scope: string;
  readonly collection: Collection<Row>;
  /** The rows of any of these lists. */
  readonly among: (lists: readonly string[]) => Filter<Row>;
  /** The list, or lists, that a row stands in, as an aggregation expression. */
  readonly listsOfRow: Document | string;
  /** Fields that are not read. */
  readonly without?: readonly string[];
}

/** The arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const byId = [['_id', 1]] as const;

/** The name of the field, while a query runs, that says which list a row stands in. */
const LIST = '_list';

function hidden(fields: readonly string[]): Document {
  return Object.fromEntries(fields.map((field) => [field, 0]));
}

/**
 * The first pages of many lists in one query: the database cuts each list off after its page, so that what comes back is
 * bounded by what was asked for.
 */
async function firstPages<Row extends Document>(
  { collection, among, listsOfRow, without = [], scope }: Lists<Row>,
  lists: readonly string[],
  size: number,
): Promise<Connection<Row>[]> {
  const found = await collection
    .aggregate<{ _id: string; rows: Row[] }>([
      { $match: among(lists) },
      ...(without.length === 0 ? [] : [{ $project: hidden(without) }]),
      { $set: { [LIST]: listsOfRow } },
      // A row may stand in several lists; a single value passes as it is.
      { $unwind: `$${LIST}` },
      { $match: { [LIST]: { $in: lists } } },
      { $sort: { _id: 1 } },
      { $group: { _id: `$${LIST}`, rows: { $firstN: { input: '$$ROOT', n: size + 1 } } } },
      { $unset: `rows.${LIST}` },
    ])
    .toArray();
  const rowsOf = new Map(found.map(({ _id, rows }) => [_id, rows]));
  return lists.map((list) =>
    pageOf(rowsOf.get(list) ?? [], { size, after: null, scope: `${scope} ${list}`, sort: byId }),
  );
}

/**
 * A request's loader of such lists, where `Narrowing` is what the field's arguments and the caller narrow them by. First
 * pages alike are read together, however many places the request has; a later page belongs to one list alone.
 */
export class ListLoader<Narrowing, Row extends Document> {
  readonly #loaders = new Map<string, DataLoader<string, Connection<Row>>>();

  constructor(private readonly listsFor: (narrowing: Narrowing) => Lists<Row>) {}

  /** @throws BAD_INPUT, CURSOR_INVALID */
  async load(list: string, narrowing: Narrowing, page: PageArguments): Promise<Connection<Row>> {
    const { size, after } = parsePage(page);
    const lists = this.listsFor(narrowing);
    if (after === null) return this.#firstPagesOf(lists, size).load(list);
    const { collection, among, scope, without = [] } = lists;
    const filter = among([list]);
    const projection = hidden(without);
    return connection({ collection, filter, projection, sort: byId, scope: `${scope} ${list}`, first: size, after });
  }

  #firstPagesOf(lists: Lists<Row>, size: number): DataLoader<string, Connection<Row>> {
    const name = canonicalJson([lists.scope, size]);
    const known = this.#loaders.get(name);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, Connection<Row>>((keys) => firstPages(lists, keys, size));
    this.#loaders.set(name, loader);
    return loader;
  }
}

/** A page without rows: of a list that hangs on what the caller may not look up. */
export const emptyPage: Connection<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
