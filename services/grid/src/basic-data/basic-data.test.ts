import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid, TestClock } from '../account/account.fixture.js';
import {
  at,
  DISTRICT,
  establishNet,
  FAR_GRID,
  GRID,
  member,
  NEIGHBOUR,
  TOWN,
  VILLAGE,
} from '../visit/visit.fixture.js';
import {
  creditCode,
  doneRecord,
  enterpriseInput,
  householdInput,
  identityNumber,
  residentInput,
  sendRecord,
} from './basic-data.fixture.js';

const DAY = 24 * 3_600_000;
const clock = new TestClock();
let grid: TestSubgraph;
beforeAll(async () => {
  grid = await startTestGrid(clock);
  await establishNet(grid);
});
afterAll(async () => grid.stop());

const leader = [at('GRID_LEADER', GRID)];
const instructor = [at('INSTRUCTOR', VILLAGE)];
const send = (name: string, input: object, as?: readonly Posting[]): Promise<TestResponse> =>
  sendRecord(grid, name, input, as);
const done = (name: string, input: object, as?: readonly Posting[]): ReturnType<typeof doneRecord> =>
  doneRecord(grid, name, input, as);
const ask = async (query: string, variables: object, as: readonly Posting[] = member): Promise<TestResponse> =>
  grid.request(query, variables as Record<string, unknown>, { as });

/** What a place's lists show, as ids. */
async function listed(list: string, code: string, filter: object = {}, as: readonly Posting[] = member) {
  const type = list === 'residents' ? 'ResidentFilter' : 'RecordFilter';
  const query = `query ($code: ID!, $filter: ${type}) { jurisdiction(code: $code) {
    ${list}(filter: $filter, first: 100) { edges { node { id } } } } }`;
  const { body } = await ask(query, { code, filter }, as);
  expect(body.errors).toBeUndefined();
  return (body.data.jurisdiction[list].edges as { node: { id: string } }[]).map(({ node }) => node.id);
}

describe('a household', () => {
  it('is registered once however often it is sent, and told to others without its address', async () => {
    const input = { ...householdInput(), idempotencyKey: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(async () => send('registerHousehold', input)));
    const ids = new Set(answers.map(({ body }) => body.data.registerHousehold.household.id as string));
    expect(ids.size).toBe(1);
    const [id] = [...ids];
    const stored = await grid.runtime.db.collection('households').findOne({ _id: id as never });
    expect(stored).toMatchObject({ version: 1, timeline: [{ message: { householdId: id, placeCode: GRID } }] });
    expect(JSON.stringify(stored)).not.toContain('沿江路');
    expect(codeOf(await send('registerHousehold', { ...input, kind: 'RENTED' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('has its address to itself, however it is written; who may not see the other one is not told where it is', async () => {
    const household = await done('registerHousehold', householdInput({ address: '江滨路 12号' }));
    const again = await send('registerHousehold', householdInput({ address: '江滨路１２号' }));
    expect(codeOf(again)).toBe('RECORD_EXISTS');
    expect(again.body.errors[0].extensions.id).toBe(household.id);
    expect(again.body.errors[0].message).not.toContain('江滨路');
  });

  it('moves to another grid with its residents, by somebody who may write in both', async () => {
    const { id } = await done('registerHousehold', householdInput());
    const resident = await done('registerResident', residentInput(id));
    const move = { id, expectedVersion: 1, placeCode: NEIGHBOUR };
    expect(codeOf(await send('moveHousehold', move))).toBe('OUT_OF_SCOPE');
    await done('moveHousehold', move, instructor);
    const followed = await eventually(async () => {
      const { body } = await ask(
        'query ($id: ID!) { resident(id: $id) { place { code } history { command from to } } }',
        { id: resident.id },
        instructor,
      );
      return body.data.resident.place.code === NEIGHBOUR && body.data.resident;
    });
    expect(followed.history.at(-1)).toEqual({ command: 'followHousehold', from: GRID, to: NEIGHBOUR });
    expect(await listed('residents', GRID)).not.toContain(resident.id);
  });

  it('is closed when nobody belongs to it any more, and its address is free again', async () => {
    const address = '拆迁路1号';
    const { id } = await done('registerHousehold', householdInput({ address }));
    const resident = await done('registerResident', residentInput(id));
    const close = { id, expectedVersion: 1, reason: 'DEMOLISHED' };
    expect(codeOf(await send('closeHousehold', close))).toBe('HOUSEHOLD_IN_USE');
    await done('closeResident', { id: resident.id, expectedVersion: 1, reason: 'MOVED_AWAY' });
    expect(await done('closeHousehold', close)).toMatchObject({ state: 'CLOSED' });
    expect(codeOf(await send('checkHousehold', { id, expectedVersion: 2 }))).toBe('RECORD_CLOSED');
    expect(codeOf(await send('registerResident', residentInput(id)))).toBe('HOUSEHOLD_UNKNOWN');
    await done('registerHousehold', householdInput({ address }));
    expect(await listed('households', GRID, { state: 'CLOSED' })).toContain(id);
  });

  it.each<[string, object, string]>([
    ['a village', { placeCode: VILLAGE }, 'RECORD_PLACE_NO_GRID'],
    ['a grid that is none', { placeCode: `${VILLAGE}999` }, 'RECORD_PLACE_NO_GRID'],
    ['a grid elsewhere', { placeCode: FAR_GRID }, 'OUT_OF_SCOPE'],
    ['no address', { address: ' ' }, 'BAD_INPUT'],
    ['an area below nothing', { floorAreaSquareMetres: -1 }, 'BAD_INPUT'],
  ])('is not registered with %s', async (_, more, code) => {
    expect(codeOf(await send('registerHousehold', householdInput(more), instructor))).toBe(code);
  });
});

describe('a resident', () => {
  it('is kept sealed, found by identity number, and updated with a history that holds no values', async () => {
    const household = await done('registerHousehold', householdInput());
    const number = identityNumber(901);
    const said = residentInput(household.id, { name: '张秀英', identityNumber: number, phone: '10012345678' });
    const { id } = await done('registerResident', { ...said, tags: ['DISABLED', 'LIVING_ALONE', 'DISABLED'] });
    const { householdId: _, ...rest } = said as { householdId: string };
    const updated = await done('updateResident', { ...rest, id, expectedVersion: 1, phone: '10087654321', tags: [] });
    expect(updated).toMatchObject({ version: 2, tags: [] });
    const stored = JSON.stringify(await grid.runtime.db.collection('residents').findOne({ _id: id }));
    for (const value of ['张秀英', number, '10012345678', '10087654321']) expect(stored).not.toContain(value);
    const query = `query ($number: String!) { residentByIdentityNumber(identityNumber: $number) { id name household { id }
      history { version command changedFields staffMember { id } } } }`;
    const { body } = await ask(query, { number: number.toLowerCase() });
    expect(body.data.residentByIdentityNumber).toEqual({
      id,
      name: '张**',
      household: { id: household.id },
      history: [
        { version: 1, command: 'register', changedFields: [], staffMember: { id: 'member-01' } },
        { version: 2, command: 'update', changedFields: ['phone', 'tags'], staffMember: { id: 'member-01' } },
      ],
    });
    const far = [at('GRID_MEMBER', NEIGHBOUR)];
    expect((await ask(query, { number }, far)).body.data.residentByIdentityNumber).toBeNull();
    const duplicate = residentInput(household.id, { identityNumber: number });
    expect(codeOf(await send('registerResident', duplicate))).toBe('RECORD_EXISTS');
    const there = await done('registerHousehold', householdInput({ placeCode: NEIGHBOUR }), instructor);
    const elsewhere = residentInput(there.id, { identityNumber: number });
    expect(codeOf(await send('registerResident', elsewhere, far))).toBe('RECORD_EXISTS_ELSEWHERE');
  });

  it('moves to another household, is closed for a reason of people, and comes back as a new record', async () => {
    const one = await done('registerHousehold', householdInput());
    const other = await done('registerHousehold', householdInput());
    const number = identityNumber(902);
    const { id } = await done('registerResident', residentInput(one.id, { identityNumber: number }));
    const move = { id, expectedVersion: 1, householdId: other.id, relation: 'SPOUSE' };
    expect(await done('moveResident', move)).toMatchObject({ relation: 'SPOUSE', household: { id: other.id } });
    const close = { id, expectedVersion: 2, comment: '随子女迁往外地' };
    expect(codeOf(await send('closeResident', { ...close, reason: 'DEMOLISHED' }))).toBe('RECORD_REASON_WRONG');
    await done('closeResident', { ...close, reason: 'MOVED_AWAY' });
    const back = await done('registerResident', residentInput(one.id, { identityNumber: number }));
    expect(back.id).not.toBe(id);
    expect(await listed('residents', GRID)).toEqual(expect.arrayContaining([back.id]));
    expect(await listed('residents', GRID)).not.toContain(id);
  });

  it('is lost by nobody who wrote first: a late change is refused', async () => {
    const household = await done('registerHousehold', householdInput());
    const { id } = await done('registerResident', residentInput(household.id));
    const close = { id, expectedVersion: 1, reason: 'DIED' };
    const answers = await Promise.all([1, 2].map(async () => send('closeResident', close)));
    expect(answers.map(codeOf).sort()).toEqual(['VERSION_CONFLICT', undefined]);
  });
});

describe('an enterprise', () => {
  it('is known by its credit code, moves and is dissolved', async () => {
    const input = enterpriseInput({ creditCode: creditCode(901) });
    const { id } = await done('registerEnterprise', input);
    expect(codeOf(await send('registerEnterprise', input))).toBe('RECORD_EXISTS');
    const wrong = enterpriseInput({ creditCode: '91350100M000100Y44' });
    expect(codeOf(await send('registerEnterprise', wrong))).toBe('BAD_INPUT');
    const moved = await done('moveEnterprise', { id, expectedVersion: 1, placeCode: NEIGHBOUR }, instructor);
    expect(moved.place).toEqual({ code: NEIGHBOUR });
    await done('closeEnterprise', { id, expectedVersion: 2, reason: 'DISSOLVED' }, instructor);
    expect(await listed('enterprises', VILLAGE, { state: 'CLOSED' }, instructor)).toContain(id);
  });
});

/** What a place's basic data is in figures. */
interface Figures {
  readonly households: number;
  readonly residents: number;
  readonly careTags: readonly { readonly tag: string; readonly residents: number }[];
  readonly freshness: readonly {
    readonly kind: string;
    readonly records: number;
    readonly fresh: number;
    readonly share: number | null;
    readonly oldestCheckOn: string | null;
  }[];
}

describe('the basic data of a place', () => {
  it('is counted by kind and care tag, and told how fresh it is', async () => {
    const figures = `households residents enterprises careTags { tag residents }
      freshness(withinDays: 30) { kind records fresh share oldestCheckOn }`;
    const query = `query ($code: ID!) { jurisdiction(code: $code) { basicData { ${figures} } } }`;
    const countedAt = async (code: string, as: readonly Posting[]) =>
      (await ask(query, { code }, as)).body.data.jurisdiction.basicData as Figures | null;
    const analyst = [at('ANALYST', DISTRICT)];
    const before = await countedAt(TOWN, analyst);
    const stale = await done('registerHousehold', householdInput());
    await done('registerResident', residentInput(stale.id, { tags: ['LEFT_BEHIND_CHILD'] }));
    const registeredOn = new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    clock.turn(31 * DAY);
    const fresh = await done('registerHousehold', householdInput({ placeCode: NEIGHBOUR }), instructor);
    const after = await countedAt(TOWN, analyst);
    const added = [after?.households, after?.residents].map(
      (count = 0, index) => count - ((index === 0 ? before?.households : before?.residents) ?? 0),
    );
    expect(added).toEqual([2, 1]);
    expect(after?.careTags).toContainEqual({ tag: 'LEFT_BEHIND_CHILD', residents: 1 });
    expect(after?.freshness[0]).toMatchObject({
      ...{ kind: 'HOUSEHOLD', records: after?.households, fresh: 1, oldestCheckOn: registeredOn },
    });
    expect((await countedAt(GRID, member))?.freshness[0]).toMatchObject({ fresh: 0, share: 0 });
    expect(await countedAt(VILLAGE, leader)).toBeNull();
    await done('checkHousehold', { id: stale.id, expectedVersion: 1 });
    expect((await countedAt(TOWN, analyst))?.freshness[0]?.fresh).toBe(2);
    expect(await listed('households', VILLAGE, { checkedBefore: '2000-01-01' }, instructor)).toEqual([]);
    expect((await listed('households', VILLAGE, {}, instructor)).at(-1)).toBe(fresh.id);
    expect((await listed('households', GRID)).at(-1)).toBe(stale.id);
  });

  it('is listed by care tag, to those alone who may see rows', async () => {
    const household = await done('registerHousehold', householdInput());
    const { id } = await done('registerResident', residentInput(household.id, { tags: ['VETERAN'] }));
    expect(await listed('residents', GRID, { tag: 'VETERAN' })).toEqual([id]);
    expect(await listed('residents', TOWN, { tag: 'VETERAN' }, [at('SUPERVISOR', DISTRICT)])).toEqual([id]);
    expect(await listed('residents', TOWN, { tag: 'VETERAN' }, [at('GRID_MEMBER', NEIGHBOUR)])).toEqual([]);
    const query = 'query ($id: ID!) { resident(id: $id) { id } }';
    expect(codeOf(await ask(query, { id }, [at('ANALYST', DISTRICT)]))).toBe('FORBIDDEN');
    expect(codeOf(await ask(query, { id }, [at('VOLUNTEER', GRID)]))).toBe('FORBIDDEN');
    expect((await ask(query, { id }, [at('GRID_MEMBER', NEIGHBOUR)])).body.data.resident).toBeNull();
    expect(codeOf(await send('checkResident', { id, expectedVersion: 1 }, [at('DISPATCHER', TOWN)]))).toBe('FORBIDDEN');
    const refs = [{ __typename: 'Resident', id }];
    const entity = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Resident { id } } }';
    expect((await ask(entity, { refs })).body.data._entities).toEqual([{ id }]);
    expect((await ask(entity, { refs }, [at('GRID_MEMBER', NEIGHBOUR)])).body.data._entities).toEqual([null]);
  });
});
