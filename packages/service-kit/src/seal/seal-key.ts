import type { Db } from 'mongodb';
import { ConfigError } from '../config/config.js';
import type { Sealer } from './seal.js';

interface SealedWith {
  _id: 'key';
  /** Tells the key from every other one, and nothing of it. */
  digest: string;
}

/**
 * Makes sure that a database is sealed with one key: notes the first one, and refuses every other. Without it a service
 * started with a wrong key would seal new records with that one, and no key would open all of them any more.
 *
 * @throws ConfigError when the database was sealed with another key
 */
export async function requireSealKey(db: Db, sealer: Sealer): Promise<void> {
  const digest = sealer.digest('the key of this database');
  const noted = await db
    .collection<SealedWith>('_sealed_with')
    .findOneAndUpdate({ _id: 'key' }, { $setOnInsert: { digest } }, { upsert: true, returnDocument: 'after' });
  if (noted?.digest === digest) return;
  throw new ConfigError(
    `GRIDHALL_SEAL_KEY is not the key with which the database ${db.databaseName} was sealed. Give the service that key back.`,
  );
}
