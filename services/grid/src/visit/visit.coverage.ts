import { levelOfPlace, placeCodeSchema, VISIT_SUBJECTS } from '@gridhall/messages';
import { calendarDay, parseInput, placeFilter } from '@gridhall/service-kit';
import { z } from 'zod';
import { validAt } from '../jurisdiction/validity.rules.js';
import type { Stores } from '../stores.js';
import type { VisitStore } from './visit.store.js';

const DAY_MS = 24 * 3_600_000;
/** Days of one question, at most: a year, to the same day. */
const MOST_DAYS = 366;

const askedSchema = z
  .object({ placeCode: placeCodeSchema, subject: z.enum(VISIT_SUBJECTS), from: calendarDay, to: calendarDay })
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
function sumOf(placeCode: string, parts: readonly Coverage[]): Coverage {
  return {
    placeCode,
    visits: parts.reduce((sum, { visits }) => sum + visits, 0),
    visited: parts.reduce((sum, { visited }) => sum + visited, 0),
    total: parts.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
  };
}

/** The digits of the codes of the places right under a place, or of its own where it is a grid. */
function partLength(placeCode: string): number {
  return levelOfPlace(placeCode) === 'GRID' ? placeCode.length : placeCode.length + 3;
}

/** Midnight in Shanghai at which a day begins. */
function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** Counts the visits to a place and whom they went to, part by part. */
async function countVisited(
  { collection }: VisitStore,
  asked: z.output<typeof askedSchema>,
  length: number,
): Promise<ReadonlyMap<string, { readonly visits: number; readonly visited: number }>> {
  const { placeCode, subject, from, to } = asked;
  const visitedAt = { $gte: beginningOf(from), $lt: new Date(beginningOf(to).getTime() + DAY_MS) };
  const rows = await collection
    .aggregate<{ _id: string; visits: number; visited: number }>([
      { $match: { places: placeCode, subject, visitedAt } },
      {
        $group: {
          // Visits of before whom they went to was kept count as one each.
          _id: { placeCode: '$placeCode', whom: { $ifNull: ['$subjectKey', '$_id'] } },
          visits: { $sum: 1 },
        },
      },
      {
        $group: {
          _id: { $substrCP: ['$_id.placeCode', 0, length] },
          visits: { $sum: '$visits' },
          visited: { $sum: 1 },
        },
      },
    ])
    .toArray();
  return new Map(rows.map(({ _id, visits, visited }) => [_id, { visits, visited }]));
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
  const asked = parseInput(askedSchema, rawInput, []);
  const { placeCode, subject } = asked;
  const length = partLength(placeCode);
  const part = { $substrCP: ['$_id', 0, length] };
  const [seen, there] = await Promise.all([
    countVisited(visits, asked, length),
    jurisdictions.collection
      .aggregate<{ _id: string; households: number }>([
        { $match: { ...placeFilter('_id', [placeCode]), level: 'GRID', ...validAt(jurisdictions.runtime.now()) } },
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
