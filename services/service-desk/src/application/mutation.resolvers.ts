import { requireCaller, type Outcome } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ApplicationCommands, Asker } from './application.commands.js';
import type { ApplicationDocument, ApplicationRow } from './application.document.js';

function asker(context: Context): Asker {
  return { caller: requireCaller(context), requestId: context.requestId };
}

/** What every command answers. */
function payload({ document, replayed }: Outcome<ApplicationDocument>): {
  readonly application: ApplicationRow;
  readonly replayed: boolean;
} {
  return { application: document, replayed };
}

/** Resolvers of `application.commands.graphql`. */
export function mutationResolvers(commands: ApplicationCommands): NonNullable<Resolvers['Mutation']> {
  return {
    acceptApplication: async (_, { input }, context) => payload(await commands.accept(asker(context), input)),
    completeApplication: async (_, { input }, context) => payload(await commands.complete(asker(context), input)),
    processApplication: async (_, { input }, context) => payload(await commands.process(asker(context), input)),
    decideApplication: async (_, { input }, context) => payload(await commands.decide(asker(context), input)),
    deliverApplication: async (_, { input }, context) => payload(await commands.deliver(asker(context), input)),
    evaluateApplication: async (_, { input }, context) => payload(await commands.evaluate(asker(context), input)),
    referApplication: async (_, { input }, context) => payload(await commands.refer(asker(context), input)),
  };
}
