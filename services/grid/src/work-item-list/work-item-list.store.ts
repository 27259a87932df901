import { workItemListMessages, type WorkItemListData, type WorkItemListState } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';
import type { WorkItemFacts } from '../work-item/work-item.store.js';

/** The duty admission that an item came by, and the department that handed it down. */
export type ItemDuty = NonNullable<WorkItemFacts['duty']>;

/** An item as it stands in one version of the list. */
export interface ListedItem extends Omit<WorkItemFacts, 'listVersion' | 'position' | 'isWithdrawn'> {
  readonly code: string;
}

/** A version of the work-item list 网格工作事项清单: a draft that changes, or published and never changed again. */
export interface WorkItemListFacts {
  /** The district whose administrators made it. */
  placeCode: string;
  state: WorkItemListState;
  /** Its number, from 1; null until it is published. */
  listVersion: number | null;
  /** The version that it was drafted from; 0 for the first. */
  basedOn: number;
  /** What changes, in words. */
  note: string;
  /** In the order of the list. */
  items: readonly ListedItem[];
  /** The duty admission that made it; null when people did. */
  dutyId: string | null;
  publishedAt: Date | null;
}

/** A version as MongoDB holds it. */
export interface WorkItemListDocument extends Aggregate<WorkItemListData>, WorkItemListFacts {}
/** A version without its timeline. */
export type WorkItemListRow = Loaded<WorkItemListDocument>;
/** What happens to versions. */
export type WorkItemListStep = keyof typeof workItemListMessages;
/** The store of versions of the list. */
export type WorkItemListStore = AggregateStore<WorkItemListDocument, WorkItemListData, WorkItemListStep>;

/** Opens the store of versions of the list. */
export function workItemListStore(runtime: StoreRuntime): WorkItemListStore {
  return new AggregateStore<WorkItemListDocument, WorkItemListData, WorkItemListStep>(runtime, {
    collection: 'work_item_lists',
    contracts: workItemListMessages,
    indexes: [
      // A version has its number once, however many publish at the same moment.
      { key: { listVersion: -1 }, options: { unique: true, partialFilterExpression: { state: 'PUBLISHED' } } },
      { key: { createdAt: -1, _id: -1 } },
      { key: { dutyId: 1 } },
    ],
    toMessage: ({ _id: listId, placeCode, state, listVersion, basedOn, items, dutyId }) => ({
      ...{ listId, placeCode, state, listVersion, basedOn, dutyId },
      itemCodes: items.map(({ code }) => code),
    }),
  });
}

/** The version that holds; null before the first. */
export async function listInForce({ collection }: WorkItemListStore): Promise<WorkItemListRow | null> {
  return collection.findOne<WorkItemListRow>(
    { state: 'PUBLISHED' },
    { sort: { listVersion: -1 }, projection: { timeline: 0 } },
  );
}

/** A published version by its number. */
export async function publishedList(
  { collection }: WorkItemListStore,
  listVersion: number,
): Promise<WorkItemListRow | null> {
  return collection.findOne<WorkItemListRow>({ state: 'PUBLISHED', listVersion }, { projection: { timeline: 0 } });
}
