import { LEVELS, type Level } from '@gridhall/messages';
import { factCollections } from '../fact/fact.collections.js';
import { placeFields } from '../fact/place.rules.js';
import { toSql } from '../figures/condition.js';
import { allCohorts } from '../figures/measures.js';

type Cohort = (typeof allCohorts)[number];

/** One cohort's counts, a row for each place: the levels asked for are the grouping sets of a single scan. */
function countsOf(cohort: Cohort, levels: readonly Level[]): string {
  const fields = levels.map((level) => placeFields[level]);
  const counts = cohort.measures.map(({ measure, condition }) => `count(*) FILTER (WHERE ${toSql(condition)}) AS ${measure}`);
  return `
    SELECT coalesce(${fields.join(', ')}) AS place, max(steppedAt) AS asOf, ${counts.join(', ')}
    FROM ${factCollections[cohort.facts]}
    WHERE ${cohort.moment} >= $begin AND ${cohort.moment} < $end AND ${toSql(cohort.counted)}
      AND (${fields.map((field) => `${field} IN (SELECT unnest($places))`).join(' OR ')})
    GROUP BY GROUPING SETS (${fields.map((field) => `(${field})`).join(', ')})`;
}

const statements = new Map<string, string>();

/**
 * The one statement that counts every cohort for places of `levels`: parameters `$places` (codes as numbers), `$begin`
 * and `$end` (milliseconds). Its rows have a place, `asOf` and the counts of one cohort; those of the others are null.
 */
export function tallyStatement(levels: readonly Level[]): string {
  const key = levels.join();
  const known = statements.get(key);
  if (known !== undefined) return known;
  const statement = allCohorts.map((cohort) => countsOf(cohort, levels)).join('\n    UNION ALL BY NAME');
  statements.set(key, statement);
  return statement;
}

/** The levels in one order, so that there are at most fifteen statements. */
export function inOrder(levels: ReadonlySet<Level | undefined>): Level[] {
  return LEVELS.filter((level) => levels.has(level));
}
