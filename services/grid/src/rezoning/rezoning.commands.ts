import { placeCodeSchema } from '@gridhall/messages';
import {
  actingAt,
  beginning,
  commonErrors,
  coversPlace,
  GridhallError,
  parseInput,
  peoplesText,
  placeFilter,
  placesFor,
  requirePermission,
  type PersonAsking,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import { shared, united } from '../boundary/ground.rules.js';
import type { JurisdictionDocument, JurisdictionRow, JurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import type { Stores } from '../stores.js';
import { moveAll } from './rezoning.moves.js';
import {
  begunFacts,
  commonVillage,
  requireGoing,
  withCodes,
  type GridAsked,
  type NewGrid,
  type Rezoning,
} from './rezoning.rules.js';

/** Grids merged, or parts split off, by one act. */
const several = { least: 2, most: 20 } as const;
const version = z.int().min(1);
const code = placeCodeSchema.nullish().transform((value) => value ?? null);
const staffId = z.string().min(1).max(128);
const leaderStaffId = staffId.nullish().transform((value) => value ?? null);
const name = peoplesText(100).min(1);
const reason = peoplesText(500).min(1);

const mergeSchema = z.object({
  ...{ ...beginning, code, name, leaderStaffId, reason },
  grids: z
    .array(z.object({ code: placeCodeSchema, expectedVersion: version }))
    .min(several.least)
    .max(several.most)
    .refine((grids) => new Set(grids.map((grid) => grid.code)).size === grids.length, 'each grid once'),
});
const staffIds = z
  .array(staffId)
  .max(200)
  .nullish()
  .transform((value) => value ?? []);
const partSchema = z.object({ code, name, leaderStaffId, staffIds, households: z.int().min(0).max(100_000) });
const splitSchema = z.object({
  ...{ ...beginning, code: placeCodeSchema, expectedVersion: version, reason },
  parts: z.array(partSchema).min(several.least).max(several.most),
});

/** The grids that ended and those that began, by code. */
export interface Rezoned {
  readonly endedCodes: readonly string[];
  readonly begunCodes: readonly string[];
  readonly replayed: boolean;
}

/** A merge or a split, as it is asked for. */
interface Asked {
  readonly command: 'mergeGrids' | 'splitGrid';
  readonly idempotencyKey: string;
  readonly asked: unknown;
  readonly reason: string;
  readonly grids: readonly { readonly code: string; readonly expectedVersion: number }[];
  /** The new grids, out of the old ones. */
  readonly into: (
    ended: readonly JurisdictionRow[],
  ) => readonly (GridAsked & Pick<NewGrid, 'boundary' | 'boundaryIsGenerated'>)[];
}

/** Every code of a grid that a village has or had. */
async function codesOf({ collection }: JurisdictionStore, villageCode: string): Promise<string[]> {
  return collection.distinct('_id', { parentCode: villageCode });
}

/**
 * Merges or splits: old codes end and new ones begin at one moment, and all that lies in them moves, in one transaction.
 *
 * @throws FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, GRID_REQUIRED, GRID_ENDED, GRIDS_OF_SEVERAL_VILLAGES, GRID_CODE_WRONG,
 *   GRID_CODE_TAKEN, STAFF_NOT_OF_GRID, IDEMPOTENCY_KEY_REUSED
 */
async function rezone(stores: Stores, { caller, requestId }: PersonAsking, asked: Asked): Promise<Rezoned> {
  const { jurisdictions } = stores;
  const { command, idempotencyKey, grids, into } = asked;
  const [first = { code: '', expectedVersion: 0 }, ...others] = grids;
  requirePermission(caller, 'district:administer');
  const places = placesFor(caller, 'district:administer');
  for (const grid of grids) {
    if (!coversPlace(places, grid.code)) throw new GridhallError(commonErrors.NOT_FOUND, { id: grid.code });
  }
  const villageCode = commonVillage(grids.map((grid) => grid.code));
  // New grids begin beside the old ones: who has no more than a grid cannot say so.
  const actor = actingAt(caller, 'district:administer', villageCode);
  const { document, replayed } = await jurisdictions.changeTogether(
    first.code,
    {
      ...{ command, idempotencyKey, requestId, actor, expectedVersion: first.expectedVersion },
      fingerprint: { command, asked: asked.asked, staffId: caller.staffId },
      filter: placeFilter('_id', places) as Filter<JurisdictionDocument>,
    },
    async (own, read) => {
      const at = jurisdictions.runtime.now();
      const rest: JurisdictionRow[] = [];
      for (const other of others) {
        const found = await read(other.code);
        if (found === null) throw new GridhallError(commonErrors.NOT_FOUND, { id: other.code });
        const { version: current } = found;
        const { expectedVersion: expected } = other;
        if (current !== expected) throw new GridhallError(commonErrors.VERSION_CONFLICT, { current, expected });
        rest.push(found);
      }
      const ended = [own, ...rest].map(requireGoing);
      const begun = withCodes(villageCode, await codesOf(jurisdictions, villageCode), into(ended));
      const rezoning = { endedCodes: ended.map(({ _id }) => _id), grids: begun as NewGrid[], at } satisfies Rezoning;
      const successors = begun.map((grid) => grid.code);
      const entry = { comment: asked.reason, from: null, to: successors.join(' ') };
      const change = { set: { validTo: at, successors }, step: 'ended', entry } as const;
      return {
        change,
        others: rest.map((other) => ({ document: other, command, change })),
        births: rezoning.grids.map((grid) => ({
          id: grid.code,
          document: begunFacts(grid, ended, at),
          step: 'established',
          entry: { comment: asked.reason, from: rezoning.endedCodes.join(' '), to: null },
        })),
        also: async (session) => moveAll(rezoning, jurisdictions.runtime.db, session),
      };
    },
  );
  const [anyOfThem] = document.successors;
  const successor = anyOfThem === undefined ? null : await jurisdictions.findById(anyOfThem);
  return { endedCodes: successor?.predecessors ?? [], begunCodes: document.successors, replayed };
}

/** Merges grids of one village into a new one (`mergeGrids`); see {@link rezone} for what it throws, and BAD_INPUT. */
export async function mergeGrids(stores: Stores, asker: PersonAsking, rawInput: unknown): Promise<Rezoned> {
  const { idempotencyKey, ...asked } = parseInput(mergeSchema, rawInput);
  const { grids, reason: why, ...one } = asked;
  return rezone(stores, asker, {
    ...{ command: 'mergeGrids', idempotencyKey, asked, grids, reason: why },
    into: (ended) => [
      {
        ...{ ...one, staffIds: [] },
        households: ended.reduce((sum, { grid }) => sum + (grid?.households ?? 0), 0),
        boundary: united(ended.map(({ boundary }) => boundary)),
        boundaryIsGenerated: ended.some(({ boundaryIsGenerated }) => boundaryIsGenerated),
      },
    ],
  });
}

/** Splits a grid into new ones (`splitGrid`); see {@link rezone} for what it throws, and BAD_INPUT. */
export async function splitGrid(stores: Stores, asker: PersonAsking, rawInput: unknown): Promise<Rezoned> {
  const { idempotencyKey, ...asked } = parseInput(splitSchema, rawInput);
  const { parts, reason: why, ...grid } = asked;
  return rezone(stores, asker, {
    ...{ command: 'splitGrid', idempotencyKey, asked, grids: [grid], reason: why },
    into: ([whole]) => {
      // Where the new border runs nobody has surveyed yet.
      const grounds = shared(
        whole?.boundary ?? null,
        parts.map(({ households }) => households),
      );
      return parts.map((part, index) => ({
        ...part,
        boundary: grounds[index] ?? null,
        boundaryIsGenerated: grounds[index] != null,
      }));
    },
  });
}
