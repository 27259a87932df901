import { envelopeSchema, eventDataSchema } from '@gridhall/messages';
import { sha256 } from '@gridhall/service-kit';
import type { z } from 'zod';

/** A place in the stream of changes. */
export interface Position {
  /** Which stream: one that is made anew begins to count anew. */
  readonly stream: string;
  /** The number of the last message passed; 0 before the first. */
  readonly sequence: number;
  /** Tells that message from another one of its number, after the broker lost some; '' where it is not known. */
  readonly mark: string;
}

/** What the stream says of one step of an event, as far as it is needed to choose who hears of it. */
export interface Change {
  readonly position: Position;
  readonly eventId: string;
  readonly version: number;
  readonly step: string;
  /** RFC 3339. */
  readonly at: string;
  readonly facts: z.infer<typeof factsSchema>;
}

const factsSchema = eventDataSchema.pick({
  placeCode: true,
  from: true,
  state: true,
  level: true,
  platform: true,
  category: true,
  workItemCode: true,
  source: true,
  urgency: true,
});

const messageSchema = envelopeSchema
  .pick({ id: true, type: true, aggregateId: true, version: true, at: true })
  .extend({ data: factsSchema });

/** The mark of a message by its id. */
export function markOf(id: string): string {
  return sha256(id).slice(0, 8);
}

/**
 * Reads a message of the stream.
 *
 * @throws ZodError for one that does not fit its contract
 */
export function changeOf(body: unknown, stream: string, sequence: number): Change {
  const { id, type, aggregateId, version, at, data } = messageSchema.parse(body);
  return {
    position: { stream, sequence, mark: markOf(id) },
    eventId: aggregateId,
    version,
    step: type.slice(type.lastIndexOf('.') + 1),
    at,
    facts: data,
  };
}
