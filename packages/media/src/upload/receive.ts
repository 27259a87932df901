import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { GridhallError } from '@gridhall/service-kit';
import { mediaErrors, refused } from '../media.errors.js';
import type { Medium } from '../medium.js';
import { CHUNK_BYTES } from '../store/content.store.js';
import type { MediaStore } from '../store/media.store.js';

const conflict = (id: string): GridhallError =>
  new GridhallError(mediaErrors.UPLOAD_OFFSET_CONFLICT, { id }, { httpStatus: 409 });

/**
 * Takes in a part of an upload, a chunk in memory at a time. Each chunk is written in one transaction with the count of bytes
 * that are here: what is said to be here is, whatever is killed when. Who comes last writes: a connection that hangs half open
 * on another replica finds its turn over with its next chunk, and has changed nothing.
 *
 * @param offset where the part begins
 * @returns how many bytes are here now; all that came before the stream broke off are among them
 * @throws UPLOAD_OFFSET_CONFLICT (HTTP 409), MEDIUM_LARGER_THAN_SAID (HTTP 422)
 */
export async function receive(store: MediaStore, medium: Medium, offset: number, part: Readable): Promise<number> {
  const { collection, content } = store;
  const { _id: id, size } = medium;
  const fileId = medium.files.original;
  const writer = randomUUID();
  const mine = { _id: id, state: 'RECEIVING', received: offset } as const;
  if ((await collection.updateOne(mine, { $set: { writer } })).matchedCount === 0) throw conflict(id);

  let received = offset;
  let filled = offset % CHUNK_BYTES;
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size));
  if (filled > 0) buffer.set((await content.chunk(fileId, Math.floor(offset / CHUNK_BYTES))).subarray(0, filled));

  const chunkAt = (): number => Math.floor(received / CHUNK_BYTES) * CHUNK_BYTES;
  const write = async (): Promise<void> => {
    const after = chunkAt() + filled;
    if (after === received) return;
    await content.atOnce(async (session) => {
      const { matchedCount } = await collection.updateOne(
        { _id: id, state: 'RECEIVING', writer, received },
        { $set: { received: after } },
        { session },
      );
      if (matchedCount === 0) throw conflict(id);
      await content.putChunk(fileId, chunkAt() / CHUNK_BYTES, buffer.subarray(0, filled), session);
    });
    received = after;
    filled %= CHUNK_BYTES;
  };

  try {
    for await (const piece of part as AsyncIterable<Buffer>) {
      for (let taken = 0; taken < piece.length;) {
        const left = size - chunkAt() - filled;
        if (left === 0) throw refused(mediaErrors.MEDIUM_LARGER_THAN_SAID, { sizeBytes: size });
        const fits = Math.min(CHUNK_BYTES - filled, left, piece.length - taken);
        buffer.set(piece.subarray(taken, taken + fits), filled);
        taken += fits;
        filled += fits;
        if (filled === CHUNK_BYTES) await write();
      }
    }
  } finally {
    // Also of a stream that broke off: the phone need not send it again.
    await write();
  }
  return received;
}
