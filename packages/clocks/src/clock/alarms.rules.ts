import type { Alarm, Clock, Clocked } from './clock.js';

/** An alarm that is due, and what of its clock it settles too. */
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
 * The alarm that has to take effect next, oldest first; null when none is due. A reminder that comes after the deadline,
 * since everything stood still, reminds of nothing: it goes under in the deadline's own alarm ({@link rung} marks both).
 */
export function nextRing(clocks: readonly Clock[], now: Date): Ring | null {
  const rings = clocks.flatMap((clock) =>
    waiting(clock)
      .filter(({ at }) => at <= now)
      .map((due) => ({ clock, ...due })),
  );
  rings.sort((one, other) => one.at.getTime() - other.at.getTime() || one.alarm.share - other.alarm.share);
  const isUseless = ({ clock, alarm }: Ring): boolean =>
    alarm.name === 'REMIND' && rings.some((other) => other.clock === clock && other.alarm.name === 'DUE');
  return rings.find((ring) => !isUseless(ring)) ?? null;
}

/** The clock after an alarm took effect: it, and what was to ring before it, rings no more; the deadline's makes it late. */
export function rung(clock: Clock, name: Alarm['name'], now: Date): Clock {
  const share = clock.alarms.find((alarm) => alarm.name === name)?.share ?? 0;
  const alarms = clock.alarms.map((alarm) =>
    alarm.share <= share && alarm.firedAt === null ? { ...alarm, firedAt: now } : alarm,
  );
  return { ...clock, alarms, breachedAt: share >= 1 ? clock.dueAt : clock.breachedAt };
}

/** The idempotency key of an alarm: the same for every try of it, another one when the deadline moved. */
export function ringKey({ clock, alarm, at }: Ring): string {
  return `clock:${clock.name}:${alarm.name}:${clock.startedAt.toISOString()}:${at.toISOString()}`;
}
