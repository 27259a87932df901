import type { FormField, JurisdictionData, Level, RequiredEvidence, UnitData, WorkItemData } from '@gridhall/messages';
import { ownDeadlines, type OwnDeadlines } from '../clock/item-terms.rules.js';

/** A place, as events needs it: does the code exist, what is it called on paper, what ground does it cover, and is it still there? */
export type PlaceRecord = Pick<JurisdictionData, 'code' | 'name' | 'level' | 'boundary' | 'endedAt' | 'successorCodes'>;

/** A unit, as events needs it: may it be given an event, and what is it called on paper? */
export type UnitRecord = Pick<UnitData, 'unitId' | 'name' | 'kind' | 'placeCode' | 'platform' | 'provider'> & {
  /** Was it dissolved? Then it can be given nothing more. */
  readonly isDissolved?: boolean;
};

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
  /** The deadlines in which it differs from what is usual. */
  readonly deadlines: OwnDeadlines;
  /** What must be shown when such a matter is disposed of; absent of an item that was last told of before that was asked for. */
  readonly requiredEvidence?: readonly RequiredEvidence[];
  readonly formFields: readonly FormField[];
  /** Does it stand in the list no more? */
  readonly isWithdrawn: boolean;
};

/** What events keeps of a place. */
export function placeRecord(data: JurisdictionData): PlaceRecord {
  const { code, name, level, boundary, endedAt, successorCodes } = data;
  return {
    ...{ code, name, level },
    ...(boundary === undefined ? {} : { boundary }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(successorCodes === undefined ? {} : { successorCodes }),
  };
}

/** What events keeps of a unit. */
export function unitRecord({ unitId, name, kind, placeCode, platform, provider, dissolvedAt }: UnitData): UnitRecord {
  return {
    ...{ unitId, name, kind, placeCode, platform },
    ...(provider === undefined ? {} : { provider }),
    ...(dissolvedAt === undefined ? {} : { isDissolved: true }),
  };
}

/** What events keeps of a work item. */
export function workItemRecord(item: WorkItemData): WorkItemRecord {
  const { code, listVersion, name, category, platform, defaultLevel, defaultUnitKind } = item;
  const { canSettleOnTheSpot, isTrivial, disposeWorkingDays, admittedLevel = defaultLevel } = item;
  const { requiredEvidence = [], formFields = [], isWithdrawn = false } = item;
  return {
    ...{ code, listVersion, name, category, platform, defaultLevel, defaultUnitKind },
    ...{ canSettleOnTheSpot, isTrivial, disposeWorkingDays, admittedLevel, requiredEvidence, formFields, isWithdrawn },
    deadlines: ownDeadlines(item.deadlines),
  };
}
