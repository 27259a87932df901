import { connection, orderedId, type Connection, type StoreRuntime } from '@gridhall/service-kit';
import { Schema, type ClientSession, type Model } from 'mongoose';

/** What may become of an account, or be tried at it. */
export const ACTIVITY_KINDS = [
  'SIGNED_IN',
  'SIGNED_IN_EXTERNALLY',
  'PASSWORD_WRONG',
  'SECOND_FACTOR_WRONG',
  'LOCKED',
  'SIGN_IN_REFUSED',
  'SIGNED_OUT',
  'SESSION_REVOKED',
  'SESSIONS_REVOKED',
  'REFRESH_TOKEN_REUSED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'SECOND_FACTOR_ENROLLED',
  'SECOND_FACTOR_REMOVED',
  'RECOVERY_CODES_RENEWED',
  'RECOVERY_CODE_USED',
  'ACCOUNT_OPENED',
  'ACCOUNT_UNLOCKED',
  'ACCOUNT_DISABLED',
  'ACCOUNT_ENABLED',
] as const;

/** A kind of {@link ActivityDocument}. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** A line of the audit, as MongoDB holds it: written once, never changed. */
export interface ActivityDocument {
  _id: string;
  kind: ActivityKind;
  at: Date;
  /** Whose account; null where the name was nobody's. The name itself is not kept: people type passwords into that field. */
  staffId: string | null;
  /** The places of the person's postings then, and all places above them: who administers one of these may read it. */
  scopes: string[];
  /** Who did it, where that is not the account's owner. */
  byStaffId: string | null;
  address: string | null;
  deviceName: string | null;
  /** The session that began or ended, by the id that is shown. */
  sessionId: string | null;
  reason: string | null;
  requestId: string;
  /** MongoDB removes it after that. */
  expiresAt: Date;
}

/** What is said of an activity; what is left out is null. */
export type Activity = Pick<ActivityDocument, 'kind' | 'staffId' | 'requestId'> &
  Partial<Pick<ActivityDocument, 'scopes' | 'byStaffId' | 'address' | 'deviceName' | 'sessionId' | 'reason'>>;

const DAY_MS = 24 * 3_600_000;
/** Kept for a year: the Cybersecurity Law of the PRC (网络安全法), art. 21 (3), asks for six months of network logs at least. */
const KEPT_MS = 366 * DAY_MS;
/** What was tried under names that nobody has belongs to no person; anybody may make any number of such lines. */
const NOBODYS_KEPT_MS = 7 * DAY_MS;

const activitySchema = new Schema<ActivityDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: ACTIVITY_KINDS, required: true },
    at: { type: Date, required: true },
    staffId: { type: String, default: null },
    scopes: { type: [String], required: true },
    byStaffId: { type: String, default: null },
    address: { type: String, default: null },
    deviceName: { type: String, default: null },
    sessionId: { type: String, default: null },
    reason: { type: String, default: null },
    requestId: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
  .index({ staffId: 1, at: -1, _id: -1 })
  .index({ scopes: 1, at: -1, _id: -1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Which activities to read. */
export interface ActivityFilter {
  /** Of this person. */
  readonly staffId?: string | null | undefined;
  /** Of people posted in one of these places then. */
  readonly places?: readonly string[];
  readonly kinds?: readonly ActivityKind[] | null | undefined;
}

/** The audit of sign-ins and of what is done to accounts. */
export class Activities {
  readonly #model: Model<ActivityDocument>;

  constructor(
    { mongo }: StoreRuntime,
    private readonly now: () => Date,
  ) {
    this.#model = mongo.model<ActivityDocument>('AccountActivity', activitySchema, 'account_activities');
  }

  /** Makes the indexes. */
  async ensureIndexes(): Promise<void> {
    await this.#model.createIndexes();
  }

  /** Writes a line, in a transaction where one is given: then what it tells of and the line are both there, or neither. */
  async record(activity: Activity, transaction: ClientSession | null = null): Promise<void> {
    const at = this.now();
    const expiresAt = new Date(at.getTime() + (activity.staffId === null ? NOBODYS_KEPT_MS : KEPT_MS));
    await this.#model.create([{ scopes: [], ...activity, _id: orderedId(), at, expiresAt }], { session: transaction });
  }

  /**
   * A page, the newest first.
   *
   * @throws BAD_INPUT, CURSOR_INVALID
   */
  async list(
    { staffId, places, kinds }: ActivityFilter,
    page: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  ): Promise<Connection<ActivityDocument>> {
    return connection<ActivityDocument>({
      // mongoose carries a driver of its own, the same version as ours.
      collection: this.#model.collection as never,
      filter: {
        ...(staffId == null ? {} : { staffId }),
        // Places above are kept with each line, so this is an equality, and the index is in the order of the page.
        ...(places === undefined ? {} : { scopes: { $in: [...places] } }),
        ...(kinds == null || kinds.length === 0 ? {} : { kind: { $in: [...kinds] } }),
      },
      sort: [
        ['at', -1],
        ['_id', -1],
      ],
      scope: `activities ${JSON.stringify([staffId ?? null, places ?? null, kinds ?? null])}`,
      ...page,
    });
  }
}
