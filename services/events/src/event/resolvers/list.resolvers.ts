import { placeCodeSchema } from '@gridhall/messages';
import { requireCaller, type Connection } from '@gridhall/service-kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.js';
import type { QueryEventsArgs, Resolvers } from '../../generated/graphql.js';
import type { EventRow } from '../event.document.js';
import { listEvents, type ListQuery } from '../event.list.js';
import type { SavedFilters } from '../../saved-filter/saved-filter.commands.js';
import type { EventStore } from '../event.store.js';
import { pageProjection } from './projection.js';

/** Where events are found: by id, as a list, in a place, of a person. */
export function listResolvers(
  store: EventStore,
  savedFilters: SavedFilters,
): Pick<Resolvers, 'Query' | 'Jurisdiction' | 'StaffMember'> {
  const list = async (
    narrowed: Pick<ListQuery, 'within' | 'saved'>,
    { filter, first, after }: Partial<QueryEventsArgs>,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> =>
    listEvents(store, {
      ...narrowed,
      ...{ filter, first, after },
      caller: requireCaller(context),
      projection: pageProjection(info),
    });
  return {
    Query: {
      event: (_, { id }, { loaders }) => loaders.events.load(id),
      events: async (_, { savedFilter, ...args }, context, info) => {
        const saved =
          savedFilter == null ? undefined : await savedFilters.filterOf(requireCaller(context), savedFilter);
        return list({ saved }, args, context, info);
      },
    },
    Jurisdiction: {
      __resolveReference: ({ code }) => (placeCodeSchema.safeParse(code).success ? { code } : null),
      events: ({ code }, args, context, info) => list({ within: { placeCode: code } }, args, context, info),
    },
    StaffMember: {
      __resolveReference: ({ id }) => ({ id }),
      events: ({ id }, args, context, info) => list({ within: { reporterId: id } }, args, context, info),
    },
  };
}
