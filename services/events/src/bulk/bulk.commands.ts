import { aggregateIdFor, commonErrors, GridhallError, parseInput, type RequestContext } from '@gridhall/service-kit';
import { z } from 'zod';
import type { Asker, ChangeMutation, EventCommands } from '../event/event.commands.js';
import type { EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { visible } from '../event/event.visibility.js';

/** Events of one call, at most. */
export const MOST_EVENTS = 100;

/** What became of one of the events. */
export interface ItemOutcome {
  readonly id: string;
  /** The event after the step; null when it was refused. */
  readonly event: EventRow | null;
  /** The same call came before: this event was not changed now. */
  readonly replayed: boolean;
  readonly refusal: GridhallError | null;
}

const itemSchema = z.object({ id: z.string().min(1).max(64), expectedVersion: z.int().min(1) });
const bulkSchema = z.looseObject({
  events: z
    .array(itemSchema)
    .min(1)
    .max(MOST_EVENTS)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'must name each event once'),
  idempotencyKey: z.string().min(8).max(128),
});

/** One command on many events; each has its own outcome. */
export class BulkCommands {
  constructor(
    private readonly store: EventStore,
    private readonly commands: EventCommands,
  ) {}

  /**
   * Takes the same step with every event of the input, each as if it came alone: by the same rules, under its own version,
   * with its own entry. What one is refused changes nothing for the others. All are read in one query and written
   * together.
   *
   * Each event's key follows from the call's and the event: a call that comes again repeats no step.
   *
   * @returns the outcomes in the order of the input
   * @throws BAD_INPUT when the input as a whole does not fit
   */
  async change(
    mutation: ChangeMutation,
    asker: Asker & Pick<RequestContext, 'log'>,
    rawInput: unknown,
  ): Promise<ItemOutcome[]> {
    const { events, idempotencyKey, ...given } = parseInput(bulkSchema, rawInput);
    const loader = this.store.loader(visible(asker.caller));
    return Promise.all(
      events.map(async ({ id, expectedVersion }): Promise<ItemOutcome> => {
        const key = aggregateIdFor('bulk', idempotencyKey, id);
        const input = { ...given, id, expectedVersion, idempotencyKey: key };
        try {
          const outcome = await this.commands.change(mutation, asker, input, (one) => loader.load(one));
          return { id, event: outcome.document, replayed: outcome.replayed, refusal: null };
        } catch (error) {
          if (error instanceof GridhallError) {
            // What does not fit any of them is not said a hundred times over.
            if (error.code === commonErrors.BAD_INPUT.code) throw error;
            return { id, event: null, replayed: false, refusal: error };
          }
          // Unforeseen, and of this one alone: the others are done, and the caller must learn which.
          asker.log.error({ err: error, aggregateId: id, mutation }, 'unforeseen failure of one of many');
          return { id, event: null, replayed: false, refusal: new GridhallError(commonErrors.INTERNAL) };
        }
      }),
    );
  }
}
