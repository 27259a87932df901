import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { visitResolvers } from './visit.resolvers.js';
import { Visits } from './visits.js';

/** What visits add to a request's context. */
export interface VisitContext {
  /** Visits: recorded, and found by whom they concern. */
  readonly visits: Visits;
}

/** What people of the net see on their rounds. */
export function visitFeature({ runtime, stores, sealer }: Core): Feature<VisitContext> {
  const visits = new Visits(stores.visits, stores.jurisdictions, sealer, runtime.now);
  return { resolvers: visitResolvers, context: () => ({ visits }), aggregates: [stores.visits] };
}
