import { randomUUID } from 'node:crypto';
import { creditCodeOf, GridhallError, type Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import fc from 'fast-check';
import { codeOf, startTestGrid, TestClock } from '../account/account.fixture.js';
import { unitStore } from '../unit/unit.store.js';
import { at, DISTRICT, establishNet, GRID, OTHER_TOWN, TOWN, VILLAGE } from '../visit/visit.fixture.js';
import { workItemStore } from '../work-item/work-item.store.js';
import { COMMON_DEADLINES, WORK_ITEMS } from '../work-item/work-item.list.js';
import { stateFilter } from './provider.list.js';
import { markOver } from './provider.over.js';
import { awarded, changed, providerState, registered, type ProviderFacts } from './provider.rules.js';

const admin = [at('ADMIN', DISTRICT)];
const day = (shift: number, from = new Date()): string =>
  new Date(from.getTime() + (shift * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const contractOf = (more: object = {}) => ({
  ...{ number: '2026-001', from: day(-30), to: day(30), placeCodes: [TOWN], workItemCodes: ['WASTE'], ...more },
});

describe('the state of a provider', () => {
  const days = fc.integer({ min: -5, max: 5 }).map((shift) => day(shift));
  const contracts = fc.array(fc.tuple(days, days), { minLength: 1, maxLength: 3 }).map((periods) =>
    periods.map(([one, other], index) => {
      const [from, to] = [one, other].sort() as [string, string];
      return contractOf({ number: String(index), from, to });
    }),
  );

  it('is active exactly on the days of some contract, unless it is suspended', () => {
    fc.assert(
      fc.property(contracts, days, fc.boolean(), ([first, ...others], today, isSuspended) => {
        if (first === undefined) return;
        const begun = others.reduce((one, contract) => awarded(one, contract, today), registered('x', first, today));
        const suspension = isSuspended ? { reason: '质量不合格', at: new Date() } : null;
        const state = providerState({ ...begun, suspension }, today);
        const all = [first, ...others];
        const isOver = all.every(({ to }) => to < today);
        expect(state === 'ENDED').toBe(isOver);
        expect(begun.isOver).toBe(isOver);
        expect(state === 'SUSPENDED').toBe(isSuspended && !isOver);
        expect(state === 'ACTIVE').toBe(!isSuspended && all.some(({ from, to }) => from <= today && today <= to));
      }),
    );
  });

  it.each<[string, () => unknown, string]>([
    ['ends before it begins', () => registered('x', contractOf({ to: day(-31) }), day(0)), 'CONTRACT_PERIOD'],
    ['has the number of another', () => awarded(one(), contractOf(), day(0)), 'CONTRACT_EXISTS'],
    ['is changed and is none', () => changed(one(), contractOf({ number: '7' }), day(0)), 'CONTRACT_UNKNOWN'],
  ])('is refused of a contract that %s', (_, act, code) => {
    expect(act).toThrow(GridhallError);
    expect(act).toThrow(expect.objectContaining({ code }));
  });
  const one = (): ProviderFacts => registered('x', contractOf(), day(0));
});

describe('a provider', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  let serial = 0;
  const nextCode = (): string => creditCodeOf(`91330211MA${String(1_000_000 + serial++)}`);
  const PROVIDER = `id creditCode state suspension { reason } contracts { number from to isInForce places { code } workItems { code } }
    unit { name kind level version }`;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
  type Any = any;

  const send = async (name: string, input: object, as: readonly Posting[] = admin): Promise<TestResponse> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { replayed provider { ${PROVIDER} } } }`;
    return grid.request(query, { input: { idempotencyKey: randomUUID(), ...input } }, { as });
  };
  const done = async (name: string, input: object): Promise<Any> => {
    const { body } = await send(name, input);
    expect(body.errors).toBeUndefined();
    return body.data[name].provider;
  };
  const register = (more: object = {}): object => ({
    ...{ placeCode: TOWN, name: '洁美保洁', creditCode: nextCode(), contract: contractOf(), ...more },
  });
  const next = ({ id, unit }: { id: string; unit: { version: number } }) => ({ id, expectedVersion: unit.version });

  beforeAll(async () => {
    grid = await startTestGrid(clock);
    await establishNet(grid);
    const births = WORK_ITEMS.slice(0, 28).map(({ code, disposeWorkingDays, ...item }, index) => ({
      id: code,
      step: 'admitted' as const,
      document: {
        ...{ ...item, listVersion: 1, position: index + 1 },
        deadlines: { ...COMMON_DEADLINES, disposeWorkingDays },
      },
      entry: {},
    }));
    await workItemStore(grid.runtime).insertMany(births, {
      ...{ command: 'establish', actor: { system: 'test' }, requestId: 'test' },
    });
  });
  afterAll(async () => grid.stop());

  it('is registered once however often it is asked for, and told to those who dispatch', async () => {
    const input = { idempotencyKey: randomUUID(), ...register() };
    const answers = await Promise.all([1, 2, 3].map(async () => send('registerServiceProvider', input)));
    expect(answers.filter(({ body }) => body.data.registerServiceProvider.replayed === false)).toHaveLength(1);
    const provider = answers[0]?.body.data.registerServiceProvider.provider;
    expect(provider).toMatchObject({
      state: 'ACTIVE',
      suspension: null,
      contracts: [{ number: '2026-001', isInForce: true, places: [{ code: TOWN }], workItems: [{ code: 'WASTE' }] }],
      unit: { name: '洁美保洁', kind: 'PROVIDER', level: 'TOWN', version: 1 },
    });
    const told = await eventually(async () => {
      const subject = `${grid.runtime.namespace}.grid.unit.established`;
      const stream = await grid.runtime.jetstreamManager.streams.find(subject);
      const last = await grid.runtime.jetstreamManager.streams.getMessage(stream, { last_by_subj: subject });
      const { data } = last.json<{ data: { unitId: string; provider?: object } }>();
      return data.unitId === provider.id && data;
    });
    expect(told.provider).toEqual({ contracts: [contractOf()], isSuspended: false, isOver: false });
    expect(codeOf(await send('registerServiceProvider', { ...input, idempotencyKey: randomUUID() }))).toBe(
      'UNIT_EXISTS',
    );
  });

  it.each<[string, object, string]>([
    ['a code that does not check', { creditCode: '91350100M000100Y44' }, 'BAD_INPUT'],
    ['a contract for another town', { contract: contractOf({ placeCodes: [OTHER_TOWN] }) }, 'CONTRACT_PLACES_WRONG'],
    ['a contract for a place that is none', { contract: contractOf({ placeCodes: [`${TOWN}999`] }) }, 'PLACE_UNKNOWN'],
    ['a contract for an item that is none', { contract: contractOf({ workItemCodes: ['X'] }) }, 'WORK_ITEM_UNKNOWN'],
    ['a contract for nothing', { contract: contractOf({ workItemCodes: [] }) }, 'BAD_INPUT'],
    ['a contract that ends before it begins', { contract: contractOf({ to: day(-31) }) }, 'CONTRACT_PERIOD'],
    ['a place outside', { placeCode: '330299', contract: contractOf({ placeCodes: ['330299'] }) }, 'OUT_OF_SCOPE'],
  ])('is not registered with %s', async (_, more, code) => {
    expect(codeOf(await send('registerServiceProvider', register(more)))).toBe(code);
  });

  it('is given further contracts, and others in their stead, by administrators of its place alone', async () => {
    const provider = await done('registerServiceProvider', register());
    const contract = contractOf({ number: '2027-001', from: day(31), to: day(60), placeCodes: [VILLAGE] });
    const award = { ...next(provider), contract };
    expect(codeOf(await send('awardProviderContract', award, [at('DISPATCHER', DISTRICT)]))).toBe('FORBIDDEN');
    expect(codeOf(await send('awardProviderContract', award, [at('ADMIN', OTHER_TOWN)]))).toBe('NOT_FOUND');
    const two = await done('awardProviderContract', award);
    expect(two.contracts.map(({ isInForce }: Any) => isInForce)).toEqual([true, false]);
    expect(codeOf(await send('awardProviderContract', award))).toBe('VERSION_CONFLICT');
    const { from: _, ...scope } = contractOf({ to: day(-1), workItemCodes: ['WASTE', 'FIRE'] });
    const ended = await done('changeProviderContract', { ...next(two), ...scope, reason: '提前终止' });
    expect(ended).toMatchObject({ state: 'UPCOMING' });
    expect(ended.contracts[0]).toMatchObject({ isInForce: false, workItems: [{ code: 'WASTE' }, { code: 'FIRE' }] });
  });

  it('is suspended with a reason that those concerned learn, and taken up again', async () => {
    const provider = await done('registerServiceProvider', register());
    const reason = '连续三次不合格';
    expect(codeOf(await send('resumeServiceProvider', { ...next(provider), reason }))).toBe('PROVIDER_NOT_SUSPENDED');
    const suspended = await done('suspendServiceProvider', { ...next(provider), reason });
    expect(suspended).toMatchObject({ state: 'SUSPENDED', suspension: { reason } });
    const again = { ...next(suspended), reason };
    expect(codeOf(await send('suspendServiceProvider', again))).toBe('PROVIDER_SUSPENDED_ALREADY');
    const query =
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ServiceProvider { state suspension { reason } } } }';
    const refs = [{ __typename: 'ServiceProvider', id: provider.id }];
    const seenBy = async (as: readonly Posting[]): Promise<Any> =>
      (await grid.request(query, { refs }, { as })).body.data._entities[0];
    expect(await seenBy([at('DISPATCHER', TOWN)])).toEqual({ state: 'SUSPENDED', suspension: { reason } });
    expect(await seenBy([at('DISPATCHER', OTHER_TOWN)])).toEqual({ state: 'SUSPENDED', suspension: null });
    expect(await done('resumeServiceProvider', again)).toMatchObject({ state: 'ACTIVE', suspension: null });
  });

  it('is nothing that another unit can be, and is told of no unit that is none', async () => {
    const create = `mutation ($input: EstablishUnitInput!) { establishUnit(input: $input) { unit { id provider { id } } } }`;
    const input = { idempotencyKey: randomUUID(), kind: 'DEPARTMENT', placeCode: DISTRICT, name: '民政局' };
    const { unit } = (await grid.request(create, { input }, { as: admin })).body.data.establishUnit;
    expect(unit.provider).toBeNull();
    const contract = contractOf();
    expect(codeOf(await send('awardProviderContract', { id: unit.id, expectedVersion: 1, contract }))).toBe(
      'UNIT_NO_PROVIDER',
    );
  });

  it('is marked and told of once when its last contract is over, and may be given the next one', async () => {
    const units = unitStore({ ...grid.runtime, now: () => new Date(Date.now() + 31 * 24 * 3_600_000) });
    const { id } = await done('registerServiceProvider', register());
    const marked = await Promise.all([markOver(units), markOver(units)]);
    expect(marked[0] + marked[1]).toBeGreaterThan(0);
    expect(await markOver(units)).toBe(0);
    const over = await units.findById(id);
    expect(over).toMatchObject({ version: 2, provider: { isOver: true } });
    const contract = contractOf({ number: '2027-001', from: day(40), to: day(50) });
    await done('awardProviderContract', { id, expectedVersion: 2, contract });
    expect(await units.findById(id)).toMatchObject({ provider: { isOver: false } });
  });

  it('is listed and counted by state, item and place, and found by its code', async () => {
    const units = unitStore(grid.runtime);
    const { creditCode, id } = await done('registerServiceProvider', register({ placeCode: DISTRICT }));
    for (const row of await units.collection.find({ kind: 'PROVIDER' }).toArray()) {
      for (const shift of [-40, -1, 0, 29, 31, 45, 70]) {
        const state = row.provider === undefined ? 'ENDED' : providerState(row.provider, day(shift));
        for (const other of ['ACTIVE', 'UPCOMING', 'SUSPENDED', 'ENDED'] as const) {
          const filter = { $and: [{ _id: row._id }, stateFilter(other, day(shift))] };
          expect([other, await units.collection.countDocuments(filter)]).toEqual([other, other === state ? 1 : 0]);
        }
      }
    }
    const query = `query ($filter: ServiceProviderFilter, $place: ID!) {
      serviceProviders(filter: $filter, first: 100) { edges { node { id state } } }
      serviceProviderFigures(placeCode: $place) { active upcoming suspended ended endingSoon } }`;
    const ask = async (filter: object, as = admin, place = DISTRICT): Promise<Any> =>
      (await grid.request(query, { filter, place }, { as })).body.data;
    const all = await ask({});
    const byState = (state: string): number =>
      all.serviceProviders.edges.filter(({ node }: Any) => node.state === state).length;
    expect(all.serviceProviderFigures).toMatchObject({
      ...{ active: byState('ACTIVE'), upcoming: byState('UPCOMING') },
      ...{ suspended: byState('SUSPENDED'), ended: byState('ENDED') },
    });
    expect((await ask({ creditCode: creditCode.toLowerCase() })).serviceProviders.edges).toMatchObject([
      { node: { id } },
    ]);
    expect((await ask({ workItemCode: 'FIRE' })).serviceProviders.edges).toEqual([]);
    const townspeople = [at('DISPATCHER', OTHER_TOWN)];
    const elsewhere = await ask({}, townspeople);
    // The district's works for every town; another town's is none of theirs.
    expect(elsewhere.serviceProviders.edges).toMatchObject([{ node: { id } }]);
    expect(elsewhere.serviceProviderFigures).toBeNull();
    expect(codeOf(await grid.request(query, { place: GRID }, { as: [at('GRID_MEMBER', GRID)] }))).toBe('FORBIDDEN');
  });
});
