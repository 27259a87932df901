import { requireCaller, type Outcome } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import { reference, placeReference } from '../event/resolvers/references.js';
import type { Asker } from '../event/event.commands.js';
import type { Resolvers } from '../generated/graphql.js';
import type { SavedFilters } from './saved-filter.commands.js';
import type { SavedFilterDocument } from './saved-filter.store.js';

function askerOf(context: Context): Asker {
  return { caller: requireCaller(context), requestId: context.requestId };
}

function payload({ document, replayed }: Outcome<SavedFilterDocument>): {
  savedFilter: Outcome<SavedFilterDocument>['document'];
  replayed: boolean;
} {
  return { savedFilter: document, replayed };
}

/** Resolvers of `saved-filter.graphql`. */
export function savedFilterResolvers(savedFilters: SavedFilters): Resolvers {
  return {
    Query: { savedFilters: async (_, page, context) => savedFilters.list(requireCaller(context), page) },
    Mutation: {
      saveEventFilter: async (_, { input }, context) => payload(await savedFilters.save(askerOf(context), input)),
      changeSavedFilter: async (_, { input }, context) => payload(await savedFilters.change(askerOf(context), input)),
      deleteSavedFilter: async (_, { input }, context) => payload(await savedFilters.delete(askerOf(context), input)),
    },
    SavedFilter: {
      id: ({ _id }) => _id,
      // Without what was given as null: it says nothing.
      filter: ({ filter }) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null)),
      unit: ({ unitId }) => reference(unitId),
      place: ({ placeCode }) => placeReference(placeCode),
      isMine: ({ ownerStaffId }, _, context) => ownerStaffId === requireCaller(context).staffId,
    },
  };
}
