import { dutyMessages, type DutyData, type DutyState } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';
import type { ListedItem } from '../work-item-list/work-item-list.store.js';

/** What a town says to a proposal. */
export interface TownOpinion {
  readonly townCode: string;
  readonly stance: 'SUPPORT' | 'CONDITIONAL' | 'OPPOSE';
  readonly text: string;
  readonly staffId: string;
  readonly at: Date;
}

/** The state of a duty admission 职责下沉准入 (domain §3). */
export interface DutyFacts {
  /** The district. */
  placeCode: string;
  departmentUnitId: string;
  /** Why, and on what grounds. */
  reason: string;
  /** Papers that show them: numbers of documents, or what leads to them. */
  evidence: readonly string[];
  /** The item as it is to stand in the list. */
  item: Omit<ListedItem, 'duty'>;
  /** The towns that are asked. */
  townCodes: readonly string[];
  opinionsUntil: Date;
  opinions: readonly TownOpinion[];
  state: DutyState;
  proposerStaffId: string;
  /** Who approved or refused. */
  deciderStaffId: string | null;
  /** Everybody may object until then. */
  publicUntil: Date | null;
  inForceAt: Date | null;
  withdrawnAt: Date | null;
  /** The version of the list that came with the latest coming into force, or going. */
  listVersion: number | null;
}

/** A duty admission as MongoDB holds it. */
export interface DutyDocument extends Aggregate<DutyData>, DutyFacts {}
/** A duty admission without its timeline. */
export type DutyRow = Loaded<DutyDocument>;
/** What happens to duty admissions. */
export type DutyStep = keyof typeof dutyMessages;
/** The store of duty admissions. */
export type DutyStore = AggregateStore<DutyDocument, DutyData, DutyStep>;

/** Opens the store of duty admissions. */
export function dutyStore(runtime: StoreRuntime): DutyStore {
  return new AggregateStore<DutyDocument, DutyData, DutyStep>(runtime, {
    collection: 'duties',
    contracts: dutyMessages,
    indexes: [{ key: { placeCode: 1, createdAt: -1, _id: -1 } }],
    toMessage: ({ _id: dutyId, placeCode, departmentUnitId, item, state, listVersion }, { from }) => ({
      ...{ dutyId, placeCode, departmentUnitId, state, listVersion },
      workItemCode: item.code,
      admittedLevel: item.admittedLevel,
      from: from as DutyState | null,
    }),
  });
}
