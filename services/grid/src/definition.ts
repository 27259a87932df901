import { join } from 'node:path';
import { openSealer, Resealing, type SubgraphDefinition } from '@gridhall/service-kit';
import { openAccounts } from './account/open-accounts.js';
import { dutyEntry } from './duty/duty.enter.js';
import { gridConfigSchema } from './config.js';
import type { Context } from './context.js';
import { loadersByMoment, openLoaders } from './loaders.js';
import { contractsEnding } from './provider/provider.over.js';
import { mergeResolvers, resolvers } from './resolvers.js';
import { jwksRoute } from './signing-key/jwks.route.js';
import { SigningKeys } from './signing-key/signing-keys.js';
import { sealedFields } from './sealed-fields.js';
import { ensureStaffIndexes } from './staff/staff.store.js';
import { aggregatesOf, openStores } from './stores.js';
import { matterWatch, visitLinks } from './visit/visit.links.js';
import { mediaLoader, openVisitMedia, visitMediaResolvers } from './visit/visit.media.js';
import { planFollower, VisitPlans } from './visit/visit.plans.js';
import { VisitWords } from './visit/visit.words.js';
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
    const visitWords = new VisitWords(sealer);
    const { media, forwarded, task: mediaTask } = await openVisitMedia(runtime, stores.visits);
    const visits = new Visits({ stores, media, words: visitWords, now });
    const visitPlans = new VisitPlans(stores, visitWords);
    const signingKeys = new SigningKeys({
      db,
      now,
      ring: sealer,
      issuer: config.GRIDHALL_TOKEN_ISSUER,
    });
    const [accounts] = await Promise.all([
      openAccounts(runtime, stores.staff, signingKeys),
      ensureStaffIndexes(runtime),
      signingKeys.ensure(),
    ]);
    return {
      resolvers: mergeResolvers([resolvers, visitMediaResolvers(media)]),
      forwarded,
      context: (base) => {
        const at = now();
        const loaders = openLoaders(stores, at);
        return {
          ...{ ...base, stores, accounts, visits, visitPlans, visitWords },
          ...{ loaders, loadersAt: loadersByMoment(stores, at, loaders), at, media: mediaLoader(media) },
        };
      },
      routes: { 'GET /.well-known/jwks.json': jwksRoute(signingKeys) },
      aggregates: aggregatesOf(stores),
      consumers: [listApplier(stores), dutyEntry(stores), planFollower(stores.visitPlans), visitLinks(stores.visits)],
      tasks: [contractsEnding(stores.units), mediaTask, matterWatch(runtime, stores.visits), new Resealing(runtime, sealer, sealedFields)],
    };
  },
};
