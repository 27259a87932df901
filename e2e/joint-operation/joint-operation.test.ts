import { randomUUID } from 'node:crypto';
import { castOf, type Cast } from '../harness/life.js';
import { at, type EventAnswer, type Person } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { street: STREET, town: TOWN } = placesOf('joint-operation');

const gate = { longitude: 121.6, latitude: 29.95 };
const photo = { kind: 'PHOTO', phase: 'AFTER', reference: 'photo-joint' };

const WHOLE = `query Operation($id: ID!) {
  jointOperation(id: $id) {
    number state report timelineIntact
    commandUnit { name }
    place { name }
    matters { number event { state } workItem { name } }
    participants { unit { name kind } state attendance signedIn }
    findings { measures person { name } followUp { kind state event { number state } } }
    results { result }
    timeline { step actor { name } actorUnit { name } }
  }
}`;

describe('a joint operation', () => {
  let platform: Platform;
  let cast: Cast;
  let enforcement: Person;
  beforeAll(async () => {
    platform = await Platform.shared('joint-operation');
    cast = await castOf(platform);
    enforcement = await platform.memberOf(platform.unit('STATIONED_AGENCY', TOWN, 'ENFORCEMENT'), 'HANDLER');
  }, 120_000);
  afterAll(async () => platform.stop());

  /** Does a command on joint operations, and fails on any error. */
  async function does(
    person: Person,
    name: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<{ id: string; number: string; version: number }> {
    const keyed = { idempotencyKey: randomUUID(), ...input };
    const { data, errors } = await person.mutate(name, keyed, 'operation { id number version }');
    expect([name, errors]).toEqual([name, []]);
    return data[name].operation;
  }

  it('brings two agencies to two events, from the plan to the report, and the whole is read in one query', async () => {
    const unit = cast.agency;
    let held: EventAnswer = await cast.member.reports(cast.grid);
    held = await cast.dispatcher.does('acceptEvent', at(held));
    held = await cast.dispatcher.does('dispatchEvent', { ...at(held), unitId: unit });
    held = await cast.handler.does('acknowledgeEvent', at(held));
    const other = await cast.member.reports(cast.grid, { title: '占用消防通道', workItemCode: 'FIRE' });

    const { id, version } = await does(cast.dispatcher, 'planJointOperation', {
      title: '菜场周边联合整治',
      plan: '清理堆积，疏通消防通道。',
      placeCode: TOWN,
      eventIds: [held.id, other.id],
      unitIds: [unit, platform.unit('STATIONED_AGENCY', TOWN, 'ENFORCEMENT')],
      meetingPoint: gate,
      meetingAddress: '菜场北门',
      startsAt: new Date().toISOString(),
    });
    await does(cast.dispatcher, 'conveneJointOperation', { id, expectedVersion: version });
    await does(cast.handler, 'answerJointOperation', { id, accepted: true });
    await does(cast.handler, 'signInToJointOperation', { id, point: gate });
    await does(enforcement, 'signInToJointOperation', { id, point: gate });
    await does(cast.handler, 'recordJointFinding', {
      id,
      eventId: held.id,
      text: '垃圾已当场清运。',
      evidence: [photo],
      measures: ['CORRECTED_AT_ONCE'],
      dispose: { expectedVersion: held.version, resultCode: 'RESOLVED', text: '当场清运。' },
    });
    const found = await does(enforcement, 'recordJointFinding', {
      id,
      eventId: other.id,
      text: '通道被违建占用。',
      measures: ['CASE_FILED'],
      newEvent: {
        title: '菜场违建',
        description: '北门外搭棚。',
        workItemCode: 'ILLEGAL_BUILDING',
        placeCode: cast.grid,
      },
    });
    const concluded = await does(cast.dispatcher, 'concludeJointOperation', {
      id,
      expectedVersion: found.version,
      conclusion: '一处整改，一处立案。',
      results: [
        { eventId: held.id, result: 'SOLVED', text: '已清运' },
        { eventId: other.id, result: 'PARTLY_SOLVED', text: '已立案' },
      ],
    });
    await does(cast.dispatcher, 'reportJointOperation', { id, expectedVersion: concluded.version, text: '行动总结。' });

    const { jointOperation } = await cast.dispatcher.read(WHOLE, { id });
    expect(jointOperation).toMatchObject({
      number: expect.stringMatching(new RegExp(`^${TOWN}-JO-\\d{4}-001$`)),
      state: 'REPORTED',
      report: '行动总结。',
      timelineIntact: true,
      commandUnit: { name: expect.any(String) },
      place: { name: expect.any(String) },
      matters: [{ event: { state: 'PENDING_VERIFICATION' } }, { event: { state: 'REPORTED' } }],
      participants: [
        { unit: { kind: 'STATIONED_AGENCY' }, state: 'ACCEPTED', attendance: 'PRESENT', signedIn: 1 },
        { unit: { kind: 'STATIONED_AGENCY' }, state: 'ACCEPTED', attendance: 'PRESENT', signedIn: 1 },
      ],
      findings: [
        { followUp: { kind: 'DISPOSE_EVENT', state: 'DONE', event: { number: held.number } } },
        { followUp: { kind: 'REPORT_EVENT', state: 'DONE', event: { state: 'REPORTED' } } },
      ],
      results: [{ result: 'SOLVED' }, { result: 'PARTLY_SOLVED' }],
    });
    const elsewhere = await platform.person('DISPATCHER', STREET);
    expect(await elsewhere.read(WHOLE, { id })).toEqual({ jointOperation: null });
    const list = `query Of($id: ID!) { event(id: $id) { jointOperations(first: 5) { edges { node { id } } } place { ancestors { jointOperations { edges { node { id } } } } } } }`;
    const { event } = await cast.dispatcher.read(list, { id: held.id });
    expect(event.jointOperations.edges).toEqual([{ node: { id } }]);
    expect(event.place.ancestors.map((place: { jointOperations: unknown }) => place.jointOperations)).toContainEqual({
      edges: [{ node: { id } }],
    });
  });

  it('has its events dispatched to whom the work-item list suggests, until a rule says otherwise', async () => {
    const ask =
      'query Suggested($id: ID!) { event(id: $id) { suggestedDispatch { unit { id name } reasonZh ruleId } } }';
    const reported = await cast.member.reports(cast.grid);
    const byList = (await cast.dispatcher.read(ask, { id: reported.id })).event.suggestedDispatch;
    expect(byList).toMatchObject({
      unit: { id: platform.unit('GRID_TEAM', cast.grid), name: expect.any(String) },
      ruleId: null,
    });
    const rule = {
      ...{ name: '垃圾清运', placeCode: TOWN, workItemCodes: ['WASTE'], validFrom: '2026-01-01' },
      ...{ target: 'UNIT', unitId: cast.agency },
    };
    const input = { idempotencyKey: randomUUID(), rule };
    const { data } = await cast.dispatcher.mutate('createDispatchRule', input, 'rule { id } problems { kind }');
    expect(data.createDispatchRule.problems).toEqual([]);
    const byRule = (await cast.dispatcher.read(ask, { id: reported.id })).event.suggestedDispatch;
    expect(byRule).toMatchObject({ unit: { id: cast.agency }, ruleId: data.createDispatchRule.rule.id });
    const accepted = await cast.dispatcher.does('acceptEvent', at(reported));
    expect(await cast.dispatcher.does('dispatchEvent', at(accepted))).toMatchObject({ state: 'DISPATCHED' });
  });
});
