import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { placeCodeSchema } from './vocabulary.js';

/** What every record of the basic data 基层数据 tells others: where it is and whether it counts, never whom it is about. */
const recordSchema = z.object({
  placeCode: placeCodeSchema.describe('The grid.'),
  isClosed: z.boolean().describe('Closed records stay for their history and count no more.'),
});

/** A household 住户 after a step. */
export const householdDataSchema = recordSchema.extend({ householdId: z.string() });
/** The data of a household's messages. */
export type HouseholdData = z.infer<typeof householdDataSchema>;

/** A resident 居民 after a step: no name, number or care tag leaves services/grid. */
export const residentDataSchema = recordSchema.extend({ residentId: z.string(), householdId: z.string() });
/** The data of a resident's messages. */
export type ResidentData = z.infer<typeof residentDataSchema>;

/** An enterprise 企业 after a step, shops included. */
export const enterpriseDataSchema = recordSchema.extend({ enterpriseId: z.string() });
/** The data of an enterprise's messages. */
export type EnterpriseData = z.infer<typeof enterpriseDataSchema>;

/** What services/grid publishes of households. */
export const householdMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'household',
  schemaVersion: 1,
  data: householdDataSchema,
  steps: {
    registered: 'A household was registered in a grid.',
    updated: 'What is known of a household changed.',
    checked: 'A household’s record was checked and found right.',
    moved: 'A household belongs to another grid now; its residents follow.',
    closed: 'A household is there no more.',
  },
});

/** What services/grid publishes of residents. */
export const residentMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'resident',
  schemaVersion: 1,
  data: residentDataSchema,
  steps: {
    registered: 'A resident was registered in a household.',
    updated: 'What is known of a resident changed.',
    checked: 'A resident’s record was checked and found right.',
    moved: 'A resident belongs to another household or grid now.',
    closed: 'A resident moved away or died.',
  },
});

/** What services/grid publishes of enterprises. */
export const enterpriseMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'enterprise',
  schemaVersion: 1,
  data: enterpriseDataSchema,
  steps: {
    registered: 'An enterprise was registered in a grid.',
    updated: 'What is known of an enterprise changed.',
    checked: 'An enterprise’s record was checked and found right.',
    moved: 'An enterprise belongs to another grid now.',
    closed: 'An enterprise was dissolved or moved away.',
  },
});
