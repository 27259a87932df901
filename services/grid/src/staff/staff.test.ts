import { maskPersonal } from '@gridhall/service-kit';
import { phoneOf } from './staff.phone.js';
import type { StaffDocument } from './staff.store.js';
import { activePostings, isColleague } from './staff.rules.js';
import {
  GRID,
  NEXT_GRID,
  posted,
  startTwoTowns,
  TOWN,
  VILLAGE,
  ZHENHAI,
  type Zhenhai,
} from '../testing/zhenhai.fixture.js';

const at = new Date('2026-11-24T08:00:00Z');
const before = new Date('2026-11-24T07:59:59Z');
const after = new Date('2026-11-24T08:00:01Z');

describe('postings', () => {
  const posting = { role: 'GRID_MEMBER', placeCode: GRID, unitId: `${GRID}-TEAM` } as const;

  it.each([
    ['begun and open', true, before, null],
    ['begun this very moment', true, at, null],
    ['begun and not ended', true, before, after],
    ['ended this very moment', false, before, at],
    ['not begun', false, after, null],
  ])('%s: held is %s', (_, isHeld, from, to) => {
    const held = activePostings({ postings: [{ ...posting, from, to }] }, at);
    expect(held).toEqual(isHeld ? [{ role: 'GRID_MEMBER', place: GRID, unit: `${GRID}-TEAM` }] : []);
  });

  it.each([
    [[GRID], GRID, true],
    [[GRID], VILLAGE, true],
    [[VILLAGE], GRID, true],
    [[GRID], NEXT_GRID, false],
    [[], GRID, false],
  ])('make colleagues: posted at %j and at %s: %s', (places, placeCode, expected) => {
    expect(isColleague(places, { postings: [{ ...posting, placeCode, from: before, to: null }] }, at)).toBe(expected);
    expect(isColleague(places, { postings: [{ ...posting, placeCode, from: before, to: at }] }, at)).toBe(false);
  });
});

describe('people of the net', () => {
  const leaderId = `${GRID}-grid-leader-01`;
  let zhenhai: Zhenhai;
  let leader: StaffDocument | null;
  const lookUp = async (id: string, as: ReturnType<typeof posted>, staffId = 'somebody'): Promise<unknown> => {
    const query =
      'query ($id: ID!) { staffMember(id: $id) { id name phone postings { role place { code } unit { id } to } } }';
    const { body } = await zhenhai.subgraph.request(query, { id }, { as, staffId });
    expect(body.errors).toBeUndefined();
    return body.data.staffMember;
  };

  beforeAll(async () => {
    zhenhai = await startTwoTowns();
    leader = await zhenhai.stores.staff.findById(leaderId).lean<StaffDocument>();
  });
  afterAll(async () => zhenhai.subgraph.stop());

  it('are told with the postings that they hold now', async () => {
    await zhenhai.stores.staff.updateOne(
      { _id: leaderId },
      { $push: { postings: { role: 'ADMIN', placeCode: ZHENHAI, unitId: null, from: new Date(0), to: new Date(1) } } },
    );
    expect(await lookUp(leaderId, posted('DISPATCHER', TOWN))).toMatchObject({
      id: leaderId,
      name: leader?.name,
      postings: leader?.postings.map(({ role, placeCode, unitId }) => ({
        role,
        place: { code: placeCode },
        unit: { id: unitId },
        to: null,
      })),
    });
  });

  it.each([
    ['the town’s dispatcher', 'DISPATCHER', TOWN, true],
    ['a member of the grid', 'GRID_MEMBER', GRID, true],
    ['a member of another grid', 'GRID_MEMBER', '330211101201009', false],
    ['a handler of another town', 'HANDLER', '330211001', false],
  ] as const)('are found by %s (%s at %s): %s', async (_, role, place, isFound) => {
    const found = await lookUp(leaderId, posted(role, place));
    expect(found === null).toBe(!isFound);
  });

  it('above one are found too: a grid member finds the town’s dispatchers', async () => {
    expect(await lookUp(`${TOWN}-dispatcher-01`, posted('GRID_MEMBER', GRID))).toMatchObject({
      name: expect.any(String),
    });
  });

  it('have their number masked, unless it is one’s own or one administers their place', async () => {
    if (leader === null) throw new Error('There is no leader.');
    const phone = phoneOf(zhenhai.ring, leader) ?? '';
    expect(leader.phone).not.toContain(phone);
    const masked = { phone: maskPersonal('PHONE', phone) };
    expect(await lookUp(leaderId, posted('DISPATCHER', ZHENHAI))).toMatchObject(masked);
    expect(await lookUp(leaderId, posted('ADMIN', '330211101202'))).toBeNull();
    expect(await lookUp(leaderId, posted('ADMIN', TOWN))).toMatchObject({ phone });
    expect(await lookUp(leaderId, posted('ANALYST', ZHENHAI))).toMatchObject({ name: leader.name, phone: null });
    expect(await lookUp(leaderId, posted('GRID_LEADER', GRID), leaderId)).toMatchObject({ phone });
  });

  it('are named on rows that one may see, with nothing else of those who are no colleagues', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
      ... on StaffMember { id name phone postings { role } } } }`;
    const refs = [leaderId, 'nobody'].map((id) => ({ __typename: 'StaffMember', id }));
    const { body } = await zhenhai.subgraph.request(query, { refs }, { as: posted('GRID_MEMBER', '330211001001001') });
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toEqual([{ id: leaderId, name: leader?.name, phone: null, postings: [] }, null]);
  });

  it('are listed by place and role, page by page, each once', async () => {
    const query = `query ($code: ID!, $role: Role, $after: String) { jurisdiction(code: $code) {
      staff(role: $role, first: 3, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const variables = { code: VILLAGE, role: 'INSTRUCTOR', after: cursor };
      const { body } = await zhenhai.subgraph.request(query, variables, { as: posted('GRID_MEMBER', GRID) });
      const { edges, pageInfo } = body.data.jurisdiction.staff;
      ids.push(...(edges as { node: { id: string } }[]).map(({ node }) => node.id));
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (cursor !== null);
    const instructors = { 'postings.placeCode': VILLAGE, 'postings.role': 'INSTRUCTOR' } as const;
    const expected = await zhenhai.stores.staff.distinct('_id', instructors);
    expect(expected.length).toBeGreaterThan(3);
    expect(ids).toEqual([...expected].sort());
  });
});
