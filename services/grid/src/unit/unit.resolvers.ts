import { placesFor, requireCaller, type Outcome, type PersonAsking } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { maySee } from '../jurisdiction/sight.rules.js';
import { required } from '../paging/required.js';
import type { Stores } from '../stores.js';
import { changeUnit, dissolveUnit, endSinkDown, establishUnit, recordSinkDown } from './unit.commands.js';
import { listUnits } from './unit.list.js';
import type { UnitDocument } from './unit.store.js';

/** A command on units as a mutation. */
const act =
  (command: (stores: Stores, asker: PersonAsking, input: unknown) => Promise<Outcome<UnitDocument>>) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { document, replayed } = await command(context.stores, asker, input);
    return { unit: document, replayed };
  };

/** May the caller look a unit up? On rows that name it, others see no more than what names it. */
const mayLookAt = ({ placeCode }: Pick<UnitDocument, 'placeCode'>, context: Context): boolean =>
  maySee(placesFor(requireCaller(context), 'jurisdiction:read'), placeCode);

/** Units 单位: whatever can hold an event. */
export const unitResolvers: Resolvers = {
  Query: {
    unit: async (_, { id }, context) => {
      const unit = await context.loaders.unit.load(id);
      return unit !== null && mayLookAt(unit, context) ? unit : null;
    },
    units: (_, args, context) =>
      listUnits(context.stores.units, { places: placesFor(requireCaller(context), 'jurisdiction:read'), ...args }),
  },
  Mutation: {
    establishUnit: act(establishUnit),
    changeUnit: act(changeUnit),
    dissolveUnit: act(dissolveUnit),
    recordSinkDown: act(recordSinkDown),
    endSinkDown: act(endSinkDown),
  },
  Unit: {
    __resolveReference: ({ id }, { loaders }) => loaders.unit.load(id),
    id: ({ _id }) => _id,
    place: ({ placeCode }, _, { loaders }) => required(loaders.jurisdiction, placeCode),
    department: ({ departmentUnitId }, _, { loaders }) =>
      departmentUnitId === null ? null : loaders.unit.load(departmentUnitId),
    dissolvedAt: (unit, _, context) => (mayLookAt(unit, context) ? (unit.dissolvedAt ?? null) : null),
    version: (unit, _, context) => (mayLookAt(unit, context) ? unit.version : null),
    staff: ({ _id }, page, context) => {
      const places = placesFor(requireCaller(context), 'staff:read');
      return context.loaders.unitStaff.load(_id, { places }, page);
    },
  },
};
