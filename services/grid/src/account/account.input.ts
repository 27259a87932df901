import { peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';
import { ACTIVITY_KINDS } from './activity.store.js';
import { LONGEST_PASSWORD, normalizeUserName } from './password.rules.js';
import { DEVICE_KINDS } from './session.store.js';

const userName = z.string().min(1).max(128).transform(normalizeUserName);
/** Any password may be tried, even one that would not be taken as a new one; only its length is bounded. */
const password = z
  .string()
  .min(1)
  .max(4 * LONGEST_PASSWORD);
const refreshToken = z.string().min(1).max(256);

const device = z
  .object({ name: peoplesText(64).nullish(), kind: z.enum(DEVICE_KINDS) })
  .nullish()
  .transform((given) => ({ name: given?.name ?? null, kind: given?.kind ?? 'OTHER' }));

/** SignInInput. */
export const signInSchema = z.object({ userName, password, device });
/** RefreshSessionInput and SignOutInput. */
export const refreshTokenSchema = z.object({ refreshToken });
/** ChangePasswordInput. */
export const changePasswordSchema = z.object({ userName, currentPassword: password, newPassword: password, device });
/** RevokeSessionInput. */
export const revokeSessionSchema = z.object({ sessionId: z.string().min(1).max(64) });

const staffId = z.string().min(1).max(128);
const keyed = { staffId, idempotencyKey: z.string().min(8).max(128) };
const changing = { ...keyed, expectedVersion: z.int().min(1) };
/** OpenAccountInput. A name of one's own has a letter: it must not be taken for a number that somebody is known by. */
export const openAccountSchema = z.object({
  ...keyed,
  userName: z
    .string()
    .max(64)
    .transform(normalizeUserName)
    .pipe(
      z
        .string()
        .regex(/^(?=.*\p{L})[\p{L}\p{Nd}._-]{3,64}$/u, '3 to 64 letters, digits, dots, hyphens; one letter at least'),
    )
    .nullish(),
});
/** AccountCommandInput. */
export const accountCommandSchema = z.object({ ...changing, reason: peoplesText(500).min(1) });
/** AccountActivityFilter. */
export const activityFilterSchema = z.strictObject({
  staffId: staffId.nullish(),
  kinds: z.array(z.enum(ACTIVITY_KINDS)).max(ACTIVITY_KINDS.length).nullish(),
});
