import { z } from 'zod';

/** What grid is told by its environment, beside what every service is. */
export const gridConfigSchema = z.object({
  GRIDHALL_SEAL_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url: 43 characters')
    .describe('Key that seals private keys and personal data at rest.'),
});
