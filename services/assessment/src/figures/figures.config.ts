import { z } from 'zod';

/** What the environment tells of the store that figures are counted in. */
export const configSchema = z.object({
  GRIDHALL_COLUMNS_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(64)
    .default(512)
    .describe('Memory that the column store of figures may take; when facts do not fit, MongoDB counts.'),
  GRIDHALL_COLUMNS_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(2)
    .describe('Threads that the column store of figures may count with.'),
});
