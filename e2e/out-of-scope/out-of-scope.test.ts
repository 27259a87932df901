import { castOf, type Cast } from '../harness/life.js';
import { at } from '../harness/person.js';
import { DISTRICT, Platform, STREET } from '../harness/platform.js';

describe('what lies outside a person’s postings', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.start();
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('is as if it did not exist: not found by id, in no list, in no command, by no reference', async () => {
    const event = await cast.member.reports(cast.grid);
    const stranger = await platform.person('DISPATCHER', STREET);
    const missing = { id: 'no-such-event', expectedVersion: 1 };
    expect(await stranger.read('query One($id: ID!) { event(id: $id) { number } }', { id: event.id })).toEqual({
      event: null,
    });
    expect(await stranger.read('{ events(first: 100) { edges { node { id } } } }')).toEqual({ events: { edges: [] } });
    const place = await stranger.read(
      'query Place($code: ID!) { jurisdiction(code: $code) { name events { edges { node { id } } } } }',
      { code: cast.grid },
    );
    expect(place.jurisdiction?.events.edges ?? []).toEqual([]);
    const [refused, unknown] = await Promise.all([
      stranger.command('acceptEvent', at(event)),
      stranger.command('acceptEvent', missing),
    ]);
    expect(refused.errors[0]?.extensions.code).toBe('EVENT_NOT_FOUND');
    expect(unknown.errors[0]?.extensions.code).toBe('EVENT_NOT_FOUND');
  });

  it('cannot be reported into', async () => {
    const street = platform.grids.get(`${STREET}001`) ?? '';
    const { errors } = await cast.member.command('reportEvent', {
      title: '越界',
      description: '越界',
      placeCode: street,
      workItemCode: 'WASTE',
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'OUT_OF_SCOPE', placeCode: street });
  });

  it('shows no figures, and analysts no personal data', async () => {
    const [stranger, analyst] = await Promise.all([
      platform.person('DISPATCHER', STREET),
      platform.person('ANALYST', DISTRICT),
    ]);
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const FIGURES =
      'query Figures($code: ID!, $period: PeriodInput!) { jurisdiction(code: $code) { figures(period: $period) { reported } } }';
    const seen = await stranger.read(FIGURES, { code: cast.grid, period });
    expect(seen.jurisdiction?.figures ?? null).toBeNull();
    const event = await cast.member.reports(cast.grid, { description: '王秀英家门口，电话 13800001234' });
    const ROW =
      'query Row($id: ID!) { event(id: $id) { number description address reporter { id name } timeline { comment actor { name } } } }';
    const answer = await analyst.read(ROW, { id: event.id });
    expect(answer.event).toMatchObject({ number: event.number, description: null, address: null, reporter: null });
    expect(JSON.stringify(answer)).not.toMatch(/王秀英|13800001234/);
  });
});
