import jwt from 'jsonwebtoken';
import type { Posting } from '@gridhall/service-kit';
import { castOf, type Cast } from '../harness/life.js';
import { at, Person } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';
import { Watchers } from '../harness/watch.js';

const { street: STREET, town: TOWN } = placesOf('live');

/** Long enough to be let in with, on a slow machine too. */
const SHORT_MINUTES = 5 / 60;

/** Who somebody is, as their token says. */
function claimsOf({ staffId, token }: Person): { staffId: string; name: string; postings: Posting[] } {
  const { name, postings } = jwt.decode(token) as { readonly name: string; readonly postings: Posting[] };
  return { staffId, name, postings };
}

describe('what changes in a place', () => {
  let platform: Platform;
  let cast: Cast;
  let watchers: Watchers;
  beforeAll(async () => {
    platform = await Platform.shared('live');
    cast = await castOf(platform);
    watchers = new Watchers(platform.stack.gatewayUrl);
  }, 120_000);
  afterAll(async () => {
    watchers.leave();
    await platform.stop();
  });

  it('is told to its dispatcher as it happens, across subgraphs, and to nobody of another town', async () => {
    const stranger = await platform.person('DISPATCHER', STREET);
    const [own, other] = [
      watchers.watch(cast.dispatcher, { place: TOWN, opening: true }),
      watchers.watch(stranger, { place: STREET, opening: true }),
    ];
    expect((await own.told()).event).toBeNull();
    expect((await other.told()).event).toBeNull();
    const event = await cast.member.reports(cast.grid);
    const people = await cast.dispatcher.read(
      'query R($id: ID!) { event(id: $id) { reporter { name } place { name } } }',
      {
        id: event.id,
      },
    );
    expect(await own.told()).toEqual({
      cursor: expect.any(String),
      step: 'reported',
      event: { number: event.number, state: 'REPORTED', ...people.event },
    });
    expect(people.event.reporter.name).toMatch(/\p{Script=Han}/u);
    const street = platform.grids.get(`${STREET}001`) ?? '';
    const streetEvent = await (await platform.person('GRID_MEMBER', street)).reports(street);
    // The first thing that the other town hears is its own.
    expect((await other.told()).event?.number).toBe(streetEvent.number);
    const refused = await watchers.watch(stranger, { place: TOWN }).next();
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'PLACE_UNKNOWN', placeCode: TOWN } }] });
    own.leave();
    other.leave();
  }, 60_000);

  it('goes on after a dropped connection with exactly what was missed', async () => {
    const first = watchers.watch(cast.dispatcher, { place: TOWN, opening: true });
    await first.told();
    let event = await cast.member.reports(cast.grid);
    const { cursor } = await first.told();
    first.leave();
    event = await cast.dispatcher.does('acceptEvent', at(event));
    event = await cast.dispatcher.does('dispatchEvent', { ...at(event), unitId: cast.agency });
    await cast.handler.does('acknowledgeEvent', at(event));
    const resumed = watchers.watch(cast.dispatcher, { place: TOWN, after: cursor });
    const missed = [await resumed.told(), await resumed.told(), await resumed.told()];
    expect(missed.map(({ step, event: seen }) => [step, seen?.number])).toEqual([
      ['accepted', event.number],
      ['dispatched', event.number],
      ['acknowledged', event.number],
    ]);
    const next = await cast.member.reports(cast.grid);
    expect((await resumed.told()).event?.number).toBe(next.number);
    resumed.leave();
  }, 60_000);

  it('is bounded per person, and ends with the token', async () => {
    const open = [1, 2].map(() => watchers.watch(cast.handler, { place: TOWN, opening: true }));
    for (const stream of open) await stream.told();
    expect(await watchers.watch(cast.handler, { place: TOWN }).next()).toMatchObject({
      errors: [{ extensions: { code: 'LIVE_TOO_MANY_STREAMS', what: 'subject', limit: 2 } }],
    });
    for (const stream of open) stream.leave();
    const token = await platform.tools.issueToken(claimsOf(cast.dispatcher), SHORT_MINUTES);
    const stream = watchers.watch(new Person(platform.stack.gatewayUrl, cast.dispatcher.staffId, token), {
      place: TOWN,
    });
    expect(await stream.next()).toMatchObject({
      errors: [{ extensions: { code: 'LIVE_TOKEN_EXPIRED', cursor: expect.any(String) } }],
    });
  }, 60_000);
});
