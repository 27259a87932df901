import { posted, startTwoTowns, ZHENHAI, type Zhenhai } from '../testing/zhenhai.fixture.js';
import { WORK_ITEMS } from './work-item.list.js';

describe('the work-item list over GraphQL', () => {
  const as = posted('VOLUNTEER', `${ZHENHAI}101201001`);
  let zhenhai: Zhenhai;
  beforeAll(async () => {
    zhenhai = await startTwoTowns();
  });
  afterAll(async () => zhenhai.subgraph.stop());

  it('has its 28 items in their order, for everybody who is signed in', async () => {
    const { body } = await zhenhai.subgraph.request('{ workItems { code name platform listVersion } }', {}, { as });
    expect(body.data.workItems).toEqual(
      WORK_ITEMS.map(({ code, name, platform }) => ({ code, name, platform, listVersion: 1 })),
    );
    const stranger = await zhenhai.subgraph.request('{ workItems { code } }');
    expect(stranger.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('narrows by category and platform', async () => {
    const query = '{ workItems(category: AGRICULTURE, platform: ENFORCEMENT) { code } }';
    const { body } = await zhenhai.subgraph.request(query, {}, { as });
    expect(body.data.workItems).toEqual([{ code: 'ANIMALS' }, { code: 'WATER' }]);
  });

  it('gives an item to whoever refers to it, with its deadlines (event-lifecycle §4) and evidence', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on WorkItem { name requiredEvidence
      deadlines { acceptWorkingDays acceptUrgentMinutes dispatchWorkingHours signForWorkingHours returnWorkingDays
        disposeWorkingDays verifyWorkingDays evaluateDays reopenHours } } } }`;
    const refs = ['FIRE', 'GREENERY'].map((code) => ({ __typename: 'WorkItem', code }));
    const { body } = await zhenhai.subgraph.request(query, { refs }, { as });
    expect(body.data._entities).toEqual([
      {
        name: '消防安全隐患',
        requiredEvidence: ['PHOTO_BEFORE', 'PHOTO_AFTER'],
        deadlines: {
          acceptWorkingDays: 2,
          acceptUrgentMinutes: 30,
          dispatchWorkingHours: 2,
          signForWorkingHours: 4,
          returnWorkingDays: 2,
          disposeWorkingDays: 7,
          verifyWorkingDays: 1,
          evaluateDays: 3,
          reopenHours: 72,
        },
      },
      null,
    ]);
  });
});
