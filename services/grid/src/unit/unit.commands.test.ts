import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, posting, startTestGrid } from '../account/account.fixture.js';
import { staffStore } from '../staff/staff.store.js';
import { at, DISTRICT, establishNet, GRID, OTHER_TOWN, TOWN, VILLAGE } from '../visit/visit.fixture.js';

let grid: TestSubgraph;
beforeAll(async () => {
  grid = await startTestGrid();
  await establishNet(grid);
});
afterAll(async () => grid.stop());

const admin = [at('ADMIN', DISTRICT)];
const UNIT = 'id name kind level platform version dissolvedAt department { id } sinkDowns { id kind from to }';

/** Sends a command on units. */
async function send(name: string, input: object, as: readonly Posting[] = admin): Promise<TestResponse> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { replayed unit { ${UNIT} } } }`;
  return grid.request(query, { input: { idempotencyKey: randomUUID(), ...input } }, { as });
}

/** The unit that a command made or changed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
async function made(name: string, input: object): Promise<any> {
  const answer = await send(name, input);
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data[name].unit;
}

const department = (more: object = {}): object => ({
  kind: 'DEPARTMENT',
  placeCode: DISTRICT,
  name: '民政局',
  ...more,
});

/** A department, and its agency in a town. */
async function agencyIn(placeCode: string): Promise<{ id: string; version: number; departmentId: string }> {
  const { id: departmentId } = await made('establishUnit', department());
  const agency = { kind: 'STATIONED_AGENCY', placeCode, name: '民政所', platform: 'CONVENIENCE_SERVICES' };
  const unit = await made('establishUnit', { ...agency, departmentUnitId: departmentId });
  return { ...(unit as unknown as { id: string; version: number }), departmentId };
}

const sinkDown = (unit: { id: string; version: number }, more: object = {}): object => ({
  ...{ id: unit.id, expectedVersion: unit.version, kind: 'DUTIES', from: '2026-01-01' },
  ...{ note: '事项下沉清单', evidence: ['镇政发〔2026〕1号'], ...more },
});

describe('a unit', () => {
  it('is founded once however often it is asked for, told to the others, changed, and dissolved when it is empty', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(async () => send('establishUnit', department({ idempotencyKey: key }))),
    );
    const ids = new Set(answers.map(({ body }) => body.data.establishUnit.unit.id));
    expect(ids.size).toBe(1);
    const [id] = [...ids];
    expect(id).toMatch(/^330211-DEPT-/);
    const told = await eventually(async () => {
      const { jetstreamManager, namespace } = grid.runtime;
      const subject = `${namespace}.grid.unit.established`;
      const stream = await jetstreamManager.streams.find(subject);
      const last = await jetstreamManager.streams.getMessage(stream, { last_by_subj: subject });
      const { data } = last.json<{ data: { unitId: string } }>();
      return data.unitId === id && data;
    });
    expect(told).toMatchObject({ name: '民政局', kind: 'DEPARTMENT', level: 'DISTRICT' });
    expect(await made('changeUnit', { id, expectedVersion: 1, name: '民政局（新）' })).toMatchObject({
      name: '民政局（新）',
      version: 2,
    });
    const dissolved = await made('dissolveUnit', { id, expectedVersion: 2, reason: '机构改革' });
    expect(dissolved).toMatchObject({ dissolvedAt: expect.any(String) });
    expect(codeOf(await send('changeUnit', { id, expectedVersion: 3, name: '再改' }))).toBe('UNIT_DISSOLVED');
  });

  it('is not dissolved while people or agencies belong to it', async () => {
    const { id, departmentId } = await agencyIn(TOWN);
    const reason = '撤并';
    expect(codeOf(await send('dissolveUnit', { id: departmentId, expectedVersion: 1, reason }))).toBe('UNIT_IN_USE');
    const postings = [posting('HANDLER', TOWN, id)];
    await staffStore(grid.runtime).create({ _id: `handler-${id}`, name: '李', phone: null, postings });
    expect(codeOf(await send('dissolveUnit', { id, expectedVersion: 1, reason }))).toBe('UNIT_IN_USE');
  });

  it.each<[string, object, string]>([
    ['a department in a town', { placeCode: TOWN }, 'UNIT_LEVEL_WRONG'],
    ['an agency in a village', { kind: 'STATIONED_AGENCY', placeCode: VILLAGE }, 'UNIT_LEVEL_WRONG'],
    ['an agency without a platform', { kind: 'STATIONED_AGENCY', placeCode: TOWN }, 'UNIT_PLATFORM_REQUIRED'],
    [
      'an agency of no department',
      { kind: 'STATIONED_AGENCY', placeCode: TOWN, platform: 'ENFORCEMENT' },
      'UNIT_DEPARTMENT_WRONG',
    ],
    ['a place that is none', { placeCode: '330299' }, 'OUT_OF_SCOPE'],
    ['a grid that is none', { kind: 'GRID_TEAM', placeCode: `${VILLAGE}999` }, 'PLACE_UNKNOWN'],
    ['no name', { name: ' ' }, 'BAD_INPUT'],
    ['a provider without its contract', { kind: 'PROVIDER' }, 'UNIT_IS_PROVIDER'],
  ])('is not founded with %s', async (_, more, code) => {
    expect(codeOf(await send('establishUnit', department(more)))).toBe(code);
  });

  it('is the only command room of its town', async () => {
    const room = { kind: 'COMMAND_ROOM', placeCode: TOWN, name: '指挥室' };
    expect(await made('establishUnit', room)).toMatchObject({ id: `${TOWN}-COMMAND` });
    expect(codeOf(await send('establishUnit', room))).toBe('UNIT_EXISTS');
  });

  it('is founded and changed by administrators of its place alone', async () => {
    const { id } = await agencyIn(TOWN);
    expect(codeOf(await send('establishUnit', department(), [at('DISPATCHER', DISTRICT)]))).toBe('FORBIDDEN');
    const change = { id, expectedVersion: 1, name: '别处' };
    expect(codeOf(await send('changeUnit', change, [at('ADMIN', OTHER_TOWN)]))).toBe('NOT_FOUND');
    const late = { ...change, expectedVersion: 7, platform: 'ENFORCEMENT' };
    expect(codeOf(await send('changeUnit', late))).toBe('VERSION_CONFLICT');
  });
});

describe('the five sink-downs', () => {
  it('are recorded with days and evidence, ended, and told day by day', async () => {
    const agency = await agencyIn(TOWN);
    const weight = { kind: 'ASSESSMENT_WEIGHT', weightPercent: 60, from: '2026-02-01', to: '2026-12-31' };
    await made('recordSinkDown', sinkDown(agency));
    const unit = await made('recordSinkDown', sinkDown({ ...agency, version: 2 }, weight));
    const [duties] = (unit as unknown as { sinkDowns: { id: string }[] }).sinkDowns;
    const end = { id: agency.id, expectedVersion: 3, sinkDownId: duties?.id, to: '2026-06-30', reason: '收回' };
    await made('endSinkDown', end);
    const query = `query ($id: ID!) { unit(id: $id) {
      early: sinkDownState(asOf: "2026-01-15") { done lacking } mid: sinkDownState(asOf: "2026-06-30") { done }
      late: sinkDownState(asOf: "2026-07-01") { done } held: sinkDowns(asOf: "2026-07-01") { kind weightPercent } } }`;
    const { body } = await grid.request(query, { id: agency.id }, { as: admin });
    expect(body.data.unit).toEqual({
      early: {
        done: ['DUTIES'],
        lacking: ['PERSONNEL_APPOINTMENT', 'ASSESSMENT_WEIGHT', 'AWARD_RIGHTS', 'PAY_AND_BONUS'],
      },
      mid: { done: ['DUTIES', 'ASSESSMENT_WEIGHT'] },
      late: { done: ['ASSESSMENT_WEIGHT'] },
      held: [{ kind: 'ASSESSMENT_WEIGHT', weightPercent: 60 }],
    });
    expect(codeOf(await send('endSinkDown', { ...end, expectedVersion: 4 }))).toBe('SINK_DOWN_UNKNOWN');
  });

  it('are refused where they cannot be', async () => {
    const agency = await agencyIn(TOWN);
    await made('recordSinkDown', sinkDown(agency));
    const next = { ...agency, version: 2 };
    expect(codeOf(await send('recordSinkDown', sinkDown(next, { from: '2027-01-01' })))).toBe('SINK_DOWN_OVERLAP');
    expect(codeOf(await send('recordSinkDown', sinkDown(next, { kind: 'ASSESSMENT_WEIGHT' })))).toBe(
      'SINK_DOWN_WEIGHT',
    );
    const turned = { kind: 'AWARD_RIGHTS', from: '2026-02-01', to: '2026-01-01' };
    expect(codeOf(await send('recordSinkDown', sinkDown(next, turned)))).toBe('SINK_DOWN_PERIOD');
    const department = { id: agency.departmentId, version: 1 };
    expect(codeOf(await send('recordSinkDown', sinkDown(department)))).toBe('SINK_DOWN_NOT_AGENCY');
  });

  it('are reported by agency, town and district: what is done and what lacks', async () => {
    const { id, departmentId, version } = await agencyIn(TOWN);
    const far = { kind: 'STATIONED_AGENCY', placeCode: OTHER_TOWN, name: '民政所', platform: 'CONVENIENCE_SERVICES' };
    const other = await made('establishUnit', { ...far, departmentUnitId: departmentId });
    await made('recordSinkDown', sinkDown({ id, version }, { kind: 'PAY_AND_BONUS' }));
    const figures = 'agencies complete kinds { kind done lacking }';
    const query = `query ($place: ID!, $of: ID) { sinkDownReport(placeCode: $place, departmentUnitId: $of, asOf: "2026-06-01") {
      asOf place { code } ${figures} towns { place { code } ${figures} }
      agencyList(lacking: PAY_AND_BONUS, first: 5) { edges { node { id } } } } }`;
    const ask = async (place: string, as = admin): Promise<TestResponse> =>
      grid.request(query, { place, of: departmentId }, { as });
    const report = (await ask(DISTRICT)).body.data.sinkDownReport;
    expect(report).toMatchObject({ asOf: '2026-06-01', place: { code: DISTRICT }, agencies: 2, complete: 0 });
    expect(report.kinds).toContainEqual({ kind: 'PAY_AND_BONUS', done: 1, lacking: 1 });
    expect(report.kinds).toContainEqual({ kind: 'DUTIES', done: 0, lacking: 2 });
    expect(report.towns.map((town: { place: object; agencies: number }) => [town.place, town.agencies])).toEqual([
      [{ code: TOWN }, 1],
      [{ code: OTHER_TOWN }, 1],
    ]);
    expect(report.agencyList.edges).toEqual([{ node: { id: other.id } }]);
    expect((await ask(TOWN, [at('SUPERVISOR', OTHER_TOWN)])).body.data.sinkDownReport).toBeNull();
    expect(codeOf(await ask(TOWN, [at('GRID_MEMBER', GRID)]))).toBe('FORBIDDEN');
  });
});
