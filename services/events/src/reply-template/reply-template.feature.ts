import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { ReplyTemplateCommands } from './reply-template.commands.js';
import { replyTemplateResolvers } from './reply-template.resolvers.js';
import { replyTemplateStore } from './reply-template.store.js';

/** Replies that are kept to be filled in. */
export function replyTemplateFeature({ runtime, directory, now }: Core): Feature {
  const store = replyTemplateStore(runtime);
  return {
    resolvers: replyTemplateResolvers({
      store,
      commands: new ReplyTemplateCommands(store, directory),
      directory,
      now,
    }),
    aggregates: [store],
  };
}
