import { LEGACY_DOMAINS, placeCodeSchema } from '@gridhall/messages';
import { coversPlace, parseInput, placesFor, requireCaller, type PersonAsking } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { maySee } from '../jurisdiction/sight.rules.js';
import { required } from '../paging/required.js';
import { importLegacyGrids, mapLegacyGrid } from './legacy-grid.commands.js';
import { listLegacyGrids, mappingFigures } from './legacy-grid.list.js';

const askerOf = (context: Context): PersonAsking => ({ caller: requireCaller(context), requestId: context.requestId });
const administered = (context: Context): string[] => placesFor(requireCaller(context), 'district:administer');

/** The grids of the domains from before all were merged into one net 多网合一. */
export const legacyGridResolvers: Resolvers = {
  Query: {
    legacyGrids: (_, args, context) =>
      listLegacyGrids(context.stores.legacyGrids, { places: administered(context), ...args }),
    legacyGridReport: async (_, { placeCode }, context) => {
      const code = parseInput(placeCodeSchema, placeCode, ['placeCode']);
      return coversPlace(administered(context), code) ? mappingFigures(context.stores.legacyGrids, code) : [];
    },
  },
  Mutation: {
    importLegacyGrids: (_, { input }, context) => importLegacyGrids(context.stores, askerOf(context), input),
    mapLegacyGrid: async (_, { input }, context) => {
      const { document, replayed } = await mapLegacyGrid(context.stores, askerOf(context), input);
      return { legacyGrid: document, replayed };
    },
  },
  LegacyGrid: {
    id: ({ _id }) => _id,
    domainZh: ({ domain }) => LEGACY_DOMAINS[domain],
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    grid: ({ gridCode }, _, { loaders }) => (gridCode === null ? null : loaders.jurisdiction.load(gridCode)),
  },
  LegacyMapping: {
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    unmapped: ({ total, mapped }) => total - mapped,
  },
  Jurisdiction: {
    legacyGrids: async ({ _id, level }, _, context) =>
      level === 'GRID' && maySee(placesFor(requireCaller(context), 'jurisdiction:read'), _id)
        ? context.loaders.legacyGrids.load(_id)
        : [],
  },
};
