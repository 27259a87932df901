import type { WorkItemData } from '@gridhall/messages';
import type { ClockName } from '../event/lifecycle.js';
import { limits } from '../event/limits.js';
import { clockTable, overrides, type Allowance } from './clock.table.js';

/** How long the stages of an item's matters may take, beside their disposal. */
export type ItemDeadlines = NonNullable<WorkItemData['deadlines']>;
/** Those in which an item differs from all others; null when it does not. */
export type OwnDeadlines = Partial<ItemDeadlines> | null;

const amountOf = (allowance: unknown): number => (allowance as Allowance).amount;

/** What the table of clocks says without an item (event-lifecycle §4). */
const usual: ItemDeadlines = {
  acceptWorkingDays: amountOf(clockTable.accept.allowance),
  acceptUrgentMinutes: amountOf(overrides.find(({ clock }) => clock === 'accept')?.allowance),
  dispatchWorkingHours: amountOf(clockTable.dispatch.allowance),
  signForWorkingHours: amountOf(clockTable['sign-for'].allowance),
  returnWorkingDays: amountOf(clockTable['return-window'].allowance),
  verifyWorkingDays: amountOf(clockTable.verify.allowance),
  evaluateDays: limits.evaluationDays,
  reopenHours: limits.reopenWindowHours,
};

/** The deadlines in which an item differs from what the table says: an event keeps no more than these. Pure. */
export function ownDeadlines(deadlines: ItemDeadlines | undefined): OwnDeadlines {
  const own = Object.entries(deadlines ?? {}).filter(([name, amount]) => usual[name as keyof ItemDeadlines] !== amount);
  return own.length === 0 ? null : Object.fromEntries(own);
}

/** Which deadline of an item a clock runs by, and in which unit. */
const clocksOf: readonly (readonly [ClockName, keyof ItemDeadlines, Allowance['unit']])[] = [
  ['accept', 'acceptWorkingDays', 'working days'],
  ['dispatch', 'dispatchWorkingHours', 'working hours'],
  ['sign-for', 'signForWorkingHours', 'working hours'],
  ['return-window', 'returnWorkingDays', 'working days'],
  ['verify', 'verifyWorkingDays', 'working days'],
  ['evaluate', 'evaluateDays', 'days'],
  ['reopen-window', 'reopenHours', 'hours'],
];

/** How long a clock runs by the event's own item, where that differs from the table. Pure. */
export function itemAllowance(clock: ClockName, own: OwnDeadlines): Allowance | null {
  if (own === null) return null;
  // The archive comes a while after the reopen window, however long that is.
  if (clock === 'archive' && own.reopenHours !== undefined) {
    return { amount: own.reopenHours + limits.archiveDays * 24, unit: 'hours' };
  }
  const [, name, unit] = clocksOf.find(([of]) => of === clock) ?? [];
  const amount = name === undefined ? undefined : own[name];
  return amount === undefined || unit === undefined ? null : { amount, unit };
}

/** The item's own minutes to accept what is urgent. Pure. */
export function urgentAcceptance(clock: ClockName, own: OwnDeadlines): Allowance | null {
  const amount = clock === 'accept' ? own?.acceptUrgentMinutes : undefined;
  return amount === undefined ? null : { amount, unit: 'minutes' };
}
