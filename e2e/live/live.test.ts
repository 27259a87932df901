import { createClient, type Client } from 'graphql-sse';
import jwt from 'jsonwebtoken';
import type { Posting } from '@gridhall/service-kit';
import { castOf, type Cast } from '../harness/life.js';
import { at, Person } from '../harness/person.js';
import { Platform, STREET, TOWN } from '../harness/platform.js';

const WATCH = `subscription Watch($place: ID!, $after: String, $opening: Boolean) {
  eventChanged(placeCode: $place, after: $after, opening: $opening) {
    cursor
    step
    event { number state reporter { name } place { name } }
  }
}`;

/** Long enough to be let in with, on a slow machine too. */
const SHORT_MINUTES = 5 / 60;

/** Who somebody is, as their token says. */
function claimsOf({ staffId, token }: Person): { staffId: string; name: string; postings: Posting[] } {
  const { name, postings } = jwt.decode(token) as { readonly name: string; readonly postings: Posting[] };
  return { staffId, name, postings };
}

interface Told {
  readonly cursor: string;
  readonly step: string | null;
  readonly event: {
    readonly number: string;
    readonly state: string;
    readonly reporter: { readonly name: string };
  } | null;
}

describe('what changes in a place', () => {
  let platform: Platform;
  let cast: Cast;
  const clients: Client[] = [];
  beforeAll(async () => {
    platform = await Platform.start({
      ownServers: true,
      environmentOf: { gateway: { GRIDHALL_LIVE_STREAMS_PER_SUBJECT: '2' } },
    });
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => {
    for (const client of clients) client.dispose();
    await platform.stop();
  });

  /** Subscribes as somebody with graphql-sse's own client. */
  const watch = (person: Person, variables: object): { next: () => Promise<unknown>; leave: () => void } => {
    const client = createClient({
      url: platform.stack.gatewayUrl,
      headers: { authorization: `Bearer ${person.token}` },
      retryAttempts: 0,
    });
    clients.push(client);
    const answers = client.iterate({ query: WATCH, variables: { ...variables } });
    return {
      next: async () => (await answers.next()).value as unknown,
      leave: () => {
        client.dispose();
      },
    };
  };
  const told = async (stream: { next: () => Promise<unknown> }): Promise<Told> => {
    const answer = (await stream.next()) as { readonly data?: { readonly eventChanged: Told } };
    if (answer.data == null) throw new Error(JSON.stringify(answer));
    return answer.data.eventChanged;
  };

  it('is told to its dispatcher as it happens, across subgraphs, and to nobody of another town', async () => {
    const stranger = await platform.person('DISPATCHER', STREET);
    const [own, other] = [
      watch(cast.dispatcher, { place: TOWN, opening: true }),
      watch(stranger, { place: STREET, opening: true }),
    ];
    expect((await told(own)).event).toBeNull();
    expect((await told(other)).event).toBeNull();
    const event = await cast.member.reports(cast.grid);
    const people = await cast.dispatcher.read(
      'query R($id: ID!) { event(id: $id) { reporter { name } place { name } } }',
      {
        id: event.id,
      },
    );
    expect(await told(own)).toEqual({
      cursor: expect.any(String),
      step: 'reported',
      event: { number: event.number, state: 'REPORTED', ...people.event },
    });
    expect(people.event.reporter.name).toMatch(/\p{Script=Han}/u);
    const street = platform.grids.get(`${STREET}001`) ?? '';
    const streetEvent = await (await platform.person('GRID_MEMBER', street)).reports(street);
    // The first thing that the other town hears is its own.
    expect((await told(other)).event?.number).toBe(streetEvent.number);
    const refused = await watch(stranger, { place: TOWN }).next();
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'PLACE_UNKNOWN', placeCode: TOWN } }] });
    own.leave();
    other.leave();
  }, 60_000);

  it('goes on after a dropped connection with exactly what was missed', async () => {
    const first = watch(cast.dispatcher, { place: TOWN, opening: true });
    await told(first);
    let event = await cast.member.reports(cast.grid);
    const { cursor } = await told(first);
    first.leave();
    event = await cast.dispatcher.does('acceptEvent', at(event));
    event = await cast.dispatcher.does('dispatchEvent', { ...at(event), unitId: cast.agency });
    await cast.handler.does('acknowledgeEvent', at(event));
    const resumed = watch(cast.dispatcher, { place: TOWN, after: cursor });
    const missed = [await told(resumed), await told(resumed), await told(resumed)];
    expect(missed.map(({ step, event: seen }) => [step, seen?.number])).toEqual([
      ['accepted', event.number],
      ['dispatched', event.number],
      ['acknowledged', event.number],
    ]);
    const next = await cast.member.reports(cast.grid);
    expect((await told(resumed)).event?.number).toBe(next.number);
    resumed.leave();
  }, 60_000);

  it('is bounded per person, and ends with the token', async () => {
    const open = [1, 2].map(() => watch(cast.handler, { place: TOWN, opening: true }));
    for (const stream of open) await told(stream);
    expect(await watch(cast.handler, { place: TOWN }).next()).toMatchObject({
      errors: [{ extensions: { code: 'LIVE_TOO_MANY_STREAMS', what: 'subject', limit: 2 } }],
    });
    for (const stream of open) stream.leave();
    const token = await platform.tools.issueToken(claimsOf(cast.dispatcher), SHORT_MINUTES);
    const stream = watch(new Person(platform.stack.gatewayUrl, cast.dispatcher.staffId, token), { place: TOWN });
    expect(await stream.next()).toMatchObject({
      errors: [{ extensions: { code: 'LIVE_TOKEN_EXPIRED', cursor: expect.any(String) } }],
    });
  }, 60_000);

  it('is told without a gap when the broker was away for a moment', async () => {
    const stream = watch(cast.dispatcher, { place: TOWN, opening: true });
    await told(stream);
    await platform.stack.stopNats();
    await platform.stack.startNats();
    // Told by the relay as soon as it has the broker again, which may be before the gateway listens again.
    const event = await cast.member.reports(cast.grid);
    await cast.dispatcher.does('acceptEvent', at(event));
    const steps = [await told(stream), await told(stream)];
    expect(steps.map(({ step, event: seen }) => [step, seen?.number])).toEqual([
      ['reported', event.number],
      ['accepted', event.number],
    ]);
    stream.leave();
  }, 60_000);
});
