import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { placeCodeSchema } from './vocabulary.js';

const sizeSchema = z.object({
  standardHouseholds: z.int().positive().describe('Households that a grid should have.'),
  leastHouseholds: z.int().positive().describe('Fewer are under the standard.'),
  mostHouseholds: z.int().positive().describe('More are over it.'),
});

/** A district's standard of grids. */
export const gridStandardDataSchema = z.object({
  placeCode: placeCodeSchema.describe('The district.'),
  sizes: z.object({ RURAL: sizeSchema, COMMUNITY: sizeSchema }),
});
/** The data of a standard's messages. */
export type GridStandardData = z.infer<typeof gridStandardDataSchema>;

/** What services/grid publishes of the standard of grids. */
export const gridStandardMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'grid-standard',
  schemaVersion: 1,
  data: gridStandardDataSchema,
  steps: { set: 'The size that a district’s grids of an area type should have was set.' },
});
