import { visitMessages, type VisitData } from '@gridhall/messages';
import {
  beginAt,
  changeAt,
  GridhallError,
  handler,
  parseInput,
  roleGrants,
  shanghaiDay,
  type ConsumerDefinition,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { activePostings } from '../staff/staff.rules.js';
import type { StaffDocument } from '../staff/staff.store.js';
import type { Stores } from '../stores.js';
import { visitErrors as errors } from './visit.errors.js';
import { cancelPlanSchema, planSchema } from './visit.input.js';
import type { VisitPlanDocument, VisitPlanStore } from './visit.plan.store.js';
import { requireGridCode } from './visit.rules.js';
import { placesAround } from './visit.store.js';
import type { VisitWords } from './visit.words.js';

type Acted = Promise<Outcome<VisitPlanDocument>>;
const action = 'visit:plan';

/** The commands on planned visits. */
export class VisitPlans {
  constructor(
    private readonly stores: Pick<Stores, 'visitPlans' | 'jurisdictions' | 'staff'>,
    private readonly words: VisitWords,
  ) {}

  /**
   * Plans a visit.
   *
   * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, VISIT_PLACE_NO_GRID, PLACE_UNKNOWN, VISIT_PLAN_PERIOD,
   *   VISIT_ASSIGNEE_WRONG, IDEMPOTENCY_KEY_REUSED
   */
  async plan(asker: PersonAsking, rawInput: unknown): Acted {
    const { idempotencyKey, ...said } = parseInput(planSchema, rawInput);
    const { placeCode, subject, subjectId, subjectName, note, staffId, from, to } = said;
    const asked = this.words.fingerprint(said);
    const act = { action, command: 'planVisit', placeCode, idempotencyKey, asked } as const;
    return beginAt(this.stores.visitPlans, asker, act, async (id) => {
      requireGridCode(placeCode);
      const today = shanghaiDay(this.stores.visitPlans.runtime.now());
      if (to < from || to < today) throw new GridhallError(errors.VISIT_PLAN_PERIOD, { from, to });
      const place = await this.stores.jurisdictions.findById(placeCode);
      if (place === null) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
      await this.#requireVisitor(staffId, placeCode);
      return {
        document: {
          ...{ placeCode, places: placesAround(placeCode), staffId, subject, subjectId, from, to },
          sealedTold: this.words.sealPlan(id, { subjectName, note }),
          ...{ state: 'OPEN' as const, visitId: null, cancelReason: null },
        },
        step: 'planned',
        entry: { from: null, to: 'OPEN' },
      };
    });
  }

  /**
   * Cancels a planned visit.
   *
   * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, VISIT_PLAN_NOT_OPEN, IDEMPOTENCY_KEY_REUSED
   */
  async cancel(asker: PersonAsking, rawInput: unknown): Acted {
    const { reason, ...keyed } = parseInput(cancelPlanSchema, rawInput);
    const act = { action, command: 'cancelVisitPlan', keyed, asked: reason } as const;
    return changeAt(this.stores.visitPlans, asker, act, ({ state }) => {
      if (state !== 'OPEN') throw new GridhallError(errors.VISIT_PLAN_NOT_OPEN, { state });
      return {
        set: { state: 'CANCELLED' as const, cancelReason: reason },
        step: 'cancelled',
        entry: { from: state, to: 'CANCELLED', comment: reason },
      };
    });
  }

  /** @throws VISIT_ASSIGNEE_WRONG */
  async #requireVisitor(staffId: string | null, placeCode: string): Promise<void> {
    if (staffId === null) return;
    const person = await this.stores.staff.findById(staffId).lean<StaffDocument>();
    const postings = person === null ? [] : activePostings(person, this.stores.visitPlans.runtime.now());
    const isVisitor = postings.some(
      ({ role, place }) => roleGrants(role, 'visit:record') && placeCode.startsWith(place),
    );
    if (!isVisitor) throw new GridhallError(errors.VISIT_ASSIGNEE_WRONG, { staffId, placeCode });
  }
}

/**
 * Lets planned visits follow the visits that carry them out, by grid's own messages: what a crash cut off in between is made
 * up for. The first visit does it; one that was done or cancelled already stays so.
 */
export function planFollower(plans: VisitPlanStore): ConsumerDefinition {
  return handler<VisitData>({
    durable: 'grid-visit-plans',
    contracts: { recorded: visitMessages.recorded },
    concerns: ({ data }) => data.planId != null,
    handle: async ({ id, requestId, data: { planId, visitId } }) => {
      const plan = planId == null ? null : await plans.findById(planId);
      if (plan?.state !== 'OPEN') return;
      const command = {
        ...{ command: 'carryOut', idempotencyKey: `visited:${id}`, fingerprint: null, requestId },
        ...{ actor: { system: 'visit' }, expectedVersion: plan.version },
      };
      await plans.change(plan._id, command, ({ state }) => ({
        set: { state: 'DONE', visitId },
        step: 'done',
        entry: { from: state, to: 'DONE' },
      }));
    },
  });
}
