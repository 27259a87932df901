import type { Clock, ClockPolicy, WorkingCalendar } from '@gridhall/clocks';
import type { EventFacts } from '../event/event.document.js';
import type { ClockName } from '../event/lifecycle.js';
import { itemAllowance, urgentAcceptance } from './item-terms.rules.js';
import { SAME_DAY_LEAST_HOURS, type Allowance, type ClockRow, type Override } from './clock.table.js';

/** By what clocks are counted: a calendar and the lengths of time, all of it data. */
export interface ClockTerms {
  readonly calendar: WorkingCalendar;
  readonly table: Readonly<Record<ClockName, ClockRow>>;
  readonly overrides: readonly Override[];
}

/** The facts that decide how long a clock runs. */
export type Deciding = Pick<
  EventFacts,
  'workItemCode' | 'commandLevel' | 'urgency' | 'disposeWorkingDays' | 'itemDeadlines' | 'handlingTerms' | 'suspension'
>;

/** The override that says most of the event; of equals the later one. */
function overrideOf(clock: ClockName, event: Deciding, overrides: readonly Override[]): Override | undefined {
  const { workItemCode, commandLevel, urgency } = event;
  const fits = overrides.filter(
    (one) =>
      one.clock === clock &&
      (one.workItemCode ?? workItemCode) === workItemCode &&
      (one.level ?? commandLevel) === commandLevel &&
      (one.urgency ?? urgency) === urgency,
  );
  return fits.sort((one, other) => Object.keys(one).length - Object.keys(other).length).at(-1);
}

type Length = Pick<ClockPolicy, 'counting' | 'minutes'>;

function lengthOf({ amount, unit }: Allowance, { minutesPerDay }: WorkingCalendar): Length {
  switch (unit) {
    case 'working days':
      return { counting: 'WORKING', minutes: amount * minutesPerDay };
    case 'working hours':
      return { counting: 'WORKING', minutes: amount * 60 };
    case 'minutes':
      return { counting: 'ELAPSED', minutes: amount };
    case 'hours':
      return { counting: 'ELAPSED', minutes: amount * 60 };
    case 'days':
      return { counting: 'ELAPSED', minutes: amount * 1440 };
  }
}

/** What is simple is settled the same working day; what comes late in the day has some hours of the next one too. */
function disposalLength(disposeWorkingDays: number, at: Date, calendar: WorkingCalendar): Length {
  if (disposeWorkingDays !== 1) return lengthOf({ amount: disposeWorkingDays, unit: 'working days' }, calendar);
  const today = calendar.workingMinutesBetween(at, calendar.endOfWorkingDay(at));
  return { counting: 'WORKING', minutes: Math.max(today, SAME_DAY_LEAST_HOURS * 60) };
}

/** The length that a rule or a dispatcher gave the clock of this very dispatch. */
function givenLength(name: ClockName, { handlingTerms }: Deciding, at: Date, calendar: WorkingCalendar): Length | null {
  const { signForWorkingHours = null, disposeWorkingDays = null } = handlingTerms ?? {};
  if (name === 'sign-for' && signForWorkingHours !== null) {
    return lengthOf({ amount: signForWorkingHours, unit: 'working hours' }, calendar);
  }
  return name === 'dispose' && disposeWorkingDays !== null ? disposalLength(disposeWorkingDays, at, calendar) : null;
}

/** How long a clock of an event runs when it starts at a moment, and what it asks for. Pure. */
export function policyOf(
  name: ClockName,
  event: Deciding,
  at: Date,
  { calendar, table, overrides }: ClockTerms,
): ClockPolicy {
  const row = table[name];
  const given = givenLength(name, event, at, calendar);
  if (given !== null) return { ...given, alarms: row.alarms };
  const { urgency, itemDeadlines } = event;
  const allowance =
    (urgency === 'URGENT' ? urgentAcceptance(name, itemDeadlines) : null) ??
    overrideOf(name, event, overrides)?.allowance ??
    itemAllowance(name, itemDeadlines) ??
    row.allowance;
  if (allowance === 'item') return { ...disposalLength(event.disposeWorkingDays, at, calendar), alarms: row.alarms };
  if (allowance === 'resume date') {
    const waitMs = (event.suspension?.resumeDate ?? at).getTime() - at.getTime();
    return { counting: 'ELAPSED', minutes: Math.max(0, waitMs) / 60_000, alarms: row.alarms };
  }
  return { ...lengthOf(allowance, calendar), alarms: row.alarms };
}

/** The deadline that runs out first, of those by which somebody is late; null when none runs. Pure. */
export function deadlineOf(clocks: readonly Clock[], table: ClockTerms['table']): Date | null {
  const running = clocks.filter(({ name, metAt }) => metAt === null && table[name as ClockName].isDeadline);
  const moments = running.flatMap(({ dueAt }) => dueAt?.getTime() ?? []);
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
