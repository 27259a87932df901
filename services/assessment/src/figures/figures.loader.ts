import DataLoader from 'dataloader';
import type { Span } from '../period/period.rules.js';
import type { FigureStore, Tally } from './figure.store.js';

/** What one field of a request wants counted: one place in one period. */
export interface TallyKey {
  readonly place: string;
  readonly span: Span;
}

/** Places counted in one query at most: more than a district has. */
const BATCH = 2_000;

const spanName = ({ begin, end }: Span): string => `${begin.getTime()}-${end.getTime()}`;
const keyName = ({ place, span }: TallyKey): string => `${place}:${spanName(span)}`;

/** A request's loader: all places of one period that the request asks for, at whatever level, are counted together. */
export function tallyLoader(store: FigureStore, now: () => Date): DataLoader<TallyKey, Tally, string> {
  return new DataLoader(async (keys) => loadTallies(store, keys, now()), { maxBatchSize: BATCH, cacheKeyFn: keyName });
}

async function loadTallies(store: FigureStore, keys: readonly TallyKey[], now: Date): Promise<Tally[]> {
  const bySpan = new Map<string, { span: Span; places: string[] }>();
  for (const { place, span } of keys) {
    const name = spanName(span);
    const group = bySpan.get(name) ?? { span, places: [] };
    bySpan.set(name, group);
    group.places.push(place);
  }
  const groups = await Promise.all(
    [...bySpan].map(async ([name, { span, places }]) => [name, await store.tally(places, span, now)] as const),
  );
  const tallies = new Map(groups);
  return keys.map(({ place, span }) => {
    const tally = tallies.get(spanName(span))?.get(place);
    if (tally === undefined) throw new Error(`The store left out ${place}.`);
    return tally;
  });
}
