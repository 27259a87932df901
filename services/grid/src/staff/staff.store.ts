import { ROLES, type Role } from '@gridhall/messages';
import { ensureIndexes, type IndexDefinition, type StoreRuntime } from '@gridhall/service-kit';
import { Schema, type Model, type QueryFilter } from 'mongoose';

/** A posting 岗位: a role at a place, for a unit, for a time (domain §3). */
export interface StaffPosting {
  role: Role;
  placeCode: string;
  unitId: string | null;
  from: Date;
  /** The first moment at which it holds no longer; null for open. */
  to: Date | null;
}

/** Somebody who works on the net, as MongoDB holds them. */
export interface StaffDocument {
  /** The staff id, such as `330211101-dispatcher-01`. */
  _id: string;
  name: string;
  /** Sealed (staff.phone.ts); null when none is known. */
  phone: string | null;
  postings: StaffPosting[];
  /** Since when they work on the net no more. */
  leftAt?: Date | null;
  /** Counts the changes of postings; 0 before the first. */
  version?: number;
  /** The latest commands on postings, so that one sent twice is known. Never shown to clients. */
  commands?: { key: string; fingerprint: string }[];
}

/** The people of the net; no aggregate, for no other service follows them. */
export type StaffStore = Model<StaffDocument>;

/** What people to find. */
export type StaffFilter = QueryFilter<StaffDocument>;

const postingSchema = new Schema<StaffPosting>(
  {
    role: { type: String, enum: ROLES, required: true },
    placeCode: { type: String, match: /^\d{6}(\d{3}){0,3}$/, required: true },
    unitId: { type: String, default: null },
    from: { type: Date, required: true },
    to: { type: Date, default: null },
  },
  { _id: false },
);

const staffSchema = new Schema<StaffDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    phone: { type: String, default: null },
    postings: { type: [postingSchema], required: true },
  },
  { versionKey: false },
);

/** The collection of people. */
export const STAFF_COLLECTION = 'staff';

/** The id last, so that pages in its order need no sort. */
const indexes: readonly IndexDefinition[] = [
  { key: { 'postings.placeCode': 1, _id: 1 } },
  { key: { 'postings.unitId': 1, _id: 1 } },
];

/** Opens the store of people. */
export function staffStore({ mongo }: StoreRuntime): StaffStore {
  return mongo.model<StaffDocument>('StaffMember', staffSchema, STAFF_COLLECTION);
}

/** Makes the indexes by place and by unit. */
export async function ensureStaffIndexes({ db }: StoreRuntime): Promise<void> {
  await ensureIndexes(db, STAFF_COLLECTION, indexes);
}
