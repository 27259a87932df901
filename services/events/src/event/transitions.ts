import type { EventState } from '@gridhall/messages';
import type { Command, Party, TransitionRow } from './lifecycle.js';
import { openStates } from './states.js';

const dispatcherOfLevel = (action: Party['action']): Party => ({ relation: 'commandOfLevel', action });
const dispatcherAbove = (action: Party['action']): Party => ({ relation: 'commandAbove', action });
const overPlace = (action: Party['action']): Party => ({ relation: 'overPlace', action });
const unit = (action: Party['action']): Party => ({ relation: 'holderUnit', action });
const reporter = (action: Party['action']): Party => ({ relation: 'reporter', action });
const system: Party = { relation: 'system', action: null };

const beforeVerification: readonly EventState[] = [
  'REPORTED',
  'CONFIRMING',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DISPATCHED',
  'IN_PROGRESS',
  'SUSPENDED',
];

/** A step that may be done today, in the order of the page's columns. */
function live(
  row: Omit<TransitionRow, 'isLive' | 'step'> & { readonly step: NonNullable<TransitionRow['step']> },
): TransitionRow {
  return { ...row, isLive: true };
}

/** A step that is laid out and comes later. */
function planned(
  command: Command,
  zh: string,
  from: TransitionRow['from'],
  to: TransitionRow['to'],
  parties: readonly Party[],
  guards: TransitionRow['guards'] = [],
  note?: string,
): TransitionRow {
  return { command, zh, from, to, parties, guards, step: null, isLive: false, ...(note === undefined ? {} : { note }) };
}

/** event-lifecycle §3, row by row, in the page's order. */
export const transitions: readonly TransitionRow[] = [
  live({
    command: 'report',
    zh: '上报',
    from: [null, 'DRAFT'],
    to: ['REPORTED'],
    parties: [overPlace('event:report'), system],
    guards: ['placeKnown', 'workItemAdmitted'],
    step: 'reported',
    note: 'the system reports what other services hand over; drafts come later',
  }),
  live({
    command: 'selfHandle',
    zh: '自行处置',
    from: ['REPORTED'],
    to: ['PENDING_VERIFICATION', 'CLOSED'],
    parties: [overPlace('event:self-handle')],
    guards: ['itemSettlesOnTheSpot', 'evidenceGiven'],
    step: 'reported',
    note: 'with the report, in one call: `reportEvent` with `settled: true`; a trivial item outside the sample is CLOSED',
  }),
  planned(
    'requestConfirmation',
    '请求核实',
    ['REPORTED'],
    ['CONFIRMING'],
    [dispatcherOfLevel('event:request-confirmation')],
    ['sourceOutsideOrDoubtful'],
  ),
  planned('confirm', '核实', ['CONFIRMING'], ['REPORTED'], [overPlace('event:confirm')]),
  live({
    command: 'accept',
    zh: '受理·立案',
    from: ['REPORTED', 'CONFIRMING'],
    to: ['ACCEPTED'],
    parties: [dispatcherOfLevel('event:accept')],
    guards: [],
    step: 'accepted',
  }),
  planned(
    'decline',
    '不予受理',
    ['REPORTED', 'CONFIRMING'],
    ['DECLINED'],
    [dispatcherOfLevel('event:decline')],
    ['reasonGiven', 'secondPersonForHotline'],
  ),
  planned('appeal', '申诉', ['DECLINED'], ['REPORTED'], [reporter('event:report')], ['withinAppealWindow']),
  planned(
    'requestInfo',
    '要求补充',
    ['REPORTED', 'ACCEPTED', 'IN_PROGRESS'],
    ['INFO_REQUESTED'],
    [dispatcherOfLevel('event:request-info'), unit('event:request-info')],
    ['waitsLeft'],
  ),
  planned(
    'supplyInfo',
    '补充信息',
    ['INFO_REQUESTED'],
    'previous',
    [reporter('event:supply-info'), system],
    [],
    'the system gives it back when the wait is over',
  ),
  planned(
    'merge',
    '并案',
    beforeVerification,
    ['MERGED'],
    [dispatcherOfLevel('event:merge')],
    ['sameScope', 'primaryOpen', 'notItselfMerged'],
  ),
  planned('unmerge', '撤销并案', ['MERGED'], 'previous', [dispatcherOfLevel('event:unmerge')], ['primaryNotClosed']),
  planned('withdraw', '撤回', ['DRAFT', 'REPORTED'], ['WITHDRAWN'], [reporter('event:withdraw')], ['notYetAccepted']),
  planned('expireDraft', '草稿过期', ['DRAFT'], ['WITHDRAWN'], [system], ['draftExpired']),
  planned(
    'fileForRecord',
    '备案',
    ['REPORTED', 'ACCEPTED'],
    ['RECORDED'],
    [dispatcherOfLevel('event:file-for-record')],
  ),
  live({
    command: 'dispatch',
    zh: '派遣·交办',
    from: ['ACCEPTED'],
    to: ['DISPATCHED'],
    parties: [dispatcherOfLevel('event:dispatch')],
    guards: ['unitCoversPlace', 'unitFitsPlatform', 'unitSubordinate', 'itemAdmittedToUnit'],
    step: 'dispatched',
    note: 'over a level (越级) only when urgent',
  }),
  planned(
    'recall',
    '撤回派单',
    ['DISPATCHED'],
    ['ACCEPTED'],
    [dispatcherOfLevel('event:recall')],
    ['notYetAcknowledgedOrAgreed'],
  ),
  planned(
    'void',
    '作废·中止',
    ['ACCEPTED', 'DISPATCHED', 'IN_PROGRESS', 'SUSPENDED'],
    ['DECLINED'],
    [dispatcherOfLevel('event:void')],
    ['reasonGiven', 'approved'],
    'the reporter is told',
  ),
  live({
    command: 'escalate',
    zh: '上报上级',
    from: ['REPORTED'],
    to: ['REPORTED'],
    parties: [dispatcherOfLevel('event:escalate')],
    guards: ['higherLevelExists', 'escalationsLeft', 'reasonGiven'],
    step: 'escalated',
    note: 'level + 1; the system on breach comes with the clocks',
  }),
  live({
    command: 'escalate',
    zh: '上报上级',
    from: ['ACCEPTED', 'DISPATCHED', 'IN_PROGRESS'],
    to: ['ACCEPTED'],
    parties: [dispatcherOfLevel('event:escalate'), unit('event:escalate')],
    guards: ['higherLevelExists', 'escalationsLeft', 'reasonGiven'],
    step: 'escalated',
    note: 'level + 1, at least the town: dispatchers sit in its command room and in the district’s centre',
  }),
  planned(
    'delegate',
    '下派',
    ['ACCEPTED'],
    ['ACCEPTED'],
    [dispatcherOfLevel('event:delegate')],
    [],
    'level − 1, by the higher level that has it',
  ),
  live({
    command: 'acknowledge',
    zh: '签收',
    from: ['DISPATCHED'],
    to: ['IN_PROGRESS'],
    parties: [unit('event:acknowledge')],
    guards: [],
    step: 'acknowledged',
  }),
  live({
    command: 'return',
    zh: '退单·回退',
    from: ['DISPATCHED'],
    to: ['ACCEPTED'],
    parties: [unit('event:return')],
    guards: ['withinReturnWindow', 'reasonGiven'],
    step: 'returned',
    note: 'counts; from the third on the district’s centre arbitrates',
  }),
  planned('addProgress', '反馈进展', ['IN_PROGRESS'], 'same', [unit('event:add-progress')]),
  planned('transferWithinUnit', '内部转办', ['IN_PROGRESS'], 'same', [unit('event:add-progress')]),
  planned('requestAssist', '请求协办', ['IN_PROGRESS'], 'same', [unit('event:request-assist')]),
  planned(
    'extend',
    '延期',
    ['IN_PROGRESS'],
    'same',
    [unit('event:extend'), dispatcherOfLevel('event:approve')],
    ['approved'],
    'the unit asks, the dispatcher approves',
  ),
  planned(
    'suspend',
    '挂账',
    ['IN_PROGRESS'],
    ['SUSPENDED'],
    [unit('event:suspend'), dispatcherOfLevel('event:approve')],
    ['resumeDateGiven', 'suspensionsLeft', 'approved'],
    'the unit asks, the dispatcher’s level approves',
  ),
  planned(
    'resume',
    '恢复',
    ['SUSPENDED'],
    ['IN_PROGRESS'],
    [unit('event:resume'), system],
    [],
    'the system at the review date',
  ),
  live({
    command: 'dispose',
    zh: '处置·反馈',
    from: ['IN_PROGRESS'],
    to: ['PENDING_VERIFICATION'],
    parties: [unit('event:dispose')],
    guards: ['reasonGiven', 'textGiven', 'evidenceGiven'],
    step: 'disposed',
    note: 'the reason code is the result; assisting units come later',
  }),
  live({
    command: 'pass',
    zh: '核查通过',
    from: ['PENDING_VERIFICATION'],
    to: ['PENDING_EVALUATION', 'CLOSED'],
    parties: [overPlace('event:verify')],
    guards: ['verifierOfOtherUnit', 'evidenceGiven'],
    step: 'verified',
    note: 'CLOSED when there is no reporter to ask, or the reporter did it',
  }),
  live({
    command: 'fail',
    zh: '返工',
    from: ['PENDING_VERIFICATION'],
    to: ['IN_PROGRESS', 'REPORTED'],
    parties: [overPlace('event:verify')],
    guards: ['verifierOfOtherUnit', 'reasonGiven'],
    step: 'reworked',
    note: 'counts; a self-handled event has no unit, so it goes back to REPORTED',
  }),
  planned(
    'reassignVerification',
    '改派核查',
    ['PENDING_VERIFICATION'],
    'same',
    [overPlace('event:reassign-verification'), system],
    [],
    'never passes by itself',
  ),
  live({
    command: 'evaluate',
    zh: '评价',
    from: ['PENDING_EVALUATION'],
    to: ['CLOSED'],
    parties: [reporter('event:evaluate'), overPlace('event:close')],
    guards: ['gradeGiven'],
    step: 'evaluated',
    note: 'who may close may evaluate on the reporter’s behalf',
  }),
  planned('expireEvaluation', '评价超时', ['PENDING_EVALUATION'], ['CLOSED'], [system], ['evaluationExpired']),
  live({
    command: 'close',
    zh: '结案',
    from: ['PENDING_EVALUATION'],
    to: ['CLOSED'],
    parties: [overPlace('event:close')],
    guards: ['reasonGiven'],
    step: 'closed',
    note: 'the reason says: nobody to ask, or asked and silent',
  }),
  planned(
    'redo',
    '不满意重办',
    ['PENDING_EVALUATION'],
    ['ACCEPTED'],
    [overPlace('event:close')],
    ['decisionRecorded'],
    'the reporter is dissatisfied and a dispatcher decides',
  ),
  live({
    command: 'reopen',
    zh: '重办',
    from: ['CLOSED'],
    to: ['ACCEPTED'],
    parties: [overPlace('event:reopen'), reporter('event:report')],
    guards: ['withinReopenWindow', 'reopensLeft', 'reasonGiven'],
    step: 'reopened',
    note: 'the unit that led last is suggested',
  }),
  planned('archive', '归档', ['CLOSED'], ['ARCHIVED'], [system], ['windowOver', 'fileComplete']),
  planned('supervise', '督办', openStates, 'same', [overPlace('event:supervise')]),
  planned('cancelSupervision', '取消督办', openStates, 'same', [overPlace('event:supervise')]),
  planned('urge', '催办', openStates, 'same', [overPlace('event:urge')]),
  planned('instruct', '批示', openStates, 'same', [dispatcherAbove('event:instruct')]),
  planned('copy', '抄告', openStates, 'same', [dispatcherOfLevel('event:copy')]),
  planned('setUrgent', '加急', openStates, 'same', [dispatcherOfLevel('event:set-urgent')]),
];

/** The row by which `command` leaves `state` today, or undefined when it may not. */
export function rowFrom(command: Command, state: EventState): TransitionRow | undefined {
  return liveRows(command).find(({ from }) => from.includes(state));
}

/** The live rows of a command. */
export function liveRows(command: Command): readonly TransitionRow[] {
  return rowsByCommand.get(command) ?? [];
}

const rowsByCommand = new Map<Command, TransitionRow[]>();
for (const row of transitions) {
  if (row.isLive) rowsByCommand.set(row.command, [...(rowsByCommand.get(row.command) ?? []), row]);
}
