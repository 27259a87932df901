import { visitPlanMessages, type VisitData, type VisitPlanData, type VisitPlanState } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type Retained, type StoreRuntime } from '@gridhall/service-kit';

/** Their collection. */
export const VISIT_PLANS = 'visit_plans';

/** The state of a planned visit. */
export interface VisitPlanFacts {
  placeCode: string;
  /** The place and all above it. */
  places: readonly string[];
  /** Who is to go; null: anybody who works at the place. */
  staffId: string | null;
  subject: VisitData['subject'];
  subjectId: string | null;
  /** Name of the household or enterprise, and what to look at, as JSON, sealed for this plan; null when its time was over. */
  sealedTold: string | null;
  /** Days, in Shanghai. */
  from: string;
  to: string;
  state: VisitPlanState;
  visitId: string | null;
  cancelReason: string | null;
}

/** A planned visit as MongoDB holds it. */
export interface VisitPlanDocument extends Aggregate<VisitPlanData>, VisitPlanFacts, Retained {}
/** A planned visit without its timeline. */
export type VisitPlanRow = Loaded<VisitPlanDocument>;
/** What happens to planned visits. */
export type VisitPlanStep = keyof typeof visitPlanMessages;
/** The store of planned visits. */
export type VisitPlanStore = AggregateStore<VisitPlanDocument, VisitPlanData, VisitPlanStep>;

/** Opens the store of planned visits. */
export function visitPlanStore(runtime: StoreRuntime): VisitPlanStore {
  return new AggregateStore<VisitPlanDocument, VisitPlanData, VisitPlanStep>(runtime, {
    collection: VISIT_PLANS,
    contracts: visitPlanMessages,
    indexes: [{ key: { places: 1, to: 1, _id: 1 } }, { key: { staffId: 1, to: 1, _id: 1 } }],
    toMessage: ({ _id: planId, placeCode, staffId, subject, from, to, state, visitId }) => ({
      ...{ planId, placeCode, staffId, subject, from, to, state, visitId },
    }),
  });
}
