import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../../core.js';
import { importResolvers } from './import.resolvers.js';
import { IMPORT_PATH, importRoute } from './import.route.js';
import { ensureImportIndexes, importStore, type ImportStore } from './import.store.js';
import { ImportTask } from './import.task.js';

/** What imports add to a request's context. */
export interface ImportContext {
  /** Imports of basic data. */
  readonly imports: ImportStore;
}

/** Basic data out of files. */
export async function importFeature({ runtime, stores, sealer }: Core): Promise<Feature<ImportContext>> {
  const imports = importStore(runtime);
  const parts = { stores, sealer, imports };
  await ensureImportIndexes(runtime);
  return {
    resolvers: importResolvers,
    context: () => ({ imports }),
    forwarded: { [IMPORT_PATH]: importRoute(parts) },
    tasks: [new ImportTask(runtime, parts)],
  };
}
