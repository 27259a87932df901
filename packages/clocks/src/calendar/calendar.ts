import type { CalendarData } from './calendar-data.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Asia/Shanghai is UTC+8 all year (domain §2). */
const OFFSET_MS = 8 * 60 * MINUTE_MS;

/** Days since 1 January 1970 of a date such as `2026-02-17`. */
function dayNumber(date: string): number {
  return Date.parse(date) / DAY_MS;
}

/** Milliseconds since midnight of a time such as `08:30`. */
function timeOfDayMs(time: string): number {
  const [hours, minutes] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** How time counts: round the clock ({@link elapsedTime}), or in working time ({@link WorkingCalendar}). */
export interface Timescale {
  /** The first moment at which `milliseconds` of counted time have passed since `from`; 0 gives `from`. */
  add(from: Date, milliseconds: number): Date;
  /** Counted milliseconds from one moment to another; negative when `until` is the earlier one. */
  between(from: Date, until: Date): number;
}

/** Time that counts round the clock. */
export const elapsedTime: Timescale = {
  add: (from, milliseconds) => new Date(from.getTime() + milliseconds),
  between: (from, until) => until.getTime() - from.getTime(),
};

/** Working time in Asia/Shanghai: Monday to Friday and make-up days, without holidays, within the hours of work. Pure. */
export class WorkingCalendar implements Timescale {
  /** Names the data that was counted by. */
  readonly version: string;
  /** Working minutes of a working day. */
  readonly minutesPerDay: number;
  readonly #holidays = new Set<number>();
  readonly #makeUpDays = new Set<number>();
  readonly #spells: readonly { readonly from: number; readonly to: number }[];

  constructor(data: CalendarData) {
    this.version = data.version;
    this.#spells = data.workingHours.map(({ from, to }) => ({ from: timeOfDayMs(from), to: timeOfDayMs(to) }));
    this.minutesPerDay = this.#spells.reduce((sum, { from, to }) => sum + to - from, 0) / MINUTE_MS;
    for (const { from, to, makeUpDays } of data.years.flatMap(({ periods }) => periods)) {
      for (let day = dayNumber(from); day <= dayNumber(to); day++) this.#holidays.add(day);
      for (const day of makeUpDays) this.#makeUpDays.add(dayNumber(day));
    }
  }

  /** Is a date, such as `2026-02-17`, worked on? */
  isWorkingDay(date: string): boolean {
    return this.#isWorked(dayNumber(date));
  }

  /** The first moment at which so many working minutes have passed since `from`: 17:30 rather than the next 8:30. */
  addWorkingMinutes(from: Date, minutes: number): Date {
    return this.add(from, Math.round(minutes * MINUTE_MS));
  }

  /** The same for whole days of work, each of {@link minutesPerDay}. */
  addWorkingDays(from: Date, days: number): Date {
    return this.addWorkingMinutes(from, days * this.minutesPerDay);
  }

  /** Working minutes from one moment to another, with fractions; negative when `until` is the earlier one. */
  workingMinutesBetween(from: Date, until: Date): number {
    return this.between(from, until) / MINUTE_MS;
  }

  /** When work ends on the working day of a moment; of the next working day when it falls outside of all work. */
  endOfWorkingDay(at: Date): Date {
    const first = this.add(at, 1);
    const [, to] = [...this.#spellsOf(this.#dayOf(first))].at(-1) ?? [];
    return new Date(to ?? first.getTime());
  }

  /** @throws RangeError when `milliseconds` is negative or not finite */
  add(from: Date, milliseconds: number): Date {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) {
      throw new RangeError(`A time of ${milliseconds} ms cannot be added.`);
    }
    if (milliseconds === 0) return from;
    let left = milliseconds;
    for (let day = this.#dayOf(from); ; day++) {
      for (const [begin, end] of this.#spellsOf(day)) {
        const start = Math.max(begin, from.getTime());
        const length = Math.max(0, end - start);
        if (length >= left) return new Date(start + left);
        left -= length;
      }
    }
  }

  between(from: Date, until: Date): number {
    if (until < from) return 0 - this.between(until, from);
    let sum = 0;
    for (let day = this.#dayOf(from); day <= this.#dayOf(until); day++) {
      for (const [begin, end] of this.#spellsOf(day)) {
        sum += Math.max(0, Math.min(end, until.getTime()) - Math.max(begin, from.getTime()));
      }
    }
    return sum;
  }

  #dayOf(at: Date): number {
    return Math.floor((at.getTime() + OFFSET_MS) / DAY_MS);
  }

  #isWorked(day: number): boolean {
    if (this.#makeUpDays.has(day)) return true;
    // 1 January 1970 was a Thursday.
    const isWeekend = [0, 6].includes((day + 4) % 7);
    return !isWeekend && !this.#holidays.has(day);
  }

  /** The spells of work of a day, in milliseconds of Unix time. */
  *#spellsOf(day: number): Generator<[begin: number, end: number]> {
    if (!this.#isWorked(day)) return;
    const midnight = day * DAY_MS - OFFSET_MS;
    for (const { from, to } of this.#spells) yield [midnight + from, midnight + to];
  }
}
