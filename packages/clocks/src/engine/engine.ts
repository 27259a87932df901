import { setTimeout as sleep } from 'node:timers/promises';
import {
  commonErrors,
  GridhallError,
  type Aggregate,
  type AggregateStore,
  type IndexDefinition,
  type Loaded,
  type Outcome,
  type RunningConsumer,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { nextRing, type Ring } from '../clock/alarms.rules.js';
import type { Clocked } from '../clock/clock.js';
import { Backoff } from './backoff.js';
import { engineMetrics, type EngineMetrics } from './engine.metrics.js';
import { isIn, Members, type Share } from './members.js';

/** Aggregates that are loaded by one query and fired together: their writes gather in the store. */
const CHUNK = 200;
/** So many of these are under way at once: while the last writes of one are waited for, the next one is on. */
const CHUNKS_UNDER_WAY = 2;
/** Alarms that one aggregate may ring in a row after a standstill; more than any has clocks. */
const MOST_RINGS = 50;
/** Before every moment: the nearest alarm of the index that is one (null is none). */
const EVER = new Date(0);

/** The index that an aggregate's store must have: the engine's questions are answered by it alone. */
export const clockIndex: IndexDefinition = {
  key: { nextAlarmAt: 1, _id: 1 },
  // What waits for nothing, such as all that is archived, takes no room in it.
  options: { partialFilterExpression: { nextAlarmAt: { $gt: EVER } } },
};

/** How an engine runs. */
export interface EngineOptions<Document extends Aggregate & Clocked> {
  /**
   * Lets an alarm take effect by one command with the document's version as the expected one and {@link ringKey} as its key:
   * of two tries, by whichever replica, one is in vain. The step must mark the alarm ({@link rung}).
   */
  readonly fire: (document: Loaded<Document>, ring: Ring) => Promise<Outcome<Document>>;
  /** How late an alarm may be noticed that was set while the engine slept. */
  readonly pollMs?: number;
  /** How long the part of a killed replica may stand still. */
  readonly aliveMs?: number;
}

/**
 * Lets the clocks of one kind of aggregate take effect, as many replicas of it as there are sharing the work.
 *
 * All that it knows stands in the aggregates themselves: it may be killed at any moment, and what was due meanwhile takes
 * effect when one runs again. It sleeps until the nearest alarm (docs/decisions/0007-clocks.md).
 */
export class ClockEngine<
  Document extends Aggregate<Data> & Clocked,
  Data,
  Step extends string,
> implements RunningConsumer {
  readonly #members: Members;
  readonly #metrics: EngineMetrics;
  readonly #backoff: Backoff;
  readonly #stopping = new AbortController();
  readonly #pollMs: number;
  readonly #aliveMs: number;
  #share: Share | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: AggregateStore<Document, Data, Step>,
    private readonly options: EngineOptions<Document>,
  ) {
    const { db, metrics } = store.runtime;
    this.#aliveMs = options.aliveMs ?? 10_000;
    this.#pollMs = options.pollMs ?? 5_000;
    this.#members = new Members(db, store.aggregate, this.#aliveMs);
    this.#metrics = engineMetrics(metrics);
    this.#backoff = new Backoff();
  }

  start(): void {
    this.#running = Promise.all([
      this.#repeat('tell that it lives', async () => {
        if (this.#share === null) await this.#members.ensureIndexes();
        this.#share = await this.#members.beat();
        return this.#aliveMs / 3;
      }),
      this.#repeat('let alarms take effect', async () => this.#pass()),
    ]);
  }

  /** Stops after what is under way; the other replicas take its part at once. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#members.leave().catch(() => undefined);
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Does something again and again until told to stop, resting as long as it says. */
  async #repeat(what: string, act: () => Promise<number>): Promise<void> {
    while (!this.#isStopping()) {
      let restMs = 1_000;
      try {
        restMs = await act();
      } catch (error) {
        this.store.runtime.log.warn(
          { err: error, aggregate: this.store.aggregate },
          `the clock engine could not ${what}`,
        );
      }
      await sleep(restMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  /** Fires all that is due of its part, oldest first, and gives the milliseconds to rest. */
  async #pass(): Promise<number> {
    // Until it knows its part it would only do what others do.
    if (this.#share === null) return 20;
    const now = this.store.runtime.now();
    const fired = await this.#sweep(now);
    // What became due meanwhile, or was passed over since it changed under the hand, is looked for at once.
    return fired > 0 ? 0 : this.#untilNext(now);
  }

  async #sweep(now: Date): Promise<number> {
    const due = this.store.collection.find<{ readonly _id: string; readonly nextAlarmAt: Date }>(
      { nextAlarmAt: { $gt: EVER, $lte: now } } as Filter<Document>,
      { projection: { _id: 1, nextAlarmAt: 1 }, sort: { nextAlarmAt: 1, _id: 1 }, batchSize: 5_000 },
    );
    let fired = 0;
    let mine: string[] = [];
    let oldest: Date | null = null;
    const underWay = new Set<Promise<void>>();
    const fire = (ids: readonly string[]): void => {
      const firing = this.#fireAll(ids, now).then((count) => {
        fired += count;
        underWay.delete(firing);
      });
      underWay.add(firing);
    };
    try {
      for await (const { _id, nextAlarmAt } of due) {
        if (oldest === null) {
          oldest = nextAlarmAt;
          await this.#tellBacklog(now, oldest);
        }
        if (this.#isStopping()) break;
        if (this.#share === null || !isIn(this.#share, _id) || this.#backoff.holds(_id)) continue;
        mine.push(_id);
        if (mine.length < CHUNK) continue;
        fire(mine);
        mine = [];
        if (underWay.size >= CHUNKS_UNDER_WAY) await Promise.race(underWay);
      }
      if (!this.#isStopping()) fire(mine);
    } finally {
      await due.close();
      await Promise.all(underWay);
    }
    if (oldest === null) await this.#tellBacklog(now, null);
    return fired;
  }

  async #tellBacklog(now: Date, oldest: Date | null): Promise<void> {
    const { collection, aggregate } = this.store;
    const count =
      oldest === null
        ? 0
        : await collection.countDocuments({ nextAlarmAt: { $gt: EVER, $lte: now } } as Filter<Document>);
    this.#metrics.backlog.set({ aggregate }, count);
    this.#metrics.oldestDueSeconds.set({ aggregate }, oldest === null ? 0 : (now.getTime() - oldest.getTime()) / 1_000);
  }

  /** Fires what is due of these; what cannot be read is left for the next time. @returns how many alarms took effect */
  async #fireAll(ids: readonly string[], now: Date): Promise<number> {
    if (ids.length === 0) return 0;
    const { collection, aggregate, runtime } = this.store;
    try {
      const documents = await collection
        .find<Loaded<Document>>({ _id: { $in: [...ids] } } as Filter<Document>, { projection: { timeline: 0 } })
        .toArray();
      const fired = await Promise.all(documents.map(async (document) => this.#fireOne(document, now)));
      return fired.reduce((sum, one) => sum + one, 0);
    } catch (error) {
      runtime.log.warn({ err: error, aggregate }, 'the clock engine could not read what is due');
      return 0;
    }
  }

  /** Fires what is due of one, in order: each alarm is a step of its own. */
  async #fireOne(document: Loaded<Document>, now: Date): Promise<number> {
    let present = document;
    for (let fired = 0; fired < MOST_RINGS; fired++) {
      const ring = nextRing(present.clocks, now);
      // Another replica was faster, or a person: nothing is due any more.
      if (ring === null) return fired;
      const labels = { aggregate: this.store.aggregate, clock: ring.clock.name, alarm: ring.alarm.name };
      try {
        const { document: after, replayed } = await this.options.fire(present, ring);
        if (replayed) return fired;
        this.#metrics.firedTotal.inc(labels);
        this.#backoff.forget(document._id);
        present = after;
      } catch (error) {
        if (this.#isConflict(error)) return fired;
        this.#metrics.failedTotal.inc(labels);
        const retryMs = this.#backoff.hold(document._id);
        this.store.runtime.log.error(
          { err: error, ...labels, aggregateId: document._id, retryMs },
          'an alarm could not take effect',
        );
        return fired;
      }
    }
    return MOST_RINGS;
  }

  #isConflict(error: unknown): boolean {
    const { versionConflict } = this.store.options.errors ?? { versionConflict: commonErrors.VERSION_CONFLICT };
    return error instanceof GridhallError && error.code === versionConflict.code;
  }

  /** Milliseconds until the nearest alarm, and at most until something may have been set meanwhile. */
  async #untilNext(now: Date): Promise<number> {
    const next = await this.store.collection.findOne<{ readonly nextAlarmAt: Date }>(
      { nextAlarmAt: { $gt: now } } as Filter<Document>,
      { projection: { _id: 0, nextAlarmAt: 1 }, sort: { nextAlarmAt: 1 } },
    );
    const left = next === null ? Infinity : next.nextAlarmAt.getTime() - this.store.runtime.now().getTime();
    return Math.min(Math.max(left, 0), this.#pollMs);
  }
}
