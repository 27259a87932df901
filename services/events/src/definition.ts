import { join } from 'node:path';
import type { SubgraphDefinition } from '@gridhall/service-kit';
import type { Context } from './context.js';
import { configSchema, openCore } from './core.js';
import { openFeatures } from './features.js';

/** The events subgraph: the life of events (event-lifecycle), and their lists by place and person. */
export const events: SubgraphDefinition<typeof configSchema.shape, Context> = {
  name: 'events',
  directory: join(__dirname, '..'),
  config: configSchema,
  setUp: async (runtime) => openFeatures(await openCore(runtime)),
};
