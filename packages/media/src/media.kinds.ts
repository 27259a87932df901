/** What a medium is. */
export const MEDIA_KINDS = ['PHOTO', 'AUDIO', 'DOCUMENT'] as const;
/** One of {@link MEDIA_KINDS}. */
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** The formats of each kind, by the media type that file-type finds in the content: what the sender calls it counts for nothing. */
export const formats: Readonly<
  Record<MediaKind, Readonly<Record<string, { readonly type: string; readonly extension: string }>>>
> = {
  PHOTO: {
    'image/jpeg': { type: 'image/jpeg', extension: 'jpg' },
    'image/png': { type: 'image/png', extension: 'png' },
    'image/webp': { type: 'image/webp', extension: 'webp' },
    'image/heic': { type: 'image/heic', extension: 'heic' },
    'image/heif': { type: 'image/heif', extension: 'heif' },
  },
  AUDIO: {
    'audio/mpeg': { type: 'audio/mpeg', extension: 'mp3' },
    'audio/aac': { type: 'audio/aac', extension: 'aac' },
    'audio/mp4': { type: 'audio/mp4', extension: 'm4a' },
    'audio/x-m4a': { type: 'audio/mp4', extension: 'm4a' },
    'audio/amr': { type: 'audio/amr', extension: 'amr' },
    'audio/ogg': { type: 'audio/ogg', extension: 'ogg' },
    'audio/ogg; codecs=opus': { type: 'audio/ogg', extension: 'opus' },
    'audio/wav': { type: 'audio/wav', extension: 'wav' },
  },
  DOCUMENT: { 'application/pdf': { type: 'application/pdf', extension: 'pdf' } },
};

/** The media types that a kind may have, for people. */
export function allowedTypes(kind: MediaKind): string {
  return [...new Set(Object.values(formats[kind]).map(({ type }) => type))].join(', ');
}

/** What is kept of a medium: as it was sent, and of a photo as it is shown and two small ones. */
export const VARIANTS = ['original', 'full', '1280', '320'] as const;
/** One of {@link VARIANTS}: `original` as it was sent; `full` upright and without EXIF; the longer side so many pixels. */
export type Variant = (typeof VARIANTS)[number];
