import { levelOfPlace } from '@gridhall/messages';
import {
  actingAt,
  beginAt,
  canonicalJson,
  changeAt,
  coversPlace,
  GridhallError,
  parseInput,
  placesFor,
  requirePermission,
  shanghaiDay,
  type Outcome,
  type PersonAsking,
  type Sealer,
} from '@gridhall/service-kit';
import { MongoServerError } from 'mongodb';
import type { Stores } from '../stores.js';
import { basicDataErrors as errors } from './basic-data.errors.js';
import { recordsIn } from './record.list.js';
import { checkSchema, closeSchema, recordInputs } from './record.input.js';
import {
  changedFacts,
  naturalKeyOf,
  recordFacts,
  requireCurrent,
  requireReason,
  saidOf,
  type Placement,
  type Said,
} from './record.rules.js';
import type { RecordDocument, RecordKindName, RecordRow, RecordStore } from './record.js';

/** What the commands need beside the stores. */
export interface BasicData {
  readonly stores: Stores;
  readonly sealer: Sealer;
}

type Acted = Promise<Outcome<RecordDocument>>;
const action = 'basic-data:write';

/** The store of a kind. */
export function storeOf(stores: Stores, kind: RecordKindName): RecordStore {
  return { household: stores.households, resident: stores.residents, enterprise: stores.enterprises }[kind];
}

/** Is it the refusal of a second current record with one natural key? */
function isTaken(error: unknown): boolean {
  return (
    error instanceof MongoServerError &&
    error.code === 11_000 &&
    'naturalKey' in ((error['keyPattern'] as object | undefined) ?? {})
  );
}

/** Names the record that has a natural key, to those only who may see it. */
async function taken(store: RecordStore, kind: RecordKindName, naturalKey: string, { caller }: PersonAsking) {
  const holder = await store.collection.findOne({ naturalKey, closedAt: null }, { projection: { placeCode: 1 } });
  return holder !== null && coversPlace(placesFor(caller, 'basic-data:read'), holder.placeCode)
    ? new GridhallError(errors.RECORD_EXISTS, { kind, id: holder._id })
    : new GridhallError(errors.RECORD_EXISTS_ELSEWHERE, { kind });
}

/** @throws RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE when `act` meets another current record with the key */
async function once(
  store: RecordStore,
  kind: RecordKindName,
  asker: PersonAsking,
  keyOf: () => Promise<string> | string,
  act: () => Acted,
): Acted {
  try {
    return await act();
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw await taken(store, kind, await keyOf(), asker);
  }
}

/** @throws RECORD_PLACE_NO_GRID unless it is a grid that is in use */
async function requireGrid({ jurisdictions }: Stores, placeCode: string): Promise<void> {
  const place = levelOfPlace(placeCode) === 'GRID' ? await jurisdictions.findById(placeCode) : null;
  if (place?.validTo !== null) throw new GridhallError(errors.RECORD_PLACE_NO_GRID, { placeCode });
}

/** @throws HOUSEHOLD_UNKNOWN unless it is a current one where the caller may write */
async function requireHousehold({ households }: Stores, { caller }: PersonAsking, id: string): Promise<Placement> {
  requirePermission(caller, action);
  const household = await households.findById(id, recordsIn(placesFor(caller, action)));
  if (household === null || household.state === 'CLOSED') {
    throw new GridhallError(errors.HOUSEHOLD_UNKNOWN, { householdId: id });
  }
  return { placeCode: household.placeCode, householdId: id };
}

/** Where a record is to be, as its input says; a resident is where the household is. */
async function placementOf(
  stores: Stores,
  asker: PersonAsking,
  asked: { readonly placeCode: string } | { readonly householdId: string },
): Promise<Placement> {
  if ('householdId' in asked) return requireHousehold(stores, asker, asked.householdId);
  actingAt(asker.caller, action, asked.placeCode);
  await requireGrid(stores, asked.placeCode);
  return { placeCode: asked.placeCode };
}

/**
 * Registers a record in a grid or, of a resident, in a household.
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, RECORD_PLACE_NO_GRID, HOUSEHOLD_UNKNOWN, RECORD_EXISTS,
 *   RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED
 */
export async function registerRecord(
  { stores, sealer }: BasicData,
  kind: RecordKindName,
  asker: PersonAsking,
  rawInput: unknown,
): Acted {
  const { idempotencyKey, ...asked } = parseInput(recordInputs[kind].register, rawInput);
  const { placeCode: _, householdId: __, ...said } = asked as Said;
  const store = storeOf(stores, kind);
  const placement = await placementOf(stores, asker, asked);
  const { placeCode } = placement;
  const day = shanghaiDay(store.runtime.now());
  // Keyed, so that nobody finds out by trying what was registered.
  const fingerprint = sealer.digest('basic-data', canonicalJson(asked));
  const act = { action, command: 'register', placeCode, idempotencyKey, asked: fingerprint } as const;
  return once(
    store,
    kind,
    asker,
    () => naturalKeyOf(kind, said, placeCode, sealer),
    () =>
      beginAt(store, asker, act, (id) => ({
        document: recordFacts(kind, { id, said, placement, day }, sealer),
        step: 'registered',
        entry: { to: placeCode },
      })),
  );
}

/**
 * Says anew all that is known of a record, which counts as a check.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function updateRecord(
  { stores, sealer }: BasicData,
  kind: RecordKindName,
  asker: PersonAsking,
  rawInput: unknown,
): Acted {
  const { id, expectedVersion, idempotencyKey, ...said } = parseInput(recordInputs[kind].update, rawInput);
  const keyed = { id, expectedVersion, idempotencyKey };
  const store = storeOf(stores, kind);
  const checkedOn = shanghaiDay(store.runtime.now());
  const asked = sealer.digest('basic-data', canonicalJson(said));
  const keyOf = async (): Promise<string> =>
    naturalKeyOf(kind, said, (await store.findById(id))?.placeCode ?? '', sealer);
  return once(store, kind, asker, keyOf, () =>
    changeAt(store, asker, { action, command: 'update', keyed, asked }, (row) => {
      requireCurrent(row);
      const { set, changed } = changedFacts(kind, row, said, sealer);
      return { set: { ...set, checkedOn }, step: 'updated', entry: { evidence: changed } };
    }),
  );
}

/**
 * Says that a record is right as it is.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RECORD_CLOSED, IDEMPOTENCY_KEY_REUSED
 */
export async function checkRecord(
  { stores }: BasicData,
  kind: RecordKindName,
  asker: PersonAsking,
  rawInput: unknown,
): Acted {
  const keyed = parseInput(checkSchema, rawInput);
  const store = storeOf(stores, kind);
  const checkedOn = shanghaiDay(store.runtime.now());
  return changeAt(store, asker, { action, command: 'check', keyed, asked: null }, (row) => {
    requireCurrent(row);
    return { set: { checkedOn }, step: 'checked', entry: {} };
  });
}

/**
 * Moves a record to another grid, a resident to another household. Both ends must be the caller's to write. The residents
 * of a household that moves follow it (follow-household.ts).
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, NOT_FOUND, VERSION_CONFLICT, RECORD_PLACE_NO_GRID, HOUSEHOLD_UNKNOWN,
 *   RECORD_CLOSED, RECORD_EXISTS, RECORD_EXISTS_ELSEWHERE, IDEMPOTENCY_KEY_REUSED
 */
export async function moveRecord(
  { stores, sealer }: BasicData,
  kind: RecordKindName,
  asker: PersonAsking,
  rawInput: unknown,
): Acted {
  const { id, expectedVersion, idempotencyKey, ...asked } = parseInput(recordInputs[kind].move, rawInput);
  const keyed = { id, expectedVersion, idempotencyKey };
  const store = storeOf(stores, kind);
  const placement = await placementOf(stores, asker, asked);
  const { placeCode } = placement;
  const relation = 'relation' in asked ? { relation: asked.relation } : {};
  const keyIn = (row: RecordRow): string => naturalKeyOf(kind, saidOf(kind, row, sealer), placeCode, sealer);
  const keyOf = async (): Promise<string> => {
    const row = await store.findById(id);
    return row === null ? '' : keyIn(row);
  };
  return once(store, kind, asker, keyOf, () =>
    changeAt(store, asker, { action, command: 'move', keyed, asked }, (row) => {
      requireCurrent(row);
      return {
        set: { ...placement, naturalKey: keyIn(row), facts: { ...row.facts, ...relation } },
        step: 'moved',
        entry: { from: row.placeCode, to: placeCode },
      };
    }),
  );
}

/**
 * Closes a record; it stays with its history, and counts no more.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RECORD_CLOSED, RECORD_REASON_WRONG, HOUSEHOLD_IN_USE,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function closeRecord(
  { stores }: BasicData,
  kind: RecordKindName,
  asker: PersonAsking,
  rawInput: unknown,
): Acted {
  const { reason, comment, ...keyed } = parseInput(closeSchema, rawInput);
  requireReason(kind, reason);
  const store = storeOf(stores, kind);
  const closedAt = store.runtime.now();
  const count =
    kind === 'household'
      ? await stores.residents.collection.countDocuments({ householdId: keyed.id, state: 'CURRENT' })
      : 0;
  return changeAt(store, asker, { action, command: 'close', keyed, asked: { reason, comment } }, (row) => {
    requireCurrent(row);
    if (count > 0) throw new GridhallError(errors.HOUSEHOLD_IN_USE, { count });
    return {
      set: { state: 'CLOSED' as const, closedAt, closeReason: reason },
      step: 'closed',
      entry: { from: row.placeCode, to: null, reasonCode: reason, comment },
    };
  });
}
