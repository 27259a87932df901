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

/** A coordinate of a point of P-256, RFC 7518 §6.2.1.2: 32 bytes in base64url. */
const coordinate = z.string().regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url: 43 characters');
const device = z
  .object({
    name: peoplesText(64).nullish(),
    kind: z.enum(DEVICE_KINDS),
    publicKey: z.object({ x: coordinate, y: coordinate }).nullish(),
  })
  .nullish()
  .transform((given) => ({
    name: given?.name ?? null,
    kind: given?.kind ?? 'OTHER',
    publicKey: given?.publicKey ?? null,
  }));
/** A code of an app is six digits, a recovery code twelve signs; people put spaces and hyphens between. */
const code = z.string().min(1).max(32);
const secondFactor = code.nullish().transform((given) => given ?? null);

/** CredentialsInput. */
export const credentialsSchema = z.object({ userName, password, secondFactor });
/** ConfirmSecondFactorInput. */
export const confirmSecondFactorSchema = z.object({ userName, password, code, device });
/** SignInInput. */
export const signInSchema = z.object({ userName, password, secondFactor, device });
/** RefreshSessionInput. */
export const refreshSchema = z.object({ refreshToken, proof: z.string().min(1).max(2_048).nullish() });
/** SignOutInput. */
export const refreshTokenSchema = z.object({ refreshToken });
/** ChangePasswordInput. */
export const changePasswordSchema = z.object({
  userName,
  currentPassword: password,
  newPassword: password,
  secondFactor,
  device,
});
/** BeginExternalSignInInput. */
export const beginExternalSignInSchema = z.object({ redirectUri: z.url().max(1_000) });
/** CompleteExternalSignInInput. */
export const completeExternalSignInSchema = z.object({
  attempt: z.string().min(1).max(64),
  callbackUrl: z.url().max(8_000),
  device,
});
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
