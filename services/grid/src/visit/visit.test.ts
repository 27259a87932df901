import { Retention, type Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid, TestClock } from '../account/account.fixture.js';
import {
  at,
  establishNet,
  FAR_GRID,
  GRID,
  member,
  NEIGHBOUR,
  record,
  recorded,
  TOWN,
  visitInput,
  VILLAGE,
} from './visit.fixture.js';
import { visitRetention } from './visit.retention.js';
import { visitStore } from './visit.store.js';

const FIELDS =
  'id subject subjectName seen askedFor at recordedAt evidence { kind reference } place { code } staffMember { name }';
const DAY = 24 * 3_600_000;

describe('a visit', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const ago = (ms: number): string => new Date(clock.now().getTime() - ms).toISOString();
  const read = (id: string, as: readonly Posting[], staffId = 'somebody'): Promise<TestResponse> =>
    grid.request(`query ($id: ID!) { visit(id: $id) { ${FIELDS} } }`, { id }, { as, staffId });
  const refer = (id: string, as: readonly Posting[]): Promise<TestResponse> =>
    grid.request(
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Visit { id seen } } }',
      { refs: [{ __typename: 'Visit', id }] },
      { as },
    );
  const stored = (): Promise<number> => visitStore(grid.runtime).collection.countDocuments();

  beforeAll(async () => {
    grid = await startTestGrid(clock);
    await establishNet(grid);
  });
  afterAll(async () => grid.stop());

  it('becomes one when a phone sends the same ten times at once', async () => {
    const before = await stored();
    const input = visitInput();
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(grid, input)));
    const payloads = answers.map(({ body }) => body.data.recordVisit);
    expect(new Set(payloads.map(({ visit }) => visit.id)).size).toBe(1);
    expect(payloads.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await stored()).toBe(before + 1);
  });

  it('stays recorded when the phone sends it again after a month', async () => {
    const input = visitInput({ visitedAt: ago(29 * DAY) });
    await record(grid, input);
    clock.turn(2 * DAY);
    expect((await record(grid, input)).body.data.recordVisit.replayed).toBe(true);
  });

  it('is another one under the key of another person', async () => {
    const input = visitInput();
    const [one, other] = [await record(grid, input), await record(grid, input, member, 'member-02')];
    expect(other.body.data.recordVisit.replayed).toBe(false);
    expect(other.body.data.recordVisit.visit.id).not.toBe(one.body.data.recordVisit.visit.id);
  });

  it('is refused under a key that was used for something else', async () => {
    const input = visitInput();
    await record(grid, input);
    expect(codeOf(await record(grid, { ...input, seen: '另一回事。' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('says who was seen, when, and what was found, to who works at the place', async () => {
    const visitedAt = ago(DAY);
    const evidence = [{ kind: 'PHOTO', reference: 'media/1' }];
    const id = await recorded(grid, { visitedAt, evidence, askedFor: ' ' });
    const { body } = await read(id, [at('DISPATCHER', TOWN)]);
    expect(body.data.visit).toEqual({
      id,
      subject: 'HOUSEHOLD',
      subjectName: '王阿婆家',
      seen: '独居老人，身体尚好，煤气管老化。',
      askedFor: null,
      at: visitedAt,
      recordedAt: expect.any(String),
      evidence,
      place: { code: GRID },
      staffMember: { name: '沈建国' },
    });
  });

  it('shows analysts no personal data', async () => {
    const id = await recorded(grid, { evidence: [{ kind: 'PHOTO', reference: 'media/2' }] });
    const { body } = await read(id, [at('ANALYST', '330211')]);
    expect(body.data.visit).toMatchObject({ id, subject: 'HOUSEHOLD', place: { code: GRID } });
    expect(body.data.visit).toMatchObject({ subjectName: null, seen: null, askedFor: null, evidence: [] });
  });

  it('is not there for who is posted elsewhere, however they ask', async () => {
    const id = await recorded(grid);
    for (const as of [[at('GRID_MEMBER', NEIGHBOUR)], [at('DISPATCHER', '330211102')]]) {
      expect((await read(id, as)).body).toEqual({ data: { visit: null } });
      expect((await refer(id, as)).body).toEqual({ data: { _entities: [null] } });
    }
    expect((await refer(id, member)).body.data._entities[0]).toMatchObject({ id });
  });

  it('is forbidden to roles that read no visits, and to nobody', async () => {
    const id = await recorded(grid);
    const handler = [at('HANDLER', TOWN)];
    expect(codeOf(await read(id, handler))).toBe('FORBIDDEN');
    expect(codeOf(await refer(id, handler))).toBe('FORBIDDEN');
    expect(codeOf(await record(grid, visitInput(), [at('DISPATCHER', TOWN)]))).toBe('FORBIDDEN');
    expect(codeOf(await grid.request('{ visit(id: "x") { id } }'))).toBe('UNAUTHENTICATED');
  });

  it.each<[string, object, readonly Posting[], string]>([
    ['of another grid', { placeCode: NEIGHBOUR }, member, 'OUT_OF_SCOPE'],
    ['of another town', { placeCode: FAR_GRID }, [at('INSTRUCTOR', TOWN)], 'OUT_OF_SCOPE'],
    ['of a village', { placeCode: VILLAGE }, [at('INSTRUCTOR', VILLAGE)], 'VISIT_PLACE_NO_GRID'],
    ['of a grid that is none', { placeCode: `${VILLAGE}999` }, [at('INSTRUCTOR', VILLAGE)], 'PLACE_UNKNOWN'],
    ['of tomorrow', { visitedAt: new Date(Date.now() + 10 * DAY).toISOString() }, member, 'VISIT_IN_FUTURE'],
    ['of last year', { visitedAt: '2017-11-16T00:00:00Z' }, member, 'VISIT_TOO_OLD'],
    ['of a phone in the future', { clientAt: '2117-11-16T00:00:00Z' }, member, 'CLIENT_CLOCK_AHEAD'],
    ['in too many words', { seen: '看'.repeat(2_001) }, member, 'BAD_INPUT'],
    ['in no words', { seen: '  ' }, member, 'BAD_INPUT'],
    ['to nobody', { subjectName: '' }, member, 'BAD_INPUT'],
    ['with a control character', { askedFor: 'a\u0000b' }, member, 'BAD_INPUT'],
    ['under a short key', { idempotencyKey: 'short' }, member, 'BAD_INPUT'],
    ['to no place at all', { placeCode: 'here' }, member, 'BAD_INPUT'],
  ])('%s is refused, and nothing is written', async (_, extra, as, code) => {
    const before = await stored();
    expect(codeOf(await record(grid, visitInput(extra), as))).toBe(code);
    expect(await stored()).toBe(before);
  });

  it('keeps the words of people sealed in the database', async () => {
    const id = await recorded(grid, { seen: '看见了一个秘密。' });
    const document = JSON.stringify(await visitStore(grid.runtime).collection.findOne({ _id: id }));
    for (const words of ['看见了一个秘密。', '王阿婆家', '希望换煤气管。']) expect(document).not.toContain(words);
  });

  it('loses what people told when its time is over, once however many replicas look, and keeps the rest', async () => {
    const { db } = grid.runtime;
    const [id, young] = [await recorded(grid), await recorded(grid)];
    const days = visitRetention.afterDays;
    const visits = visitStore(grid.runtime).collection;
    await visits.updateMany({}, { $set: { visitedAt: clock.now() } });
    await visits.updateOne({ _id: id }, { $set: { visitedAt: new Date(clock.now().getTime() - (days + 1) * DAY) } });
    const replicas = Array.from({ length: 3 }, () => new Retention(grid.runtime, [visitRetention], 1));
    const counts = await Promise.all(replicas.map((replica) => replica.reconcile()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    const query = 'query ($id: ID!) { visit(id: $id) { id seen subjectName subject anonymisedAt } }';
    const shown = async (of: string): Promise<unknown> =>
      (await grid.request(query, { id: of }, { as: member })).body.data.visit;
    const gone = { seen: null, subjectName: null, subject: 'HOUSEHOLD', anonymisedAt: expect.any(String) };
    expect(await shown(id)).toEqual({ id, ...gone });
    expect(await shown(young)).toMatchObject({ seen: expect.any(String), anonymisedAt: null });
    const stored = await visits.findOne({ _id: id });
    expect(stored).toMatchObject({ sealedTold: null, evidence: [], tombstone: { rule: visitRetention.name } });
    await db.collection('_leases').deleteMany({});
    expect(await new Retention(grid.runtime, [visitRetention]).reconcile()).toBe(0);
  });

  it('is told to the other services, without personal data', async () => {
    const { jetstreamManager, namespace } = grid.runtime;
    const id = await recorded(grid, { subject: 'ENTERPRISE' });
    const subject = `${namespace}.grid.visit.recorded`;
    const message = await eventually(async () => {
      const stream = await jetstreamManager.streams.find(subject);
      const last = await jetstreamManager.streams.getMessage(stream, { last_by_subj: subject });
      const told = last.json<{ aggregateId: string; data: object }>();
      return told.aggregateId === id && told;
    });
    expect(message.data).toEqual({
      visitId: id,
      placeCode: GRID,
      staffId: 'member-01',
      subject: 'ENTERPRISE',
      visitedAt: expect.any(String),
      ...{ planId: null, needKinds: [], matter: null, eventId: null },
    });
  });
});
