import { join } from 'node:path';
import { Numbers, openSealer, Resealing, sealConfig, type SubgraphDefinition } from '@gridhall/service-kit';
import { z } from 'zod';
import { ApplicationCommands } from './application/application.commands.js';
import { links } from './application/application.links.js';
import { applicationLoaders } from './application/application.loaders.js';
import { sealedApplicationFields } from './application/applicant.js';
import { applicationTypeResolvers } from './application/application.resolvers.js';
import { APPLICATIONS, applicationStore } from './application/application.store.js';
import { mutationResolvers } from './application/mutation.resolvers.js';
import { partsResolvers } from './application/parts.resolvers.js';
import { PersonalViews } from './application/personal-views.js';
import { queryResolvers } from './application/query.resolvers.js';
import { ReferralWatch } from './application/referral.watch.js';
import { centreResolvers } from './centre/centre.resolvers.js';
import type { Context } from './context.js';
import { Directory } from './directory/directory.js';
import { serviceItemResolvers } from './service-item/service-item.resolvers.js';
import { Tracking } from './tracking/tracking.js';
import { trackingResolvers } from './tracking/tracking.resolvers.js';
import { TrackingTries } from './tracking/tracking.store.js';

const config = z.object(sealConfig);

/** The service-desk subgraph: items, centres and applications of the one-stop service (domain §5). */
export const serviceDesk: SubgraphDefinition<typeof config.shape, Context> = {
  name: 'service-desk',
  directory: join(__dirname, '..'),
  config,
  setUp: async (runtime) => {
    const { db, now } = runtime;
    const sealer = await openSealer(db, runtime.config, now());
    const store = applicationStore(runtime);
    const directory = new Directory(db);
    const commands = new ApplicationCommands(store, directory, new Numbers(db, APPLICATIONS), sealer, now);
    const views = new PersonalViews(db, now);
    const tries = new TrackingTries(db, now);
    await Promise.all([views.ensureIndexes(), tries.ensureIndexes()]);
    const queries = queryResolvers(store);
    const tracking = trackingResolvers(new Tracking(store, tries, sealer));
    return {
      resolvers: {
        ...serviceItemResolvers,
        ...centreResolvers,
        ...tracking,
        Query: { ...serviceItemResolvers.Query, ...queries.Query, ...tracking.Query },
        Mutation: mutationResolvers(commands),
        Jurisdiction: { ...queries.Jurisdiction, ...centreResolvers.Jurisdiction },
        Application: applicationTypeResolvers(sealer, views),
        ...partsResolvers,
      },
      context: (base) => ({
        ...base,
        loaders: { ...applicationLoaders(store, base.caller), places: directory.placeLoader() },
      }),
      aggregates: [store],
      consumers: [...directory.consumers, links(commands)],
      tasks: [new ReferralWatch(runtime, store), new Resealing(runtime, sealer, sealedApplicationFields)],
    };
  },
};
