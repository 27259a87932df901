import type { Resolvers } from '../generated/graphql.js';
import type { WorkItemDocument, WorkItemRow } from './work-item.store.js';
import type { Filter } from 'mongodb';

/** The work-item list 网格工作事项清单. */
export const workItemResolvers: Resolvers = {
  Query: {
    workItems: (_, { category, platform }, { stores }) => {
      const filter: Filter<WorkItemDocument> = {
        isWithdrawn: { $ne: true },
        ...(category == null ? {} : { category }),
        ...(platform == null ? {} : { platform }),
      };
      const options = { sort: { position: 1 }, projection: { timeline: 0, commands: 0 } } as const;
      return stores.workItems.collection.find<WorkItemRow>(filter, options).toArray();
    },
  },
  WorkItem: {
    __resolveReference: ({ code }, { loaders }) => loaders.workItem.load(code),
    code: ({ _id }) => _id,
  },
};
