import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { GridhallError } from '@gridhall/service-kit';
import { importErrors as errors } from './import.errors.js';
import type { ImportDocument } from './import.store.js';
import { kindNamed, runImport, type ImportParts } from './imports.js';

/** What a file is imported as. */
export interface ImportFileOptions {
  /** `households`, `residents` or `enterprises`. */
  readonly kind: string;
  /** The place that all rows must lie in. */
  readonly place: string;
  readonly dryRun: boolean;
}

/**
 * Imports a file of this machine, for its operator.
 *
 * @throws IMPORT_FILE_MISSING, IMPORT_KIND_UNKNOWN, and what {@link runImport} throws
 */
export async function importFile(
  parts: ImportParts,
  path: string,
  { kind, place, dryRun }: ImportFileOptions,
): Promise<ImportDocument> {
  await access(path, constants.R_OK).catch(() => {
    throw new GridhallError(errors.IMPORT_FILE_MISSING, { file: path });
  });
  return runImport(parts, {
    ...{ kind: kindNamed(kind), source: createReadStream(path) as AsyncIterable<Buffer>, isDryRun: dryRun },
    ...{ idempotencyKey: randomUUID(), requestId: randomUUID(), places: [place] },
    ...{ staffId: 'import-basic-data', actor: { system: 'import-basic-data' } },
  });
}
