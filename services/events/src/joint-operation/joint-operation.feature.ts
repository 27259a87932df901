import { Numbers, type Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { FollowUps } from './follow-ups.js';
import { JointOperationCommands } from './joint-operation.commands.js';
import { jointOperationResolvers } from './joint-operation.resolvers.js';
import { jointOperationStore } from './joint-operation.store.js';

/** Several agencies who go out together, and what comes of what they find. */
export function jointOperationFeature({ runtime, store: events, directory, commands, now }: Core): Feature {
  const store = jointOperationStore(runtime);
  const numbers = new Numbers(runtime.db, store.options.collection, 3);
  const followUps = new FollowUps(store, commands, now);
  return {
    resolvers: jointOperationResolvers({
      store,
      commands: new JointOperationCommands(store, events, directory, numbers, followUps, now),
      now,
    }),
    aggregates: [store],
    tasks: [followUps],
  };
}
