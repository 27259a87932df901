import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { GridhallError, isError } from '@gridhall/service-kit';
import { DataStore, Server, Upload } from '@tus/server';
import { mediaErrors, refused } from '../media.errors.js';
import type { MediaStore } from '../store/media.store.js';
import type { Finisher } from './finish.js';
import { receive } from './receive.js';

/** Media as @tus/server asks for them. Uploads are begun by a mutation, so there is no `creation`, and no length is deferred. */
class TusStore extends DataStore {
  override extensions = ['termination'];

  constructor(private readonly store: MediaStore) {
    super();
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, received } = await this.store.require(id);
    return new Upload({ id, size, offset: received });
  }

  override async write(part: Readable, id: string, offset: number): Promise<number> {
    return receive(this.store, await this.store.require(id), offset, part);
  }

  override async remove(id: string): Promise<void> {
    // What a step may be about to name stays; the sweeper decides about it.
    if (!(await this.store.remove(id, { claimedAt: null }))) throw this.store.notFound(id);
  }
}

/** Locks nothing: who may write is decided in the database, by the chunk (receive.ts), for all replicas alike. */
const noLock = { newLock: () => ({ lock: () => Promise.resolve(), unlock: () => Promise.resolve() }) };

/** Our words for what @tus/server refuses by itself. */
function presentable(status: number, body: string, id: string, sizeBytes: number): GridhallError {
  if (status === 409) return new GridhallError(mediaErrors.UPLOAD_OFFSET_CONFLICT, { id }, { httpStatus: status });
  if (status === 413)
    return new GridhallError(mediaErrors.MEDIUM_LARGER_THAN_SAID, { sizeBytes }, { httpStatus: status });
  const reason = body.trim() === '' ? `HTTP ${status}` : body.trim();
  return new GridhallError(mediaErrors.UPLOAD_PROTOCOL, { reason }, { httpStatus: status });
}

/** Answers a request of the tus protocol 1.0.0 about the upload `id`. */
export type TusHandler = (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void>;

/**
 * The tus protocol over a store of media: HEAD tells where to go on, PATCH sends, DELETE gives up, OPTIONS tells what is offered.
 * The PATCH that brings the last byte answers when the content was checked.
 */
export function tusHandler(store: MediaStore, finisher: Finisher): TusHandler {
  const failures = new WeakMap<object, unknown>();
  const server = new Server({
    path: '/media',
    datastore: new TusStore(store),
    locker: noLock,
    onUploadFinish: async (_, { id }) => {
      await finisher.finish(id).catch((error: unknown) => {
        // It is here, and another replica is at it: how it ends is asked there.
        if (!isError(error, mediaErrors.MEDIUM_BEING_CHECKED)) throw error;
      });
      return {};
    },
    // What went wrong, as it was thrown: here it would be a status and a text.
    onResponseError: (request, error) => {
      failures.set(request, error);
      return undefined;
    },
  });
  return async (request, response, id) => {
    const { method = 'GET' } = request;
    if (method === 'POST') throw presentable(405, 'POST begins nothing here', id, 0);
    // Nothing of the address but the id: the query is ours (serve/links.ts).
    const asked = new Request(`http://media/media/${encodeURIComponent(id)}`, {
      method,
      headers: Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
      ...(method === 'PATCH' ? { body: Readable.toWeb(request), duplex: 'half' } : {}),
    });
    const answer = await server.handleWeb(asked);
    const failure = failures.get(asked);
    if (failure instanceof Error) {
      if (failure instanceof GridhallError && failure.code === mediaErrors.MEDIUM_LARGER_THAN_SAID.code) {
        await store.refuse(await store.require(id), failure);
      }
      throw failure;
    }
    if (answer.status >= 400) {
      const medium = await store.require(id);
      const error = presentable(answer.status, await answer.text(), id, medium.size);
      // A file that is not the one that was begun is not kept in part either.
      if (answer.status === 413)
        await store.refuse(medium, refused(mediaErrors.MEDIUM_LARGER_THAN_SAID, { sizeBytes: medium.size }));
      throw error;
    }
    answer.headers.forEach((value, name) => {
      if (!name.startsWith('access-control-')) response.setHeader(name, value);
    });
    response.writeHead(answer.status).end();
  };
}
