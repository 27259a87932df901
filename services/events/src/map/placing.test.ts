import { district, grid, nextGrid, otherVillage, people, town, village } from '../testing/district.fixture.js';
import { drawMap, points } from '../testing/boundaries.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

const LOCATE = `query($point: EventPointInput!) { locate(point: $point) {
  point { longitude latitude } grid { code } place { code } chain { code } offMetres } }`;
const countEvents = () => events.collection.countDocuments();

describe('before boundaries are known', () => {
  it('a point is kept beside the place that was named', async () => {
    const { id } = await events.report(people.member, { point: points.outside });
    expect(await events.stored(id)).toMatchObject({ placeCode: grid, pointOutsidePlace: false });
  });

  it('a point alone finds nothing', async () => {
    const report = events.report(people.member, { placeCode: null, point: points.inGrid });
    await expect(report).rejects.toMatchObject({ code: 'POINT_OUTSIDE_DISTRICT' });
  });
});

describe('by the boundaries that grid told of', () => {
  beforeAll(async () => drawMap(events));

  it('a point is located in its grid and all that the grid is part of', async () => {
    expect((await events.ask(LOCATE, { point: points.inGrid }, people.member)).locate).toEqual({
      point: points.inGrid,
      grid: { code: grid },
      place: { code: grid },
      chain: [district, town, village, grid].map((code) => ({ code })),
      offMetres: 0,
    });
    expect((await events.ask(LOCATE, { point: points.inOtherVillage }, people.member)).locate).toMatchObject({
      grid: null,
      place: { code: otherVillage },
    });
  });

  it('a point of another reference system is located, kept and shown on WGS-84', async () => {
    const point = { longitude: 121.6141, latitude: 29.9073, crs: 'GCJ02' };
    const { locate } = await events.ask(LOCATE, { point }, people.member);
    expect(locate.place).toEqual({ code: grid });
    expect(Math.abs(locate.point.longitude - points.inGrid.longitude)).toBeLessThan(0.001);
    const { id } = await events.report(people.member, { placeCode: null, point });
    const { event } = await events.ask(
      `query($id: ID!) { event(id: $id) { point { longitude latitude } } }`,
      { id },
      people.member,
    );
    expect(event.point).toEqual(locate.point);
  });

  it('a report with a point needs no place, and a coarse place is made fine', async () => {
    const alone = await events.report(people.dispatcher, { placeCode: null, point: points.inNextGrid });
    expect(await events.stored(alone.id)).toMatchObject({
      placeCode: nextGrid,
      places: expect.arrayContaining([town]),
    });
    const coarse = await events.report(people.dispatcher, { placeCode: town, point: points.inGrid });
    expect(await events.stored(coarse.id)).toMatchObject({ placeCode: grid, pointOutsidePlace: false });
  });

  it('a member at the border of the grid reports in it', async () => {
    const { id } = await events.report(people.member, { placeCode: null, point: points.justOverTheBorder });
    expect(await events.stored(id)).toMatchObject({ placeCode: grid });
  });

  it('a point elsewhere than the place is taken, and shows', async () => {
    const report = async (point: object): Promise<unknown> => {
      const { id } = await events.report(people.dispatcher, { placeCode: grid, point });
      return (
        await events.ask(
          `query($id: ID!) { event(id: $id) { place { code } pointOutsidePlace } }`,
          { id },
          people.dispatcher,
        )
      ).event;
    };
    expect(await report(points.inNextGrid)).toEqual({ place: { code: grid }, pointOutsidePlace: true });
    expect(await report(points.justOverTheBorder)).toEqual({ place: { code: grid }, pointOutsidePlace: false });
    expect(await report(points.justOutside)).toEqual({ place: { code: grid }, pointOutsidePlace: false });
  });

  it.each([
    ['a point outside the district', { placeCode: null, point: points.outside }, 'POINT_OUTSIDE_DISTRICT'],
    ['a point outside the district of the place', { placeCode: grid, point: points.outside }, 'POINT_OUTSIDE_DISTRICT'],
    ['a point in a grid of others', { placeCode: null, point: points.inFarGrid }, 'OUT_OF_SCOPE'],
    ['an unknown grid', { placeCode: `${grid.slice(0, -3)}099`, point: points.inGrid }, 'PLACE_UNKNOWN'],
    ['neither place nor point', { placeCode: null }, 'BAD_INPUT'],
    ['a reference system that is none', { point: { ...points.inGrid, crs: 'WGS72' } }, 'BAD_USER_INPUT'],
  ])('%s is refused with a code, and nothing is stored', async (_, input, code) => {
    const before = await countEvents();
    const as = code === 'PLACE_UNKNOWN' ? people.dispatcher : people.member;
    await expect(events.report(as, input)).rejects.toMatchObject({ code });
    expect(await countEvents()).toBe(before);
  });

  it('what lies outside the district is located nowhere', async () => {
    const { errors } = await events.answer(LOCATE, { point: points.outside }, people.member);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'POINT_OUTSIDE_DISTRICT', longitude: 121.5 });
  });

  it('is found by an index', async () => {
    const places = events.subgraph.runtime.db.collection('places');
    const near = { type: 'Point', coordinates: [121.61, 29.91] };
    const explained = await places
      .aggregate([{ $geoNear: { near, key: 'boundary', distanceField: 'metres', maxDistance: 100 } }])
      .explain('queryPlanner');
    expect(JSON.stringify(explained)).toContain('GEO_NEAR_2DSPHERE');
  });
});
