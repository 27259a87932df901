import { unitMessages, type SinkDownKind, type UnitData } from '@gridhall/messages';
import type { ProviderFacts } from '../provider/provider.rules.js';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';

/** Something that a department handed down to the town of its stationed agency, for a time (domain §3, 五个下沉). */
export interface SinkDown {
  readonly id: string;
  readonly kind: SinkDownKind;
  /** The first day, `2026-11-24`. */
  readonly from: string;
  /** The last day; null: until further notice. */
  readonly to: string | null;
  /** Of an assessment weight: the town's share. */
  readonly weightPercent: number | null;
  readonly note: string;
  /** What shows it: numbers of documents, or what leads to them. */
  readonly evidence: readonly string[];
}

/** What every unit is. */
export type UnitIdentity = Pick<
  UnitData,
  'unitId' | 'name' | 'kind' | 'placeCode' | 'level' | 'platform' | 'departmentUnitId'
>;

/** The state of a unit; what most of them never have is left out while they have not. */
export interface UnitFacts extends Omit<UnitIdentity, 'unitId'> {
  dissolvedAt?: Date | null;
  /** Of a stationed agency, in the order in which they were recorded. */
  sinkDowns?: readonly SinkDown[];
  /** Of a provider. */
  provider?: ProviderFacts;
}

/** A unit as MongoDB holds it; its unit id is the aggregate's id. */
export interface UnitDocument extends Aggregate<UnitData>, UnitFacts {}
/** A unit without its timeline. */
export type UnitRow = Loaded<UnitDocument>;
/** What happens to units. */
export type UnitStep = keyof typeof unitMessages;
/** The store of units. */
export type UnitStore = AggregateStore<UnitDocument, UnitData, UnitStep>;

/** What others are told of a provider. */
function providerData({ contracts, suspension, isOver }: ProviderFacts): NonNullable<UnitData['provider']> {
  return { contracts: [...contracts], isSuspended: suspension !== null, isOver };
}

/** What others are told of a unit. */
function unitData(unit: UnitRow): UnitData {
  const {
    _id: unitId,
    name,
    kind,
    placeCode,
    level,
    platform,
    departmentUnitId,
    dissolvedAt,
    sinkDowns,
    provider,
  } = unit;
  return {
    ...{ unitId, name, kind, placeCode, level, platform, departmentUnitId },
    ...(dissolvedAt == null ? {} : { dissolvedAt: dissolvedAt.toISOString() }),
    ...(sinkDowns === undefined
      ? {}
      : {
          sinkDowns: sinkDowns.map(({ kind: what, from, to, weightPercent }) => ({
            kind: what,
            from,
            to,
            weightPercent,
          })),
        }),
    ...(provider === undefined ? {} : { provider: providerData(provider) }),
  };
}

/** Opens the store of units. */
export function unitStore(runtime: StoreRuntime): UnitStore {
  return new AggregateStore<UnitDocument, UnitData, UnitStep>(runtime, {
    collection: 'units',
    contracts: unitMessages,
    indexes: [
      { key: { placeCode: 1, _id: 1 } },
      { key: { kind: 1, _id: 1 } },
      // The agencies of a department.
      { key: { departmentUnitId: 1, _id: 1 } },
    ],
    toMessage: unitData,
  });
}
