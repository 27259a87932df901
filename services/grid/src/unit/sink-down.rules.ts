import { SINK_DOWN_KINDS, type SinkDownKind } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import { unitErrors as errors } from './unit.errors.js';
import type { SinkDown, UnitRow } from './unit.store.js';

type Period = Pick<SinkDown, 'from' | 'to'>;

/** After every day that can be written. */
const FOR_GOOD = '9999-12-31';

const overlap = (one: Period, other: Period): boolean =>
  one.from <= (other.to ?? FOR_GOOD) && other.from <= (one.to ?? FOR_GOOD);

/** @throws SINK_DOWN_PERIOD */
function checkPeriod({ from, to }: Period): void {
  if (to !== null && to < from) throw new GridhallError(errors.SINK_DOWN_PERIOD, { from, to });
}

/**
 * An agency's sink-downs with one more. Pure.
 *
 * @throws SINK_DOWN_NOT_AGENCY, SINK_DOWN_PERIOD, SINK_DOWN_WEIGHT, SINK_DOWN_OVERLAP
 */
export function withSinkDown(
  { _id: unitId, kind, sinkDowns = [] }: Pick<UnitRow, '_id' | 'kind' | 'sinkDowns'>,
  added: SinkDown,
): readonly SinkDown[] {
  if (kind !== 'STATIONED_AGENCY') throw new GridhallError(errors.SINK_DOWN_NOT_AGENCY, { unitId, kind });
  checkPeriod(added);
  if ((added.kind === 'ASSESSMENT_WEIGHT') !== (added.weightPercent !== null)) {
    throw new GridhallError(errors.SINK_DOWN_WEIGHT);
  }
  const other = sinkDowns.find((one) => one.kind === added.kind && overlap(one, added));
  if (other !== undefined) {
    throw new GridhallError(errors.SINK_DOWN_OVERLAP, { kind: other.kind, from: other.from, to: other.to ?? '…' });
  }
  return [...sinkDowns, added];
}

/**
 * An agency's sink-downs after one of them got its last day. Pure.
 *
 * @throws SINK_DOWN_UNKNOWN, SINK_DOWN_PERIOD
 */
export function withEnd(sinkDowns: readonly SinkDown[], sinkDownId: string, to: string): readonly SinkDown[] {
  const ending = sinkDowns.find((one) => one.id === sinkDownId && one.to === null);
  if (ending === undefined) throw new GridhallError(errors.SINK_DOWN_UNKNOWN, { sinkDownId });
  const ended = { ...ending, to };
  checkPeriod(ended);
  return sinkDowns.map((one) => (one === ending ? ended : one));
}

/** The sink-downs that hold on a day. Pure. */
export function sinkDownsOn(sinkDowns: readonly SinkDown[], day: string): SinkDown[] {
  return sinkDowns.filter(({ from, to }) => from <= day && (to === null || day <= to));
}

/** What of the five is done on a day, and what lacks. Pure. */
export function sinkDownState(
  sinkDowns: readonly SinkDown[],
  day: string,
): { readonly done: SinkDownKind[]; readonly lacking: SinkDownKind[] } {
  const held = new Set(sinkDownsOn(sinkDowns, day).map(({ kind }) => kind));
  return {
    done: SINK_DOWN_KINDS.filter((kind) => held.has(kind)),
    lacking: SINK_DOWN_KINDS.filter((kind) => !held.has(kind)),
  };
}
