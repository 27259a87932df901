import { join } from 'node:path';
import type { SubgraphDefinition } from '@gridhall/service-kit';
import { gridConfigSchema } from './config.js';
import type { Context } from './context.js';
import { openCore } from './core.js';
import { openFeatures } from './features.js';

/** The grid subgraph: the net itself, its people, their sign-in, and what they see on their rounds. */
export const grid: SubgraphDefinition<typeof gridConfigSchema.shape, Context> = {
  name: 'grid',
  directory: join(__dirname, '..'),
  config: gridConfigSchema,
  setUp: async (runtime) => openFeatures(await openCore(runtime)),
};
