import { AREA_TYPES, placeCodeSchema } from '@gridhall/messages';
import { coversPlace, parseInput, placesFor, requireCaller, type Action } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { gridStandardOf } from '../jurisdiction/grid-standard.rules.js';
import { maySee } from '../jurisdiction/sight.rules.js';
import { required } from '../paging/required.js';
import { setGridStandard } from './standard.commands.js';
import { measuredGrids, proposals, standardFigures } from './standard.report.js';

/** Grids that a report names, at most. */
const MOST_NAMED = 500;

const districtOf = (placeCode: string): string => placeCode.slice(0, 6);

/** A place's code, when it lies in the caller's places for an action; else null. */
function coveredCode(placeCode: string, action: Action, context: Context): string | null {
  const code = parseInput(placeCodeSchema, placeCode, ['placeCode']);
  return coversPlace(placesFor(requireCaller(context), action), code) ? code : null;
}

/** The standard of grids, how these lie to it, and what would bring them nearer. */
export const standardResolvers: Resolvers = {
  Query: {
    gridStandard: async (_, { placeCode }, context) => {
      const code = districtOf(parseInput(placeCodeSchema, placeCode, ['placeCode']));
      const isKnown =
        maySee(placesFor(requireCaller(context), 'jurisdiction:read'), code) &&
        (await context.loaders.jurisdiction.load(code)) !== null;
      return isKnown ? context.loaders.gridStandard.load(code) : null;
    },
    gridStandardReport: async (_, { placeCode, asOf }, context) => {
      const code = coveredCode(placeCode, 'jurisdiction:read', context);
      if (code === null) return null;
      const grids = await measuredGrids(context.stores.jurisdictions, code, asOf ?? context.at, false);
      const { sizes } = await context.loaders.gridStandard.load(districtOf(code));
      const isDeviating = ({ grid }: (typeof grids)[number]): boolean =>
        gridStandardOf(grid, sizes).size !== 'STANDARD';
      const deviating = grids.filter(isDeviating).slice(0, MOST_NAMED);
      const places = context.loadersAt(asOf).jurisdiction;
      return {
        ...standardFigures(code, grids, sizes),
        deviating: await Promise.all(deviating.map(({ _id }) => required(places, _id))),
      };
    },
    rezoningProposals: async (_, { placeCode }, context) => {
      const code = coveredCode(placeCode, 'district:administer', context);
      if (code === null) return [];
      const grids = await measuredGrids(context.stores.jurisdictions, code, context.at, true);
      const { sizes } = await context.loaders.gridStandard.load(districtOf(code));
      return proposals(grids, sizes);
    },
  },
  Mutation: {
    setGridStandard: async (_, { input }, context) => {
      const asker = { caller: requireCaller(context), requestId: context.requestId };
      const { document, replayed } = await setGridStandard(context.stores, asker, input);
      return { standard: document, replayed };
    },
  },
  DistrictGridStandard: {
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    sizes: ({ sizes }) => AREA_TYPES.map((areaType) => ({ areaType, ...sizes[areaType] })),
  },
  GridStandardFigures: { place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode) },
  RezoningProposal: {
    village: ({ villageCode }, _, { loaders }) => required(loaders.jurisdiction, villageCode),
    grids: ({ grids }, _, { loaders }) => Promise.all(grids.map(({ _id }) => required(loaders.jurisdiction, _id))),
  },
};
