import { setTimeout as sleep } from 'node:timers/promises';
import { jurisdictionMessages, type JurisdictionData } from '@gridhall/messages';
import { commonErrors, handler, isError, type ConsumerDefinition, type RunningConsumer } from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { errors } from '../errors.js';
import type { EventCommands } from '../event/event.commands.js';
import type { EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { anyOpen } from '../event/table/parties.js';
import { mapLimits } from '../map/map.limits.js';
import { successorAt } from './handover.rules.js';

/** How often is looked for open events in grids that are no more, in milliseconds. */
const SWEEP_EVERY_MS = 15_000;
/** An event is moved again so often while others take steps of it. */
const TRIES = 30;

/**
 * Hands the open events of a grid that was merged or split over to its successors, once each: the key of the step follows
 * from the grid, so that the message may come as often as it likes, to as many replicas as there are.
 *
 * What the message does not find, because it was reported in the moment of the change or reopened later, is found by looking
 * again from time to time.
 */
export class Handover implements RunningConsumer {
  /** Takes grid's messages of grids that ended. */
  readonly consumer: ConsumerDefinition;
  #stopping: AbortController | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly commands: Pick<EventCommands, 'bySystem'>,
    private readonly directory: Directory,
  ) {
    this.consumer = handler<JurisdictionData>({
      durable: 'events-handover',
      contracts: { ended: jurisdictionMessages.ended },
      handle: async ({ data, requestId }) => {
        await this.handOver(data.code, data.successorCodes ?? [], requestId);
      },
    });
  }

  start(): void {
    const stopping = new AbortController();
    this.#stopping = stopping;
    const isOver = (): boolean => stopping.signal.aborted;
    this.#running = (async () => {
      while (!isOver()) {
        await sleep(SWEEP_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (!isOver()) await this.#sweepQuietly();
      }
    })();
  }

  async stop(): Promise<void> {
    this.#stopping?.abort();
    await this.#running;
  }

  /** Hands over what lies in any grid that is no more; returns how many events that were. */
  async sweep(): Promise<number> {
    const ended = await this.directory.endedPlaces();
    const places = ended.map(({ code }) => code);
    const left = places.length === 0 ? [] : await this.store.collection.distinct('placeCode', stillOpen(places));
    let moved = 0;
    for (const { code, successorCodes = [] } of ended) {
      if (left.includes(code)) moved += await this.handOver(code, successorCodes, `handover:${code}`);
    }
    return moved;
  }

  /** Hands the open events of a grid over; returns how many that were. */
  async handOver(code: string, successorCodes: readonly string[], requestId: string): Promise<number> {
    // Until a successor's own message came nobody knows its ground: this one is tried again.
    const living = await Promise.all(successorCodes.map(async (one) => this.directory.livingPlaces(one)));
    const successors = [...new Set(living.flat())];
    const found = this.store.collection.find<Pick<EventRow, '_id'>>(stillOpen([code]), { projection: { _id: 1 } });
    let moved = 0;
    for await (const { _id } of found) {
      if (await this.#move(_id, code, successors, requestId)) moved += 1;
    }
    return moved;
  }

  /** Moves one event, unless it is not there any more, or not open. */
  async #move(id: string, code: string, successors: readonly string[], requestId: string): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      const event = await this.store.findById(id, stillOpen([code]));
      if (event === null) return false;
      const [longitude, latitude] = event.point?.coordinates ?? [];
      const near =
        longitude === undefined || latitude === undefined || successors.length < 2
          ? []
          : await this.directory.placesNear({ longitude, latitude }, mapLimits.toleranceMetres);
      const successorCode = successorAt(successors, near);
      if (successorCode === undefined) throw new Error(`The grid ${code} ended without a successor.`);
      try {
        const { replayed } = await this.commands.bySystem(id, 'handOver', {
          ...{ successorCode, requestId, expectedVersion: event.version },
          ...{ idempotencyKey: `handover:${code}`, system: 'handover', comment: `${code} → ${successorCode}` },
        });
        return !replayed;
      } catch (error) {
        const isOvertaken =
          isError(error, errors.EVENT_VERSION_CONFLICT) || isError(error, commonErrors.IDEMPOTENCY_KEY_REUSED);
        if (!isOvertaken || tries === TRIES) throw error;
      }
    }
  }

  async #sweepQuietly(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.store.runtime.log.warn({ err: error }, 'events of grids that ended will be handed over later');
    }
  }
}

/** The open events that lie in exactly these places, by the index of a place's inbox. */
function stillOpen(codes: readonly string[]): object {
  return { placeCode: { $in: codes }, places: { $in: codes }, state: { $in: [...anyOpen] } };
}
