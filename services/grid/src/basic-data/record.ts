import type { EnterpriseData, HouseholdData, householdMessages, ResidentData } from '@gridhall/messages';
import type { Aggregate, AggregateStore, Loaded } from '@gridhall/service-kit';
import type { CareTag } from './care-tags.js';

/** The three kinds of records of the basic data 基层数据 (domain §3). */
export const RECORD_KINDS = ['household', 'resident', 'enterprise'] as const;
/** One of {@link RECORD_KINDS}. */
export type RecordKindName = (typeof RECORD_KINDS)[number];

/** Where each kind is kept. */
export const COLLECTIONS: Readonly<Record<RecordKindName, string>> = {
  household: 'households',
  resident: 'residents',
  enterprise: 'enterprises',
};

/** Each kind as the schema names it. */
export const KIND_VALUES = { household: 'HOUSEHOLD', resident: 'RESIDENT', enterprise: 'ENTERPRISE' } as const;

/** What a household is. */
export const HOUSEHOLD_KINDS = ['FAMILY', 'COLLECTIVE', 'RENTED', 'VACANT'] as const;
/** What a resident is to the household. */
export const RELATIONS = [
  ...(['HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'GRANDPARENT', 'SIBLING'] as const),
  ...(['OTHER_RELATIVE', 'TENANT', 'NOT_RELATED'] as const),
] as const;
/** What an enterprise is. */
export const ENTERPRISE_KINDS = ['SHOP', 'PLANT', 'OFFICE', 'WAREHOUSE', 'FARM', 'CATERING', 'OTHER'] as const;
/** Why a record is closed. */
export const CLOSE_REASONS = ['MOVED_AWAY', 'DIED', 'DISSOLVED', 'DEMOLISHED', 'REGISTERED_IN_ERROR'] as const;
/** One of {@link CLOSE_REASONS}. */
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What a household's record holds openly. */
export interface HouseholdFacts {
  readonly kind: (typeof HOUSEHOLD_KINDS)[number];
  readonly floorAreaSquareMetres: number | null;
}

/** What a resident's record holds openly. */
export interface ResidentFacts {
  readonly relation: (typeof RELATIONS)[number];
  /** In the order of the list of care tags. */
  readonly tags: readonly CareTag[];
}

/** What an enterprise's record holds openly: what the register of enterprises publishes. */
export interface EnterpriseFacts {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: (typeof ENTERPRISE_KINDS)[number];
  readonly address: string;
}

/** The state of a record. */
export interface RecordFacts<Facts = HouseholdFacts | ResidentFacts | EnterpriseFacts> {
  /** The grid. */
  placeCode: string;
  /** Of a resident alone. */
  householdId?: string;
  /** Digest of what it is known by in the world; one current record has it at most. */
  naturalKey: string;
  state: 'CURRENT' | 'CLOSED';
  /** The day on which somebody last said that it is right, in Asia/Shanghai. */
  checkedOn: string;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  facts: Facts;
  /** Personal fields, each sealed for this record; without those that are empty. */
  sealed: Readonly<Record<string, string>>;
}

/** What others are told of a record. */
export type RecordData = HouseholdData | ResidentData | EnterpriseData;
/** A record as MongoDB holds it. */
export interface RecordDocument extends Aggregate<RecordData>, RecordFacts {}
/** A record without its timeline. */
export type RecordRow = Loaded<RecordDocument>;
/** A household's record. */
export type HouseholdRow = RecordRow & RecordFacts<HouseholdFacts>;
/** A resident's record. */
export type ResidentRow = RecordRow & RecordFacts<ResidentFacts> & { readonly householdId: string };
/** An enterprise's record. */
export type EnterpriseRow = RecordRow & RecordFacts<EnterpriseFacts>;
/** What happens to records, the same to all three kinds. */
export type RecordStep = keyof typeof householdMessages;
/** The store of one kind of records. */
export type RecordStore = AggregateStore<RecordDocument, RecordData, RecordStep>;
