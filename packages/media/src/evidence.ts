import { peoplesText } from '@gridhall/service-kit';
import type { Collection, Document, Filter } from 'mongodb';
import { z } from 'zod';
import { MEDIA_KINDS, type MediaKind } from './media.kinds.js';
import type { Medium } from './medium.js';
import type { MediaStore } from './store/media.store.js';

/** In front of a medium's id in the reference of a piece of evidence; other references are words. */
const MARK = 'media:';

/** A piece of evidence, as far as media are concerned. */
export interface NamingEvidence {
  readonly kind: string;
  readonly reference: string;
  readonly sha256?: string;
}

/** The id of the medium that a reference names; null for words. */
export function mediumIdOf({ kind, reference }: Pick<NamingEvidence, 'kind' | 'reference'>): string | null {
  return kind !== 'NOTE' && reference.startsWith(MARK) ? reference.slice(MARK.length) : null;
}

/** The reference that names a medium. */
export function referenceTo({ _id: id }: Medium): string {
  return `${MARK}${id}`;
}

/**
 * Takes the evidence of a step that is about to be written: what names a medium gets its SHA-256, so that the timeline's chain of
 * hashes covers the medium too.
 *
 * @param store the service's media
 * @param evidence all of the step's, media or not
 * @param by what the step changes, and who takes it
 * @throws MEDIUM_NOT_FOUND, MEDIUM_INCOMPLETE, MEDIUM_BEING_CHECKED, MEDIUM_OF_OTHER_KIND, MEDIA_TOO_MANY, and why it was refused
 */
export async function attachMedia<Piece extends NamingEvidence>(
  store: MediaStore,
  evidence: readonly Piece[],
  by: { readonly subject: string; readonly staffId: string },
): Promise<readonly Piece[]> {
  const media = evidence.flatMap((piece) => {
    const id = mediumIdOf(piece);
    return id === null ? [] : [{ id, kind: piece.kind as MediaKind }];
  });
  if (media.length === 0) return evidence;
  const found = await store.claim({ ...by, media });
  return evidence.map((piece) => {
    const sha256 = found.get(mediumIdOf(piece) ?? '')?.content?.sha256;
    return sha256 === undefined ? piece : { ...piece, sha256 };
  });
}

/** Does a step of one of the aggregates that a medium belongs to name it? For the sweeper. */
export async function isNamedByStep<Row extends Document>(
  collection: Collection<Row>,
  medium: Medium,
): Promise<boolean> {
  const naming = { _id: { $in: [...medium.subjects] }, 'timeline.evidence.reference': referenceTo(medium) };
  return (await collection.findOne(naming as unknown as Filter<Row>, { projection: { _id: 1 } })) !== null;
}

/** What every mutation that begins an upload is given; a service adds what the medium is to belong to. */
export const uploadFields = {
  kind: z.enum(MEDIA_KINDS),
  size: z.int().min(1),
  // A name, not a path: what a browser would save it under.
  fileName: peoplesText(200)
    .min(1)
    .transform((name) => name.replaceAll(/[/\\\n\r\t]/g, '_')),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .transform((text) => text.toLowerCase())
    .nullish()
    .transform((value) => value ?? null),
  idempotencyKey: z.string().min(8).max(128),
};
