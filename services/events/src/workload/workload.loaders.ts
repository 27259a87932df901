import type { Caller } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Document, Filter } from 'mongodb';
import type { EventDocument } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { visible } from '../event/event.visibility.js';
import { anyOpen } from '../event/table/parties.js';

/** What one request counts: any number of people or units in one query. */
export interface WorkloadLoaders {
  /** Open events that a person deals with or is to verify, by staff id. */
  readonly ofPerson: DataLoader<string, number>;
  /** Open events that a unit holds, by its id. */
  readonly ofUnit: DataLoader<string, number>;
}

/** The people who have an event in hand: one who deals with it, and who verifies it, once where these are one. */
const people: Document = { $setDifference: [['$assigneeStaffId', '$verifierStaffId'], [null]] };

/** The loaders of one request. Without a caller nothing is counted: scoping is part of the filter. */
export function workloadLoaders({ collection }: EventStore, caller: Caller | null): WorkloadLoaders {
  const count = async (filter: Filter<EventDocument>, holders: Document): Promise<Map<string, number>> => {
    if (caller === null) return new Map();
    const counted = await collection
      .aggregate<{ _id: string; count: number }>([
        { $match: { $and: [filter, { state: { $in: [...anyOpen] } }, visible(caller)] } },
        { $project: { holder: holders } },
        { $unwind: '$holder' },
        { $group: { _id: '$holder', count: { $sum: 1 } } },
      ])
      .toArray();
    return new Map(counted.map(({ _id, count: many }) => [_id, many]));
  };
  return {
    ofPerson: new DataLoader(async (ids) => {
      const among = { $in: [...ids] };
      const counts = await count({ $or: [{ assigneeStaffId: among }, { verifierStaffId: among }] }, people);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    ofUnit: new DataLoader(async (ids) => {
      const counts = await count({ holderUnitId: { $in: [...ids] } }, { $concatArrays: [['$holderUnitId']] });
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
