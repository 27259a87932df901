import { placesFor, requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { emptyPage } from '../paging/lists.js';
import { required } from '../paging/required.js';
import { gridStandardOf } from './grid-standard.rules.js';
import { listJurisdictions } from './jurisdiction.list.js';
import { ancestorCodes, maySee } from './sight.rules.js';

/** The places that decide what the caller may look up. */
function ownPlaces(context: Context): string[] {
  return placesFor(requireCaller(context), 'jurisdiction:read');
}

/** Places of the net 管辖区域. */
export const jurisdictionResolvers: Resolvers = {
  Query: {
    jurisdiction: (_, { code }, context) =>
      maySee(ownPlaces(context), code) ? context.loaders.jurisdiction.load(code) : null,
    jurisdictions: (_, args, context) =>
      listJurisdictions(context.stores.jurisdictions, { places: ownPlaces(context), ...args }),
  },
  Jurisdiction: {
    __resolveReference: ({ code }, { loaders }) => loaders.jurisdiction.load(code),
    code: ({ _id }) => _id,
    parent: ({ parentCode }, _, { loaders }) =>
      parentCode === null ? null : required(loaders.jurisdiction, parentCode),
    ancestors: ({ _id }, _, { loaders }) =>
      Promise.all(ancestorCodes(_id).map((code) => required(loaders.jurisdiction, code))),
    children: ({ _id }, page, context) => context.loaders.children.load(_id, { places: ownPlaces(context) }, page),
    childCount: ({ _id }, _, { loaders }) => loaders.childCount.load(_id),
    gridCount: ({ _id, level }, _, { loaders }) => (level === 'GRID' ? 1 : loaders.gridCount.load(_id)),
    gridStandard: ({ grid }) => (grid === null ? null : gridStandardOf(grid)),
    team: ({ _id, level }, _, context) =>
      level === 'GRID' && maySee(placesFor(requireCaller(context), 'staff:read'), _id)
        ? context.loaders.team.load(_id)
        : null,
    units: ({ _id }, page, context) =>
      maySee(ownPlaces(context), _id) ? context.loaders.placeUnits.load(_id, {}, page) : emptyPage,
    staff: ({ _id }, { role, ...page }, context) =>
      maySee(placesFor(requireCaller(context), 'staff:read'), _id)
        ? context.loaders.placeStaff.load(_id, { role: role ?? null }, page)
        : emptyPage,
  },
};
