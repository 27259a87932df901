import { join } from 'node:path';
import type { SubgraphDefinition } from '@gridhall/service-kit';
import type { Context } from './context.js';
import { openFeatures } from './features.js';
import { configSchema } from './figures/figures.config.js';

/** The assessment subgraph: facts from the other services' messages, and the figures counted from them. */
export const assessment: SubgraphDefinition<typeof configSchema.shape, Context> = {
  name: 'assessment',
  directory: join(__dirname, '..'),
  config: configSchema,
  setUp: openFeatures,
};
