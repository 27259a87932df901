import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { jurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { unitStore } from '../unit/unit.store.js';
import { fromNowOn } from '../jurisdiction/validity.rules.js';
import { codeOf, employ, PASSWORD, posting, startTestGrid } from './account.fixture.js';

const ME = `{
  staffId name permissions staffMember { id name }
  postings { role placeCode place { code name } unit { id name } }
}`;
const TOWN = '330211101';
const COMMAND = '330211101-COMMAND';

describe('me', () => {
  let grid: TestSubgraph;
  beforeAll(async () => {
    grid = await startTestGrid();
    const command = { command: 'establish', actor: { system: 'test' }, requestId: 'test' };
    await jurisdictionStore(grid.runtime).insertMany(
      [
        {
          id: TOWN,
          document: {
            name: '九龙湖镇',
            level: 'TOWN',
            kind: 'TOWN',
            parentCode: '330211',
            grid: null,
            boundary: null,
            boundaryIsGenerated: false,
            ...fromNowOn(),
          },
          step: 'established',
          entry: {},
        },
      ],
      command,
    );
    await unitStore(grid.runtime).insertMany(
      [
        {
          id: COMMAND,
          document: {
            name: '九龙湖镇综合信息指挥室',
            kind: 'COMMAND_ROOM',
            placeCode: TOWN,
            level: 'TOWN',
            platform: null,
            departmentUnitId: null,
          },
          step: 'established',
          entry: {},
        },
      ],
      command,
    );
    await employ(grid, 'dispatcher-01', posting('DISPATCHER', TOWN, COMMAND));
  });
  afterAll(async () => grid.stop());

  const expected = {
    staffId: 'dispatcher-01',
    name: '沈建国',
    permissions: expect.arrayContaining(['event:accept', 'event:dispatch']),
    staffMember: { id: 'dispatcher-01', name: '沈建国' },
    postings: [
      {
        role: 'DISPATCHER',
        placeCode: TOWN,
        place: { code: TOWN, name: '九龙湖镇' },
        unit: { id: COMMAND, name: '九龙湖镇综合信息指挥室' },
      },
    ],
  };
  const ask = (as: Parameters<TestSubgraph['request']>[2]): Promise<TestResponse> =>
    grid.request(`{ me ${ME} }`, {}, as);

  it('is who the token says, with places and units by name', async () => {
    const as = [{ role: 'DISPATCHER', place: TOWN, unit: COMMAND } as const];
    const { body } = await ask({ as, staffId: 'dispatcher-01' });
    // The token's own name counts: an outside identity provider may know the person by another.
    expect(body.data.me).toEqual({ ...expected, name: 'dispatcher-01' });
  });

  it('can be asked for in the same breath as signing in', async () => {
    const { body } = await grid.request(
      `mutation ($input: SignInInput!) { signIn(input: $input) { me ${ME} } }`,
      { input: { userName: 'dispatcher-01', password: PASSWORD } },
      { as: null },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.signIn.me).toEqual(expected);
  });

  it('has no record and no place where the net knows none', async () => {
    const as = [{ role: 'ANALYST', place: '110101', unit: 'GONE' } as const];
    const { body } = await ask({ as, staffId: 'outsider' });
    expect(body.data.me).toMatchObject({
      staffMember: null,
      postings: [{ role: 'ANALYST', placeCode: '110101', place: null, unit: null }],
    });
  });

  it('says each permission once, in order, and none without postings', async () => {
    const twice = ['330211101', '330211102'].map((place) => ({ role: 'GRID_LEADER', place, unit: null }) as const);
    const { body } = await grid.request('{ me { permissions } }', {}, { as: twice });
    const { permissions } = body.data.me;
    expect(permissions).toEqual([...new Set(permissions)].sort());
    const nobody = await grid.request('{ me { permissions } }', {}, { as: [] });
    expect(nobody.body.data.me.permissions).toEqual([]);
  });

  it('is nobody without a token', async () => {
    expect(codeOf(await ask({ as: null }))).toBe('UNAUTHENTICATED');
  });
});
