import { aggregateContracts } from '@gridhall/messages';
import {
  AggregateStore,
  connectMongo,
  createLogger,
  createMetrics,
  type Aggregate,
  type Loaded,
  type Outcome,
  type StoreRuntime,
} from '@gridhall/service-kit';
import { z } from 'zod';
import { nationalCalendar } from '../calendar/calendar-data.js';
import { WorkingCalendar } from '../calendar/calendar.js';
import { clocked, ringKey, rung, type Ring } from '../clock/alarms.rules.js';
import type { Clock, Clocked } from '../clock/clock.js';
import { startClock } from '../clock/clock.rules.js';
import { clockIndex } from '../engine/engine.js';

const errandData = z.object({ alarm: z.string().nullable() });
type ErrandData = z.infer<typeof errandData>;

/** The smallest aggregate with a clock, for the engine's own tests: it only remembers what rang last. */
export interface ErrandDocument extends Aggregate<ErrandData>, Clocked {
  alarm: string | null;
}

const contracts = aggregateContracts({
  owner: 'events',
  aggregate: 'errand',
  schemaVersion: 1,
  data: errandData,
  steps: { begun: 'It began.', rang: 'An alarm took effect.' },
});

/** Its store. */
export type ErrandStore = AggregateStore<ErrandDocument, ErrandData, 'begun' | 'rang'>;

/** A service's runtime as far as stores and engines need it, and how to end it. */
export interface ErrandRuntime extends StoreRuntime {
  close(): Promise<void>;
}

/** Opens a database. */
export async function errandRuntime(
  uri: string,
  database: string,
  now: () => Date = () => new Date(),
): Promise<ErrandRuntime> {
  const mongo = await connectMongo(uri, database);
  const close = async (): Promise<void> => mongo.close();
  const db = mongo.getClient().db(database);
  return { db, mongo, log: createLogger('errands', 'silent'), metrics: createMetrics('errands'), now, close };
}

/** Opens the store of errands. */
export function errandStore(runtime: StoreRuntime): ErrandStore {
  return new AggregateStore<ErrandDocument, ErrandData, 'begun' | 'rang'>(runtime, {
    collection: 'errands',
    contracts,
    indexes: [clockIndex],
    toMessage: ({ alarm }) => ({ alarm }),
  });
}

const calendar = new WorkingCalendar(nationalCalendar);
const alarms = [
  { name: 'REMIND', share: 0.7 },
  { name: 'DUE', share: 1 },
  { name: 'RED', share: 1.5 },
] as const;

/** A clock with all three alarms that runs out so many seconds after it started. */
export function errandClock(startedAt: Date, seconds: number): Clock {
  return startClock('run', { counting: 'ELAPSED', minutes: seconds / 60, alarms }, startedAt, calendar);
}

/** Puts errands in, each with its clocks. */
export async function beginErrands(
  store: ErrandStore,
  clocks: Readonly<Record<string, readonly Clock[]>>,
): Promise<void> {
  const births = Object.entries(clocks).map(([id, own]) => ({
    ...{ id, document: { alarm: null, ...clocked(own) } },
    ...{ step: 'begun' as const, entry: {} },
  }));
  await store.insertMany(births, { command: 'begin', actor: { system: 'test' }, requestId: 'test' });
}

/** How an errand lets an alarm take effect. */
export function fireErrand(
  store: ErrandStore,
): (document: Loaded<ErrandDocument>, ring: Ring) => Promise<Outcome<ErrandDocument>> {
  return async ({ _id, version }, ring) =>
    store.change(
      _id,
      {
        ...{ command: 'ring', expectedVersion: version, idempotencyKey: ringKey(ring), fingerprint: null },
        ...{ actor: { system: 'clocks' }, requestId: 'clocks' },
      },
      ({ clocks }) => {
        const { name } = ring.alarm;
        const after = clocks.map((clock) =>
          clock.name === ring.clock.name ? rung(clock, name, store.runtime.now()) : clock,
        );
        return { set: { alarm: name, ...clocked(after) }, step: 'rang', entry: { reasonCode: name } };
      },
    );
}
