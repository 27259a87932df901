import { randomBytes } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import { ConfigError } from '../config/config.js';
import { createKeyRing, type KeyRing, type SealConfig } from './key-ring.js';
import { createSealer, type Sealer } from './sealer.js';

/** A key that a database's texts may be sealed with, by its id; nothing of the key itself. */
interface SealingKey {
  _id: string;
  /** When a replica last said that it seals with it. */
  sealingAt: Date;
}

/** The key of the blind indexes, sealed as any other text. */
interface IndexKey {
  _id: 'index';
  sealedKey: string;
}

/** Where {@link IndexKey} lies, for the re-sealing. */
export const INDEX_KEYS = '_index_keys';
/** What it is sealed for. */
export const indexKeyPlace = (id: string): string => `${INDEX_KEYS}:${id}:sealedKey`;

function sealingKeys(db: Db): Collection<SealingKey> {
  return db.collection<SealingKey>('_sealing_keys');
}

function refused({ databaseName }: Db): ConfigError {
  return new ConfigError(
    `GRIDHALL_SEAL_KEY is not the key with which the database ${databaseName} was sealed. Give the service that key back; ` +
      'to change keys, name the one before in GRIDHALL_SEAL_OTHER_KEYS (docs/personal-data.md, "Changing the key").',
  );
}

/** Says that this replica seals with the ring's current key. */
export async function noteSealing(db: Db, { currentId }: KeyRing, now: Date): Promise<void> {
  await sealingKeys(db).updateOne({ _id: currentId }, { $max: { sealingAt: now } }, { upsert: true });
}

/**
 * Forgets keys with which nothing is sealed any more: from then on the service starts without them.
 *
 * @param before nothing was sealed with them since
 */
export async function forgetOtherKeys(db: Db, { currentId }: KeyRing, before: Date): Promise<void> {
  await sealingKeys(db).deleteMany({ _id: { $ne: currentId }, sealingAt: { $lt: before } });
}

/**
 * Opens what seals a service's database. A service that was started with a wrong key would seal new records with that
 * one, and no key would open all of them any more: so it does not start.
 *
 * @throws ConfigError when something in the database may be sealed with a key that is not on the ring
 */
export async function openSealer(db: Db, config: SealConfig, now: Date): Promise<Sealer> {
  const ring = createKeyRing(config.GRIDHALL_SEAL_KEY, config.GRIDHALL_SEAL_OTHER_KEYS);
  const place = indexKeyPlace('index');
  const sealedKey = ring.seal(randomBytes(32).toString('base64url'), place);
  // The first replica's is everybody's; whoever cannot open it has another key.
  const kept = await db
    .collection<IndexKey>(INDEX_KEYS)
    .findOneAndUpdate({ _id: 'index' }, { $setOnInsert: { sealedKey } }, { upsert: true, returnDocument: 'after' });
  const indexKey = ((): string => {
    try {
      return ring.unseal(kept?.sealedKey ?? '', place);
    } catch {
      throw refused(db);
    }
  })();
  const noted = await sealingKeys(db).find().toArray();
  if (noted.some(({ _id }) => !ring.ids.has(_id))) throw refused(db);
  await noteSealing(db, ring, now);
  return createSealer(ring, indexKey);
}
