import { EVENT_STATES, PLATFORMS } from '@gridhall/messages';
import fc from 'fast-check';
import type { EventDocument } from '../event/event.document.js';
import { sightOf } from '../event/event.visibility.js';
import { openStates } from '../event/states.js';
import { grid, people, town, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { callerOf, now } from '../testing/facts.fixture.js';
import { manyEvents } from '../testing/many-events.fixture.js';
import { noted } from '../testing/noted.fixture.js';
import { onMap, TIER_RATIO, type Bounds } from './bounds.rules.js';
import { eventClusters } from './clusters.js';
import { geoJson, type Point } from './coordinates.rules.js';
import { SAMPLED_TIER } from './map.indexes.js';
import { mapLimits } from './map.limits.js';
import { eventsNear } from './near.js';
import { patiently } from './shown.js';

const WEST = 121.6;
const SOUTH = 29.9;

/** Somewhere on 8 by 4 km, on a lattice, so that several lie at one point; every tenth nowhere. */
function pointOf(number: number): Point | null {
  if (number % 10 === 9) return null;
  return { longitude: WEST + ((number * 37) % 400) * 2e-4, latitude: SOUTH + ((number * 91) % 200) * 2e-4 };
}

const all = manyEvents(3_000).map((event, number): EventDocument => {
  const point = pointOf(number);
  return { ...event, point: point && geoJson(point), onMap: point && onMap(point, event._id) };
});

/** On the sphere that MongoDB measures on. */
function metresFrom({ longitude, latitude }: Point, { onMap: other }: EventDocument): number {
  if (other === null) return Infinity;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [radians(other.latitude - latitude), radians(other.longitude - longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * 6_378_100 * Math.asin(Math.sqrt(half));
}

function isWithin({ west, south, east, north }: Bounds, { onMap: point }: EventDocument): boolean {
  if (point === null) return false;
  return point.longitude >= west && point.longitude < east && point.latitude >= south && point.latitude < north;
}

interface Filter {
  readonly states?: readonly string[] | undefined;
  readonly platforms?: readonly string[] | undefined;
  readonly placeCode?: string | undefined;
}

/** What a map shows of the filter, to somebody. */
function shownTo(as: Person, { states, platforms, placeCode = '' }: Filter): EventDocument[] {
  const wanted: readonly string[] = states === undefined || states.length === 0 ? openStates : states;
  return all.filter(
    (event) =>
      wanted.includes(event.state) &&
      (platforms === undefined || platforms.length === 0 || platforms.includes(String(event.platform))) &&
      event.placeCode.startsWith(placeCode) &&
      sightOf(callerOf(as), event) !== 'nothing',
  );
}

const everybody = Object.values(people).filter((person) => person !== people.analyst);
const filters: fc.Arbitrary<Filter> = fc.record({
  states: fc.option(fc.subarray([...EVENT_STATES]), { nil: undefined }),
  platforms: fc.option(fc.subarray([...PLATFORMS]), { nil: undefined, freq: 3 }),
  placeCode: fc.option(fc.constantFrom(town, grid), { nil: undefined, freq: 3 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const viewports = fc
  .tuple(share, share, fc.double({ min: 0.001, max: 1, noNaN: true }))
  .map(([right, up, size]): Bounds => {
    const [west, south] = [WEST + right * 0.08, SOUTH + up * 0.04];
    return { west, south, east: west + size * 0.08, north: south + size * 0.05 };
  });
const wholeDistrict: Bounds = { west: 121.5, south: 29.8, east: 121.8, north: 30.1 };

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
  await events.collection.insertMany(all as never[]);
});
afterAll(async () => events.stop());
afterEach(() => jest.restoreAllMocks());

const CLUSTERS = `query($bounds: MapBoundsInput!, $zoom: Float!, $filter: EventFilter) {
  eventClusters(bounds: $bounds, zoom: $zoom, filter: $filter) {
    count isEstimate cellDegrees clusters { count point { longitude latitude } bounds { west south east north } event { id } } } }`;
const NEAR = `query($point: EventPointInput!, $radius: Float, $filter: EventFilter, $first: Int, $after: String) {
  eventsNear(point: $point, radiusMetres: $radius, filter: $filter, first: $first, after: $after) {
    edges { cursor distanceMetres node { id } } pageInfo { hasNextPage endCursor } } }`;
const LIST = `query($filter: EventFilter, $after: String) {
  events(filter: $filter, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;

/** Which indexes the queries of `act` were answered from, and how many documents they fetched. */
async function planOf(act: () => Promise<unknown>): Promise<{ summary: string; fetched: number }> {
  const notes = (await noted(events, act)).filter(({ command }) => command.aggregate !== undefined);
  return {
    summary: notes.map(({ planSummary }) => planSummary).join(' '),
    fetched: notes.reduce((sum, { docsExamined }) => sum + docsExamined, 0),
  };
}

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string }; readonly distanceMetres: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function listed(as: Person, filter: object): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Page = (await events.ask(LIST, { filter, after }, as)).events;
    ids.push(...edges.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe('clusters of a viewport', () => {
  it('count, for anybody, any filter, viewport and zoom, exactly what they may see, in at most 500 cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everybody),
        filters,
        viewports,
        fc.integer({ min: 0, max: 22 }),
        async (as, filter, bounds, zoom) => {
          const found = (await events.ask(CLUSTERS, { bounds, zoom, filter }, as)).eventClusters;
          const expected = shownTo(as, filter).filter((event) => isWithin(bounds, event));
          expect(found.count).toBe(expected.length);
          expect(found.clusters.length).toBeLessThanOrEqual(500);
          for (const cluster of found.clusters) {
            const inCell = expected.filter((event) => isWithin(cluster.bounds, event));
            expect([cluster.count, cluster.event]).toEqual([
              inCell.length,
              inCell.length === 1 ? { id: inCell[0]?._id } : null,
            ]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count what the list holds with the same filter and bounds', async () => {
    const bounds = { west: 121.61, south: 29.905, east: 121.66, north: 29.93 };
    const filter = { states: ['ACCEPTED', 'CLOSED'] };
    const { count, clusters } = (await events.ask(CLUSTERS, { bounds, zoom: 13, filter }, people.centre)).eventClusters;
    const ids = await listed(people.centre, { ...filter, bounds });
    expect(new Set(ids).size).toBe(count);
    expect(count).toBeGreaterThan(50);
    const inside = clusters.find(
      (one: { bounds: Bounds }) => one.bounds.west > bounds.west && one.bounds.south > bounds.south,
    );
    expect(await listed(people.centre, { ...filter, bounds: inside.bounds })).toHaveLength(inside.count);
  });

  it('get smaller as one zooms in, and lie on one lattice wherever the viewport is', async () => {
    const degreesAt = async (zoom: number): Promise<number> =>
      (await events.ask(CLUSTERS, { bounds: { ...wholeDistrict, west: 121.7 }, zoom, filter: {} }, people.centre))
        .eventClusters.cellDegrees;
    expect(await degreesAt(8)).toBe(360 / 2 ** 10);
    expect(await degreesAt(11)).toBe(360 / 2 ** 13);
    // 64 pixels would make more than 500 of them.
    expect(await degreesAt(22)).toBeGreaterThan(360 / 2 ** 24);
  });

  it('of what is open are counted in the index alone: nothing that is not shown is read', async () => {
    const view = { bounds: wholeDistrict, zoom: 12, filter: { platforms: ['ENFORCEMENT'] } };
    const { summary, fetched } = await planOf(() => events.ask(CLUSTERS, view, people.supervisor));
    expect(summary).toContain('onMap.strip: 1');
    // The supervisor's own reports, of which there are none, are asked for apart.
    expect(fetched).toBe(0);
  });

  it('show an analyst no finer than a grid, where the viewport may be as small as it likes', async () => {
    const lone = all.find((event) => event.onMap !== null && event.state === 'ACCEPTED');
    const { longitude, latitude } = lone?.onMap ?? { longitude: WEST, latitude: SOUTH };
    const bounds = { west: longitude, south: latitude, east: longitude + 1e-6, north: latitude + 1e-6 };
    const { clusters } = (await events.ask(CLUSTERS, { bounds, zoom: 22 }, people.analyst)).eventClusters;
    expect(clusters).toHaveLength(1);
    const [{ bounds: cell, point, event, count }] = clusters;
    expect(cell.east - cell.west).toBeCloseTo(360 / 2 ** 16, 9);
    expect(point.longitude).toBeCloseTo(Number(cell.west) + 180 / 2 ** 16, 9);
    expect(event).toBeNull();
    expect(count).toBe(shownTo(people.centre, {}).filter((one) => isWithin(cell, one)).length);
    expect(await listed(people.analyst, { bounds })).toEqual([]);
  });

  it.each([
    ['of all states', { states: [...EVENT_STATES] }],
    ['that are open', {}],
    ['of one platform', { states: [...EVENT_STATES], platforms: ['ENFORCEMENT'] }],
  ])('of more events %s than are counted one by one are estimated, and say so', async (_, filter) => {
    jest.replaceProperty(mapLimits, 'countedExactly', 50 as never);
    jest.replaceProperty(mapLimits, 'countedOpen', 50 as never);
    const view = { bounds: wholeDistrict, zoom: 11, filter };
    const exact = shownTo(people.supervisor, filter).filter(({ onMap: point }) => point !== null).length;
    let shown = { count: 0, isEstimate: false, clusters: [] as { count: number; event: unknown }[] };
    const notes = await noted(events, async () => {
      shown = (await events.ask(CLUSTERS, view, people.supervisor)).eventClusters;
    });
    expect(shown.isEstimate).toBe(true);
    expect(Math.abs(shown.count - exact)).toBeLessThan(4 * Math.sqrt(exact * TIER_RATIO ** SAMPLED_TIER));
    expect(shown.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(shown.count);
    expect(shown.clusters.filter(({ event }) => event !== null)).toEqual([]);
    const sampled = all.filter(({ onMap: point }) => (point?.tier ?? 0) >= SAMPLED_TIER).length;
    for (const { keysExamined, docsExamined } of notes) {
      expect(keysExamined).toBeLessThan(2 * sampled);
      expect(docsExamined).toBe(0);
    }
  });

  it('are estimated from no more than a sample of some size, of whatever there is', async () => {
    jest.replaceProperty(mapLimits, 'countedExactly', 50 as never);
    jest.replaceProperty(mapLimits, 'sampled', 20 as never);
    const view = { bounds: wholeDistrict, zoom: 11, filter: { states: [...EVENT_STATES] } };
    const notes = await noted(events, async () => {
      const { isEstimate, count } = (await events.ask(CLUSTERS, view, people.centre)).eventClusters;
      expect([isEstimate, count % TIER_RATIO ** (SAMPLED_TIER + 1)]).toEqual([true, 0]);
    });
    expect(notes.some(({ planSummary }) => planSummary.includes('onMap.tier'))).toBe(true);
  });

  it('are counted one by one where the viewport, or the time that is asked for, holds few of many', async () => {
    jest.replaceProperty(mapLimits, 'countedExactly', 400 as never);
    const states = [...EVENT_STATES];
    const corner = { west: 121.6, south: 29.9, east: 121.61, north: 29.91 };
    const reportedFrom = new Date(now.getTime() - 60 * 60_000);
    for (const [bounds, filter] of [
      [corner, { states }],
      [wholeDistrict, { states, reportedFrom }],
    ] as const) {
      const expected = shownTo(people.centre, { states }).filter(
        (event) => isWithin(bounds, event) && ('reportedFrom' in filter ? event.reportedAt >= reportedFrom : true),
      );
      const found = (await events.ask(CLUSTERS, { bounds, zoom: 14, filter }, people.centre)).eventClusters;
      expect([found.isEstimate, found.count]).toEqual([false, expected.length]);
      expect(found.count).toBeGreaterThan(0);
    }
  });

  it.each([
    ['a viewport turned round', { bounds: { ...wholeDistrict, east: 121 }, zoom: 10 }],
    ['a viewport upside down', { bounds: { ...wholeDistrict, north: 29 }, zoom: 10 }],
    ['a zoom that no map has', { bounds: wholeDistrict, zoom: 23 }],
  ])('refuse %s', async (_, view) => {
    await expect(events.ask(CLUSTERS, view, people.centre)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('are given up when they take too long', async () => {
    jest.replaceProperty(mapLimits, 'patienceMs', 20 as never);
    const slow = patiently((options) => events.collection.find({ $where: 'sleep(100) || true' }, options).toArray());
    await expect(slow).rejects.toMatchObject({ code: 'MAP_TOO_MANY' });
  });
});

describe('events near a point', () => {
  const here = { longitude: 121.6301, latitude: 29.9199 };

  it('are, for anybody, over all pages, those within the radius that they may see, nearest first, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everybody),
        filters,
        fc.integer({ min: 1, max: 100 }),
        async (as, filter, first) => {
          const rows: { id: string; metres: number }[] = [];
          let after: string | null = null;
          for (let page = 0; page < 4; page++) {
            const { edges, pageInfo }: Page = (
              await events.ask(NEAR, { point: here, radius: 1_500, filter, first, after }, as)
            ).eventsNear;
            for (const { node, distanceMetres } of edges) rows.push({ id: node.id, metres: distanceMetres });
            after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
            if (after === null) break;
          }
          const expected = shownTo(as, filter)
            .map((event) => ({ id: event._id, metres: metresFrom(here, event) }))
            .filter(({ metres }) => metres <= 1_500);
          const byId = new Map(expected.map(({ id, metres }) => [id, metres]));
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          for (const { id, metres } of rows) expect(Math.abs(metres - (byId.get(id) ?? Infinity))).toBeLessThan(0.01);
          expect(rows.map(({ metres }) => metres)).toEqual(rows.map(({ metres }) => metres).sort((a, b) => a - b));
          // Whoever was left out lies no nearer than the last one shown.
          const shown = new Set(rows.map(({ id }) => id));
          const left = expected.filter(({ id }) => !shown.has(id));
          if (after === null) expect(left).toEqual([]);
          else expect(Math.min(...left.map(({ metres }) => metres))).toBeGreaterThan((rows.at(-1)?.metres ?? 0) - 0.01);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are read from the small index of what is open, or from the one of all when states are named', async () => {
    const ask = (filter: object) => () =>
      events.ask(NEAR, { point: here, radius: 300, filter, first: 5 }, people.centre);
    expect((await planOf(ask({}))).summary).toContain('workItemCode');
    const ofAll = await planOf(ask({ states: ['CLOSED', 'ARCHIVED'] }));
    expect(ofAll.summary).toContain('point: "2dsphere" }');
    // No farther from the point than the page needs.
    expect(ofAll.fetched).toBeLessThan(all.length / 4);
  });

  it('are not found by an analyst, who would learn where they lie', async () => {
    expect((await events.ask(NEAR, { point: here, radius: 5_000 }, people.analyst)).eventsNear.edges).toEqual([]);
  });

  it('refuse a radius beyond the limit and the cursor of another point', async () => {
    const far = events.ask(NEAR, { point: here, radius: 5_001 }, people.centre);
    await expect(far).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const { pageInfo } = (await events.ask(NEAR, { point: here, radius: 900, first: 2 }, people.centre)).eventsNear;
    const other = events.ask(
      NEAR,
      { point: { ...here, latitude: 29.92 }, radius: 900, after: pageInfo.endCursor },
      people.centre,
    );
    await expect(other).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('are found from a point of another reference system', async () => {
    const { store } = { store: { collection: events.collection } as never };
    const asTold = await eventsNear(store, callerOf(people.centre), {
      point: { longitude: 121.6342, latitude: 29.9172, crs: 'GCJ02' },
      radiusMetres: 200,
    });
    expect(asTold.edges.length).toBeGreaterThan(0);
    const shown = await eventClusters(store, callerOf(people.centre), { bounds: wholeDistrict, zoom: 5 });
    expect(shown.count).toBe(shownTo(people.centre, {}).filter(({ onMap: point }) => point !== null).length);
  });
});
