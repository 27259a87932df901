import { unitMessages, type UnitData } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';

/** A unit as MongoDB holds it; its unit id is the aggregate's id. */
export interface UnitDocument extends Aggregate<UnitData>, Omit<UnitData, 'unitId'> {}
/** A unit without its timeline. */
export type UnitRow = Loaded<UnitDocument>;
/** What happens to units. */
export type UnitStep = keyof typeof unitMessages;
/** The store of units. */
export type UnitStore = AggregateStore<UnitDocument, UnitData, UnitStep>;

/** Opens the store of units. */
export function unitStore(runtime: StoreRuntime): UnitStore {
  return new AggregateStore<UnitDocument, UnitData, UnitStep>(runtime, {
    collection: 'units',
    contracts: unitMessages,
    indexes: [{ key: { placeCode: 1, _id: 1 } }, { key: { kind: 1, _id: 1 } }],
    toMessage: ({ _id, name, kind, placeCode, level, platform, departmentUnitId }) => ({
      unitId: _id,
      name,
      kind,
      placeCode,
      level,
      platform,
      departmentUnitId,
    }),
  });
}
