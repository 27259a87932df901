import mongoose, { type Connection } from 'mongoose';
import type { IndexOptions, Db, IndexSpecification } from 'mongodb';

/** Every write here is durable: acknowledged by the majority, in their journals. */
export const DURABLE = { w: 'majority', journal: true } as const;

/** Name of a service's database, such as `gridhall_service_desk`. */
export function databaseName(namespace: string, service: string): string {
  return `${namespace}_${service}`.replaceAll('-', '_');
}

/** Opens a service's database. Commands wait at most 5 s for a primary. */
export async function connectMongo(uri: string, database: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    dbName: database,
    maxPoolSize: 64,
    serverSelectionTimeoutMS: 5_000,
    ignoreUndefined: true,
    writeConcern: DURABLE,
    retryWrites: true,
    // Indexes are made on purpose, by ensureIndexes, not as a side effect of a first write.
    autoIndex: false,
    autoCreate: false,
  });
  return connection.asPromise();
}

/** An index with the name and reason of a person. */
export interface IndexDefinition {
  readonly key: IndexSpecification;
  readonly options?: IndexOptions;
}

/** Makes the indexes that are not there yet. Several replicas may do so at once. */
export async function ensureIndexes(db: Db, collection: string, indexes: readonly IndexDefinition[]): Promise<void> {
  for (const { key, options } of indexes) await db.collection(collection).createIndex(key, options, undefined);
}
