import type { JurisdictionData, Level, UnitData, WorkItemData } from '@gridhall/messages';

/** A place, as events needs it: does the code exist? */
export type PlaceRecord = Pick<JurisdictionData, 'code' | 'level'>;

/** A unit, as events needs it: may it be given an event? */
export type UnitRecord = Pick<UnitData, 'unitId' | 'kind' | 'placeCode' | 'platform'>;

/** A row of the work-item list, in its present version. */
export type WorkItemRecord = Pick<
  WorkItemData,
  | 'code'
  | 'listVersion'
  | 'name'
  | 'category'
  | 'platform'
  | 'defaultLevel'
  | 'defaultUnitKind'
  | 'canSettleOnTheSpot'
  | 'isTrivial'
  | 'disposeWorkingDays'
> & {
  /** The lowest level that it may be pushed down to. */
  readonly admittedLevel: Level;
};

/** What events keeps of a place. */
export function placeRecord({ code, level }: JurisdictionData): PlaceRecord {
  return { code, level };
}

/** What events keeps of a unit. */
export function unitRecord({ unitId, kind, placeCode, platform }: UnitData): UnitRecord {
  return { unitId, kind, placeCode, platform };
}

/** What events keeps of a work item. */
export function workItemRecord(item: WorkItemData): WorkItemRecord {
  const { code, listVersion, name, category, platform, defaultLevel, defaultUnitKind } = item;
  const { canSettleOnTheSpot, isTrivial, disposeWorkingDays, admittedLevel = defaultLevel } = item;
  return {
    ...{ code, listVersion, name, category, platform, defaultLevel, defaultUnitKind },
    ...{ canSettleOnTheSpot, isTrivial, disposeWorkingDays, admittedLevel },
  };
}
