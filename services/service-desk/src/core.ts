import { openSealer, sealConfig, type BaseConfig, type Runtime, type Sealer } from '@gridhall/service-kit';
import { z } from 'zod';
import { applicationStore, type ApplicationStore } from './application/application.store.js';
import { Directory } from './directory/directory.js';

/** What the environment tells the service beside what it tells every one. */
export const configSchema = z.object(sealConfig);

/** What features share: whatever more than one of them stands on is opened once, here. */
export interface Core {
  readonly runtime: Runtime<BaseConfig & z.output<typeof configSchema>>;
  /** The applications. */
  readonly store: ApplicationStore;
  /** Places and work items, as grid tells of them. */
  readonly directory: Directory;
  /** What seals and opens personal data. */
  readonly sealer: Sealer;
}

/** Opens what the features of the service desk share. */
export async function openCore(runtime: Core['runtime']): Promise<Core> {
  const { db, config, now } = runtime;
  return {
    runtime,
    store: applicationStore(runtime),
    directory: new Directory(db),
    sealer: await openSealer(db, config, now()),
  };
}
