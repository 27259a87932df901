import { addCounts, countNames, rateOf, rateRules, type CountName, type Counts } from './counts.js';

/** A figure that is not what was sent. */
export interface Difference {
  readonly place: string;
  readonly figure: string;
  readonly platform: number | null;
  readonly sent: number | null;
}

/** What the platform says of one place and period: counts, and the rates that it worked out itself. */
export interface ReadFigures {
  readonly code: string;
  readonly name: string;
  readonly counts: Counts;
  readonly rates: Readonly<Record<string, number | null>>;
}

/** Rates are quotients of whole numbers: equal but for the last bit. */
const PRECISION = 1e-9;

function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < PRECISION;
}

/** What happened between two readings of a place. */
export function countsBetween(before: ReadFigures, after: ReadFigures): Counts {
  return addCounts(after.counts, before.counts, -1);
}

/**
 * Every figure of a place that does not agree with what was sent since `before` was read: all counts, and all rates as
 * the platform gives them against rates of the counts.
 */
export function differences(before: ReadFigures, after: ReadFigures, sent: Counts): Difference[] {
  const total = addCounts(before.counts, sent);
  const place = `${after.name} ${after.code}`;
  const counted = countNames.flatMap((name: CountName) =>
    after.counts[name] === total[name]
      ? []
      : [{ place, figure: name, platform: after.counts[name] - before.counts[name], sent: sent[name] }],
  );
  const rated = rateRules.flatMap((rule) => {
    const platform = after.rates[rule.name] ?? null;
    const expected = rateOf(rule, total);
    return isSame(platform, expected) ? [] : [{ place, figure: rule.name, platform, sent: expected }];
  });
  return [...counted, ...rated];
}
