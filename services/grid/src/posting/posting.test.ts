import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, posting, startTestGrid } from '../account/account.fixture.js';
import { staffStore, type StaffPosting } from '../staff/staff.store.js';
import {
  at,
  DISTRICT,
  establishNet,
  GRID,
  NEIGHBOUR,
  OTHER_TOWN,
  record,
  TOWN,
  visitInput,
} from '../visit/visit.fixture.js';

let grid: TestSubgraph;
beforeAll(async () => {
  grid = await startTestGrid();
  await establishNet(grid);
});
afterAll(async () => grid.stop());

const admin = [at('ADMIN', DISTRICT)];
const PERSON = 'id version leftAt postings { role place { code } to }';

async function send(name: string, input: object, as: readonly Posting[] = admin): Promise<TestResponse> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { replayed staffMember { ${PERSON} } } }`;
  return grid.request(query, { input: { idempotencyKey: randomUUID(), ...input } }, { as });
}

/** Somebody new with postings; the id. */
async function hired(...postings: readonly StaffPosting[]): Promise<string> {
  const id = randomUUID();
  await staffStore(grid.runtime).create({ _id: id, name: '沈建国', phone: null, postings: [...postings] });
  return id;
}

describe('people', () => {
  it('are posted, moved and let go, each command once however often it is sent', async () => {
    const staffId = await hired();
    const idempotencyKey = randomUUID();
    const post = { idempotencyKey, staffId, expectedVersion: 0, role: 'GRID_MEMBER', placeCode: GRID };
    const answers = await Promise.all([1, 2, 3].map(async () => send('postStaff', post)));
    expect(answers.map(({ body }) => body.data.postStaff.replayed).sort()).toEqual([false, true, true]);
    expect(codeOf(await send('postStaff', { ...post, placeCode: NEIGHBOUR }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(answers[0]?.body.data.postStaff.staffMember).toMatchObject({
      version: 1,
      postings: [{ role: 'GRID_MEMBER', place: { code: GRID }, to: null }],
    });
    const move = {
      ...{ staffId, expectedVersion: 1, leaving: { role: 'GRID_MEMBER', placeCode: GRID } },
      taking: { role: 'GRID_LEADER', placeCode: NEIGHBOUR },
    };
    expect((await send('transferStaff', move)).body.data.transferStaff.staffMember).toMatchObject({
      postings: [{ role: 'GRID_LEADER', place: { code: NEIGHBOUR } }],
    });
    expect(codeOf(await send('endPosting', { ...move.leaving, staffId, expectedVersion: 2 }))).toBe('POSTING_UNKNOWN');
    expect(codeOf(await send('recordStaffLeaving', { staffId, expectedVersion: 1 }))).toBe('VERSION_CONFLICT');
    const left = await send('recordStaffLeaving', { staffId, expectedVersion: 2 });
    expect(left.body.errors).toBeUndefined();
    const again = { ...post, idempotencyKey: randomUUID(), expectedVersion: 3 };
    expect(codeOf(await send('postStaff', again))).toBe('POSTING_AFTER_LEAVING');
  });

  it('never come to be two leaders of one grid, though both are posted at the same moment', async () => {
    const two = await Promise.all([hired(), hired()]);
    const answers = await Promise.all(
      two.map(async (staffId) =>
        send('postStaff', { staffId, expectedVersion: 0, role: 'GRID_LEADER', placeCode: GRID }),
      ),
    );
    expect(answers.map(codeOf).sort()).toEqual(['GRID_HAS_LEADER', undefined]);
  });

  it('are posted by who administers the place, and found by who administers theirs', async () => {
    const staffId = await hired(posting('GRID_MEMBER', GRID));
    const input = { staffId, expectedVersion: 0, role: 'VOLUNTEER', placeCode: GRID };
    expect(codeOf(await send('postStaff', input, [at('ADMIN', OTHER_TOWN)]))).toBe('OUT_OF_SCOPE');
    expect(codeOf(await send('postStaff', input, [at('DISPATCHER', DISTRICT)]))).toBe('FORBIDDEN');
    const theirs = { staffId, expectedVersion: 0, role: 'DISPATCHER', placeCode: OTHER_TOWN };
    expect(codeOf(await send('postStaff', theirs, [at('ADMIN', OTHER_TOWN)]))).toBe('NOT_FOUND');
    expect(codeOf(await send('postStaff', { ...input, placeCode: '330211999' }))).toBe('PLACE_UNKNOWN');
    expect((await send('postStaff', input, [at('ADMIN', TOWN)])).body.errors).toBeUndefined();
  });

  it('show to colleagues what they hold and did in a time', async () => {
    const staffId = await hired(
      posting('GRID_MEMBER', GRID),
      posting('VOLUNTEER', GRID),
      posting('GRID_MEMBER', NEIGHBOUR),
    );
    await record(grid, visitInput(), [at('GRID_MEMBER', GRID)], staffId);
    const query = `query ($id: ID!, $from: Date!, $to: Date!) { staffMember(id: $id) { workload(from: $from, to: $to) { gridsHeld visits } } }`;
    const workload = async (from: string, to: string): Promise<unknown> =>
      (await grid.request(query, { id: staffId, from, to }, { as: admin })).body.data.staffMember.workload;
    expect(await workload('2000-01-01', '2099-12-31')).toEqual({ gridsHeld: 2, visits: 1 });
    expect(await workload('2000-01-01', '2000-12-31')).toEqual({ gridsHeld: 2, visits: 0 });
  });
});
