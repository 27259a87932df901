import {
  canonicalJson,
  commonErrors,
  DURABLE,
  GridhallError,
  placesFor,
  requirePermission,
  sha256,
  type PersonAsking,
} from '@gridhall/service-kit';
import type { ClientSession } from 'mongodb';
import { activePostings, isColleague } from '../staff/staff.rules.js';
import { STAFF_COLLECTION, type StaffDocument, type StaffPosting } from '../staff/staff.store.js';
import type { Stores } from '../stores.js';
import { requireNoLeader } from './posting.rules.js';

/** So many of a person's latest commands are remembered by key. */
const REMEMBERED = 32;

/** A command on a person's postings. */
export interface PostingAct {
  readonly command: string;
  readonly keyed: { readonly staffId: string; readonly expectedVersion: number; readonly idempotencyKey: string };
  readonly asked: unknown;
  /** The posting that is new with it, if any: of leaders a grid has one. */
  readonly added: StaffPosting | null;
  /** When the request came. */
  readonly at: Date;
}

/** What a command on postings did. */
export interface PostingOutcome {
  readonly staffId: string;
  readonly replayed: boolean;
}

/** Two who would lead the same grid wait for each other: both write here first, and the database lets one through. */
async function takeTurn(stores: Stores, placeCode: string, session: ClientSession): Promise<void> {
  const turns = stores.units.runtime.db.collection<{ _id: string; turn: number }>('posting_turns');
  await turns.updateOne({ _id: placeCode }, { $inc: { turn: 1 } }, { upsert: true, session });
}

/**
 * Changes a person's postings: one write, at the version that the caller saw.
 *
 * @param decide pure: what changes, or a refusal thrown
 * @throws FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED, GRID_HAS_LEADER, and what `decide` throws
 */
export async function changePostings(
  stores: Stores,
  { caller, requestId }: PersonAsking,
  { command, keyed, asked, added, at }: PostingAct,
  decide: (person: StaffDocument) => Partial<Pick<StaffDocument, 'postings' | 'leftAt'>>,
): Promise<PostingOutcome> {
  requirePermission(caller, 'district:administer');
  const { staffId, expectedVersion: expected, idempotencyKey: key } = keyed;
  const { db, log } = stores.units.runtime;
  const staff = db.collection<StaffDocument>(STAFF_COLLECTION);
  const fingerprint = sha256(canonicalJson({ command, asked, staffId: caller.staffId }));
  const places = placesFor(caller, 'district:administer');
  const isolation = { writeConcern: DURABLE, readConcern: { level: 'snapshot' } } as const;
  const outcome = await db.client.withSession(async (session) =>
    session.withTransaction(async (): Promise<PostingOutcome> => {
      const person = await staff.findOne({ _id: staffId }, { session });
      // Who is posted nowhere now can be posted anywhere; others are found by who administers a place of theirs.
      const isKnown = person !== null && (isColleague(places, person, at) || activePostings(person, at).length === 0);
      if (!isKnown) throw new GridhallError(commonErrors.NOT_FOUND, { id: staffId });
      const { version: current = 0, commands = [] } = person;
      const before = commands.find((one) => one.key === key);
      if (before !== undefined) {
        if (before.fingerprint !== fingerprint) throw new GridhallError(commonErrors.IDEMPOTENCY_KEY_REUSED);
        return { staffId, replayed: true };
      }
      if (current !== expected) throw new GridhallError(commonErrors.VERSION_CONFLICT, { current, expected });
      const set = decide(person);
      if (added?.role === 'GRID_LEADER') {
        await takeTurn(stores, added.placeCode, session);
        const leading = { _id: { $ne: staffId }, 'postings.placeCode': added.placeCode };
        requireNoLeader(await staff.find(leading, { session }).toArray(), added);
      }
      const push = { commands: { $each: [{ key, fingerprint }], $slice: -REMEMBERED } };
      await staff.updateOne({ _id: staffId }, { $set: { ...set, version: current + 1 }, $push: push }, { session });
      return { staffId, replayed: false };
    }, isolation),
  );
  if (!outcome.replayed) log.info({ requestId, staffId, by: caller.staffId, command }, 'postings changed');
  return outcome;
}
