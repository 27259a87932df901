import { MEDIA_KINDS } from '@gridhall/media';
import { peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';

/** BeginEventMediaUploadInput. */
export const beginUploadSchema = z.object({
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
  eventId: z
    .string()
    .min(1)
    .max(64)
    .nullish()
    .transform((value) => value ?? null),
  idempotencyKey: z.string().min(8).max(128),
});
