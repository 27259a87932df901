import { drawMap, points } from '../testing/boundaries.fixture.js';
import { grid, nextGrid, people, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
  await drawMap(events);
});
beforeEach(async () => events.collection.deleteMany({}));
afterAll(async () => events.stop());

const DUPLICATES = `query($input: LikelyDuplicatesInput!) { likelyDuplicates(input: $input) { event { id } distanceMetres } }`;

async function duplicates(as: Person, input: object): Promise<{ id: string; distanceMetres: number | null }[]> {
  const found = (await events.ask(DUPLICATES, { input: { workItemCode: 'FIRE', ...input } }, as)).likelyDuplicates;
  return found.map((one: { event: { id: string }; distanceMetres: number | null }) => ({
    id: one.event.id,
    distanceMetres: one.distanceMetres,
  }));
}

/** So many metres north of a point. */
function north(metres: number): { longitude: number; latitude: number } {
  return { ...points.inGrid, latitude: points.inGrid.latitude + metres / 111_319 };
}

describe('likely duplicates', () => {
  it('are open events on the same item within 250 m and 7 days, the nearest first, and nothing else', async () => {
    const far = await events.report(people.member, { point: north(240) });
    const near = await events.report(people.member, { point: north(20) });
    await events.report(people.member, { point: north(260) });
    await events.report(people.member, { point: north(10), workItemCode: 'WASTE' });
    await events.eventIn('CLOSED', { point: north(10) });
    const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
    events.turnClock(eightDaysAgo);
    const old = await events.report(people.member, { point: north(5) });
    events.turnClock(null);
    const found = await duplicates(people.member, { point: points.inGrid });
    expect(found.map(({ id }) => id)).toEqual([near.id, far.id]);
    expect(found[0]?.distanceMetres).toBeCloseTo(20, 0);
    const since = await duplicates(people.member, {
      point: points.inGrid,
      reportedFrom: new Date(eightDaysAgo.getTime() - 1),
    });
    expect(since.map(({ id }) => id)).toEqual([old.id, near.id, far.id]);
  });

  it('do not tell of events that the reporter may not see', async () => {
    const across = await events.report(people.nextMember, { placeCode: nextGrid, point: points.justOverTheBorder });
    const point = { longitude: 121.6199, latitude: 29.91 };
    expect(await duplicates(people.member, { point })).toEqual([]);
    expect(await duplicates(people.dispatcher, { point })).toMatchObject([{ id: across.id }]);
    expect(await duplicates(people.analyst, { point })).toEqual([]);
  });

  it('are told by the place, the newest first, where there is no point', async () => {
    const first = await events.report();
    const second = await events.report(people.member, { point: points.inGrid });
    expect(await duplicates(people.dispatcher, { placeCode: grid })).toEqual([
      { id: second.id, distanceMetres: null },
      { id: first.id, distanceMetres: null },
    ]);
  });

  it('stand in the answer to a report, without the report itself', async () => {
    const before = await events.report(people.member, { point: north(30) });
    const input = {
      ...{ idempotencyKey: 'duplicate-1', title: '堆物', description: '楼道堆物。', workItemCode: 'FIRE' },
      point: points.inGrid,
    };
    const report =
      'mutation($input: ReportEventInput!) { reportEvent(input: $input) { event { id } likelyDuplicates { event { id } distanceMetres } } }';
    const answer = async (extra: object): Promise<unknown> =>
      (await events.ask(report, { input: { ...input, ...extra } }, people.member)).reportEvent.likelyDuplicates;
    expect(await answer({})).toEqual([{ event: { id: before.id }, distanceMetres: expect.closeTo(30, 0) }]);
    expect(await answer({ idempotencyKey: 'duplicate-2', workItemCode: 'WASTE' })).toEqual([]);
  });

  it.each([
    ['neither point nor place', {}],
    ['a place in which anything would be a duplicate', { placeCode: grid.slice(0, 9) }],
  ])('refuse %s', async (_, input) => {
    await expect(duplicates(people.dispatcher, input)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
