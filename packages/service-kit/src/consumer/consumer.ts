import type { Runtime } from '../subgraph/runtime.js';

/** Something that takes messages while the service runs. */
export interface RunningConsumer {
  start(): void;
  stop(): Promise<void>;
  /** Compares with the owner now and asks for what is missing; returns how many aggregates were behind. */
  reconcile?(): Promise<number>;
}

/** A consumer as a service declares it. */
export interface ConsumerDefinition {
  readonly durable: string;
  /** Indexes and the like, before the first message. */
  prepare?(runtime: Runtime): Promise<void>;
  open(runtime: Runtime): RunningConsumer;
}
