import type { RetentionRule } from '@gridhall/service-kit';
import { VISIT_PLANS } from './visit.plan.store.js';
import { VISITS } from './visit.store.js';

/** Three years: two whole assessment years after that of the visit, for appeals. Ours. */
const YEARS = 3;

/** How long what households told is kept. Who went, where and when stays for the figures. */
export const visitRetention: RetentionRule = {
  name: 'visit-told',
  collection: VISITS,
  since: 'visitedAt',
  afterDays: YEARS * 365,
  anonymised: { sealedTold: null, sealedNeeds: null, evidence: [] },
};

/** How long it is kept who was to be visited, from the last step on: as long as what was told on visits. */
export const visitPlanRetention: RetentionRule = {
  name: 'visit-plan-told',
  collection: VISIT_PLANS,
  since: 'updatedAt',
  afterDays: YEARS * 365,
  anonymised: { sealedTold: null },
};
