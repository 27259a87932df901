import type { DutyState } from '@gridhall/messages';
import type { Action } from '@gridhall/service-kit';
import type { DutyStep } from './duty.store.js';

/** What people do with a duty admission. */
export const DUTY_COMMANDS = [
  'propose',
  'opine',
  'retract',
  'approve',
  'reject',
  'publish',
  'putInForce',
  'withdraw',
] as const;
/** One of {@link DUTY_COMMANDS}. */
export type DutyCommand = (typeof DUTY_COMMANDS)[number];

/** A promise that a step keeps; duty.rules.ts says how. */
export type DutyGuard =
  | 'ownDepartment'
  | 'opinionOutstanding'
  | 'opinionsOpen'
  | 'opinionsComplete'
  | 'otherThanProposer'
  | 'otherThanDecider'
  | 'publicationOver';

/** A row of the life of a duty admission. */
export interface DutyTransition {
  readonly command: DutyCommand;
  readonly zh: string;
  readonly from: DutyState | null;
  readonly to: DutyState;
  /** Who may: the roles that grant it, at the district, or for an opinion at the very town. */
  readonly action: Action;
  readonly guards: readonly DutyGuard[];
  readonly step: DutyStep;
}

/**
 * The life of a duty admission (domain §3: "a department proposes to hand a duty down to towns; towns give opinions; the
 * district decides; admitted duties enter the work-item list; they can be withdrawn"), in the one place that commands,
 * `availableActions` and docs read.
 */
export const dutyLifecycle: readonly DutyTransition[] = [
  {
    ...{ command: 'propose', zh: '提出', from: null, to: 'CONSULTING', action: 'duty:propose' },
    ...{ guards: ['ownDepartment'], step: 'proposed' },
  },
  {
    ...{ command: 'opine', zh: '提交意见', from: 'CONSULTING', to: 'CONSULTING', action: 'duty:opine' },
    ...{ guards: ['opinionOutstanding', 'opinionsOpen'], step: 'opinion-given' },
  },
  {
    ...{ command: 'retract', zh: '撤回', from: 'CONSULTING', to: 'RETRACTED', action: 'duty:propose' },
    ...{ guards: ['ownDepartment'], step: 'retracted' },
  },
  {
    ...{ command: 'approve', zh: '审定', from: 'CONSULTING', to: 'APPROVED', action: 'duty:decide' },
    ...{ guards: ['opinionsComplete', 'otherThanProposer'], step: 'approved' },
  },
  {
    ...{ command: 'reject', zh: '不予准入', from: 'CONSULTING', to: 'REJECTED', action: 'duty:decide' },
    ...{ guards: ['opinionsComplete', 'otherThanProposer'], step: 'rejected' },
  },
  {
    ...{ command: 'publish', zh: '公示', from: 'APPROVED', to: 'PUBLISHED', action: 'duty:decide' },
    ...{ guards: [], step: 'published' },
  },
  {
    ...{ command: 'putInForce', zh: '生效', from: 'PUBLISHED', to: 'IN_FORCE', action: 'duty:decide' },
    ...{ guards: ['publicationOver', 'otherThanDecider'], step: 'put-in-force' },
  },
  {
    ...{ command: 'withdraw', zh: '退出', from: 'IN_FORCE', to: 'WITHDRAWN', action: 'duty:decide' },
    ...{ guards: [], step: 'withdrawn' },
  },
];

/** The row of a command. */
export function transitionOf(command: DutyCommand): DutyTransition {
  const row = dutyLifecycle.find((one) => one.command === command);
  if (row === undefined) throw new Error(`The life of a duty has no ${command}.`);
  return row;
}
