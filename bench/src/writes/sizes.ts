import { databaseName } from '@gridhall/service-kit';
import type { Stack } from '@gridhall/infra';
import { MongoClient } from 'mongodb';

/** Sizes in bytes, on average. */
export interface DocumentSizes {
  /** Of a whole document. */
  readonly document: number;
  /** Of its newest timeline entry. */
  readonly entry: number;
}

/** What an event weighs in the platform's own database. */
export async function eventSizes({ servers, namespace }: Stack): Promise<DocumentSizes> {
  const client = await MongoClient.connect(servers.mongoUri);
  try {
    const [sizes] = await client
      .db(databaseName(namespace, 'events'))
      .collection('events')
      .aggregate<DocumentSizes>([
        { $project: { document: { $bsonSize: '$$ROOT' }, entry: { $bsonSize: { $last: '$timeline' } } } },
        { $group: { _id: null, document: { $avg: '$document' }, entry: { $avg: '$entry' } } },
        { $project: { _id: 0, document: { $round: '$document' }, entry: { $round: '$entry' } } },
      ])
      .toArray();
    if (sizes === undefined) throw new Error('There is no event to weigh.');
    return sizes;
  } finally {
    await client.close();
  }
}
