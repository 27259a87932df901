import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { aggregateIdFor, commonErrors, ensureIndexes, GridhallError } from '@gridhall/service-kit';
import { MongoServerError, ObjectId, type Collection, type Db, type Filter } from 'mongodb';
import type { MediaSettings } from '../media.config.js';
import { mediaErrors } from '../media.errors.js';
import { VARIANTS, type MediaKind, type Variant } from '../media.kinds.js';
import type { Medium } from '../medium.js';
import { ContentStore } from './content.store.js';

/** What an upload is begun with. */
export interface BeginUpload {
  readonly kind: MediaKind;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  /** SHA-256, hexadecimal, when the sender knows it. */
  readonly sha256: string | null;
  /** What it is to belong to, such as an event's id; null while that is not there yet. */
  readonly subject: string | null;
  readonly uploaderId: string;
  readonly idempotencyKey: string;
}

/** What names a medium in a step. */
export interface Claim {
  /** What the step changes. */
  readonly subject: string;
  readonly staffId: string;
  readonly media: readonly { readonly id: string; readonly kind: MediaKind }[];
}

/** What a store of media stands on. */
export interface MediaRuntime {
  readonly db: Db;
  readonly now: () => Date;
}

const HOUR_MS = 3_600_000;

/** The media of one service: what is known of each, and where its bytes are. */
export class MediaStore {
  readonly collection: Collection<Medium>;
  readonly content: ContentStore;

  constructor(
    readonly runtime: MediaRuntime,
    readonly settings: MediaSettings,
  ) {
    this.collection = runtime.db.collection<Medium>('media');
    this.content = new ContentStore(runtime.db);
  }

  /** Makes the indexes: what somebody began, what belongs to a subject, what is not checked yet, what may be an orphan. */
  async ensureIndexes(): Promise<void> {
    await this.content.ensureIndexes();
    await ensureIndexes(this.runtime.db, 'media', [
      { key: { uploaderId: 1, claimedAt: 1 } },
      { key: { subjects: 1, kind: 1 } },
      { key: { state: 1 }, options: { partialFilterExpression: { state: 'RECEIVING' } } },
      { key: { expiresAt: 1 }, options: { partialFilterExpression: { isNamed: false } } },
    ]);
  }

  /**
   * Begins an upload. The id follows from who asks and the idempotency key: a phone that asks twice meets its own upload.
   *
   * @throws MEDIUM_TOO_LARGE, MEDIA_TOO_MANY_BEGUN, IDEMPOTENCY_KEY_REUSED
   */
  async begin(upload: BeginUpload): Promise<{ readonly medium: Medium; readonly replayed: boolean }> {
    const { kind, size, fileName, sha256, subject, uploaderId, idempotencyKey } = upload;
    const limitBytes = this.settings.limitBytes[kind];
    if (size > limitBytes) {
      throw new GridhallError(mediaErrors.MEDIUM_TOO_LARGE, { kind, limitBytes, sizeBytes: size });
    }
    const id = aggregateIdFor('medium', uploaderId, idempotencyKey);
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([kind, size, fileName, sha256, subject]))
      .digest('hex');
    const known = await this.collection.findOne({ _id: id });
    if (known !== null) return this.#replay(known, fingerprint);
    const limit = this.settings.begun;
    if ((await this.collection.countDocuments({ uploaderId, claimedAt: null }, { limit })) >= limit) {
      throw new GridhallError(mediaErrors.MEDIA_TOO_MANY_BEGUN, { limit });
    }
    const now = this.runtime.now();
    const medium: Medium = {
      _id: id,
      ...{ kind, size, fileName, uploaderId, fingerprint, state: 'RECEIVING', saidSha256: sha256 },
      files: { original: new ObjectId(), full: new ObjectId(), '1280': new ObjectId(), '320': new ObjectId() },
      ...{ received: 0, writer: null, checkingUntil: null, content: null, refusal: null },
      ...{ subjects: subject === null ? [] : [subject], claimedAt: null, isNamed: false },
      createdAt: now,
      expiresAt: new Date(now.getTime() + this.settings.orphanHours * HOUR_MS),
    };
    try {
      await this.collection.insertOne(medium);
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11_000) throw error;
      const winner = await this.collection.findOne({ _id: id });
      if (winner === null) throw error;
      return this.#replay(winner, fingerprint);
    }
    return { medium, replayed: false };
  }

  #replay(medium: Medium, fingerprint: string): { medium: Medium; replayed: true } {
    if (medium.fingerprint !== fingerprint) throw new GridhallError(commonErrors.IDEMPOTENCY_KEY_REUSED);
    return { medium, replayed: true };
  }

  /** Media that are there, by id. */
  async find(ids: readonly string[], filter: Filter<Medium> = {}): Promise<Map<string, Medium>> {
    const found = this.collection.find({ ...filter, _id: { $in: [...ids] }, state: { $ne: 'SWEPT' } });
    return new Map((await found.toArray()).map((medium) => [medium._id, medium]));
  }

  /** A medium that is there. @throws MEDIUM_NOT_FOUND (HTTP 404) */
  async require(id: string): Promise<Medium> {
    const medium = (await this.find([id])).get(id);
    if (medium === undefined) throw this.notFound(id);
    return medium;
  }

  /** The refusal of what is not there for the caller. */
  notFound(id: string): GridhallError {
    return new GridhallError(mediaErrors.MEDIUM_NOT_FOUND, { id }, { httpStatus: 404 });
  }

  /**
   * Takes media into a step that is about to be written: each is checked, of the kind that is said, and the caller's own or the
   * subject's already. From now on it belongs to the subject too; the sweeper takes what no written step names.
   *
   * @returns the media, by id
   * @throws MEDIUM_NOT_FOUND, MEDIUM_INCOMPLETE, MEDIUM_BEING_CHECKED, MEDIUM_OF_OTHER_KIND, MEDIA_TOO_MANY, and why it was refused
   */
  async claim({ subject, staffId, media }: Claim): Promise<Map<string, Medium>> {
    const mine: Filter<Medium> = { $or: [{ uploaderId: staffId }, { subjects: subject }] };
    const ids = [...new Set(media.map(({ id }) => id))];
    const found = await this.find(ids, mine);
    for (const { id, kind } of media) this.#checkUsable(found.get(id), id, kind);
    await this.#checkCounts(subject, [...found.values()]);
    // Once more under the filter: what the sweeper took meanwhile is not there any more.
    const { matchedCount } = await this.collection.updateMany(
      { ...mine, _id: { $in: ids }, state: 'READY' },
      { $addToSet: { subjects: subject }, $set: { claimedAt: this.runtime.now() } },
    );
    if (matchedCount < ids.length) throw this.notFound(ids.join(', '));
    return found;
  }

  #checkUsable(medium: Medium | undefined, id: string, expected: MediaKind): void {
    if (medium === undefined) throw this.notFound(id);
    const { kind, state, size, received } = medium;
    if (state === 'REFUSED') throw refusalOf(medium);
    if (state !== 'READY' && received < size) {
      throw new GridhallError(mediaErrors.MEDIUM_INCOMPLETE, { id, receivedBytes: received, sizeBytes: size });
    }
    if (state !== 'READY') throw new GridhallError(mediaErrors.MEDIUM_BEING_CHECKED, { id });
    if (kind !== expected) throw new GridhallError(mediaErrors.MEDIUM_OF_OTHER_KIND, { id, kind, expected });
  }

  async #checkCounts(subject: string, media: readonly Medium[]): Promise<void> {
    const limit = this.settings.perKind;
    for (const kind of new Set(media.map((medium) => medium.kind))) {
      const added = media.filter((medium) => medium.kind === kind && !medium.subjects.includes(subject)).length;
      const there = await this.collection.countDocuments({ subjects: subject, kind, state: 'READY' }, { limit });
      if (added > 0 && there + added > limit) throw new GridhallError(mediaErrors.MEDIA_TOO_MANY, { kind, limit });
    }
  }

  /** What is kept of a medium in a variant; null when there is none of it. */
  variant({ state, content }: Medium, variant: Variant): { readonly type: string; readonly bytes: number } | null {
    return state === 'READY' ? (content?.variants[variant] ?? null) : null;
  }

  /**
   * A variant's bytes, a chunk in memory at a time.
   *
   * @param start the first byte; the first of all by default
   * @param end before this byte; the last one included by default
   * @throws MEDIUM_NOT_FOUND (HTTP 404)
   */
  read(medium: Medium, variant: Variant, start = 0, end?: number): Readable {
    const kept = this.variant(medium, variant);
    if (kept === null) throw this.notFound(medium._id);
    return this.content.read(medium.files[variant], start, end ?? kept.bytes);
  }

  /** A variant as a whole, for who embeds it, such as a case file's PDF. @throws MEDIUM_NOT_FOUND (HTTP 404) */
  async readWhole(medium: Medium, variant: Variant): Promise<Buffer> {
    return Buffer.concat((await this.read(medium, variant).toArray()) as Buffer[]);
  }

  /** Refuses a medium for good: no byte of it stays, only why. */
  async refuse(medium: Medium, error: GridhallError): Promise<void> {
    const { code, message, extensions } = error;
    const refusal = { code, message, messageZh: String(extensions['messageZh']) };
    const isRefused = await this.collection.updateOne(
      { _id: medium._id, state: 'RECEIVING' },
      { $set: { state: 'REFUSED', refusal, received: 0, writer: null } },
    );
    if (isRefused.matchedCount > 0) await this.content.remove(filesOf(medium));
  }

  /** Removes a medium that nothing names: first it is not there any more, then its bytes go. */
  async remove(id: string, filter: Filter<Medium> = {}): Promise<boolean> {
    const medium = await this.collection.findOneAndUpdate(
      { ...filter, _id: id, isNamed: false },
      { $set: { state: 'SWEPT', writer: null } },
    );
    if (medium === null) return false;
    await this.content.remove(filesOf(medium));
    await this.collection.deleteOne({ _id: id, state: 'SWEPT' });
    // Of several that remove it, or go on where one was killed, the first one did.
    return medium.state !== 'SWEPT';
  }
}

/** Every GridFS file that a medium may have. */
function filesOf({ files }: Medium): ObjectId[] {
  return VARIANTS.map((variant) => files[variant]);
}

/** The error with which a medium was refused, again. */
export function refusalOf({ refusal }: Medium): GridhallError {
  const { code = '', message = '', messageZh = '' } = refusal ?? {};
  return new GridhallError({ code, en: message, zh: messageZh }, {}, { httpStatus: 410 });
}
