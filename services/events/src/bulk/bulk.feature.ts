import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { BulkCommands } from './bulk.commands.js';
import { bulkResolvers } from './bulk.resolvers.js';

/** One command on many events. */
export function bulkFeature({ store, commands }: Core): Feature {
  return { resolvers: bulkResolvers(new BulkCommands(store, commands)) };
}
