import { placesFor, requireCaller } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { maySee } from '../jurisdiction/sight.rules.js';
import { required } from '../paging/required.js';
import { listUnits } from './unit.list.js';

/** Units 单位: whatever can hold an event. */
export const unitResolvers: Resolvers = {
  Query: {
    unit: async (_, { id }, context) => {
      const unit = await context.loaders.unit.load(id);
      const places = placesFor(requireCaller(context), 'jurisdiction:read');
      return unit !== null && maySee(places, unit.placeCode) ? unit : null;
    },
    units: (_, args, context) =>
      listUnits(context.stores.units, { places: placesFor(requireCaller(context), 'jurisdiction:read'), ...args }),
  },
  Unit: {
    __resolveReference: ({ id }, { loaders }) => loaders.unit.load(id),
    id: ({ _id }) => _id,
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    department: ({ departmentUnitId }, _, { loaders }) =>
      departmentUnitId === null ? null : loaders.unit.load(departmentUnitId),
    staff: ({ _id }, page, context) => {
      const places = placesFor(requireCaller(context), 'staff:read');
      return context.loaders.unitStaff.load(_id, { places }, page);
    },
  },
};
