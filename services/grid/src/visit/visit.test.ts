import type { Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { startTestGrid, TestClock } from '../account/account.fixture.js';
import { jurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { staffStore } from '../staff/staff.store.js';
import { visitStore } from './visit.store.js';

const RECORD = `mutation recordVisit($input: RecordVisitInput!) {
  recordVisit(input: $input) { visit { id } replayed }
}`;
const FIELDS =
  'id subject subjectName seen askedFor at recordedAt evidence { reference } place { code } staffMember { id }';
const DAY = 24 * 3_600_000;

const DISTRICT = '330211';
const TOWN = '330211101';
const VILLAGE = '330211101201';
const GRID = '330211101201001';
const NEIGHBOUR = '330211101201002';
const FAR_GRID = '330211102201001';
const posting = (role: Posting['role'], place: string): Posting => ({ role, place, unit: null });
const member = [posting('GRID_MEMBER', GRID)];

describe('visits', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const input = (extra: object = {}): object => ({
    idempotencyKey: `key-${Math.random().toString(36).slice(2)}`,
    placeCode: GRID,
    subject: 'HOUSEHOLD',
    subjectName: '王阿婆家',
    seen: '独居老人，身体尚好，煤气管老化。',
    askedFor: '希望换煤气管。',
    ...extra,
  });
  const record = (given: object, as: readonly Posting[] = member, staffId = 'member-01'): Promise<TestResponse> =>
    grid.request(RECORD, { input: given }, { as, staffId });
  const read = async (id: string, as: readonly Posting[], staffId = 'somebody'): Promise<TestResponse> =>
    grid.request(`query ($id: ID!) { visit(id: $id) { ${FIELDS} } }`, { id }, { as, staffId });
  const codeOf = ({ body }: TestResponse): unknown => body.errors?.[0]?.extensions.code;

  beforeAll(async () => {
    grid = await startTestGrid(clock);
    const place = (id: string, level: 'DISTRICT' | 'TOWN' | 'VILLAGE' | 'GRID', parentCode: string | null) => ({
      id,
      document: { name: id, level, kind: level, parentCode, grid: null },
      step: 'established' as const,
      entry: {},
    });
    await jurisdictionStore(grid.runtime).insertMany(
      [
        place(DISTRICT, 'DISTRICT', null),
        place(TOWN, 'TOWN', DISTRICT),
        place(VILLAGE, 'VILLAGE', TOWN),
        place(GRID, 'GRID', VILLAGE),
        place(NEIGHBOUR, 'GRID', VILLAGE),
        place(FAR_GRID, 'GRID', '330211102201'),
      ],
      { command: 'establish', actor: { system: 'test' }, requestId: 'test' },
    );
    await staffStore(grid.runtime).create({ _id: 'member-01', name: '沈建国', phone: null, postings: [] });
  });
  afterAll(async () => grid.stop());

  it('become one visit when a phone sends the same ten times at once', async () => {
    const given = input();
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(given)));
    const payloads = answers.map(({ body }) => body.data.recordVisit);
    expect(new Set(payloads.map(({ visit }) => visit.id)).size).toBe(1);
    expect(payloads.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const { collection } = visitStore(grid.runtime);
    expect(await collection.countDocuments({ _id: payloads[0].visit.id })).toBe(1);
  });

  it('are told to the other services, without personal data', async () => {
    const { jetstream, jetstreamManager, namespace } = grid.runtime;
    const { body } = await record(input());
    const { id } = body.data.recordVisit.visit;
    const message = await eventually(async () => {
      const stream = await jetstreamManager.streams.find(`${namespace}.grid.visit.recorded`);
      const { messages } = (await jetstreamManager.streams.info(stream)).state;
      for (let seq = 1; seq <= messages; seq += 1) {
        const stored = await jetstreamManager.streams.getMessage(stream, { seq });
        const told = stored.json<{ aggregateId: string; data: object }>();
        if (told.aggregateId === id) return told;
      }
      return undefined;
    });
    expect(jetstream).toBeDefined();
    expect(message.data).toEqual({
      visitId: id,
      placeCode: GRID,
      staffId: 'member-01',
      subject: 'HOUSEHOLD',
      visitedAt: expect.any(String),
    });
  });
});
