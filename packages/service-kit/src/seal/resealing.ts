import type { Collection, Document, Filter } from 'mongodb';
import type { RunningConsumer } from '../consumer/consumer.js';
import { Lease } from '../mongo/lease.js';
import { delay } from '../relay/delay.js';
import type { Runtime } from '../subgraph/runtime.js';
import { isSealed, sealedBy, sealedPlace, type KeyRing } from './key-ring.js';
import { forgetOtherKeys, INDEX_KEYS, indexKeyPlace, noteSealing } from './sealing-keys.js';

/** Where a service keeps sealed texts: one field of the documents of a collection. */
export interface SealedField {
  readonly collection: string;
  /** Path of the text, such as `applicant.phone`; no list on the way. */
  readonly path: string;
  /** What the text of a document is sealed for. */
  readonly placeOf: (document: Document) => string;
  /** Texts that lie there in the clear from an earlier release are sealed too. */
  readonly wasClear?: boolean;
}

/** A sealed field whose texts are sealed for `<collection>:<_id>:<path>`. */
export function sealedField(collection: string, path: string): SealedField {
  return { collection, path, placeOf: ({ _id }) => sealedPlace(collection, String(_id), path) };
}

/** How far the re-sealing of a field is. */
interface Progress {
  /** `<collection>.<path>`. */
  _id: string;
  /** The key to which it re-seals. */
  keyId: string;
  startedAt: Date;
  /** The last document that it went past; null before the first. */
  after: unknown;
  /** Texts that are not sealed with that key, as far as is known. */
  left: number;
  finishedAt: Date | null;
}

/** Documents that are read and written at once. */
const BATCH = 500;
/** While other keys are on the ring, somebody may still seal with them: after so long all is looked through again. */
const AGAIN_AFTER_MS = 10 * 60_000;
/** So many turns in which no replica sealed with a key must have gone before it is forgotten. */
const SILENT_TURNS = 3;

const nameOf = ({ collection, path }: SealedField): string => `${collection}.${path}`;

/** The text at a path of a document. */
function textAt(document: Document, path: string): string {
  return String(path.split('.').reduce<unknown>((part, key) => (part as Document | undefined)?.[key], document));
}

/**
 * Seals everything that other keys sealed with the current one, in batches, while the service answers requests; what was
 * done is kept, so that it goes on after a stop. One replica does so at a time. A text that somebody changes meanwhile
 * stays as they left it.
 */
export class Resealing implements RunningConsumer {
  readonly #lease: Lease;
  readonly #progress: Collection<Progress>;
  readonly #fields: readonly SealedField[];
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly ring: KeyRing,
    fields: readonly SealedField[],
    private readonly batch = BATCH,
  ) {
    this.#lease = new Lease(runtime.db, 'resealing');
    this.#progress = runtime.db.collection<Progress>('_resealing');
    const indexKey = {
      collection: INDEX_KEYS,
      path: 'sealedKey',
      placeOf: ({ _id }: Document) => indexKeyPlace(String(_id)),
    };
    this.#fields = [...fields, indexKey];
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  /** Takes a turn now. Returns how many texts it sealed anew; 0 also when another replica has the turn. */
  async reconcile(): Promise<number> {
    const { db, now, metrics } = this.runtime;
    await noteSealing(db, this.ring, now());
    let sealed = 0;
    if (await this.#lease.claim()) {
      for (const field of this.#fields) sealed += await this.#field(field);
      await this.#forget();
    }
    for (const { _id, left } of await this.#progress.find().toArray())
      metrics.sealedWithOtherKeys.set({ field: _id }, left);
    if (sealed > 0) this.runtime.log.info({ count: sealed }, 'texts are sealed with the current key');
    return sealed;
  }

  async #field(field: SealedField): Promise<number> {
    const collection = this.runtime.db.collection(field.collection);
    const filter: Filter<Document> = {
      [field.path]: { $type: 'string', $not: sealedBy(this.ring.currentId) },
    };
    let progress = await this.#begun(field, filter);
    let sealed = 0;
    while (progress.finishedAt === null && !this.#stopping && (await this.#lease.claim())) {
      const documents = await collection
        .find(progress.after === null ? filter : { ...filter, _id: { $gt: progress.after as never } })
        .sort({ _id: 1 })
        .limit(this.batch)
        .toArray();
      const done = await this.#seal(collection, field, documents);
      sealed += done;
      const isLast = documents.length < this.batch;
      progress = {
        ...progress,
        after: documents.at(-1)?._id ?? progress.after,
        left: progress.left - done,
        finishedAt: isLast ? this.runtime.now() : null,
      };
      if (isLast) progress.left = await collection.countDocuments(filter);
      await this.#progress.replaceOne({ _id: progress._id }, progress, { upsert: true });
    }
    return sealed;
  }

  /** The run that is under way, or a new one when one is due. */
  async #begun(field: SealedField, filter: Filter<Document>): Promise<Progress> {
    const _id = nameOf(field);
    const now = this.runtime.now();
    const before = await this.#progress.findOne({ _id });
    if (before?.keyId === this.ring.currentId) {
      const mayBeStale = this.ring.ids.size > 1 || before.left > 0;
      const isDue = mayBeStale && now.getTime() - (before.finishedAt?.getTime() ?? 0) > AGAIN_AFTER_MS;
      if (before.finishedAt === null || !isDue) return before;
    }
    const left = await this.runtime.db.collection(field.collection).countDocuments(filter);
    const finishedAt = left === 0 ? now : null;
    const begun = { _id, keyId: this.ring.currentId, startedAt: now, after: null, left, finishedAt };
    await this.#progress.replaceOne({ _id }, begun, { upsert: true });
    return begun;
  }

  async #seal(
    collection: Collection,
    { path, placeOf, wasClear = false }: SealedField,
    documents: readonly Document[],
  ): Promise<number> {
    let unopened = 0;
    const operations = documents.flatMap((document) => {
      const text = textAt(document, path);
      try {
        const place = placeOf(document);
        const clear = wasClear && !isSealed(text) ? text : this.ring.unseal(text, place);
        const anew = this.ring.seal(clear, place);
        return [
          {
            updateOne: {
              filter: { _id: document['_id'] as never, [path]: text },
              update: { $set: { [path]: anew } },
            },
          },
        ];
      } catch {
        // Changed by hand, or of a key that is gone: it stays as it is and keeps its key on the list.
        unopened++;
        return [];
      }
    });
    if (unopened > 0) {
      this.runtime.log.error(
        { collection: collection.collectionName, path, count: unopened },
        'sealed texts do not open',
      );
    }
    if (operations.length === 0) return 0;
    return (await collection.bulkWrite(operations, { ordered: false })).modifiedCount;
  }

  /** Forgets the keys that no text needs: looked through after the last replica sealed with them, and nothing found. */
  async #forget(): Promise<void> {
    const names = this.#fields.map(nameOf);
    const all = await this.#progress.find({ _id: { $in: names }, keyId: this.ring.currentId }).toArray();
    const clean = all.filter(({ left, finishedAt }) => left === 0 && finishedAt !== null);
    if (clean.length < names.length) return;
    const since = Math.min(...clean.map(({ startedAt }) => startedAt.getTime()));
    const silentMs = SILENT_TURNS * this.runtime.config.GRIDHALL_RECONCILE_SECONDS * 1_000;
    await forgetOtherKeys(this.runtime.db, this.ring, new Date(since - silentMs));
  }

  async #run(): Promise<void> {
    for (;;) {
      await delay(this.runtime.config.GRIDHALL_RECONCILE_SECONDS * 1_000, () => this.#stopping);
      if (this.#stopping) return;
      try {
        await this.reconcile();
      } catch (error) {
        // The database is away: the next turn comes.
        this.runtime.log.warn({ err: error }, 'could not look after sealed texts');
      }
    }
  }
}
