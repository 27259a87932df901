import type { Collection, Document, Filter } from 'mongodb';
import { z } from 'zod';
import { parseInput } from '../errors/gridhall-error.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** A page of a list, as the GraphQL Cursor Connections Specification shapes it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Rows on a page unless the caller says. */
export const DEFAULT_PAGE = 20;
/** Rows on a page at most. */
export const LARGEST_PAGE = 100;

const pageSchema = z.object({
  first: z.int().min(1).max(LARGEST_PAGE).nullish(),
  after: z.string().max(1_000).nullish(),
});

/** A page as it is asked for. */
export interface Page {
  /** Rows on it, 1 to {@link LARGEST_PAGE}. */
  readonly size: number;
  /** The cursor to go on after; null for the first page. */
  readonly after: string | null;
}

/**
 * The arguments of a connection.
 *
 * @throws BAD_INPUT for a page size out of range
 */
export function parsePage(args: { readonly first?: unknown; readonly after?: unknown }): Page {
  const { first, after } = parseInput(pageSchema, { first: args.first, after: args.after }, []);
  return { size: first ?? DEFAULT_PAGE, after: after ?? null };
}

/** A page made of its rows in their order, one more than its size where there are more. */
export function pageOf<Row extends Document>(
  rows: readonly Row[],
  { size, after, scope, sort }: Page & Pick<ConnectionQuery<Row>, 'scope' | 'sort'>,
): Connection<Row> {
  const edges = rows.slice(0, size).map((node) => ({
    cursor: encodeCursor(
      scope,
      sort.map(([field]) => node[field] as unknown),
    ),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** What a paged query reads. */
export interface ConnectionQuery<Row extends Document> {
  readonly collection: Collection<Row>;
  readonly filter: Filter<Row>;
  /** Fields with their direction, all the same direction, an index's order, the last one unique. */
  readonly sort: readonly (readonly [field: string, direction: 1 | -1])[];
  /** Names the query and its filter: a cursor of another one is refused. */
  readonly scope: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly projection?: Document;
}

/** The rows after `values` in the sort's order: the first field bounds the index scan, the rest decides ties. */
function beyond(sort: ConnectionQuery<Document>['sort'], values: readonly unknown[]): Document {
  const alternatives = sort.map(([field, direction], index) => ({
    ...Object.fromEntries(sort.slice(0, index).map(([earlier], position) => [earlier, values[position]])),
    [field]: direction === 1 ? { $gt: values[index] } : { $lt: values[index] },
  }));
  const [leading] = sort;
  if (leading === undefined) return {};
  const [field, direction] = leading;
  const bound = { [field]: direction === 1 ? { $gte: values[0] } : { $lte: values[0] } };
  return { $and: [bound, { $or: alternatives }] };
}

/**
 * The rows of `filter` after the cursor. Where the filter is a choice, the bound goes into each alternative: MongoDB
 * plans a top-level `$or` branch by branch and merges them in the index's order; under an `$and` it may sort instead.
 */
function onwards<Row extends Document>(filter: Filter<Row>, start: Document): Document {
  const { $or: alternatives, ...others } = filter as { readonly $or?: readonly Document[] };
  if (alternatives === undefined || Object.keys(others).length > 0) return { $and: [filter, start] };
  return { $or: alternatives.map((alternative) => ({ $and: [alternative, start] })) };
}

/**
 * A page by key, never by number of rows skipped: page 500 costs what page 1 costs.
 *
 * @throws BAD_INPUT for a page size out of range, CURSOR_INVALID for a cursor of another query
 */
export async function connection<Row extends Document>(query: ConnectionQuery<Row>): Promise<Connection<Row>> {
  const { size, after } = parsePage(query);
  const filter =
    after === null
      ? query.filter
      : onwards(query.filter, beyond(query.sort, decodeCursor(query.scope, after, query.sort.length)));
  const rows = await query.collection
    .find<Row>(filter as Filter<Row>, {
      sort: [...query.sort] as [string, 1 | -1][],
      limit: size + 1,
      ...(query.projection === undefined ? {} : { projection: query.projection }),
    })
    .toArray();
  return pageOf(rows, { size, after, scope: query.scope, sort: query.sort });
}
