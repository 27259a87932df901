import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { accountResolvers } from './account.resolvers.js';
import { openAccounts, type AccountParts } from './open-accounts.js';

/** Sign-in, sessions, passwords and second factors. */
export async function accountFeature({ runtime, stores, signingKeys, sealer }: Core): Promise<Feature<AccountParts>> {
  const roles = runtime.config.GRIDHALL_SECOND_FACTOR_ROLES;
  const parts = await openAccounts(runtime, stores.staff, signingKeys, sealer, roles);
  return { resolvers: accountResolvers, context: () => parts };
}
