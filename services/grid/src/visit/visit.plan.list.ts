import {
  canonicalJson,
  pageOfRows,
  parseInput,
  placesFor,
  shanghaiDay,
  type Caller,
  type Connection,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { PageArguments } from '../paging/lists.js';
import { planFilterSchema } from './visit.input.js';
import type { VisitPlanDocument, VisitPlanRow, VisitPlanStore } from './visit.plan.store.js';

/** The planned visits that the caller may see: those at their places, and those that they are to make. */
export function visiblePlans(caller: Caller): Filter<VisitPlanDocument> {
  return { $or: [{ places: { $in: placesFor(caller, 'visit:read') } }, { staffId: caller.staffId }] };
}

/**
 * A page of planned visits, those first that are due first.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listPlans(
  plans: VisitPlanStore,
  { caller, filter, ...page }: PageArguments & { readonly caller: Caller; readonly filter?: unknown },
): Promise<Connection<VisitPlanRow>> {
  const { states, subject, staffId, placeCode, isOverdue } = parseInput(planFilterSchema, filter ?? {}, ['filter']);
  const today = shanghaiDay(plans.runtime.now());
  const overdue: Filter<VisitPlanDocument> = { state: 'OPEN', to: { $lt: today } };
  const conditions: Filter<VisitPlanDocument>[] = [
    visiblePlans(caller),
    ...(states == null || states.length === 0 ? [] : [{ state: { $in: states } }]),
    ...(subject == null ? [] : [{ subject }]),
    ...(staffId == null ? [] : [{ staffId }]),
    ...(placeCode == null ? [] : [{ places: placeCode }]),
    ...(isOverdue == null ? [] : [isOverdue ? overdue : { $nor: [overdue] }]),
  ];
  return pageOfRows(plans, {
    filter: { $and: conditions } as Filter<VisitPlanRow>,
    sort: [
      ['to', 1],
      ['_id', 1],
    ],
    scope: `visit plans ${canonicalJson(filter ?? null)}`,
    ...page,
  });
}
