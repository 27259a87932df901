import fc from 'fast-check';
import { ancestorCodes, maySee, sightFilter } from './sight.rules.js';

const code = fc
  .tuple(fc.constantFrom('330211', '330212'), fc.array(fc.constantFrom('001', '002'), { maxLength: 3 }))
  .map(([district, rest]) => district + rest.join(''));

/** What MongoDB makes of the filter, for one code. */
function fits(places: readonly string[], value: string): boolean {
  const { $or: alternatives } = sightFilter('code', places) as { $or: Record<string, unknown>[] };
  const holds = (condition: Record<string, unknown>): boolean => {
    if ('$or' in condition) return (condition['$or'] as Record<string, unknown>[]).some(holds);
    const range = condition['code'] as { $gte?: string; $lt?: string; $in?: string[] };
    if (range.$in !== undefined) return range.$in.includes(value);
    return value >= (range.$gte ?? '') && value < (range.$lt ?? '');
  };
  return alternatives.some(holds);
}

describe('what may be looked up', () => {
  it.each([
    ['a place of one’s own', '330211101', true],
    ['what lies under it', '330211101209001', true],
    ['what it lies in', '330211', true],
    ['its neighbour', '330211100', false],
    ['what lies under its neighbour', '330211100001', false],
    ['another district', '330212', false],
  ])('%s: %s is %s', (_, place, expected) => {
    expect(maySee(['330211101'], place)).toBe(expected);
  });

  it('is nothing without a posting', () => {
    fc.assert(fc.property(code, (place) => !maySee([], place) && !fits([], place)));
  });

  it('is the same to a list as to a single look', () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 4 }), code, (places, place) => {
        expect(fits(places, place)).toBe(maySee(places, place));
      }),
      { numRuns: 500 },
    );
  });

  it('has the places above in order, the district first', () => {
    expect(ancestorCodes('330211101209001')).toEqual(['330211', '330211101', '330211101209']);
    expect(ancestorCodes('330211')).toEqual([]);
  });
});
