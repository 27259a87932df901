import { establishBoundaries } from '../demo/boundaries/establish-boundaries.js';
import {
  countReads,
  GRID,
  NEXT_GRID,
  OTHER_TOWN,
  OTHER_VILLAGE,
  posted,
  startZhenhai,
  TOWN,
  VILLAGE,
  ZHENHAI,
  type Zhenhai,
} from '../testing/zhenhai.fixture.js';

const atDistrict = posted('DISPATCHER', ZHENHAI);
const atTown = posted('DISPATCHER', TOWN);
const member = posted('GRID_MEMBER', GRID);

interface Edge {
  readonly cursor: string;
  readonly node: { readonly code: string; readonly name: string };
}

describe('places of the net', () => {
  let zhenhai: Zhenhai;
  const ask: Zhenhai['subgraph']['request'] = (...args) => zhenhai.subgraph.request(...args);
  const lookUp = async (code: string, fields: string, as = atDistrict): Promise<unknown> => {
    const { body } = await ask(`query ($code: ID!) { jurisdiction(code: $code) { ${fields} } }`, { code }, { as });
    expect(body.errors).toBeUndefined();
    return body.data.jurisdiction;
  };

  beforeAll(async () => {
    zhenhai = await startZhenhai();
  });
  afterAll(async () => zhenhai.subgraph.stop());

  it('are told with their place in the tree', async () => {
    expect(
      await lookUp(VILLAGE, 'code name level kind parent { name } ancestors { code } childCount gridCount'),
    ).toEqual({
      code: VILLAGE,
      name: expect.any(String),
      level: 'VILLAGE',
      kind: 'VILLAGE',
      parent: { name: '九龙湖镇' },
      ancestors: [{ code: ZHENHAI }, { code: TOWN }],
      childCount: expect.any(Number),
      gridCount: expect.any(Number),
    });
    expect(
      await lookUp(ZHENHAI, 'name parent { code } ancestors { code } childCount gridCount gridStandard { size }'),
    ).toEqual({
      name: '镇海区',
      parent: null,
      ancestors: [],
      childCount: 7,
      gridCount: 758,
      gridStandard: null,
    });
  });

  it('measure a grid against the standard of its area', async () => {
    expect(await lookUp(GRID, 'gridCount gridStandard { areaType households standardHouseholds size }')).toEqual({
      gridCount: 1,
      gridStandard: {
        areaType: 'RURAL',
        households: expect.any(Number),
        standardHouseholds: 150,
        size: expect.stringMatching(/^(UNDER|STANDARD|OVER)$/),
      },
    });
  });

  it('show a grid’s team, and what it misses', async () => {
    const fields = 'team { leader { id } instructors { id } members { id } volunteers { id } isComplete missing }';
    const team = (await lookUp(GRID, fields, member)) as { team: Record<string, unknown> };
    expect(team.team).toMatchObject({ leader: { id: `${GRID}-grid-leader-01` } });
    expect(team.team['instructors']).toEqual(expect.arrayContaining([{ id: `${VILLAGE}-instructor-01` }]));
    expect(await lookUp(VILLAGE, 'team { isComplete }')).toEqual({ team: null });

    await zhenhai.stores.staff.deleteMany({ 'postings.placeCode': NEXT_GRID, 'postings.role': { $ne: 'GRID_LEADER' } });
    expect(await lookUp(NEXT_GRID, 'team { isComplete missing members { id } }')).toEqual({
      team: { isComplete: false, missing: ['MEMBERS'], members: [] },
    });
  });

  it.each([
    ['their own grid', GRID, true],
    ['the village above', VILLAGE, true],
    ['the town above', TOWN, true],
    ['the district above', ZHENHAI, true],
    ['the next grid', NEXT_GRID, false],
    ['another village', OTHER_VILLAGE, false],
    ['a place that is not there', '330211999', false],
    ['no code at all', 'nowhere', false],
  ])('are found by a grid member: %s (%s): %s', async (_, code, isFound) => {
    expect(await lookUp(code, 'code', member)).toEqual(isFound ? { code } : null);
  });

  it('hold back people and units of places that may not be looked up, even where a reference leads there', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Jurisdiction {
      code name level kind team { isComplete } units { edges { node { id } } } staff { edges { node { id } } }
      children { edges { node { code } } } } } }`;
    const refs = [GRID, NEXT_GRID, '330211999'].map((code) => ({ __typename: 'Jurisdiction', code }));
    const { body } = await ask(query, { refs }, { as: member });
    expect(body.errors).toBeUndefined();
    const [own, next, none] = body.data._entities;
    expect(own).toMatchObject({
      team: { isComplete: expect.any(Boolean) },
      units: { edges: [{ node: { id: `${GRID}-TEAM` } }] },
    });
    expect(next).toMatchObject({ code: NEXT_GRID, level: 'GRID', kind: 'GRID', team: null });
    expect(next.name).not.toBe('');
    for (const list of ['units', 'staff', 'children']) expect(next[list].edges).toEqual([]);
    expect(none).toBeNull();
  });

  it('have a map from the start, said to be generated, on which MongoDB finds one grid at a point', async () => {
    const { boundary, boundaryIsGenerated } = (await lookUp(GRID, 'boundary boundaryIsGenerated')) as {
      boundary: { type: string; coordinates: number[][][][] };
      boundaryIsGenerated: boolean;
    };
    expect(boundary.type).toBe('MultiPolygon');
    expect(boundaryIsGenerated).toBe(true);
    const corners = boundary.coordinates[0]?.[0]?.slice(1) ?? [];
    const middle = [0, 1].map((axis) => corners.reduce((sum, one) => sum + (one[axis] ?? 0), 0) / corners.length);
    const found = await zhenhai.stores.jurisdictions.collection.distinct('_id', {
      boundary: { $geoIntersects: { $geometry: { type: 'Point', coordinates: middle } } },
    });
    expect(found.sort()).toEqual([ZHENHAI, TOWN, VILLAGE, GRID]);
  });

  it('tell their boundary to others', async () => {
    const [place] = await zhenhai.stores.jurisdictions.collection.find({ _id: TOWN }).toArray();
    expect(place?.timeline.map(({ step }) => step)).toEqual(['established', 'bounded']);
    expect(place?.timeline.at(-1)?.message).toMatchObject({ code: TOWN, boundary: place?.boundary });
  });

  it('keep surveyed boundaries: nothing is drawn beside them', async () => {
    const { collection } = zhenhai.stores.jurisdictions;
    const next = await collection.findOne({ _id: NEXT_GRID });
    if (next?.boundary == null) throw new Error('The map lacks a grid.');
    const drawn = new Map([[GRID, next.boundary]]);
    const by = { actor: { system: 'test' }, requestId: 'test' };
    await collection.updateOne({ _id: ZHENHAI }, { $set: { boundaryIsGenerated: false } });
    expect(await establishBoundaries(zhenhai.stores.jurisdictions, ZHENHAI, drawn, by)).toBe(0);
    await collection.updateOne({ _id: ZHENHAI }, { $set: { boundaryIsGenerated: true } });
  });

  it('list children as far as these may be looked up', async () => {
    const children = 'children(first: 100) { edges { node { code } } }';
    expect(await lookUp(VILLAGE, children, member)).toEqual({ children: { edges: [{ node: { code: GRID } }] } });
    expect(await lookUp(ZHENHAI, children, atTown)).toEqual({ children: { edges: [{ node: { code: TOWN } }] } });
    const all = (await lookUp(ZHENHAI, children)) as { children: { edges: unknown[] } };
    expect(all.children.edges).toHaveLength(7);
  });

  it('page through children one by one without loss or repeat', async () => {
    const fields =
      'children(first: 4, after: $after) { edges { cursor node { code name } } pageInfo { hasNextPage endCursor } }';
    const query = `query ($code: ID!, $after: String) { jurisdiction(code: $code) { ${fields} } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { body } = await ask(query, { code: TOWN, after }, { as: atDistrict });
      const { edges, pageInfo } = body.data.jurisdiction.children as {
        edges: Edge[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      seen.push(...edges.map(({ node }) => node.code));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const expected = await zhenhai.stores.jurisdictions.collection.distinct('_id', { parentCode: TOWN });
    expect(seen).toEqual([...expected].sort());
  });

  it('refuse a cursor of another place, and a page out of range', async () => {
    const query = `query ($code: ID!, $after: String, $first: Int) {
      jurisdiction(code: $code) { children(first: $first, after: $after) { pageInfo { endCursor } } } }`;
    const first = await ask(query, { code: TOWN, first: 2 }, { as: atDistrict });
    const after = first.body.data.jurisdiction.children.pageInfo.endCursor;
    const other = await ask(query, { code: OTHER_TOWN, first: 2, after }, { as: atDistrict });
    expect(other.body.errors[0].extensions.code).toBe('CURSOR_INVALID');
    const tooMany = await ask(query, { code: TOWN, first: 101 }, { as: atDistrict });
    expect(tooMany.body.errors[0].extensions.code).toBe('BAD_INPUT');
  });

  it('are searched by the beginning of a name, level, kind and place, within what may be looked up', async () => {
    const query = `query ($filter: JurisdictionFilter) { jurisdictions(filter: $filter, first: 100) { edges { node { code name } } } }`;
    const search = async (filter: object, as = atDistrict): Promise<string[]> => {
      const { body } = await ask(query, { filter }, { as });
      expect(body.errors).toBeUndefined();
      return (body.data.jurisdictions.edges as Edge[]).map(({ node }) => node.code);
    };
    expect(await search({ namePrefix: '九龙湖' })).toContain(TOWN);
    expect(await search({ namePrefix: '龙湖' })).not.toContain(TOWN);
    expect(await search({ namePrefix: '.*' })).toEqual([]);
    expect(await search({ level: 'TOWN' })).toHaveLength(7);
    expect(await search({ kind: 'STREET' })).toHaveLength(5);
    expect((await search({ level: 'VILLAGE', within: TOWN })).every((code) => code.startsWith(TOWN))).toBe(true);
    expect(await search({}, member)).toEqual([ZHENHAI, TOWN, VILLAGE, GRID]);
    expect(await search({ within: OTHER_TOWN }, member)).toEqual([]);
    const { body } = await ask(query, { filter: { within: '33021' } }, { as: atDistrict });
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: ['filter', 'within'] }] });
  });

  it('are asked for together: 90 villages with their grids, teams, people and units take as many reads as three', async () => {
    const query = `query ($codes: Int!) { jurisdictions(filter: { level: VILLAGE }, first: $codes) { edges { node {
      parent { name } ancestors { code } childCount gridCount units { edges { node { id department { id } } } }
      staff(role: INSTRUCTOR) { edges { node { id } } }
      children { edges { node { gridStandard { size } team { isComplete leader { id } } } } } } } } }`;
    const readsOf = (count: number): Promise<number> =>
      countReads(zhenhai, async () => {
        const { body } = await ask(query, { codes: count }, { as: atDistrict });
        expect(body.errors).toBeUndefined();
        expect(body.data.jurisdictions.edges).toHaveLength(count);
      });
    const few = await readsOf(3);
    expect(few).toBeGreaterThan(0);
    expect(await readsOf(90)).toBe(few);
  });

  it('answer nobody without a token', async () => {
    const { body } = await ask('{ jurisdictions { edges { node { code } } } }', {}, { as: null });
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
