import { pino } from 'pino';
import { Counter, Registry } from 'prom-client';
import { spanOf } from '../period/period.rules.js';
import { FallbackStore, type PreferredStore } from './fallback.store.js';
import { TallySheet, type FigureStore } from './figure.store.js';

const span = spanOf({ from: new Date('2026-06-15T00:00:00Z'), to: new Date('2026-06-15T00:00:00Z') });

/** A store that answers with `mark` in the place of a count. */
function marked(mark: number): FigureStore {
  return {
    tally: (places) => {
      const sheet = new TallySheet(places);
      for (const place of places) sheet.add(place, { reported: mark }, null);
      return Promise.resolve(sheet.tallies);
    },
  };
}

describe('figures while the columns', () => {
  const reads = new Counter({ name: 'reads', help: 'reads', labelNames: ['store'], registers: [new Registry()] });
  const answerOf = async (columns: PreferredStore): Promise<number | undefined> => {
    const store = new FallbackStore(columns, marked(1), { log: pino({ level: 'silent' }), reads });
    return (await store.tally(['330211'], span, new Date())).get('330211')?.counts.reported;
  };
  const broken: FigureStore = { tally: () => Promise.reject(new Error('broken')) };

  it.each<[string, PreferredStore, number]>([
    ['are loaded come from them', { ...marked(2), isLoaded: true }, 2],
    ['are being loaded come from MongoDB', { ...marked(2), isLoaded: false }, 1],
    ['are broken come from MongoDB', { ...broken, isLoaded: true }, 1],
  ])('%s', async (_, columns, expected) => {
    expect(await answerOf(columns)).toBe(expected);
  });

  it('count which store answered', async () => {
    const { values } = await reads.get();
    expect(Object.fromEntries(values.map(({ labels, value }) => [labels.store, value]))).toEqual({
      columns: 1,
      documents: 2,
    });
  });
});
