import { MongoClient } from 'mongodb';
import { connect } from 'nats';
import { LocalStackError } from '../errors/local-stack-error.js';

const PATIENCE_MS = 5_000;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An address without the password in it, for messages. */
export const withoutPassword = (address: string): string => address.replace(/\/\/[^/@]*@/, '//…@');

/**
 * Checks a MongoDB that was given instead of started.
 * @throws SERVER_UNREACHABLE, NOT_A_REPLICA_SET
 */
export async function checkMongo(uri: string): Promise<void> {
  const address = withoutPassword(uri);
  const unreachable = (error: unknown) =>
    new LocalStackError(
      'SERVER_UNREACHABLE',
      { variable: 'MONGODB_URI', address, reason: textOf(error) },
      { cause: error },
    );
  let client: MongoClient;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: PATIENCE_MS });
  } catch (error) {
    throw unreachable(error);
  }
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    // A sharded cluster answers `isdbgrid`; its shards are replica sets.
    if (hello['setName'] === undefined && hello['msg'] !== 'isdbgrid') {
      throw new LocalStackError('NOT_A_REPLICA_SET', { address });
    }
  } catch (error) {
    throw error instanceof LocalStackError ? error : unreachable(error);
  } finally {
    await client.close();
  }
}

/**
 * Checks a NATS server that was given instead of started.
 * @throws SERVER_UNREACHABLE
 */
export async function checkNats(url: string): Promise<void> {
  try {
    const connection = await connect({ servers: url.split(','), timeout: PATIENCE_MS, reconnect: false });
    await connection.close();
  } catch (error) {
    const details = { variable: 'NATS_URL', address: withoutPassword(url), reason: textOf(error) };
    throw new LocalStackError('SERVER_UNREACHABLE', details, { cause: error });
  }
}
