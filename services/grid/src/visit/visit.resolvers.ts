import {
  coversPlace,
  personal,
  placesFor,
  requireCaller,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { mediumIdOf } from '@gridhall/media';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import { coverageRate, visitCoverage, type Coverage } from './visit.coverage.js';
import { listVisits } from './visit.list.js';
import { NEED_KINDS, needKind, type NeedFollowUp, type VisitNeed } from './visit.needs.rules.js';
import { readsWords, visitSight } from './visit.rules.js';
import type { VisitDocument, VisitRow, VisitTold } from './visit.store.js';
import type { Visits } from './visits.js';

/** May the caller see personal data of this visit? */
const isOpen = (row: VisitRow, context: Context): boolean => visitSight(requireCaller(context), row) === 'all';

/** A field of what was told, null for who sees no personal data. */
const told =
  (field: keyof VisitTold) =>
  (row: VisitRow, _: unknown, context: Context): string | null => {
    const { placeCode, staffId } = row;
    return isOpen(row, context)
      ? personal(context.visitWords.told(row)?.[field] ?? null, { places: [placeCode], staffId })
      : null;
  };

/** A need with the words that the caller may see of it. */
export interface NeedShown extends VisitNeed {
  readonly text: string | null;
  readonly notes: readonly string[];
}

/** A follow-up with the note that the caller may see. */
export interface FollowUpShown extends NeedFollowUp {
  readonly note: string | null;
}

/** The coverage of a place, and of the places right under it. */
export interface CoverageShown extends Coverage {
  readonly parts: readonly Coverage[];
}

function needsShown(row: VisitRow, context: Context): NeedShown[] {
  const words = readsWords(requireCaller(context), row) ? context.visitWords.needs(row) : {};
  return (row.needs ?? []).map((need) => ({ ...need, text: null, notes: [], ...words[need.id] }));
}

const askerOf = (context: Context): PersonAsking => ({
  caller: requireCaller(context),
  requestId: context.requestId,
});

/** A command on a visit as a mutation. */
const act =
  (command: (visits: Visits, asker: PersonAsking, input: unknown) => Promise<Outcome<VisitDocument>>) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const { document, replayed } = await command(context.visits, askerOf(context), input);
    return { visit: document, replayed };
  };

/** Visits 走访. */
export const visitResolvers: Resolvers = {
  Query: {
    visit: (_, { id }, context) => context.visits.find(requireCaller(context), id),
    visitNeedKinds: () => [...NEED_KINDS],
    visitCoverage: async (_, asked, context) => {
      if (!coversPlace(placesFor(requireCaller(context), 'visit:read'), asked.placeCode)) return null;
      const { whole, parts } = await visitCoverage(context.stores, asked);
      return { ...whole, parts };
    },
  },
  Mutation: {
    recordVisit: act((visits, asker, input) => visits.record(asker, input)),
    addVisitEvidence: act((visits, asker, input) => visits.addEvidence(asker, input)),
    followUpVisitNeed: act((visits, asker, input) => visits.followUp(asker, input)),
    raiseEventFromVisit: act((visits, asker, input) => visits.raise(asker, input)),
    recordVisits: async (_, { input }, context) => {
      const outcomes = await context.visits.recordMany({ ...askerOf(context), log: context.log }, input);
      const recorded = outcomes.filter(({ visit }) => visit !== null).length;
      return { outcomes, recorded, refused: outcomes.length - recorded };
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
    evidence: (row, _, context) => (isOpen(row, context) ? [...row.evidence] : []),
    subjectId: ({ subjectId }) => subjectId ?? null,
    needs: (row, _, context) => needsShown(row, context),
    plan: ({ planId }, _, { loaders }) => (planId == null ? null : loaders.visitPlan.load(planId)),
    event: ({ eventId }) => (eventId === undefined ? null : { id: eventId }),
    raisedAt: ({ raised }) => raised?.at ?? null,
  },
  VisitEvidence: {
    medium: (piece, _, context) => {
      const id = mediumIdOf(piece);
      return id === null ? null : context.media.load(id);
    },
    sha256: ({ sha256 }) => sha256 ?? null,
  },
  VisitNeed: {
    kind: ({ kind }) => needKind(kind),
    followUps: ({ followUps, notes }) => followUps.map((one, index) => ({ ...one, note: notes[index] ?? null })),
  },
  VisitNeedFollowUp: {
    staffMember: ({ staffId }, _, { loaders }) => loaders.staffMember.load(staffId),
  },
  VisitOutcome: {
    refusal: ({ refusal }) =>
      refusal && {
        code: refusal.code,
        message: refusal.message,
        messageZh: String(refusal.extensions['messageZh']),
      },
  },
  VisitCoverage: {
    rate: coverageRate,
    parts: ({ parts }) => [...parts],
  },
  VisitCoverageOfPlace: {
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    rate: coverageRate,
  },
  Jurisdiction: {
    visits: ({ _id }, { filter, first, after }, context) =>
      listVisits(context.stores.visits, {
        ...{ caller: requireCaller(context), of: { placeCode: _id }, filter, first, after },
      }),
  },
  StaffMember: {
    visits: ({ _id }, { filter, first, after }, context) =>
      listVisits(context.stores.visits, { caller: requireCaller(context), of: { staffId: _id }, filter, first, after }),
  },
};
