import {
  canonicalJson,
  DEFAULT_PAGE,
  decodeCursor,
  encodeCursor,
  LARGEST_PAGE,
  parseInput,
  type Connection,
} from '@gridhall/service-kit';
import { z } from 'zod';
import { SERVICE_PLACE_KINDS, serviceItems, type ServiceItem } from './service-item.data.js';
import { fits } from './service-item.rules.js';

const querySchema = z.object({
  first: z.int().min(1).max(LARGEST_PAGE).nullish(),
  after: z.string().max(1_000).nullish(),
  filter: z
    .strictObject({
      acceptedAt: z.enum(SERVICE_PLACE_KINDS).nullish(),
      department: z.string().max(100).nullish(),
      text: z.string().max(100).nullish(),
    })
    .nullish(),
});

/** What a list of items is asked for, as it comes from outside. */
export type ServiceItemQuery = z.input<typeof querySchema>;

/**
 * A page of the list, in its order. The list is in memory: a page costs nothing but its rows.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export function listServiceItems(query: ServiceItemQuery): Connection<ServiceItem> {
  const { first, after, filter } = parseInput(querySchema, query, []);
  const scope = `service-items ${canonicalJson(filter ?? null)}`;
  const items = serviceItems.filter((item) => fits(item, filter ?? {}));
  // A cursor holds the code of its row, so that a new list in between moves no page.
  const start = after == null ? 0 : items.findIndex(({ code }) => code === decodeCursor(scope, after, 1)[0]) + 1;
  const size = first ?? DEFAULT_PAGE;
  const edges = items.slice(start, start + size).map((node) => ({ node, cursor: encodeCursor(scope, [node.code]) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + size < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
