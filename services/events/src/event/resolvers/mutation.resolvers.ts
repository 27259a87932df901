import { requireCaller, type Outcome } from '@gridhall/service-kit';
import type { Context } from '../../context.js';
import type { MutationResolvers } from '../../generated/graphql.js';
import type { Asker, ChangeMutation, EventCommands } from '../event.commands.js';
import type { EventDocument, EventRow } from '../event.document.js';
import { changeMutations, mutationName } from '../mutations.js';

/** What every command answers. */
export interface Payload {
  readonly event: EventRow;
  readonly replayed: boolean;
}

function askerOf(context: Context): Asker {
  return { caller: requireCaller(context), requestId: context.requestId };
}

/** A request may take several steps of one event: what was read before a step must not answer after it. */
function answer({ document, replayed }: Outcome<EventDocument>, { loaders }: Context): Payload {
  // Merging and splitting change others too.
  loaders.events.clearAll();
  loaders.timelines.clear(document._id);
  return { event: document, replayed };
}

/** The commands of the life cycle as mutations. */
export function mutationResolvers(commands: EventCommands): MutationResolvers {
  const change =
    (mutation: ChangeMutation) =>
    async (_: unknown, { input }: { readonly input: unknown }, context: Context): Promise<Payload> =>
      answer(await commands.change(mutation, askerOf(context), input), context);
  return {
    reportEvent: async (_, { input }, context) => answer(await commands.report(askerOf(context), input), context),
    saveEventDraft: async (_, { input }, context) => answer(await commands.saveDraft(askerOf(context), input), context),
    ...Object.fromEntries(changeMutations.map((mutation) => [mutationName(mutation), change(mutation)])),
  };
}
