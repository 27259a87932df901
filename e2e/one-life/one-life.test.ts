import { eventually } from '@gridhall/service-kit/testing';
import { castOf, liveOn, type Cast } from '../harness/life.js';
import { at } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { town: TOWN } = placesOf('one-life');

const CASE = `query Case($id: ID!, $period: PeriodInput!) {
  event(id: $id) {
    number state version satisfaction resolvedAtLevel timelineIntact
    reporter { id name events(first: 5) { edges { node { number } } } }
    workItem { name category }
    leadUnit { name kind }
    place { code name ancestors { name level } figures(period: $period) { reported closed closureRate evaluated } }
    timeline { version command from to hash actor { name } actorRole actorUnit { name } }
  }
}`;

/** Something for every field that a command may need. */
function given(command: string, { agency, handler }: Cast): Readonly<Record<string, unknown>> {
  const [verb = '', ...rest] = command.split('_');
  return {
    ...{ reasonCode: 'OTHER', comment: '说明', text: '已处理', resultCode: 'RESOLVED', satisfaction: 3 },
    evidence: [{ kind: 'NOTE', reference: '现场情况' }],
    ...{ unitId: agency, unitIds: [agency], assistUnitIds: [agency], staffId: handler.staffId, primaryId: 'another' },
    ...{ workingDays: 1, resumeDate: new Date(Date.now() + 86_400_000).toISOString(), supervision: 'NORMAL' },
    ...{ confidential: true, legacyFlag: true },
    parts: ['一', '二'].map((title) => ({ title, description: title })),
    ...{ passed: command === 'PASS', answer: verb, kind: rest.join('_'), approved: verb === 'APPROVE' },
  };
}

describe('a matter', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.shared('one-life');
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('goes from report to close by four people, and one query over all subgraphs tells its whole story', async () => {
    const closed = await liveOn(await cast.member.reports(cast.grid), cast);
    expect(closed).toMatchObject({ state: 'CLOSED', version: 7 });
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { event } = await eventually(async () => {
      const data = await cast.dispatcher.read(CASE, { id: closed.id, period: { from: today, to: today } });
      return data.event.place.figures.evaluated === 1 && data;
    });
    expect(event).toMatchObject({
      number: expect.stringMatching(new RegExp(`^${TOWN}-\\d{8}-\\d{4}$`)),
      state: 'CLOSED',
      satisfaction: 5,
      resolvedAtLevel: 'TOWN',
      timelineIntact: true,
      reporter: {
        id: cast.member.staffId,
        name: expect.any(String),
        events: { edges: [{ node: { number: closed.number } }] },
      },
      workItem: { name: expect.any(String), category: 'URBAN_CONSTRUCTION' },
      leadUnit: { kind: 'STATIONED_AGENCY' },
      place: { code: cast.grid, figures: { reported: 1, closed: 1, closureRate: 1 } },
    });
    expect(event.timeline.map(({ command }: { command: string }) => command)).toEqual([
      ...['report', 'accept', 'dispatch', 'acknowledge', 'dispose', 'pass', 'evaluate'],
    ]);
    expect(event.timeline.every(({ actor }: { actor: { name: string } | null }) => actor?.name)).toBe(true);
  });

  it('tells each of its people what they may do to it now, and refuses what it says may not be done, with the same code', async () => {
    const reported = await cast.member.reports(cast.grid);
    const ASK =
      'query Actions($id: ID!) { event(id: $id) { availableActions { command mutation allowed whyNot { code } requires } } }';
    for (const person of [cast.member, cast.dispatcher]) {
      const { event } = await person.read(ASK, { id: reported.id });
      for (const { command, mutation, allowed, whyNot, requires } of event.availableActions) {
        if (allowed) continue;
        const input = { ...given(command, cast), id: reported.id };
        const needed = Object.fromEntries(requires.map((field: keyof typeof input) => [field, input[field]]));
        const { errors } = await person.command(mutation, { ...at(reported), ...needed });
        expect([command, errors[0]?.extensions.code]).toEqual([command, whyNot.code]);
      }
    }
  });
});
