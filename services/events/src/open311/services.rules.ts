import type { EventState } from '@gridhall/messages';
import { categoryWords } from '../case-file/case-file.words.js';
import type { WorkItemRecord } from '../directory/records.js';

/**
 * Items that the outside does not report here: they are about single persons, or have a channel of their own (letters and
 * visits), or are the staff's own work.
 */
const notForOutside: ReadonlySet<string> = new Set([
  ...['SPECIAL_CARE', 'MIGRANT', 'PETITION', 'PARTY_AND_VOLUNTEERS', 'BUSINESS_SUPPORT'],
]);

/** May the outside report matters on the item? */
export function isForOutside({ code }: Pick<WorkItemRecord, 'code'>): boolean {
  return !notForOutside.has(code);
}

/** A service as GeoReport v2 `GET services` lists it: an item of the work-item list. */
export function serviceOf({ code, name, category }: WorkItemRecord): Readonly<Record<string, unknown>> {
  return {
    service_code: code,
    service_name: name,
    description: `${categoryWords[category]}：${name}`,
    metadata: true,
    // A request has its number at once.
    type: 'realtime',
    keywords: `${categoryWords[category]},${name}`,
    group: categoryWords[category],
  };
}

/** The one question that every service asks beside GeoReport's own fields; yes makes the event urgent. */
export const DANGER = 'danger';

/** Its answers. */
const dangerAnswers = { yes: '是，正在危及人身安全', no: '否' } as const;

/** A service definition as GeoReport v2 `GET services/{service_code}` gives it. */
export function definitionOf({ code }: WorkItemRecord): {
  readonly service_code: string;
  readonly attributes: readonly Readonly<Record<string, unknown>>[];
} {
  return {
    service_code: code,
    attributes: [
      {
        variable: true,
        code: DANGER,
        datatype: 'singlevaluelist',
        required: false,
        datatype_description: '单选',
        order: 1,
        description: '是否正在危及人身安全？',
        values: Object.entries(dangerAnswers).map(([key, name]) => ({ key, name })),
      },
    ],
  };
}

/** What the outside is told of a state: open or closed, and words (GeoReport v2 `status`, `status_notes`). */
export const statusOf: Readonly<Record<EventState, { readonly status: 'open' | 'closed'; readonly notes: string }>> = {
  DRAFT: { status: 'open', notes: '尚未提交。' },
  REPORTED: { status: 'open', notes: '已收到，等待受理。' },
  CONFIRMING: { status: 'open', notes: '已收到，正在现场核实。' },
  INFO_REQUESTED: { status: 'open', notes: '需要补充信息。' },
  ACCEPTED: { status: 'open', notes: '已受理，正在安排承办单位。' },
  DISPATCHED: { status: 'open', notes: '已派至承办单位，等待签收。' },
  IN_PROGRESS: { status: 'open', notes: '承办单位正在处置。' },
  SUSPENDED: { status: 'open', notes: '暂不具备处置条件，已挂账，将按期恢复办理。' },
  PENDING_VERIFICATION: { status: 'open', notes: '承办单位已反馈，正在核查。' },
  PENDING_EVALUATION: { status: 'open', notes: '已处置，等待评价。' },
  CLOSED: { status: 'closed', notes: '已办结。' },
  ARCHIVED: { status: 'closed', notes: '已办结并归档。' },
  DECLINED: { status: 'closed', notes: '不予受理。' },
  WITHDRAWN: { status: 'closed', notes: '已撤回。' },
  MERGED: { status: 'closed', notes: '与其他诉求合并办理。' },
  RECORDED: { status: 'closed', notes: '已登记备案。' },
};

/** The states that are a status to the outside. */
export function statesOf(statuses: readonly ('open' | 'closed')[]): EventState[] {
  return (Object.keys(statusOf) as EventState[]).filter((state) => statuses.includes(statusOf[state].status));
}
