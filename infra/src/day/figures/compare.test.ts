import { differences, type ReadFigures } from './compare.js';
import { noCounts, rateOf, rateRules, type Counts } from './counts.js';
import { periodOfRun } from './shanghai.js';
import { figureTable, widthOf } from './table.js';

function reading(counts: Counts): ReadFigures {
  return {
    code: '990011',
    name: '试验区',
    counts,
    rates: Object.fromEntries(rateRules.map((rule) => [rule.name, rateOf(rule, counts)])),
  };
}
const before = reading({ ...noCounts(), reported: 10, closed: 9, visits: 2 });
const sent: Counts = { ...noCounts(), reported: 5, closed: 5, visits: 1 };
const after = reading({ ...noCounts(), reported: 15, closed: 14, visits: 3 });

describe('the comparison of figures', () => {
  it('agrees when the platform counted what was sent, whatever it counted before', () => {
    expect(differences(before, after, sent)).toEqual([]);
  });

  it('names every count that is one off', () => {
    const oneLost = reading({ ...after.counts, visits: 2 });
    expect(differences(before, oneLost, sent)).toEqual([
      { place: '试验区 990011', figure: 'visits', platform: 0, sent: 1 },
    ]);
  });

  it('checks the rates that the platform worked out, not only the counts', () => {
    const wrongRate = { ...after, rates: { ...after.rates, closedShare: 0.5 } };
    expect(differences(before, wrongRate, sent)).toEqual([
      { place: '试验区 990011', figure: 'closedShare', platform: 0.5, sent: 14 / 15 },
    ]);
  });
});

it('a run that passes midnight in Shanghai lies in its period', () => {
  expect(periodOfRun(new Date('2026-11-24T15:59:59Z'))).toEqual({ from: '2026-11-24', to: '2026-11-25' });
  expect(periodOfRun(new Date('2026-11-24T16:00:00Z'))).toEqual({ from: '2026-11-25', to: '2026-11-26' });
});

it('the table’s columns stand under each other although Chinese characters are wide', () => {
  const rows = figureTable(after.counts, after.counts).map((row) => widthOf(row.trimEnd()));
  expect(new Set(rows.slice(1)).size).toBe(1);
});
