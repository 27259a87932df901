import { mediaConfigSchema } from '@gridhall/media';
import { roleSchema } from '@gridhall/messages';
import { ConfigError, sealConfig } from '@gridhall/service-kit';
import { z } from 'zod';
import type { AccountSettings } from './account/open-accounts.js';

/** A list of texts with commas between. */
const list = z.string().transform((text) => text.split(',').flatMap((item) => item.trim() || []));

/** What grid is told by its environment, beside what every service is. */
export const gridConfigSchema = z.object({
  ...sealConfig,
  ...mediaConfigSchema.shape,
  GRIDHALL_SECOND_FACTOR_ROLES: list
    .pipe(z.array(roleSchema))
    .default([])
    .describe(
      'Roles that sign in with a second factor only, with commas between, such as ADMIN,DISPATCHER; none by default.',
    ),
  GRIDHALL_OIDC_ISSUER: z
    .url()
    .optional()
    .describe('Outside identity provider (OpenID Connect) at which people may sign in; none by default.'),
  GRIDHALL_OIDC_CLIENT_ID: z.string().min(1).optional().describe('As what Gridhall is registered with the provider.'),
  GRIDHALL_OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret; absent for a public client.'),
  GRIDHALL_OIDC_STAFF_CLAIM: z
    .string()
    .min(1)
    .default('preferred_username')
    .describe('The claim that names a person by their staff id, or by what they sign in as.'),
  GRIDHALL_OIDC_REDIRECT_URIS: list
    .pipe(z.array(z.url()))
    .default([])
    .describe('Addresses of front ends to which the provider sends people back, with commas between.'),
});

/** What grid is told, read. */
export type GridConfig = z.output<typeof gridConfigSchema>;

/**
 * What configuration says of accounts.
 *
 * @throws ConfigError when a provider is named, and not all that it needs
 */
export function accountSettings(config: GridConfig): AccountSettings {
  const { GRIDHALL_OIDC_ISSUER: issuer, GRIDHALL_OIDC_CLIENT_ID: clientId } = config;
  const { GRIDHALL_SECOND_FACTOR_ROLES: secondFactorRoles, GRIDHALL_OIDC_REDIRECT_URIS: redirectUris } = config;
  if (issuer === undefined) return { secondFactorRoles, oidc: null };
  if (clientId === undefined || redirectUris.length === 0) {
    throw new ConfigError('GRIDHALL_OIDC_ISSUER needs GRIDHALL_OIDC_CLIENT_ID and GRIDHALL_OIDC_REDIRECT_URIS too.');
  }
  const { GRIDHALL_OIDC_CLIENT_SECRET: clientSecret = null, GRIDHALL_OIDC_STAFF_CLAIM: staffClaim } = config;
  return { secondFactorRoles, oidc: { issuer, clientId, clientSecret, staffClaim, redirectUris } };
}
