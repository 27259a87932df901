import type { StoreRuntime } from '@gridhall/service-kit';
import type { ClientSession } from 'mongodb';
import { STAFF_COLLECTION, type StaffDocument } from '../staff/staff.store.js';
import { repost } from './postings.rules.js';
import type { Rezoning } from './rezoning.rules.js';

/** Moves one kind of what lies in ended grids, within the transaction by which these end. */
type Move = (rezoning: Rezoning, db: StoreRuntime['db'], session: ClientSession) => Promise<void>;

const movePostings: Move = async (rezoning, db, session) => {
  const staff = db.collection<StaffDocument>(STAFF_COLLECTION);
  const filter = { 'postings.placeCode': { $in: [...rezoning.endedCodes] } };
  const people = repost(await staff.find(filter, { session }).toArray(), rezoning);
  const operations = people.map(({ _id, postings }) => ({
    updateOne: { filter: { _id }, update: { $set: { postings }, $inc: { version: 1 } } },
  }));
  if (operations.length > 0) await staff.bulkWrite(operations, { session });
};

/** All that moves when grids are merged or split: whatever else is kept by grid adds its own. */
const moves: readonly Move[] = [movePostings];

/** Moves all that lies in ended grids. A transaction takes one step at a time. */
export async function moveAll(rezoning: Rezoning, db: StoreRuntime['db'], session: ClientSession): Promise<void> {
  for (const move of moves) await move(rezoning, db, session);
}
