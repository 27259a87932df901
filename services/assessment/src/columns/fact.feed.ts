import type { ChangeStream, ChangeStreamDocument, ClientSession, Db, Document, Timestamp } from 'mongodb';
import { tables } from './columns.schema.js';
import type { ColumnTables, TableChange } from './column.tables.js';

/** Facts read or written at a time: bounds the memory of loading and of catching up. */
const BATCH = 5_000;

/** What the feed cannot follow: the tables must be loaded anew. */
export class FeedBroken extends Error {
  override readonly name = 'FeedBroken';
}

/**
 * Keeps column tables equal to the facts in MongoDB: copies them once, then follows the collections' change stream.
 *
 * The stream is not listened to but pulled: {@link catchUp} reads until it is empty, which at the server means that
 * everything the majority has acknowledged so far has been seen. So whoever counts after it counts every fact that was
 * held when they asked, whichever replica wrote it, without trusting anybody's clock.
 */
export class FactFeed {
  #broken: FeedBroken | undefined;

  private constructor(
    private readonly stream: ChangeStream,
    private readonly session: ClientSession,
    private readonly db: Db,
    private readonly tables: ColumnTables,
  ) {}

  /** Copies all facts into `tables` and stands ready to follow. */
  static async load(db: Db, columnTables: ColumnTables): Promise<FactFeed> {
    const session = db.client.startSession({ causalConsistency: true });
    try {
      const begin = await operationTime(db, session);
      const stream = db.watch(
        [{ $match: { $or: [{ 'ns.coll': { $in: [...tables.keys()] } }, { operationType: 'dropDatabase' }] } }],
        // A millisecond: an empty stream answers at once instead of waiting for something to happen.
        { startAtOperationTime: begin, fullDocument: 'updateLookup', maxAwaitTimeMS: 1, batchSize: BATCH },
      );
      // Whatever is written from here on is both in the copy (perhaps) and in the stream (surely): replacing a fact by
      // its newest state twice does no harm.
      for (const table of tables.values()) {
        const facts = db
          .collection(table.name)
          .find({}, { session, readConcern: 'majority', projection: fieldsOf(table.fields), batchSize: BATCH });
        let batch: Document[] = [];
        for await (const fact of facts) {
          batch.push(fact);
          if (batch.length === BATCH) {
            await columnTables.append(table, batch);
            batch = [];
          }
        }
        if (batch.length > 0) await columnTables.append(table, batch);
      }
      await columnTables.compact();
      return new FactFeed(stream, session, db, columnTables);
    } catch (error) {
      await session.endSession();
      throw error;
    }
  }

  /**
   * Brings the tables up to what MongoDB holds now. One call at a time.
   *
   * @throws FeedBroken, now and ever after, when changes may have been missed
   */
  async catchUp(): Promise<void> {
    if (this.#broken !== undefined) throw this.#broken;
    try {
      await this.#pull();
    } catch (error) {
      // What was read of the stream is gone and perhaps not applied: the tables cannot be trusted any more.
      this.#broken = error instanceof FeedBroken ? error : new FeedBroken('Changes may be missing.', { cause: error });
      throw this.#broken;
    }
  }

  async #pull(): Promise<void> {
    // Where to stop should facts come in faster than they are read.
    const until = await operationTime(this.db, this.session);
    let pending = new Pending();
    for (;;) {
      const change = await this.stream.tryNext();
      if (change === null) break;
      pending.add(change);
      if (pending.size >= BATCH) {
        await this.tables.replace(pending.changes);
        pending = new Pending();
      }
      if (change.clusterTime?.greaterThan(until) === true) break;
    }
    if (pending.size > 0) await this.tables.replace(pending.changes);
  }

  async close(): Promise<void> {
    await this.stream.close();
    await this.session.endSession();
  }
}

/** The time up to which the server has applied writes, in its own count. */
async function operationTime(db: Db, session: ClientSession): Promise<Timestamp> {
  await db.command({ ping: 1 }, { session });
  if (session.operationTime === undefined)
    throw new FeedBroken('MongoDB does not tell its time: it must be a replica set.');
  return session.operationTime;
}

function fieldsOf(names: readonly string[]): Record<string, 1> {
  return Object.fromEntries(names.map((name) => [name, 1]));
}

/** Changes that were read and not applied yet: of each fact the newest. */
class Pending {
  readonly #newest = new Map<string, Map<string, Document | null>>();
  size = 0;

  add(change: ChangeStreamDocument): void {
    switch (change.operationType) {
      case 'insert':
      case 'replace':
        this.#set(change.ns.coll, change.documentKey._id, change.fullDocument);
        return;
      case 'update':
        // Null when it has been deleted since: its own change follows.
        this.#set(change.ns.coll, change.documentKey._id, change.fullDocument ?? null);
        return;
      case 'delete':
        this.#set(change.ns.coll, change.documentKey._id, null);
        return;
      case 'drop':
      case 'rename':
      case 'dropDatabase':
      case 'invalidate':
        throw new FeedBroken(`The facts were taken away (${change.operationType}).`);
      default:
      // Indexes and the like change no fact.
    }
  }

  #set(table: string, id: unknown, fact: Document | null): void {
    const facts = this.#newest.get(table) ?? new Map<string, Document | null>();
    this.#newest.set(table, facts);
    const before = facts.size;
    facts.set(String(id), fact);
    this.size += facts.size - before;
  }

  get changes(): TableChange[] {
    return [...this.#newest].map(([table, facts]) => ({
      table,
      facts: [...facts.values()].filter((fact) => fact !== null),
      gone: [...facts].filter(([, fact]) => fact === null).map(([id]) => id),
    }));
  }
}
