import { startDesk, type DeskUnderTest } from '../testing/desk.fixture.js';
import { community, farCommunity, grid, people, town, village, type Person } from '../testing/district.fixture.js';

const CENTRE = `query($representations: [_Any!]!, $after: String) { _entities(representations: $representations) { ... on Jurisdiction {
  serviceCentre { name kind windows { number name } items(first: 50, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }
} } }`;
const ITEMS = `query($filter: ServiceItemFilter, $first: Int, $after: String) {
  serviceItems(filter: $filter, first: $first, after: $after) {
    edges { cursor node { code listVersion materials { code need cases { code } } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe('service centres and their items', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => desk.stop());

  const centre = async (code: string, as: Person, after: string | null = null) =>
    (await desk.ask(CENTRE, { representations: [{ __typename: 'Jurisdiction', code }], after }, as))._entities[0]
      .serviceCentre;

  it('stand in every village and community, with two or three windows for everything', async () => {
    expect(await centre(village, people.dispatcher)).toMatchObject({
      name: '湾塘村便民服务中心',
      kind: 'VILLAGE',
      windows: [
        { number: 1, name: '综合受理1号窗口' },
        { number: 2, name: '综合受理2号窗口' },
      ],
    });
    expect((await centre(community, people.dispatcher)).windows).toHaveLength(3);
  });

  it('accept the items of their kind', async () => {
    for (const [code, count] of [
      [village, 58],
      [community, 55],
    ] as const) {
      const first = await centre(code, people.dispatcher);
      expect(first.items.edges).toHaveLength(50);
      const rest = await centre(code, people.dispatcher, first.items.pageInfo.endCursor);
      expect(rest.items.edges).toHaveLength(count - 50);
      expect(rest.items.pageInfo.hasNextPage).toBe(false);
    }
  });

  it('stand nowhere else, and not outside the caller’s places', async () => {
    for (const code of [town, grid, '330211003999', farCommunity]) {
      expect([code, await centre(code, people.dispatcher)]).toEqual([code, null]);
    }
  });

  it('items are for everybody, page by page in the order of the list, and by code', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const { serviceItems: page } = await desk.ask(
        ITEMS,
        { first: 20, after, filter: { acceptedAt: 'VILLAGE' } },
        null,
      );
      codes.push(...page.edges.map(({ node }: { node: { code: string } }) => node.code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(codes).toHaveLength(58);
    expect(new Set(codes).size).toBe(58);
    const one = await desk.ask(
      '{ known: serviceItem(code: "LEGAL_AID") { name } unknown: serviceItem(code: "X") { name } }',
      {},
      null,
    );
    expect(one).toEqual({ known: { name: '法律援助申请转报' }, unknown: null });
  });

  it.each([
    ['a page of none', { first: 0 }, 'BAD_INPUT'],
    ['a cursor of another filter', { after: 'eA' }, 'CURSOR_INVALID'],
  ])('refuse %s', async (_, variables, code) => {
    const { errors } = await desk.answer(ITEMS, variables, null);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('an item is an entity that other services can point at', async () => {
    const { _entities: entities } = await desk.ask(
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ServiceItem { department } } }',
      { representations: [{ __typename: 'ServiceItem', code: 'LEGAL_AID' }] },
      null,
    );
    expect(entities).toEqual([{ department: '区司法局' }]);
  });
});
