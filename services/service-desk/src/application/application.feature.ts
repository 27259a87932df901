import { AccessLog, Numbers, Resealing, Retention, type Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { sealedApplicationFields } from './applicant.js';
import { ApplicationCommands } from './application.commands.js';
import { links } from './application.links.js';
import { applicationLoaders, type ApplicationLoaders } from './application.loaders.js';
import { applicationTypeResolvers } from './application.resolvers.js';
import { applicationRetention } from './application.retention.js';
import { APPLICATIONS } from './application.store.js';
import { mutationResolvers } from './mutation.resolvers.js';
import { partsResolvers } from './parts.resolvers.js';
import { queryResolvers } from './query.resolvers.js';
import { ReferralWatch } from './referral.watch.js';

/** What applications add to a request's context. */
export interface ApplicationContext {
  /** Loaders of this request, one batch per kind. */
  readonly loaders: ApplicationLoaders;
}

/** Applications, from the window to the evaluation, and what becomes of one that is referred. */
export async function applicationFeature({
  runtime,
  store,
  directory,
  sealer,
}: Core): Promise<Feature<ApplicationContext>> {
  const { db, now } = runtime;
  const commands = new ApplicationCommands(store, directory, new Numbers(db, APPLICATIONS), sealer, now);
  const accessLog = new AccessLog(db, now);
  const retention = new Retention(runtime, applicationRetention);
  await Promise.all([accessLog.ensureIndexes(), retention.ensureIndexes()]);
  return {
    resolvers: {
      ...queryResolvers(store, accessLog),
      ...partsResolvers,
      Mutation: mutationResolvers(commands),
      Application: applicationTypeResolvers(sealer, accessLog),
    },
    context: ({ caller }) => ({ loaders: applicationLoaders(store, caller) }),
    aggregates: [store],
    consumers: [links(commands)],
    tasks: [new ReferralWatch(runtime, store), new Resealing(runtime, sealer, sealedApplicationFields), retention],
  };
}
