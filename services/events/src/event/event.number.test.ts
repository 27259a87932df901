import { numberPrefix } from './event.number.js';
import { people } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

describe('the number of an event', () => {
  it.each([
    ['330211003201001', '2017-11-16T01:00:00.000Z', '330211003-20171116-'],
    // 16:00 UTC is midnight in Shanghai.
    ['330211003201001', '2017-11-16T16:00:00.000Z', '330211003-20171117-'],
    ['330211003', '2017-12-31T15:59:59.999Z', '330211003-20171231-'],
    ['330211', '2017-11-16T01:00:00.000Z', '330211000-20171116-'],
  ])('of %s at %s begins with town and day in Shanghai: %s', (placeCode, at, prefix) => {
    expect(numberPrefix(placeCode, new Date(at))).toBe(prefix);
  });

  it('is never given twice: a counter that lost its place is brought up to the events', async () => {
    const at = new Date('2018-01-03T02:00:00.000Z');
    events.turnClock(at);
    const first = [await events.report(), await events.report(), await events.report()];
    const counters = events.subgraph.runtime.db.collection<{ _id: string }>('events_counters');
    await counters.deleteOne({ _id: '330211003-20180103-' });
    const after = await events.report(people.leader);
    events.turnClock(null);
    expect([...first, after].map(({ number }) => number.slice(-4))).toEqual(['0001', '0002', '0003', '0004']);
  });
});
