import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import type { Change } from './change.js';
import { createCursors } from './cursor.js';
import { lets, scopeOf, type ChangeFilter } from './filter.rules.js';
import { wantsStream } from './live.rules.js';
import { liveOperation } from './operation.rules.js';
import { PlaceIndex } from './place-index.js';
import { ChangeQueue } from './queue.js';
import { RecentChanges } from './recent.js';
import { Slots } from './slots.js';

const change = (sequence: number, eventId = 'e', facts: Partial<Change['facts']> = {}): Change => ({
  position: { stream: 's', sequence, mark: `m${sequence}` },
  ...{ eventId, version: sequence, step: 'accepted', at: '2026-11-24T08:30:00.000Z' },
  facts: {
    ...{ placeCode: '330211101200001', from: 'REPORTED', state: 'ACCEPTED', level: 'TOWN', platform: null },
    ...{ category: 'PUBLIC_SAFETY', workItemCode: 'FIRE', source: 'STAFF', urgency: 'NORMAL' },
    ...facts,
  },
});

describe('a request', () => {
  it.each([
    ['POST', { accept: 'text/event-stream' }, true],
    ['GET', { accept: 'text/event-stream, */*;q=0.1' }, true],
    [
      'POST',
      { accept: 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed' },
      false,
    ],
    ['POST', { accept: 'application/json' }, false],
    ['POST', { accept: '*/*' }, false],
    ['POST', {}, false],
    ['POST', { accept: 'application/json', 'x-graphql-event-stream-token': 't' }, true],
    ['PUT', { authorization: 'Bearer t' }, true],
    ['PUT', {}, false],
  ])('%s %j belongs to a stream: %s', (method, headers, expected) => {
    expect(wantsStream(method, headers)).toBe(expected);
  });
});

describe('a filter', () => {
  it.each<[ChangeFilter, boolean]>([
    [{}, true],
    [{ states: null }, true],
    [{ states: ['ACCEPTED'] }, true],
    [{ states: ['REPORTED'] }, true],
    [{ states: ['CLOSED'] }, false],
    [{ states: [] }, false],
    [{ steps: ['accepted'], levels: ['TOWN'] }, true],
    [{ steps: ['accepted'], levels: ['GRID'] }, false],
    [{ platforms: ['ENFORCEMENT'] }, false],
    [
      { categories: ['PUBLIC_SAFETY'], workItemCodes: ['FIRE', 'WASTE'], sources: ['STAFF'], urgencies: ['NORMAL'] },
      true,
    ],
    [{ urgencies: ['URGENT'] }, false],
  ])('%j lets the change through: %s', (filter, expected) => {
    expect(lets(filter, change(1))).toBe(expected);
  });

  it('is one scope however it is written, and another one for each other place or value', () => {
    const scope = scopeOf('330211', { states: ['CLOSED', 'ACCEPTED'], levels: null });
    expect(scopeOf('330211', { states: ['ACCEPTED', 'CLOSED'] })).toBe(scope);
    expect(scopeOf('330211', { states: ['ACCEPTED'] })).not.toBe(scope);
    expect(scopeOf('330212', { states: ['ACCEPTED', 'CLOSED'] })).not.toBe(scope);
  });
});

describe('a cursor', () => {
  const cursors = createCursors('a secret of all replicas');

  it('says at every replica what it said at the first, and nothing to others', () => {
    const position = { stream: '2026-11-24T00:00:00Z', sequence: 4_711, mark: 'abcdefgh' };
    const cursor = cursors.write(position, 'scope');
    expect(createCursors('a secret of all replicas').read(cursor, 'scope')).toEqual(position);
    expect(() => cursors.read(cursor, 'other')).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
    expect(() => createCursors('another').read(cursor, 'scope')).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID' }),
    );
  });

  it('is of one length, whatever passed elsewhere', () => {
    const lengths = [0, 9, 4_711, Number.MAX_SAFE_INTEGER].map(
      (sequence) => cursors.write({ stream: 's', sequence, mark: sequence === 0 ? '' : 'abcdefgh' }, 'scope').length,
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

const digits = fc
  .array(fc.constantFrom('001', '002', '101'), { maxLength: 3 })
  .map((parts) => `330211${parts.join('')}`);

it('the index finds exactly those whose place holds the changed one, also after others left', () => {
  fc.assert(
    fc.property(fc.array(digits, { maxLength: 8 }), fc.array(fc.nat(7)), digits, (places, leaving, at) => {
      const index = new PlaceIndex<number>();
      places.forEach((place, listener) => index.add(place, listener));
      const left = new Set(leaving.filter((listener) => listener < places.length));
      for (const listener of left) index.remove(places[listener] ?? '', listener);
      const expected = [...places.keys()].filter((one) => !left.has(one) && at.startsWith(places[one] ?? ''));
      expect([...index.over(at)].sort()).toEqual(expected.sort());
    }),
  );
});

it('the queue keeps the last change of every event, in the stream’s order, within its limit or says that it cannot', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 }), (ids) => {
      let dropped = 0;
      const queue = new ChangeQueue(4, (count) => (dropped += count));
      const fits = ids.map((id, index) => queue.push(change(index + 1, id)));
      const kept: Change[] = [];
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) kept.push(next);
      expect(kept.length + dropped).toBe(ids.length);
      const sequences = kept.map(({ position }) => position.sequence);
      expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
      for (const id of new Set(ids)) {
        const last = kept.filter(({ eventId }) => eventId === id).at(-1);
        expect(last?.position.sequence).toBe(ids.lastIndexOf(id) + 1);
      }
      expect(fits.every(Boolean) || new Set(ids).size > 4).toBe(true);
    }),
  );
});

it('what is recent gives all after a number, or says that it has not all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 60 }), fc.nat(200), (gaps, after) => {
      const recent = new RecentChanges(10, { stream: 's', sequence: 5, mark: 'm5' });
      let sequence = 5;
      const all = gaps.map((gap) => change((sequence += gap)));
      for (const one of all) recent.add(one);
      const given = recent.after(after);
      const expected = all.filter(({ position }) => position.sequence > after);
      if (given === null) expect(after < 5 || expected.length > 10).toBe(true);
      else expect(given).toEqual(expected);
      for (const { position } of all.slice(-10)) expect(recent.markAt(position.sequence)).toBe(position.mark);
      expect(recent.markAt(sequence + 1)).toBeUndefined();
    }),
  );
});

it('slots let so many work at a time, and each gets its turn, also after a failure', async () => {
  const slots = new Slots(2);
  let [running, most, done] = [0, 0, 0];
  const work = async (): Promise<void> => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if ((done += 1) % 3 === 0) throw new Error('it failed');
  };
  await Promise.allSettled(Array.from({ length: 20 }, () => slots.take(work)));
  expect([most, done]).toEqual([2, 20]);
});

describe('a subscription as a query', () => {
  const schema = buildSchema(`
    type Query { event(id: ID!): Event }
    type Event { id: ID!  version: Int!  name(in: String): String }
    type EventChange { cursor: String!  step: String  version: Int  at: String  event: Event }
    type Subscription { eventChanged(placeCode: ID!, after: String): EventChange!  other: Int }
  `);
  const facts = { cursor: 'c', step: 'accepted', version: 3, at: 'now' };

  it.each([
    'subscription { eventChanged(placeCode: "1") { cursor } }',
    'subscription S($in: String, $p: ID!) { eventChanged(placeCode: $p) { event { name(in: $in) ...F } } } fragment F on Event { id }',
    'subscription S($x: Boolean!) { ...R } fragment R on Subscription { eventChanged(placeCode: "1") { ...C } } fragment C on EventChange { event @skip(if: $x) { id } ... @include(if: $x) { e: event { name } step } }',
  ])('%s is valid and asks for the version', (text) => {
    const live = liveOperation(schema, parse(text), null);
    if (live === null) throw new Error('It was not known.');
    expect(validate(schema, parse(live.query))).toEqual([]);
    expect(live.query).toContain('_live: event(id: $liveEventId)');
  });

  it('takes no variable that the query does not need', () => {
    const text = 'subscription S($p: ID!, $in: String) { eventChanged(placeCode: $p) { event { name(in: $in) } } }';
    const live = liveOperation(schema, parse(text), 'S');
    expect(live?.variablesFor({ p: '1', in: 'zh' }, 'e1')).toEqual({ in: 'zh', liveEventId: 'e1' });
    expect(live?.argumentsOf({ p: '1' })).toEqual({ placeCode: '1' });
    expect(live?.shape(facts, { event: { name: 'n' } }, { p: '1' })).toEqual({
      eventChanged: { event: { name: 'n' } },
    });
  });

  it('is none for another field', () => {
    expect(liveOperation(schema, parse('subscription { other }'), null)).toBeNull();
  });
});
