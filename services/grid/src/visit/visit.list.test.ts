import type { Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid } from '../account/account.fixture.js';
import {
  at,
  DISTRICT,
  establishNet,
  FAR_GRID,
  GRID,
  NEIGHBOUR,
  OTHER_TOWN,
  recorded,
  TOWN,
  VILLAGE,
} from './visit.fixture.js';
import { visitListFilter, type VisitListQuery } from './visit.list.js';
import { visitStore } from './visit.store.js';

const HOUR = 3_600_000;
const LIST = `visits(filter: $filter, first: $first, after: $after) {
  edges { cursor node { id seen } } pageInfo { hasNextPage hasPreviousPage endCursor }
}`;
const ARGUMENTS = '$filter: VisitFilter, $first: Int, $after: String';

describe('visits', () => {
  let grid: TestSubgraph;
  /** Newest first: one an hour, by turns in the grid, its neighbour and a grid of another town. */
  const ids: Record<string, string[]> = { [GRID]: [], [NEIGHBOUR]: [], [FAR_GRID]: [] };
  const startedAt = Date.now();
  const hoursAgo = (hours: number): string => new Date(startedAt - hours * HOUR).toISOString();

  interface Page {
    readonly filter?: object;
    readonly first?: number;
    readonly after?: string | null;
  }
  const under = (code: string, page: Page, as: readonly Posting[], staffId = 'somebody'): Promise<TestResponse> =>
    grid.request(
      `query ($refs: [_Any!]!, ${ARGUMENTS}) { _entities(representations: $refs) { ... on Jurisdiction { ${LIST} } } }`,
      { refs: [{ __typename: 'Jurisdiction', code }], ...page },
      { as, staffId },
    );
  const of = (staffMember: string, page: Page, as: readonly Posting[], staffId = 'somebody'): Promise<TestResponse> =>
    grid.request(
      `query ($refs: [_Any!]!, ${ARGUMENTS}) { _entities(representations: $refs) { ... on StaffMember { ${LIST} } } }`,
      { refs: [{ __typename: 'StaffMember', id: staffMember }], ...page },
      { as, staffId },
    );
  const idsOf = ({ body }: TestResponse): string[] =>
    body.data._entities[0].visits.edges.map(({ node }: { node: { id: string } }) => node.id);

  beforeAll(async () => {
    grid = await startTestGrid();
    await establishNet(grid);
    for (let hours = 1; hours <= 9; hours += 1) {
      const placeCode = [GRID, NEIGHBOUR, FAR_GRID][hours % 3] ?? GRID;
      const subject = hours <= 3 ? 'ENTERPRISE' : 'HOUSEHOLD';
      const id = await recorded(grid, { placeCode, subject, visitedAt: hoursAgo(hours) }, [
        at('GRID_MEMBER', placeCode),
      ]);
      ids[placeCode]?.push(id);
    }
  });
  afterAll(async () => grid.stop());

  const [supervisor, dispatcher] = [[at('SUPERVISOR', DISTRICT)], [at('DISPATCHER', TOWN)]];

  it('of a place are those in it and under it, newest first', async () => {
    expect(idsOf(await under(GRID, {}, dispatcher))).toEqual(ids[GRID]);
    const inVillage = idsOf(await under(VILLAGE, {}, dispatcher));
    expect(inVillage).toHaveLength(6);
    const all = idsOf(await under(DISTRICT, {}, supervisor));
    expect(all).toHaveLength(9);
    const rows = await visitStore(grid.runtime).collection.find().sort({ visitedAt: -1 }).toArray();
    expect(all).toEqual(rows.map(({ _id }) => _id));
  });

  it('of a place above the caller’s are those that the caller may see', async () => {
    expect(idsOf(await under(DISTRICT, {}, dispatcher))).toHaveLength(6);
    const leader = [at('GRID_LEADER', GRID), at('GRID_LEADER', FAR_GRID)];
    expect(new Set(idsOf(await under(DISTRICT, {}, leader)))).toEqual(
      new Set([...(ids[GRID] ?? []), ...(ids[FAR_GRID] ?? [])]),
    );
    expect(idsOf(await under(TOWN, {}, leader))).toEqual(ids[GRID]);
  });

  it('of a place out of scope are none, but one’s own', async () => {
    const elsewhere = [at('DISPATCHER', OTHER_TOWN)];
    expect(idsOf(await under(TOWN, {}, elsewhere))).toEqual([]);
    expect(idsOf(await under(TOWN, {}, elsewhere, 'member-01'))).toHaveLength(6);
  });

  it('of a person are those that the caller may see', async () => {
    expect(idsOf(await of('member-01', {}, supervisor))).toHaveLength(9);
    expect(idsOf(await of('member-01', {}, dispatcher))).toHaveLength(6);
    expect(idsOf(await of('member-01', {}, [at('VOLUNTEER', NEIGHBOUR)]))).toEqual(ids[NEIGHBOUR]);
    expect(idsOf(await of('member-01', {}, [at('VOLUNTEER', '110101001001001')], 'member-01'))).toHaveLength(9);
  });

  it('come in pages that leave none out and repeat none', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: TestResponse = await under(DISTRICT, { first: 2, after }, supervisor);
      seen.push(...idsOf(answer));
      const { pageInfo } = answer.body.data._entities[0].visits;
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      if (pageInfo.hasNextPage !== true) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(idsOf(await under(DISTRICT, {}, supervisor)));
  });

  it.each<[string, object, number]>([
    ['to enterprises', { subject: 'ENTERPRISE' }, 3],
    ['in a place further down', { placeCode: NEIGHBOUR }, 3],
    ['by nobody', { staffId: 'member-02' }, 0],
    ['since a moment, which counts', { from: hoursAgo(4) }, 4],
    ['before a moment, which does not', { to: hoursAgo(4) }, 5],
    [
      'all of it',
      { subject: 'HOUSEHOLD', staffId: 'member-01', from: hoursAgo(8), to: hoursAgo(3), placeCode: TOWN },
      3,
    ],
    ['nothing left out', { subject: null, placeCode: null }, 9],
  ])('are narrowed to those %s', async (_, filter, count) => {
    expect(idsOf(await under(DISTRICT, { filter }, supervisor))).toHaveLength(count);
  });

  it.each<[string, Page, string]>([
    ['a page of none', { first: 0 }, 'BAD_INPUT'],
    ['a page of more than a hundred', { first: 101 }, 'BAD_INPUT'],
    ['a filter by no place', { filter: { placeCode: 'here' } }, 'BAD_INPUT'],
    ['a cursor that is none', { after: 'none' }, 'CURSOR_INVALID'],
  ])('refuse %s', async (_, page, code) => {
    expect(codeOf(await under(DISTRICT, page, supervisor))).toBe(code);
  });

  it('refuse the cursor of another list', async () => {
    const { body } = await under(DISTRICT, { first: 1 }, supervisor);
    const after: string = body.data._entities[0].visits.pageInfo.endCursor;
    expect(codeOf(await under(TOWN, { after }, supervisor))).toBe('CURSOR_INVALID');
  });

  it.each<[string, Pick<VisitListQuery, 'of'>['of'], readonly Posting[]]>([
    ['the place of a posting', { placeCode: DISTRICT }, supervisor],
    ['several places under it', { placeCode: DISTRICT }, [at('GRID_LEADER', GRID), at('GRID_LEADER', FAR_GRID)]],
    ['a person', { staffId: 'member-01' }, dispatcher],
  ])('of %s are read along an index in its order, without sorting', async (_, list, postings) => {
    const filter = visitListFilter({ caller: { staffId: 'somebody', name: '', postings }, of: list });
    const { collection } = visitStore(grid.runtime);
    const plan = await collection.find(filter).sort({ visitedAt: -1, _id: -1 }).explain('queryPlanner');
    expect(JSON.stringify(plan['queryPlanner'].winningPlan)).not.toMatch(/"SORT"|COLLSCAN/);
  });
});
