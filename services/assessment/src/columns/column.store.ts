import type { DuckDBValue } from '@duckdb/node-api';
import { delay } from '@gridhall/service-kit';
import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import { byLevel } from '../fact/place.rules.js';
import { TallySheet, type FigureStore, type Tally } from '../figures/figure.store.js';
import { allMeasures, allTimes, type Measure } from '../figures/measures.js';
import type { Span } from '../period/period.rules.js';
import { ColumnTables, type TableLimits } from './column.tables.js';
import { tallyStatement } from './columns.sql.js';
import { FactFeed } from './fact.feed.js';
import { oneAfterAnother } from './one-after-another.js';

/** Between reads the tables are brought up this often, so that a read finds little to do. */
const CATCH_UP_EVERY_MS = 2_000;
/** How long to wait before loading again: doubled at each failure, up to the second. */
const RELOAD_AFTER_MS = 500;
const RELOAD_AFTER_AT_MOST_MS = 300_000;

/** The tables are being loaded, or broke: ask MongoDB meanwhile. */
class ColumnsUnavailable extends Error {
  override readonly name = 'ColumnsUnavailable';
}

/** Tables that are loaded, with what feeds them. */
interface Generation {
  readonly tables: ColumnTables;
  readonly catchUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Counts in columns: an embedded DuckDB for each replica, loaded from MongoDB at start and brought up before each read
 * (docs/decisions/0005-column-store.md). It holds nothing that cannot be loaded again, and loads it again by itself
 * whenever it cannot follow.
 */
export class ColumnStore implements FigureStore {
  #generation: Generation | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(
    private readonly db: Db,
    private readonly log: Logger,
    private readonly limits: TableLimits,
  ) {}

  /** Are the tables loaded, so that figures come from them? */
  get isLoaded(): boolean {
    return this.#generation !== undefined;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  /** @throws ColumnsUnavailable when the tables cannot answer now */
  async tally(places: readonly string[], span: Span, now: Date): Promise<ReadonlyMap<string, Tally>> {
    const sheet = new TallySheet(places);
    const levels = byLevel(places);
    if (levels.size === 0) return sheet.tallies;
    for (const row of await this.#rows(tallyStatement(levels), span, now)) {
      // A row is of one cohort; what others count is null in it.
      const counts: Partial<Record<Measure, number>> = {};
      for (const measure of allMeasures) if (row[measure] !== null) counts[measure] = Number(row[measure]);
      const asOf = row['asOf'] === null ? null : new Date(Number(row['asOf']));
      const place = String(row['place']);
      sheet.add(place, counts, asOf);
      for (const time of allTimes) {
        const [median, p90] = [row[`${time}Median`] ?? null, row[`${time}P90`] ?? null];
        if (median !== null && p90 !== null) sheet.setTime(place, time, { median: Number(median), p90: Number(p90) });
      }
    }
    return sheet.tallies;
  }

  /** The rows of a statement on tables that are up to date. */
  async #rows(statement: string, { begin, end }: Span, now: Date): Promise<Record<string, DuckDBValue>[]> {
    const generation = this.#generation;
    if (generation === undefined) throw new ColumnsUnavailable('The columns are being loaded.');
    try {
      await generation.catchUp();
      const at = (moment: Date): bigint => BigInt(moment.getTime());
      return await generation.tables.rows(statement, { begin: at(begin), end: at(end), now: at(now) });
    } catch (error) {
      throw new ColumnsUnavailable('The columns could not answer.', { cause: error });
    }
  }

  /** Loads and follows, until stopped; after a failure again, ever more slowly. */
  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stopping) {
      try {
        this.#generation = await this.#load();
        failures = 0;
        await this.#follow(this.#generation);
      } catch (error) {
        this.log.warn({ err: error }, 'the columns will be loaded again; MongoDB counts meanwhile');
        failures++;
      }
      const ended = this.#generation;
      this.#generation = undefined;
      await ended?.close();
      if (failures > 0) {
        await delay(Math.min(RELOAD_AFTER_MS * 2 ** failures, RELOAD_AFTER_AT_MOST_MS), () => this.#stopping);
      }
    }
  }

  async #load(): Promise<Generation> {
    const startedAt = performance.now();
    const tables = await ColumnTables.open(this.limits);
    try {
      const feed = await FactFeed.load(this.db, tables);
      const catchUp = oneAfterAnother(() => feed.catchUp());
      const seconds = (performance.now() - startedAt) / 1000;
      this.log.info({ seconds, facts: await tables.count() }, 'the columns are loaded');
      return {
        tables,
        catchUp,
        close: async () => {
          // Whatever still catches up for a reader ends first; nobody new finds this generation.
          await catchUp().catch(() => undefined);
          await feed.close();
          await tables.close();
        },
      };
    } catch (error) {
      await tables.close();
      throw error;
    }
  }

  async #follow({ catchUp }: Generation): Promise<void> {
    const isOver = (): boolean => this.#stopping;
    while (!isOver()) {
      await catchUp();
      await delay(CATCH_UP_EVERY_MS, isOver);
    }
  }
}
