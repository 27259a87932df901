import type { RetentionRule } from '@gridhall/service-kit';
import { APPLICATIONS } from './application.store.js';

/** Two years after the end: longer than any complaint may come. Ours. */
const YEARS = 2;
const gone = { collection: APPLICATIONS, afterDays: YEARS * 365, anonymised: { applicant: null, trackingCode: null } };

/** How long it is kept who applied: from when the result reached them, or the matter became an event. */
export const applicationRetention: readonly RetentionRule[] = [
  { ...gone, name: 'applicant-delivered', since: 'deliveredAt' },
  { ...gone, name: 'applicant-referred', since: 'referredAt' },
];
