import { baseConfigSchema, connectMongo, databaseName, readConfig } from '@gridhall/service-kit';
import type { EventDocument } from '../event/event.document.js';
import { verifyAll } from './sweep.js';
import type { Verification } from './verification.rules.js';

const toolsConfigSchema = baseConfigSchema.pick({ MONGODB_URI: true, GRIDHALL_NAMESPACE: true });

/** Tools that work on events' own database with events' own code, and answer nobody. */
export interface EventTools {
  /** Verifies the record of every event of a place, or of all; see {@link verifyAll}. */
  verifyTimelines(placeCode: string | null): AsyncIterable<Verification>;
  close(): Promise<void>;
}

/**
 * Opens events' tools.
 *
 * @param environment MONGODB_URI, GRIDHALL_NAMESPACE
 * @throws ConfigError
 */
export async function openEventTools(environment: Readonly<Record<string, string | undefined>>): Promise<EventTools> {
  const config = readConfig(toolsConfigSchema, environment);
  const database = databaseName(config.GRIDHALL_NAMESPACE, 'events');
  const mongo = await connectMongo(config.MONGODB_URI, database);
  const collection = mongo.getClient().db(database).collection<EventDocument>('events');
  return {
    verifyTimelines: (placeCode) => verifyAll(collection, placeCode),
    close: () => mongo.close(),
  };
}
