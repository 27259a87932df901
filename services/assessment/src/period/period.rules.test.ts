import fc from 'fast-check';
import { MAX_PERIOD_DAYS, spanOf } from './period.rules.js';

const day = (name: string): Date => new Date(`${name}T00:00:00Z`);

describe('a period', () => {
  it.each([
    ['2026-11-24', '2026-11-24', '2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ['2026-11-01', '2026-11-30', '2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z'],
    ['2028-02-29', '2028-02-29', '2028-02-28T16:00:00.000Z', '2028-02-29T16:00:00.000Z'],
    ['2026-12-31', '2027-01-01', '2026-12-30T16:00:00.000Z', '2027-01-01T16:00:00.000Z'],
  ])('from %s to %s is counted from 00:00 to 24:00 in Shanghai', (from, to, begin, end) => {
    expect(spanOf({ from: day(from), to: day(to) })).toEqual({ begin: new Date(begin), end: new Date(end) });
  });

  it('of some days is that of its parts, without a gap or an overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(500), fc.nat(500), (start, one, other) => {
        const at = (offset: number): Date => new Date(offset * 86_400_000);
        const first = spanOf({ from: at(start), to: at(start + one) });
        const second = spanOf({ from: at(start + one + 1), to: at(start + one + 1 + other) });
        expect(second.begin).toEqual(first.end);
        expect(spanOf({ from: at(start), to: at(start + one + 1 + other) })).toEqual({
          begin: first.begin,
          end: second.end,
        });
      }),
    );
  });

  it('that ends before it begins is refused with both days', () => {
    expect(() => spanOf({ from: day('2026-11-24'), to: day('2026-11-23') })).toThrow(
      expect.objectContaining({
        code: 'PERIOD_REVERSED',
        extensions: expect.objectContaining({ from: '2026-11-24', to: '2026-11-23' }) as unknown,
      }),
    );
  });

  it('of more than ten years is refused, of ten it is not', () => {
    const from = day('2020-01-01');
    const to = (days: number): Date => new Date(from.getTime() + (days - 1) * 86_400_000);
    expect(() => spanOf({ from, to: to(MAX_PERIOD_DAYS) })).not.toThrow();
    expect(() => spanOf({ from, to: to(MAX_PERIOD_DAYS + 1) })).toThrow(
      expect.objectContaining({ code: 'PERIOD_TOO_LONG' }),
    );
  });
});
