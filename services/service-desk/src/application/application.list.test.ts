import { startDesk, type DeskUnderTest, type Seen } from '../testing/desk.fixture.js';
import {
  community,
  district,
  farCommunity,
  otherTown,
  people,
  town,
  village,
  type Person,
} from '../testing/district.fixture.js';

const LIST = `query($filter: ApplicationFilter, $first: Int, $after: String) {
  applications(filter: $filter, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
}`;
const ENTITIES =
  'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Application { number } } }';
const IN_PLACE = `query($representations: [_Any!]!, $filter: ApplicationFilter) {
  _entities(representations: $representations) { ... on Jurisdiction { applications(filter: $filter) { edges { node { id } } } } }
}`;

describe('lists of applications', () => {
  let desk: DeskUnderTest;
  let inVillage: Seen[];
  let inCommunity: Seen;
  let far: Seen;
  beforeAll(async () => {
    desk = await startDesk();
    inVillage = [await desk.accept(), await desk.accept({ materials: [] }), await desk.applicationIn('IN_PROCESS')];
    inCommunity = await desk.accept({ placeCode: community }, people.communityWorker);
    far = await desk.accept(
      { placeCode: farCommunity, serviceItemCode: 'DOG_LICENCE', materials: [] },
      people.farWorker,
    );
  });
  afterAll(async () => desk.stop());

  interface Page {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }
  const idsOf = ({ edges }: Pick<Page, 'edges'>): string[] => edges.map(({ node }) => node.id);
  const list = async (as: Person, variables: object = {}): Promise<Page> =>
    (await desk.ask(LIST, { ...variables }, as)).applications;
  const newestFirst = (...seen: Seen[]): string[] => seen.map(({ id }) => id).toReversed();

  it('hold what lies under the caller’s places, newest first, and nothing else', async () => {
    expect(idsOf(await list(people.worker))).toEqual(newestFirst(...inVillage));
    expect(idsOf(await list(people.dispatcher))).toEqual(newestFirst(...inVillage, inCommunity));
    expect(idsOf(await list(people.farDispatcher))).toEqual([far.id]);
    const inBoth: Person = { staffId: 'x', postings: [people.worker.postings, people.farWorker.postings].flat() };
    expect(idsOf(await list(inBoth))).toEqual(newestFirst(...inVillage, far));
  });

  it.each<[string, object, () => string[]]>([
    ['states', { states: ['MATERIALS_MISSING'] }, () => newestFirst(...inVillage.slice(1, 2), far)],
    ['items', { serviceItemCodes: ['DOG_LICENCE'] }, () => [far.id]],
    ['place', { placeCode: town }, () => newestFirst(...inVillage, inCommunity)],
    ['place and state', { placeCode: village, states: ['IN_PROCESS'] }, () => newestFirst(...inVillage.slice(2))],
    ['time', { submittedTo: '2020-01-01T00:00:00Z' }, () => []],
    ['nothing, by an empty list', { states: [] }, () => newestFirst(...inVillage, inCommunity, far)],
  ])('are narrowed by %s', async (_, filter, expected) => {
    const everywhere: Person = { staffId: 'x', postings: [{ role: 'DISPATCHER', place: district, unit: null }] };
    expect(idsOf(await list(everywhere, { filter }))).toEqual(expected());
  });

  it('come in pages that join without a seam', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo }: Page = await list(people.dispatcher, { first: 1, after });
      ids.push(...idsOf({ edges }));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(ids).toEqual(newestFirst(...inVillage, inCommunity));
  });

  it.each([
    ['a page of 101', { first: 101 }, 'BAD_INPUT'],
    ['a place that is none', { filter: { placeCode: '33' } }, 'BAD_INPUT'],
    ['a cursor of another list', { after: Buffer.from('["x","y"]').toString('base64url') }, 'CURSOR_INVALID'],
  ])('refuse %s', async (_, variables, code) => {
    const { errors } = await desk.answer(LIST, variables, people.worker);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('of a place hold what the caller may see in it', async () => {
    const inPlace = async (code: string, as: Person, filter: object = {}): Promise<string[]> => {
      const representations = [{ __typename: 'Jurisdiction', code }];
      const { _entities: entities } = await desk.ask(IN_PLACE, { representations, filter }, as);
      return idsOf(entities[0].applications);
    };
    expect(await inPlace(district, people.worker)).toEqual(newestFirst(...inVillage));
    expect(await inPlace(town, people.dispatcher, { placeCode: community })).toEqual([inCommunity.id]);
    expect(await inPlace(village, people.dispatcher, { placeCode: community })).toEqual([]);
    expect(await inPlace(otherTown, people.dispatcher)).toEqual([]);
  });

  it('an application outside the caller’s places is not there: not by number, not as an entity', async () => {
    const seen = async (as: Person): Promise<unknown[]> => {
      const byNumber = 'query($number: ID!) { application(number: $number) { number } }';
      const { application } = await desk.ask(byNumber, { number: far.number }, as);
      const representations = [{ __typename: 'Application', id: far.id }];
      const { _entities: entities } = await desk.ask(ENTITIES, { representations }, as);
      return [application, ...entities];
    };
    expect(await seen(people.farWorker)).toEqual([{ number: far.number }, { number: far.number }]);
    expect(await seen(people.worker)).toEqual([null, null]);
  });

  it('and their entities are refused to who may read no applications', async () => {
    const representations = [{ __typename: 'Application', id: far.id }];
    const { errors } = await desk.answer(ENTITIES, { representations }, people.member);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { errors: listErrors } = await desk.answer(LIST, {}, people.member);
    expect(listErrors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
