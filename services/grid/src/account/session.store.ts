import type { StoreRuntime } from '@gridhall/service-kit';
import { Schema, type Model } from 'mongoose';
import type { DeviceKey } from './device-proof.rules.js';

/** What one signs in on. */
export const DEVICE_KINDS = ['PHONE', 'PC', 'OTHER'] as const;
/** A kind of device. */
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** A session and its family of refresh tokens, as MongoDB holds it: hashes, no token. */
export interface SessionDocument {
  _id: string;
  /** What its owner knows it by. The `_id` is told in refresh tokens only, for who knows it can end the session. */
  publicId: string;
  staffId: string;
  /** What the owner calls the device that it is on; null when nothing was said. */
  deviceName: string | null;
  deviceKind: DeviceKind;
  /** Where it was last used from; null where nobody said. */
  lastAddress: string | null;
  /** The device's public key, which each refresh is proved with; null for a session of no device in particular. */
  deviceKey: DeviceKey | null;
  /** Ids of the proofs that were taken last: none of them is taken again. */
  proofIds: string[];
  /** Hash of the newest secret. */
  secretHash: string;
  /** Hash of the one before; null until the first refresh. */
  previousHash: string | null;
  /** What the newest secret was made with from the one before; null until the first refresh. */
  nonce: string | null;
  /** The account's `sessionEpoch` when it began. */
  sessionEpoch: number;
  startedAt: Date;
  refreshedAt: Date;
  /** MongoDB removes it after that. */
  expiresAt: Date;
}

/** The sessions. */
export type SessionStore = Model<SessionDocument>;

const deviceKeySchema = new Schema<DeviceKey>(
  { x: { type: String, required: true }, y: { type: String, required: true } },
  { _id: false },
);

const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    staffId: { type: String, required: true },
    deviceName: { type: String, default: null },
    deviceKind: { type: String, enum: DEVICE_KINDS, required: true },
    lastAddress: { type: String, default: null },
    deviceKey: { type: deviceKeySchema, default: null },
    proofIds: { type: [String], default: [] },
    secretHash: { type: String, required: true },
    previousHash: { type: String, default: null },
    nonce: { type: String, default: null },
    sessionEpoch: { type: Number, required: true },
    startedAt: { type: Date, required: true },
    refreshedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  .index({ staffId: 1, refreshedAt: -1 });

/** Opens the store of sessions. */
export function sessionStore({ mongo }: StoreRuntime): SessionStore {
  return mongo.model<SessionDocument>('Session', sessionSchema, 'sessions');
}
