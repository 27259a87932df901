import { KIND_VALUES } from '../record.js';
import type { ImportCounts, ImportDocument } from './import.store.js';

/** What is told of an import, by the route and the command line alike. */
export interface ImportReport
  extends ImportCounts, Pick<ImportDocument, 'state' | 'isDryRun' | 'rows' | 'problems' | 'problemCount'> {
  readonly id: string;
  readonly kind: (typeof KIND_VALUES)[keyof typeof KIND_VALUES];
}

/** The report of an import. */
export function reportOf({ _id: id, kind, counts, ...job }: ImportDocument): ImportReport {
  const { state, isDryRun, rows, problems, problemCount } = job;
  return { id, kind: KIND_VALUES[kind], state, isDryRun, rows, ...counts, problemCount, problems };
}
