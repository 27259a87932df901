import type { Feature } from '@gridhall/service-kit';
import { factProjections } from './fact.projections.js';

/** What assessment knows of events, visits and applications. */
export const factFeature: Feature = { consumers: factProjections };
