import { placeCodeSchema } from '@gridhall/messages';
import { calendarDay, coversPlace, parseInput, placesFor, requireCaller, shanghaiDay } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import {
  sinkDownAgencies,
  sinkDownFigures,
  summed,
  type SinkDownFigures,
  type SinkDownQuery,
} from './sink-down.report.js';
import { sinkDownsOn, sinkDownState } from './sink-down.rules.js';

/** A report while it is answered. */
export interface SinkDownReportRow extends SinkDownFigures {
  readonly query: SinkDownQuery;
  readonly towns: readonly SinkDownFigures[];
}

/** May the caller see the sink-downs of who works at a place? */
const maySee = (placeCode: string, context: Context): boolean =>
  coversPlace(placesFor(requireCaller(context), 'sink-down:read'), placeCode);

/** A day that was asked for, or today. */
const dayOr = (asOf: Date | null | undefined, { at }: Context): string =>
  asOf == null ? shanghaiDay(at) : parseInput(calendarDay, asOf, ['asOf']);

/** The five sink-downs 五个下沉. */
export const sinkDownResolvers: Resolvers = {
  Query: {
    sinkDownReport: async (_, { placeCode, departmentUnitId, asOf }, context) => {
      const code = parseInput(placeCodeSchema, placeCode, ['placeCode']);
      if (!maySee(code, context) || (await context.loaders.jurisdiction.load(code)) === null) return null;
      const query = { placeCode: code, departmentUnitId: departmentUnitId ?? null, day: dayOr(asOf, context) };
      const towns = await sinkDownFigures(context.stores.units, query);
      return { ...summed(code, towns), query, towns: towns.filter((town) => town.placeCode !== code) };
    },
  },
  SinkDownReport: {
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    asOf: ({ query }) => query.day,
    towns: ({ towns, query }) =>
      towns.map((town) => ({ ...town, query: { ...query, placeCode: town.placeCode }, towns: [] })),
    agencyList: ({ query }, { lacking, first, after }, { stores }) =>
      sinkDownAgencies(stores.units, query, { lacking: lacking ?? null, first, after }),
  },
  Unit: {
    sinkDowns: ({ placeCode, sinkDowns = [] }, { asOf }, context) => {
      if (!maySee(placeCode, context)) return [];
      return asOf == null ? sinkDowns : sinkDownsOn(sinkDowns, dayOr(asOf, context));
    },
    sinkDownState: ({ kind, placeCode, sinkDowns = [] }, { asOf }, context) =>
      kind === 'STATIONED_AGENCY' && maySee(placeCode, context) ? sinkDownState(sinkDowns, dayOr(asOf, context)) : null,
  },
};
