import { join } from 'node:path';
import type { SubgraphDefinition } from '@gridhall/service-kit';
import { Counter } from 'prom-client';
import { z } from 'zod';
import { ColumnStore } from './columns/column.store.js';
import type { Context } from './context.js';
import { DocumentStore } from './documents/document.store.js';
import { factProjections } from './fact/fact.projections.js';
import { FallbackStore } from './figures/fallback.store.js';
import { tallyLoader } from './figures/figures.loader.js';
import { figuresResolvers } from './figures/figures.resolvers.js';

const config = z.object({
  GRIDHALL_COLUMNS_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(64)
    .default(512)
    .describe('Memory that the column store of figures may take; when facts do not fit, MongoDB counts.'),
  GRIDHALL_COLUMNS_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(2)
    .describe('Threads that the column store of figures may count with.'),
});

/** The assessment subgraph: facts from the other services' messages, and the figures counted from them. */
export const assessment: SubgraphDefinition<typeof config.shape, Context> = {
  name: 'assessment',
  directory: join(__dirname, '..'),
  config,
  setUp: ({ db, log, metrics, now, config: { GRIDHALL_COLUMNS_MEMORY_MB, GRIDHALL_COLUMNS_THREADS } }) => {
    const columns = new ColumnStore(db, log, {
      memoryMb: GRIDHALL_COLUMNS_MEMORY_MB,
      threads: GRIDHALL_COLUMNS_THREADS,
    });
    const store = new FallbackStore(columns, new DocumentStore(db), {
      log,
      reads: new Counter({
        name: 'gridhall_figure_reads_total',
        help: 'Queries for figures, by the store that answered.',
        labelNames: ['store'],
        registers: [metrics.registry],
      }),
    });
    return {
      resolvers: figuresResolvers,
      context: (base) => ({ ...base, tallies: tallyLoader(store, now) }),
      consumers: factProjections,
      tasks: [columns],
    };
  },
};
