import { placeAtLevel } from '@gridhall/messages';
import { parseInput } from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { placesAbove } from '../event/levels.js';
import { placeReference } from '../event/resolvers/references.js';
import type { Resolvers } from '../generated/graphql.js';
import { pointSchema } from './coordinates.rules.js';
import { locate } from './placing.js';

/** What the resolvers of the map stand on. */
export interface MapParts {
  readonly directory: Directory;
}

/** Resolvers of `map.graphql`. */
export function mapResolvers({ directory }: MapParts): Resolvers {
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
    },
  };
}
