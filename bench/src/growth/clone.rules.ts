import { placeAtLevel } from '@gridhall/messages';
import type { Document } from 'mongodb';

/** An event of the platform's own, as it stands in the database, and what a copy of it is made from. */
export interface Template extends Document {
  readonly _id: string;
  readonly placeCode: string;
  readonly state: string;
  readonly reportedAt: Date;
}

/** Milliseconds from one report to the next: a thousand a day, as in Zhenhai in 2017 (domain §1). */
const EVERY_MS = 86_400;
/** The youngest so many may still go on: what is older has ended, as it does in a district that keeps its deadlines. */
const STILL_GOING_ON = 2_000;
const ENDED = new Set(['CLOSED', 'ARCHIVED', 'DECLINED', 'WITHDRAWN', 'RECORDED']);
/** Copies of before this are what grows; what is written during the bench is newer. */
const HOUR_MS = 3_600_000;

/** Moves every date in a value by so many milliseconds. */
function moved(value: unknown, byMs: number): unknown {
  if (value instanceof Date) return new Date(value.getTime() + byMs);
  if (Array.isArray(value)) return value.map((one) => moved(one, byMs));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, byMs)]));
}

/** May the nth event back from now be a copy of this one? */
export function fits({ state }: Template, index: number): boolean {
  return ENDED.has(state) || index < STILL_GOING_ON;
}

/**
 * The nth event back from now: a copy of a real one of the same town, in another grid, at another time. Its timeline says what the real
 * one's says, so its hashes hold for that one only. Made without chance.
 *
 * @param grids of the template's town
 */
export function cloneOf(template: Template, index: number, grids: readonly string[], now: Date): Document {
  const placeCode = grids[(index * 7_919) % grids.length] ?? template.placeCode;
  const reportedAt = new Date(now.getTime() - HOUR_MS - index * EVERY_MS);
  const copy = moved(template, reportedAt.getTime() - template.reportedAt.getTime()) as Document;
  const places = (['DISTRICT', 'TOWN', 'VILLAGE', 'GRID'] as const).flatMap(
    (level) => placeAtLevel(placeCode, level) ?? [],
  );
  const day = reportedAt.toISOString().slice(0, 10);
  return {
    ...copy,
    _id: `growth-${String((index * 7_919) % 100_000_007).padStart(9, '0')}-${String(index)}`,
    number: `${placeCode.slice(0, 9)}-${day.replaceAll('-', '')}-${String(900_000_000 + index)}`,
    ...{ placeCode, places },
    createdOn: day,
    // The engine of clocks has nothing to do with them.
    nextAlarmAt: null,
  };
}
