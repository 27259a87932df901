import type { z } from 'zod';
import { ConfigError } from '../config/config.js';
import type { RequestContext } from './context.js';
import { createSubgraph, type SubgraphDefinition } from './subgraph.js';

/** How long a stop may take before the process goes anyway: the next start repeats what was not acknowledged. */
const STOP_WITHIN_MS = 15_000;

/** Something that a process runs until it is told to stop. */
export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Runs a process's one task: starts it, stops it on SIGTERM, SIGINT or, when supervised, when the parent is gone.
 * A configuration that does not fit is said in plain words and ends the process with code 78 (sysexits EX_CONFIG).
 */
export function runProcess(start: () => Promise<Stoppable>): void {
  const started = start();
  started.catch((error: unknown) => {
    process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
    process.exit(error instanceof ConfigError ? 78 : 1);
  });
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    started.then(
      async (running) => {
        await running.stop();
        process.exit(0);
      },
      () => undefined,
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.env['GRIDHALL_SUPERVISED'] === '1') {
    // The parent holds the other end of our standard input: it closes when the parent is gone, however it went.
    process.stdin.on('close', stop).on('end', stop).resume();
  }
}

/** The whole of a service's `main.ts`: runs the subgraph on the process's environment. */
export function runSubgraph<Extra extends z.ZodRawShape, Context extends RequestContext>(
  definition: SubgraphDefinition<Extra, Context>,
): void {
  runProcess(() => createSubgraph(definition, process.env));
}
