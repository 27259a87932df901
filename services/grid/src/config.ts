import { mediaConfigSchema } from '@gridhall/media';
import { roleSchema } from '@gridhall/messages';
import { sealConfig } from '@gridhall/service-kit';
import { z } from 'zod';

/** What grid is told by its environment, beside what every service is. */
export const gridConfigSchema = z.object({
  ...sealConfig,
  ...mediaConfigSchema.shape,
  GRIDHALL_SECOND_FACTOR_ROLES: z
    .string()
    .transform((list) => list.split(',').flatMap((role) => role.trim() || []))
    .pipe(z.array(roleSchema))
    .default([])
    .describe(
      'Roles that sign in with a second factor only, with commas between, such as ADMIN,DISPATCHER; none by default.',
    ),
});
