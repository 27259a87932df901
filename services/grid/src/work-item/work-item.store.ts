import {
  workItemMessages,
  type FormField,
  type Level,
  type RequiredEvidence,
  type WorkItemData,
} from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';

/** How long each stage of a matter may take (event-lifecycle §4). */
export interface WorkItemDeadlines {
  readonly acceptWorkingDays: number;
  readonly acceptUrgentMinutes: number;
  readonly dispatchWorkingHours: number;
  readonly signForWorkingHours: number;
  readonly returnWorkingDays: number;
  readonly disposeWorkingDays: number;
  readonly verifyWorkingDays: number;
  readonly evaluateDays: number;
  readonly reopenHours: number;
}

/** An item of the work-item list, with what only grid tells of it. */
export interface WorkItemFacts extends Omit<
  WorkItemData,
  'code' | 'disposeWorkingDays' | 'admittedLevel' | 'deadlines' | 'requiredEvidence' | 'formFields' | 'isWithdrawn'
> {
  /** The lowest level that it may be pushed down to. */
  admittedLevel: Level;
  /** Where it stands in the list, from 1. */
  position: number;
  deadlines: WorkItemDeadlines;
  requiredEvidence: readonly RequiredEvidence[];
  /** What a report on it must, or may, answer; nothing when left out. */
  formFields?: FormField[];
  /** The duty admission that it came by, and the department that handed it down. */
  duty?: { readonly dutyId: string; readonly departmentUnitId: string } | null;
  /** Does it stand in the list no more? */
  isWithdrawn?: boolean;
}

/** An item as MongoDB holds it; its code is the aggregate's id. */
export interface WorkItemDocument extends Aggregate<WorkItemData>, WorkItemFacts {}
/** An item without its timeline. */
export type WorkItemRow = Loaded<WorkItemDocument>;
/** What happens to items. */
export type WorkItemStep = keyof typeof workItemMessages;
/** The store of work items. */
export type WorkItemStore = AggregateStore<WorkItemDocument, WorkItemData, WorkItemStep>;

/** The deadlines as the message has them: that of the disposal stands by itself. */
function stageDeadlines({
  disposeWorkingDays,
  ...deadlines
}: WorkItemDeadlines): Pick<WorkItemData, 'disposeWorkingDays' | 'deadlines'> {
  return { disposeWorkingDays, deadlines };
}

/** Opens the store of work items. */
export function workItemStore(runtime: StoreRuntime): WorkItemStore {
  return new AggregateStore<WorkItemDocument, WorkItemData, WorkItemStep>(runtime, {
    collection: 'work_items',
    contracts: workItemMessages,
    indexes: [{ key: { position: 1, _id: 1 } }],
    toMessage: ({ _id, deadlines, ...item }) => ({
      code: _id,
      listVersion: item.listVersion,
      name: item.name,
      category: item.category,
      platform: item.platform,
      defaultLevel: item.defaultLevel,
      defaultUnitKind: item.defaultUnitKind,
      admittedLevel: item.admittedLevel,
      canSettleOnTheSpot: item.canSettleOnTheSpot,
      isTrivial: item.isTrivial,
      ...stageDeadlines(deadlines),
      requiredEvidence: [...item.requiredEvidence],
      ...(item.formFields === undefined || item.formFields.length === 0 ? {} : { formFields: item.formFields }),
      ...(item.isWithdrawn === true ? { isWithdrawn: true } : {}),
    }),
  });
}
