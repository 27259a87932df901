import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { GridhallError } from '@gridhall/service-kit';
import contentDisposition from 'content-disposition';
import parseRange from 'range-parser';
import { mediaErrors } from '../media.errors.js';
import type { Variant } from '../media.kinds.js';
import type { Medium } from '../medium.js';
import type { MediaStore } from '../store/media.store.js';

/** A request for a medium that may be answered. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When the caller's leave ends: a browser may keep it so long. */
  readonly until: Date;
}

/** A part of a file: from `start` to before `end`. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The part that a request asks for; null for all of it, as for several parts at once (RFC 9110 §14.2: a server may ignore them).
 *
 * @throws RANGE_NOT_SATISFIABLE (HTTP 416)
 */
export function partOf(range: string | undefined, sizeBytes: number): Part | null {
  if (range === undefined) return null;
  const parts = parseRange(sizeBytes, range);
  if (parts === -1) throw new GridhallError(mediaErrors.RANGE_NOT_SATISFIABLE, { sizeBytes }, { httpStatus: 416 });
  if (parts === -2 || parts.type !== 'bytes' || parts.length !== 1 || parts[0] === undefined) return null;
  return { start: parts[0].start, end: parts[0].end + 1 };
}

/** The name under which a variant is saved: the sender's, with the ending of what it is. */
function nameOf({ fileName }: Medium, type: string): string {
  const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/webp': 'webp' };
  const ending = endings[type];
  return ending === undefined ? fileName : `${fileName.replace(/\.\w{1,5}$/, '')}.${ending}`;
}

/**
 * Answers with a variant of a medium, whole or in part (RFC 9110 §14). It never changes, so its tag is told by the hash of what was
 * sent. A photo or a recording is shown where it is asked for; a paper is saved, for papers can hold programs.
 *
 * @throws MEDIUM_NOT_FOUND (HTTP 404), RANGE_NOT_SATISFIABLE (HTTP 416)
 */
export async function serveMedium(store: MediaStore, medium: Medium, variant: Variant, asked: Asked): Promise<void> {
  const { request, response, until } = asked;
  const { headers: given } = request;
  const kept = store.variant(medium, variant);
  if (kept === null || medium.content === null) throw store.notFound(medium._id);
  const tag = `"${medium.content.sha256}-${variant}"`;
  const seconds = Math.max(0, Math.floor((until.getTime() - store.runtime.now().getTime()) / 1_000));
  const lasting = { etag: tag, 'cache-control': `private, max-age=${seconds}, immutable` };
  if (given['if-none-match']?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)) {
    response.writeHead(304, lasting).end();
    return;
  }
  // A part of another version is of no use to who has a part of this one (RFC 9110 §13.1.5).
  const isSame = given['if-range'] === undefined || given['if-range'] === tag;
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-range', `bytes */${kept.bytes}`);
  const part = partOf(isSame ? given.range : undefined, kept.bytes);
  const { start, end } = part ?? { start: 0, end: kept.bytes };
  if (part === null) response.removeHeader('content-range');
  else response.setHeader('content-range', `bytes ${start}-${end - 1}/${kept.bytes}`);
  response.writeHead(part === null ? 200 : 206, {
    ...lasting,
    'content-type': kept.type,
    'content-length': end - start,
    'content-disposition': contentDisposition(nameOf(medium, kept.type), {
      type: medium.kind === 'DOCUMENT' ? 'attachment' : 'inline',
    }),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(store.read(medium, variant, start, end), response);
}
