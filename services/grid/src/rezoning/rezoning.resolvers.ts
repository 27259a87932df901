import { requireCaller, type PersonAsking } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { required } from '../paging/required.js';
import type { Stores } from '../stores.js';
import { mergeGrids, splitGrid, type Rezoned } from './rezoning.commands.js';

/** A command on grids as a mutation. */
const act =
  (command: (stores: Stores, asker: PersonAsking, input: unknown) => Promise<Rezoned>) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { endedCodes, begunCodes, replayed } = await command(context.stores, asker, input);
    const load = async (codes: readonly string[]) =>
      Promise.all(codes.map((code) => required(context.loaders.jurisdiction, code)));
    return { ended: await load(endedCodes), begun: await load(begunCodes), replayed };
  };

/** Merging and splitting grids. */
export const rezoningResolvers: Resolvers = { Mutation: { mergeGrids: act(mergeGrids), splitGrid: act(splitGrid) } };
