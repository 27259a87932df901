import { LEVELS, levelOfPlace, type VisitData } from '@gridhall/messages';
import { calendarDay, GridhallError, commonErrors, parseInput, placeFilter } from '@gridhall/service-kit';
import type { Document } from 'mongodb';
import { z } from 'zod';
import type { Stores } from '../stores.js';

const DAY_MS = 24 * 3_600_000;
/** Days of one question, at most: a year, to the same day. */
const MOST_DAYS = 366;

const askedSchema = z
  .object({ placeCode: z.string(), subject: z.enum(['HOUSEHOLD', 'ENTERPRISE']), from: calendarDay, to: calendarDay })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not lie before `from`' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= MOST_DAYS * DAY_MS, {
    path: ['to'],
    message: `must lie at most ${String(MOST_DAYS)} days after \`from\``,
  });

/** How many were visited in a place. */
export interface Coverage {
  readonly placeCode: string;
  readonly visits: number;
  readonly visited: number;
  readonly total: number | null;
}

/** The share that was visited, 0 to 1; several visits under different names to one household make no more than all. Pure. */
export function coverageRate({ visited, total }: Pick<Coverage, 'visited' | 'total'>): number | null {
  return total === null || total === 0 ? null : Math.min(1, visited / total);
}

/** Coverages put together. Pure. */
export function sumOf(placeCode: string, parts: readonly Coverage[]): Coverage {
  return {
    placeCode,
    visits: parts.reduce((sum, { visits }) => sum + visits, 0),
    visited: parts.reduce((sum, { visited }) => sum + visited, 0),
    total: parts.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
  };
}

/** The digits of the codes of the places right under a place, or of its own where it is a grid. */
function partLength(placeCode: string): number {
  return levelOfPlace(placeCode) === LEVELS[0] ? placeCode.length : placeCode.length + 3;
}

/**
 * How many households or enterprises of a place, and of each place right under it, were visited at least once from one day
 * to another. Each is counted in the grid that it lies in, so that the parts add up to the whole.
 *
 * @throws BAD_INPUT
 */
export async function visitCoverage(
  { visits, jurisdictions }: Pick<Stores, 'visits' | 'jurisdictions'>,
  rawInput: unknown,
): Promise<{ readonly whole: Coverage; readonly parts: readonly Coverage[] }> {
  const { placeCode, subject, from, to } = parseInput(askedSchema, rawInput, []);
  if (levelOfPlace(placeCode) === undefined) {
    throw new GridhallError(commonErrors.BAD_INPUT, { problems: [{ path: 'placeCode', problem: 'is no place code' }] });
  }
  const length = partLength(placeCode);
  const part = { $substrCP: ['$_id', 0, length] };
  const [seen, there] = await Promise.all([
    countVisited(visits.collection, { placeCode, subject, from, to, length }),
    jurisdictions.collection
      .aggregate<{ _id: string; households: number }>([
        { $match: { ...placeFilter('_id', [placeCode]), level: 'GRID', ...standing } },
        { $group: { _id: part, households: { $sum: '$grid.households' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray(),
  ]);
  const parts = there.map(({ _id, households }): Coverage => {
    const { visits: made = 0, visited = 0 } = seen.get(_id) ?? {};
    return { placeCode: _id, visits: made, visited, total: subject === 'HOUSEHOLD' ? households : null };
  });
  return { whole: sumOf(placeCode, parts), parts: placeCode.length === length ? [] : parts };
}
