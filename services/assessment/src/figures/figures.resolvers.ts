import { placeCodeSchema } from '@gridhall/messages';
import { coversPlace, placesFor, requireCaller } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { spanOf } from '../period/period.rules.js';
import { figuresOf } from './figures.rules.js';

/** A place as the gateway names it: grid owns all else of it. */
export interface JurisdictionReference {
  readonly code: string;
}

/** Resolvers of `figures.graphql`. */
export const figuresResolvers: Resolvers = {
  Jurisdiction: {
    __resolveReference: ({ code }) => (placeCodeSchema.safeParse(code).success ? { code } : null),
    figures: async ({ code }, { period }, context) => {
      const span = spanOf(period);
      const places = placesFor(requireCaller(context), 'figures:read');
      if (!coversPlace(places, code)) return null;
      return figuresOf(await context.tallies.load({ place: code, span }));
    },
  },
};
