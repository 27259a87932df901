import { join } from 'node:path';
import type { SubgraphDefinition } from '@gridhall/service-kit';
import type { Context } from './context.js';
import { configSchema, openCore } from './core.js';
import { openFeatures } from './features.js';

/** The service-desk subgraph: items, centres and applications of the one-stop service (domain §5). */
export const serviceDesk: SubgraphDefinition<typeof configSchema.shape, Context> = {
  name: 'service-desk',
  directory: join(__dirname, '..'),
  config: configSchema,
  setUp: async (runtime) => openFeatures(await openCore(runtime)),
};
