import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid, TestClock } from '../account/account.fixture.js';
import { openStores } from '../stores.js';
import { at, DISTRICT, establishNet, GRID, TOWN } from '../visit/visit.fixture.js';
import { establishList, itemInput, sendTo } from './work-item-list.fixture.js';

let grid: TestSubgraph;
const clock = new TestClock();
beforeAll(async () => {
  grid = await startTestGrid(clock);
  await establishNet(grid);
  await establishList(grid, DISTRICT);
});
afterAll(async () => grid.stop());

const admin = [at('ADMIN', DISTRICT)];
const member = [at('GRID_MEMBER', GRID)];
const LIST = 'list { id version state listVersion basedOn }';
interface Draft {
  readonly id: string;
  readonly version: number;
}

const send = async (name: string, input: object, as = admin): Promise<TestResponse> =>
  sendTo(grid, name, LIST, input, as);

/** Sends a command that is taken, and gives the version of the list. */
async function took(name: string, input: object): Promise<Draft & { readonly listVersion: number | null }> {
  const { body } = await send(name, input);
  expect(body.errors).toBeUndefined();
  return body.data[name].list;
}

/** A draft later than all of before: the clock stands still otherwise. */
async function drafted(): Promise<Draft> {
  clock.turn(1_000);
  return took('draftWorkItemList', { placeCode: DISTRICT, note: '增加绿化养护' });
}
const put = (draft: Draft, item: object): Promise<Draft> =>
  took('putWorkItem', { id: draft.id, expectedVersion: draft.version, item });
const step = ({ id, version }: Draft): object => ({ id, expectedVersion: version });

/** The list as everybody reads it, once it is at a version. */
async function itemsAt(version: number): Promise<{ code: string; listVersion: number; isWithdrawn: boolean }[]> {
  const query = '{ workItems { code listVersion isWithdrawn formFields { name } } }';
  return eventually(async () => {
    const { workItems } = (await grid.request(query, {}, { as: member })).body.data;
    return workItems.every((item: { listVersion: number }) => item.listVersion === version) && workItems;
  });
}

const form = [
  { name: 'area', label: '面积', type: 'NUMBER', required: true, min: 0 },
  { name: 'kind', label: '类型', type: 'CHOICE', required: false, options: ['乔木', '草坪'] },
];

describe('the work-item list', () => {
  it('is drafted, published as the next version, told to the others item by item, and never changes again', async () => {
    const draft = await put(await drafted(), itemInput({ formFields: form }));
    const without = await took('takeOutWorkItem', { ...step(draft), workItemCode: 'CULTURE' });
    const published = await took('publishWorkItemList', step(without));
    expect(published).toMatchObject({ state: 'PUBLISHED', listVersion: 2, basedOn: 1 });
    const items = await itemsAt(2);
    expect(items).toHaveLength(28);
    expect(items.at(-1)).toMatchObject({ code: 'GREENERY', formFields: [{ name: 'area' }, { name: 'kind' }] });
    const gone = await openStores(grid.runtime).workItems.findById('CULTURE');
    expect(gone).toMatchObject({ isWithdrawn: true, listVersion: 2 });
    const late = { ...step(published), item: itemInput() };
    expect(codeOf(await send('putWorkItem', late))).toBe('WORK_ITEM_LIST_NOT_DRAFT');
    const { data } = await eventually(async () => {
      const { jetstreamManager, namespace } = grid.runtime;
      const stream = await jetstreamManager.streams.find(`${namespace}.grid.work-item.admitted`);
      const message = await jetstreamManager.streams.getMessage(stream, {
        last_by_subj: `${namespace}.grid.work-item.admitted`,
      });
      const told = message.json<{ aggregateId: string; data: object }>();
      return told.aggregateId === 'GREENERY' && told;
    });
    expect(data).toMatchObject({ listVersion: 2, formFields: [{ name: 'area' }, { name: 'kind' }] });
  });

  it('tells what one version says otherwise than another', async () => {
    const longer = itemInput({ name: '绿化', formFields: form });
    const draft = await took('publishWorkItemList', step(await put(await drafted(), longer)));
    const { listVersion } = draft as unknown as { listVersion: number };
    const query = `query ($from: Int!, $to: Int!) { workItemListDifference(from: $from, to: $to) {
      added { code } removed { code } changed { code fields before { name } after { name } } } }`;
    const ask = async (from: number, to: number): Promise<TestResponse> =>
      grid.request(query, { from, to }, { as: member });
    expect((await ask(1, 2)).body.data.workItemListDifference).toEqual({
      added: [{ code: 'GREENERY' }],
      removed: [{ code: 'CULTURE' }],
      changed: [],
    });
    expect((await ask(2, listVersion)).body.data.workItemListDifference).toEqual({
      added: [],
      removed: [],
      changed: [{ code: 'GREENERY', fields: ['name'], before: { name: '绿化养护' }, after: { name: '绿化' } }],
    });
    expect(codeOf(await ask(1, 99))).toBe('WORK_ITEM_LIST_UNKNOWN');
    const old =
      '{ workItemList(listVersion: 1) { items(codes: ["CULTURE"]) { code } } workItemLists { edges { node { listVersion state } } } }';
    const { body } = await grid.request(old, {}, { as: member });
    expect(body.data.workItemList.items).toEqual([{ code: 'CULTURE' }]);
    const seen = body.data.workItemLists.edges.map(({ node }: { node: object }) => node);
    expect(seen).toEqual([3, 2, 1].map((version) => ({ listVersion: version, state: 'PUBLISHED' })));
  });

  it('gives its next number to one of two drafts, and none to a draft that says nothing new', async () => {
    expect(codeOf(await send('publishWorkItemList', step(await drafted())))).toBe('WORK_ITEM_LIST_UNCHANGED');
    const drafts = [
      await put(await drafted(), itemInput({ name: '甲' })),
      await put(await drafted(), itemInput({ name: '乙' })),
    ];
    const answers = await Promise.all(drafts.map(async (draft) => send('publishWorkItemList', step(draft))));
    expect(answers.map(codeOf).sort()).toEqual(['WORK_ITEM_LIST_OUTDATED', undefined]);
    const discarded = await took('discardWorkItemList', step(await drafted()));
    expect(discarded).toMatchObject({ state: 'DISCARDED', listVersion: null });
  });

  it.each<[string, object, string]>([
    ['a code that is none', { code: 'green' }, 'input.item.code'],
    ['a level above the one that settles it', { admittedLevel: 'DISTRICT' }, 'input.item.admittedLevel'],
    ['settling on the spot that grids are not admitted to', { canSettleOnTheSpot: true }, 'input.item.admittedLevel'],
    ['a choice of nothing', { formFields: [{ ...form[1], options: [] }] }, 'input.item.formFields.0.options'],
    ['a field twice', { formFields: [form[0], form[0]] }, 'input.item.formFields'],
  ])('takes no item with %s', async (_, more, path) => {
    const draft = await drafted();
    const { body } = await send('putWorkItem', { ...step(draft), item: itemInput(more) });
    expect(codeOf({ body, status: 200 })).toBe('BAD_INPUT');
    const paths = body.errors[0].extensions.issues.map((issue: { path: string[] }) => issue.path.join('.'));
    expect(paths).toContain(path);
  });

  it('is worked on by administrators of the district alone', async () => {
    const draft = await drafted();
    const input = { placeCode: DISTRICT, note: '自己改' };
    expect(codeOf(await send('draftWorkItemList', input, [at('ADMIN', TOWN)]))).toBe('OUT_OF_SCOPE');
    expect(codeOf(await send('publishWorkItemList', step(draft), [at('ADMIN', TOWN)]))).toBe('NOT_FOUND');
    expect(codeOf(await send('draftWorkItemList', input, member))).toBe('FORBIDDEN');
    expect(codeOf(await send('takeOutWorkItem', { ...step(draft), workItemCode: 'NOTHING' }))).toBe(
      'WORK_ITEM_UNKNOWN',
    );
  });
});
