import { randomUUID } from 'node:crypto';
import { farGrid, grid, otherTown, people, town, unitIds, village, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';
import { gate } from './joint-operation.fixture.js';
import { plan as planOn, send as sendTo, underWay, type OperationSeen } from './joint-operations.fixture.js';

let events: EventsUnderTest;
let event: Seen;
beforeAll(async () => {
  events = await startEvents();
  event = await events.report();
});
afterAll(async () => events.stop());

const send = async (mutation: string, input: Readonly<Record<string, unknown>>, as: Person = people.dispatcher) =>
  sendTo(events, mutation, input, as);
const plan = async (said: Readonly<Record<string, unknown>> = {}, as?: Person): Promise<OperationSeen> =>
  planOn(events, [event], said, as);
async function convened(): Promise<OperationSeen> {
  const { id, version } = await plan();
  return (await send('conveneJointOperation', { id, expectedVersion: version })).operation;
}
const signIn = async (id: string, as: Person, said: Readonly<Record<string, unknown>> = {}) =>
  send('signInToJointOperation', { id, point: gate, ...said }, as);
const codeOf = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a joint operation', () => {
  it('runs from the plan to the report, step by step in a chain that holds', async () => {
    const other = await events.report();
    const planned = await planOn(events, [event, other]);
    const { id } = planned;
    expect(planned).toMatchObject({ state: 'PLANNED', number: expect.stringMatching(/^330211003-JO-\d{4}-\d{3}$/) });
    const called = await send('conveneJointOperation', { id, expectedVersion: planned.version });
    expect(called.operation).toMatchObject({
      state: 'CONVENED',
      participants: [{ state: 'INVITED' }, { state: 'INVITED' }],
    });
    await send('answerJointOperation', { id, accepted: true }, people.handler);
    await send('answerJointOperation', { id, accepted: false, reason: '另有任务' }, people.orderHandler);
    const begun = await signIn(id, people.handler);
    expect(begun.operation).toMatchObject({
      state: 'UNDER_WAY',
      participants: [
        { unit: { id: unitIds.agency }, state: 'ACCEPTED', attendance: 'PRESENT', signedIn: 1 },
        { unit: { id: unitIds.orderAgency }, state: 'DECLINED', attendance: 'EXCUSED', signedIn: 0 },
      ],
      signIns: [{ person: { id: people.handler.staffId }, distanceMetres: 0, minutesLate: 0 }],
    });
    const found = await send(
      'recordJointFinding',
      { id, eventId: event.id, text: '占用消防通道', measures: ['CORRECTED_AT_ONCE'] },
      people.handler,
    );
    const concluded = await send('concludeJointOperation', {
      id,
      expectedVersion: found.operation.version,
      conclusion: '两处整改。',
      results: [event, other].map((one) => ({ eventId: one.id, result: 'SOLVED', text: '已整改' })),
    });
    const reported = await send('reportJointOperation', {
      id,
      expectedVersion: concluded.operation.version,
      text: '总结。',
    });
    expect(reported.operation).toMatchObject({ state: 'REPORTED', version: 8 });
    const { jointOperation } = await events.ask(
      'query($id: ID!) { jointOperation(id: $id) { timelineIntact timeline { step actor { id } } results { result } report } }',
      { id },
      people.dispatcher,
    );
    expect(jointOperation).toMatchObject({
      timelineIntact: true,
      report: '总结。',
      results: [{ result: 'SOLVED' }, { result: 'SOLVED' }],
      timeline: ['planned', 'convened', 'answered', 'answered', 'signed-in', 'found', 'concluded', 'reported'].map(
        (step) => ({ step }),
      ),
    });
    // It changed neither event by itself.
    expect(await events.stored(event.id)).toMatchObject({ version: 1, state: 'REPORTED' });
  });

  it('is told to other services with each step, without names and words', async () => {
    const { id } = await convened();
    await signIn(id, people.handler);
    const stored = await events.subgraph.runtime.db
      .collection<{ _id: string; timeline: { message: unknown }[] }>('joint_operations')
      .findOne({ _id: id });
    const last = stored?.timeline.at(-1)?.message;
    expect(last).toMatchObject({
      from: 'CONVENED',
      state: 'UNDER_WAY',
      command: 'signIn',
      eventIds: [event.id],
      invitations: [
        { unitId: unitIds.agency, state: 'ACCEPTED', signedIn: 1, late: 0 },
        { unitId: unitIds.orderAgency, state: 'INVITED', signedIn: 0, late: 0 },
      ],
    });
    expect(JSON.stringify(last)).not.toMatch(new RegExp(`${people.handler.staffId}|园区`));
  });
});

describe('planning', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string, Person?]>([
    ['another town', { placeCode: otherTown }, 'OUT_OF_SCOPE'],
    ['a place that is none', { placeCode: `${town}999` }, 'PLACE_UNKNOWN'],
    ['an event that is none', { eventIds: ['nothing'] }, 'JOINT_EVENT_UNFIT'],
    ['a unit that is none', { unitIds: ['nobody'] }, 'UNIT_UNKNOWN'],
    ['a unit of another town', { unitIds: [unitIds.farAgency] }, 'UNIT_OUT_OF_AREA'],
    ['a time long past', { startsAt: new Date(Date.now() - 25 * 3_600_000) }, 'JOINT_START_PAST'],
    ['a radius of the whole district', { radiusMetres: 20_000 }, 'BAD_INPUT'],
    ['a town, as a handler', {}, 'FORBIDDEN', people.handler],
    ['a phone of tomorrow', { clientAt: new Date(Date.now() + 25 * 3_600_000) }, 'CLIENT_CLOCK_AHEAD'],
  ])('is refused for %s', async (_, said, code, as = people.dispatcher) => {
    expect(await codeOf(plan(said, as))).toBe(code);
  });

  it('takes open events only', async () => {
    const closed = await events.eventIn('CLOSED');
    expect(await codeOf(planOn(events, [closed]))).toBe('JOINT_EVENT_UNFIT');
    const far = await events.report(people.farMember, { placeCode: farGrid });
    expect(await codeOf(planOn(events, [far], {}, people.centre))).toBe('JOINT_EVENT_UNFIT');
  });

  it('makes one operation with one number of one act, however often the phone sends it', async () => {
    const idempotencyKey = randomUUID();
    const startsAt = new Date();
    const made = await Promise.all(Array.from({ length: 5 }, () => plan({ idempotencyKey, startsAt })));
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
    expect(await codeOf(plan({ idempotencyKey, startsAt, title: '另一次' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('two command rooms', () => {
  it('that decide at the same time: one wins, the other is told and decides anew', async () => {
    const { id, version } = await plan();
    const tries = await Promise.all([
      codeOf(send('conveneJointOperation', { id, expectedVersion: version }, people.dispatcher)),
      codeOf(send('cancelJointOperation', { id, expectedVersion: version, reason: '台风' }, people.dispatcher2)),
    ]);
    expect(tries.sort()).toEqual(['JOINT_OPERATION_VERSION_CONFLICT', 'done']);
  });

  it('the district’s sees the town’s operation and does not lead it', async () => {
    const { id, version } = await plan();
    expect(await codeOf(send('conveneJointOperation', { id, expectedVersion: version }, people.centre))).toBe(
      'NOT_THE_COMMAND_ROOM',
    );
    expect(await codeOf(send('conveneJointOperation', { id, expectedVersion: version }, people.farDispatcher))).toBe(
      'JOINT_OPERATION_NOT_FOUND',
    );
  });
});

describe('a unit that was called', () => {
  const see = async (id: string, as: Person): Promise<unknown> =>
    (await events.ask('query($id: ID!) { jointOperation(id: $id) { state } }', { id }, as)).jointOperation;

  it('sees it from the call on, and others never', async () => {
    const { id, version } = await plan({ unitIds: [unitIds.agency] });
    expect(await see(id, people.handler)).toBeNull();
    await send('conveneJointOperation', { id, expectedVersion: version });
    expect(await see(id, people.handler)).toEqual({ state: 'CONVENED' });
    expect(await see(id, people.orderHandler)).toBeNull();
    expect(await codeOf(signIn(id, people.orderHandler))).toBe('JOINT_OPERATION_NOT_FOUND');
    expect(await codeOf(send('cancelJointOperation', { id, expectedVersion: 2, reason: '不' }, people.handler))).toBe(
      'FORBIDDEN',
    );
  });

  it('learns which events it is about, and sees of them what it may see anyway', async () => {
    const { id } = await convened();
    const query = 'query($id: ID!) { jointOperation(id: $id) { matters { number event { id } workItem { code } } } }';
    const [matter] = (await events.ask(query, { id }, people.handler)).jointOperation.matters;
    expect(matter).toEqual({ number: event.number, event: null, workItem: { code: 'FIRE' } });
    const [whole] = (await events.ask(query, { id }, people.dispatcher)).jointOperation.matters;
    expect(whole.event).toEqual({ id: event.id });
  });

  it('is shown what it may do, and why not', async () => {
    const { id } = await convened();
    const query =
      'query($id: ID!) { jointOperation(id: $id) { availableActions { command nameZh allowed whyNot { code messageZh } } } }';
    const { availableActions } = (await events.ask(query, { id }, people.handler)).jointOperation;
    const allowed = (availableActions as { command: string; allowed: boolean }[]).filter((one) => one.allowed);
    expect(allowed.map(({ command }) => command)).toEqual(['answerJointOperation', 'signInToJointOperation']);
    expect(availableActions).toContainEqual(
      expect.objectContaining({
        command: 'recordJointFinding',
        whyNot: expect.objectContaining({ code: 'JOINT_OPERATION_STATE_FORBIDS' }),
      }),
    );
  });

  it('says why it does not come, and must', async () => {
    const { id } = await convened();
    expect(await codeOf(send('answerJointOperation', { id, accepted: false }, people.handler))).toBe('BAD_INPUT');
    await send('answerJointOperation', { id, accepted: false, reason: '另有任务' }, people.handler);
    expect(await codeOf(signIn(id, people.handler))).toBe('UNIT_DECLINED');
    expect(await codeOf(send('conveneJointOperation', { id, expectedVersion: 3 }))).toBe('done');
    expect(await codeOf(signIn(id, people.handler))).toBe('done');
  });
});

describe('signing in', () => {
  it('twenty at once all count, each once, though each phone sends twice', async () => {
    const { id } = await convened();
    const team = Array.from({ length: 20 }, (_, index) => ({ ...people.handler, staffId: `handler-${String(index)}` }));
    await Promise.all(
      team.flatMap((person) => {
        const idempotencyKey = randomUUID();
        return [signIn(id, person, { idempotencyKey }), signIn(id, person, { idempotencyKey })];
      }),
    );
    const query = 'query($id: ID!) { jointOperation(id: $id) { version signIns { person { id } } } }';
    const { version, signIns } = (await events.ask(query, { id }, people.dispatcher)).jointOperation;
    expect(new Set((signIns as { person: { id: string } }[]).map(({ person }) => person.id)).size).toBe(20);
    expect({ version, count: signIns.length }).toEqual({ version: 22, count: 20 });
  });

  it('is refused far away, before it opens, and twice', async () => {
    const { id } = await convened();
    expect(await codeOf(signIn(id, people.handler, { point: { ...gate, latitude: gate.latitude + 0.01 } }))).toBe(
      'SIGN_IN_TOO_FAR',
    );
    expect(await codeOf(signIn(id, people.handler, { clientAt: new Date(Date.now() - 3_600_000) }))).toBe(
      'SIGN_IN_TOO_EARLY',
    );
    await signIn(id, people.handler);
    expect(await codeOf(signIn(id, people.handler))).toBe('SIGNED_IN_ALREADY');
  });

  it('counts for the time on an offline phone, sent when all is over, but not for a time after the end', async () => {
    const { id, version } = await underWay(events, [event]);
    const before = new Date();
    const results = [{ eventId: event.id, result: 'NOTHING_FOUND', text: '无' }];
    await send('concludeJointOperation', { id, expectedVersion: version, results, conclusion: '无' });
    events.turnClock(new Date(Date.now() + 7_200_000));
    try {
      expect(await codeOf(signIn(id, people.orderHandler))).toBe('SIGN_IN_TOO_LATE');
      const { operation } = await signIn(id, people.orderHandler, { clientAt: before });
      expect(operation).toMatchObject({ state: 'CONCLUDED', signIns: [{}, { minutesLate: 0 }] });
    } finally {
      events.turnClock(null);
    }
  });
});

describe('a finding', () => {
  it('is refused on other events, of a unit that is not there, and with a new event elsewhere', async () => {
    const { id } = await underWay(events, [event]);
    const found = { id, eventId: event.id, text: '占道' };
    const matter = { title: '新', description: '新', workItemCode: 'FIRE', placeCode: grid };
    const record = async (said: Readonly<Record<string, unknown>>, as: Person = people.handler): Promise<unknown> =>
      codeOf(send('recordJointFinding', { ...found, ...said }, as));
    expect(await record({ eventId: 'another' })).toBe('JOINT_EVENT_NOT_OF_IT');
    expect(await record({}, people.orderHandler)).toBe('NOT_SIGNED_IN');
    expect(await record({ newEvent: { ...matter, placeCode: farGrid } })).toBe('OUT_OF_SCOPE');
    expect(await record({ newEvent: { ...matter, workItemCode: 'GREENERY' } })).toBe('WORK_ITEM_UNKNOWN');
    expect(
      await record({ newEvent: matter, dispose: { expectedVersion: 1, resultCode: 'RESOLVED', text: '好' } }),
    ).toBe('BAD_INPUT');
  });

  it('concluded without a result for each event is not', async () => {
    const { id, version } = await underWay(events, [event]);
    expect(
      await codeOf(send('concludeJointOperation', { id, expectedVersion: version, results: [], conclusion: '无' })),
    ).toBe('JOINT_RESULT_MISSING');
  });
});

describe('lists', () => {
  it('hang on events, places and units, narrow, go on by cursor, and have their indexes', async () => {
    const own = await events.report();
    const made = [
      await planOn(events, [own]),
      await planOn(events, [own], { placeCode: village, unitIds: [unitIds.office] }),
    ];
    const ids = new Set(made.map(({ id }) => id));
    const list = `(first: 1) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }`;
    const query = `query($id: ID!, $after: String) { event(id: $id) { jointOperations${list} }
      next: event(id: $id) { jointOperations(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage } } } }`;
    const first = (await events.ask(query, { id: own.id }, people.dispatcher)).event.jointOperations;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { next } = await events.ask(query, { id: own.id, after: first.pageInfo.endCursor }, people.dispatcher);
    expect(next.jointOperations.pageInfo.hasNextPage).toBe(false);
    expect(new Set([first.edges[0].node.id, next.jointOperations.edges[0].node.id])).toEqual(ids);
    const entities = `query($places: [_Any!]!) { _entities(representations: $places) {
      ... on Jurisdiction { jointOperations(filter: { states: [PLANNED] }) { edges { node { id } } } }
      ... on Unit { jointOperations { edges { node { id } } } } } }`;
    const places = [
      { __typename: 'Jurisdiction', code: village },
      { __typename: 'Unit', id: unitIds.agency },
    ];
    const { _entities } = await events.ask(entities, { places }, people.dispatcher);
    expect(_entities[0].jointOperations.edges).toEqual([{ node: { id: made[1]?.id } }]);
    // Planned is not called: the agency has nothing of these.
    expect(
      _entities[1].jointOperations.edges
        .map((edge: { node: { id: string } }) => edge.node.id)
        .filter((id: string) => ids.has(id)),
    ).toEqual([]);
    const explained = await events.subgraph.runtime.db
      .collection('joint_operations')
      .find({ eventIds: own.id }, { sort: { startsAt: -1, _id: -1 } })
      .explain('queryPlanner');
    expect(JSON.stringify(explained)).toContain('"eventIds":1');
    expect(JSON.stringify(explained)).not.toContain('"stage":"SORT"');
  });

  it('show analysts what can be counted, and no names and words', async () => {
    const { id } = await underWay(events, [event]);
    const query = `query($id: ID!) { jointOperation(id: $id) { title plan number participants { attendance } signIns { at } findings { id }
      timeline { actor { id } comment } } }`;
    const seen = (await events.ask(query, { id }, people.analyst)).jointOperation;
    expect(seen).toMatchObject({ title: seen.number, plan: null, signIns: null, findings: null });
    expect(seen.participants).toHaveLength(2);
    expect(seen.timeline).toEqual(seen.timeline.map(() => ({ actor: null, comment: null })));
  });
});
