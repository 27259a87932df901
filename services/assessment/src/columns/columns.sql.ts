import type { Level } from '@gridhall/messages';
import { factCollections } from '../fact/fact.collections.js';
import { placeFields } from '../fact/place.rules.js';
import { toSql } from '../figures/condition.js';
import { allCohorts } from '../figures/measures.js';

type Cohort = (typeof allCohorts)[number];

/** One cohort's counts, a row for each place: the levels asked for are the grouping sets of a single scan. */
function countsOf(cohort: Cohort, places: ReadonlyMap<Level, readonly string[]>): string {
  const fields = [...places.keys()].map((level) => placeFields[level]);
  const within = [...places].map(([level, codes]) => `${placeFields[level]} IN (${codes.join(', ')})`);
  const counts = cohort.measures.map(
    ({ measure, counts }) => `${'sum' in counts ? `sum(${counts.sum})` : `count_if(${toSql(counts)})`} AS ${measure}`,
  );
  // The least value that so many do not exceed: no mean of two values, which others would round otherwise.
  const times = cohort.times.flatMap(({ time, field }) => [
    `quantile_disc(${field}, 0.5) AS ${time}Median`,
    `quantile_disc(${field}, 0.9) AS ${time}P90`,
  ]);
  return `
    SELECT coalesce(${fields.join(', ')}) AS place, max(steppedAt) AS asOf, ${[...counts, ...times].join(', ')}
    FROM ${factCollections[cohort.facts]}
    WHERE ${cohort.moment} >= $begin AND ${cohort.moment} < $end AND ${toSql(cohort.counted)}
      AND (${within.join(' OR ')})
    GROUP BY GROUPING SETS (${fields.map((field) => `(${field})`).join(', ')})`;
}

/**
 * The one statement that counts every cohort for some places, given by level. Codes stand in it as the numbers that they
 * are: what is no place code does not get this far. Parameters: `$begin`, `$end` and `$now`, in milliseconds.
 *
 * Each row has a place, `asOf`, and counts and percentiles of one cohort; those of the others are null.
 */
export function tallyStatement(places: ReadonlyMap<Level, readonly string[]>): string {
  return allCohorts.map((cohort) => countsOf(cohort, places)).join('\n    UNION ALL BY NAME');
}
