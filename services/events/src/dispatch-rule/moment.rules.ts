import { shanghaiDay } from '@gridhall/service-kit';
import type { Span } from './dispatch-rule.document.js';

/** Asia/Shanghai is UTC+8 all year. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** A moment, and what of it dispatch rules ask for, in Asia/Shanghai. */
export interface Moment {
  readonly at: Date;
  /** `2026-11-25`. */
  readonly day: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** `08:30`. */
  readonly time: string;
  readonly isWorkingTime: boolean;
}

/** Takes a moment apart. Pure. */
export function momentOf(at: Date, isWorkingTime: (at: Date) => boolean): Moment {
  const local = new Date(at.getTime() + SHANGHAI_OFFSET_MS);
  return {
    at,
    day: shanghaiDay(at),
    weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    time: local.toISOString().slice(11, 16),
    isWorkingTime: isWorkingTime(at),
  };
}

/** Does a time of day lie in the span? `from` belongs to it, `to` does not, so that 08:00–12:00 and 12:00–18:00 meet. */
export function isInHours(time: string, { from, to }: Span): boolean {
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** Does a day (`YYYY-MM-DD`) lie in the season? Both its days belong to it. */
export function isInSeason(day: string, { from, to }: Span): boolean {
  const monthDay = day.slice(5);
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}
