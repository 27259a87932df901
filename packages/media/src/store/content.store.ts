import type { Readable } from 'node:stream';
import { ensureIndexes } from '@gridhall/service-kit';
import { Binary, GridFSBucket, type ClientSession, type Collection, type Db, type ObjectId } from 'mongodb';

/** Bytes of a piece: written at once, durably, and all that an upload holds in memory. */
export const CHUNK_BYTES = 1_048_576;

/** A piece of a file (MongoDB GridFS specification §"Terms": files_id, n, data). */
interface Chunk {
  readonly files_id: ObjectId;
  readonly n: number;
  readonly data: Binary;
}

interface FileDocument {
  readonly _id: ObjectId;
  readonly length: number;
  readonly chunkSize: number;
  readonly uploadDate: Date;
  readonly filename: string;
}

const BUCKET = 'media';

/**
 * The bytes of media: a GridFS bucket whose chunks we write ourselves, for the driver's own stream begins a new file each time,
 * and an upload goes on where it was broken off, on whichever replica it comes to. Whoever knows GridFS can read it.
 */
export class ContentStore {
  readonly #bucket: GridFSBucket;
  readonly #chunks: Collection<Chunk>;
  readonly #files: Collection<FileDocument>;

  constructor(private readonly db: Db) {
    this.#bucket = new GridFSBucket(db, { bucketName: BUCKET });
    this.#chunks = db.collection(`${BUCKET}.chunks`);
    this.#files = db.collection(`${BUCKET}.files`);
  }

  /** Makes the index by which GridFS finds chunks. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.db, `${BUCKET}.chunks`, [{ key: { files_id: 1, n: 1 }, options: { unique: true } }]);
  }

  /** Writes one chunk of a file, in place of what was there. */
  async putChunk(fileId: ObjectId, n: number, bytes: Uint8Array, session?: ClientSession): Promise<void> {
    const chunk: Chunk = { files_id: fileId, n, data: new Binary(bytes) };
    await this.#chunks.replaceOne({ files_id: fileId, n }, chunk, { upsert: true, ...(session && { session }) });
  }

  /** One chunk of a file; empty when it is not there. */
  async chunk(fileId: ObjectId, n: number): Promise<Uint8Array> {
    const found = await this.#chunks.findOne({ files_id: fileId, n });
    return found?.data.value() ?? new Uint8Array();
  }

  /** Makes a file of the chunks that are there: from now on it can be read. */
  async seal(fileId: ObjectId, length: number, filename: string, at: Date): Promise<void> {
    const file = { length, chunkSize: CHUNK_BYTES, uploadDate: at, filename };
    await this.#files.replaceOne({ _id: fileId }, file, { upsert: true });
  }

  /** Writes a whole file, in place of what was there: the same again changes nothing. */
  async put(fileId: ObjectId, bytes: Uint8Array, filename: string, at: Date): Promise<void> {
    for (let n = 0; n * CHUNK_BYTES < bytes.length; n++) {
      await this.putChunk(fileId, n, bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES));
    }
    await this.seal(fileId, bytes.length, filename, at);
  }

  /** A file's bytes, from the first to before the last, a chunk in memory at a time. */
  read(fileId: ObjectId, start: number, end: number): Readable {
    return this.#bucket.openDownloadStream(fileId, { start, end });
  }

  /** Removes files with all their chunks, finished or not. */
  async remove(fileIds: readonly ObjectId[]): Promise<void> {
    await this.#files.deleteMany({ _id: { $in: [...fileIds] } });
    await this.#chunks.deleteMany({ files_id: { $in: [...fileIds] } });
  }

  /** Does some writes as one: all of them are there, or none. */
  async atOnce(writes: (session: ClientSession) => Promise<void>): Promise<void> {
    await this.db.client.withSession(async (session) => {
      await session.withTransaction(async () => writes(session));
    });
  }
}
