import { createKeyRing, type Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid } from '../account/account.fixture.js';
import { withSealedPhone } from '../staff/staff.phone.js';
import { staffStore } from '../staff/staff.store.js';
import {
  at,
  DISTRICT,
  establishNet,
  FAR_GRID,
  GRID,
  member,
  OTHER_TOWN,
  recorded,
  TOWN,
} from '../visit/visit.fixture.js';

const REVEAL = `mutation ($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) {
  access { id fields role place { code } } values { field value } } }`;
const PHONE = '13812345678';

describe('personal data', () => {
  let grid: TestSubgraph;
  let visitId: string;
  const supervisor = [at('SUPERVISOR', TOWN)];
  const ask = (as: readonly Posting[], input: object, staffId = 'asker'): Promise<TestResponse> =>
    grid.request(
      REVEAL,
      { input: { kind: 'VISIT', id: visitId, fields: ['seen'], reason: 'COMPLAINT', ...input } },
      { as, staffId },
    );
  const phoneOf = (extra: object = {}): object => ({ kind: 'STAFF_MEMBER', id: 'leader', fields: ['phone'], ...extra });
  const looks = async (as: readonly Posting[], staffId: string, filter: object = {}): Promise<unknown[]> => {
    const query = `query ($filter: PersonalDataAccessFilter) { personalDataAccesses(filter: $filter) {
      edges { node { staffMember { id } kind subjectId fields reason note } } } }`;
    const { body } = await grid.request(query, { filter }, { as, staffId });
    expect(body.errors).toBeUndefined();
    return (body.data.personalDataAccesses.edges as { node: unknown }[]).map(({ node }) => node);
  };
  const noted = (): Promise<number> => grid.runtime.db.collection('_personal_data_accesses').countDocuments();

  beforeAll(async () => {
    const key = 'k'.repeat(43);
    grid = await startTestGrid(undefined, { GRIDHALL_SEAL_KEY: key });
    await establishNet(grid);
    const postings = [{ role: 'GRID_LEADER', placeCode: GRID, unitId: null, from: new Date(0), to: null }] as const;
    const leader = { _id: 'leader', name: '李丽', phone: PHONE, postings: [...postings] };
    await staffStore(grid.runtime).create(withSealedPhone(createKeyRing(key), leader));
    visitId = await recorded(grid);
  });
  afterAll(async () => grid.stop());

  it('is masked for who works elsewhere than on the ground, by reference too', async () => {
    const { body } = await grid.request(
      'query ($id: ID!) { visit(id: $id) { subjectName seen } }',
      { id: visitId },
      { as: supervisor },
    );
    expect(body.data.visit).toEqual({ subjectName: '王**家', seen: '***' });
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
      ... on Visit { subjectName seen } ... on StaffMember { phone } } }`;
    const refs = [
      { __typename: 'Visit', id: visitId },
      { __typename: 'StaffMember', id: 'leader' },
    ];
    const answer = await grid.request(query, { refs }, { as: supervisor });
    expect(answer.body.data._entities).toEqual([{ subjectName: '王**家', seen: '***' }, { phone: '138****5678' }]);
  });

  it('is given in the clear for a reason, and who looked is known to their supervisor, to themselves and nobody else', async () => {
    const { body } = await ask(supervisor, { fields: ['seen', 'subjectName', 'seen'], note: '投诉 42' }, 'looker');
    expect(body.data.revealPersonalData).toEqual({
      access: { id: expect.any(String), fields: ['seen', 'subjectName'], role: 'SUPERVISOR', place: { code: TOWN } },
      values: [
        { field: 'seen', value: '独居老人，身体尚好，煤气管老化。' },
        { field: 'subjectName', value: '王阿婆家' },
      ],
    });
    const look = {
      ...{ staffMember: null, kind: 'VISIT', subjectId: visitId, fields: ['seen', 'subjectName'] },
      ...{ reason: 'COMPLAINT', note: '投诉 42' },
    };
    expect(await looks([at('SUPERVISOR', DISTRICT)], 'above')).toEqual([look]);
    expect(await looks([at('ADMIN', TOWN)], 'admin', { subjectId: visitId, staffId: 'looker' })).toEqual([look]);
    expect(await looks(supervisor, 'looker')).toEqual([look]);
    expect(await looks([at('SUPERVISOR', OTHER_TOWN)], 'beside')).toEqual([]);
    expect(await looks(member, 'member-01')).toEqual([]);
    expect(await looks([at('ADMIN', TOWN)], 'admin', { staffId: 'another' })).toEqual([]);
    expect(await looks([at('ADMIN', TOWN)], 'admin', { to: '2020-01-01T00:00:00Z' })).toEqual([]);
    const stored = JSON.stringify(await grid.runtime.db.collection('_personal_data_accesses').find().toArray());
    expect(stored).not.toMatch(/独居|王阿婆/);
  });

  it('gives a number to who works with the person, where they are posted', async () => {
    const { body } = await ask([at('DISPATCHER', TOWN)], phoneOf());
    expect(body.data.revealPersonalData.values).toEqual([{ field: 'phone', value: PHONE }]);
  });

  it.each<[string, readonly Posting[], () => object, string]>([
    ['by a role that the field does not name', member, phoneOf, 'FORBIDDEN'],
    ['by a role that may ask for nothing', [at('HANDLER', TOWN)], phoneOf, 'FORBIDDEN'],
    ['by an analyst', [at('ANALYST', DISTRICT)], () => ({}), 'FORBIDDEN'],
    ['of another town', [at('SUPERVISOR', OTHER_TOWN)], () => ({}), 'NOT_FOUND'],
    ['of a person elsewhere', [at('DISPATCHER', FAR_GRID)], phoneOf, 'NOT_FOUND'],
    ['of nobody', supervisor, () => phoneOf({ id: 'nobody' }), 'NOT_FOUND'],
    ['of a field that is none', supervisor, () => ({ fields: ['seen', 'id'] }), 'BAD_INPUT'],
    ['of no field', supervisor, () => ({ fields: [] }), 'BAD_INPUT'],
    ['with a note without end', supervisor, () => ({ note: '长'.repeat(201) }), 'BAD_INPUT'],
  ])('is refused %s, and nothing is recorded', async (_, as, input, code) => {
    const before = await noted();
    expect(codeOf(await ask(as, input()))).toBe(code);
    expect(await noted()).toBe(before);
  });

  it('is not given without a reason', async () => {
    const { body } = await ask(supervisor, { reason: null });
    expect(body.errors).toHaveLength(1);
  });
});
