import { constants } from 'node:os';
import type { LocalStack } from './local-stack.js';

/** Repeats within this time are the same request: a terminal, npm and a wrapper may each pass on one Ctrl-C. */
const SAME_REQUEST_MS = 1_500;

/**
 * Makes Ctrl-C, a termination request and a closed terminal stop the stack in good order and then end this process. A second
 * one does not wait: the reaper stops what is left.
 * @returns a function that takes the handlers away again
 */
export function stopOnSignals(stack: Pick<LocalStack, 'stop'>, onStopping: () => void = () => undefined): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let stoppingSince: number | null = null;
  const handle = (signal: NodeJS.Signals) => {
    const status = 128 + constants.signals[signal];
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince < SAME_REQUEST_MS) return;
      process.exit(status);
    }
    stoppingSince = performance.now();
    onStopping();
    void stack.stop().finally(() => process.exit(status));
  };
  for (const signal of signals) process.on(signal, handle);
  return () => {
    for (const signal of signals) process.off(signal, handle);
  };
}
