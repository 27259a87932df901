import { referenceTo } from './evidence.js';
import { allowedTypes, type MediaKind, type Variant } from './media.kinds.js';
import type { CaptureEvidence, Medium } from './medium.js';
import { readLink } from './serve/links.js';
import type { MediaStore } from './store/media.store.js';

const thumbnails = { SMALL: '320', LARGE: '1280' } as const;

/** What is shown of a medium: a photo developed, everything else as it was sent. */
export function shownVariant({ kind }: Medium): Variant {
  return kind === 'PHOTO' ? 'full' : 'original';
}

/** What may be sent of a kind. */
export function limitOf({ settings }: MediaStore, kind: MediaKind) {
  return {
    kind,
    maxBytes: settings.limitBytes[kind],
    most: settings.perKind,
    contentTypes: allowedTypes(kind).split(', '),
  };
}

/** The fields of a medium's GraphQL type that are the same in every service that keeps media. */
export function mediumFields(store: MediaStore) {
  const { settings, runtime } = store;
  const linkTo = (medium: Medium, variant: Variant): string | null =>
    store.variant(medium, variant) === null ? null : readLink(settings, medium, variant, runtime.now());
  return {
    id: ({ _id }: Medium): string => _id,
    reference: referenceTo,
    // What is being removed is not found any more.
    state: ({ state }: Medium) => (state === 'SWEPT' ? 'REFUSED' : state),
    sizeBytes: ({ size }: Medium): number => size,
    receivedBytes: ({ received }: Medium): number => received,
    contentType: ({ content }: Medium): string | null => content?.type ?? null,
    sha256: ({ content }: Medium): string | null => content?.sha256 ?? null,
    width: ({ content }: Medium): number | null => content?.width ?? null,
    height: ({ content }: Medium): number | null => content?.height ?? null,
    url: (medium: Medium): string | null => linkTo(medium, shownVariant(medium)),
    thumbnailUrl: (medium: Medium, { size }: { readonly size: keyof typeof thumbnails }): string | null =>
      linkTo(medium, thumbnails[size]),
    originalUrl: (medium: Medium): string | null => linkTo(medium, 'original'),
    takenAt: ({ content }: Medium): Date | null => content?.captured?.takenAt ?? null,
    takenPoint: ({ content }: Medium): CaptureEvidence['point'] => content?.captured?.point ?? null,
    uploadedAt: ({ createdAt }: Medium): Date => createdAt,
  };
}
