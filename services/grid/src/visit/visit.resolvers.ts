import { personal, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { visitSight } from './visit.rules.js';
import type { VisitRow, VisitTold } from './visit.store.js';

/** May the caller see personal data of this visit? */
const isOpen = (row: VisitRow, context: Context): boolean => visitSight(requireCaller(context), row) === 'all';

/** A field of what was told, null for who sees no personal data. */
const told =
  (field: keyof VisitTold) =>
  (row: VisitRow, _: unknown, context: Context): string | null => {
    const { placeCode, staffId } = row;
    return isOpen(row, context)
      ? personal(context.visits.told(row)?.[field] ?? null, { places: [placeCode], staffId })
      : null;
  };

/** Visits 走访. */
export const visitResolvers: Resolvers = {
  Query: {
    visit: (_, { id }, context) => context.visits.find(requireCaller(context), id),
  },
  Mutation: {
    recordVisit: async (_, { input }, context) => {
      const { document, replayed } = await context.visits.record(requireCaller(context), input, context.requestId);
      return { visit: document, replayed };
    },
  },
  Visit: {
    __resolveReference: async ({ id }, context) => {
      const row = await context.loaders.visit.load(id);
      return row === null || visitSight(requireCaller(context), row) === 'nothing' ? null : row;
    },
    id: ({ _id }) => _id,
    place: ({ placeCode }, _, { loaders }) => loaders.jurisdiction.load(placeCode),
    staffMember: ({ staffId }, _, { loaders }) => loaders.staffMember.load(staffId),
    subjectName: told('subjectName'),
    seen: told('seen'),
    askedFor: told('askedFor'),
    at: ({ visitedAt }) => visitedAt,
    recordedAt: ({ createdAt }) => createdAt,
    anonymisedAt: ({ tombstone }) => tombstone?.at ?? null,
    evidence: (row, _, context) => (isOpen(row, context) ? row.evidence : []),
  },
  Jurisdiction: {
    visits: ({ _id }, { filter, first, after }, context) =>
      context.visits.list({ caller: requireCaller(context), of: { placeCode: _id }, filter, first, after }),
  },
  StaffMember: {
    visits: ({ _id }, { filter, first, after }, context) =>
      context.visits.list({ caller: requireCaller(context), of: { staffId: _id }, filter, first, after }),
  },
};
