import type { Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid, TestClock } from '../account/account.fixture.js';
import { openStores } from '../stores.js';
import { at, DISTRICT, establishNet, GRID, OTHER_TOWN, TOWN } from '../visit/visit.fixture.js';
import { establishList, itemInput, sendTo } from '../work-item-list/work-item-list.fixture.js';

const DAY = 24 * 3_600_000;
const DEPARTMENT = `${DISTRICT}-DEPT-greenery`;
const clock = new TestClock();
let grid: TestSubgraph;

beforeAll(async () => {
  grid = await startTestGrid(clock);
  await establishNet(grid);
  await establishList(grid, DISTRICT);
  await openStores(grid.runtime).units.insertMany(
    [
      {
        id: DEPARTMENT,
        document: {
          ...{ name: '园林局', kind: 'DEPARTMENT', placeCode: DISTRICT, level: 'DISTRICT' },
          ...{ platform: null, departmentUnitId: null },
        },
        step: 'established',
        entry: {},
      },
    ],
    { command: 'establish', actor: { system: 'test' }, requestId: 'test' },
  );
});
afterAll(async () => grid.stop());

interface Who {
  readonly staffId: string;
  readonly as: readonly Posting[];
}
const who = (staffId: string, role: Posting['role'], place: string, unit: string | null = null): Who => ({
  staffId,
  as: [{ role, place, unit }],
});
const department = who('department', 'HANDLER', DISTRICT, DEPARTMENT);
const centre = who('centre', 'DISPATCHER', DISTRICT);
const centre2 = who('centre-2', 'DISPATCHER', DISTRICT);
const [town, otherTown] = [who('town', 'DISPATCHER', TOWN), who('other-town', 'DISPATCHER', OTHER_TOWN)];

const DUTY = 'duty { id version state listVersion opinions { place { code } stance } }';
interface Duty {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const send = async (name: string, input: object, { as, staffId }: Who): Promise<TestResponse> =>
  sendTo(grid, name, DUTY, input, as, staffId);

/** Sends a command that is taken, and gives the duty. */
async function took(name: string, input: object, by: Who): Promise<Duty> {
  const { body } = await send(name, input, by);
  expect(body.errors).toBeUndefined();
  return body.data[name].duty;
}

const step = ({ id, version }: Duty, more: object = {}): object => ({ id, expectedVersion: version, ...more });
const proposal = (more: object = {}): object => ({
  ...{ departmentUnitId: DEPARTMENT, item: itemInput(), reason: '就近办理', evidence: ['区编办〔2026〕3号'] },
  ...{ townCodes: [TOWN, OTHER_TOWN], opinionsUntil: new Date(clock.now().getTime() + 10 * DAY).toISOString() },
  ...more,
});
const opinion = (duty: Duty, by: Who): Promise<Duty> =>
  took('opineOnDuty', step(duty, { stance: 'SUPPORT', text: '同意' }), by);
const REASON = { reason: '符合准入条件' };

/** A duty of which both towns gave their opinions. */
async function consulted(more: object = {}): Promise<Duty> {
  const proposed = await took('proposeDuty', proposal(more), department);
  return opinion(await opinion(proposed, town), otherTown);
}

/** A duty in force, with the version of the list that says so. */
async function inForce(more: object = {}): Promise<Duty> {
  const approved = await took('decideDuty', step(await consulted(more), { ...REASON, approved: true }), centre);
  const published = await took('publishDuty', step(approved, { days: 7 }), centre);
  expect(codeOf(await send('putDutyInForce', step(published), centre2))).toBe('DUTY_PUBLICATION_RUNS');
  clock.turn(8 * DAY);
  await took('putDutyInForce', step(published), centre2);
  return entered(published.id, 'IN_FORCE');
}

/** The duty, once the list follows it. */
async function entered(id: string, state: string): Promise<Duty & { readonly listVersion: number }> {
  const query = 'query ($id: ID!) { duty(id: $id) { id version state listVersion timeline { command } } }';
  return eventually(async () => {
    const { duty } = (await grid.request(query, { id }, centre)).body.data;
    return duty.state === state && duty.timeline.at(-1).command === 'enter' && duty;
  });
}

/** An item of the list as grid members read it, once it is at a version. */
async function itemAt(code: string, listVersion: number): Promise<Record<string, unknown> | undefined> {
  const query = '{ workItems { code listVersion admittedLevel duty { dutyId department { id } } } }';
  return eventually(async () => {
    const { workItems } = (await grid.request(query, {}, { as: [at('GRID_MEMBER', GRID)] })).body.data;
    const isThere = workItems.every((item: { listVersion: number }) => item.listVersion >= listVersion);
    return isThere && { item: workItems.find((one: { code: string }) => one.code === code) };
  }).then(({ item }) => item);
}

describe('a duty admission', () => {
  it('goes from a department’s proposal over the towns’ opinions into the work-item list, and out of it again', async () => {
    const duty = (await inForce()) as Duty & { listVersion: number };
    expect(await itemAt('GREENERY', duty.listVersion)).toMatchObject({
      admittedLevel: 'VILLAGE',
      duty: { dutyId: duty.id, department: { id: DEPARTMENT } },
    });
    await took('withdrawDuty', step(duty, REASON), centre);
    const gone = await entered(duty.id, 'WITHDRAWN');
    expect(gone.listVersion).toBe(duty.listVersion + 1);
    expect(await itemAt('GREENERY', gone.listVersion)).toBeUndefined();
  });

  it('that went leaves an item that was there as it was before, but for what administrators changed meanwhile', async () => {
    const code = 'ILLEGAL_BUILDING';
    const lower = itemInput({ code, name: '违法建筑', admittedLevel: 'GRID', defaultLevel: 'VILLAGE' });
    const duty = (await inForce({ item: lower })) as Duty & { listVersion: number };
    expect(await itemAt(code, duty.listVersion)).toMatchObject({ admittedLevel: 'GRID' });
    expect(codeOf(await send('proposeDuty', proposal({ item: lower }), department))).toBe('DUTY_NOT_LOWER');
    await took('withdrawDuty', step(duty, REASON), centre);
    const { listVersion } = await entered(duty.id, 'WITHDRAWN');
    expect(await itemAt(code, listVersion)).toMatchObject({ admittedLevel: 'TOWN', duty: null });
  });

  it('has each town’s opinion once, from that town alone, until its time is over', async () => {
    const proposed = await took('proposeDuty', proposal(), department);
    const early = step(proposed, { ...REASON, approved: true });
    expect(codeOf(await send('decideDuty', early, centre))).toBe('DUTY_OPINIONS_OPEN');
    const given = await opinion(proposed, town);
    const again = step(given, { stance: 'OPPOSE', text: '再想想' });
    expect(codeOf(await send('opineOnDuty', again, town))).toBe('DUTY_OPINION_GIVEN');
    expect(codeOf(await send('opineOnDuty', again, centre))).toBe('NOT_FOUND');
    clock.turn(11 * DAY);
    expect(codeOf(await send('opineOnDuty', again, otherTown))).toBe('DUTY_OPINIONS_CLOSED');
    const rejected = await took('decideDuty', step(given, { ...REASON, approved: false }), centre);
    expect(rejected).toMatchObject({ state: 'REJECTED', opinions: [{ place: { code: TOWN }, stance: 'SUPPORT' }] });
    expect(codeOf(await send('publishDuty', step(rejected), centre))).toBe('DUTY_STATE_FORBIDS');
  });

  it('is decided and put in force by second persons', async () => {
    const both = { staffId: department.staffId, as: [...department.as, ...centre.as] };
    const approve = step(await consulted(), { ...REASON, approved: true });
    expect(codeOf(await send('decideDuty', approve, both))).toBe('DUTY_SECOND_PERSON');
    const published = await took('publishDuty', step(await took('decideDuty', approve, centre)), centre2);
    clock.turn(8 * DAY);
    expect(codeOf(await send('putDutyInForce', step(published), centre))).toBe('DUTY_SECOND_PERSON');
  });

  it('tells what may be done by whom, and every step of it', async () => {
    const proposed = await took('proposeDuty', proposal(), department);
    const query = `query ($id: ID!) { duty(id: $id) { availableActions { command isPossible refusalCode }
      timeline { version command from to comment staffMember { id } } } }`;
    const ask = async ({ as, staffId }: Who): Promise<Record<string, unknown>> =>
      (await grid.request(query, { id: proposed.id }, { as, staffId })).body.data.duty;
    expect((await ask(town))['availableActions']).toEqual([{ command: 'OPINE', isPossible: true, refusalCode: null }]);
    const { availableActions, timeline } = await ask(centre);
    expect(availableActions).toContainEqual({
      command: 'APPROVE',
      isPossible: false,
      refusalCode: 'DUTY_OPINIONS_OPEN',
    });
    expect(timeline).toMatchObject([
      { version: 1, command: 'propose', from: null, to: 'CONSULTING', comment: '就近办理' },
    ]);
    const retracted = await took('retractDuty', step(proposed, REASON), department);
    expect(retracted.state).toBe('RETRACTED');
    const list = '{ duties(filter: { states: [RETRACTED] }, first: 1) { edges { node { id } } } }';
    expect((await grid.request(list, {}, town)).body.data.duties.edges).toEqual([{ node: { id: proposed.id } }]);
    const strangers = who('far', 'DISPATCHER', '110101001');
    expect((await grid.request(list, {}, strangers)).body.data.duties.edges).toEqual([]);
  });

  it.each<[string, object, Who, string]>([
    [
      'by people of another department',
      {},
      who('x', 'HANDLER', DISTRICT, `${DISTRICT}-DEPT-other`),
      'DUTY_DEPARTMENT_WRONG',
    ],
    ['by a town', {}, town, 'FORBIDDEN'],
    ['to a town of another district', { townCodes: ['110101001'] }, department, 'DUTY_TOWNS_WRONG'],
    ['with no time to answer', { opinionsUntil: '2017-01-01T00:00:00Z' }, department, 'DUTY_DEADLINE_WRONG'],
    ['without a paper', { evidence: [] }, department, 'BAD_INPUT'],
  ])('is not proposed %s', async (_, more, by, code) => {
    expect(codeOf(await send('proposeDuty', proposal(more), by))).toBe(code);
  });

  it('is not retracted by another department', async () => {
    const proposed = await took('proposeDuty', proposal(), department);
    const other = who('x', 'HANDLER', DISTRICT, `${DISTRICT}-DEPT-other`);
    expect(codeOf(await send('retractDuty', step(proposed, REASON), other))).toBe('DUTY_DEPARTMENT_WRONG');
  });
});
