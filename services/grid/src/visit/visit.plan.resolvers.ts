import { requireCaller, shanghaiDay } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { listPlans, visiblePlans } from './visit.plan.list.js';
import type { VisitPlanRow } from './visit.plan.store.js';
import { readsWords, visitSight } from './visit.rules.js';
import type { PlanTold } from './visit.words.js';

/** Of a plan that is anybody's nobody is the one who goes. */
const sightOf = ({ placeCode, staffId }: VisitPlanRow, context: Context): ReturnType<typeof visitSight> =>
  visitSight(requireCaller(context), { placeCode, staffId: staffId ?? '' });

/** A field of whom a plan is about, null for who makes and plans no visits there. */
const told =
  (field: keyof PlanTold) =>
  (row: VisitPlanRow, _: unknown, context: Context): string | null =>
    readsWords(requireCaller(context), row) ? (context.visitWords.plan(row)?.[field] ?? null) : null;

/** Planned visits 走访计划. */
export const visitPlanResolvers: Resolvers = {
  Query: {
    visitPlan: (_, { id }, context) => context.stores.visitPlans.findById(id, visiblePlans(requireCaller(context))),
    visitPlans: (_, args, context) => listPlans(context.stores.visitPlans, { caller: requireCaller(context), ...args }),
  },
  Mutation: {
    planVisit: async (_, { input }, context) => {
      const asker = { caller: requireCaller(context), requestId: context.requestId };
      const { document, replayed } = await context.visitPlans.plan(asker, input);
      return { plan: document, replayed };
    },
    cancelVisitPlan: async (_, { input }, context) => {
      const asker = { caller: requireCaller(context), requestId: context.requestId };
      const { document, replayed } = await context.visitPlans.cancel(asker, input);
      return { plan: document, replayed };
    },
  },
  VisitPlan: {
    __resolveReference: async ({ id }, context) => {
      const row = await context.loaders.visitPlan.load(id);
      return row === null || sightOf(row, context) === 'nothing' ? null : row;
    },
    id: ({ _id }) => _id,
    place: ({ placeCode }, _, { loaders }) => loaders.jurisdiction.load(placeCode),
    subjectName: told('subjectName'),
    note: told('note'),
    assignee: ({ staffId }, _, { loaders }) => (staffId === null ? null : loaders.staffMember.load(staffId)),
    isOverdue: ({ state, to }, _, { at }) => state === 'OPEN' && to < shanghaiDay(at),
    visit: async ({ visitId }, _, context) => {
      const row = visitId === null ? null : await context.loaders.visit.load(visitId);
      return row === null || visitSight(requireCaller(context), row) === 'nothing' ? null : row;
    },
  },
};
