import { z } from 'zod';

/**
 * What every message on the bus carries around its data.
 *
 * A message says that one aggregate of its owner took one step: there is exactly one message per
 * `(aggregateId, version)`, and versions of an aggregate count 1, 2, 3 … without gaps. Consumers rely on that
 * (architecture §"A write", step 4).
 */
export const envelopeSchema = z.object({
  id: z
    .string()
    .min(1)
    .describe('`<aggregateId>:<version>`; also the `Nats-Msg-Id`, so that the broker drops a repeat.'),
  type: z
    .string()
    .min(1)
    .describe('Type of the message, `<service>.<aggregate>.<what happened>`; the subject without the namespace.'),
  schemaVersion: z.int().positive().describe('Version of the data’s schema, raised only with a new, additive schema.'),
  aggregateId: z.string().min(1),
  version: z.int().positive().describe('Version of the aggregate after this step.'),
  createdAt: z.iso.datetime().describe('When the aggregate began: partitions the reconciler’s digests by UTC day.'),
  at: z.iso.datetime().describe('When this step was taken, by the owner’s clock.'),
  requestId: z
    .string()
    .describe('The request that caused the step: the same id stands in the logs of gateway, subgraph and consumer.'),
});

/** The envelope of a message whose data are of type `Data`. */
export type Message<Data = unknown> = z.infer<typeof envelopeSchema> & { readonly data: Data };
