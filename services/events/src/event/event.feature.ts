import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { eventLoaders, type EventLoaders } from './event.loaders.js';
import { eventResolvers } from './resolvers/index.js';

/** What events add to a request's context. */
export interface EventContext {
  /** Loaders of this request, one batch per kind. */
  readonly loaders: EventLoaders;
}

/** The events themselves: their life, and their lists by place and person. */
export function eventFeature({
  store,
  savedFilters,
  directory,
  commands,
  suggestions,
  now,
}: Core): Feature<EventContext> {
  return {
    resolvers: eventResolvers({ store, savedFilters, directory, commands, now }),
    context: ({ caller }) => ({ loaders: eventLoaders(store, suggestions, caller) }),
    aggregates: [store],
  };
}
