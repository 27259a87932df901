import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { MediaKind } from './media.kinds.js';

const count = (fallback: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().positive().default(fallback);
const MEBIBYTE = 1_048_576;

/** What a service that keeps media is told by its environment, beside what every service is. */
export const mediaConfigSchema = z.object({
  GRIDHALL_PUBLIC_URL: z
    .url()
    .default('http://127.0.0.1:4000')
    .describe('The gateway’s address as callers see it: the addresses of media begin with it.'),
  GRIDHALL_MEDIA_PHOTO_MIB: count(20).describe('The largest photo, in MiB.'),
  GRIDHALL_MEDIA_PHOTO_MEGAPIXELS: count(64).describe('The most pixels of a photo, in millions.'),
  GRIDHALL_MEDIA_AUDIO_MIB: count(50).describe('The largest recording, in MiB.'),
  GRIDHALL_MEDIA_DOCUMENT_MIB: count(50).describe('The largest paper, in MiB.'),
  GRIDHALL_MEDIA_PER_KIND: count(100).describe('Media of one kind with one matter, at most.'),
  GRIDHALL_MEDIA_BEGUN: count(50).describe('Uploads of one person that nothing names yet, at most.'),
  GRIDHALL_MEDIA_ORPHAN_HOURS: count(24).describe(
    'An upload may take so long, and a medium that nothing names after it is removed.',
  ),
});

/** The limits and addresses of a service's media. */
export interface MediaSettings {
  /** Bytes of each kind, at most. */
  readonly limitBytes: Readonly<Record<MediaKind, number>>;
  readonly limitPixels: number;
  /** Media of one kind with one matter, at most. */
  readonly perKind: number;
  /** Uploads of one person that nothing names yet, at most. */
  readonly begun: number;
  readonly orphanHours: number;
  /** Where the media of this service are at the gateway, such as `https://…/media/events`. */
  readonly baseUrl: string;
  /** Key of the HMAC over addresses, of its own for each service. */
  readonly linkKey: Buffer;
}

/** The settings of a service named `service`. */
export function mediaSettings(
  service: string,
  config: z.output<typeof mediaConfigSchema> & { readonly GRIDHALL_GATEWAY_SECRET: string },
): MediaSettings {
  return {
    limitBytes: {
      PHOTO: config.GRIDHALL_MEDIA_PHOTO_MIB * MEBIBYTE,
      AUDIO: config.GRIDHALL_MEDIA_AUDIO_MIB * MEBIBYTE,
      DOCUMENT: config.GRIDHALL_MEDIA_DOCUMENT_MIB * MEBIBYTE,
    },
    limitPixels: config.GRIDHALL_MEDIA_PHOTO_MEGAPIXELS * 1_000_000,
    perKind: config.GRIDHALL_MEDIA_PER_KIND,
    begun: config.GRIDHALL_MEDIA_BEGUN,
    orphanHours: config.GRIDHALL_MEDIA_ORPHAN_HOURS,
    baseUrl: `${config.GRIDHALL_PUBLIC_URL.replace(/\/+$/, '')}/media/${service}`,
    // RFC 5869: a key of one purpose and one service, out of the secret that all replicas share with the gateway.
    linkKey: Buffer.from(hkdfSync('sha256', config.GRIDHALL_GATEWAY_SECRET, '', `gridhall media ${service}`, 32)),
  };
}
