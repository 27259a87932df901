import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { accountResolvers } from './account.resolvers.js';
import type { Accounts } from './accounts.js';
import { openAccounts } from './open-accounts.js';

/** What accounts add to a request's context. */
export interface AccountContext {
  /** The commands of sign-in. */
  readonly accounts: Accounts;
}

/** Sign-in, sessions and passwords. */
export async function accountFeature({ runtime, stores, signingKeys }: Core): Promise<Feature<AccountContext>> {
  const accounts = await openAccounts(runtime, stores.staff, signingKeys);
  return { resolvers: accountResolvers, context: () => ({ accounts }) };
}
