import type { Resolvers } from '../generated/graphql.js';
import { findServiceItem } from './service-item.data.js';
import { listServiceItems } from './service-item.list.js';

/** Resolvers of `service-item.graphql`. */
export const serviceItemResolvers: Resolvers = {
  Query: {
    serviceItems: (_, { first, after, filter }) => listServiceItems({ first, after, filter }),
    serviceItem: (_, { code }) => findServiceItem(code),
  },
  ServiceItem: {
    __resolveReference: ({ code }) => findServiceItem(code),
  },
};
