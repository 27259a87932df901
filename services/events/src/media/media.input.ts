import { uploadFields } from '@gridhall/media';
import { z } from 'zod';

/** BeginEventMediaUploadInput. */
export const beginUploadSchema = z.object({
  ...uploadFields,
  eventId: z
    .string()
    .min(1)
    .max(64)
    .nullish()
    .transform((value) => value ?? null),
});
