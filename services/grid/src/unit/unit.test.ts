import {
  GRID,
  OTHER_TOWN,
  posted,
  startTwoTowns,
  TOWN,
  VILLAGE,
  ZHENHAI,
  type Zhenhai,
} from '../testing/zhenhai.fixture.js';

describe('units of the net', () => {
  let zhenhai: Zhenhai;
  const ask: Zhenhai['subgraph']['request'] = (...args) => zhenhai.subgraph.request(...args);

  beforeAll(async () => {
    zhenhai = await startTwoTowns();
  });
  afterAll(async () => zhenhai.subgraph.stop());

  it('are told with place, platform and the department that they are a branch of', async () => {
    const query = `query ($id: ID!) { unit(id: $id) { id name kind level platform place { name } department { id kind }
      staff { edges { node { id postings { role unit { id } } } } } } }`;
    const id = `${TOWN}-AGENCY-public-security`;
    const { body } = await ask(query, { id }, { as: posted('DISPATCHER', TOWN) });
    expect(body.errors).toBeUndefined();
    expect(body.data.unit).toMatchObject({
      id,
      name: '九龙湖派出所',
      kind: 'STATIONED_AGENCY',
      level: 'TOWN',
      platform: 'PUBLIC_ORDER',
      place: { name: '九龙湖镇' },
      department: { id: `${ZHENHAI}-DEPT-public-security`, kind: 'DEPARTMENT' },
    });
    const edges = body.data.unit.staff.edges as { node: { postings: unknown[] } }[];
    expect(edges.length).toBeGreaterThanOrEqual(2);
    for (const { node } of edges) expect(node.postings).toEqual([{ role: 'HANDLER', unit: { id } }]);
  });

  it.each([
    ['where one is', `${GRID}-TEAM`, true],
    ['above', `${VILLAGE}-OFFICE`, true],
    ['of the town', `${TOWN}-COMMAND`, true],
    ['of the district', `${ZHENHAI}-CENTRE`, true],
    ['of another town', `${OTHER_TOWN}-COMMAND`, false],
    ['that is not there', 'nothing', false],
  ])('are found by a grid member: %s (%s): %s', async (_, id, isFound) => {
    const { body } = await ask(
      'query ($id: ID!) { unit(id: $id) { id } }',
      { id },
      { as: posted('GRID_MEMBER', GRID) },
    );
    expect(body.data.unit).toEqual(isFound ? { id } : null);
  });

  it('are listed by kind, platform and place, within what may be looked up', async () => {
    const query = `query ($filter: UnitFilter, $after: String) { units(filter: $filter, first: 50, after: $after) {
      edges { node { id place { code } } } pageInfo { hasNextPage endCursor } } }`;
    const list = async (filter: object, as = posted('DISPATCHER', ZHENHAI)): Promise<string[]> => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const { body } = await ask(query, { filter, after }, { as });
        expect(body.errors).toBeUndefined();
        ids.push(...(body.data.units.edges as { node: { id: string } }[]).map(({ node }) => node.id));
        after = body.data.units.pageInfo.hasNextPage ? body.data.units.pageInfo.endCursor : null;
      } while (after !== null);
      return ids;
    };
    expect(await list({ kinds: ['COMMAND_ROOM'] })).toHaveLength(2);
    expect(await list({ kinds: ['VILLAGE_OFFICE'] })).toHaveLength(25);
    expect(await list({ kinds: ['STATIONED_AGENCY'], platform: 'MARKET_SUPERVISION', within: TOWN })).toEqual([
      `${TOWN}-AGENCY-market-supervision`,
    ]);
    expect(await list({ kinds: ['COMMAND_ROOM', 'GRID_TEAM'] }, posted('GRID_MEMBER', GRID))).toEqual([
      `${TOWN}-COMMAND`,
      `${GRID}-TEAM`,
    ]);
    const { body } = await ask(query, { filter: { within: 'x' } }, { as: posted('DISPATCHER', ZHENHAI) });
    expect(body.errors[0].extensions.code).toBe('BAD_INPUT');
  });

  it('are named on rows that one may see, wherever they work', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
      ... on Unit { id name staff { edges { node { id } } } } } }`;
    const refs = [`${OTHER_TOWN}-COMMAND`, 'nothing'].map((id) => ({ __typename: 'Unit', id }));
    const { body } = await ask(query, { refs }, { as: posted('GRID_MEMBER', GRID) });
    expect(body.data._entities).toEqual([
      { id: `${OTHER_TOWN}-COMMAND`, name: '招宝山街道综合信息指挥室', staff: { edges: [] } },
      null,
    ]);
  });
});
