import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { visitPlanResolvers } from './visit.plan.resolvers.js';
import { planFollower, VisitPlans } from './visit.plans.js';
import { VisitWords } from './visit.words.js';

/** What planned visits add to a request's context. */
export interface VisitPlanContext {
  /** The commands on planned visits. */
  readonly visitPlans: VisitPlans;
}

/** Visits that are to be made, and are done once they were. */
export function visitPlanFeature({ stores, sealer }: Core): Feature<VisitPlanContext> {
  const visitPlans = new VisitPlans(stores, new VisitWords(sealer));
  return {
    resolvers: visitPlanResolvers,
    context: () => ({ visitPlans }),
    aggregates: [stores.visitPlans],
    consumers: [planFollower(stores.visitPlans)],
  };
}
