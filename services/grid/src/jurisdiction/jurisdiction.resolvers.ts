import { placesFor, requireCaller, type Connection } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { Loaders } from '../loaders.js';
import { emptyPage } from '../paging/lists.js';
import { required } from '../paging/required.js';
import { gridStandardOf } from './grid-standard.rules.js';
import { listJurisdictions } from './jurisdiction.list.js';
import type { JurisdictionRow } from './jurisdiction.store.js';
import { ancestorCodes, maySee } from './sight.rules.js';
import { isValidAt, placeAsOf, type PlaceAt } from './validity.rules.js';

/** The places that decide what the caller may look up. */
function ownPlaces(context: Context): string[] {
  return placesFor(requireCaller(context), 'jurisdiction:read');
}

/** A page of places or people, each as of a moment. */
function pageAsOf<Row extends object, At extends Row>(
  { edges, pageInfo }: Connection<Row>,
  asOf: (row: Row) => At,
): Connection<At> {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: asOf(node) })), pageInfo };
}

/** The moment that a place was asked about, and what is read for it. */
function momentOf({ asOf }: Pick<PlaceAt, 'asOf'>, context: Context): { readonly at: Date; readonly loaders: Loaders } {
  return { at: asOf ?? context.at, loaders: context.loadersAt(asOf) };
}

/** Places of the net 管辖区域. */
export const jurisdictionResolvers: Resolvers = {
  Query: {
    jurisdiction: async (_, { code, asOf }, context) => {
      if (!maySee(ownPlaces(context), code)) return null;
      const place = await context.loadersAt(asOf).jurisdiction.load(code);
      return place === null || asOf == null || isValidAt(place, asOf) ? place : null;
    },
    jurisdictions: async (_, { asOf, ...args }, context) => {
      const at = asOf ?? context.at;
      const places = ownPlaces(context);
      const page = await listJurisdictions(context.stores.jurisdictions, { places, at, asOf: asOf ?? null, ...args });
      return pageAsOf(page, (row) => placeAsOf(row, at));
    },
  },
  Jurisdiction: {
    __resolveReference: ({ code }, { loaders }) => loaders.jurisdiction.load(code),
    code: ({ _id }) => _id,
    version: ({ _id, version }, _, context) => (maySee(ownPlaces(context), _id) ? version : null),
    predecessors: ({ predecessors, asOf }, _, context) =>
      Promise.all(predecessors.map((code) => required(context.loadersAt(asOf).jurisdiction, code))),
    successors: ({ successors, asOf }, _, context) =>
      Promise.all(successors.map((code) => required(context.loadersAt(asOf).jurisdiction, code))),
    parent: ({ parentCode, asOf }, _, context) =>
      parentCode === null ? null : required(context.loadersAt(asOf).jurisdiction, parentCode),
    ancestors: ({ _id, asOf }, _, context) =>
      Promise.all(ancestorCodes(_id).map((code) => required(context.loadersAt(asOf).jurisdiction, code))),
    children: async (place, page, context) => {
      const { at, loaders } = momentOf(place, context);
      const children = await loaders.children.load(place._id, { places: ownPlaces(context) }, page);
      return pageAsOf(children, (row: JurisdictionRow) => placeAsOf(row, at));
    },
    childCount: ({ _id, asOf }, _, context) => context.loadersAt(asOf).childCount.load(_id),
    gridCount: ({ _id, level, asOf }, _, context) =>
      level === 'GRID' ? 1 : context.loadersAt(asOf).gridCount.load(_id),
    gridStandard: async ({ _id, grid }, _, context) => {
      if (grid === null || !maySee(ownPlaces(context), _id)) return null;
      const { sizes } = await context.loaders.gridStandard.load(_id.slice(0, 6));
      return gridStandardOf(grid, sizes);
    },
    team: ({ _id, level, asOf }, _, context) =>
      level === 'GRID' && maySee(placesFor(requireCaller(context), 'staff:read'), _id)
        ? context.loadersAt(asOf).team.load(_id)
        : null,
    units: ({ _id }, page, context) =>
      maySee(ownPlaces(context), _id) ? context.loaders.placeUnits.load(_id, {}, page) : emptyPage,
    staff: async (place, { role, ...page }, context) => {
      if (!maySee(placesFor(requireCaller(context), 'staff:read'), place._id)) return emptyPage;
      const { at, loaders } = momentOf(place, context);
      const people = await loaders.placeStaff.load(place._id, { role: role ?? null }, page);
      return pageAsOf(people, (person) => ({ ...person, asOf: at }));
    },
  },
};
