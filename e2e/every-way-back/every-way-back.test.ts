import { eventually } from '@gridhall/service-kit/testing';
import { castOf, liveOn, type Cast } from '../harness/life.js';
import { at, type EventAnswer, type Person } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';
import { ownersRecord, ratesAsked, ratesByHand, type OwnersRecord } from './rates-by-hand.js';

const { district: DISTRICT, town: TOWN } = placesOf('every-way-back');

const photo = [{ kind: 'PHOTO', phase: 'AFTER', reference: 'photo-2' }];
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('a matter that does not go straight', () => {
  let platform: Platform;
  let cast: Cast;
  let secondDispatcher: Person;
  beforeAll(async () => {
    platform = await Platform.shared('every-way-back');
    cast = await castOf(platform);
    secondDispatcher = await platform.person('DISPATCHER', TOWN, 1);
  }, 120_000);
  afterAll(async () => platform.stop());

  const report = async (more: Readonly<Record<string, unknown>> = {}): Promise<EventAnswer> =>
    cast.member.reports(cast.grid, more);
  const inProgress = async (reported: EventAnswer): Promise<EventAnswer> => {
    const accepted = await cast.dispatcher.does('acceptEvent', at(reported));
    return begun(accepted);
  };
  const begun = async (accepted: EventAnswer): Promise<EventAnswer> => {
    const { dispatcher, handler, agency } = cast;
    const dispatched = await dispatcher.does('dispatchEvent', { ...at(accepted), unitId: agency });
    return handler.does('acknowledgeEvent', at(dispatched));
  };
  const disposed = async (event: EventAnswer): Promise<EventAnswer> =>
    cast.handler.does('disposeEvent', { ...at(event), resultCode: 'RESOLVED', text: '已清运。', evidence: photo });
  const passed = async (event: EventAnswer): Promise<EventAnswer> =>
    cast.dispatcher.does('verifyEvent', { ...at(event), passed: true, evidence: photo });

  it('is declined and appealed, asked about, given back, reworked, done again and reopened, and each way back is told apart', async () => {
    const { member, dispatcher, handler, agency } = cast;
    let event = await report();
    event = await dispatcher.does('declineEvent', { ...at(event), reasonCode: 'OUT_OF_DUTY' });
    expect(event.state).toBe('DECLINED');
    event = await member.does('appealEvent', { ...at(event), text: '确属网格事项。' });
    event = await dispatcher.does('requestEventInfo', { ...at(event), text: '请补充门牌号。' });
    expect(event.state).toBe('INFO_REQUESTED');
    event = await member.does('supplyEventInfo', { ...at(event), text: '北门三号。' });
    event = await dispatcher.does('acceptEvent', at(event));
    event = await dispatcher.does('dispatchEvent', { ...at(event), unitId: agency });
    event = await handler.does('returnEvent', { ...at(event), reasonCode: 'INFORMATION_INSUFFICIENT' });
    event = await disposed(await begun(event));
    event = await dispatcher.does('verifyEvent', { ...at(event), passed: false, reasonCode: 'PARTLY_DONE' });
    event = await passed(await disposed(event));
    event = await member.does('evaluateEvent', { ...at(event), satisfaction: 1 });
    expect(event.state).toBe('PENDING_EVALUATION');
    event = await dispatcher.does('redoEvent', { ...at(event), reasonCode: 'NOT_SOLVED' });
    event = await passed(await disposed(await begun(event)));
    event = await member.does('evaluateEvent', { ...at(event), satisfaction: 5 });
    event = await dispatcher.does('reopenEvent', { ...at(event), reasonCode: 'RECURRED' });
    expect(event.state).toBe('ACCEPTED');
    const { event: seen } = await member.read(
      `query Back($id: ID!) { event(id: $id) {
        appealCount infoRequestCount returnCount reworkCount reopenCount timelineIntact
        timeline(commands: ["decline", "requestInfo", "return", "fail", "redo", "reopen"]) { step }
      } }`,
      { id: event.id },
    );
    expect(seen).toMatchObject({
      ...{ appealCount: 1, infoRequestCount: 1, returnCount: 1, reworkCount: 1, reopenCount: 1, timelineIntact: true },
      timeline: ['declined', 'queried', 'returned', 'reworked', 'redone', 'reopened'].map((step) => ({ step })),
    });
  });

  it('stands still while it is suspended and is given up, each by two persons', async () => {
    const { dispatcher, handler } = cast;
    let event = await inProgress(await report());
    const resumeDate = new Date(Date.now() + 10 * 86_400_000).toISOString();
    event = await handler.does('requestEventSuspension', { ...at(event), resumeDate, reasonCode: 'WAITS_FOR_FUNDS' });
    expect(event.state).toBe('IN_PROGRESS');
    event = await dispatcher.does('decideEventRequest', { ...at(event), kind: 'SUSPEND', approved: true });
    expect(event.state).toBe('SUSPENDED');
    event = await dispatcher.does('voidEvent', { ...at(event), reasonCode: 'NO_LONGER_THERE' });
    const own = await dispatcher.command('decideEventRequest', { ...at(event), kind: 'VOID', approved: true });
    expect(own.errors[0]?.extensions.code).toBe('SECOND_PERSON_REQUIRED');
    event = await secondDispatcher.does('decideEventRequest', { ...at(event), kind: 'VOID', approved: true });
    expect(event.state).toBe('DECLINED');
  });

  it('ends in its primary and leaves the figures, and comes back into them when the merge is undone', async () => {
    const { dispatcher } = cast;
    const counted = async (): Promise<number> => {
      const data = await dispatcher.read(
        'query Count($code: ID!, $period: PeriodInput!) { jurisdiction(code: $code) { figures(period: $period) { reported } } }',
        { code: TOWN, period: { from: today(), to: today() } },
      );
      return data.jurisdiction.figures.reported;
    };
    const becomes = async (count: number): Promise<unknown> => eventually(async () => (await counted()) === count);
    const primary = await report();
    const other = await report();
    await eventually(async () => (await counted()) >= 2);
    const before = await eventually(async () => {
      const [one, two] = [await counted(), await counted()];
      return one === two && one;
    });
    const merged = await dispatcher.does('mergeEvent', { ...at(other), primaryId: primary.id });
    expect(merged.state).toBe('MERGED');
    await becomes(before - 1);
    const { event } = await dispatcher.read(
      'query Primary($id: ID!) { event(id: $id) { followerCount followers { number primary { number } } } }',
      { id: primary.id },
    );
    expect(event).toEqual({
      followerCount: 1,
      followers: [{ number: other.number, primary: { number: primary.number } }],
    });
    const back = await dispatcher.does('unmergeEvent', at(merged));
    expect(back.state).toBe('REPORTED');
    await becomes(before);
  });

  it('counts in every rate as one counts it by hand over the owner’s records', async () => {
    const { dispatcher, handler } = cast;
    await liveOn(await report(), cast);
    let extended = await inProgress(await report());
    extended = await handler.does('requestEventExtension', {
      ...{ ...at(extended), workingDays: 3, reasonCode: 'HARD_MATTER' },
    });
    extended = await dispatcher.does('decideEventRequest', { ...at(extended), kind: 'EXTEND', approved: true });
    await disposed(extended);
    const accepted = await dispatcher.does('acceptEvent', at(await report()));
    await dispatcher.does('escalateEvent', { ...at(accepted), reasonCode: 'CROSSES_DEPARTMENTS' });
    const held = `query Held($after: String) { events(first: 100, after: $after) {
      edges { node { ${ownersRecord} } } pageInfo { hasNextPage } } }`;
    const figures = `query Rates($code: ID!, $period: PeriodInput!) {
      jurisdiction(code: $code) { figures(period: $period) { ${ratesAsked} } } }`;
    const supervisor = await platform.person('DISPATCHER', DISTRICT);
    const day = today();
    await eventually(
      async () => {
        const { events } = await supervisor.read(held);
        expect(events.pageInfo.hasNextPage).toBe(false);
        const byHand = ratesByHand(events.edges.map(({ node }: { node: OwnersRecord }) => node));
        const { jurisdiction } = await supervisor.read(figures, { code: DISTRICT, period: { from: day, to: today() } });
        expect(jurisdiction.figures).toEqual(byHand);
        return true;
      },
      { timeoutMs: 30_000 },
    );
  });
});
