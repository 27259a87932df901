import { placeCodeSchema } from '@gridhall/messages';
import { requireCaller, type Connection } from '@gridhall/service-kit';
import type { Context } from '../../context.js';
import type { QueryEventsArgs, Resolvers } from '../../generated/graphql.js';
import type { EventRow } from '../event.document.js';
import { listEvents, type ListQuery } from '../event.list.js';
import type { EventStore } from '../event.store.js';

/** Where events are found: by id, as a list, in a place, of a person. */
export function listResolvers(store: EventStore): Pick<Resolvers, 'Query' | 'Jurisdiction' | 'StaffMember'> {
  const list = async (
    within: NonNullable<ListQuery['within']>,
    { filter, first, after }: Partial<QueryEventsArgs>,
    context: Context,
  ): Promise<Connection<EventRow>> =>
    listEvents(store, { caller: requireCaller(context), within, filter, first, after });
  return {
    Query: {
      event: (_, { id }, { loaders }) => loaders.events.load(id),
      events: (_, args, context) => list({}, args, context),
    },
    Jurisdiction: {
      __resolveReference: ({ code }) => (placeCodeSchema.safeParse(code).success ? { code } : null),
      events: ({ code }, args, context) => list({ placeCode: code }, args, context),
    },
    StaffMember: {
      __resolveReference: ({ id }) => ({ id }),
      events: ({ id }, args, context) => list({ reporterId: id }, args, context),
    },
  };
}
