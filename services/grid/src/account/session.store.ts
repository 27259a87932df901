import type { StoreRuntime } from '@gridhall/service-kit';
import { Schema, type Model } from 'mongoose';

/** A session and its family of refresh tokens, as MongoDB holds it: hashes, no token. */
export interface SessionDocument {
  _id: string;
  staffId: string;
  /** Hash of the newest secret. */
  secretHash: string;
  /** Hash of the one before; null until the first refresh. */
  previousHash: string | null;
  /** What the newest secret was made with from the one before; null until the first refresh. */
  nonce: string | null;
  /** The account's `passwordVersion` when it began. */
  passwordVersion: number;
  startedAt: Date;
  refreshedAt: Date;
  /** MongoDB removes it after that. */
  expiresAt: Date;
}

/** The sessions. */
export type SessionStore = Model<SessionDocument>;

const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    secretHash: { type: String, required: true },
    previousHash: { type: String, default: null },
    nonce: { type: String, default: null },
    passwordVersion: { type: Number, required: true },
    startedAt: { type: Date, required: true },
    refreshedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  .index({ staffId: 1 });

/** Opens the store of sessions. */
export function sessionStore({ mongo }: StoreRuntime): SessionStore {
  return mongo.model<SessionDocument>('Session', sessionSchema, 'sessions');
}
