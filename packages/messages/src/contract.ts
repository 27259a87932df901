import type { z } from 'zod';

/** The services that own messages; the first word of every message type. */
export type ServiceName = 'grid' | 'events' | 'service-desk' | 'assessment';

/** One message that crosses services: who owns it, what it means, and the shape of its data. */
export interface MessageContract<Data = unknown> {
  /** `<service>.<aggregate>.<what happened>`: with the namespace in front it is the NATS subject. */
  readonly type: string;
  readonly owner: ServiceName;
  readonly aggregate: string;
  readonly schemaVersion: number;
  /** What the message says, for the reader of docs/messages.md. */
  readonly meaning: string;
  readonly data: z.ZodType<Data>;
}

/**
 * The contracts of one aggregate: every step's name with its meaning, all of them carrying the same data.
 *
 * All steps of an aggregate share one snapshot schema on purpose: a consumer folds any step the same way, and a new
 * step needs no new schema.
 */
export function aggregateContracts<Data, Step extends string>(options: {
  owner: ServiceName;
  aggregate: string;
  schemaVersion: number;
  data: z.ZodType<Data>;
  steps: Readonly<Record<Step, string>>;
}): Readonly<Record<Step, MessageContract<Data>>> {
  const { owner, aggregate, schemaVersion, data, steps } = options;
  const contracts = {} as Record<Step, MessageContract<Data>>;
  for (const step of Object.keys(steps) as Step[]) {
    contracts[step] = {
      type: `${owner}.${aggregate}.${step}`,
      owner,
      aggregate,
      schemaVersion,
      meaning: steps[step],
      data,
    };
  }
  return contracts;
}
