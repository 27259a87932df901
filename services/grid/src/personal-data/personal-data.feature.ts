import { AccessLog, type Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { personalDataResolvers } from './personal-data.resolvers.js';

/** What looks at personal data in the clear add to a request's context. */
export interface PersonalDataContext {
  /** The looks at personal data in the clear. */
  readonly accessLog: AccessLog;
}

/** Personal data, shown in the clear for a reason, and who looked. */
export async function personalDataFeature({ runtime: { db, now } }: Core): Promise<Feature<PersonalDataContext>> {
  const accessLog = new AccessLog(db, now);
  await accessLog.ensureIndexes();
  return { resolvers: personalDataResolvers, context: () => ({ accessLog }) };
}
