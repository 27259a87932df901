import { Resealing, type Feature, type Sealer } from '@gridhall/service-kit';
import type { Core } from './core.js';
import { loadersByMoment, openLoaders, type Loaders } from './loaders.js';
import { sealedFields } from './sealed-fields.js';
import type { Stores } from './stores.js';

/** What every feature's resolvers find in a request's context. */
export interface StoresContext {
  readonly stores: Stores;
  /** Seals and opens personal data. */
  readonly sealer: Sealer;
  /** This request's loaders. */
  readonly loaders: Loaders;
  /** The loaders of another moment, where a query says `asOf`; of now without one. */
  readonly loadersAt: (at: Date | null | undefined) => Loaders;
  /** When the request came: postings are those held at this moment. */
  readonly at: Date;
}

/** What all features read and write through, and the sealing of it with today's key. */
export function storesFeature({ runtime, stores, sealer }: Core): Feature<StoresContext> {
  return {
    context: () => {
      const at = runtime.now();
      const loaders = openLoaders(stores, at);
      return { stores, sealer, loaders, loadersAt: loadersByMoment(stores, at, loaders), at };
    },
    tasks: [new Resealing(runtime, sealer, sealedFields)],
  };
}
