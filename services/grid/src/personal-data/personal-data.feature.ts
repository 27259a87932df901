import { AccessLog, Retention, type Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { visitPlanRetention, visitRetention } from '../visit/visit.retention.js';
import { personalDataResolvers } from './personal-data.resolvers.js';

/** What looks at personal data in the clear add to a request's context. */
export interface PersonalDataContext {
  /** The looks at personal data in the clear. */
  readonly accessLog: AccessLog;
}

/** Personal data, shown in the clear for a reason, who looked, and how long it is kept. */
export async function personalDataFeature({ runtime }: Core): Promise<Feature<PersonalDataContext>> {
  const accessLog = new AccessLog(runtime.db, runtime.now);
  const retention = new Retention(runtime, [visitRetention, visitPlanRetention]);
  await Promise.all([accessLog.ensureIndexes(), retention.ensureIndexes()]);
  return { resolvers: personalDataResolvers, context: () => ({ accessLog }), tasks: [retention] };
}
