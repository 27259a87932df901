import { isDeepStrictEqual } from 'node:util';
import { GridhallError, normaliseIdentityNumber, sealedPlace, type Sealer } from '@gridhall/service-kit';
import { basicDataErrors as errors } from './basic-data.errors.js';
import { COLLECTIONS, type CloseReason, type RecordFacts, type RecordKindName, type RecordRow } from './record.js';

/** What is said of a record, of whatever kind: open and personal fields, by name. */
export type Said = Readonly<Record<string, unknown>>;

/** The fields of each kind that are personal: sealed in the database, masked by default. */
export const PERSONAL: Readonly<Record<RecordKindName, readonly string[]>> = {
  household: ['address'],
  resident: ['name', 'identityNumber', 'phone', 'address'],
  enterprise: ['contactName', 'contactPhone'],
};

/** Why a record of each kind may be closed. */
const REASONS: Readonly<Record<RecordKindName, readonly CloseReason[]>> = {
  household: ['DEMOLISHED', 'REGISTERED_IN_ERROR'],
  resident: ['MOVED_AWAY', 'DIED', 'REGISTERED_IN_ERROR'],
  enterprise: ['DISSOLVED', 'MOVED_AWAY', 'REGISTERED_IN_ERROR'],
};

/** Where a personal field of a record is sealed for. */
const sealedFor = (kind: RecordKindName, id: string, field: string): string =>
  sealedPlace(COLLECTIONS[kind], id, `sealed.${field}`);

/** A text as it is compared: one person writes １号 and a space, another 1号. */
function plain(text: unknown): string {
  return String(text).normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** The digest by which a resident is found by identity number; of what is none, one that nobody has. */
export function identityDigest(identityNumber: string, sealer: Sealer): string {
  return sealer.digest('resident.identityNumber', normaliseIdentityNumber(identityNumber) ?? identityNumber);
}

/**
 * The digest of what a record is known by in the world: a household by grid and address, a resident by identity number, an
 * enterprise by credit code.
 */
export function naturalKeyOf(kind: RecordKindName, said: Said, placeCode: string, sealer: Sealer): string {
  switch (kind) {
    case 'household':
      return sealer.digest('household.address', `${placeCode} ${plain(said['address'])}`);
    case 'resident':
      return identityDigest(String(said['identityNumber']), sealer);
    case 'enterprise':
      return sealer.digest('enterprise.creditCode', plain(said['creditCode']));
  }
}

function sealedFields(kind: RecordKindName, id: string, said: Said, sealer: Sealer): RecordFacts['sealed'] {
  const sealed: Record<string, string> = {};
  for (const field of PERSONAL[kind]) {
    const text = said[field];
    if (typeof text === 'string') sealed[field] = sealer.seal(text, sealedFor(kind, id, field));
  }
  return sealed;
}

function openFields(kind: RecordKindName, said: Said): RecordFacts['facts'] {
  const open = Object.entries(said).filter(([field]) => !PERSONAL[kind].includes(field));
  // The input's schema made it of the fields of the kind.
  return Object.fromEntries(open) as unknown as RecordFacts['facts'];
}

/** A personal field of a record in the clear; null when it is not known. For those only who may see it. */
export function openField(kind: RecordKindName, row: Pick<RecordRow, '_id' | 'sealed'>, field: string, sealer: Sealer) {
  const sealed = row.sealed[field];
  return sealed === undefined ? null : sealer.unseal(sealed, sealedFor(kind, row._id, field));
}

/** All that is known of a record, in the clear: what was said of it last. */
export function saidOf(kind: RecordKindName, row: Pick<RecordRow, '_id' | 'sealed' | 'facts'>, sealer: Sealer): Said {
  const personal = PERSONAL[kind].map((field) => [field, openField(kind, row, field, sealer)] as const);
  return { ...row.facts, ...Object.fromEntries(personal) };
}

/** The state of a record that begins. Pure. */
export function recordFacts(
  kind: RecordKindName,
  { id, said, placement, day }: RecordBirth,
  sealer: Sealer,
): RecordFacts {
  return {
    ...placement,
    naturalKey: naturalKeyOf(kind, said, placement.placeCode, sealer),
    ...{ state: 'CURRENT', checkedOn: day, closedAt: null, closeReason: null },
    facts: openFields(kind, said),
    sealed: sealedFields(kind, id, said, sealer),
  };
}

/** Where a record is: its grid and, of a resident, the household. */
export type Placement = Pick<RecordFacts, 'placeCode' | 'householdId'>;

/** What a record begins with. */
export interface RecordBirth {
  readonly id: string;
  readonly said: Said;
  readonly placement: Placement;
  /** Today, in Asia/Shanghai. */
  readonly day: string;
}

/** What is said anew of a record, and which fields differ, by name: their values stay out of the timeline for good. */
export interface RecordChange {
  readonly set: Partial<RecordFacts>;
  readonly changed: readonly string[];
}

/** What a record becomes by what is said of it now. Pure; only fields that differ are sealed anew. */
export function changedFacts(kind: RecordKindName, row: RecordRow, said: Said, sealer: Sealer): RecordChange {
  const before = saidOf(kind, row, sealer);
  const changed = Object.keys(said).filter((field) => !isDeepStrictEqual(said[field], before[field]));
  const differing = Object.fromEntries(changed.map((field) => [field, said[field]]));
  const kept = Object.entries(row.sealed).filter(([field]) => !changed.includes(field));
  const set = {
    naturalKey: naturalKeyOf(kind, said, row.placeCode, sealer),
    facts: openFields(kind, said),
    sealed: { ...Object.fromEntries(kept), ...sealedFields(kind, row._id, differing, sealer) },
  };
  return { set, changed };
}

/** @throws RECORD_CLOSED */
export function requireCurrent({ _id: id, closedAt }: Pick<RecordRow, '_id' | 'closedAt'>): void {
  if (closedAt === null) return;
  throw new GridhallError(errors.RECORD_CLOSED, { id, closedAt: closedAt.toISOString() });
}

/** @throws RECORD_REASON_WRONG */
export function requireReason(kind: RecordKindName, reason: CloseReason): void {
  const allowed = REASONS[kind];
  if (allowed.includes(reason)) return;
  throw new GridhallError(errors.RECORD_REASON_WRONG, { kind, reason, allowed: allowed.join(', ') });
}
