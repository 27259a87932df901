import {
  GridhallError,
  pageOfRows,
  placeFilter,
  placesFor,
  requireCaller,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import type { Stores } from '../stores.js';
import { discardList, draftList, publishList, putItem, takeOutItem } from './work-item-list.commands.js';
import { workItemListErrors as errors } from './work-item-list.errors.js';
import { differenceOf } from './work-item-list.rules.js';
import {
  listInForce,
  publishedList,
  type ListedItem,
  type WorkItemListDocument,
  type WorkItemListRow,
} from './work-item-list.store.js';

/** The versions that the caller may see: those that were published, and at administrators' own places all. */
function visibleLists(context: Context): Filter<WorkItemListRow> {
  const own = placeFilter('placeCode', placesFor(requireCaller(context), 'district:administer'));
  return { $or: [{ state: 'PUBLISHED' }, own as Filter<WorkItemListRow>] };
}

/** A command on versions as a mutation. */
const act =
  (command: (stores: Stores, asker: PersonAsking, input: unknown) => Promise<Outcome<WorkItemListDocument>>) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { document, replayed } = await command(context.stores, asker, input);
    return { list: document, replayed };
  };

/** @throws WORK_ITEM_LIST_UNKNOWN */
async function itemsOf({ workItemLists }: Stores, listVersion: number): Promise<readonly ListedItem[]> {
  if (listVersion === 0) return [];
  const list = await publishedList(workItemLists, listVersion);
  if (list === null) throw new GridhallError(errors.WORK_ITEM_LIST_UNKNOWN, { listVersion });
  return list.items;
}

/** Versions of the work-item list. */
export const workItemListResolvers: Resolvers = {
  Query: {
    workItemList: (_, { listVersion, id }, context) => {
      const { workItemLists } = context.stores;
      if (id != null) return workItemLists.findById(id, visibleLists(context));
      return listVersion == null ? listInForce(workItemLists) : publishedList(workItemLists, listVersion);
    },
    workItemLists: (_, page, context) =>
      pageOfRows(context.stores.workItemLists, {
        filter: visibleLists(context),
        sort: [
          ['createdAt', -1],
          ['_id', -1],
        ],
        scope: 'work-item lists',
        ...page,
      }),
    workItemListDifference: async (_, { from, to }, { stores }) => {
      const [earlier, later] = await Promise.all([itemsOf(stores, from), itemsOf(stores, to)]);
      return differenceOf(earlier, later);
    },
  },
  Mutation: {
    draftWorkItemList: act(draftList),
    putWorkItem: act(putItem),
    takeOutWorkItem: act(takeOutItem),
    publishWorkItemList: act(publishList),
    discardWorkItemList: act(discardList),
  },
  WorkItemList: {
    id: ({ _id }) => _id,
    items: ({ items }, { codes }) => (codes == null ? items : items.filter(({ code }) => codes.includes(code))),
  },
  WorkItem: {
    isWithdrawn: ({ isWithdrawn }) => isWithdrawn ?? false,
    formFields: ({ formFields }) => formFields ?? [],
    duty: ({ duty }) => duty ?? null,
  },
  ListedWorkItem: {
    formFields: ({ formFields }) => formFields ?? [],
    duty: ({ duty }) => duty ?? null,
  },
  WorkItemDuty: {
    department: ({ departmentUnitId }, _, { loaders }) => required(loaders.unit, departmentUnitId),
  },
};
