import { z } from 'zod';

const claimsSchema = z.object({ exp: z.int() });

/** When a token that was verified ends. @param authorization the Authorization header with it */
export function expiryOf(authorization: string): Date {
  const [, payload = ''] = authorization.split('.');
  const { exp } = claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return new Date(exp * 1_000);
}
