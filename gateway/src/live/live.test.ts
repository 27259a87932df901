import { eventually } from '@gridhall/service-kit/testing';
import { createClient } from 'graphql-sse';
import { rawRequest } from '../testing/raw-http.fixture.js';
import { LivePlatform, WATCH } from './testing/live.fixture.js';
import { errorOf, openStream, type StreamEvent } from './testing/sse.fixture.js';

const changeOf = ({
  data,
}: StreamEvent): { cursor: string; step: string | null; version: number; event: { id: string } } =>
  data.data.eventChanged;
const idOf = (event: StreamEvent): string => changeOf(event).event.id;

let live: LivePlatform;
beforeAll(async () => {
  live = await LivePlatform.start();
});
afterAll(() => live.stop());

describe('a subscription to a place', () => {
  it('tells a change with what other subgraphs know of its event, at the version of the step', async () => {
    const stream = await live.watch();
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await live.district.change('a1', { step: 'reported', reporterId: 's-7' });
    expect(await stream.next()).toEqual({
      event: 'next',
      data: {
        data: {
          eventChanged: {
            cursor: expect.any(String),
            step: 'reported',
            version: 1,
            event: {
              id: 'a1',
              version: 1,
              reporter: { name: '人员 s-7' },
              place: { name: `地点 ${live.district.grid}` },
            },
          },
        },
      },
    });
    stream.drop();
  });

  it('tells nothing of other places, nor of what the caller may not see in this one', async () => {
    const { district } = live;
    const [own, other] = await Promise.all([
      live.watch(),
      live.watch({ place: district.otherTown }, { headers: live.dispatcher(district.otherTown) }),
    ]);
    await district.change('b-hidden', { isHidden: true });
    await district.change('b-town');
    await district.change('b-other', { placeCode: district.otherGrid });
    expect(idOf(await own.next())).toBe('b-town');
    expect(idOf(await other.next())).toBe('b-other');
    own.drop();
    other.drop();
  });

  it('is refused alike for a place outside the postings and for one that is none', async () => {
    const refusals = await Promise.all(
      [live.district.otherTown, '330211', '330211101999'].map(async (place) => {
        const events = await (await live.watch({ place })).rest();
        expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
        return events[0]?.data.errors[0];
      }),
    );
    for (const { message, extensions } of refusals) {
      expect(extensions).toMatchObject({ code: 'PLACE_UNKNOWN' });
      expect(message).toContain('There is no place');
    }
  });

  it('narrows by its filter: who watches a state hears also what leaves it', async () => {
    const stream = await live.watch({ filter: { states: ['REPORTED'], steps: ['reported', 'accepted'] } });
    await live.district.change('c1', { step: 'dispatched', facts: { from: 'ACCEPTED', state: 'DISPATCHED' } });
    await live.district.change('c2', { step: 'reported', facts: { from: null, state: 'REPORTED' } });
    await live.district.change('c1', { step: 'returned', facts: { from: 'DISPATCHED', state: 'ACCEPTED' } });
    await live.district.change('c2', { step: 'accepted', facts: { from: 'REPORTED', state: 'ACCEPTED' } });
    expect([changeOf(await stream.next()).step, changeOf(await stream.next()).step]).toEqual(['reported', 'accepted']);
    stream.drop();
  });

  it('answers in the names that the caller chose, through fragments, and leaves out what was to be left out', async () => {
    const query = `subscription($place: ID!, $short: Boolean!, $no: Boolean!) { ...Root }
      fragment Root on Subscription { told: eventChanged(placeCode: $place) { ...Change __typename } }
      fragment Change on EventChange {
        where: cursor @include(if: $no)
        matter: event { id ...Place }
        ... on EventChange @skip(if: $no) { matter: event { is: version } step }
      }
      fragment Place on Event { place { name(short: $short) } }`;
    const { url } = live.platform.gateway;
    const variables = { place: live.district.town, short: true, no: false };
    const stream = await openStream(`${url}/graphql`, { query, variables }, live.dispatcher());
    await live.district.change('d1');
    expect((await stream.next()).data).toEqual({
      data: {
        told: {
          __typename: 'EventChange',
          matter: { id: 'd1', is: 1, place: { name: live.district.grid } },
          step: 'accepted',
        },
      },
    });
    stream.drop();
  });

  it('waits until the event is read at the version of the step', async () => {
    const { district } = live;
    await district.change('e1', { step: 'reported' });
    const written = district.events.get('e1');
    if (written === undefined) throw new Error('It was written.');
    const stream = await live.watch();
    district.stale.set('e1', written);
    await district.change('e1');
    const before = district.reads;
    await eventually(() => district.reads >= before + 2);
    district.stale.clear();
    expect(changeOf(await stream.next())).toMatchObject({ version: 2, event: { version: 2 } });
    stream.drop();
  });

  it('outlives a subgraph that is away for a moment', async () => {
    const { events } = live.platform.subgraphs;
    const stream = await live.watch();
    await events.stop();
    await live.district.change('f1');
    await events.start();
    expect(idOf(await stream.next())).toBe('f1');
    stream.drop();
  });
});

describe('a cursor', () => {
  it('goes on where the connection dropped, at any replica: exactly what came since, in order', async () => {
    const { district } = live;
    const stream = await live.watch();
    await district.change('g0');
    const { cursor } = changeOf(await stream.next());
    stream.drop();
    for (const id of ['g1', 'g2', 'g1']) await district.change(id);
    await district.change('g-other', { placeCode: district.otherGrid });
    const replica = await live.replica();
    for (const gateway of [live.platform.gateway, replica]) {
      const resumed = await live.watch({ after: cursor }, { gateway });
      const told = [await resumed.next(), await resumed.next(), await resumed.next()];
      expect(told.map((event) => [idOf(event), changeOf(event).version])).toEqual([
        ['g1', 1],
        ['g2', 1],
        ['g1', 2],
      ]);
      await district.change('g-last');
      const last = await resumed.next();
      expect(idOf(last)).toBe('g-last');
      resumed.drop();
    }
    await replica.stop();
  });

  it('comes first when asked for, so that nothing falls between a list and its changes', async () => {
    const opened = await live.watch({ opening: true });
    const { cursor, ...opening } = changeOf(await opened.next());
    expect(opening).toEqual({ step: null, version: null, event: null });
    opened.drop();
    await live.district.change('h1');
    const stream = await live.watch({ after: cursor });
    // What was told elsewhere a moment before may stand behind the cursor too.
    let told: string | undefined;
    while (told !== 'h1') told = idOf(await stream.next());
    stream.drop();
  });

  it('is good for its own place and filter only, and tells nothing in its letters', async () => {
    const opened = await live.watch({ opening: true });
    const { cursor } = changeOf(await opened.next());
    opened.drop();
    const others = [
      { after: cursor, place: live.district.grid },
      { after: cursor, filter: { steps: ['reported'] } },
      { after: `${cursor.slice(0, -2)}AA` },
      { after: 'nonsense' },
    ];
    for (const variables of others) {
      expect(errorOf(await (await live.watch(variables)).next())).toMatchObject({ code: 'CURSOR_INVALID' });
    }
    expect(Buffer.from(cursor.slice(3), 'base64url').toString()).not.toMatch(/20\d\d-/);
  });

  it('of a stream that was lost says so: what listens is told at once, and a new start works', async () => {
    const stream = await live.watch({ opening: true });
    const { cursor } = changeOf(await stream.next());
    await live.district.loseStream();
    const ended = await stream.next();
    expect(errorOf(ended)).toMatchObject({
      code: 'LIVE_CURSOR_TOO_OLD',
      messageZh: expect.stringContaining('重新加载'),
    });
    expect(errorOf(ended).cursor).toBeUndefined();
    expect((await stream.next()).event).toBe('complete');
    await live.hearing(live.platform.gateway);
    expect(errorOf(await (await live.watch({ after: cursor })).next())).toMatchObject({ code: 'LIVE_CURSOR_TOO_OLD' });
    const fresh = await live.watch();
    await live.district.change('i1');
    expect(idOf(await fresh.next())).toBe('i1');
    fresh.drop();
  });

  it('whose following changes are no longer kept says so', async () => {
    const opened = await live.watch({ opening: true });
    const { cursor } = changeOf(await opened.next());
    opened.drop();
    for (const id of ['j1', 'j2']) await live.district.change(id);
    await live.district.purge();
    // This replica has them in memory still; one that starts now has not.
    const replica = await live.replica();
    const refused = await live.watch({ after: cursor }, { gateway: replica });
    expect(errorOf(await refused.next())).toMatchObject({ code: 'LIVE_CURSOR_TOO_OLD' });
    await replica.stop();
  });
});

describe('a request for a stream', () => {
  const refusal = async (
    query: string,
    headers: Record<string, string> = live.dispatcher(),
  ): Promise<ReturnType<typeof errorOf>> => errorOf(await (await live.watch({}, { query, headers })).next());
  const nested = `subscription($place: ID!) { eventChanged(placeCode: $place) { event ${'{ place '.repeat(20)}${'}'.repeat(20)} } }`;

  it.each([
    ['GRAPHQL_PARSE_FAILED', 'subscription {'],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription($place: ID!) { eventChanged(placeCode: $place) { nothing } }'],
    ['GRAPHQL_VALIDATION_FAILED', nested],
    [
      'QUERY_TOO_COMPLEX',
      `subscription($place: ID!) { eventChanged(placeCode: $place) { ${'x: cursor '.repeat(101)} } }`,
    ],
    ['BAD_INPUT', 'subscription { eventChanged(placeCode: "no place") { cursor } }'],
    [
      'BAD_USER_INPUT',
      'subscription($place: ID!, $no: Boolean!) { eventChanged(placeCode: $place) { cursor @skip(if: $no) } }',
    ],
    ['OPERATION_RESOLUTION_FAILURE', `${WATCH} query Other { __typename }`],
  ])('is refused with %s in the stream', async (code, query) => {
    expect(await refusal(query)).toMatchObject({ code, requestId: expect.any(String), messageZh: expect.any(String) });
  });

  it('needs a token, and a good one', async () => {
    expect(await refusal(WATCH, {})).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { status } = await live.watch({}, { headers: { authorization: 'Bearer nonsense' } });
    expect(status).toBe(401);
  });

  it('may be a query too; a mutation only by POST', async () => {
    const stream = await live.watch({}, { query: '{ __typename }' });
    expect(await stream.rest()).toEqual([
      { event: 'next', data: { data: { __typename: 'Query' } } },
      { event: 'complete', data: null },
    ]);
    const accept = { accept: 'text/event-stream' };
    const search = new URLSearchParams({ query: 'mutation { __typename }' });
    const { text } = await rawRequest(`${live.platform.gateway.url}/graphql?${search.toString()}`, { headers: accept });
    expect(text).toContain('METHOD_NOT_ALLOWED');
  });

  it('is JSON’s where JSON is taken as well; a subscription then is told how to ask', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed';
    const { status, body } = await live.platform.ask(WATCH, {
      variables: { place: live.district.town },
      headers: { accept, ...live.dispatcher() },
    });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'LIVE_STREAM_REQUIRED']);
  });
});

describe('several operations on one connection', () => {
  it('are told apart, end one by one, and count', async () => {
    const { url } = live.platform.gateway;
    const client = createClient({
      url: `${url}/graphql`,
      singleConnection: true,
      lazy: true,
      headers: live.dispatcher(),
    });
    const variables = { place: live.district.town, opening: true };
    const [one, two] = [client.iterate({ query: WATCH, variables }), client.iterate({ query: WATCH, variables })];
    await one.next();
    await two.next();
    await live.district.change('k1');
    expect(await one.next()).toMatchObject({ value: { data: { eventChanged: { event: { id: 'k1' } } } } });
    await one.return?.();
    await live.district.change('k2');
    await two.next();
    expect(await two.next()).toMatchObject({ value: { data: { eventChanged: { event: { id: 'k2' } } } } });
    client.dispose();
    await eventually(async () => (await live.metric(/^gridhall_live_streams\{[^}]*\} (\d+)/m)) === 0);
  });
});
