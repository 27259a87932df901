import type { Message, MessageContract } from '@gridhall/messages';
import { MongoBulkWriteError, type AnyBulkWriteOperation, type Collection } from 'mongodb';
import type { JsMsg } from 'nats';
import { ensureIndexes, type IndexDefinition } from '../mongo/connect.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { ConsumerDefinition, RunningConsumer } from './consumer.js';
import { bury } from './dead-letters.js';
import { contractsByType, readMessage, type Received } from './envelope.js';
import { requestResend } from './reconcile.js';
import { Reconciler } from './reconciler.js';
import { STRETCH_INDEX } from './stretch.js';
import { Subscription } from './subscription.js';

/** What every projected document has beside its folded fields. */
export interface Projected {
  /** The owner's aggregate id. */
  _id: string;
  /** The owner's version that was folded last. */
  version: number;
  /** UTC day on which the aggregate began: the reconciler's partition. */
  createdOn: string;
}

/** How a service mirrors an aggregate of another. */
export interface ProjectionOptions<Data, Fields extends object> {
  /** `<service>-<what for>`; the broker remembers how far it got. */
  readonly durable: string;
  /** All messages of the aggregate: the versions must come without gaps. */
  readonly contracts: Readonly<Record<string, MessageContract<Data>>>;
  /** Collection that holds a document per aggregate. */
  readonly collection: string;
  readonly indexes?: readonly IndexDefinition[];
  /** Pure: the document's fields after `message`. Throws only for what can never be taken (it is put aside). */
  readonly fold: (current: (Projected & Fields) | null, message: Message<Data>) => Fields;
  /** Called after a batch is durable, for caches and columns; must not throw. */
  readonly onApplied?: (documents: readonly (Projected & Fields)[]) => void;
}

/** A message ahead of its turn is given back this often before it is put aside. */
const PATIENCE = 30;
/** From this delivery on, the owner is asked for what lies between. */
const ASK_AFTER = 3;

/**
 * Mirrors another service's aggregates: a message is applied only when its version is the next one for its aggregate,
 * in the same write that changes the mirror (architecture §"A write", step 4). A repeat is dropped; one ahead of its
 * turn waits, and what lies between is asked for; one that cannot be read is put aside with the reason.
 */
export function projection<Data, Fields extends object>(options: ProjectionOptions<Data, Fields>): ConsumerDefinition {
  return {
    durable: options.durable,
    prepare: async (runtime) => {
      await ensureIndexes(runtime.db, options.collection, [{ key: STRETCH_INDEX }, ...(options.indexes ?? [])]);
    },
    open: (runtime) => new Projection(runtime, options),
  };
}

class Projection<Data, Fields extends object> implements RunningConsumer {
  readonly #contracts;
  readonly #collection: Collection<Projected & Fields>;
  readonly #subscription: Subscription;
  readonly #reconciler: Reconciler;

  constructor(
    private readonly runtime: Runtime,
    private readonly options: ProjectionOptions<Data, Fields>,
  ) {
    this.#contracts = contractsByType(options.contracts);
    this.#collection = runtime.db.collection<Projected & Fields>(options.collection);
    const contracts = [...this.#contracts.values()];
    const [contract] = contracts;
    if (contract === undefined) throw new Error(`The projection ${options.durable} names no messages.`);
    this.#subscription = new Subscription(runtime, options.durable, contracts, (batch) => this.#take(batch));
    this.#reconciler = new Reconciler(runtime, options.durable, contract, options.collection);
  }

  start(): void {
    this.#subscription.start();
    this.#reconciler.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#subscription.stop(), this.#reconciler.stop()]);
  }

  async reconcile(): Promise<number> {
    return this.#reconciler.reconcile();
  }

  async #take(batch: readonly JsMsg[]): Promise<void> {
    const received = await this.#read(batch);
    const byAggregate = groupByAggregate(received);
    const current = await this.#current([...byAggregate.keys()]);
    const work: Planned<Data, Projected & Fields>[] = [];
    for (const [id, messages] of byAggregate) work.push(await this.#plan(current.get(id) ?? null, messages));
    this.#askFor(work.flatMap(({ asked }) => asked));

    const writes = work.flatMap(({ write }) => (write === null ? [] : [write]));
    if (writes.length > 0 && !(await this.#write(writes))) {
      // Another replica was faster with one of them. Which one is not told, so all come again; repeats are dropped.
      for (const { applied, repeated } of work) {
        for (const { raw } of applied) raw.nak(100);
        for (const { raw } of repeated) raw.ack();
      }
      return;
    }
    const { consumedTotal } = this.runtime.metrics;
    const durable = this.options.durable;
    for (const { applied, repeated, ahead } of work) {
      for (const { raw } of [...applied, ...repeated]) raw.ack();
      for (const { message } of applied) {
        const { requestId, aggregateId, version, type } = message;
        this.runtime.log.debug({ durable, requestId, aggregateId, version, type }, 'message applied');
      }
      consumedTotal.inc({ durable, outcome: 'applied' }, applied.length);
      consumedTotal.inc({ durable, outcome: 'repeated' }, repeated.length);
      consumedTotal.inc({ durable, outcome: 'gap' }, ahead.length);
    }
    this.options.onApplied?.(work.flatMap(({ after }) => (after === null ? [] : [after])));
  }

  /** Reads the batch; what cannot be read is put aside. */
  async #read(batch: readonly JsMsg[]): Promise<Received<Data>[]> {
    const received: Received<Data>[] = [];
    for (const raw of batch) {
      try {
        received.push(readMessage(this.#contracts, raw));
      } catch (error) {
        await bury(this.runtime, this.options.durable, raw, error instanceof Error ? error.message : 'unreadable');
      }
    }
    return received;
  }

  async #current(ids: string[]): Promise<Map<string, Projected & Fields>> {
    const found = await this.#collection.find<Projected & Fields>({ _id: { $in: ids } } as never).toArray();
    return new Map(found.map((document) => [document._id, document]));
  }

  /** Folds an aggregate's messages in the order of their versions, as far as they follow one another. */
  async #plan(
    before: (Projected & Fields) | null,
    messages: Received<Data>[],
  ): Promise<Planned<Data, Projected & Fields>> {
    const plan: Planned<Data, Projected & Fields> = {
      ...{ applied: [], repeated: [], ahead: [], asked: [] },
      ...{ write: null, after: null },
    };
    let after = before;
    for (const received of messages.sort((a, b) => a.message.version - b.message.version)) {
      const { message, raw } = received;
      const version = after?.version ?? 0;
      if (message.version <= version) {
        plan.repeated.push(received);
      } else if (message.version > version + 1) {
        plan.ahead.push(received);
        if (await this.#wait(received, version)) plan.asked = [{ id: message.aggregateId, after: version }];
      } else {
        try {
          after = {
            ...this.options.fold(after, message),
            _id: message.aggregateId,
            version: message.version,
            createdOn: message.createdAt.slice(0, 10),
          };
          plan.applied.push(received);
        } catch (error) {
          await bury(this.runtime, this.options.durable, raw, error instanceof Error ? error.message : String(error));
        }
      }
    }
    if (after === null || after === before) return plan;
    plan.after = after;
    plan.write =
      before === null
        ? ({ insertOne: { document: after } } as never)
        : ({ replaceOne: { filter: { _id: before._id, version: before.version }, replacement: after } } as never);
    return plan;
  }

  /** Gives a message back that came before its turn; returns whether it is time to ask for those between. */
  async #wait({ raw, message }: Received<Data>, version: number): Promise<boolean> {
    const tries = raw.info.deliveryCount;
    if (tries > PATIENCE) {
      await bury(this.runtime, this.options.durable, raw, `version ${message.version} came, ${version + 1} never did`);
      return false;
    }
    raw.nak(Math.min(100 * 2 ** tries, 5_000));
    return tries === ASK_AFTER || tries % 10 === 0;
  }

  /** Asks the owner for what lies before messages ahead of their turn. Nobody waits: the owner may be away. */
  #askFor(asked: readonly Asked[]): void {
    const [contract] = this.#contracts.values();
    if (asked.length === 0 || contract === undefined) return;
    requestResend(this.runtime, contract, asked).catch((error: unknown) => {
      this.runtime.log.debug({ err: error, durable: this.options.durable }, 'the owner cannot be asked now');
    });
  }

  /** Returns whether every write found the version that it was planned on. */
  async #write(writes: AnyBulkWriteOperation<Projected & Fields>[]): Promise<boolean> {
    try {
      const result = await this.#collection.bulkWrite(writes, { ordered: false });
      return result.insertedCount + result.matchedCount === writes.length;
    } catch (error) {
      if (error instanceof MongoBulkWriteError && error.code === 11_000) return false;
      throw error;
    }
  }
}

function groupByAggregate<Data>(received: readonly Received<Data>[]): Map<string, Received<Data>[]> {
  const groups = new Map<string, Received<Data>[]>();
  for (const one of received) {
    const group = groups.get(one.message.aggregateId);
    if (group === undefined) groups.set(one.message.aggregateId, [one]);
    else group.push(one);
  }
  return groups;
}

interface Asked {
  readonly id: string;
  /** Newest version that is held. */
  readonly after: number;
}

interface Planned<Data, Document extends object> {
  readonly applied: Received<Data>[];
  readonly repeated: Received<Data>[];
  readonly ahead: Received<Data>[];
  /** What to ask the owner for: at most one request for an aggregate. */
  asked: readonly Asked[];
  write: AnyBulkWriteOperation<Document> | null;
  after: Document | null;
}
