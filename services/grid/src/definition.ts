import { join } from 'node:path';
import { openSealer, Resealing, type SubgraphDefinition } from '@gridhall/service-kit';
import { openAccounts } from './account/open-accounts.js';
import { householdFollowing } from './basic-data/follow-household.js';
import { dutyEntry } from './duty/duty.enter.js';
import { accountSettings, gridConfigSchema } from './config.js';
import type { Context } from './context.js';
import { loadersByMoment, openLoaders } from './loaders.js';
import { resolvers } from './resolvers.js';
import { jwksRoute } from './signing-key/jwks.route.js';
import { SigningKeys } from './signing-key/signing-keys.js';
import { sealedFields } from './sealed-fields.js';
import { ensureStaffIndexes } from './staff/staff.store.js';
import { aggregatesOf, openStores } from './stores.js';
import { Visits } from './visit/visits.js';
import { listApplier } from './work-item-list/work-item-list.apply.js';

/** The grid subgraph: the net itself, its people, their sign-in, and what they see on their rounds. */
export const grid: SubgraphDefinition<typeof gridConfigSchema.shape, Context> = {
  name: 'grid',
  directory: join(__dirname, '..'),
  config: gridConfigSchema,
  setUp: async (runtime) => {
    const stores = openStores(runtime);
    const { db, now, config } = runtime;
    const sealer = await openSealer(db, config, now());
    const visits = new Visits(stores.visits, stores.jurisdictions, sealer, now);
    const signingKeys = new SigningKeys({
      db,
      now,
      ring: sealer,
      issuer: config.GRIDHALL_TOKEN_ISSUER,
    });
    const [accountParts] = await Promise.all([
      openAccounts(runtime, stores.staff, signingKeys, sealer, accountSettings(config)),
      ensureStaffIndexes(runtime),
      signingKeys.ensure(),
    ]);
    return {
      resolvers,
      context: (base) => {
        const at = now();
        const loaders = openLoaders(stores, at);
        return {
          ...base,
          ...accountParts,
          stores,
          sealer,
          visits,
          loaders,
          loadersAt: loadersByMoment(stores, at, loaders),
          at,
        };
      },
      routes: { 'GET /.well-known/jwks.json': jwksRoute(signingKeys) },
      aggregates: aggregatesOf(stores),
      consumers: [listApplier(stores), dutyEntry(stores), householdFollowing(stores)],
      tasks: [new Resealing(runtime, sealer, sealedFields)],
    };
  },
};
