import { parseInput, placesFor, requireCaller, requirePermission } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import { boundariesSchema, importBoundaries } from './import-boundaries.js';

/** Surveyed boundaries. */
export const boundaryResolvers: Resolvers = {
  Mutation: {
    importBoundaries: async (_, { input }, context) => {
      const { idempotencyKey, ...asked } = parseInput(boundariesSchema, input);
      const caller = requireCaller(context);
      const [{ role, place: placeCode, unit: unitId }] = requirePermission(caller, 'district:administer');
      const actor = { staffId: caller.staffId, role, placeCode, unitId };
      const command = { idempotencyKey, actor, requestId: context.requestId };
      const places = placesFor(caller, 'district:administer');
      const done = await importBoundaries(context.stores.jurisdictions, places, asked, command);
      // Read now: what was loaded before shows the boundaries of before.
      const load = (codes: readonly string[]) =>
        Promise.all(codes.map((code) => required(context.loaders.jurisdiction, code)));
      return { ...done, surveyed: await load(done.surveyed), redrawn: await load(done.redrawn) };
    },
  },
};
