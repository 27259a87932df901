import type { MessageContract } from '@gridhall/messages';
import { LRUCache } from 'lru-cache';
import type { Collection, Db } from 'mongodb';
import type { IndexDefinition } from '../mongo/connect.js';
import { gathered } from '../mongo/gathered.js';
import type { ConsumerDefinition } from './consumer.js';
import { projection, type Projected } from './projection.js';
import { RememberedLists } from './remembered-lists.js';

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
  readonly #read: (id: string) => Promise<(Projected & Row) | null>;
  readonly #lists: RememberedLists<Row>[] = [];

  constructor(db: Db, options: MirrorOptions<Data, Row>) {
    const { durable, collection, indexes = [], contracts, record } = options;
    this.#collection = db.collection<Projected & Row>(collection);
    this.#read = gathered((ids) => this.#readAll(ids));
    this.consumer = projection<Data, Row>({
      durable,
      collection,
      indexes,
      contracts,
      fold: (_, { data }) => record(data),
      onApplied: (documents) => {
        for (const document of documents) this.#remember(document);
        for (const lists of this.#lists) lists.forget();
      },
    });
  }

  /** The records of some aggregate ids, in their order, in one query at most: the batch of a DataLoader. */
  async findAll(ids: readonly string[]): Promise<(Row | null)[]> {
    return Promise.all(ids.map((id) => this.find(id)));
  }

  /** The record of an aggregate id, or null when no message told of it yet. */
  async find(id: string): Promise<Row | null> {
    return this.#known.get(id) ?? this.#read(id);
  }

  /** The records by the value of a field, which must have an index: short lists, remembered as long as single records are. */
  listsBy<Field extends keyof Row & string>(field: Row[Field] extends string ? Field : never): RememberedLists<Row> {
    const lists = new RememberedLists<Row>(
      async (values) =>
        this.#collection
          .find<Row>({ [field]: { $in: [...values] } } as never)
          .sort({ _id: 1 })
          .toArray(),
      (row) => row[field] as string,
    );
    this.#lists.push(lists);
    return lists;
  }

  async #readAll(ids: readonly string[]): Promise<((Projected & Row) | null)[]> {
    const found = await this.#collection.find<Projected & Row>({ _id: { $in: [...ids] } } as never).toArray();
    for (const document of found) this.#remember(document);
    const byId = new Map(found.map((document) => [document._id, document]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** A read that began before a message was applied may end after it: the newer version stays. */
  #remember(document: Projected & Row): void {
    const known = this.#known.get(document._id);
    if (known === undefined || known.version <= document.version) this.#known.set(document._id, document);
  }
}
