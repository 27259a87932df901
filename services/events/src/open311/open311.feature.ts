import { openSealer, Resealing, type Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { sealedContactField } from './contact.js';
import { contactResolvers } from './contact.resolvers.js';
import { keyResolvers } from './keys.resolvers.js';
import { OutsideKeys } from './keys.store.js';
import { OPEN311, open311Route } from './open311.route.js';
import { OutsideRequests } from './requests.js';

/** The outside, which reports and follows matters by GeoReport v2 with keys of its own. */
export async function open311Feature({ runtime, store, directory, commands, now }: Core): Promise<Feature> {
  const keys = new OutsideKeys(runtime.db, now);
  await keys.ensureIndexes();
  const sealer = await openSealer(runtime.db, runtime.config, now());
  return {
    resolvers: { ...keyResolvers(keys, directory, now), ...contactResolvers(sealer) },
    forwarded: {
      [OPEN311]: open311Route({
        keys,
        requests: new OutsideRequests(store.collection, commands, directory, sealer, now),
        directory,
      }),
    },
    tasks: [new Resealing(runtime, sealer, [sealedContactField])],
  };
}
