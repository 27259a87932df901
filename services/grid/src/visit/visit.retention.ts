import type { RetentionRule } from '@gridhall/service-kit';
import { VISITS } from './visit.store.js';

/** Three years: two whole assessment years after that of the visit, for appeals. Ours. */
const YEARS = 3;

/** How long what households told is kept. Who went, where and when stays for the figures. */
export const visitRetention: RetentionRule = {
  name: 'visit-told',
  collection: VISITS,
  since: 'visitedAt',
  afterDays: YEARS * 365,
  anonymised: { sealedTold: null, evidence: [] },
};
