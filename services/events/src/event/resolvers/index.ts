import type { Directory } from '../../directory/directory.js';
import type { Resolvers } from '../../generated/graphql.js';
import type { EventCommands } from '../event.commands.js';
import type { EventStore } from '../event.store.js';
import type { SavedFilters } from '../../saved-filter/saved-filter.commands.js';
import { eventTypeResolvers } from './event.resolvers.js';
import { listResolvers } from './list.resolvers.js';
import { mutationResolvers } from './mutation.resolvers.js';
import { partsResolvers } from './parts.resolvers.js';
import { togetherTypes } from './together.resolvers.js';

/** What the resolvers of events stand on. */
export interface EventParts {
  readonly store: EventStore;
  readonly savedFilters: SavedFilters;
  readonly directory: Directory;
  readonly commands: EventCommands;
  /** The clock. */
  readonly now: () => Date;
}

/** Resolvers of `event.graphql` and `event.commands.graphql`. */
export function eventResolvers({ store, savedFilters, directory, commands, now }: EventParts): Resolvers {
  return {
    ...listResolvers(store, savedFilters),
    ...partsResolvers,
    ...togetherTypes,
    Event: eventTypeResolvers(directory, now),
    Mutation: mutationResolvers(commands),
  };
}
