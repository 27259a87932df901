import type { BaseConfig, Feature, Runtime } from '@gridhall/service-kit';
import { Counter } from 'prom-client';
import type { z } from 'zod';
import { ColumnStore } from '../columns/column.store.js';
import { DocumentStore } from '../documents/document.store.js';
import { FallbackStore } from './fallback.store.js';
import type { configSchema } from './figures.config.js';
import { tallyLoader } from './figures.loader.js';
import { figuresResolvers } from './figures.resolvers.js';

/** A service that counts figures. */
export type FiguresRuntime = Runtime<BaseConfig & z.output<typeof configSchema>>;

/** What figures add to a request's context. */
export interface FiguresContext {
  /** Tallies of this request, batched and remembered for as long as it runs. */
  readonly tallies: ReturnType<typeof tallyLoader>;
}

/** Figures of places, counted from facts. */
export function figuresFeature({
  db,
  log,
  metrics,
  now,
  config: { GRIDHALL_COLUMNS_MEMORY_MB, GRIDHALL_COLUMNS_THREADS },
}: FiguresRuntime): Feature<FiguresContext> {
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
    context: () => ({ tallies: tallyLoader(store, now) }),
    tasks: [columns],
  };
}
