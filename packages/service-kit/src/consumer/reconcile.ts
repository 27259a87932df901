import type { MessageContract } from '@gridhall/messages';
import type { Subscription as NatsSubscription } from 'nats';
import { z } from 'zod';
import { outgoingSince, type AnyStore } from '../relay/outbox.js';
import { publish } from '../relay/publisher.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { Aggregate } from '../aggregate/types.js';
import { heldIn, newestStretch, rangeSchema, stretchOf } from './stretch.js';

/** Steps younger than this are still on their way, not lost. */
const GRACE_MS = 5_000;
/** Aggregates per answer: well under the broker's limit of 1 MB a message. */
const PAGE = 5_000;
/** Aggregates per request to send again. */
const RESEND_PAGE = 200;
/** How long an owner may think about a question. */
const PATIENCE_MS = 30_000;

const keysSchema = z.object({ keys: z.int().positive() });
const idsSchema = z.array(z.string()).max(PAGE);
const resendSchema = z.array(z.object({ id: z.string(), after: z.int().nonnegative() })).max(RESEND_PAGE);

/** What an owner is asked. */
export type Question = 'newest' | 'stretch' | 'list' | 'settled' | 'resend';

function subject(runtime: Runtime, contract: Pick<MessageContract, 'owner' | 'aggregate'>, what: Question): string {
  // Not under `<namespace>.<service>.`: requests are no messages and must not land in the stream.
  return `${runtime.namespace}-reconcile.${contract.owner}.${contract.aggregate}.${what}`;
}

/** Asks the owner of some messages. @throws when it does not answer, or with something else */
export async function askOwner<Schema extends z.ZodType>(
  runtime: Runtime,
  contract: Pick<MessageContract, 'owner' | 'aggregate'>,
  [what, question]: readonly [Question, unknown],
  schema: Schema,
): Promise<z.output<Schema>> {
  const reply = await runtime.nats.request(subject(runtime, contract, what), JSON.stringify(question), {
    timeout: PATIENCE_MS,
  });
  return schema.parse(reply.json());
}

/** Asks an owner to publish again the steps of some aggregates after a version. */
export async function requestResend(
  runtime: Runtime,
  contract: Pick<MessageContract, 'owner' | 'aggregate'>,
  wanted: readonly { readonly id: string; readonly after: number }[],
): Promise<void> {
  for (let index = 0; index < wanted.length; index += RESEND_PAGE) {
    await askOwner(runtime, contract, ['resend', wanted.slice(index, index + RESEND_PAGE)], z.null());
  }
}

/** Publishes again the steps of some aggregates after a version, although the broker may remember their ids. */
export async function resend(
  runtime: Runtime,
  store: AnyStore,
  wanted: readonly { readonly id: string; readonly after: number }[],
): Promise<void> {
  const after = new Map(wanted.map((one) => [one.id, one.after]));
  const documents = store.collection.find<Pick<Aggregate, '_id' | 'timeline'>>(
    { _id: { $in: [...after.keys()] } },
    // What a minority holds may yet be rolled back, and must not be told to anybody.
    { projection: { timeline: 1 }, readConcern: 'majority' },
  );
  for await (const document of documents) {
    for (const message of outgoingSince(store, document, after.get(document._id) ?? 0)) {
      await publish(runtime, message, { again: true });
    }
  }
}

/** The owner's side: answers digests and lists, and sends again what a consumer says it lacks. */
export class ReconcileResponder {
  readonly #subscriptions: NatsSubscription[] = [];

  constructor(
    private readonly runtime: Runtime,
    private readonly stores: readonly AnyStore[],
  ) {}

  start(): void {
    const { db } = this.runtime;
    for (const store of this.stores) {
      const { collectionName } = store.collection;
      this.#answer(store, 'newest', async (question) =>
        newestStretch(db, collectionName, keysSchema.parse(question).keys),
      );
      this.#answer(store, 'stretch', async (question) => {
        const { keys, ...range } = rangeSchema.extend(keysSchema.shape).parse(question);
        return stretchOf(db, collectionName, range, keys);
      });
      this.#answer(store, 'list', async (question) => heldIn(db, collectionName, rangeSchema.parse(question), PAGE));
      this.#answer(store, 'settled', async (question) => {
        const ids = idsSchema.parse(question);
        const settled = { _id: { $in: ids }, updatedAt: { $lt: new Date(Date.now() - GRACE_MS) } };
        const found = await store.collection.find<{ _id: string }>(settled, { projection: { _id: 1 } }).toArray();
        return found.map(({ _id }) => _id);
      });
      this.#answer(store, 'resend', async (question) => {
        await resend(this.runtime, store, resendSchema.parse(question));
        return null;
      });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#subscriptions.map((subscription) => subscription.drain()));
  }

  #answer(store: AnyStore, what: Question, answer: (question: unknown) => Promise<unknown>): void {
    const owned = { owner: this.runtime.name, aggregate: store.aggregate };
    const subscription = this.runtime.nats.subscribe(subject(this.runtime, owned, what), {
      // Any one replica answers.
      queue: this.runtime.name,
      callback: (error, message) => {
        if (error !== null) return;
        const question: unknown = message.data.length === 0 ? null : message.json();
        answer(question).then(
          (reply) => message.respond(JSON.stringify(reply)),
          (failure: unknown) => {
            // The asker times out and asks again at its next turn.
            this.runtime.log.warn({ err: failure, what, aggregate: store.aggregate }, 'could not answer a reconciler');
          },
        );
      },
    });
    this.#subscriptions.push(subscription);
  }
}
