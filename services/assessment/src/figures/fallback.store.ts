import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { Span } from '../period/period.rules.js';
import type { FigureStore, Tally } from './figure.store.js';

/** A store that is at times unable to answer. */
export interface PreferredStore extends FigureStore {
  /** Can it answer now? */
  readonly isLoaded: boolean;
}

/** Counts in columns whenever they are loaded, and else in MongoDB: a figure may take longer, but never fails for it. */
export class FallbackStore implements FigureStore {
  constructor(
    private readonly columns: PreferredStore,
    private readonly documents: FigureStore,
    private readonly options: { readonly log: Logger; readonly reads: Counter<'store'> },
  ) {}

  async tally(places: readonly string[], span: Span, now: Date): Promise<ReadonlyMap<string, Tally>> {
    if (this.columns.isLoaded) {
      try {
        const tallies = await this.columns.tally(places, span, now);
        this.options.reads.inc({ store: 'columns' });
        return tallies;
      } catch (error) {
        this.options.log.warn({ err: error }, 'MongoDB counts, for the columns did not');
      }
    }
    this.options.reads.inc({ store: 'documents' });
    return this.documents.tally(places, span, now);
  }
}
