import { placeCodeSchema } from '@gridhall/messages';
import { requireCaller, type Connection } from '@gridhall/service-kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.js';
import type { QueryEventsArgs, Resolvers } from '../../generated/graphql.js';
import type { EventRow } from '../event.document.js';
import { listEvents, type ListQuery } from '../event.list.js';
import type { EventStore } from '../event.store.js';
import { pageProjection } from './projection.js';

/** Where events are found: by id, as a list, in a place, of a person. */
export function listResolvers(store: EventStore): Pick<Resolvers, 'Query' | 'Jurisdiction' | 'StaffMember'> {
  const list = async (
    within: NonNullable<ListQuery['within']>,
    { filter, first, after }: Partial<QueryEventsArgs>,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Connection<EventRow>> =>
    listEvents(store, {
      ...{ within, filter, first, after },
      caller: requireCaller(context),
      projection: pageProjection(info),
    });
  return {
    Query: {
      event: (_, { id }, { loaders }) => loaders.events.load(id),
      events: (_, args, context, info) => list({}, args, context, info),
    },
    Jurisdiction: {
      __resolveReference: ({ code }) => (placeCodeSchema.safeParse(code).success ? { code } : null),
      events: ({ code }, args, context, info) => list({ placeCode: code }, args, context, info),
    },
    StaffMember: {
      __resolveReference: ({ id }) => ({ id }),
      events: ({ id }, args, context, info) => list({ reporterId: id }, args, context, info),
    },
  };
}
