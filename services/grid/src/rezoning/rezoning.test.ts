import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse } from '@gridhall/service-kit/testing';
import { codeOf } from '../account/account.fixture.js';
import { doneRecord, householdInput } from '../basic-data/basic-data.fixture.js';
import {
  GRID,
  NEXT_GRID,
  OTHER_TOWN,
  posted,
  startZhenhai,
  TOWN,
  VILLAGE,
  ZHENHAI,
  type Zhenhai,
} from '../testing/zhenhai.fixture.js';

let zhenhai: Zhenhai;
beforeAll(async () => {
  zhenhai = await startZhenhai();
});
afterAll(async () => zhenhai.subgraph.stop());

const admin = posted('ADMIN', ZHENHAI);

async function send(name: 'mergeGrids' | 'splitGrid', input: object, as: Posting[] = admin): Promise<TestResponse> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const fields = 'replayed ended { code validTo successors { code } } begun { code name predecessors { code } }';
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} } }`;
  return zhenhai.subgraph.request(
    query,
    { input: { idempotencyKey: randomUUID(), reason: '优化网格', ...input } },
    { as },
  );
}

/** A place as somebody sees it, at a moment. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
async function place(code: string, fields: string, asOf: Date | null = null, as: Posting[] = admin): Promise<any> {
  const query = `query ($code: ID!, $asOf: DateTime) { jurisdiction(code: $code, asOf: $asOf) { ${fields} } }`;
  const { body } = await zhenhai.subgraph.request(query, { code, asOf }, { as });
  expect(body.errors).toBeUndefined();
  return body.data.jurisdiction;
}

/** Grids with the versions that they have. */
async function atVersion(...codes: string[]): Promise<{ code: string; expectedVersion: number }[]> {
  return Promise.all(
    codes.map(async (code) => ({ code, expectedVersion: (await place(code, 'version')).version as number })),
  );
}

/** The relay first sends what the whole district was established by. */
const behind = { timeoutMs: 60_000 };

const TEAM = 'team { leader { id } members { id } volunteers { id } isComplete }';

describe('grids', () => {
  it('are merged: codes end and begin, people, ground and households come along, the past stays what it was', async () => {
    const [one, other] = await Promise.all(
      [GRID, NEXT_GRID].map(async (code) => place(code, `name ${TEAM} gridStandard { households }`)),
    );
    const gridCount = (await place(VILLAGE, 'gridCount')).gridCount as number;
    const household = await doneRecord(zhenhai.subgraph, 'registerHousehold', householdInput());
    const before = new Date();
    const idempotencyKey = randomUUID();
    const input = { idempotencyKey, grids: await atVersion(GRID, NEXT_GRID), name: '合并网格' };
    const [answer, again] = await Promise.all([send('mergeGrids', input), send('mergeGrids', input)]);
    expect([answer.body.errors, again.body.errors]).toEqual([undefined, undefined]);
    const { ended, begun } = answer.body.data.mergeGrids;
    const [{ code }] = begun;
    expect(begun).toEqual([
      {
        code: expect.stringMatching(`^${VILLAGE}`),
        name: '合并网格',
        predecessors: [{ code: GRID }, { code: NEXT_GRID }],
      },
    ]);
    expect(ended).toEqual(
      [GRID, NEXT_GRID].map((old) => ({ code: old, validTo: expect.any(String), successors: [{ code }] })),
    );
    expect(again.body.data.mergeGrids.begun).toMatchObject([{ code }]);
    expect([answer, again].map(({ body }) => body.data.mergeGrids.replayed).sort()).toEqual([false, true]);

    const now = await place(code, `${TEAM} gridStandard { households } boundary boundaryIsGenerated`);
    expect(now.team.leader).toEqual(one.team.leader);
    const households = [one, other].map(({ gridStandard }) => gridStandard.households as number);
    expect(now.gridStandard.households).toBe(households.reduce((sum, own) => sum + own, 0));
    expect(now.boundary.coordinates).toHaveLength(1);
    const people = [one, other]
      .flatMap(({ team }) => [...team.members, ...team.volunteers])
      .map(({ id }) => id as string);
    const here = [...now.team.members, ...now.team.volunteers].map(({ id }: { id: string }) => id);
    expect(here).toEqual(expect.arrayContaining(people));
    expect((await place(VILLAGE, 'gridCount')).gridCount).toBe(gridCount - 1);
    // As it was.
    expect((await place(VILLAGE, 'gridCount', before)).gridCount).toBe(gridCount);
    expect((await place(GRID, TEAM, before)).team).toEqual(one.team);
    expect(await place(GRID, 'code', new Date())).toBeNull();
    expect((await place(GRID, TEAM)).team).toMatchObject({ leader: null, members: [] });

    // The teams, as units that hold events, follow by message.
    const units = await eventually(async () => {
      const found = await zhenhai.stores.units.collection
        .find({ _id: { $in: [`${GRID}-TEAM`, `${NEXT_GRID}-TEAM`, `${code as string}-TEAM`] } })
        .toArray();
      return found.length === 3 && found.filter(({ dissolvedAt }) => dissolvedAt instanceof Date).length === 2 && found;
    }, behind);
    expect(units.find(({ _id }) => _id === `${code as string}-TEAM`)).toMatchObject({
      name: '合并网格团队',
      kind: 'GRID_TEAM',
      version: 1,
    });
    // Households come along too.
    await eventually(async () => {
      const row = await zhenhai.stores.households.findById(household.id as string);
      return row !== null && row.placeCode === code && row.version === 2;
    }, behind);
    // Others are told that the old ones are no more, and of no ground that they would still cover.
    const [old] = await zhenhai.stores.jurisdictions.collection.find({ _id: GRID }).toArray();
    expect(old?.timeline.at(-1)).toMatchObject({
      step: 'ended',
      comment: '优化网格',
      message: { successorCodes: [code] },
    });
    expect(old?.timeline.at(-1)?.message).not.toHaveProperty('boundary');

    expect(codeOf(await send('mergeGrids', { ...input, idempotencyKey: randomUUID() }))).toBe('VERSION_CONFLICT');
    const stale = { ...input, idempotencyKey: randomUUID(), grids: await atVersion(GRID, NEXT_GRID) };
    expect(codeOf(await send('mergeGrids', stale))).toBe('GRID_ENDED');
  }, 120_000);

  it('are split: the parts share ground and people; the codes of before are never given again', async () => {
    const grids = await zhenhai.stores.jurisdictions.collection.distinct('_id', { parentCode: VILLAGE, validTo: null });
    const [code = ''] = grids.filter((one) => one !== GRID && one !== NEXT_GRID);
    const { team } = await place(code, TEAM);
    const member = team.members[0]?.id as string;
    const [version] = await atVersion(code);
    const parts = [
      { name: '东片', households: 100 },
      { name: '西片', households: 50, leaderStaffId: member, code: `${VILLAGE}900` },
    ];
    const answer = await send('splitGrid', { ...version, parts });
    expect(answer.body.errors).toBeUndefined();
    const { begun } = answer.body.data.splitGrid;
    expect(begun).toMatchObject([{ name: '东片' }, { name: '西片', code: `${VILLAGE}900` }]);
    const [east, west] = await Promise.all(
      begun.map(async (one: { code: string }) =>
        place(one.code, `${TEAM} boundaryIsGenerated gridStandard { households }`),
      ),
    );
    expect(east).toMatchObject({
      team: { leader: team.leader },
      gridStandard: { households: 100 },
      boundaryIsGenerated: true,
    });
    expect(west).toMatchObject({ team: { leader: { id: member } }, gridStandard: { households: 50 } });
    const [next] = await atVersion(`${VILLAGE}900`);
    const taken = [
      { name: '甲', households: 1, code },
      { name: '乙', households: 1 },
    ];
    expect(codeOf(await send('splitGrid', { ...next, parts: taken }))).toBe('GRID_CODE_TAKEN');
    const strange = [
      { name: '甲', households: 1 },
      { name: '乙', households: 1, leaderStaffId: 'nobody' },
    ];
    expect(codeOf(await send('splitGrid', { ...next, parts: strange }))).toBe('STAFF_NOT_OF_GRID');
    // Nothing was half done.
    expect((await atVersion(`${VILLAGE}900`))[0]).toEqual(next);
  });

  it('are merged and split by who administers their village, and nobody else', async () => {
    const far = await zhenhai.stores.jurisdictions.collection.distinct('_id', { parentCode: `${OTHER_TOWN}001` });
    const grids = await atVersion(...far.slice(0, 2));
    const input = { grids, name: '合并网格' };
    expect(codeOf(await send('mergeGrids', input, posted('ADMIN', TOWN)))).toBe('NOT_FOUND');
    expect(codeOf(await send('mergeGrids', input, posted('DISPATCHER', ZHENHAI)))).toBe('FORBIDDEN');
    expect(
      codeOf(await send('mergeGrids', { ...input, grids: [grids[0], ...(await atVersion(`${VILLAGE}900`))] })),
    ).toBe('GRIDS_OF_SEVERAL_VILLAGES');
    expect(codeOf(await send('mergeGrids', { ...input, grids: [grids[0], grids[0]] }))).toBe('BAD_INPUT');
    expect(
      codeOf(
        await send('splitGrid', {
          code: VILLAGE,
          expectedVersion: 1,
          parts: [1, 2].map(() => ({ name: '甲', households: 1 })),
        }),
      ),
    ).toBe('GRID_REQUIRED');
    expect((await send('mergeGrids', input, posted('ADMIN', OTHER_TOWN))).body.errors).toBeUndefined();
  });
});
