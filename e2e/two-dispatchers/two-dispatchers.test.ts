import { castOf, type Cast } from '../harness/life.js';
import { at, matter } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { town: TOWN } = placesOf('two-dispatchers');

describe('a command room', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.shared('two-dispatchers');
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('with two dispatchers who act on one event at once: one wins, the other is told the version and may look again', async () => {
    const other = await platform.person('DISPATCHER', TOWN, 1);
    for (let round = 0; round < 10; round++) {
      const event = await cast.member.reports(cast.grid);
      const answers = await Promise.all([cast.dispatcher, other].map((one) => one.command('acceptEvent', at(event))));
      const lost = answers.filter(({ errors }) => errors.length > 0);
      expect(lost).toHaveLength(1);
      expect(lost[0]?.errors[0]).toMatchObject({
        path: ['acceptEvent'],
        extensions: {
          code: 'EVENT_VERSION_CONFLICT',
          current: 2,
          expected: 1,
          messageZh: expect.stringContaining('版本'),
        },
      });
      const { event: after } = await cast.dispatcher.read(
        'query After($id: ID!) { event(id: $id) { state version timeline { command } } }',
        { id: event.id },
      );
      expect(after).toEqual({
        state: 'ACCEPTED',
        version: 2,
        timeline: [{ command: 'report' }, { command: 'accept' }],
      });
    }
  });

  it('gets one event from a phone that sends its report ten times at once', async () => {
    const input = matter(cast.grid, { title: '同一份上报', idempotencyKey: 'phone-7-report-1' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => cast.member.command('reportEvent', input)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const ids = new Set(answers.map(({ data }) => data.reportEvent.event.id));
    expect(ids.size).toBe(1);
    expect(answers.filter(({ data }) => !data.reportEvent.replayed)).toHaveLength(1);
  });

  it('is refused a key that was used for something else', async () => {
    const { errors } = await cast.member.command(
      'reportEvent',
      matter(cast.grid, { title: '另一件事', idempotencyKey: 'phone-7-report-1' }),
    );
    expect(errors[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('sees one step where a phone sent a command ten times at once', async () => {
    const event = await cast.member.reports(cast.grid);
    const input = { ...at(event), idempotencyKey: 'accept-ten-times' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => cast.dispatcher.command('acceptEvent', input)));
    expect(answers.map(({ data }) => data.acceptEvent.event.version)).toEqual(Array.from({ length: 10 }, () => 2));
  });
});
