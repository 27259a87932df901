import { placeCodeSchema, roleSchema } from '@gridhall/messages';
import { actingAt, beginning, parseInput, type PersonAsking } from '@gridhall/service-kit';
import { z } from 'zod';
import type { StaffPosting } from '../staff/staff.store.js';
import type { Stores } from '../stores.js';
import { afterLeaving, checkPosting, withoutPosting, withPosting } from './posting.rules.js';
import { changePostings, type PostingOutcome } from './posting.write.js';

const keyed = { ...beginning, staffId: z.string().min(1).max(128), expectedVersion: z.int().min(0) };
const moment = z
  .date()
  .nullish()
  .transform((value) => value ?? null);
const unitId = z
  .string()
  .min(1)
  .max(128)
  .nullish()
  .transform((value) => value ?? null);
const which = { role: roleSchema, placeCode: placeCodeSchema };
const postSchema = z.object({ ...keyed, ...which, unitId, from: moment, to: moment });
const endSchema = z.object({ ...keyed, ...which, to: moment });
const transferSchema = z.object({
  ...keyed,
  leaving: z.object(which),
  taking: z.object({ ...which, unitId }),
  at: moment,
});
const leaveSchema = z.object({ ...keyed, at: moment });

/** A command on postings; `at` is when the request came. */
export type PostingCommand = (
  stores: Stores,
  asker: PersonAsking,
  rawInput: unknown,
  at: Date,
) => Promise<PostingOutcome>;

/** Looks up what a posting names, and checks that it can be. */
async function checkAgainstNet({ jurisdictions, units }: Stores, posting: StaffPosting): Promise<void> {
  const [place, unit] = await Promise.all([
    jurisdictions.findById(posting.placeCode),
    posting.unitId === null ? null : units.findById(posting.unitId),
  ]);
  checkPosting(posting, place, unit);
}

/**
 * Posts somebody in a role at a place (`postStaff`).
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, NOT_FOUND, VERSION_CONFLICT, PLACE_UNKNOWN, PLACE_ENDED, POSTING_LEVEL_WRONG,
 *   POSTING_PERIOD_WRONG, POSTING_UNIT_REQUIRED, POSTING_UNIT_WRONG, UNIT_DISSOLVED, POSTING_AFTER_LEAVING, POSTING_OVERLAP,
 *   GRID_HAS_LEADER, IDEMPOTENCY_KEY_REUSED
 */
export const postStaff: PostingCommand = async (stores, asker, rawInput, at) => {
  const { role, placeCode, unitId: unit, from, to, ...named } = parseInput(postSchema, rawInput);
  actingAt(asker.caller, 'district:administer', placeCode);
  const added: StaffPosting = { role, placeCode, unitId: unit, from: from ?? at, to };
  await checkAgainstNet(stores, added);
  const asked = { role, placeCode, unit, from, to };
  return changePostings(stores, asker, { command: 'postStaff', keyed: named, asked, added, at }, (person) => ({
    postings: withPosting(person, added),
  }));
};

/**
 * Ends a posting (`endPosting`).
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, NOT_FOUND, VERSION_CONFLICT, POSTING_UNKNOWN, IDEMPOTENCY_KEY_REUSED
 */
export const endPosting: PostingCommand = async (stores, asker, rawInput, at) => {
  const { role, placeCode, to, ...named } = parseInput(endSchema, rawInput);
  actingAt(asker.caller, 'district:administer', placeCode);
  const act = { command: 'endPosting', keyed: named, asked: { role, placeCode, to }, added: null, at };
  return changePostings(stores, asker, act, (person) => ({
    postings: withoutPosting(person, { role, placeCode }, to ?? at),
  }));
};

/**
 * Moves somebody from one post to another at one moment (`transferStaff`).
 *
 * @throws what postStaff and endPosting throw
 */
export const transferStaff: PostingCommand = async (stores, asker, rawInput, at) => {
  const { leaving, taking, at: when, ...named } = parseInput(transferSchema, rawInput);
  actingAt(asker.caller, 'district:administer', leaving.placeCode);
  actingAt(asker.caller, 'district:administer', taking.placeCode);
  const moved = when ?? at;
  const added: StaffPosting = { ...taking, from: moved, to: null };
  await checkAgainstNet(stores, added);
  const act = { command: 'transferStaff', keyed: named, asked: { leaving, taking, when }, added, at };
  return changePostings(stores, asker, act, (person) => ({
    postings: withPosting({ ...person, postings: withoutPosting(person, leaving, moved) }, added),
  }));
};

/**
 * Records that somebody leaves: all their postings end (`recordStaffLeaving`).
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED
 */
export const recordStaffLeaving: PostingCommand = async (stores, asker, rawInput, at) => {
  const { at: when, ...named } = parseInput(leaveSchema, rawInput);
  const leftAt = when ?? at;
  const act = { command: 'recordStaffLeaving', keyed: named, asked: { when }, added: null, at };
  return changePostings(stores, asker, act, (person) => ({ leftAt, postings: afterLeaving(person, leftAt) }));
};
