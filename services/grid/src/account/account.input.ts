import { z } from 'zod';
import { LONGEST_PASSWORD, normalizeUserName } from './password.rules.js';

const userName = z.string().min(1).max(128).transform(normalizeUserName);
/** Any password may be tried, even one that would not be taken as a new one; only its length is bounded. */
const password = z
  .string()
  .min(1)
  .max(4 * LONGEST_PASSWORD);
const refreshToken = z.string().min(1).max(256);

/** SignInInput. */
export const signInSchema = z.object({ userName, password });
/** RefreshSessionInput and SignOutInput. */
export const refreshTokenSchema = z.object({ refreshToken });
/** ChangePasswordInput. */
export const changePasswordSchema = z.object({ userName, currentPassword: password, newPassword: password });
