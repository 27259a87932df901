import { eventually } from '@gridhall/service-kit/testing';
import { createGateway } from '../gateway.js';
import { LivePlatform } from './testing/live.fixture.js';
import { errorOf, type OpenStream } from './testing/sse.fixture.js';

const OPEN = /^gridhall_live_streams\{[^}]*\} (\d+)/m;
const COALESCED = /^gridhall_live_coalesced_total\{[^}]*\} (\d+)/m;
const SENT = /^gridhall_live_sent_total\{[^}]*\} (\d+)/m;

const idOf = async (stream: OpenStream): Promise<string> => {
  const { data } = await stream.next();
  return data.data.eventChanged.event.id;
};

/** Holds reads of one event back until the test lets them go. */
function holdReads(live: LivePlatform, eventId: string): { readonly held: () => number; readonly release: () => void } {
  let release: () => void = () => undefined;
  let held = 0;
  const gate = new Promise<void>((resolve) => (release = resolve));
  live.district.beforeRead = async (id) => {
    if (id !== eventId) return;
    held += 1;
    await gate;
  };
  return {
    held: () => held,
    release: () => {
      live.district.beforeRead = () => Promise.resolve();
      release();
    },
  };
}

describe('a client that falls behind', () => {
  let live: LivePlatform;
  beforeAll(async () => {
    live = await LivePlatform.start({ GRIDHALL_LIVE_QUEUE: '3' });
  });
  afterAll(() => live.stop());

  it('hears of an event the last of its changes, and none of another one is lost', async () => {
    const stream = await live.watch();
    const reads = holdReads(live, 'first');
    await live.district.change('first');
    await eventually(() => reads.held() > 0);
    for (const id of ['a', 'a', 'b', 'a', 'a', 'c']) await live.district.change(id);
    await eventually(async () => (await live.metric(COALESCED)) > 0);
    reads.release();
    expect(await idOf(stream)).toBe('first');
    const told: [string, number][] = [];
    while (told.at(-1)?.[0] !== 'c') {
      const { data } = await stream.next();
      told.push([data.data.eventChanged.event.id, data.data.eventChanged.version]);
    }
    expect(new Map(told)).toEqual(
      new Map([
        ['b', 1],
        ['a', 4],
        ['c', 1],
      ]),
    );
    // Order stays the stream's: whoever goes on after one of them has missed nothing.
    expect(told.map(([id]) => id).slice(-2)).toEqual(['a', 'c']);
    stream.drop();
  });

  it('is let go when too many events wait, and goes on after its cursor with all of them', async () => {
    const stream = await live.watch();
    const reads = holdReads(live, 'd0');
    await live.district.change('d0');
    await eventually(() => reads.held() > 0);
    const other = await live.watch();
    for (const id of ['d1', 'd2', 'd3', 'd4']) {
      await live.district.change(id);
      expect(await idOf(other)).toBe(id);
    }
    other.drop();
    reads.release();
    // The one under way is not told either: the end came before it.
    const seen = stream.rest();
    const [last, complete] = (await seen).slice(-2);
    if (last === undefined) throw new Error('It was told nothing.');
    expect(complete?.event).toBe('complete');
    expect(errorOf(last)).toMatchObject({ code: 'LIVE_TOO_SLOW', limit: 3, cursor: expect.any(String) });
    const resumed = await live.watch({ after: String(errorOf(last).cursor) });
    const told: string[] = [];
    while (told.at(-1) !== 'd4') told.push(await idOf(resumed));
    expect(told).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
    resumed.drop();
  });
});

describe('how many subscriptions are open', () => {
  let live: LivePlatform;
  beforeAll(async () => {
    live = await LivePlatform.start({ GRIDHALL_LIVE_STREAMS: '3', GRIDHALL_LIVE_STREAMS_PER_SUBJECT: '2' });
  });
  afterAll(() => live.stop());

  it('is limited per person and per process, and who leaves makes room', async () => {
    const { otherTown } = live.district;
    const streams = [await live.watch(), await live.watch()];
    expect(errorOf(await (await live.watch()).next())).toMatchObject({
      ...{ code: 'LIVE_TOO_MANY_STREAMS', what: 'subject', limit: 2 },
    });
    const other = { headers: live.dispatcher(otherTown) };
    const third = await live.watch({ place: otherTown }, other);
    expect(errorOf(await (await live.watch({ place: otherTown }, other)).next())).toMatchObject({
      ...{ code: 'LIVE_TOO_MANY_STREAMS', what: 'process', limit: 3 },
    });
    expect(await live.metric(OPEN)).toBe(3);
    for (const stream of [...streams, third]) stream.drop();
    await eventually(async () => (await live.metric(OPEN)) === 0);
    const again = await live.watch();
    const before = await live.metric(SENT);
    await live.district.change('e1');
    expect(await idOf(again)).toBe('e1');
    expect(await live.metric(SENT)).toBe(before + 1);
    again.drop();
  });
});

describe('a subscription ends, with the cursor to go on from', () => {
  let live: LivePlatform;
  beforeAll(async () => {
    live = await LivePlatform.start();
  });
  afterAll(() => live.stop());

  it('with its token', async () => {
    const stream = await live.watch({}, { headers: live.dispatcher(live.district.town, { expiresIn: 2 }) });
    const ended = errorOf(await stream.next());
    expect(ended).toMatchObject({ code: 'LIVE_TOKEN_EXPIRED', messageZh: expect.stringContaining('刷新会话') });
    expect((await stream.next()).event).toBe('complete');
    await live.district.change('f1');
    const resumed = await live.watch({ after: String(ended.cursor) });
    expect(await idOf(resumed)).toBe('f1');
    resumed.drop();
  });

  it('with its gateway, and goes on at another one', async () => {
    const replica = await live.replica();
    const stream = await live.watch({}, { gateway: replica });
    await live.district.change('g1');
    expect(await idOf(stream)).toBe('g1');
    const stopped = replica.stop();
    const ended = errorOf(await stream.next());
    expect(ended).toMatchObject({ code: 'LIVE_GOING_AWAY' });
    expect(await stream.rest()).toEqual([{ event: 'complete', data: null }]);
    await stopped;
    await live.district.change('g2');
    const resumed = await live.watch({ after: String(ended.cursor) });
    expect(await idOf(resumed)).toBe('g2');
    resumed.drop();
  });
});

describe('without the broker', () => {
  it('queries go on, readiness says what is missing, and subscriptions are refused', async () => {
    const live = await LivePlatform.start();
    const gateway = await createGateway({ ...live.platform.environment, NATS_URL: 'nats://127.0.0.1:9' });
    const ready = await fetch(`${gateway.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ready', missing: { live: expect.stringContaining('NATS') } });
    const answer = await live.watch({}, { gateway, query: '{ __typename }' });
    expect((await answer.next()).data).toEqual({ data: { __typename: 'Query' } });
    expect(errorOf(await (await live.watch({}, { gateway })).next())).toMatchObject({ code: 'LIVE_UNAVAILABLE' });
    await gateway.stop();
    await live.stop();
  });
});
