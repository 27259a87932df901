import { openSealer, type BaseConfig, type Runtime, type Sealer } from '@gridhall/service-kit';
import type { z } from 'zod';
import type { gridConfigSchema } from './config.js';
import { SigningKeys } from './signing-key/signing-keys.js';
import { openStores, type Stores } from './stores.js';

/** What features share: whatever more than one of them stands on is opened once, here. */
export interface Core {
  readonly runtime: Runtime<BaseConfig & z.output<typeof gridConfigSchema>>;
  /** Everything that grid keeps. */
  readonly stores: Stores;
  /** Seals and opens personal data and private keys. */
  readonly sealer: Sealer;
  /** The keys that sign tokens. */
  readonly signingKeys: SigningKeys;
}

/** Opens what the features of grid share. */
export async function openCore(runtime: Core['runtime']): Promise<Core> {
  const { db, now, config } = runtime;
  const sealer = await openSealer(db, config, now());
  return {
    runtime,
    stores: openStores(runtime),
    sealer,
    signingKeys: new SigningKeys({ db, now, ring: sealer, issuer: config.GRIDHALL_TOKEN_ISSUER }),
  };
}
