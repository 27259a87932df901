import { elapsedTime, type Timescale, type WorkingCalendar } from '../calendar/calendar.js';
import type { Clock, ClockPolicy, Pause } from './clock.js';

const MINUTE_MS = 60_000;

function timescaleOf({ counting }: Pick<Clock, 'counting'>, calendar: WorkingCalendar): Timescale {
  return counting === 'WORKING' ? calendar : elapsedTime;
}

/** The times in which it ran, in order; the last one has no end unless it is paused. */
function* runs({ startedAt, pauses }: Pick<Clock, 'startedAt' | 'pauses'>): Generator<Pause> {
  let from: Date | null = startedAt;
  for (const pause of pauses) {
    if (from !== null) yield { from, until: pause.from };
    from = pause.until;
  }
  if (from !== null) yield { from, until: null };
}

/** The moment at which so many counted minutes are used; null when it is paused before that. */
function momentOf(clock: Pick<Clock, 'startedAt' | 'pauses'>, minutes: number, scale: Timescale): Date | null {
  let left = Math.round(minutes * MINUTE_MS);
  for (const { from, until } of runs(clock)) {
    const length = until === null ? Infinity : scale.between(from, until);
    if (left <= length) return scale.add(from, left);
    left -= length;
  }
  return null;
}

/** Counts a clock's moments anew. An alarm that rang rings again only when its moment moved on: the deadline is another. */
function recounted(clock: Clock, calendar: WorkingCalendar): Clock {
  const scale = timescaleOf(clock, calendar);
  const { allowedMinutes } = clock;
  return {
    ...clock,
    dueAt: momentOf(clock, allowedMinutes, scale),
    alarms: clock.alarms.map((alarm) => {
      const at = momentOf(clock, allowedMinutes * alarm.share, scale);
      const isLater = at === null || alarm.at === null || at > alarm.at;
      return { ...alarm, at, firedAt: isLater ? null : alarm.firedAt };
    }),
    calendarVersion: calendar.version,
  };
}

/** A clock that begins to run. Pure, as all here. */
export function startClock(name: string, policy: ClockPolicy, at: Date, calendar: WorkingCalendar): Clock {
  const clock: Clock = {
    name,
    startedAt: at,
    counting: policy.counting,
    allowedMinutes: policy.minutes,
    pauses: [],
    dueAt: null,
    alarms: policy.alarms.map(({ name: alarm, share }) => ({ name: alarm, share, at: null, firedAt: null })),
    metAt: null,
    usedMinutes: null,
    breachedAt: null,
    calendarVersion: calendar.version,
  };
  return recounted(clock, calendar);
}

/** Does it count now? */
export function isRunning({ metAt, pauses }: Clock): boolean {
  return metAt === null && pauses.at(-1)?.until !== null;
}

/** Stops the clock for a while; what is reached already stays due. A clock that does not run stays as it is. */
export function pauseClock(clock: Clock, at: Date, calendar: WorkingCalendar): Clock {
  if (!isRunning(clock)) return clock;
  return recounted({ ...clock, pauses: [...clock.pauses, { from: at, until: null }] }, calendar);
}

/** Lets a paused clock go on with the time it had left. A clock that is not paused stays as it is. */
export function resumeClock(clock: Clock, at: Date, calendar: WorkingCalendar): Clock {
  const pause = clock.pauses.at(-1);
  if (clock.metAt !== null || pause?.until !== null) return clock;
  return recounted({ ...clock, pauses: [...clock.pauses.slice(0, -1), { ...pause, until: at }] }, calendar);
}

/** Gives more time; a breach that the new deadline undoes is none. A clock that has ended stays as it is. */
export function extendClock(clock: Clock, minutes: number, calendar: WorkingCalendar): Clock {
  if (clock.metAt !== null) return clock;
  const extended = recounted({ ...clock, allowedMinutes: clock.allowedMinutes + minutes }, calendar);
  const isStillLate = clock.breachedAt !== null && extended.dueAt !== null && extended.dueAt <= clock.breachedAt;
  return { ...extended, breachedAt: isStillLate ? clock.breachedAt : null };
}

/** The stage has ended. Alarms that did not ring never will; late is late, whether the engine had seen it or not. */
export function stopClock(clock: Clock, at: Date, calendar: WorkingCalendar): Clock {
  if (clock.metAt !== null) return clock;
  const isLate = clock.dueAt !== null && clock.dueAt < at;
  return {
    ...clock,
    alarms: clock.alarms.filter(({ firedAt }) => firedAt !== null),
    metAt: at,
    usedMinutes: Math.floor(usedMinutes(clock, at, calendar)),
    breachedAt: isLate ? clock.dueAt : null,
  };
}

/** Counted minutes that are left, with fractions; negative when it is late. */
export function remainingMinutes(clock: Clock, now: Date, calendar: WorkingCalendar): number {
  return clock.allowedMinutes - usedMinutes(clock, clock.metAt ?? now, calendar);
}

/** Minutes that it counted until `end`, with fractions. */
function usedMinutes(clock: Clock, end: Date, calendar: WorkingCalendar): number {
  const scale = timescaleOf(clock, calendar);
  let used = 0;
  for (const { from, until } of runs(clock)) {
    const to = until === null || until > end ? end : until;
    used += Math.max(0, scale.between(from, to));
  }
  return used / MINUTE_MS;
}

/** Minutes, round the clock, in which it stood still until now. */
export function pausedMinutes({ pauses, metAt }: Clock, now: Date): number {
  const end = metAt ?? now;
  const milliseconds = pauses.reduce((sum, { from, until }) => sum + ((until ?? end).getTime() - from.getTime()), 0);
  return milliseconds / MINUTE_MS;
}
