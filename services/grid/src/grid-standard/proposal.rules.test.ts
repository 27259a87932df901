import fc from 'fast-check';
import { gridStandardOf, USUAL_SIZES } from '../jurisdiction/grid-standard.rules.js';
import { propose, type MeasuredGrid } from './proposal.rules.js';

const village = '330211101201';
const gridsOf = (...households: readonly number[]): MeasuredGrid[] =>
  households.map((count, index) => ({
    _id: `${village}${String(index + 1).padStart(3, '0')}`,
    ...{ name: `第${index + 1}网格`, version: 1, boundary: null },
    grid: { areaType: 'RURAL', households: count },
  }));
const told = (households: readonly number[]): unknown[] =>
  propose(gridsOf(...households), USUAL_SIZES).map(({ kind, grids, into }) => [
    kind,
    grids.map(({ grid }) => grid.households),
    into.map((one) => one.households),
  ]);

describe('proposals of splits and merges', () => {
  it.each([
    ['nothing where all are of standard size', [150, 100, 200], []],
    ['as many parts as the standard asks for', [460], [['SPLIT', [460], [154, 153, 153]]]],
    ['two parts of what is a little over', [210], [['SPLIT', [210], [105, 105]]]],
    ['small neighbours together', [60, 70, 150], [['MERGE', [60, 70], [130]]]],
    ['a small one alone with one of standard size that has room', [60, 190, 120], [['MERGE', [60, 120], [180]]]],
    ['nothing for a small one that fits nowhere', [99, 190], []],
  ])('%s', (_, households, expected) => {
    expect(told(households)).toEqual(expected);
  });

  it('merge only grids that touch', () => {
    expect(propose(gridsOf(60, 70), USUAL_SIZES, () => false)).toEqual([]);
  });

  it('name no grid twice, lose no household, and lead into the standard, whatever the village is like', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 20 }), (households) => {
        const proposals = propose(gridsOf(...households), USUAL_SIZES);
        const named = proposals.flatMap(({ grids }) => grids.map(({ _id }) => _id));
        expect(new Set(named).size).toBe(named.length);
        for (const { grids, into, kind } of proposals) {
          const sum = (of: readonly { readonly households: number }[]): number =>
            of.reduce((all, one) => all + one.households, 0);
          expect(sum(into)).toBe(sum(grids.map(({ grid }) => grid)));
          const sizes = into.map((one) => gridStandardOf({ areaType: 'RURAL', ...one }, USUAL_SIZES).size);
          expect(sizes).not.toContain('OVER');
          if (kind === 'SPLIT') expect(sizes).not.toContain('UNDER');
        }
      }),
    );
  });
});
