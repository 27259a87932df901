import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { placeCodeSchema } from './vocabulary.js';

/** The states of a version of the work-item list. */
export const WORK_ITEM_LIST_STATES = ['DRAFT', 'PUBLISHED', 'DISCARDED'] as const;
/** One of {@link WORK_ITEM_LIST_STATES}. */
export type WorkItemListState = (typeof WORK_ITEM_LIST_STATES)[number];

/** A version of the work-item list after a step; its items come one by one, as work items. */
export const workItemListDataSchema = z.object({
  listId: z.string(),
  placeCode: placeCodeSchema.describe('The district whose administrators made it.'),
  state: z.enum(WORK_ITEM_LIST_STATES),
  listVersion: z.int().positive().nullable().describe('Its number; null until it is published.'),
  basedOn: z.int().nonnegative().describe('The version that it was drafted from.'),
  itemCodes: z.array(z.string()),
  dutyId: z.string().nullable().describe('The duty admission that made it, when one did.'),
});
/** The data of a work-item list's messages. */
export type WorkItemListData = z.infer<typeof workItemListDataSchema>;

/** What services/grid publishes of versions of the work-item list. */
export const workItemListMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'work-item-list',
  schemaVersion: 1,
  data: workItemListDataSchema,
  steps: {
    drafted: 'A next version of the list was begun.',
    edited: 'An item of the draft was put in, changed or taken out.',
    published: 'The version holds from now on, and never changes.',
    discarded: 'The draft was given up.',
  },
});
