/**
 * Measures the map on a growing number of events (docs/decisions/0008-map.md):
 *
 *     MONGODB_URI=mongodb://… node services/events/dist/bench/map.bench.js [events …]
 *
 * Two events in a hundred are open; the others were closed over ten years. Prints, for each size, p50 and p99 in ms.
 */
import { EVENT_STATES } from '@gridhall/messages';
import type { Caller } from '@gridhall/service-kit';
import { MongoClient, type Collection, type Document } from 'mongodb';
import type { EventDocument } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { onMap } from '../map/bounds.rules.js';
import { eventClusters } from '../map/clusters.js';
import { geoJson } from '../map/coordinates.rules.js';
import { likelyDuplicates } from '../map/duplicates.js';
import { mapIndexes } from '../map/map.indexes.js';
import { eventsNear } from '../map/near.js';

const BATCH = 5_000;
const OPEN_IN_A_HUNDRED = 2;
const [WEST, SOUTH, EAST, NORTH] = [121.48, 29.91, 121.76, 30.09];
const now = new Date('2026-11-24T08:30:00.000Z');
const DISTRICT = '330211';
const caller: Caller = {
  staffId: 'somebody',
  name: 'somebody',
  postings: [{ role: 'DISPATCHER', place: DISTRICT, unit: null }],
};
const ofTown: Caller = { ...caller, postings: [{ role: 'DISPATCHER', place: `${DISTRICT}003`, unit: null }] };
const here = { longitude: 121.62, latitude: 30 };
const district = { west: 121.4, south: 29.8, east: 121.9, north: 30.2 };
const street = { west: 121.615, south: 29.995, east: 121.625, north: 30.005 };

/** An event as the map's queries read it, with a life behind it. */
function eventOf(number: number): Document {
  const isOpen = number % 100 < OPEN_IN_A_HUNDRED;
  const days = isOpen ? Math.random() * 10 : Math.random() * 3_650;
  const point = {
    longitude: WEST + Math.random() * (EAST - WEST),
    latitude: SOUTH + Math.random() * (NORTH - SOUTH),
  };
  const town = `${DISTRICT}00${1 + (number % 7)}`;
  const placeCode = `${town}2${String(number % 14).padStart(2, '0')}00${1 + (number % 8)}`;
  const item = number % 28;
  return {
    _id: `event-${number}`,
    placeCode,
    places: [DISTRICT, town, placeCode.slice(0, 12), placeCode],
    point: geoJson(point),
    onMap: onMap(point, `event-${number}`),
    state: isOpen ? 'IN_PROGRESS' : 'CLOSED',
    workItemCode: `ITEM-${item}`,
    platform: ['PUBLIC_ORDER', 'ENFORCEMENT', 'CONVENIENCE_SERVICES'][item % 3],
    category: `CATEGORY-${item % 7}`,
    urgency: 'NORMAL',
    unitIds: [`${town}-AGENCY-${item % 4}`],
    reporterStaffId: `${placeCode}-member`,
    followerStaffIds: [],
    reportedAt: new Date(now.getTime() - days * 86_400_000),
    timeline: 'x'.repeat(1_000),
  };
}

const store = (collection: Collection<EventDocument>): EventStore => ({ collection }) as unknown as EventStore;

const questions: Record<string, (events: EventStore) => Promise<unknown>> = {
  'clusters, district, zoom 11, open': (events) => eventClusters(events, caller, { bounds: district, zoom: 11 }),
  'the same, by who sees a town': (events) => eventClusters(events, ofTown, { bounds: district, zoom: 11 }),
  'clusters, some streets, zoom 16, open': (events) => eventClusters(events, caller, { bounds: street, zoom: 16 }),
  'clusters, district, a day of all states': (events) =>
    eventClusters(events, caller, {
      ...{ bounds: district, zoom: 11 },
      filter: {
        reportedFrom: new Date(now.getTime() - 20 * 86_400_000),
        reportedTo: new Date(now.getTime() - 19 * 86_400_000),
      },
    }),
  'clusters, district, all that ever was': (events) =>
    eventClusters(events, caller, { bounds: district, zoom: 11, filter: { states: EVENT_STATES } }),
  'clusters, some streets, all that ever was': (events) =>
    eventClusters(events, caller, { bounds: street, zoom: 16, filter: { states: EVENT_STATES } }),
  'near me, 500 m, open': (events) => eventsNear(events, caller, { point: here, radiusMetres: 500 }),
  'near me, 5 km, closed': (events) =>
    eventsNear(events, caller, { point: here, radiusMetres: 5_000, filter: { states: ['CLOSED'] } }),
  'likely duplicates': (events) =>
    likelyDuplicates(events, caller, { workItemCode: 'ITEM-3', point: here, reportedFrom: null }, now),
};

async function measure(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const until = performance.now() + 4_000;
  await work();
  while (times.length < 100 && (times.length < 5 || performance.now() < until)) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}  p99 ${at(0.99)}`;
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const client = await MongoClient.connect(process.env['MONGODB_URI'] ?? '');
  const db = client.db('gridhall_bench_map');
  const events = db.collection<EventDocument>('events');
  await db.dropDatabase();
  const newestFirst = { reportedAt: -1, _id: -1 } as const;
  for (const own of [['places'], ['places', 'state'], ['unitIds'], ['reporterStaffId'], ['followerStaffIds']]) {
    await events.createIndex({ ...Object.fromEntries(own.map((field) => [field, 1])), ...newestFirst }, {}, undefined);
  }
  for (const { key, options } of mapIndexes) await events.createIndex(key, options ?? {}, undefined);
  let count = 0;
  for (const size of sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes) {
    const startedAt = performance.now();
    for (; count < size; count += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, index) => eventOf(count + index));
      await events.insertMany(batch as never[], { ordered: false });
    }
    const seconds = (performance.now() - startedAt) / 1000;
    const { indexSizes } = await db.command({ collStats: 'events', scale: 1_000_000 });
    process.stdout.write(
      `${size} events (inserted in ${seconds.toFixed(0)} s; indexes in MB: ${JSON.stringify(indexSizes)})\n`,
    );
    for (const [question, ask] of Object.entries(questions)) {
      process.stdout.write(`  ${question}: ${await measure(() => ask(store(events)))}\n`);
    }
    // What the covering index saves: the same count from the documents.
    const [first] = await events
      .aggregate([{ $match: { places: DISTRICT, state: 'IN_PROGRESS' } }, { $count: 'n' }])
      .toArray();
    const fetched = await measure(() =>
      events
        .aggregate(
          [
            { $match: { places: DISTRICT, state: 'IN_PROGRESS' } },
            { $group: { _id: { $floor: '$onMap.longitude' }, count: { $sum: 1 } } },
          ],
          { hint: 'places_1_state_1_reportedAt_-1__id_-1' },
        )
        .toArray(),
    );
    process.stdout.write(
      `  (clusters by place, without the index of the map, ${String(first?.['n'])} open: ${fetched})\n`,
    );
  }
  await db.dropDatabase();
  await client.close();
}

void main();
