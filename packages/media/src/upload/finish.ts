import { createHash } from 'node:crypto';
import { GridhallError } from '@gridhall/service-kit';
import { developPhoto } from '../content/photo.js';
import { HEAD_BYTES, TAIL_BYTES, typeOf } from '../content/sniff.js';
import { mediaErrors, refused } from '../media.errors.js';
import type { Medium, MediumContent } from '../medium.js';
import { refusalOf, type MediaStore } from '../store/media.store.js';

/** How long a check may take before another replica takes it for dead. */
const CHECK_WITHIN_MS = 120_000;

/** What one reading of the whole content tells. */
interface Reading {
  readonly sha256: string;
  readonly head: Buffer;
  readonly tail: Buffer;
  /** All of it, for photos alone: they are developed from it, and are small. */
  readonly whole: Buffer | null;
}

async function readOnce(store: MediaStore, { kind, size, files }: Medium): Promise<Reading> {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  for await (const piece of store.content.read(files.original, 0, size) as AsyncIterable<Buffer>) {
    hash.update(piece);
    if (kind === 'PHOTO') pieces.push(piece);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)]);
    tail = Buffer.concat([tail, piece.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
  }
  return { sha256: hash.digest('hex'), head, tail, whole: kind === 'PHOTO' ? Buffer.concat(pieces) : null };
}

/** Checks a whole medium by its content, and keeps of a photo what is shown of it. */
async function examine(store: MediaStore, medium: Medium, at: Date): Promise<MediumContent> {
  const { kind, size, saidSha256: expected, files, _id: id } = medium;
  await store.content.seal(files.original, size, id, at);
  const { sha256, head, tail, whole } = await readOnce(store, medium);
  if (expected !== null && expected !== sha256) {
    throw refused(mediaErrors.MEDIUM_HASH_DIFFERS, { expected, found: sha256 });
  }
  const { type, extension } = await typeOf(kind, head, tail);
  const found = { type, extension, sha256, width: null, height: null, captured: null };
  const original = { type, bytes: size };
  if (whole === null) return { ...found, variants: { original } };
  const { width, height, captured, shown } = await developPhoto(whole, type, store.settings.limitPixels);
  for (const variant of ['full', '1280', '320'] as const) {
    await store.content.put(files[variant], shown[variant].bytes, `${id}-${variant}`, at);
  }
  const kept = Object.fromEntries(
    Object.entries(shown).map(([variant, { type: shownType, bytes }]) => [
      variant,
      { type: shownType, bytes: bytes.length },
    ]),
  );
  return { ...found, width, height, captured, variants: { original, ...kept } };
}

/** Finishes uploads, one at a time: a single photo is in this process's memory. */
export class Finisher {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: MediaStore) {}

  /**
   * Finishes an upload whose bytes are all here: checks them and makes the medium READY, once however often and wherever it is
   * asked.
   *
   * @throws MEDIUM_NOT_FOUND, MEDIUM_INCOMPLETE, MEDIUM_BEING_CHECKED; and, with the medium refused and its bytes gone,
   *   MEDIUM_TYPE_FALSE, MEDIUM_AMBIGUOUS, MEDIUM_MALFORMED, MEDIUM_TOO_MANY_PIXELS, MEDIUM_HASH_DIFFERS
   */
  async finish(id: string): Promise<Medium> {
    const turn = this.#last.then(() => this.#finish(id));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #finish(id: string): Promise<Medium> {
    const { collection, runtime } = this.store;
    const now = runtime.now();
    const medium = await collection.findOneAndUpdate(
      {
        _id: id,
        state: 'RECEIVING',
        $expr: { $eq: ['$received', '$size'] },
        $or: [{ checkingUntil: null }, { checkingUntil: { $lt: now } }],
      },
      { $set: { checkingUntil: new Date(now.getTime() + CHECK_WITHIN_MS) } },
    );
    if (medium === null) return this.#asItIs(await this.store.require(id));
    try {
      const content = await examine(this.store, medium, now);
      const ready = await collection.findOneAndUpdate(
        { _id: id, state: 'RECEIVING' },
        { $set: { state: 'READY', content, writer: null, checkingUntil: null } },
        { returnDocument: 'after' },
      );
      return ready ?? this.#asItIs(await this.store.require(id));
    } catch (error) {
      if (error instanceof GridhallError) {
        await this.store.refuse(medium, error);
      } else {
        // Something of ours failed, such as the database: whoever asks next checks it again.
        await collection.updateOne({ _id: id, state: 'RECEIVING' }, { $set: { checkingUntil: null } });
      }
      throw error;
    }
  }

  #asItIs(medium: Medium): Medium {
    const { _id: id, state, received, size } = medium;
    if (state === 'READY') return medium;
    if (state === 'REFUSED') throw refusalOf(medium);
    if (received < size) {
      throw new GridhallError(
        mediaErrors.MEDIUM_INCOMPLETE,
        { id, receivedBytes: received, sizeBytes: size },
        { httpStatus: 409 },
      );
    }
    throw new GridhallError(mediaErrors.MEDIUM_BEING_CHECKED, { id }, { httpStatus: 409 });
  }
}
