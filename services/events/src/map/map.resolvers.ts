import { placeAtLevel } from '@gridhall/messages';
import { parseInput, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Directory } from '../directory/directory.js';
import type { EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { placesAbove } from '../event/levels.js';
import { placeReference } from '../event/resolvers/references.js';
import type { Resolvers } from '../generated/graphql.js';
import { eventClusters } from './clusters.js';
import { pointSchema } from './coordinates.rules.js';
import { likelyDuplicates, likelyDuplicatesOf } from './duplicates.js';
import { eventsNear } from './near.js';
import { locate } from './placing.js';

/** What the resolvers of the map stand on. */
export interface MapParts {
  readonly store: EventStore;
  readonly directory: Directory;
  /** The clock. */
  readonly now: () => Date;
}

/** An event that was found for this caller a moment ago: it is there, for events are never deleted. */
async function found(id: string, { loaders }: Context): Promise<EventRow> {
  const event = await loaders.events.load(id);
  if (event === null) throw new Error(`The event ${id} went out of sight while it was shown.`);
  return event;
}

/** Resolvers of `map.graphql`. */
export function mapResolvers({ store, directory, now }: MapParts): Resolvers {
  return {
    Query: {
      locate: async (_, { point: told }) => {
        const point = parseInput(pointSchema, told, ['point']);
        const { code, metres } = await locate(directory, point);
        return {
          point,
          grid: placeReference(placeAtLevel(code, 'GRID')),
          place: { code },
          chain: placesAbove(code).map((one) => ({ code: one })),
          offMetres: metres,
        };
      },
      eventsNear: (_, args, context) => eventsNear(store, requireCaller(context), args),
      eventClusters: (_, args, context) => eventClusters(store, requireCaller(context), args),
      likelyDuplicates: (_, { input }, context) => likelyDuplicates(store, requireCaller(context), input, now()),
    },
    NearEventEdge: {
      node: ({ id }, _, context) => found(id, context),
      distanceMetres: ({ metres }) => metres,
    },
    EventCluster: {
      event: ({ eventId }, _, context) => (eventId === null ? null : found(eventId, context)),
    },
    LikelyDuplicate: {
      event: ({ id }, _, context) => found(id, context),
      distanceMetres: ({ metres }) => metres,
    },
    ReportEventPayload: {
      likelyDuplicates: ({ event }, _, context) => likelyDuplicatesOf(store, requireCaller(context), event),
    },
  };
}
