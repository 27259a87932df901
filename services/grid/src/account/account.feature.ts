import type { Feature } from '@gridhall/service-kit';
import { accountSettings } from '../config.js';
import type { Core } from '../core.js';
import { accountResolvers } from './account.resolvers.js';
import { openAccounts, type AccountParts } from './open-accounts.js';

/** Sign-in, sessions, passwords and second factors. */
export async function accountFeature({ runtime, stores, signingKeys, sealer }: Core): Promise<Feature<AccountParts>> {
  const settings = accountSettings(runtime.config);
  const parts = await openAccounts(runtime, stores.staff, signingKeys, sealer, settings);
  return { resolvers: accountResolvers, context: () => parts };
}
