import type { Alarm, Clock, Clocked } from './clock.js';

/** An alarm that is due. */
export interface Ring {
  readonly clock: Clock;
  readonly alarm: Alarm;
  /** Since when it is due. */
  readonly at: Date;
}

function waiting({ metAt, alarms }: Clock): { readonly alarm: Alarm; readonly at: Date }[] {
  if (metAt !== null) return [];
  return alarms.flatMap((alarm) => (alarm.at === null || alarm.firedAt !== null ? [] : [{ alarm, at: alarm.at }]));
}

/** The nearest alarm of all; null when none waits. Pure, as all here. */
export function nextAlarmAt(clocks: readonly Clock[]): Date | null {
  const moments = clocks.flatMap(waiting).map(({ at }) => at.getTime());
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

/** What an aggregate with these clocks holds of them. */
export function clocked(clocks: readonly Clock[]): Clocked {
  return { clocks, nextAlarmAt: nextAlarmAt(clocks) };
}

/**
 * The alarm that has to take effect next, oldest first; null when none is due. A warning that comes when the time is over,
 * since everything stood still, warns of nothing: it goes under in the next alarm of its clock ({@link rung} marks both).
 */
export function nextRing(clocks: readonly Clock[], now: Date): Ring | null {
  const rings = clocks.flatMap((clock) =>
    waiting(clock)
      .filter(({ at }) => at <= now)
      .map((due) => ({ clock, ...due })),
  );
  const isUseless = ({ clock, alarm }: Ring): boolean =>
    alarm.share < 1 && rings.some((other) => other.clock === clock && other.alarm.share >= 1);
  // Of one moment in the order of the clocks and of their alarms: sorting keeps it.
  return (
    rings.filter((ring) => !isUseless(ring)).sort((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null
  );
}

/** The clock after an alarm took effect: it, and what was to ring before it, rings no more; from a share of 1 on it is late. */
export function rung(clock: Clock, name: string, now: Date): Clock {
  const last = clock.alarms.findIndex((alarm) => alarm.name === name);
  const alarms = clock.alarms.map((alarm, index) =>
    index <= last && alarm.firedAt === null ? { ...alarm, firedAt: now } : alarm,
  );
  const isLate = (clock.alarms[last]?.share ?? 0) >= 1;
  return { ...clock, alarms, breachedAt: isLate ? clock.dueAt : clock.breachedAt };
}

/** The idempotency key of an alarm: the same for every try of it, another one when the deadline moved. */
export function ringKey({ clock, alarm, at }: Ring): string {
  return `clock:${clock.name}:${alarm.name}:${clock.startedAt.toISOString()}:${at.toISOString()}`;
}
