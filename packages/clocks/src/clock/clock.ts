/** A moment at which a clock asks for something. */
export interface Alarm {
  /** What it asks for; of one clock each name once. */
  readonly name: string;
  /** Of the allowed time, when it rings: 0.7 warns, from 1 on the clock is late. */
  readonly share: number;
  /** When; null while the clock is paused before it. */
  readonly at: Date | null;
  /** When it took effect; null while it has not. */
  readonly firedAt: Date | null;
}

/** A time in which a clock stood still. */
export interface Pause {
  readonly from: Date;
  readonly until: Date | null;
}

/** A deadline of a stage, kept in the aggregate's own document (event-lifecycle §4). */
export interface Clock {
  readonly name: string;
  readonly startedAt: Date;
  /** In working time, or round the clock. */
  readonly counting: 'WORKING' | 'ELAPSED';
  /** Of counted time, with all extensions. */
  readonly allowedMinutes: number;
  readonly pauses: readonly Pause[];
  /** When the allowed time is used; null while the clock is paused before it. */
  readonly dueAt: Date | null;
  readonly alarms: readonly Alarm[];
  /** When the stage ended, whether in time or not; null while it runs. */
  readonly metAt: Date | null;
  /** Whole minutes that it had counted when its stage ended; null while it runs. */
  readonly usedMinutes: number | null;
  /** The moment from which it was late; null while it is not. */
  readonly breachedAt: Date | null;
  /** The calendar that it was counted by last. */
  readonly calendarVersion: string;
}

/** How long a clock runs and what it asks for. */
export interface ClockPolicy {
  readonly counting: Clock['counting'];
  readonly minutes: number;
  /** In the order in which they take effect. */
  readonly alarms: readonly Pick<Alarm, 'name' | 'share'>[];
}

/** What an aggregate with clocks holds beside its own state; written with each step, so that no clock is lost. */
export interface Clocked {
  /** All of its life, oldest first; of a name at most one runs. */
  clocks: readonly Clock[];
  /** The nearest alarm of a running clock; null when none waits. The engine asks for this. */
  nextAlarmAt: Date | null;
}
