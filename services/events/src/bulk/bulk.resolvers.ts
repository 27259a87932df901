import { requireCaller } from '@gridhall/service-kit';
import { GraphQLJSONObject } from 'graphql-scalars';
import type { Context } from '../context.js';
import type { ChangeMutation } from '../event/event.commands.js';
import type { MutationResolvers, Resolvers } from '../generated/graphql.js';
import type { BulkCommands, ItemOutcome } from './bulk.commands.js';

/** What every command on many events answers. */
interface Payload {
  readonly outcomes: readonly ItemOutcome[];
  readonly done: number;
  readonly refused: number;
}

/** Resolvers of `bulk.graphql`. */
export function bulkResolvers(commands: BulkCommands): {
  readonly Mutation: Pick<MutationResolvers, 'acceptEvents' | 'dispatchEvents' | 'closeEvents'>;
} & Pick<Resolvers, 'EventOutcome' | 'JSONObject'> {
  const change =
    (mutation: ChangeMutation) =>
    async (_: unknown, { input }: { readonly input: unknown }, context: Context): Promise<Payload> => {
      const { requestId, log, loaders } = context;
      const outcomes = await commands.change(mutation, { caller: requireCaller(context), requestId, log }, input);
      for (const { id } of outcomes) {
        loaders.events.clear(id);
        loaders.timelines.clear(id);
      }
      const done = outcomes.filter(({ refusal }) => refusal === null).length;
      return { outcomes, done, refused: outcomes.length - done };
    };
  return {
    JSONObject: GraphQLJSONObject,
    Mutation: { acceptEvents: change('accept'), dispatchEvents: change('dispatch'), closeEvents: change('close') },
    EventOutcome: {
      error: ({ refusal }) => {
        if (refusal === null) return null;
        const { code, messageZh, ...extensions } = refusal.extensions;
        return { code: String(code), message: refusal.message, messageZh: String(messageZh), extensions };
      },
    },
  };
}
