import type { Birth } from '@gridhall/service-kit';
import { COMMON_DEADLINES, WORK_ITEM_LIST_VERSION, WORK_ITEMS } from '../work-item/work-item.list.js';
import type { WorkItemListDocument } from './work-item-list.store.js';

/** The first version of the work-item list: the 28 items that the project ships. */
export function firstList(
  placeCode: string,
  now: Date,
): Birth<WorkItemListDocument, 'published'> & { readonly id: string } {
  const items = WORK_ITEMS.map(({ disposeWorkingDays, ...item }) => ({
    ...item,
    deadlines: { ...COMMON_DEADLINES, disposeWorkingDays },
  }));
  return {
    id: `list-${String(WORK_ITEM_LIST_VERSION)}`,
    step: 'published',
    entry: { from: null, to: 'PUBLISHED' },
    document: {
      ...{ placeCode, state: 'PUBLISHED', basedOn: 0, note: '网格工作事项清单（28项）', dutyId: null },
      ...{ listVersion: WORK_ITEM_LIST_VERSION, items, publishedAt: now },
    },
  };
}
