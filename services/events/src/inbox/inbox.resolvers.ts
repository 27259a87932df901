import { requireCaller, type Caller } from '@gridhall/service-kit';
import { countEvents, listEvents, type ListQuery } from '../event/event.list.js';
import type { EventStore } from '../event/event.store.js';
import { pageProjection } from '../event/resolvers/projection.js';
import type { InboxGroupName, Resolvers } from '../generated/graphql.js';
import { boxes, conditionsOf, groups, type BoxName, type GroupRow } from './inbox.rules.js';

/** An inbox is nothing but its boxes. */
export type InboxRoot = Record<string, never>;

/** A box of the caller's, as its resolvers get it. */
export interface BoxRow {
  readonly name: BoxName;
  readonly caller: Caller;
}

/** A group of such a box. */
export interface BoxGroupRow extends GroupRow {
  readonly box: BoxRow;
}

/** The one query that both lists and counts of a box go by. */
function queryOf({ name, caller }: BoxRow, group: InboxGroupName | null, now: Date): ListQuery {
  return {
    caller,
    box: { name: `${name} ${group ?? 'all'}`, alternatives: boxes[name](caller), conditions: conditionsOf(group, now) },
  };
}

/** Resolvers of `inbox.graphql`. */
export function inboxResolvers(store: EventStore, now: () => Date): Resolvers {
  const box =
    (name: BoxName) =>
    (_: unknown, __: unknown, context: Parameters<typeof requireCaller>[0]): BoxRow => ({
      name,
      caller: requireCaller(context),
    });
  return {
    Query: { inbox: () => ({}) },
    Inbox: { mine: box('mine'), myUnit: box('myUnit'), myPlace: box('myPlace') },
    InboxBox: {
      count: async (row) => countEvents(store, queryOf(row, null, now())),
      groups: (row) => groups.map((group) => ({ ...group, box: row })),
      events: async (row, { group, filter, first, after }, _, info) =>
        listEvents(store, {
          ...queryOf(row, group ?? null, now()),
          filter,
          first,
          after,
          projection: pageProjection(info),
        }),
    },
    InboxGroup: { count: async ({ box: row, name }) => countEvents(store, queryOf(row, name, now())) },
  };
}
