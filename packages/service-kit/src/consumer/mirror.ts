import type { MessageContract } from '@gridhall/messages';
import { LRUCache } from 'lru-cache';
import type { Collection, Db, Filter } from 'mongodb';
import type { IndexDefinition } from '../mongo/connect.js';
import type { ConsumerDefinition } from './consumer.js';
import { projection, type Projected } from './projection.js';

/** So many records are kept in memory: several times what a district has. */
const KEPT = 20_000;
/** How long a replica may still go by a record that another replica has brought up to date, in milliseconds. */
const KEPT_FOR_MS = 10_000;

/** What a mirror is made of. */
export interface MirrorOptions<Data, Row extends object> {
  /** Names the consumer at the broker. */
  readonly durable: string;
  readonly collection: string;
  /** Indexes for what is looked up otherwise than by id. */
  readonly indexes?: readonly IndexDefinition[];
  /** All messages of the aggregate. */
  readonly contracts: Readonly<Record<string, MessageContract<Data>>>;
  /** What is kept of the aggregate. Pure. */
  readonly record: (data: Data) => Row;
}

/**
 * One kind of another service's aggregates as a service keeps it to look things up: in its own database, and in memory
 * what was asked for lately.
 *
 * What is known is answered from memory. What is not known is looked up in the database every time, never remembered
 * as missing: a place that was established a moment ago can be reported at once.
 */
export class Mirror<Data, Row extends object> {
  /** Keeps the mirror up to date with grid's messages. */
  readonly consumer: ConsumerDefinition;
  readonly #collection: Collection<Projected & Row>;
  readonly #known = new LRUCache<string, Projected & Row>({ max: KEPT, ttl: KEPT_FOR_MS });

  constructor(db: Db, options: MirrorOptions<Data, Row>) {
    const { durable, collection, indexes = [], contracts, record } = options;
    this.#collection = db.collection<Projected & Row>(collection);
    this.consumer = projection<Data, Row>({
      durable,
      collection,
      indexes,
      contracts,
      fold: (_, { data }) => record(data),
      onApplied: (documents) => {
        for (const document of documents) this.#remember(document);
      },
    });
  }

  /** The records of some aggregate ids, in their order, in one query: the batch of a DataLoader. */
  async findAll(ids: readonly string[]): Promise<(Row | null)[]> {
    const found = await this.#collection.find<Projected & Row>({ _id: { $in: [...ids] } } as never).toArray();
    const byId = new Map(found.map((document) => [document._id, document]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The records that fit a filter, which must have an index, in the order of their ids. */
  async findWhere(filter: Filter<Row>): Promise<Row[]> {
    return this.#collection
      .find<Row>(filter as never)
      .sort({ _id: 1 })
      .toArray();
  }

  /** The record of an aggregate id, or null when no message told of it yet. */
  async find(id: string): Promise<Row | null> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = await this.#collection.findOne<Projected & Row>({ _id: id } as never);
    if (found !== null) this.#remember(found);
    return found;
  }

  /** A read that began before a message was applied may end after it: the newer version stays. */
  #remember(document: Projected & Row): void {
    const known = this.#known.get(document._id);
    if (known === undefined || known.version <= document.version) this.#known.set(document._id, document);
  }
}
