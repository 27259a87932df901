import {
  DuckDBDataChunk,
  DuckDBInstance,
  LIST,
  VARCHAR,
  listValue,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import { tables, type Table } from './columns.schema.js';

/** DuckDB's vector: the most rows that one chunk holds. */
const CHUNK_ROWS = 2_048;
/** After so many replaced rows the tables are compacted: a replaced row is only marked as gone until then. */
const COMPACT_AFTER_ROWS = 200_000;

/** Facts of one table that changed. */
export interface TableChange {
  readonly table: string;
  /** The facts as they stand now. */
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  /** Ids of facts that are no more. */
  readonly gone: readonly string[];
}

/** What the tables may use of the machine. */
export interface TableLimits {
  /** More facts than fit make the tables fail rather than the process swell. */
  readonly memoryMb: number;
  readonly threads: number;
}

/**
 * The tables of facts in an embedded DuckDB, in memory, for one replica. One connection writes, in transactions; each read
 * has its own.
 */
export class ColumnTables {
  #replacedRows = 0;
  readonly #reading = new Set<Promise<unknown>>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly writer: DuckDBConnection,
  ) {}

  static async open(limits: TableLimits): Promise<ColumnTables> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${limits.memoryMb}MB`,
      threads: String(limits.threads),
      // No spilling to disk: what does not fit is for MongoDB to count, or for a bigger store.
      temp_directory: '',
      // The tables need nothing from outside the process, so nothing can be read or written through them.
      enable_external_access: 'false',
    });
    const writer = await instance.connect();
    for (const { ddl } of tables.values()) await writer.run(ddl);
    return new ColumnTables(instance, writer);
  }

  /** Adds facts that the tables do not hold yet: the way to load. */
  async append(table: Table, facts: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const appender = await this.writer.createAppender(table.name);
    appendAll(appender, table, facts);
  }

  /** Puts changed facts in the place of what is held of them, all or none. */
  async replace(changes: readonly TableChange[]): Promise<void> {
    await this.writer.run('BEGIN');
    try {
      for (const change of changes) await this.#replaceIn(change);
      await this.writer.run('COMMIT');
    } catch (error) {
      await this.writer.run('ROLLBACK');
      throw error;
    }
    if (this.#replacedRows >= COMPACT_AFTER_ROWS) await this.compact();
  }

  async #replaceIn({ table: name, facts, gone }: TableChange): Promise<void> {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`There is no table ${name}.`);
    const ids = [...facts.map((fact) => String(fact['_id'])), ...gone];
    // No index on _id: scanning one column for a batch costs less than keeping an index in memory for every row.
    await this.writer.run(
      `DELETE FROM ${name} WHERE _id IN (SELECT unnest($ids))`,
      { ids: listValue(ids) },
      { ids: LIST(VARCHAR) },
    );
    await this.append(table, facts);
    this.#replacedRows += ids.length;
  }

  /** Drops replaced rows for good and compresses the tables. Waits for nobody: while others read, it is left for later. */
  async compact(): Promise<void> {
    try {
      await this.writer.run('CHECKPOINT');
      this.#replacedRows = 0;
    } catch (error) {
      // DuckDB refuses while another connection is in the middle of a statement; the next batch tries again.
      if (!(error instanceof Error && error.message.includes('checkpoint'))) throw error;
    }
  }

  /** How many facts the tables hold. */
  async count(): Promise<number> {
    const counts = [...tables.keys()].map((name) => `(SELECT count(*) FROM ${name})`);
    const [row] = await this.rows(`SELECT ${counts.join(' + ')} AS facts`);
    return Number(row?.['facts']);
  }

  /** Rows of a query, each an object by column name, as of one commit. */
  async rows(sql: string, values: Record<string, bigint> = {}): Promise<Record<string, DuckDBValue>[]> {
    const reading = this.#read(sql, values);
    this.#reading.add(reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(reading);
    }
  }

  async #read(sql: string, values: Record<string, bigint>): Promise<Record<string, DuckDBValue>[]> {
    // A connection each, so that reads run side by side; opening one takes microseconds.
    const connection = await this.instance.connect();
    try {
      return (await connection.runAndReadAll(sql, values)).getRowObjects();
    } finally {
      connection.closeSync();
    }
  }

  /** Lets go of the memory, after those who read have finished. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#reading);
    this.writer.closeSync();
    this.instance.closeSync();
  }
}

function appendAll(appender: DuckDBAppender, table: Table, facts: readonly Readonly<Record<string, unknown>>[]): void {
  const types = table.fields.map((_, index) => appender.columnType(index));
  for (let index = 0; index < facts.length; index += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(facts.slice(index, index + CHUNK_ROWS).map((fact) => table.toRow(fact)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
