import type { MessageContract } from '@gridhall/messages';
import type { Db } from 'mongodb';
import type { Subscription as NatsSubscription } from 'nats';
import { z } from 'zod';
import { Lease } from '../mongo/lease.js';
import { delay } from '../relay/delay.js';
import { outgoingSince, type AnyStore } from '../relay/outbox.js';
import { publish } from '../relay/publisher.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { Aggregate } from '../aggregate/types.js';

/** Steps younger than this are still on their way, not lost. */
const GRACE_MS = 5_000;
/** Aggregates per answer: well under the broker's limit of 1 MB a message. */
const PAGE = 5_000;
/** Aggregates per request to send again. */
const RESEND_PAGE = 200;

/**
 * How much there is of an aggregate that began on one UTC day. Because a consumer's version of an aggregate never
 * exceeds the owner's, equal counts and equal sums of versions mean that every single one is equal: the digest is
 * exact, not a hash that might collide.
 */
interface Digest {
  readonly day: string;
  readonly count: number;
  readonly versions: number;
}

const digestsSchema = z.array(z.object({ day: z.string(), count: z.number(), versions: z.number() }));
const pageSchema = z.array(z.tuple([z.string(), z.number(), z.number()]));
const pageRequestSchema = z.object({ day: z.string(), after: z.string() });
const resendSchema = z.array(z.object({ id: z.string(), after: z.int().nonnegative() })).max(RESEND_PAGE);

async function digests(db: Db, collection: string): Promise<Digest[]> {
  return db
    .collection(collection)
    .aggregate<Digest>([
      // The index {createdOn, _id, version} answers this without reading a document.
      { $sort: { createdOn: 1 } },
      { $group: { _id: '$createdOn', count: { $sum: 1 }, versions: { $sum: '$version' } } },
      { $project: { _id: 0, day: '$_id', count: 1, versions: 1 } },
    ])
    .toArray();
}

function subject(runtime: Runtime, contract: Pick<MessageContract, 'owner' | 'aggregate'>, what: string): string {
  // Not under `<namespace>.<service>.`: requests are no messages and must not land in the stream.
  return `${runtime.namespace}-reconcile.${contract.owner}.${contract.aggregate}.${what}`;
}

/** Asks an owner to publish again the steps of some aggregates after a version. */
export async function requestResend(
  runtime: Runtime,
  contract: Pick<MessageContract, 'owner' | 'aggregate'>,
  wanted: readonly { readonly id: string; readonly after: number }[],
): Promise<void> {
  for (let index = 0; index < wanted.length; index += RESEND_PAGE) {
    const page = JSON.stringify(wanted.slice(index, index + RESEND_PAGE));
    await runtime.nats.request(subject(runtime, contract, 'resend'), page, { timeout: 30_000 });
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
    for (const store of this.stores) {
      this.#answer(store, 'digest', async () => digests(this.runtime.db, store.collection.collectionName));
      this.#answer(store, 'list', async (request) => {
        const { day, after } = pageRequestSchema.parse(request);
        const documents = await store.collection
          .find<Aggregate>({ createdOn: day, _id: { $gt: after } }, { projection: { version: 1, updatedAt: 1 } })
          .sort({ createdOn: 1, _id: 1 })
          .limit(PAGE)
          .toArray();
        return documents.map(({ _id, version, updatedAt }) => [_id, version, updatedAt.getTime()]);
      });
      this.#answer(store, 'resend', async (request) => {
        await resend(this.runtime, store, resendSchema.parse(request));
        return null;
      });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#subscriptions.map((subscription) => subscription.drain()));
  }

  #answer(store: AnyStore, what: string, answer: (request: unknown) => Promise<unknown>): void {
    const owned = { owner: this.runtime.name, aggregate: store.aggregate };
    const subscription = this.runtime.nats.subscribe(subject(this.runtime, owned, what), {
      // Any one replica answers.
      queue: this.runtime.name,
      callback: (error, message) => {
        if (error !== null) return;
        const request: unknown = message.data.length === 0 ? null : message.json();
        answer(request).then(
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

/** The consumer's side: compares day by day, asks for what is missing. One replica at a time does it. */
export class Reconciler {
  readonly #lease: Lease;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly durable: string,
    private readonly contract: MessageContract | undefined,
    private readonly collection: string,
  ) {
    this.#lease = new Lease(runtime.db, `reconcile:${durable}`);
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    for (;;) {
      await delay(this.runtime.config.GRIDHALL_RECONCILE_SECONDS * 1000, () => this.#stopping);
      if (this.#stopping) return;
      try {
        if (await this.#lease.claim()) await this.reconcile();
      } catch (error) {
        // The owner is away or busy: the next turn comes.
        this.runtime.log.debug({ err: error, durable: this.durable }, 'could not reconcile');
      }
    }
  }

  /** Compares now. Returns how many aggregates were behind and asked for. */
  async reconcile(): Promise<number> {
    if (this.contract === undefined) return 0;
    const [theirs, ours] = await Promise.all([
      this.#ask('digest', null, digestsSchema),
      digests(this.runtime.db, this.collection),
    ]);
    const ourDays = new Map(ours.map((digest) => [digest.day, digest]));
    let healed = 0;
    for (const { day, count, versions } of theirs) {
      const own = ourDays.get(day);
      if (own?.count !== count || own.versions !== versions) healed += await this.#heal(day, this.contract);
    }
    return healed;
  }

  async #heal(day: string, contract: MessageContract): Promise<number> {
    let after = '';
    let healed = 0;
    for (;;) {
      const page = await this.#ask('list', { day, after }, pageSchema);
      const last = page.at(-1);
      if (last === undefined) return healed;
      const held = await this.runtime.db
        .collection<{ _id: string; version: number }>(this.collection)
        .find({ _id: { $in: page.map(([id]) => id) } }, { projection: { version: 1 } })
        .toArray();
      const versions = new Map(held.map(({ _id, version }) => [_id, version]));
      const settledBefore = Date.now() - GRACE_MS;
      const behind = page
        .filter(([id, version, updatedAt]) => updatedAt < settledBefore && (versions.get(id) ?? 0) < version)
        .map(([id]) => ({ id, after: versions.get(id) ?? 0 }));
      if (behind.length > 0) {
        await requestResend(this.runtime, contract, behind);
        this.runtime.metrics.healedTotal.inc({ durable: this.durable }, behind.length);
        this.runtime.log.warn({ durable: this.durable, day, behind: behind.length }, 'asked for what was missing');
        healed += behind.length;
      }
      after = last[0];
    }
  }

  async #ask<Schema extends z.ZodType>(what: string, request: unknown, schema: Schema): Promise<z.output<Schema>> {
    if (this.contract === undefined) throw new Error(`${this.durable} names no messages.`);
    const reply = await this.runtime.nats.request(subject(this.runtime, this.contract, what), JSON.stringify(request), {
      timeout: 30_000,
    });
    return schema.parse(reply.json());
  }
}
