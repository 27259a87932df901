import { SINK_DOWN_KINDS } from '@gridhall/messages';
import fc from 'fast-check';
import { sinkDownsOn, sinkDownState, withEnd, withSinkDown } from './sink-down.rules.js';
import type { SinkDown } from './unit.store.js';

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-01-${String(of).padStart(2, '0')}`);
const record = fc.record({
  kind: fc.constantFrom(...SINK_DOWN_KINDS),
  from: day,
  to: fc.option(day),
});

describe('an agency’s sink-downs', () => {
  it('hold at most once a kind and day, whatever is recorded and ended', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 25 }), day, (records, end) => {
        let kept: readonly SinkDown[] = [];
        for (const [index, one] of records.entries()) {
          const weightPercent = one.kind === 'ASSESSMENT_WEIGHT' ? 60 : null;
          const added = { ...one, id: String(index), weightPercent, note: '', evidence: [] };
          try {
            kept = withSinkDown({ _id: 'agency', kind: 'STATIONED_AGENCY', sinkDowns: kept }, added);
          } catch {
            // Refused: nothing is kept of it.
          }
        }
        for (const { id, to, from } of kept) if (to === null && from <= end) kept = withEnd(kept, id, end);
        for (let of = 1; of <= 28; of += 1) {
          const today = `2026-01-${String(of).padStart(2, '0')}`;
          const held = sinkDownsOn(kept, today).map(({ kind }) => kind);
          expect(new Set(held).size).toBe(held.length);
          const { done, lacking } = sinkDownState(kept, today);
          expect(new Set(done)).toEqual(new Set(held));
          expect([...done, ...lacking].sort()).toEqual([...SINK_DOWN_KINDS].sort());
        }
      }),
    );
  });
});
