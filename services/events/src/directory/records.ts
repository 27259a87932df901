import type { JurisdictionData, UnitData, WorkItemData } from '@gridhall/messages';

/** A place, as events needs it: does the code exist? */
export type PlaceRecord = Pick<JurisdictionData, 'code' | 'level'>;

/** A unit, as events needs it: may it be given an event? */
export type UnitRecord = Pick<UnitData, 'unitId' | 'kind' | 'placeCode' | 'platform'>;

/** A row of the work-item list, in its present version. */
export type WorkItemRecord = Pick<
  WorkItemData,
  'code' | 'listVersion' | 'name' | 'category' | 'platform' | 'canSettleOnTheSpot' | 'isTrivial'
>;
