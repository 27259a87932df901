import { ObjectId } from 'mongodb';

/** A new id for a record that is listed by its moment: those of one process stand in the order in which they were made, in one millisecond too. */
export function orderedId(): string {
  return new ObjectId().toHexString();
}
