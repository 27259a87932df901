import DataLoader from 'dataloader';
import type { StaffDocument, StaffStore } from './staff.store.js';

/** A loader of people for one request: any number of ids in one query. */
export function staffLoader(store: StaffStore): DataLoader<string, StaffDocument | null> {
  return new DataLoader(async (ids) => {
    const found = await store.find({ _id: { $in: [...ids] } }).lean<StaffDocument[]>();
    const byId = new Map(found.map((person) => [person._id, person]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
