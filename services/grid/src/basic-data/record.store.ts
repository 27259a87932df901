import { enterpriseMessages, householdMessages, residentMessages } from '@gridhall/messages';
import { AggregateStore, type IndexDefinition, type StoreRuntime } from '@gridhall/service-kit';
import {
  COLLECTIONS,
  type RecordData,
  type RecordDocument,
  type RecordRow,
  type RecordStep,
  type RecordStore,
} from './record.js';

/** Lists are in this order, which shows first what was not checked for longest, and counts read this index alone. */
const inOrder: IndexDefinition = { key: { state: 1, placeCode: 1, checkedOn: 1, _id: 1 } };
/** One current record has a natural key; those that were closed before keep theirs. */
const natural: IndexDefinition = { key: { naturalKey: 1, closedAt: 1 }, options: { unique: true } };

function toRecord({ placeCode, state }: RecordRow): { placeCode: string; isClosed: boolean } {
  return { placeCode, isClosed: state === 'CLOSED' };
}

/** The stores of the basic data. */
export interface RecordStores {
  readonly households: RecordStore;
  readonly residents: RecordStore;
  readonly enterprises: RecordStore;
}

/** Opens the stores of the basic data. */
export function recordStores(runtime: StoreRuntime): RecordStores {
  return {
    households: new AggregateStore<RecordDocument, RecordData, RecordStep>(runtime, {
      collection: COLLECTIONS.household,
      contracts: householdMessages,
      indexes: [inOrder, natural],
      toMessage: (row) => ({ householdId: row._id, ...toRecord(row) }),
    }),
    residents: new AggregateStore<RecordDocument, RecordData, RecordStep>(runtime, {
      collection: COLLECTIONS.resident,
      contracts: residentMessages,
      indexes: [
        inOrder,
        natural,
        { key: { householdId: 1, _id: 1 } },
        { key: { state: 1, 'facts.tags': 1, placeCode: 1, checkedOn: 1, _id: 1 } },
      ],
      toMessage: (row) => ({ residentId: row._id, householdId: row.householdId ?? '', ...toRecord(row) }),
    }),
    enterprises: new AggregateStore<RecordDocument, RecordData, RecordStep>(runtime, {
      collection: COLLECTIONS.enterprise,
      contracts: enterpriseMessages,
      indexes: [inOrder, natural],
      toMessage: (row) => ({ enterpriseId: row._id, ...toRecord(row) }),
    }),
  };
}
