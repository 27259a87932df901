import { DUTY_STATES } from '@gridhall/messages';
import {
  canonicalJson,
  pageOfRows,
  parseInput,
  placesFor,
  requireCaller,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import type { Document } from 'mongodb';
import { z } from 'zod';
import type { Context } from '../context.js';
import type { DutyCommand, DutyState, Resolvers } from '../generated/graphql.js';
import { sightFilter } from '../jurisdiction/sight.rules.js';
import { required } from '../paging/required.js';
import type { Stores } from '../stores.js';
import {
  decideDuty,
  opineOnDuty,
  proposeDuty,
  publishDuty,
  putDutyInForce,
  retractDuty,
  withdrawDuty,
} from './duty.commands.js';
import { dutyActions } from './duty.rules.js';
import type { DutyDocument } from './duty.store.js';

const filterSchema = z.strictObject({
  states: z.array(z.enum(DUTY_STATES)).max(10).nullish(),
  departmentUnitId: z.string().max(128).nullish(),
  workItemCode: z.string().max(64).nullish(),
});

/** The duty admissions that the caller may see: those of the districts that their places lie in. */
function visibleDuties(context: Context): Document {
  return sightFilter('placeCode', placesFor(requireCaller(context), 'duty:read'));
}

/** A command on duty admissions as a mutation. */
const act =
  (command: (stores: Stores, asker: PersonAsking, input: unknown) => Promise<Outcome<DutyDocument>>) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { document, replayed } = await command(context.stores, asker, input);
    return { duty: document, replayed };
  };

const named = (command: string): DutyCommand => command.replace(/[A-Z]/g, '_$&').toUpperCase() as DutyCommand;

/** Duty admissions 职责下沉准入. */
export const dutyResolvers: Resolvers = {
  Query: {
    duty: (_, { id }, context) => context.stores.duties.findById(id, visibleDuties(context)),
    duties: (_, { filter, first, after }, context) => {
      const { states, departmentUnitId, workItemCode } = parseInput(filterSchema, filter ?? {}, ['filter']);
      const conditions: Document[] = [
        visibleDuties(context),
        ...(states == null ? [] : [{ state: { $in: states } }]),
        ...(departmentUnitId == null ? [] : [{ departmentUnitId }]),
        ...(workItemCode == null ? [] : [{ 'item.code': workItemCode }]),
      ];
      return pageOfRows(context.stores.duties, {
        filter: { $and: conditions },
        sort: [
          ['createdAt', -1],
          ['_id', -1],
        ],
        scope: `duties ${canonicalJson(filter ?? null)}`,
        ...{ first, after },
      });
    },
  },
  Mutation: {
    proposeDuty: act(proposeDuty),
    opineOnDuty: act(opineOnDuty),
    retractDuty: act(retractDuty),
    decideDuty: act(decideDuty),
    publishDuty: act(publishDuty),
    putDutyInForce: act(putDutyInForce),
    withdrawDuty: act(withdrawDuty),
  },
  Duty: {
    id: ({ _id }) => _id,
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    department: ({ departmentUnitId }, _, { loaders }) => required(loaders.unit, departmentUnitId),
    towns: ({ townCodes }, _, { loaders }) =>
      Promise.all(townCodes.map((code) => required(loaders.jurisdiction, code))),
    proposedAt: ({ createdAt }) => createdAt,
    proposer: ({ proposerStaffId }, _, { loaders }) => loaders.staffMember.load(proposerStaffId),
    availableActions: (duty, _, context) =>
      dutyActions({ duty, caller: requireCaller(context), now: context.at }).map(({ command, refusal, ...rest }) => ({
        ...rest,
        command: named(command),
        refusalCode: refusal?.code ?? null,
        refusalZh: refusal === null ? null : String(refusal.extensions['messageZh']),
      })),
    timeline: async ({ _id, version }, _, { stores }) => {
      const entries = (await stores.duties.timelineLoader().load(_id)) ?? [];
      return entries
        .slice(0, version)
        .map(({ actor, from = null, to = null, comment = null, reasonCode = null, ...one }) => ({
          ...{ version: one.version, command: one.command, at: one.at, comment, reasonCode },
          ...{ from: from as DutyState | null, to: to as DutyState | null },
          staffId: 'staffId' in actor ? actor.staffId : null,
        }));
    },
  },
  DutyEntry: {
    staffMember: ({ staffId }, _, { loaders }) => (staffId === null ? null : loaders.staffMember.load(staffId)),
  },
  DutyOpinion: {
    place: ({ townCode }, _, { loaders }) => required(loaders.jurisdiction, townCode),
    staffMember: ({ staffId }, _, { loaders }) => loaders.staffMember.load(staffId),
  },
};

/** A line of a timeline, with who did it still to be looked up. */
export interface DutyEntryRow {
  readonly version: number;
  readonly command: string;
  readonly from: DutyState | null;
  readonly to: DutyState | null;
  readonly at: Date;
  readonly comment: string | null;
  readonly reasonCode: string | null;
  readonly staffId: string | null;
}
