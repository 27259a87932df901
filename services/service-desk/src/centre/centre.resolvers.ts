import { coversPlace, placesFor, requireCaller } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { listServiceItems } from '../service-item/service-item.list.js';
import { centreOf } from './centre.rules.js';

/** Resolvers of `centre.graphql`. */
export const centreResolvers: Resolvers = {
  Jurisdiction: {
    serviceCentre: async ({ code }, _, context) => {
      if (!coversPlace(placesFor(requireCaller(context), 'jurisdiction:read'), code)) return null;
      const place = await context.places.load(code);
      return place === null ? null : centreOf(place);
    },
  },
  ServiceCentre: {
    items: ({ kind }, { first, after }) => listServiceItems({ first, after, filter: { acceptedAt: kind } }),
  },
};
