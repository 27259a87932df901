import { statfsSync } from 'node:fs';
import type { DistrictModel } from '@gridhall/infra';
import { startServers } from '@gridhall/local-stack';
import { databaseName } from '@gridhall/service-kit';
import { MongoClient, type Collection, type Db, type Document, type IndexDescription } from 'mongodb';
import { copyStages, OPEN, spotOf, templateOf, tierOf, type Copying, type Spot } from './copies.rules.js';

const NAMESPACE = 'gridhall';
/** Copies are made beside the collection, which takes its place when they are complete: so that no relay tells of them. */
const MAKING = 'events_growing';
const TEMPLATES = 'events_templates';
/** So many copies in one order to the server, and so many orders at the same time. */
const AT_ONCE = 20_000;
const WRITERS = 2;
/** What a copy takes of the disk at most, indexes and what building them needs for a while included. Measured: see docs/growth.md. */
const BYTES_PER_EVENT = 5_000;
const LOADING_CACHE_GIGABYTES = 2;
const NOT_DURABLE = { w: 1, journal: false } as const;

const ENDED = new Set(['CLOSED', 'ARCHIVED', 'DECLINED', 'WITHDRAWN', 'RECORDED']);

/** Indexes of a collection, as they are made. */
export type Indexes = readonly IndexDescription[];

/** The events' indexes but that of the ids, as the platform itself has made them. */
export async function indexesOf(mongoUri: string): Promise<Indexes> {
  return withEvents(mongoUri, async (events) => {
    const found = await events.indexes();
    return found.filter(({ name }) => name !== '_id_').map(({ v: _, ...index }) => index as IndexDescription);
  });
}

/** @throws Error when the disk cannot hold so many events */
export function requireSpace(folder: string, events: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const [free, needed] = [bavail * bsize, events * BYTES_PER_EVENT];
  if (free >= needed) return;
  const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new Error(
    `${folder} has ${gigabytes(free)} free, ${gigabytes(needed)} are needed for ${events} events: free some, name a folder elsewhere with --keep, or fewer with --to.`,
  );
}

/**
 * Grows the events of a home that no platform runs on to a number, by copies of those that were played, and makes the platform's indexes at the end.
 * Other services are told nothing of them.
 */
export async function grow(
  home: string,
  events: number,
  indexes: Indexes,
  model: DistrictModel,
  say: (line: string) => void,
): Promise<void> {
  requireSpace(home, events);
  await withServers(home, async (db) => {
    const slots = await putTemplates(db, model);
    await db.collection('events').dropIndexes();
    await db.renameCollection('events', MAKING);
    const open = Math.min(OPEN, events / 2);
    const now = new Date();
    const into = { now, into: MAKING };
    await copy(db, { ...into, isOpen: false, templates: slots.ended, count: events - open }, say);
    await copy(db, { ...into, isOpen: true, templates: slots.open, count: open }, say);
    await db.dropCollection(TEMPLATES);
    await complete(db.collection(MAKING));
    await build(db.collection(MAKING), indexes, say);
    await db.renameCollection(MAKING, 'events');
    await db.admin().command({ fsync: 1 });
  });
}

/** Has the server make all copies of one kind of templates, the oldest first, as they would have come. */
async function copy(db: Db, kind: Omit<Copying, 'blocks'>, say: (line: string) => void): Promise<void> {
  const { isOpen, templates, count } = kind;
  const blocks = Math.ceil(count / templates);
  const step = Math.max(1, Math.floor(AT_ONCE / templates));
  const starts = Array.from({ length: Math.ceil(blocks / step) }, (_, index) => index * step).reverse();
  let made = 0;
  const write = async (): Promise<void> => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
      const stages = copyStages({ ...kind, blocks: [from, Math.min(from + step, blocks)] });
      await db
        .collection(TEMPLATES)
        .aggregate([{ $match: { isOpen } }, ...stages], { writeConcern: NOT_DURABLE })
        .toArray();
      const before = made;
      made += step * templates;
      const million = Math.floor(made / 1e6);
      if (million > Math.floor(before / 1e6)) say(`  ${million} million copies`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

/**
 * Gives played events what copies have and the platform gives today: their home may have been made before. A field that an index
 * needs and copies lack is added here.
 */
async function complete(events: Collection): Promise<void> {
  // All ids that are before, between and after those of copies: by the index of ids, for there may be ten million.
  const played = {
    $or: [{ _id: { $lt: 'growth-' } }, { _id: { $gte: 'growth.', $lt: 'open-' } }, { _id: { $gte: 'open.' } }],
  };
  const filter = { $and: [played, { onMap: { $ne: null }, 'onMap.tier': { $exists: false } }] } as unknown as Document;
  await events.updateMany(filter, [{ $set: { 'onMap.tier': tierOf({ $rand: {} }) } }]);
}

/** Removes what was written into a home since it was made: each run finds what the one before found. */
export async function tidy(home: string, since: Date): Promise<void> {
  await withServers(home, async (db) => {
    await db.collection('events').deleteMany({ updatedAt: { $gt: since } });
  });
}

/** Gives the events of a home that no platform runs on these indexes and no others. */
export async function align(home: string, indexes: Indexes, say: (line: string) => void): Promise<void> {
  await withServers(home, async (db) => {
    const events = db.collection('events');
    await complete(events);
    const there = await events.indexes();
    const wanted = new Map(indexes.map((index) => [index.name, JSON.stringify(index)]));
    const isWanted = ({ v: _, ...index }: Document): boolean =>
      wanted.get(String(index['name'])) === JSON.stringify(index);
    for (const index of there) {
      if (index.name !== undefined && index.name !== '_id_' && !isWanted(index)) await events.dropIndex(index.name);
    }
    const kept = new Set(there.filter(isWanted).map(({ name }) => name));
    await build(
      events,
      indexes.filter(({ name }) => !kept.has(name)),
      say,
    );
  });
}

/** Builds indexes some at a time: each group reads all documents once, and sorts its keys on the disk meanwhile. */
async function build(events: Collection, indexes: Indexes, say: (line: string) => void): Promise<void> {
  const words = indexes.filter(({ key }) => 'words' in (key as Document));
  const others = indexes.filter((index) => !words.includes(index));
  const half = Math.ceil(others.length / 2);
  for (const group of [words, others.slice(0, half), others.slice(half)]) {
    if (group.length === 0) continue;
    const begun = performance.now();
    await events.createIndexes([...group]);
    say(`  ${group.length} indexes in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  }
}

async function putTemplates(db: Db, model: DistrictModel): Promise<{ readonly ended: number; readonly open: number }> {
  const places = await db
    .collection<{ code: string; boundary?: { coordinates: number[][][][] } }>('places')
    .find()
    .toArray();
  const boundaries = new Map(places.map(({ code, boundary }) => [code, boundary?.coordinates[0] ?? []]));
  const spots = new Map<string, Spot[]>(
    model.towns.map(({ code, villages }) => [
      code,
      villages.flatMap(({ grids }) => grids.map((grid) => spotOf(grid.code, boundaries.get(grid.code) ?? []))),
    ]),
  );
  const slots = { ended: 0, open: 0 };
  const templates: Document[] = [];
  for await (const event of db
    .collection<{ _id: string; placeCode: string; state: string }>('events')
    .find({}, { sort: { _id: 1 } })) {
    const isOpen = !ENDED.has(event.state);
    const of = spots.get(event.placeCode.slice(0, 9)) ?? [];
    if (of.length === 0) continue;
    const slot = isOpen ? slots.open++ : slots.ended++;
    templates.push({ ...templateOf(event, slot, of), isOpen });
  }
  await db.collection(TEMPLATES).insertMany(templates);
  return slots;
}

async function withServers(home: string, work: (db: Db) => Promise<void>): Promise<void> {
  const servers = await startServers({ home, mongoCacheGigabytes: LOADING_CACHE_GIGABYTES });
  try {
    await withEvents(servers.mongoUri, (_, db) => work(db));
  } finally {
    await servers.stop();
  }
}

async function withEvents<Value>(
  mongoUri: string,
  work: (events: Collection, db: Db) => Promise<Value>,
): Promise<Value> {
  const client = await MongoClient.connect(mongoUri, { maxPoolSize: WRITERS + 1 });
  try {
    const db = client.db(databaseName(NAMESPACE, 'events'));
    return await work(db.collection('events'), db);
  } finally {
    await client.close();
  }
}
