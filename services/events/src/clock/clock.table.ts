import type { Urgency } from '@gridhall/messages';
import type { CommandLevel } from '../event/event.document.js';
import type { ClockName } from '../event/lifecycle.js';
import { limits } from '../event/limits.js';

/** A length of time: working time on the calendar, or round the clock. */
export interface Allowance {
  readonly amount: number;
  readonly unit: 'working days' | 'working hours' | 'minutes' | 'hours' | 'days';
}

/** What an alarm asks for; clock.alarms.ts says by which command. */
export type AlarmName =
  'REMIND' | 'YELLOW' | 'RED' | 'ESCALATE' | 'REASSIGN' | 'SUPPLY' | 'RESUME' | 'EXPIRE' | 'ARCHIVE' | 'WITHDRAW';

/** An alarm of a clock. */
export interface AlarmRow {
  readonly name: AlarmName;
  /** Of the allowed time. */
  readonly share: number;
}

/** A clock of event-lifecycle §4. */
export interface ClockRow {
  readonly zh: string;
  /** How long it runs by default; the item says it for the disposal, the approval for a suspension. */
  readonly allowance: Allowance | 'item' | 'resume date';
  /** In the order in which they take effect. */
  readonly alarms: readonly AlarmRow[];
  /** Is somebody late when it is over? Else it is a window, or the platform acts by itself. */
  readonly isDeadline: boolean;
  /** Whose number it is. */
  readonly source: string;
}

/** Another length for some events; the one that says most of the event holds, of equals the later one. */
export interface Override {
  readonly clock: ClockName;
  readonly workItemCode?: string;
  readonly level?: CommandLevel;
  readonly urgency?: Urgency;
  readonly allowance: Allowance;
}

const REMIND = { name: 'REMIND', share: 0.7 } as const;
const YELLOW = { name: 'YELLOW', share: 1 } as const;
const RED = { name: 'RED', share: 1.5 } as const;
/** Early warning at 70 %, yellow card at breach, red card at breach + 50 %, and with it up one level. */
const escalating = [REMIND, YELLOW, RED, { name: 'ESCALATE', share: 1.5 }] as const;

const deadline = { isDeadline: true, alarms: escalating } as const;
const window = { isDeadline: false, alarms: [] } as const;
const atEnd = (name: AlarmName): Pick<ClockRow, 'isDeadline' | 'alarms'> => ({
  isDeadline: false,
  alarms: [{ name, share: 1 }],
});

const workingDays = (amount: number): Allowance => ({ amount, unit: 'working days' });
const workingHours = (amount: number): Allowance => ({ amount, unit: 'working hours' });
const minutes = (amount: number): Allowance => ({ amount, unit: 'minutes' });
const hours = (amount: number): Allowance => ({ amount, unit: 'hours' });
const days = (amount: number): Allowance => ({ amount, unit: 'days' });

/** event-lifecycle §4, clock by clock. */
export const clockTable: Readonly<Record<ClockName, ClockRow>> = {
  draft: { zh: '草稿保留', allowance: days(limits.draftDays), ...atEnd('WITHDRAW'), source: 'ours' },
  accept: { zh: '受理', allowance: workingDays(2), ...deadline, source: 'Haining, a like district' },
  confirm: {
    ...{ zh: '核实', allowance: workingDays(1), isDeadline: true },
    ...{ alarms: [REMIND, YELLOW, RED], source: 'ours; the accept clock goes on beside it' },
  },
  'info-wait': {
    zh: '待补充',
    allowance: hours(limits.infoWaitHours),
    ...atEnd('SUPPLY'),
    source: 'ours; what waits stands still',
  },
  dispatch: { zh: '派遣', allowance: workingHours(2), ...deadline, source: 'ours' },
  'sign-for': { zh: '签收', allowance: workingHours(4), ...deadline, source: 'ours' },
  'return-window': {
    ...{ zh: '退单期限', allowance: workingDays(limits.returnWindowWorkingDays), ...window },
    source: '12345 rules of Shandong',
  },
  dispose: { zh: '处置', allowance: 'item', ...deadline, source: 'Haining 7; simple the same day, hard 15' },
  'suspension-review': {
    ...{ zh: '挂账复核', allowance: 'resume date', ...atEnd('RESUME') },
    source: 'ours; at most 30 days at a time, 180 in all',
  },
  verify: {
    ...{ zh: '核查', allowance: workingDays(1), isDeadline: true },
    ...{ alarms: [REMIND, YELLOW, { name: 'REASSIGN', share: 1 }, RED], source: 'ours; never passes by itself' },
  },
  evaluate: {
    zh: '评价',
    allowance: days(limits.evaluationDays),
    ...atEnd('EXPIRE'),
    source: 'ours; then closed without one',
  },
  'reopen-window': { zh: '重办期限', allowance: hours(limits.reopenWindowHours), ...window, source: 'DIGIT PGR' },
  archive: {
    ...{ zh: '归档', allowance: hours(limits.reopenWindowHours + limits.archiveDays * 24), ...atEnd('ARCHIVE') },
    source: 'ours: the window’s end + 7 days',
  },
  'appeal-window': { zh: '申诉期限', allowance: days(limits.appealWindowDays), ...window, source: 'ours' },
};

/** Where the length depends on item, level or urgency. What is urgent counts round the clock: command rooms are manned. */
export const overrides: readonly Override[] = [
  { clock: 'accept', urgency: 'URGENT', allowance: minutes(30) },
  { clock: 'confirm', urgency: 'URGENT', allowance: hours(2) },
  { clock: 'dispatch', urgency: 'URGENT', allowance: minutes(30) },
  { clock: 'sign-for', urgency: 'URGENT', allowance: hours(1) },
];

/** Working hours that a matter of the same day has at least, when it comes late in the day (ours). */
export const SAME_DAY_LEAST_HOURS = 4;
