import { sealKeySchema } from '@gridhall/service-kit';
import { z } from 'zod';

/** What grid is told by its environment, beside what every service is. */
export const gridConfigSchema = z.object({
  GRIDHALL_SEAL_KEY: sealKeySchema,
});
